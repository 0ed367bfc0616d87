using Gongkai.Agencies;
using Gongkai.Law;
using Gongkai.Office.Files;
using Gongkai.Office.Proactive;
using Gongkai.Office.Proactive.Catalogues;
using Gongkai.Office.Storage;
using Gongkai.Proactive;
using Gongkai.Review;
using Gongkai.Web.Items;
using Gongkai.Web.Pages.Workspace.Catalogue;
using Gongkai.Web.Workspace;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Pages.Workspace.Items;

/// <summary>起草: facts and text of an item, before the review and after a return.</summary>
public sealed class DraftModel(OfficeContext data, DraftItem draft, ChangeItemDraft change, AttachFile attach, DetachFile detach) : LedgerPage
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

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is { } missing) return missing;
        if (Stored is not null)
        {
            if (Stored.PublishedAt is not null || Stored.DiscardedAt is not null || Stored.Stage != ReviewStage.Drafting) return LocalRedirect(Url.Content($"{Home}/items/versions/{Stored.Id}"));
            (Form, Version) = (ItemForm.Of(Stored, await TextAsync(Stored.TextId, cancel)), Stored.Version);
        }
        else if (Of is { } item && await PublicVersionAsync(item, cancel) is { } before)
        {
            Form = ItemForm.Of(before, await TextAsync(before.TextId, cancel));
        }
        else
        {
            Form.FormedOn = Today;
            if (Explains is { } explained) await PresetExplanationAsync(explained, cancel);
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string id, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is { } missing) return missing;
        if (!ModelState.IsValid) return Page();

        var before = Stored ?? (Of is { } item ? await PublicVersionAsync(item, cancel) : null);
        var text = before is null ? null : await TextAsync(before.TextId, cancel);
        var ruling = Stored is null
            ? await draft.HandleAsync(new(AgencyId, Of, Form.Facts(), Form.Content(text)), Actor, cancel)
            : await change.HandleAsync(new(AgencyId, Stored.Id, Version, Form.Facts(), Form.Content(text)), Actor, cancel);
        switch (ruling)
        {
            case Ruling<ItemVersion>.Allowed { Value: var version }:
                return GoTo($"items/versions/{version.Id}", "已保存");
            case Ruling<ItemVersion>.Refused { Reason: var refusal } when IsConflict(refusal) && Stored is not null:
                this.ShowConflict(nameof(Version), Stored.Version, Conflict.Between(Form.Differences(Stored, text!)));
                return Page();
            case Ruling<ItemVersion>.Refused { Reason: var refusal }:
                Refuse(refusal, FieldOf(refusal));
                return Page();
            default:
                throw new InvalidOperationException("A ruling is either allowed or refused.");
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
            if (file.Length > Upload.LargestFile)
            {
                ModelState.AddModelError("files", $"“{file.FileName}”超过{Upload.LargestFile / 1024 / 1024} MB，没有保存。");
                continue;
            }

            using var bytes = new MemoryStream();
            await file.CopyToAsync(bytes, cancel);
            var refused = Upload.Of(file.FileName, bytes.ToArray()) switch
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
        (Form, Version) = (ItemForm.Of(Stored, await TextAsync(Stored.TextId, cancel)), Stored.Version);
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
        (Form, Version) = (ItemForm.Of(Stored, await TextAsync(Stored.TextId, cancel)), Stored.Version);
        return Page();
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
