using Gongkai.Agencies;
using Gongkai.Documents.Items;
using Gongkai.Office.Files;
using Gongkai.Office.Storage;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Items;

/// <summary>The pictures of a body's text with their bytes, to be written into a document.</summary>
internal static class StoredPictures
{
    /// <summary>By their ids.</summary>
    public static async Task<IReadOnlyDictionary<Guid, ItemPicture>> OfAsync(OfficeContext data, FileStore store, AgencyId agency, IEnumerable<AttachedFile> files, CancellationToken cancel)
    {
        var ids = files.Where(file => file.IsInBody).Select(file => file.FileId).ToList();
        var stored = await data.Set<StoredFile>().AsNoTracking().Where(f => f.AgencyId == agency && ids.Contains(f.Id)).ToListAsync(cancel);
        var pictures = new Dictionary<Guid, ItemPicture>();
        foreach (var file in stored)
        {
            using var bytes = new MemoryStream();
            await using var source = store.OpenRead(file.Digest);
            await source.CopyToAsync(bytes, cancel);
            pictures[file.Id] = new ItemPicture(file.Id, file.Format == FileFormat.Png ? PictureFormat.Png : PictureFormat.Jpeg, bytes.ToArray(), "");
        }

        return pictures;
    }
}
