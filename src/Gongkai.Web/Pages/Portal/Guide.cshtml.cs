using Gongkai.Office.Proactive;
using Gongkai.Office.Storage;
using Gongkai.Proactive;
using Gongkai.Web.Portal;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Pages.Portal;

/// <summary>政府信息公开指南 (Regulation Art. 12): the edition of today, and those before it.</summary>
public sealed class GuideModel(OfficeContext data) : PortalPage(data)
{
    /// <summary>The day of which the edition is shown; today when omitted.</summary>
    [FromQuery]
    public DateOnly? On { get; set; }

    public Guide? Edition { get; private set; }

    /// <summary>All that began, the latest first.</summary>
    public IReadOnlyList<Guide> Editions { get; private set; } = [];

    protected override PortalColumn Column => PortalColumn.Guide;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Editions = await Data.Set<Guide>().AsNoTracking().Where(g => g.AgencyId == Body.Id && g.From <= Today).OrderByDescending(g => g.From).ToListAsync(cancel);
        Edition = Editions.On(On ?? Today).FirstOrDefault();
    }
}
