using Gongkai.Agencies;
using Gongkai.Office.Storage;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Office.Agencies;

/// <summary>Reads the bodies of the installation through time: all of them as they were on a day, one through its whole history.</summary>
/// <remarks>Today's chart is kept in memory by <see cref="AgencyCharts"/>.</remarks>
public sealed class AgencyDirectory(OfficeContext data) : IUseCase
{
    /// <summary>The bodies that existed on the day, with the names and superiors of that day, and those that they carry on. Four queries.</summary>
    public Task<AgencyChart> OnAsync(DateOnly day, CancellationToken cancel) => AgencyCharts.ReadAsync(day, data, cancel);

    /// <summary>The body with this code, existing or dissolved; null when there is none.</summary>
    public async Task<AgencyId?> FindAsync(AgencyCode code, CancellationToken cancel) =>
        await data.Set<Agency>().Where(a => a.Code == code).Select(a => (AgencyId?)a.Id).SingleOrDefaultAsync(cancel);

    /// <summary>
    /// Bodies with the text in a name, of any time, or in the code, existing ones first; all bodies when the text is empty. Two queries.
    /// </summary>
    public async Task<IReadOnlyList<FoundAgency>> SearchAsync(string text, DateOnly day, CancellationToken cancel)
    {
        var sought = text.Trim();
        var agencies = await data.Set<Agency>().AsNoTracking().ToListAsync(cancel);
        var names = (await data.Set<AgencyNaming>().AsNoTracking().ToListAsync(cancel)).ToLookup(naming => naming.AgencyId);
        return
        [
            .. agencies.Select(agency => Found(agency, [.. names[agency.Id].OrderBy(naming => naming.From)], day))
                .Where(found => Texts(found, names[found.Id]).Any(each => each.Contains(sought, StringComparison.OrdinalIgnoreCase)))
                .OrderByDescending(found => found.IsThere).ThenBy(found => found.Code.Value, StringComparer.Ordinal),
        ];
    }

    /// <summary>Everything that was ever recorded of a body, the newest first; null when there is none.</summary>
    public async Task<AgencyHistory?> HistoryOfAsync(AgencyId id, CancellationToken cancel)
    {
        var agency = await data.Set<Agency>().AsNoTracking().SingleOrDefaultAsync(a => a.Id == id, cancel);
        if (agency is null) return null;

        return new AgencyHistory(
            agency,
            await FactsAsync<AgencyNaming>(id, cancel),
            await FactsAsync<AgencySuperior>(id, cancel),
            await FactsAsync<AgencyCompetence>(id, cancel),
            await FactsAsync<DisclosureOffice>(id, cancel),
            await data.Set<AgencySuccession>().AsNoTracking().Where(s => s.PredecessorId == id || s.SuccessorId == id).OrderByDescending(s => s.On).ToListAsync(cancel));
    }

    private async Task<IReadOnlyList<TFact>> FactsAsync<TFact>(AgencyId agency, CancellationToken cancel)
        where TFact : DatedAgencyFact => await data.Set<TFact>().AsNoTracking().Where(fact => fact.AgencyId == agency).OrderByDescending(fact => fact.From).ToListAsync(cancel);

    private static IEnumerable<string> Texts(FoundAgency found, IEnumerable<AgencyNaming> names) =>
        names.SelectMany(naming => new[] { naming.FullName, naming.ShortName, naming.DocumentCode }).Append(found.Code.Value);

    /// <summary>A body that has no name on the day is called by its last one before, or by its first.</summary>
    private static FoundAgency Found(Agency agency, List<AgencyNaming> names, DateOnly day)
    {
        var naming = names.FindLast(name => name.From <= day) ?? names[0];
        return new FoundAgency(
            agency.Id, agency.Code, agency.Level, naming.FullName,
            [.. names.Where(name => name.FullName != naming.FullName).Select(name => name.FullName).Distinct()],
            IsThere: agency.EstablishedOn <= day && (agency.DissolvedOn is null || agency.DissolvedOn >= day), agency.DissolvedOn);
    }
}

/// <summary>A body that was looked for.</summary>
/// <param name="OtherNames">Full names of other times.</param>
/// <param name="IsThere">Whether it exists on the day.</param>
public sealed record FoundAgency(
    AgencyId Id, AgencyCode Code, AgencyLevel Level, string FullName, IReadOnlyList<string> OtherNames, bool IsThere, DateOnly? DissolvedOn);

/// <summary>Everything that was recorded of a body; each list from the newest to the oldest.</summary>
public sealed record AgencyHistory(
    Agency Agency,
    IReadOnlyList<AgencyNaming> Names,
    IReadOnlyList<AgencySuperior> Superiors,
    IReadOnlyList<AgencyCompetence> Competences,
    IReadOnlyList<DisclosureOffice> DisclosureOffices,
    IReadOnlyList<AgencySuccession> Successions);
