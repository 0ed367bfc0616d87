using Gongkai.Agencies;
using Gongkai.Law;
using Gongkai.Office.Agencies;
using Gongkai.Office.Journal;
using Gongkai.Office.Storage;
using Gongkai.Proactive;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Office.Proactive.Catalogues;

/// <summary>A line as it holds in a body.</summary>
/// <param name="Limit">What 公开时限 means.</param>
public sealed record AdoptedLine(Guid LineId, CatalogueLine Line, PublicationLimit Limit);

/// <summary>The catalogue that holds in a body on a day: the lines for the body's level, in their order.</summary>
public sealed record BodyCatalogue(AdoptedCatalogue Adopted, CatalogueVersion Version, IReadOnlyList<AdoptedLine> Lines);

/// <summary>Reads catalogues as they hold in bodies.</summary>
public static class AdoptedLines
{
    internal static Refusal Unknown { get; } = new("line-unknown", "本机关启用的标准目录里没有这个事项。请重新选择。", Basis: null);

    /// <summary>The day by whose catalogue a year is looked at: its last one, or today while it lasts.</summary>
    public static DateOnly DayFor(int year, DateOnly today) => today < new DateOnly(year, 12, 31) ? today : new DateOnly(year, 12, 31);

    /// <summary>Null where none holds on the day.</summary>
    public static async Task<BodyCatalogue?> CatalogueOfAsync(this OfficeContext data, AgencyId agency, DateOnly day, CancellationToken cancel)
    {
        if (await data.Set<AdoptedCatalogue>().AsNoTracking().Where(a => a.AgencyId == agency).On(day).SingleOrDefaultAsync(cancel) is not { } adopted) return null;

        var version = await data.Set<CatalogueVersion>().AsNoTracking().SingleAsync(v => v.AgencyId == adopted.IssuerId && v.Id == adopted.VersionId, cancel);
        var level = await data.Set<Agency>().Where(a => a.Id == agency).Select(a => a.Level).SingleAsync(cancel);
        return new BodyCatalogue(adopted, version, [.. (await data.LinesOfAsync(version, cancel)).Where(line => line.Line.IsFor(level))]);
    }

    /// <summary>All lines of a version: fields in the order of their first lines, lines in that of their numbers.</summary>
    public static async Task<IReadOnlyList<AdoptedLine>> LinesOfAsync(this OfficeContext data, CatalogueVersion version, CancellationToken cancel)
    {
        var rows = await data.Set<CatalogueRow>().AsNoTracking().Where(r => r.AgencyId == version.AgencyId && r.VersionId == version.Id).ToListAsync(cancel);
        var ordered = InOrder(rows);
        var limits = CatalogueLine.Limits(ordered.Select(row => row.Line));
        return [.. ordered.Zip(limits, (row, limit) => new AdoptedLine(row.LineId, row.Line, limit))];
    }

    /// <summary>Fields in the order of their first lines, lines in that of their numbers.</summary>
    public static IReadOnlyList<CatalogueRow> InOrder(IEnumerable<CatalogueRow> rows) =>
        [.. rows.OrderBy(row => row.Place).GroupBy(row => row.Line.Field).SelectMany(field => field.OrderBy(row => row.Line.Number).ThenBy(row => row.Place))];

    /// <summary>Refused (line-unknown) when a line is named that does not hold in the body today; null otherwise.</summary>
    internal static async Task<Refusal?> CheckLineAsync(this Work work, AgencyId agency, Guid? line, CancellationToken cancel) =>
        line is null || (await work.Data.CatalogueOfAsync(agency, work.Today, cancel))?.Lines.Any(each => each.LineId == line) == true ? null : Unknown;
}
