using System.Runtime.InteropServices;

namespace Gongkai.Documents.Xlsx;

/// <summary>
/// One cell of a row: text or a number, its style, and how far it reaches. What is given as text stays text, whatever it
/// begins with. Control characters are left out, and what Excel cannot hold is cut.
/// </summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Cell
{
    private readonly int _moreColumns;
    private readonly int _moreRows;

    public Cell(string text, CellStyle style = CellStyle.Plain) => (Text, Style) = (text, style);

    public Cell(decimal number, CellStyle style = CellStyle.Number) => (Number, Style) = (number, style);

    public string? Text { get; }

    public decimal? Number { get; }

    public CellStyle Style { get; }

    /// <summary>Where a click leads; absolute, or relative to the workbook.</summary>
    public Uri? Link { get; init; }

    /// <summary>Columns that the cell covers, 1 or more.</summary>
    public int ColumnSpan
    {
        get => _moreColumns + 1;
        init => _moreColumns = Math.Max(1, value) - 1;
    }

    /// <summary>Rows that the cell covers, 1 or more. In the rows below, cells go around it.</summary>
    public int RowSpan
    {
        get => _moreRows + 1;
        init => _moreRows = Math.Max(1, value) - 1;
    }

    /// <summary>A blank cell.</summary>
    public static Cell Blank(CellStyle style = CellStyle.Plain) => new("", style);

    /// <summary>A count; zero steps back.</summary>
    public static Cell Count(decimal count) => new(count, count == 0 ? CellStyle.MutedZero : CellStyle.Number);

    /// <summary>A text that leads somewhere else.</summary>
    public static Cell To(Uri link, string text) => new(text, CellStyle.Link) { Link = link };
}
