using Gongkai.Agencies;
using Gongkai.Office.Agencies;
using Gongkai.Office.Ledgers;
using Gongkai.Office.Storage;
using Gongkai.Proactive;
using Gongkai.WorkingDays;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Office.Proactive.Catalogues;

/// <summary>A line of a body's catalogue against the periods of a year.</summary>
/// <param name="Statement">By which the body has stated that it does not concern it; null where it has not.</param>
public sealed record LineCoverage(AdoptedLine Line, IReadOnlyList<CoverageCell> Cells, CatalogueStatement? Statement);

/// <summary>What a body has disclosed of its catalogue in a year.</summary>
public sealed record BodyCoverage(BodyCatalogue Catalogue, IReadOnlyList<LineCoverage> Lines)
{
    /// <summary>Cells with the status.</summary>
    public int Count(CoverageStatus status) => Lines.Sum(line => line.Cells.Count(cell => cell.Status == status));
}

/// <summary>Reads how far bodies have disclosed what their catalogue asks for.</summary>
public sealed class CoverageReading(OfficeContext data) : IUseCase
{
    /// <summary>Null where no catalogue held in the body in that year.</summary>
    public async Task<BodyCoverage?> OfAsync(AgencyId agency, int year, DateOnly today, WorkingDayCalendar calendar, CancellationToken cancel) =>
        (await OfAsync([agency], year, today, calendar, cancel)).GetValueOrDefault(agency);

    /// <summary>Of the bodies in which a catalogue held in that year. Four queries, and two for each version that they hold or held.</summary>
    public async Task<IReadOnlyDictionary<AgencyId, BodyCoverage>> OfAsync(IReadOnlyCollection<AgencyId> agencies, int year, DateOnly today, WorkingDayCalendar calendar, CancellationToken cancel)
    {
        var adopted = await data.Set<AdoptedCatalogue>().AsNoTracking().Where(a => agencies.Contains(a.AgencyId)).ToListAsync(cancel);
        var levels = await data.Set<Agency>().AsNoTracking().Where(a => agencies.Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => a.Level, cancel);
        var versions = await VersionsAsync(adopted, cancel);
        var items = await ItemsAsync(agencies, year, cancel);
        var statements = (await data.Set<CatalogueStatement>().AsNoTracking().Standing().Where(s => agencies.Contains(s.AgencyId) && s.Year == year).ToListAsync(cancel)).ToLookup(s => s.AgencyId);

        var coverages = new Dictionary<AgencyId, BodyCoverage>();
        foreach (var holding in adopted.On(AdoptedLines.DayFor(year, today)))
        {
            var (version, lines) = versions[holding.VersionId];
            var held = adopted.Where(each => each.AgencyId == holding.AgencyId).SelectMany(each => versions[each.VersionId].Lines, (each, line) => (line.LineId, each.From))
                .GroupBy(each => each.LineId).ToDictionary(line => line.Key, line => line.Min(each => each.From));
            var catalogue = new BodyCatalogue(holding, version, [.. lines.Where(line => line.Line.IsFor(levels[holding.AgencyId]))]);
            coverages[holding.AgencyId] = new BodyCoverage(catalogue, [.. catalogue.Lines.Select(line =>
            {
                var statement = StatementOn(line, statements[holding.AgencyId]);
                return new LineCoverage(line, Coverage.Of(year, line.Limit, held[line.LineId], statement is not null, [.. items[(holding.AgencyId, line.LineId)]], today, calendar), statement);
            })]);
        }

        return coverages;
    }

    /// <summary>One on the line itself comes before one on its field.</summary>
    private static CatalogueStatement? StatementOn(AdoptedLine line, IEnumerable<CatalogueStatement> statements) =>
        statements.Where(s => s.LineId == line.LineId || (s.LineId is null && s.Field == line.Line.Field)).OrderBy(s => s.LineId is null).FirstOrDefault();

    private async Task<Dictionary<Guid, (CatalogueVersion Version, IReadOnlyList<AdoptedLine> Lines)>> VersionsAsync(IEnumerable<AdoptedCatalogue> adopted, CancellationToken cancel)
    {
        var versions = new Dictionary<Guid, (CatalogueVersion, IReadOnlyList<AdoptedLine>)>();
        foreach (var each in adopted.DistinctBy(each => each.VersionId))
        {
            var version = await data.Set<CatalogueVersion>().AsNoTracking().SingleAsync(v => v.AgencyId == each.IssuerId && v.Id == each.VersionId, cancel);
            versions[version.Id] = (version, await data.LinesOfAsync(version, cancel));
        }

        return versions;
    }

    private async Task<ILookup<(AgencyId, Guid), CoveringItem>> ItemsAsync(IReadOnlyCollection<AgencyId> agencies, int year, CancellationToken cancel)
    {
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        var items = await data.Set<Item>().AsNoTracking().Standing()
            .Where(i => agencies.Contains(i.AgencyId) && i.CatalogueLineId != null && i.WithdrawnAt == null && i.PublishedOn >= first && i.PublishedOn <= last)
            .Select(i => new
            {
                i.AgencyId, Line = i.CatalogueLineId!.Value, i.Id, i.Title, i.PublishedOn,
                First = data.Set<ItemVersion>().Where(v => v.AgencyId == i.AgencyId && v.ItemId == i.Id && v.Number == 1).Select(v => new { v.FormedOn, v.Rule }).FirstOrDefault(),
            })
            .ToListAsync(cancel);
        return items.ToLookup(item => (item.AgencyId, item.Line), item => new CoveringItem(item.Id, item.Title, item.PublishedOn, item.First?.FormedOn, item.First?.Rule ?? DisclosureRule.General));
    }
}
