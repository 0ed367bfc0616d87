using System.Collections.Frozen;
using Gongkai.Agencies;
using Gongkai.Office.Journal;
using Gongkai.Office.Storage;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Office.Agencies;

/// <summary>All bodies as they stand to each other on one day. Immutable.</summary>
public sealed class AgencyChart
{
    private readonly FrozenDictionary<AgencyId, ChartedAgency> _byId;
    private readonly FrozenDictionary<string, ChartedAgency> _byCode;
    private readonly ILookup<AgencyId?, ChartedAgency> _below;

    internal AgencyChart(DateOnly day, IReadOnlyList<ChartedAgency> agencies)
    {
        Day = day;
        _byId = agencies.ToFrozenDictionary(agency => agency.Id);
        _byCode = agencies.ToFrozenDictionary(agency => agency.Code.Value);
        _below = agencies.OrderBy(agency => agency.Code.Value, StringComparer.Ordinal).ToLookup(agency => agency.Superior);
    }

    public DateOnly Day { get; }

    public int Count => _byId.Count;

    /// <summary>The bodies that have nobody above them in this installation.</summary>
    public IEnumerable<ChartedAgency> Tops => _below[null];

    /// <summary>The body, or null when it does not exist on this day.</summary>
    public ChartedAgency? Find(AgencyId id) => _byId.GetValueOrDefault(id);

    /// <inheritdoc cref="Find(AgencyId)"/>
    public ChartedAgency? Find(string code) => _byCode.GetValueOrDefault(code);

    /// <summary>The bodies directly below.</summary>
    public IEnumerable<ChartedAgency> Below(AgencyId id) => _below[id];

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
    public bool IsBelow(AgencyId agency, AgencyId other)
    {
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
/// <param name="Superior">The body directly above; null at the top of the installation.</param>
public sealed record ChartedAgency(AgencyId Id, AgencyCode Code, AgencyLevel Level, AgencyKind Kind, string FullName, string ShortName, AgencyId? Superior);

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

    /// <summary>Reads the chart of any day; three queries, however many bodies there are.</summary>
    internal static async Task<AgencyChart> ReadAsync(DateOnly day, OfficeContext data, CancellationToken cancel)
    {
        var agencies = await data.Set<Agency>().AsNoTracking().Where(a => a.EstablishedOn <= day && (a.DissolvedOn == null || a.DissolvedOn >= day)).ToListAsync(cancel);
        var names = (await data.Set<AgencyNaming>().AsNoTracking().On(day).ToListAsync(cancel)).ToLookup(naming => naming.AgencyId);
        var superiors = (await data.Set<AgencySuperior>().AsNoTracking().On(day).ToListAsync(cancel)).ToLookup(superior => superior.AgencyId, superior => superior.SuperiorId);
        var existing = agencies.Select(agency => agency.Id).ToHashSet();
        return new AgencyChart(day,
        [
            .. from agency in agencies
               let naming = names[agency.Id].FirstOrDefault()
               where naming is not null
               let superior = superiors[agency.Id].Cast<AgencyId?>().FirstOrDefault(id => existing.Contains(id!.Value))
               select new ChartedAgency(agency.Id, agency.Code, agency.Level, agency.Kind, naming.FullName, naming.ShortName, superior),
        ]);
    }

    private sealed record Kept(long LogSize, AgencyChart Chart);
}
