using Gongkai.Office.Storage;
using Gongkai.Web.Items;
using Gongkai.Web.Portal;
using Gongkai.Web.SignIns;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Pages.Portal;

/// <summary>张贴版: a public item as a sheet for a notice board, A4 or A3, with the way to its page.</summary>
public sealed class BoardSheetModel(OfficeContext data) : PortalPage(data)
{
    /// <summary>a4 or a3.</summary>
    [FromQuery]
    public string Size { get; set; } = "a4";

    public PublicItem Item { get; private set; } = null!;

    internal QrCode Qr => QrCode.Of(Absolute($"{Home}/items/{Item.Entry.Id}"));

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (Size is not ("a3" or "a4") || await PublicItem.ReadAsync(Data, Body.Id, id, cancel) is not { } item || !item.IsShownOn(Today)) return NotFound();

        Item = item;
        return Page();
    }
}
