using Gongkai.Office.Proactive;
using Gongkai.Office.Screening;
using Gongkai.Office.Storage;
using Gongkai.Web.Items;
using Gongkai.Web.Workspace;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Pages.Workspace.Items;

/// <summary>审签单: a sheet of paper on which the steps of a version are signed.</summary>
public sealed class SheetModel(OfficeContext data, ReviewReading reviews, ItemScreening screening) : LedgerPage
{
    public ItemVersion Entry { get; private set; } = null!;

    public ItemText Text { get; private set; } = null!;

    public ItemReview Review { get; private set; } = null!;

    public IReadOnlyList<AttachedFile> Attachments { get; private set; } = [];

    /// <summary>What was let through.</summary>
    public IReadOnlyList<GivenWaiver> Waivers { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (await data.Set<ItemVersion>().AsNoTracking().SingleOrDefaultAsync(v => v.AgencyId == AgencyId && v.Id == id, cancel) is not { } version) return NotFound();

        Entry = version;
        Text = await data.Set<ItemText>().AsNoTracking().SingleAsync(t => t.AgencyId == AgencyId && t.Id == version.TextId, cancel);
        Review = await reviews.OfAsync(version, Today, cancel);
        Attachments = await data.AttachmentsOfAsync(version, cancel);
        if (await data.Set<ScreeningWaiver>().AnyAsync(w => w.AgencyId == AgencyId && w.ItemId == version.ItemId, cancel)) Waivers = (await screening.OfAsync(version, Today, cancel)).WaiversOf(id);
        return Page();
    }
}
