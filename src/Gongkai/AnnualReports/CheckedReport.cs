using Gongkai.Agencies;
using Gongkai.AnnualReports.Narrative;

namespace Gongkai.AnnualReports;

/// <summary>A report with what several rules need to know about it, worked out once.</summary>
internal sealed class CheckedReport
{
    /// <summary>Characters. A longer paragraph is none that a person wrote; it is checked in pieces, so that checking it stays quick.</summary>
    private const int LongestParagraph = 10_000;

    private readonly Lazy<IReadOnlyList<Claim>> _claims;

    public CheckedReport(AnnualReport report, CheckOptions options)
    {
        Report = report;
        Options = options;
        Unit = new AgencyName(report.Unit ?? "");
        Form = report.Format ?? ReportFormat.For(report.Year ?? 2021);
        Prose = [.. report.Parts.SelectMany(part => part.Paragraphs.SelectMany(Pieces).Select(passage => new Prose(part.Number, passage)))];
        _claims = new(() => [.. ClaimReader.Read(this)]);
    }

    public AnnualReport Report { get; }

    public CheckOptions Options { get; }

    /// <summary>The body's name; of unknown kind when the report has none.</summary>
    public AgencyName Unit { get; }

    public int? Year => Report.Year;

    /// <summary>The edition of the format that the report follows or should follow.</summary>
    public ReportFormat Form { get; }

    /// <summary>All paragraphs, of the preface, the six parts and the signature, in this order.</summary>
    public IReadOnlyList<Prose> Prose { get; }

    /// <summary>What the text says about quantities that also stand in the tables.</summary>
    public IReadOnlyList<Claim> Claims => _claims.Value;

    public bool IsGovernment => Options.UnitKind is { } kind ? kind == UnitKind.Government : Unit.IsGovernment;

    public IEnumerable<Prose> ProseOf(params int[] parts) => Prose.Where(prose => parts.Contains(prose.Part));

    /// <summary>The number in the cell, whatever its notation; null when there is none.</summary>
    public decimal? Number(string key) => Report.Cell(key)?.Number;

    /// <summary>The sum of the cells, or null when one of them has no number.</summary>
    public decimal? Sum(params IEnumerable<string> keys)
    {
        decimal sum = 0;
        foreach (var key in keys)
        {
            if (Number(key) is not { } number) return null;
            sum += number;
        }

        return sum;
    }

    /// <summary>A cell, row or column as people name it: 表三“（一）予以公开”行“总计”列.</summary>
    public string Name(string key) => CellNames.Of(Form, key);

    private static IEnumerable<Passage> Pieces(Passage paragraph)
    {
        if (paragraph.Text.Length <= LongestParagraph) return [paragraph];
        return Enumerable.Range(0, (paragraph.Text.Length + LongestParagraph - 1) / LongestParagraph)
            .Select(piece => paragraph.Slice(piece * LongestParagraph, Math.Min(LongestParagraph, paragraph.Text.Length - (piece * LongestParagraph))));
    }
}
