using Gongkai.AnnualReports;
using Gongkai.AnnualReports.Layout;
using Gongkai.Findings;

namespace Gongkai.Web.AnnualReports;

/// <summary>
/// A report as it lies on the page: title, six parts with their tables, signature, and every finding at its place.
/// </summary>
public sealed class ReportSheet
{
    private ReportSheet(AnnualReport report, string prefix, ReportFormat format)
    {
        (Report, Prefix, Format) = (report, prefix, format);
        Title = Spots(report.Title, "part/0", "没有标题");
        Preface = [.. report.Parts[0].Paragraphs.Select(passage => new Spot(passage))];
        Parts = [.. ReportLayout.PartsInOrder(report).Select(part => new SheetPart(part, report, format))];
        Signature = Spots(report.Parts[7].Paragraphs, "part/7", "没有落款");
    }

    public AnnualReport Report { get; }

    /// <summary>The edition of the format that the report follows, or should follow by its year.</summary>
    public ReportFormat Format { get; }

    /// <summary>Begins every id of this report: <c>r1-</c>.</summary>
    public string Prefix { get; }

    public IReadOnlyList<Spot> Title { get; }

    public IReadOnlyList<Spot> Preface { get; }

    /// <summary>Six, in the order of the document; a missing one stands where it belongs.</summary>
    public IReadOnlyList<SheetPart> Parts { get; }

    public IReadOnlyList<Spot> Signature { get; }

    /// <summary>In reading order, numbered.</summary>
    public IReadOnlyList<NumberedFinding> Findings { get; private set; } = [];

    public int Count(Severity severity) => Findings.Count(finding => finding.Finding.Severity == severity);

    /// <summary>The body as the report names it.</summary>
    public string Unit => Report.Unit ?? "机关名称不明";

    /// <summary>2025年度报告.</summary>
    public string Edition => Report.Year is { } year ? $"{year}年度报告" : "年度报告";

    public static ReportSheet Of(AnnualReport report, IReadOnlyList<Finding> findings, string prefix)
    {
        var format = report.Format ?? ReportFormat.For(report.Year ?? 2021);
        var sheet = new ReportSheet(report, prefix, format);
        sheet.Findings = Placement.Place(sheet, findings);
        return sheet;
    }

    /// <summary>Makes every figure a link.</summary>
    /// <param name="address">From the key of a cell to its address, relative to the application.</param>
    public ReportSheet Linked(Func<string, string> address)
    {
        foreach (var cell in Tables.SelectMany(table => table.Rows).SelectMany(row => row.Cells).Where(cell => cell.Scope is null && cell.Spot.Keys.Count > 0))
            cell.Address = address(cell.Spot.Keys[0]);
        return this;
    }

    internal IEnumerable<Spot> Spots() => [.. Title, .. Preface, .. Parts.SelectMany(part => part.Spots), .. Signature];

    internal IEnumerable<SheetTable> Tables => Parts.Select(part => part.Table).OfType<SheetTable>();

    private static List<Spot> Spots(IEnumerable<Passage> passages, string key, string absent)
    {
        var spots = passages.Select((passage, index) => new Spot(passage, index == 0 ? [key] : [])).ToList();
        return spots.Count > 0 ? spots : [new Spot(absent, key)];
    }
}

/// <summary>One of the six parts on the sheet: text above its table, the table, text below.</summary>
public sealed class SheetPart
{
    internal SheetPart(ReportPart part, AnnualReport report, ReportFormat format)
    {
        var key = $"part/{part.Number}";
        Number = part.Number;
        Heading = part.Heading is { } heading ? new Spot(heading, key) : new Spot($"没有找到“{format.PartHeading(part.Number)}”", key);

        var (form, table) = part.Number switch
        {
            2 => (format.Table2, report.Table2),
            3 => (format.Table3, report.Table3),
            4 => (format.Table4, report.Table4),
            _ => (null, null),
        };
        Table = form is not null && table is not null ? DrawnTable.Of(form, table) : null;
        MissingTable = form is not null && table is null ? new Spot($"没有找到{form.Name}", form.Key) : null;

        var (above, below) = ReportLayout.AroundTable(part, table);
        Above = [.. above.Select(passage => new Spot(passage))];
        Below = [.. below.Select(passage => new Spot(passage))];
    }

    public int Number { get; }

    public Spot Heading { get; }

    public IReadOnlyList<Spot> Above { get; }

    public SheetTable? Table { get; }

    /// <summary>Stands where a table of the format should be; null otherwise.</summary>
    public Spot? MissingTable { get; }

    public IReadOnlyList<Spot> Below { get; }

    internal IEnumerable<Spot> Spots =>
        [Heading, .. Above, .. Table?.Spots ?? [], .. MissingTable is null ? (Spot[])[] : [MissingTable], .. Below];
}
