using Gongkai.Agencies;
using Gongkai.Documents.Items;
using Gongkai.Law;
using Gongkai.Office.Files;
using Gongkai.Office.Proactive;
using Gongkai.Office.Proactive.Catalogues;
using Gongkai.Office.Screening;
using Gongkai.Office.Storage;
using Gongkai.Proactive;
using Gongkai.Review;
using Gongkai.Web.Binding;
using Gongkai.Web.Drafts;
using Gongkai.Web.Hosting;
using Gongkai.Web.Items;
using Gongkai.Web.Pages.Workspace.Catalogue;
using Gongkai.Web.Workspace;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Pages.Workspace.Items;

/// <summary>起草: facts and text of an item, before the review and after a return.</summary>
[UsesScript]
public sealed class DraftModel(OfficeContext data, DraftItem draft, ChangeItemDraft change, AttachFile attach, DetachFile detach, ItemScreening screening) : LedgerPage
{
    [BindProperty]
    public ItemForm Form { get; set; } = new();

    /// <summary>The version of the row that the person saw.</summary>
    [BindProperty]
    public int Version { get; set; }

    /// <summary>The item that gets a new version.</summary>
    [FromQuery]
    public Guid? Of { get; set; }

    /// <summary>The item that a new one is to explain (解读).</summary>
    [FromQuery]
    public Guid? Explains { get; set; }

    public ItemVersion? Stored { get; private set; }

    public IReadOnlyList<AttachedFile> Attachments { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Documents { get; private set; } = [];

    /// <summary>The lines of the body's catalogue, under their fields.</summary>
    public IReadOnlyList<SelectListItem> CatalogueLines { get; private set; } = [];

    /// <summary>The address of the form itself, whatever button was pressed before.</summary>
    public string Here => $"{Request.PathBase}{Request.Path}{new QueryBuilder(Request.Query.Where(part => part.Key is "of" or DraftFilter.DraftKey))}";

    /// <summary>The address that shows what was typed in the other way, as lines or in the editor, and keeps nothing.</summary>
    public string SwitchHere => QueryHelpers.AddQueryString(Here, "handler", "Switch");

    /// <summary>The address that shows what is found in what was typed, and keeps nothing.</summary>
    public string CheckHere => QueryHelpers.AddQueryString(Here, "handler", "Check");

    /// <summary>The same as a piece of the page, for the script that asks while somebody types.</summary>
    public string FoundHere => QueryHelpers.AddQueryString(Here, "handler", "Found");

    /// <summary>The address that masks findings in what was typed, and keeps nothing.</summary>
    public string MaskHere => QueryHelpers.AddQueryString(Here, "handler", "Mask");

    /// <summary>What is found in what was typed; null before anybody asked.</summary>
    public ScreenedItem? Found { get; private set; }

    /// <summary>What was replaced in what was typed; null where nothing was asked for.</summary>
    public string? Replaced { get; private set; }

    /// <summary>What the editor begins with, when there is a script to open it.</summary>
    public string EditorHtml { get; private set; } = "";

    /// <summary>Whether the person has gone back to the plain lines.</summary>
    public bool IsAsLines { get; private set; }

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is { } missing) return missing;
        var text = Stored is null ? null : await TextAsync(Stored.TextId, cancel);
        if (Stored is not null)
        {
            if (Stored.PublishedAt is not null || Stored.DiscardedAt is not null || Stored.Stage != ReviewStage.Drafting) return LocalRedirect(Url.Content($"{Home}/items/versions/{Stored.Id}"));
            (Form, Version) = (ItemForm.Of(Stored, text!), Stored.Version);
        }
        else if (Of is { } item && await PublicVersionAsync(item, cancel) is { } before)
        {
            text = await TextAsync(before.TextId, cancel);
            Form = ItemForm.Of(before, text);
        }
        else
        {
            Form.FormedOn = Today;
            if (Explains is { } explained) await PresetExplanationAsync(explained, cancel);
        }

