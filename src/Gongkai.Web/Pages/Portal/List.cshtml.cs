using Gongkai.Office.Proactive.Offline.Subsidies;
using Gongkai.Office.Storage;
using Gongkai.Proactive.Offline.Subsidies;
using Gongkai.Web.Portal;
using Gongkai.Web.SignIns;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Pages.Portal;

/// <summary>A list of subsidies on the page of its village: for its period only, for no search engine, and never kept ready.</summary>
[KeptReady(false)]
public sealed class ListModel(OfficeContext data, DataFolder folder) : PortalPage(data)
{
    public SubsidyList Entry { get; private set; } = null!;

    /// <summary>Null once it is not public any more.</summary>
    public SubsidyTable? Table { get; private set; }

    internal QrCode Qr => QrCode.Of(Absolute($"{Home}/lists/{Entry.Id}"));

    protected override bool IsOfVillages => true;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        Response.Headers["X-Robots-Tag"] = "noindex, nofollow, noarchive";
        Response.Headers.CacheControl = "no-store";
        var list = await Data.Set<SubsidyList>().AsNoTracking().SingleOrDefaultAsync(l => l.AgencyId == Body.Id && l.Id == id && l.ReleasedAt != null && l.VoidedAt == null, cancel);
        if (list is null || list.StageOn(Today) == SubsidyListStage.Coming) return NotFound();

        Entry = list;
        if (!list.IsPublicOn(Today)) return Gone();

        Table = list.Open(folder.Keys);
        return Page();
    }
}
