using Gongkai.Documents.Items;
using Gongkai.Law;
using Gongkai.Office.Files;
using Gongkai.Office.Proactive;
using Gongkai.Proactive;
using Gongkai.Web.Binding;
using Gongkai.Web.Workspace;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Gongkai.Web.Pages.Workspace.Items;

/// <summary>从Word文件起草: title, number, date, text and pictures are taken from a file.</summary>
public sealed class ImportModel(DraftItem draft) : LedgerPage
{
    [BindProperty]
    public IFormFile? Source { get; set; }

    [BindProperty]
    public string? Category { get; set; }

    /// <summary>Whether the file itself is attached, for downloading, with whatever is hidden in it: not unless somebody says so.</summary>
    [BindProperty]
    public bool Attach { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (Source is null) ModelState.AddModelError(nameof(Source), "没有选择文件。");
        if (Term.Find<ItemCategory>(Category) is not { } category)
        {
            ModelState.AddModelError(nameof(Category), "没有选择类别。");
            return Page();
        }

        if (!ModelState.IsValid || Source is null) return Page();

        return await Source.ReadUploadAsync(cancel) switch
        {
            Ruling<Upload>.Refused { Reason: var refusal } => Refused(refusal),
            Ruling<Upload>.Allowed { Value: var upload } => WordImport.Read(upload.Content, Guid.CreateVersion7) switch
            {
                ImportResult.Unreadable { Reason: var reason } => Refused(new Refusal("unreadable", reason, Basis: null)),
                ImportResult.Imported { Item: var item } => await DraftAsync(upload, item, category, cancel),
                _ => throw new InvalidOperationException("A file is imported or unreadable."),
            },
            _ => throw new InvalidOperationException("A ruling is either allowed or refused."),
        };
    }

    private async Task<IActionResult> DraftAsync(Upload upload, ImportedItem item, ItemCategory category, CancellationToken cancel)
    {
        var facts = new ItemFacts(
            ItemNature.General, category, DisclosureClass.Proactive, Ground: null, ClassReason: null, DisclosureRule.General, item.DocumentDate is { } dated && dated <= Today ? dated : Today, Explains: null, ShownUntil: null);
        var title = item.Title ?? Path.GetFileNameWithoutExtension(upload.Name);
        var content = new ItemContent(title.Length <= Item.LongestTitle ? title : title[..Item.LongestTitle], item.DocumentNumber, item.DocumentDate, Summary: null, Keywords: null, item.Body.Html);
        var files = item.Pictures.Select((picture, place) => (picture.Id, PictureOf(picture, place), true)).ToList();
        if (Attach) files.Add((Guid.CreateVersion7(), upload, false));
        switch (await draft.HandleAsync(new(AgencyId, Item: null, facts, content) { Files = files }, Actor, cancel))
        {
            case Ruling<ItemVersion>.Allowed { Value: var version }:
                return GoTo($"items/drafts/{version.Id}", item.Remarks.Count == 0 ? "已读入，请核对并补充" : $"已读入，请核对并补充。{string.Concat(item.Remarks)}");
            case Ruling<ItemVersion>.Refused { Reason: var refusal }:
                return Refused(refusal);
            default:
                throw new InvalidOperationException("A ruling is either allowed or refused.");
        }
    }

    private static Upload PictureOf(ItemPicture picture, int place) => new(
        $"图片{place + 1}.{(picture.Format == PictureFormat.Png ? "png" : "jpg")}", picture.Content, picture.Format == PictureFormat.Png ? FileFormat.Png : FileFormat.Jpeg, Text: null);

    private PageResult Refused(Refusal refusal)
    {
        Refuse(refusal, nameof(Source));
        return Page();
    }
}
