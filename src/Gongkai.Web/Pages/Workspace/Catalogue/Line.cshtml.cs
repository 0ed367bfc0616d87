using Gongkai.Law;
using Gongkai.Office.Ledgers;
using Gongkai.Office.Proactive;
using Gongkai.Office.Proactive.Catalogues;
using Gongkai.Office.Storage;
using Gongkai.WorkingDays;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Pages.Workspace.Catalogue;

/// <summary>One line of the body's catalogue: what it asks for, and the items of each period.</summary>
public sealed class LineModel(OfficeContext data, CoverageReading reading, PlaceInCatalogue place) : CataloguePage
{
    /// <summary>The item that is put under the line.</summary>
    [BindProperty]
    public Guid? Item { get; set; }

    public LineCoverage Coverage { get; private set; } = null!;

    /// <summary>Items of the year that stand under no line.</summary>
    public IReadOnlyList<SelectListItem> Unplaced { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid line, CancellationToken cancel) => await FindAsync(line, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid line, CancellationToken cancel)
    {
        if (!await FindAsync(line, cancel)) return NotFound();
        if (Item is not { } id) ModelState.AddModelError(nameof(Item), "没有选择信息。");
        else if (await data.Set<Item>().AsNoTracking().SingleOrDefaultAsync(i => i.AgencyId == AgencyId && i.Id == id, cancel) is not { } item) return NotFound();
        else if (await place.HandleAsync(new(AgencyId, id, item.Version, line), Actor, cancel) is Ruling<Item>.Refused { Reason: var refusal }) Refuse(refusal, nameof(Item));
        else return GoTo($"catalogue/lines/{line}?year={ShownYear}", $"已归入：{item.Title}");

        return Page();
    }

    private async Task<bool> FindAsync(Guid line, CancellationToken cancel)
    {
        if ((await reading.OfAsync(AgencyId, ShownYear, Today, WorkingDayCalendar.Shipped, cancel))?.Lines.FirstOrDefault(each => each.Line.LineId == line) is not { } found) return false;

        Coverage = found;
        if (!MayRecord) return true;

        var (first, last) = (new DateOnly(ShownYear, 1, 1), new DateOnly(ShownYear, 12, 31));
        var items = await data.Set<Item>().AsNoTracking().Standing()
            .Where(i => i.AgencyId == AgencyId && i.CatalogueLineId == null && i.WithdrawnAt == null && i.PublishedOn >= first && i.PublishedOn <= last)
            .OrderByDescending(i => i.PublishedOn).ThenByDescending(i => i.Id).Take(200).Select(i => new { i.Id, i.Title, i.PublishedOn }).ToListAsync(cancel);
        Unplaced = items.Count == 0 ? [] : [new("请选择", ""), .. items.Select(item => new SelectListItem($"{item.PublishedOn:M月d日}　{item.Title}", item.Id.ToString()))];
        return true;
    }
}
