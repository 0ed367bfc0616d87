using Gongkai.Office.Proactive;
using Gongkai.Office.Storage;
using Gongkai.Proactive;
using Gongkai.Web.Portal;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Pages.Portal;

/// <summary>The sitemap of a body: its front page, its columns, and every item that is public. What does not fit goes on at <c>?part=2</c>.</summary>
public sealed class SitemapModel(OfficeContext data) : PortalPage(data)
{
    /// <summary>The part that is asked for, from 1.</summary>
    [FromQuery]
    public int Part { get; set; } = 1;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var items = Data.PublicItemsOf(Body.Id, Today).AsNoTracking();
        if (!ModelState.IsValid || Part < 1 || Part > Sitemap.Files(await items.CountAsync(cancel))) return NotFound();

        var shown = await items
            .Join(Data.Set<ItemVersion>(), i => new { i.AgencyId, Id = i.VersionId!.Value }, v => new { v.AgencyId, v.Id }, (item, version) => new { item.Id, version.PublishedAt })
            .OrderBy(each => each.Id).Skip((Part - 1) * Sitemap.MostItems).Take(Sitemap.MostItems).ToListAsync(cancel);
        var pages = shown.Select(each => (Absolute($"{Home}/items/{each.Id}"), each.PublishedAt));
        return File(Sitemap.Pages(Part == 1 ? Fixed().Select(page => (Absolute(page), (DateTime?)null)).Concat(pages) : pages), "application/xml; charset=utf-8");
    }

    /// <summary>The pages that a body has whatever it discloses.</summary>
    private IEnumerable<string> Fixed() =>
    [
        Home,
        .. PortalColumn.All.Select(column => $"{Home}/{column.Code}"),
        .. Frame.Counts.Select(part => $"{Home}/content/{part.Category.Code}"),
        .. Frame.HasCatalogue ? (string[])[$"{Home}/catalogue"] : [],
    ];
}
