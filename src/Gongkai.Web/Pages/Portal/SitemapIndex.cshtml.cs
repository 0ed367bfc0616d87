using Gongkai.Office.Agencies;
using Gongkai.Office.Proactive;
using Gongkai.Office.Storage;
using Gongkai.Web.Portal;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Pages.Portal;

/// <summary>The sitemap of the whole site: where the sitemaps of the bodies are.</summary>
[KeptReady]
public sealed class SitemapIndexModel(OfficeContext data, AgencyCharts charts, BusinessClock clock) : PageModel
{
    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var chart = await charts.OnAsync(clock.Today, data, cancel);
        if (chart.Count == 0) return NotFound();

        var items = await data.Set<Item>().PublicOn(clock.Today).GroupBy(i => i.AgencyId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancel);
        var files = from body in chart.Disclosing
                    from part in Enumerable.Range(1, Sitemap.Files(items.GetValueOrDefault(body.Id)))
                    select $"{Request.Scheme}://{Request.Host}{Url.Content(Sitemap.Address(body.Code, part))}";
        return File(Sitemap.Index(files), "application/xml; charset=utf-8");
    }
}
