using System.Buffers;
using Gongkai.Sources;

namespace Gongkai.Documents.Text;

/// <summary>A table drawn with bars, as in Markdown: <c>| 规章 | 0 | 0 | 0 |</c>. Two lines at least make one.</summary>
internal static class PipedTable
{
    private static readonly SearchValues<char> Drawing = SearchValues.Create("|-=:+ \t");

    public static bool Begins(List<string> lines, int line) =>
        IsRow(lines[line]) && line + 1 < lines.Count && IsRow(lines[line + 1]);

    /// <summary>Reads from line <paramref name="next"/> to the last one with bars; lines that only draw are left out.</summary>
    public static Table Read(List<string> lines, ref int next)
    {
        var first = next;
        var rows = new List<TableRow>();
        for (; next < lines.Count && IsRow(lines[next]); next++)
        {
            if (!IsDrawing(lines[next])) rows.Add(Row(lines[next], next + 1, rows.Count + 1));
        }

        return new Table(rows, new Place(first + 1));
    }

    private static bool IsRow(string line) => line.AsSpan().Trim() is ['|', _, .., '|'];

    private static bool IsDrawing(string line) =>
        line.AsSpan().ContainsAny('-', '=') && line.AsSpan().IndexOfAnyExcept(Drawing) < 0;

    private static TableRow Row(string line, int number, int row)
    {
        var cells = line.Trim()[1..^1].Split('|');
        return new TableRow([.. cells.Select((text, index) => Cell(text.Trim(), new Place(number, row, index + 1), index))]);
    }

    private static TableCell Cell(string text, Place place, int column) =>
        new(text.Length > 0 ? [new Paragraph(text, place)] : [], place, column);
}
