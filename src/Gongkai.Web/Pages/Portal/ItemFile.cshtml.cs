using Gongkai.Documents.Items;
using Gongkai.Office.Files;
using Gongkai.Office.Storage;
using Gongkai.Web.Items;
using Gongkai.Web.Portal;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Pages.Portal;

/// <summary>An item to take home, as a Word document or as plain text (Regulation Art. 24).</summary>
[KeptReady(false)]
public sealed class ItemFileModel(OfficeContext data, FileStore files) : PortalPage(data)
{
    public async Task<IActionResult> OnGetAsync(Guid id, string kind, CancellationToken cancel)
    {
        if (await PublicItem.ReadAsync(Data, Body.Id, id, cancel) is not { } item || !item.IsShownOn(Today)) return NotFound();

        var pictures = item.Files.Where(file => file.IsInBody).ToDictionary(file => file.FileId);
        var copy = new ItemCopy(item.Text.Title, item.Facts(Body.FullName, Today), ItemBody.Clean(item.Text.Html), picture => PictureOf(picture, pictures));
        var name = item.Text.Title.Length <= 60 ? item.Text.Title : item.Text.Title[..60];
        return kind == "docx"
            ? File(ItemDocx.Write(copy), FileFormat.Docx.MediaType, $"{name}.docx")
            : File(ItemTxt.Write(copy), FileFormat.Text.MediaType, $"{name}.txt");

        ItemPicture? PictureOf(Guid picture, Dictionary<Guid, AttachedFile> known)
        {
            if (!known.TryGetValue(picture, out var file)) return null;
            using var bytes = new MemoryStream();
            using var stored = files.OpenRead(Data.Set<StoredFile>().Single(f => f.AgencyId == Body.Id && f.Id == picture).Digest);
            stored.CopyTo(bytes);
            return new ItemPicture(picture, file.Format == FileFormat.Png ? PictureFormat.Png : PictureFormat.Jpeg, bytes.ToArray(), "");
        }
    }
}
