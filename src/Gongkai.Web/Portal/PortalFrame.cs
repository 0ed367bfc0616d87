using Gongkai.Office.Agencies;
using Gongkai.Office.Proactive.Catalogues;
using Gongkai.Office.Storage;
using Gongkai.Proactive;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Portal;

/// <summary>What stands round every public page of a body: letterhead, columns with their counts, and what the footer must say.</summary>
/// <param name="Top">The body at the top, whose site this is.</param>
/// <param name="Office">Of the day; null while none is recorded.</param>
/// <param name="Counts">Public items of each category that has some, in the order of Arts. 20 and 21.</param>
/// <param name="Site">What the installation says about the whole site.</param>
/// <param name="SiteCode">The body's own, else that of the whole site; null where neither is recorded.</param>
public sealed record PortalFrame(
    ChartedAgency Body, ChartedAgency Top, DisclosureOffice? Office, IReadOnlyList<(ItemCategory Category, int Count)> Counts, PortalSettings Site, string? SiteCode, DateOnly Today, DateOnly? DemoDate)
{
    public const string ViewDataKey = "PortalFrame";

    /// <summary>The column of the page; null on the front page.</summary>
    public PortalColumn? Column { get; init; }

    /// <summary>The category of the page, within 法定主动公开内容.</summary>
    public ItemCategory? Category { get; init; }

    /// <summary>True on the front page of the whole site, which stands over all bodies.</summary>
    public bool IsSiteFront { get; init; }

    /// <summary>Whether a standard catalogue (基层政务公开标准目录) holds in the body.</summary>
    public bool HasCatalogue { get; private init; }

    /// <summary>True on the pages of the standard catalogue.</summary>
    public bool IsCatalogue { get; init; }

    /// <summary>The beginning of the body's public addresses, relative to the application.</summary>
    public string Home => $"~/{Body.Code}";

    public string SiteName => Site.Name ?? Top.FullName;

    /// <summary>主办单位.</summary>
    public string Organiser => Site.Organiser ?? Top.FullName;

    public static PortalFrame Of(ViewContext context) => (PortalFrame)context.ViewData[ViewDataKey]!;

    /// <summary>Reads the frame of a body. Five queries.</summary>
    public static async Task<PortalFrame> ReadAsync(OfficeContext data, DataFolder folder, AgencyChart chart, ChartedAgency body, DateOnly today, CancellationToken cancel)
    {
        var above = chart.Above(body.Id);
        var office = await data.Set<DisclosureOffice>().AsNoTracking().Where(o => o.AgencyId == body.Id).On(today).SingleOrDefaultAsync(cancel);
        var site = await data.Set<Agency>().Where(a => a.Id == body.Id).Select(a => a.SiteCode).SingleOrDefaultAsync(cancel);
        var counts = await data.PublicItemsOf(body.Id, today).InContent(category: null).GroupBy(i => i.Category).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(cancel);
        var hasCatalogue = await data.Set<AdoptedCatalogue>().Where(a => a.AgencyId == body.Id).On(today).AnyAsync(cancel);
        return new PortalFrame(
            body, above.Count == 0 ? body : above[0], office, [.. ItemCategory.All.Join(counts, c => c, g => g.Key, (category, found) => (category, found.Count))],
            folder.Settings.Portal, site?.Value ?? folder.Settings.Portal.SiteCode, today, folder.Settings.IsDemo ? today : null)
        {
            HasCatalogue = hasCatalogue,
        };
    }
}
