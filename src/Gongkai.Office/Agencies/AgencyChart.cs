using System.Collections.Frozen;
using Gongkai.Agencies;
using Gongkai.Office.Journal;
using Gongkai.Office.Storage;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Office.Agencies;

/// <summary>
/// All bodies as they stand to each other on one day, and beside them those that have ended and are carried on by one that exists. Immutable.
/// </summary>
public sealed class AgencyChart
{
    private readonly FrozenDictionary<AgencyId, ChartedAgency> _byId;
    private readonly FrozenDictionary<string, ChartedAgency> _byCode;
    private readonly ILookup<AgencyId?, ChartedAgency> _below;
    private readonly FrozenDictionary<AgencyId, ChartedAgency> _endedById;
    private readonly FrozenDictionary<string, ChartedAgency> _endedByCode;
    private readonly ILookup<AgencyId, ChartedAgency> _predecessors;

    /// <param name="agencies">Those that exist on the day.</param>
    /// <param name="ended">Those that have ended, each with <see cref="ChartedAgency.Ended"/>.</param>
    internal AgencyChart(DateOnly day, IReadOnlyList<ChartedAgency> agencies, params IReadOnlyList<ChartedAgency> ended)
    {
        Day = day;
        _byId = agencies.ToFrozenDictionary(agency => agency.Id);
        _byCode = agencies.ToFrozenDictionary(agency => agency.Code.Value);
        _below = agencies.OrderBy(agency => agency.Code.Value, StringComparer.Ordinal).ToLookup(agency => agency.Superior);
        _endedById = ended.ToFrozenDictionary(agency => agency.Id);
        _endedByCode = ended.ToFrozenDictionary(agency => agency.Code.Value);
        _predecessors = ended.OrderBy(agency => agency.Code.Value, StringComparer.Ordinal)
            .SelectMany(agency => agency.Ended!.Successors, (agency, successor) => (agency, successor)).ToLookup(each => each.successor, each => each.agency);
    }

    public DateOnly Day { get; }

    public int Count => _byId.Count;

    /// <summary>The bodies that have nobody above them in this installation.</summary>
    public IEnumerable<ChartedAgency> Tops => _below[null];

    /// <summary>The body, or null when it does not exist on this day.</summary>
    public ChartedAgency? Find(AgencyId id) => _byId.GetValueOrDefault(id);

    /// <inheritdoc cref="Find(AgencyId)"/>
    public ChartedAgency? Find(string code) => _byCode.GetValueOrDefault(code);

    /// <summary>The body, existing or ended and carried on; null when it is neither.</summary>
    public ChartedAgency? FindAlsoEnded(AgencyId id) => Find(id) ?? _endedById.GetValueOrDefault(id);

    /// <inheritdoc cref="FindAlsoEnded(AgencyId)"/>
    public ChartedAgency? FindAlsoEnded(string code) => Find(code) ?? _endedByCode.GetValueOrDefault(code);

    /// <summary>The ended bodies that the body carries on, directly or by way of others that have ended too.</summary>
    public IEnumerable<ChartedAgency> Predecessors(AgencyId id) => _predecessors[id];

    /// <summary>Whether the first body carries on the second, which has ended; directly or by way of others that have ended too.</summary>
    public bool CarriesOn(AgencyId successor, AgencyId agency) => _endedById.TryGetValue(agency, out var found) && found.Ended!.Successors.Contains(successor);

    /// <summary>The bodies directly below.</summary>
    public IEnumerable<ChartedAgency> Below(AgencyId id) => _below[id];

    /// <summary>All bodies that disclose government information, each before those below it: villages and communities are no agencies.</summary>
    public IEnumerable<ChartedAgency> Disclosing => Tops.SelectMany(top => Subtree(top.Id)).Where(body => body.Level != AgencyLevel.Village);

    /// <summary>The villages and communities directly below, by code.</summary>
    public IEnumerable<ChartedAgency> Villages(AgencyId id) => Below(id).Where(below => below.Level == AgencyLevel.Village);

    /// <summary>Whether the first body is a village or community directly below the second.</summary>
    public bool IsVillageOf(AgencyId agency, AgencyId other) => Find(agency) is { } village && village.Level == AgencyLevel.Village && village.Superior == other;

    /// <summary>The body and all bodies below it, each before those below it.</summary>
    public IEnumerable<ChartedAgency> Subtree(AgencyId id)
    {
        if (Find(id) is not { } top) yield break;

        var waiting = new Stack<ChartedAgency>([top]);
        while (waiting.TryPop(out var agency))
        {
            yield return agency;
            foreach (var below in Below(agency.Id).Reverse()) waiting.Push(below);
        }
    }

    /// <summary>The bodies above, from the top down.</summary>
    public IReadOnlyList<ChartedAgency> Above(AgencyId id)
    {
        var above = new List<ChartedAgency>();
        for (var superior = Find(id)?.Superior; superior is { } next && above.Count < Count; superior = Find(next)?.Superior) above.Add(Find(next)!);
        above.Reverse();
        return above;
    }

