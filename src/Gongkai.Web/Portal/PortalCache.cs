using System.Collections.Concurrent;
using System.Globalization;
using Gongkai.Office.Agencies;
using Gongkai.Office.Journal;
using Gongkai.Office.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Gongkai.Web.Portal;

/// <summary>
/// Keeps public pages ready. The key of a page carries how far the logs have grown that it can depend on, read from the database: whatever is
/// written, by any process, makes a new key, and nobody has to remember to evict.
/// </summary>
/// <remarks>How far a log has grown is asked again after <see cref="Patience"/>, so a page may be that much late and not more.</remarks>
internal sealed class PortalCache(TimeProvider real) : IOutputCachePolicy
{
    public const string Name = "portal";

    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(250);

    /// <summary>A page that nothing changes is made anew after that time, so that old ones leave the memory.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(30);

    private readonly ConcurrentDictionary<string, Edition> _editions = new(StringComparer.Ordinal);

    public async ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var http = context.HttpContext;
        if (!HttpMethods.IsGet(http.Request.Method) && !HttpMethods.IsHead(http.Request.Method)) return;
        if (await EditionAsync(http, cancellation) is not { } edition) return;

        (context.EnableOutputCaching, context.AllowCacheLookup, context.AllowCacheStorage, context.AllowLocking) = (true, true, true, true);
        context.ResponseExpirationTimeSpan = Longest;
        context.CacheVaryByRules.QueryKeys = "*";
        context.CacheVaryByRules.VaryByHost = true;
        context.CacheVaryByRules.VaryByValues[Name] = edition;
    }

    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        if (context.HttpContext.Response.StatusCode is not (StatusCodes.Status200OK or StatusCodes.Status410Gone)) context.AllowCacheStorage = false;
        return ValueTask.CompletedTask;
    }

    /// <summary>The state of what the page can show; null for a body that is not there.</summary>
    private async ValueTask<string?> EditionAsync(HttpContext http, CancellationToken cancel)
    {
        var code = http.GetRouteValue("agency") as string ?? "";
        var now = real.GetTimestamp();
        if (_editions.TryGetValue(code, out var known) && real.GetElapsedTime(known.ReadAt, now) < Patience) return known.Value;

        var services = http.RequestServices;
        var (data, clock) = (services.GetRequiredService<OfficeContext>(), services.GetRequiredService<BusinessClock>());
        var heads = data.JournalHeads.AsNoTracking();
        if (code.Length > 0)
        {
            if ((await services.GetRequiredService<AgencyCharts>().OnAsync(clock.Today, data, cancel)).Find(code) is not { } body) return null;
            heads = heads.Where(head => head.AgencyId == body.Id || head.AgencyId == JournalLog.Installation);
        }

        var size = await heads.SumAsync(head => head.Size, cancel);
        var edition = new Edition(string.Create(CultureInfo.InvariantCulture, $"{size}/{clock.Today:yyyyMMdd}"), now);
        _editions[code] = edition;
        return edition.Value;
    }

    private readonly record struct Edition(string Value, long ReadAt);
}
