using System.Text.Json;

namespace Gongkai.AnnualReports;

/// <summary>
/// One edition of the official format: the titles of the six parts, the tables with their labels, heads and cells.
/// </summary>
/// <remarks>The editions are data, in <c>data/report-format</c>.</remarks>
public sealed record ReportFormat
{
    private ReportFormat(FormatFile file)
    {
        Edition = file.Edition;
        Document = file.Document;
        Title = file.Title;
        PartTitles = file.Parts;
        Table2 = new TableForm(file.Tables[0]);
        Table3 = new TableForm(file.Tables[1]);
        Table4 = new TableForm(file.Tables[2]);
    }

    /// <summary>国办公开办函〔2019〕60号, on trial, for the reports on 2019 and 2020.</summary>
    public static ReportFormat Edition2019 { get; } = Load("2019");

    /// <summary>国办公开办函〔2021〕30号, for the reports on 2021 and later.</summary>
    public static ReportFormat Edition2021 { get; } = Load("2021");

    /// <summary>The year of the edition: 2019 or 2021.</summary>
    public int Edition { get; }

    /// <summary>The number of the document that prescribes it, as it is cited.</summary>
    public string Document { get; }

    /// <summary>The title of the format.</summary>
    public string Title { get; }

    /// <summary>The titles of parts 1 to 6, without their numbers.</summary>
    public IReadOnlyList<string> PartTitles { get; }

    public TableForm Table2 { get; }

    public TableForm Table3 { get; }

    public TableForm Table4 { get; }

    /// <summary>The three tables, in order.</summary>
    public IEnumerable<TableForm> Tables => [Table2, Table3, Table4];

    /// <summary>The edition that a report on <paramref name="year"/> follows.</summary>
    public static ReportFormat For(int year) => year <= 2020 ? Edition2019 : Edition2021;

    /// <summary>The number and title of part 1 to 6 as the format prints it: 一、总体情况.</summary>
    public string PartHeading(int part) => $"{"一二三四五六"[part - 1]}、{PartTitles[part - 1]}";

    private static ReportFormat Load(string edition)
    {
        using var stream = EmbeddedData.Open($"report-format/{edition}.json");
        return new ReportFormat(JsonSerializer.Deserialize<FormatFile>(stream, JsonSerializerOptions.Web)
            ?? throw new InvalidDataException($"The report format {edition} is empty."));
    }

    internal sealed record FormatFile(int Edition, string Document, string Title, string[] Parts, TableFile[] Tables);

    internal sealed record TableFile(string Key, string? Corner, bool WordingVerified, LabelFile[] Heads, LabelFile[] UpperHeads, LabelFile[] Groups, RowFile[] Rows);

    internal sealed record LabelFile(string Key, string Label);

    internal sealed record RowFile(string Key, string Label, string[] Cells, bool Amount);
}

/// <summary>
/// One table of the format.
/// </summary>
public sealed record TableForm
{
    internal TableForm(ReportFormat.TableFile file)
    {
        Key = file.Key;
        Corner = file.Corner ?? "";
        WordingVerified = file.WordingVerified;
        Heads = [.. file.Heads.Select(head => new LabelForm(head.Key, head.Label))];
        UpperHeads = [.. file.UpperHeads.Select(head => new LabelForm(head.Key, head.Label))];
        Groups = [.. file.Groups.Select(group => new LabelForm(group.Key, group.Label))];
        Rows = [.. file.Rows.Select(row => new RowForm(row.Key, row.Label, [.. row.Cells.Select(cell => $"{row.Key}/{cell}")], row.Amount))];
    }

    /// <summary><c>t2</c>, <c>t3</c> or <c>t4</c>.</summary>
    public string Key { get; }

    /// <summary>The note in the upper left corner; empty where the form has none.</summary>
    public string Corner { get; }

    /// <summary>False where the official wording of this edition was not seen at its source, so that no rule may insist on it.</summary>
    public bool WordingVerified { get; }

    /// <summary>Heads of the columns of figures, left to right (of table 2 block by block).</summary>
    public IReadOnlyList<LabelForm> Heads { get; }

    /// <summary>Heads that stand above others, and the heads of blocks.</summary>
    public IReadOnlyList<LabelForm> UpperHeads { get; }

    /// <summary>Labels of groups of rows.</summary>
    public IReadOnlyList<LabelForm> Groups { get; }

    /// <summary>The rows of figures, top to bottom. Table 4 has one, without label.</summary>
    public IReadOnlyList<RowForm> Rows { get; }

    /// <summary>表二, 表三, 表四.</summary>
    public string Name => $"表{"二三四"[Key[1] - '2']}";
}

/// <summary>A label or head with the key under which findings speak of it.</summary>
public sealed record LabelForm(string Key, string Label);

/// <summary>
/// A row of figures of the format.
/// </summary>
/// <param name="Key">Such as <c>t3/r3.3.4</c>.</param>
/// <param name="Label">The official label; empty in table 4.</param>
/// <param name="Cells">The keys of its cells, left to right.</param>
/// <param name="IsAmount">True where the cell is an amount in 10,000 yuan and may have a fraction.</param>
public sealed record RowForm(string Key, string Label, IReadOnlyList<string> Cells, bool IsAmount);
