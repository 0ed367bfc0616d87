using Gongkai.Agencies;
using Gongkai.Office.Storage;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Office.Agencies;

/// <summary>Reads the bodies of the installation: all of them as they are on a day, or one through its whole history.</summary>
public sealed class AgencyDirectory(OfficeContext data) : IUseCase
{
    /// <summary>All bodies, with the names and the tree of the day. Three queries, however many bodies there are.</summary>
    public async Task<AgenciesOnDay> OnAsync(DateOnly day, CancellationToken cancel)
    {
        var agencies = await data.Set<Agency>().AsNoTracking().ToListAsync(cancel);
        var names = (await data.Set<AgencyNaming>().AsNoTracking().ToListAsync(cancel)).ToLookup(naming => naming.AgencyId);
        var superiors = await data.Set<AgencySuperior>().AsNoTracking().On(day).ToListAsync(cancel);
        return new AgenciesOnDay(day, agencies.Select(agency => Entry(agency, [.. names[agency.Id].OrderBy(naming => naming.From)], day)), AgencyTree.On(superiors, day));
    }

    /// <summary>The body with this code, existing or dissolved; null when there is none.</summary>
    public async Task<AgencyId?> FindAsync(AgencyCode code, CancellationToken cancel) =>
        await data.Set<Agency>().Where(a => a.Code == code).Select(a => (AgencyId?)a.Id).SingleOrDefaultAsync(cancel);

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

    /// <summary>A body that has no name on the day is called by its last one before, or by its first.</summary>
    private static AgencyEntry Entry(Agency agency, List<AgencyNaming> names, DateOnly day)
    {
        var naming = names.FindLast(name => name.From <= day) ?? names[0];
        return new AgencyEntry(
            agency.Id, agency.Code, agency.Level, agency.Kind, naming.FullName, naming.ShortName, naming.DocumentCode,
            IsThere: agency.EstablishedOn <= day && (agency.DissolvedOn is null || agency.DissolvedOn >= day),
            OtherNames: [.. names.Where(name => name != naming).Select(name => name.FullName).Distinct()]);
    }
}

/// <summary>A body as it is on a day.</summary>
/// <param name="IsThere">Whether it exists on the day.</param>
/// <param name="OtherNames">Full names of other times.</param>
public sealed record AgencyEntry(
    AgencyId Id, AgencyCode Code, AgencyLevel Level, AgencyKind Kind, string FullName, string ShortName, string DocumentCode, bool IsThere, IReadOnlyList<string> OtherNames);

/// <summary>A place in the tree: 0 at the top of what is shown.</summary>
public sealed record AgencyPlace(AgencyEntry Agency, int Depth);

/// <summary>All bodies of the installation on one day, in memory.</summary>
public sealed class AgenciesOnDay(DateOnly day, IEnumerable<AgencyEntry> agencies, AgencyTree tree)
{
    private readonly Dictionary<AgencyId, AgencyEntry> _agencies = agencies.ToDictionary(agency => agency.Id);

    public DateOnly Day => day;

    public AgencyTree Tree => tree;

    /// <summary>In no order, with those that do not exist on the day.</summary>
    public IReadOnlyCollection<AgencyEntry> All => _agencies.Values;

    public AgencyEntry? Find(AgencyId id) => _agencies.GetValueOrDefault(id);

    public AgencyEntry? Find(AgencyCode code) => _agencies.Values.SingleOrDefault(agency => agency.Code == code);

    /// <summary>The existing bodies as a tree: each followed by those below it.</summary>
    public IEnumerable<AgencyPlace> Whole() => Ordered(_agencies.Keys.Where(id => tree.SuperiorOf(id) is null)).SelectMany(top => Below(top, 0));

    /// <summary>A body and those below it, as a tree.</summary>
    public IEnumerable<AgencyPlace> Subtree(AgencyId top) => Find(top) is { } agency ? Below(agency, 0) : [];

    /// <summary>The bodies above, from the top down.</summary>
    public IReadOnlyList<AgencyEntry> Above(AgencyId agency) => [.. tree.Above(agency).Reverse().Select(id => _agencies[id])];

    /// <summary>Bodies with the text in a name, of any time, or in the code; existing ones first.</summary>
    public IEnumerable<AgencyEntry> Search(string text)
    {
        var sought = text.Trim();
        return _agencies.Values
            .Where(agency => Names(agency).Any(name => name.Contains(sought, StringComparison.OrdinalIgnoreCase)))
            .OrderByDescending(agency => agency.IsThere).ThenBy(LevelOf).ThenBy(agency => agency.Code.Value, StringComparer.Ordinal);
    }

    private static IEnumerable<string> Names(AgencyEntry agency) => [agency.FullName, agency.ShortName, agency.DocumentCode, agency.Code.Value, .. agency.OtherNames];

    private static int LevelOf(AgencyEntry agency) => AgencyLevel.All.ToList().IndexOf(agency.Level);

    private IEnumerable<AgencyPlace> Below(AgencyEntry agency, int depth) =>
        Ordered(tree.DirectlyBelow(agency.Id)).SelectMany(below => Below(below, depth + 1)).Prepend(new AgencyPlace(agency, depth));

    private IEnumerable<AgencyEntry> Ordered(IEnumerable<AgencyId> ids) => ids.Select(id => _agencies[id])
        .Where(agency => agency.IsThere).OrderBy(LevelOf).ThenBy(agency => agency.Code.Value, StringComparer.Ordinal);
}

/// <summary>Everything that was recorded of a body; each list from the newest to the oldest.</summary>
public sealed record AgencyHistory(
    Agency Agency,
    IReadOnlyList<AgencyNaming> Names,
    IReadOnlyList<AgencySuperior> Superiors,
    IReadOnlyList<AgencyCompetence> Competences,
    IReadOnlyList<DisclosureOffice> DisclosureOffices,
    IReadOnlyList<AgencySuccession> Successions);
