using Gongkai.Law;
using Gongkai.Office.Proactive;
using Gongkai.Office.Proactive.Catalogues;
using Gongkai.Office.Storage;
using Gongkai.Web.Workspace;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Pages.Workspace.Catalogue;

/// <summary>归入标准目录: under which line of the catalogue a disclosed item stands.</summary>
public sealed class PlaceModel(OfficeContext data, PlaceInCatalogue place) : CataloguePage
{
    [BindProperty]
    public Guid? Line { get; set; }

    /// <summary>The version of the row that the person saw.</summary>
    [BindProperty]
    public int Version { get; set; }

    public Item Stored { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Choices { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid item, CancellationToken cancel)
    {
        if (!await FindAsync(item, cancel)) return NotFound();

        (Line, Version) = (Stored.CatalogueLineId, Stored.Version);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid item, CancellationToken cancel)
    {
        if (!await FindAsync(item, cancel)) return NotFound();
        if (!ModelState.IsValid) return Page();
        if (await place.HandleAsync(new(AgencyId, item, Version, Line), Actor, cancel) is not Ruling<Item>.Refused { Reason: var refusal })
            return GoTo(Line is { } line ? $"catalogue/lines/{line}?year={Stored.PublishedOn.Year}" : $"items/{item}", Line is null ? "已移出标准目录" : $"已归入：{Stored.Title}");

        if (IsConflict(refusal) && await FindAsync(item, cancel)) this.ShowConflict(nameof(Version), Stored.Version, Conflict.With(new Fact("标题", Stored.Title), new Fact("现在归入", Choices.FirstOrDefault(choice => choice.Value == Stored.CatalogueLineId?.ToString())?.Text ?? "没有归入")));
        else Refuse(refusal, refusal.Code == "line-unknown" ? nameof(Line) : "");
        return Page();
    }

    private async Task<bool> FindAsync(Guid item, CancellationToken cancel)
    {
        if (await data.Set<Item>().AsNoTracking().SingleOrDefaultAsync(i => i.AgencyId == AgencyId && i.Id == item, cancel) is not { } stored) return false;

        (Stored, Choices) = (stored, ChoicesOf(await data.CatalogueOfAsync(AgencyId, Today, cancel)));
        return true;
    }
}