        ShowBody(text?.Html);
        return Page();
    }

    /// <summary>Shows what was typed in the other way.</summary>
    public async Task<IActionResult> OnPostSwitchAsync(string id, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is { } missing) return missing;
        KeepTyped();
        ShowBody((await BeforeAsync(cancel))?.Html, isSwitched: true);
        return Page();
    }

    /// <summary>Shows what is found in what was typed.</summary>
    public async Task<IActionResult> OnPostCheckAsync(string id, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is { } missing) return missing;
        KeepTyped();
        var before = await BeforeAsync(cancel);
        Found = await screening.OfTypedAsync(AgencyId, ItemId, Typed(before), Today, cancel);
        ShowBody(before?.Html);
        return Page();
    }

    /// <summary>The list alone.</summary>
    public async Task<IActionResult> OnPostFoundAsync(string id, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is { } missing) return missing;
        Found = await screening.OfTypedAsync(AgencyId, ItemId, Typed(await BeforeAsync(cancel)), Today, cancel);
        return Partial("_Found", new TypedFindings(Found, MaskHere));
    }

    /// <summary>Masks findings in what was typed, or puts the right words there; it is kept when the form is saved.</summary>
    public async Task<IActionResult> OnPostMaskAsync(string id, List<string> mask, bool all, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is { } missing) return missing;
        KeepTyped();
        ModelState.Remove(nameof(mask));
        ModelState.Remove(nameof(all));
        var before = await BeforeAsync(cancel);
        var content = Typed(before);
        if (await screening.ReplaceTypedAsync(AgencyId, ItemId, content, all ? null : mask, Today, cancel) is { } replaced)
        {
            ShowReplaced(replaced.Content);
            Replaced = replaced.Replaced.Count == 0 ? "所选的内容已经不在原处，没有改动" : $"已改{replaced.Replaced.Count}处，还没有保存：{string.Join("、", replaced.Replaced.Take(5).Select(finding => finding.InWords))}{(replaced.Replaced.Count > 5 ? "等" : "")}";
            content = replaced.Content;
        }
        else
        {
            ModelState.AddModelError("", "这段文字里的位置不能自动对应，没有改动。请在正文里手工修改。");
        }

        Found = await screening.OfTypedAsync(AgencyId, ItemId, content, Today, cancel);
        ShowBody(before?.Html);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string id, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is { } missing) return missing;

        var text = await BeforeAsync(cancel);
        var body = Form.BodyOver(text);
        if (body.IsCut) ModelState.AddModelError($"{nameof(Form)}.{nameof(ItemForm.Body)}", "正文太长，没有保存。请把长表格改作附件。");
        if (!ModelState.IsValid) return Again();

        var ruling = Stored is null
            ? await draft.HandleAsync(new(AgencyId, Of, Form.Facts(), Form.Content(body)), Actor, cancel)
            : await change.HandleAsync(new(AgencyId, Stored.Id, Version, Form.Facts(), Form.Content(body)), Actor, cancel);
        switch (ruling)
        {
            case Ruling<ItemVersion>.Allowed { Value: var version }:
                return GoTo($"items/versions/{version.Id}", "已保存");
            case Ruling<ItemVersion>.Refused { Reason: var refusal } when IsConflict(refusal) && Stored is not null:
                this.ShowConflict(nameof(Version), Stored.Version, Conflict.Between(Form.Differences(Stored, text!, body)));
                return Again();
            case Ruling<ItemVersion>.Refused { Reason: var refusal }:
                Refuse(refusal, FieldOf(refusal));
                return Again();
            default:
                throw new InvalidOperationException("A ruling is either allowed or refused.");
        }

        PageResult Again()
        {
            ShowBody(text?.Html);
            return Page();
        }
    }

    public async Task<IActionResult> OnPostAttachAsync(string id, List<IFormFile> files, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is { } missing) return missing;
        if (Stored is null) return NotFound();

        ModelState.Clear();
        if (files.Count == 0) ModelState.AddModelError("files", "没有选择文件。");
        var version = Stored.Version;
        foreach (var file in files)
        {
            var refused = await file.ReadUploadAsync(cancel) switch
            {
                Ruling<Upload>.Refused { Reason: var reason } => reason,
                Ruling<Upload>.Allowed { Value: var upload } => await attach.HandleAsync(new(AgencyId, Stored.Id, version, upload), Actor, cancel) is Ruling<ItemAttachment>.Refused { Reason: var reason } ? reason : null,
                _ => throw new InvalidOperationException("A ruling is either allowed or refused."),
            };
            if (refused is not null) ModelState.AddModelError("files", refused.Message);
            version = await data.Set<ItemVersion>().Where(v => v.AgencyId == AgencyId && v.Id == Stored.Id).Select(v => v.Version).SingleAsync(cancel);
        }

        if (ModelState.IsValid) return GoTo($"items/drafts/{Stored.Id}#attachments", $"已添加{files.Count}个附件");

        await FindAsync(id, cancel);
        await ShowStoredAsync(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostDetachAsync(string id, Guid attachment, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is { } missing) return missing;
        if (Stored is null) return NotFound();
        if (await detach.HandleAsync(new(AgencyId, Stored.Id, Version, attachment), Actor, cancel) is not Ruling<ItemVersion>.Refused { Reason: var refusal })
            return GoTo($"items/drafts/{Stored.Id}#attachments", "已移除附件");

        ModelState.Clear();
        Refuse(refusal);
        await ShowStoredAsync(cancel);
        return Page();
    }

    /// <summary>The item that is typed; a new one has no id yet.</summary>
    private Guid ItemId => Stored?.ItemId ?? Of ?? Guid.Empty;

    /// <summary>Keeps what was typed without judging it.</summary>
    private void KeepTyped()
    {
        var sent = ModelState.Select(entry => (entry.Key, entry.Value!.RawValue, entry.Value.AttemptedValue)).ToList();
        ModelState.Clear();
        foreach (var (name, raw, attempted) in sent) ModelState.SetModelValue(name, raw, attempted);
    }

    private ItemContent Typed(ItemText? before) => new(Form.Title ?? "", Form.DocumentNumber, Form.DocumentDate, Form.Summary, Form.Keywords, Form.BodyOver(before).Html);

    private void ShowReplaced(ItemContent content)
    {
        Show(nameof(ItemForm.Title), content.Title);
        Show(nameof(ItemForm.Summary), content.Summary ?? "");
        Show(nameof(ItemForm.Keywords), content.Keywords ?? "");
        if (Sent(nameof(ItemForm.Html)) is not null)
        {
            Show(nameof(ItemForm.Html), content.Html);
            return;
        }

        Show(nameof(ItemForm.Body), EditableText.Of(content.Html));
        Show(nameof(ItemForm.Basis), content.Html);
    }

    private static string FieldOf(Refusal refusal) => refusal.Code switch
    {
        "day-in-future" => $"{nameof(Form)}.{nameof(ItemForm.FormedOn)}",
        "ground-missing" => $"{nameof(Form)}.{nameof(ItemForm.Ground)}",
        "reason-missing" => $"{nameof(Form)}.{nameof(ItemForm.ClassReason)}",
        "shown-until-past" => $"{nameof(Form)}.{nameof(ItemForm.ShownUntil)}",
        "bodies-missing" => $"{nameof(Form)}.{nameof(ItemForm.OtherBodies)}",
        "another-leads" or "another-discloses" => $"{nameof(Form)}.{nameof(ItemForm.Origin)}",
        "line-unknown" => $"{nameof(Form)}.{nameof(ItemForm.CatalogueLine)}",
        "text-too-long" => $"{nameof(Form)}.{nameof(ItemForm.Body)}",
        _ => "",
    };

    private async Task ShowStoredAsync(CancellationToken cancel)
    {
        var text = await TextAsync(Stored!.TextId, cancel);
        (Form, Version) = (ItemForm.Of(Stored, text), Stored.Version);
        ShowBody(text.Html);
    }

    /// <summary>Makes lines and editor show the same body: the one that was sent or kept, else the stored one.</summary>
    /// <remarks>Of a kept form the model state knows what was typed, and the form does not.</remarks>
    /// <param name="stored">Null of a new text.</param>
    private void ShowBody(string? stored, bool isSwitched = false)
    {
        var (html, lines, basis) = (Sent(nameof(ItemForm.Html)), Sent(nameof(ItemForm.Body)), Sent(nameof(ItemForm.Basis)));
        var body = html is not null ? ItemBody.Clean(html) : lines is not null ? EditableText.Apply(lines, basis ?? stored ?? "") : ItemBody.Clean(stored ?? "");
        (EditorHtml, IsAsLines) = (body.Html, (html is null && lines is not null) != isSwitched);
        if (html is null && !isSwitched) return;

        Show(nameof(ItemForm.Body), EditableText.Of(body.Html));
        Show(nameof(ItemForm.Basis), body.Html);
        ModelState.Remove($"{nameof(Form)}.{nameof(ItemForm.Html)}");
    }

    /// <summary>What came for a field of the form, from the page or from the draft that it was filled with.</summary>
    private string? Sent(string field) => ModelState.TryGetValue($"{nameof(Form)}.{field}", out var entry) ? entry.AttemptedValue : null;

    private void Show(string field, string value) => ModelState.SetModelValue($"{nameof(Form)}.{field}", value, value);

    /// <summary>The text that is changed: of this version, or of the one that is public; null of a new item.</summary>
    private async Task<ItemText?> BeforeAsync(CancellationToken cancel)
    {
        var before = Stored ?? (Of is { } item ? await PublicVersionAsync(item, cancel) : null);
        return before is null ? null : await TextAsync(before.TextId, cancel);
    }

    /// <summary>An explanation has the category of its document, and its limit runs from the day on which that became public.</summary>
    private async Task PresetExplanationAsync(Guid explained, CancellationToken cancel)
    {
        if (await data.Set<Item>().AsNoTracking().SingleOrDefaultAsync(i => i.AgencyId == AgencyId && i.Id == explained && i.Nature == ItemNature.PolicyDocument && i.WithdrawnAt == null, cancel) is not { } document) return;

        (Form.Nature, Form.Category, Form.Explains) = (ItemNature.PolicyExplanation.Code, document.Category.Code, document.Id);
        (Form.Rule, Form.FormedOn) = (DisclosureRule.PolicyExplanation.Code, document.PublishedOn);
        var title = $"《{document.Title}》解读";
        if (title.Length <= Item.LongestTitle) Form.Title = title;
    }

    private async Task<IActionResult?> FindAsync(string id, CancellationToken cancel)
    {
        Documents =
        [
            new("（仅政策解读时选择）", ""),
            .. await data.Set<Item>().AsNoTracking().Where(i => i.AgencyId == AgencyId && i.Nature == ItemNature.PolicyDocument && i.WithdrawnAt == null)
                .OrderByDescending(i => i.PublishedOn).Take(200).Select(i => new SelectListItem(i.Title, i.Id.ToString())).ToListAsync(cancel),
        ];
        CatalogueLines = CataloguePage.ChoicesOf(await data.CatalogueOfAsync(AgencyId, Today, cancel));
        if (id == RecordPage.New) return Of is { } item && await PublicVersionAsync(item, cancel) is null ? NotFound() : null;
        if (!Guid.TryParseExact(id, "D", out var key)) return NotFound();
        Stored = await data.Set<ItemVersion>().AsNoTracking().SingleOrDefaultAsync(v => v.AgencyId == AgencyId && v.Id == key, cancel);
        if (Stored is null) return NotFound();

        Attachments = await data.AttachmentsOfAsync(Stored, cancel);
        return null;
    }

    private Task<ItemText> TextAsync(Guid text, CancellationToken cancel) => data.Set<ItemText>().AsNoTracking().SingleAsync(t => t.AgencyId == AgencyId && t.Id == text, cancel);

    private async Task<ItemVersion?> PublicVersionAsync(Guid item, CancellationToken cancel)
    {
        var version = await data.Set<Item>().Where(i => i.AgencyId == AgencyId && i.Id == item).Select(i => i.VersionId).SingleOrDefaultAsync(cancel);
        return await data.Set<ItemVersion>().AsNoTracking().SingleOrDefaultAsync(v => v.AgencyId == AgencyId && v.Id == version, cancel);
    }
}

/// <summary>What is found in a text that is being typed.</summary>
/// <param name="Screened">Null before anybody asked.</param>
/// <param name="MaskAddress">Where the form is sent to have it masked.</param>
public sealed record TypedFindings(ScreenedItem? Screened, string MaskAddress);
