using Gongkai.Office.Ledgers;
using Gongkai.Office.Proactive;
using Gongkai.Office.Storage;
using Gongkai.Proactive;
using Gongkai.Web.Items;
using Gongkai.Web.Portal;
using Gongkai.Web.SignIns;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Pages.Portal;

/// <summary>One item: its metadata, its text, what belongs to it. Where it was withdrawn, its address says so.</summary>
public sealed class ItemModel(OfficeContext data) : PortalPage(data)
{
    public PublicItem Item { get; private set; } = null!;

    public IReadOnlyList<ListedItem> Explanations { get; private set; } = [];

    public ListedItem? Explained { get; private set; }

    /// <summary>The documents that changed the one whose text it carries.</summary>
    public IReadOnlyList<ListedItem> Amending { get; private set; } = [];

    /// <summary>The documents that the one whose text it carries has changed.</summary>
    public IReadOnlyList<ListedItem> Amended { get; private set; } = [];

    public ListedItem? Earlier { get; private set; }

    public ListedItem? Later { get; private set; }

    internal QrCode Qr => QrCode.Of(Absolute($"{Home}/items/{Item.Entry.Id}"));

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (await PublicItem.ReadAsync(Data, Body.Id, id, cancel) is not { } item) return NotFound();

        Item = item;
        Within(item.Entry.Nature.Column, item.Entry.Nature.Column == PortalColumn.StatutoryContent ? item.Entry.Category : null);
        if (!item.IsShownOn(Today)) return Gone();

        var open = Data.PublicItemsOf(Body.Id, Today).AsNoTracking();
        Explanations = await ListedItem.Of(open.Where(i => i.ExplainsId == id), Data).Take(20).ToListAsync(cancel);
        if (item.Entry.ExplainsId is { } explained) Explained = await ListedItem.Of(open.Where(i => i.Id == explained), Data).SingleOrDefaultAsync(cancel);

        if (item.Document is { } document) await ReadAmendmentsAsync(document, open, cancel);

        var (on, category) = (item.Entry.PublishedOn, item.Entry.Category);
        var same = open.Where(i => i.Category == category && i.Id != id);
        Earlier = await ListedItem.Of(same.Where(i => i.PublishedOn < on || (i.PublishedOn == on && i.Id.CompareTo(id) < 0)), Data).FirstOrDefaultAsync(cancel);
        Later = await same.Where(i => i.PublishedOn > on || (i.PublishedOn == on && i.Id.CompareTo(id) > 0)).OrderBy(i => i.PublishedOn).ThenBy(i => i.Id)
            .Select(i => new ListedItem(i.Id, i.Title, i.DocumentNumber, i.PublishedOn, null)).FirstOrDefaultAsync(cancel);
        return Page();
    }

    private async Task ReadAmendmentsAsync(RegisteredDocument document, IQueryable<Item> open, CancellationToken cancel)
    {
        var register = Data.Set<NormativeDocument>().Standing().Where(d => d.AgencyId == Body.Id);
        var by = document.Amendments.Select(amendment => amendment.ById).ToList();
        if (by.Count > 0) Amending = await ListedItem.Of(open.Where(i => register.Any(d => d.ItemId == i.Id && by.Contains(d.Id))), Data).ToListAsync(cancel);
        var changed = Data.Set<DocumentAmendment>().Where(a => a.AgencyId == Body.Id && a.ById == document.Entry.Id);
        Amended = await ListedItem.Of(open.Where(i => register.Any(d => d.ItemId == i.Id && changed.Any(a => a.DocumentId == d.Id))), Data).ToListAsync(cancel);
    }
}
