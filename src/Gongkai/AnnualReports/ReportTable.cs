namespace Gongkai.AnnualReports;

/// <summary>
/// One of the three tables as found: its rows with the cells that really stand in them.
/// </summary>
/// <param name="Key"><c>t2</c>, <c>t3</c> or <c>t4</c>.</param>
/// <param name="Heads">Column heads as found, by key (<c>t3/head/c4</c>); a head that was not found is not in it.</param>
/// <param name="Rows">Rows as found, in the order of the document.</param>
public sealed record ReportTable(string Key, IReadOnlyDictionary<string, Passage> Heads, IReadOnlyList<ReportRow> Rows)
{
    private readonly Dictionary<string, ReportCell> _cells = Rows
        .SelectMany(row => row.Cells)
        .GroupBy(cell => cell.Key)
        .ToDictionary(group => group.Key, group => group.First());

    /// <summary>Labels of groups of rows, such as （三）不予公开, by key (<c>t3/r3.3/label</c>).</summary>
    public IReadOnlyDictionary<string, Passage> GroupLabels { get; init; } = new Dictionary<string, Passage>();

    /// <summary>Keys of columns that no row has, such as <c>t3/c3</c>.</summary>
    public IReadOnlyList<string> MissingColumns { get; init; } = [];

    /// <summary>Heads of columns that every row has and the format does not know.</summary>
    public IReadOnlyList<Passage> ExtraColumns { get; init; } = [];

    /// <summary>Rows that the format does not know, or that stand there a second time: label and figures as written, no cells, an empty key.</summary>
    public IReadOnlyList<ReportRow> UnknownRows { get; init; } = [];

    /// <summary>The cell with the key, or null when it was not found.</summary>
    public ReportCell? Cell(string key) => _cells.GetValueOrDefault(key);

    /// <summary>The row with the key, or null when it was not found.</summary>
    public ReportRow? Row(string key) => Rows.FirstOrDefault(row => row.Key == key);
}

/// <summary>
/// One row of figures.
/// </summary>
/// <param name="Key">The row's key, such as <c>t3/r3.3.4</c>, <c>t2/fee</c>; of table 4 <c>t4</c>.</param>
/// <param name="Label">The label as written; null in table 4.</param>
/// <param name="Written">All cells to the right of the label as the document has them, right number or not.</param>
/// <param name="Cells">The cells that could be told apart, with their keys; fewer than the format's when the number is wrong.</param>
public sealed record ReportRow(string Key, Passage? Label, IReadOnlyList<Passage> Written, IReadOnlyList<ReportCell> Cells);
