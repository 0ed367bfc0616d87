using Gongkai.Agencies;
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
    public async Task<BodyCoverage?> OfAsync(AgencyId agency, int year, DateOnly today, WorkingDayCalendar calendar, CancellationToken cancel)
    {
        if (await data.CatalogueOfAsync(agency, AdoptedLines.DayFor(year, today), cancel) is not { } catalogue) return null;

        var held = await HeldFromAsync(agency, cancel);
        var items = await ItemsAsync(agency, year, cancel);
        var statements = await data.Set<CatalogueStatement>().AsNoTracking().Standing().Where(s => s.AgencyId == agency && s.Year == year).ToListAsync(cancel);
        return new BodyCoverage(catalogue, [.. catalogue.Lines.Select(line =>
        {
            var statement = statements.Find(s => s.LineId == line.LineId) ?? statements.Find(s => s.LineId is null && s.Field == line.Line.Field);
            return new LineCoverage(line, Coverage.Of(year, line.Limit, held.GetValueOrDefault(line.LineId, catalogue.Adopted.From), statement is not null, [.. items[line.LineId]], today, calendar), statement);
        })]);
    }

    /// <summary>The first day on which each line held in the body, in whichever version.</summary>
    private async Task<Dictionary<Guid, DateOnly>> HeldFromAsync(AgencyId agency, CancellationToken cancel)
    {
        var adopted = await data.Set<AdoptedCatalogue>().AsNoTracking().Where(a => a.AgencyId == agency).ToListAsync(cancel);
        var versions = adopted.Select(a => a.VersionId).ToList();
        var lines = await data.Set<CatalogueRow>().AsNoTracking().Where(r => versions.Contains(r.VersionId)).Select(r => new { r.VersionId, r.LineId }).ToListAsync(cancel);
        return lines.Join(adopted, line => line.VersionId, a => a.VersionId, (line, a) => (line.LineId, a.From)).GroupBy(each => each.LineId).ToDictionary(group => group.Key, group => group.Min(each => each.From));
    }

    private async Task<ILookup<Guid, CoveringItem>> ItemsAsync(AgencyId agency, int year, CancellationToken cancel)
    {
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        var items = await data.Set<Item>().AsNoTracking().Standing()
            .Where(i => i.AgencyId == agency && i.CatalogueLineId != null && i.WithdrawnAt == null && i.PublishedOn >= first && i.PublishedOn <= last)
            .Select(i => new
            {
                Line = i.CatalogueLineId!.Value, i.Id, i.Title, i.PublishedOn,
                First = data.Set<ItemVersion>().Where(v => v.AgencyId == i.AgencyId && v.ItemId == i.Id && v.Number == 1).Select(v => new { v.FormedOn, v.Rule }).FirstOrDefault(),
            })
            .ToListAsync(cancel);
        return items.ToLookup(item => item.Line, item => new CoveringItem(item.Id, item.Title, item.PublishedOn, item.First?.FormedOn, item.First?.Rule ?? DisclosureRule.General));
    }
}
