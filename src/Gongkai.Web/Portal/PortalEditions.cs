using System.Collections.Concurrent;
using System.Globalization;
using Gongkai.Office.Agencies;
using Gongkai.Office.Journal;
using Gongkai.Office.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Gongkai.Web.Portal;

/// <summary>
/// How far the logs have grown that a body's public pages can depend on, read from the database. Whatever is written, by any process, makes a
/// new edition, and nobody has to remember to say so.
/// </summary>
/// <remarks>It is asked for again after every commit of this process, and after <see cref="Patience"/> for those of others: a page may be that
/// much late and not more.</remarks>
internal sealed class PortalEditions(IServiceScopeFactory scopes, TimeProvider real, LogGrowth growth)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(250);

    private readonly ConcurrentDictionary<string, Edition> _known = new(StringComparer.Ordinal);

    /// <param name="code">Of a body; empty for the pages over all bodies.</param>
    /// <returns>Null for a body that is not there.</returns>
    public ValueTask<string?> OfAsync(string code, CancellationToken cancel)
    {
        var (now, grown) = (real.GetTimestamp(), growth.Count);
        return _known.TryGetValue(code, out var known) && known.Grown == grown && real.GetElapsedTime(known.ReadAt, now) < Patience
            ? ValueTask.FromResult<string?>(known.Value)
            : ReadAsync(code, now, grown, cancel);
    }

    private async ValueTask<string?> ReadAsync(string code, long now, long grown, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var (data, clock) = (services.GetRequiredService<OfficeContext>(), services.GetRequiredService<BusinessClock>());
        var heads = data.JournalHeads.AsNoTracking();
        if (code.Length > 0)
        {
            if ((await services.GetRequiredService<AgencyCharts>().OnAsync(clock.Today, data, cancel)).Find(code) is not { } body) return null;
            heads = heads.Where(head => head.AgencyId == body.Id || head.AgencyId == JournalLog.Installation);
        }

        var size = await heads.SumAsync(head => head.Size, cancel);
        var edition = new Edition(string.Create(CultureInfo.InvariantCulture, $"{size}/{clock.Today:yyyyMMdd}"), now, grown);
        _known[code] = edition;
        return edition.Value;
    }

    /// <param name="ReadAt">By the real clock.</param>
    /// <param name="Grown">Commits of this process by then.</param>
    private sealed record Edition(string Value, long ReadAt, long Grown);
}
