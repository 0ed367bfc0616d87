using Gongkai.Office.Proactive;
using Gongkai.Office.Proactive.Catalogues;
using Gongkai.Office.Storage;
using Gongkai.Web.Portal;
using Gongkai.Web.Tables;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Pages.Portal;

/// <summary>What a body has disclosed under one line of its standard catalogue.</summary>
public sealed class CatalogueLineModel(OfficeContext data) : PortalPage(data)
{
    private static readonly string[] Columns = ["on"];

    public AdoptedLine Line { get; private set; } = null!;

    public Page<ListedItem> Rows { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid line, CancellationToken cancel)
    {
        OfCatalogue();
        if ((await Data.CatalogueOfAsync(Body.Id, Today, cancel))?.Lines.FirstOrDefault(each => each.LineId == line) is not { } found) return NotFound();

        Line = found;
        var items = Data.PublicItemsOf(Body.Id, Today).AsNoTracking().Where(i => i.CatalogueLineId == line);
        Rows = await items.PageAsync(TableQuery.From(Request.Query, Columns, isDescending: true), Sorted, ListedItem.From(Data), cancel);
        return Page();
    }

    private static IOrderedQueryable<Item> Sorted(IQueryable<Item> items) => items.OrderByDescending(i => i.PublishedOn).ThenByDescending(i => i.Id);
}
