using Gongkai.Agencies;
using Gongkai.Office.Storage;

namespace Gongkai.Office.Agencies;

/// <summary>Which body stands directly above which, on one day.</summary>
/// <param name="superiors">The superior of every body that has one.</param>
public sealed class AgencyTree(IReadOnlyDictionary<AgencyId, AgencyId> superiors)
{
    private readonly ILookup<AgencyId, AgencyId> _below = superiors.ToLookup(pair => pair.Value, pair => pair.Key);

    /// <summary>The tree that these facts make on the day.</summary>
    public static AgencyTree On(IEnumerable<AgencySuperior> facts, DateOnly day) =>
        new(facts.On(day).ToDictionary(fact => fact.AgencyId, fact => fact.SuperiorId));

    public AgencyId? SuperiorOf(AgencyId agency) => superiors.TryGetValue(agency, out var superior) ? superior : null;

    /// <summary>The bodies directly below, in no order.</summary>
    public IEnumerable<AgencyId> DirectlyBelow(AgencyId agency) => _below[agency];

    /// <summary>The bodies above, the nearest first.</summary>
    public IEnumerable<AgencyId> Above(AgencyId agency)
    {
        for (var superior = SuperiorOf(agency); superior is { } above; superior = SuperiorOf(above)) yield return above;
    }

    /// <summary>The body itself and all bodies below it.</summary>
    public IEnumerable<AgencyId> Subtree(AgencyId agency) => DirectlyBelow(agency).SelectMany(Subtree).Prepend(agency);

    /// <summary>Whether the first body is below the second, at any depth; no body is below itself.</summary>
    public bool IsBelow(AgencyId agency, AgencyId above) => Above(agency).Contains(above);
}