    /// <summary>Whether the first body stands somewhere below the second; no body stands below itself.</summary>
    /// <remarks>A body that has ended still stands below those that were above it on its last day and are above a successor now.</remarks>
    public bool IsBelow(AgencyId agency, AgencyId other)
    {
        if (_endedById.TryGetValue(agency, out var found)) return found.Ended!.Above.Contains(other) && found.Ended.Successors.Any(successor => IsBelow(successor, other));

        // A chain of superiors cannot be longer than the number of bodies; a circle, which the use cases refuse, would end there.
        var superior = Find(agency)?.Superior;
        for (var steps = 0; superior is { } id && steps < Count; steps++, superior = Find(id)?.Superior)
        {
            if (id == other) return true;
        }

        return false;
    }
}

/// <summary>A body on one day.</summary>
/// <param name="Superior">The body directly above; null at the top of the installation, and of a body that has ended.</param>
public sealed record ChartedAgency(AgencyId Id, AgencyCode Code, AgencyLevel Level, AgencyKind Kind, string FullName, string ShortName, AgencyId? Superior)
{
    /// <summary>Of a body that has ended, which bears its last names; null while it exists.</summary>
    public EndedAgency? Ended { get; init; }
}

/// <summary>How a body ended.</summary>
/// <param name="LastDay">The last day of its existence.</param>
/// <param name="Successors">The existing bodies that carry it on, directly or by way of others that have ended too; at least one.</param>
/// <param name="Above">The bodies that were above it on its last day.</param>
public sealed record EndedAgency(DateOnly LastDay, IReadOnlySet<AgencyId> Successors, IReadOnlySet<AgencyId> Above);

/// <summary>Reads the chart, and keeps it until the installation's log has grown or the day has changed.</summary>
public sealed class AgencyCharts
{
    private Kept? _kept;

    public async Task<AgencyChart> OnAsync(DateOnly day, OfficeContext data, CancellationToken cancel)
    {
        var size = await data.JournalHeads.AsNoTracking().Where(head => head.AgencyId == JournalLog.Installation).Select(head => head.Size).SingleOrDefaultAsync(cancel);
        if (_kept is { } kept && kept.LogSize == size && kept.Chart.Day == day) return kept.Chart;

        var chart = await ReadAsync(day, data, cancel);
        _kept = new Kept(size, chart);
        return chart;
    }

    /// <summary>Reads the chart of any day; four queries, however many bodies there are.</summary>
    internal static async Task<AgencyChart> ReadAsync(DateOnly day, OfficeContext data, CancellationToken cancel)
    {
        var agencies = await data.Set<Agency>().AsNoTracking().Where(a => a.EstablishedOn <= day).ToListAsync(cancel);
        var names = (await data.Set<AgencyNaming>().AsNoTracking().Where(naming => naming.From <= day).ToListAsync(cancel)).ToLookup(naming => naming.AgencyId);
        var superiors = (await data.Set<AgencySuperior>().AsNoTracking().Where(superior => superior.From <= day).ToListAsync(cancel)).ToLookup(superior => superior.AgencyId);
        var successors = (await data.Set<AgencySuccession>().AsNoTracking().Where(succession => succession.On <= day).ToListAsync(cancel))
            .ToLookup(succession => succession.PredecessorId, succession => succession.SuccessorId);
        var existing = agencies.Where(agency => agency.DissolvedOn is null || agency.DissolvedOn >= day).Select(agency => agency.Id).ToHashSet();

        return new AgencyChart(
            day,
            [.. agencies.Where(agency => existing.Contains(agency.Id)).Select(agency => Charted(agency, SuperiorOn(day, agency.Id, existing.Contains), day, ended: null)).OfType<ChartedAgency>()],
            [.. agencies.Where(agency => !existing.Contains(agency.Id)).Select(Ended).OfType<ChartedAgency>()]);

        ChartedAgency? Charted(Agency agency, AgencyId? superior, DateOnly namedOn, EndedAgency? ended) =>
            names[agency.Id].On(namedOn).FirstOrDefault() is { } naming
                ? new ChartedAgency(agency.Id, agency.Code, agency.Level, agency.Kind, naming.FullName, naming.ShortName, superior) { Ended = ended }
                : null;

        AgencyId? SuperiorOn(DateOnly on, AgencyId agency, Func<AgencyId, bool> counts) =>
            superiors[agency].On(on).Select(superior => (AgencyId?)superior.SuperiorId).FirstOrDefault(id => counts(id!.Value));

        ChartedAgency? Ended(Agency agency)
        {
            var (carriedOnBy, lastDay) = (Existing(agency.Id), agency.DissolvedOn!.Value);
            return carriedOnBy.Count == 0 ? null : Charted(agency, superior: null, lastDay, new EndedAgency(lastDay, carriedOnBy, AboveOn(lastDay, agency.Id)));
        }

        HashSet<AgencyId> Existing(AgencyId agency) => [.. Following(agency, each => successors[each]).Where(existing.Contains)];

        HashSet<AgencyId> AboveOn(DateOnly on, AgencyId agency) => Following(agency, each => superiors[each].On(on).Select(superior => superior.SuperiorId));
    }

    /// <summary>Whatever is reached step by step; the beginning only when a way leads back to it.</summary>
    private static HashSet<AgencyId> Following(AgencyId first, Func<AgencyId, IEnumerable<AgencyId>> next)
    {
        var (found, waiting) = (new HashSet<AgencyId>(), new Stack<AgencyId>([first]));
        while (waiting.TryPop(out var agency))
        {
            foreach (var each in next(agency).Where(found.Add)) waiting.Push(each);
        }

        return found;
    }

    private sealed record Kept(long LogSize, AgencyChart Chart);
}
