using Gongkai.Sources;

namespace Gongkai.AnnualReports.Layout;

/// <summary>
/// One of the three tables laid out in the merges of the official form.
/// </summary>
/// <param name="Form">The form it follows.</param>
/// <param name="Columns">Columns of the grid, labels included.</param>
/// <param name="Heads">Rows of heads that stand above the whole table; none in table 2, whose blocks have their own.</param>
/// <param name="Rows">The rows below them, top to bottom.</param>
public sealed record FormTable(TableForm Form, int Columns, IReadOnlyList<FormRow> Heads, IReadOnlyList<FormRow> Rows)
{
    /// <summary>The table as it stands in a document, with its merges.</summary>
    /// <param name="place">The place of the table; its cells count from it.</param>
    public Table ToTable(Place place) => new(
        [.. Heads.Concat(Rows).Select((row, r) => new TableRow([.. row.Cells.Select((cell, c) => cell.ToTableCell(new Place(place.Block, r + 1, c + 1)))]))],
        place);
}

/// <summary>What a row of a laid out table is.</summary>
public enum FormRowKind
{
    /// <summary>Heads of columns or of a block.</summary>
    Heads,

    /// <summary>A row of figures that the document has.</summary>
    Figures,

    /// <summary>A row of the form that the document lacks.</summary>
    Lacking,

    /// <summary>A row that the form does not know.</summary>
    Foreign,
}

/// <summary>
/// A row of a laid out table.
/// </summary>
/// <param name="Key">The row's key, such as <c>t3/r3.1</c>; null for heads and foreign rows.</param>
/// <param name="Cells">Its cells; one that a merge from above covers is not in it.</param>
public sealed record FormRow(FormRowKind Kind, string? Key, IReadOnlyList<FormCell> Cells);

/// <summary>What a cell of a laid out table is.</summary>
public enum FormCellRole
{
    /// <summary>The note in the upper left corner of table 3.</summary>
    Corner,

    /// <summary>The head over a block of table 2: 第二十条第（一）项.</summary>
    BlockHead,

    /// <summary>A head above other heads.</summary>
    UpperHead,

    /// <summary>The head of a column of figures.</summary>
    Head,

    /// <summary>The label of a group of rows: （三）不予公开.</summary>
    Group,

    /// <summary>The label of a row.</summary>
    Label,

    /// <summary>A figure, as the document has it.</summary>
    Figure,

    /// <summary>Stands where the document has nothing.</summary>
    Lacking,
}

/// <summary>
/// A cell of a laid out table.
/// </summary>
/// <param name="Role">What it is.</param>
/// <param name="Found">The document's own words; null where it has none.</param>
/// <param name="Official">The words of the form; for a figure empty.</param>
/// <param name="Keys">Under which findings know it, the nearest first: <c>t3/r1/label</c>, <c>t3/r1</c>.</param>
public sealed record FormCell(FormCellRole Role, Passage? Found, string Official, IReadOnlyList<string> Keys)
{
    /// <summary>0-based column of the grid at which it begins.</summary>
    public int Column { get; init; }

    public int ColumnSpan { get; init; } = 1;

    public int RowSpan { get; init; } = 1;

    /// <summary>True for the total of a row.</summary>
    public bool IsTotal => Keys.Count > 0 && (Keys[0].EndsWith("/c7", StringComparison.Ordinal) || Keys[0].EndsWith("/total", StringComparison.Ordinal));

    /// <summary>The document's words, or the form's where it has none; on one line, except for figures.</summary>
    public string Text => Found is null ? Official
        : Role == FormCellRole.Figure ? Found.Text.Trim()
        : string.Concat(Found.Text.Split('\n').Select(line => line.Trim()));

    /// <summary>The cell as it stands in a document; each line of its text is a paragraph.</summary>
    public TableCell ToTableCell(Place place) =>
        new(Text.Length == 0 ? [] : [.. Text.Split('\n').Select(line => new Paragraph(line, place))], place, Column, ColumnSpan, RowSpan);
}
