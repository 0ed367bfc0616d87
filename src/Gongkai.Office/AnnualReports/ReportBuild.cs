using Gongkai.Agencies;
using Gongkai.AnnualReports;
using Gongkai.AnnualReports.Compilation;
using Gongkai.Findings;
using Gongkai.Law;
using Gongkai.Office.Agencies;
using Gongkai.Office.Storage;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Office.AnnualReports;

/// <summary>A body's yearly report as its ledgers and its draft make it now.</summary>
/// <param name="Tables">Every figure with its records.</param>
/// <param name="Report">The composed report, as a reader of the published file would find it.</param>
/// <param name="Findings">What the check says of it, last year's texts of the same body beside it.</param>
/// <param name="Draft">The texts; null while nobody has written any.</param>
public sealed record BuiltReport(AgencyCode Agency, CompiledTables Tables, AnnualReport Report, IReadOnlyList<Finding> Findings, ReportDraft? Draft);

/// <summary>Builds the yearly report of a body from its ledgers (Regulation Arts. 49 and 50). Nothing of it is stored.</summary>
public sealed class ReportBuild(OfficeContext data, YearLedger ledger) : IUseCase
{
    /// <returns>The report; refused (format-before-2021) for years that the ledgers cannot fill, (agency-not-then) when the body did
    /// not exist on any day of the year.</returns>
    /// <exception cref="KeyNotFoundException">There is no such body.</exception>
    public async Task<Ruling<BuiltReport>> BuildAsync(AgencyId agency, int year, CancellationToken cancel)
    {
        var body = await data.Set<Agency>().AsNoTracking().SingleOrDefaultAsync(a => a.Id == agency, cancel) ?? throw new KeyNotFoundException($"No body {agency}.");
        var draft = await DraftAsync(agency, year, cancel);
        switch (await ComposeAsync(agency, year, draft, cancel))
        {
            case Ruling<Composed>.Refused { Reason: var refusal }:
                return refusal;
            case Ruling<Composed>.Allowed { Value: var (tables, report) }:
                var options = new CheckOptions
                {
                    UnitKind = await KindAsync(agency, year, cancel),
                    Previous = await PreviousAsync(agency, year, cancel),
                    PreviousName = $"{year - 1}年度报告",
                };
                return new BuiltReport(body.Code, tables, report, ReportCheck.Check(report, options), draft);
            default:
                throw new InvalidOperationException("A ruling is either allowed or refused.");
        }
    }

    /// <summary>Last year's report, when somebody has written one here.</summary>
    private async Task<AnnualReport?> PreviousAsync(AgencyId agency, int year, CancellationToken cancel) =>
        await DraftAsync(agency, year - 1, cancel) is { } draft && await ComposeAsync(agency, year - 1, draft, cancel) is Ruling<Composed>.Allowed { Value: var previous }
            ? previous.Report
            : null;

    private async Task<Ruling<Composed>> ComposeAsync(AgencyId agency, int year, ReportDraft? draft, CancellationToken cancel)
    {
        if (year is < 1 or > 9998) return new Refusal("agency-not-then", "没有这一年度的报告。", Basis: null);

        switch (CompiledTables.Of(await ledger.ReadAsync(agency, year, cancel)))
        {
            case Ruling<CompiledTables>.Allowed { Value: var tables } when await NameAsync(agency, year, cancel) is { } name:
                return new Composed(tables, ReportComposition.Compose(tables, TextOf(name, draft)));
            case Ruling<CompiledTables>.Refused { Reason: var refusal }:
                return refusal;
            default:
                return new Refusal("agency-not-then", $"该机关在{year}年还没有设立，或者已经撤销，没有这一年度的报告。", Basis: null);
        }
    }

    private static ReportText TextOf(string name, ReportDraft? draft) => new(name)
    {
        Preface = Paragraphs(draft?.Preface),
        PartOne = Paragraphs(draft?.Overview),
        PartFive = Paragraphs(draft?.Problems),
        PartSix = Paragraphs(draft?.OtherMatters),
        Signatory = name,
        SignedOn = draft?.SignedOn,
    };

    private static string[] Paragraphs(string? text) => text?.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    private Task<ReportDraft?> DraftAsync(AgencyId agency, int year, CancellationToken cancel) =>
        data.Set<ReportDraft>().AsNoTracking().SingleOrDefaultAsync(d => d.AgencyId == agency && d.Year == year, cancel);

    /// <summary>The name of 31 December; of a body dissolved before, its last one in the year.</summary>
    private Task<string?> NameAsync(AgencyId agency, int year, CancellationToken cancel)
    {
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        return data.Set<AgencyNaming>().AsNoTracking()
            .Where(n => n.AgencyId == agency && n.From <= last && (n.To == null || n.To >= first))
            .OrderByDescending(n => n.From)
            .Select(n => n.FullName)
            .FirstOrDefaultAsync(cancel);
    }

    /// <summary>By its recorded competence; null leaves it to the name.</summary>
    private async Task<UnitKind?> KindAsync(AgencyId agency, int year, CancellationToken cancel) =>
        await data.Set<AgencyCompetence>().On(new(year, 12, 31)).AnyAsync(c => c.AgencyId == agency && c.Kind == CompetenceKind.IsGovernment, cancel)
            ? UnitKind.Government
            : null;

    private sealed record Composed(CompiledTables Tables, AnnualReport Report);
}
