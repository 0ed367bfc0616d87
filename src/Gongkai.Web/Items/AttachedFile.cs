using Gongkai.Office.Files;
using Gongkai.Office.Proactive;
using Gongkai.Office.Storage;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Items;

/// <summary>A file of a version as pages list it.</summary>
/// <param name="Id">Of the attachment.</param>
/// <param name="Size">Bytes.</param>
public sealed record AttachedFile(Guid Id, Guid FileId, string Name, FileFormat Format, long Size, bool IsInBody)
{
    /// <summary>Such as 46 KB.</summary>
    public string SizeText => Size < 1024 * 1024 ? $"{Math.Max(1, Size / 1024)} KB" : FormattableString.Invariant($"{Size / 1024.0 / 1024.0:0.0} MB");
}

/// <summary>Finds the files of versions.</summary>
public static class AttachedFiles
{
    /// <summary>In their order; pictures of the body included.</summary>
    public static Task<List<AttachedFile>> AttachmentsOfAsync(this OfficeContext data, ItemVersion version, CancellationToken cancel) =>
        data.Set<ItemAttachment>().AsNoTracking().Where(a => a.AgencyId == version.AgencyId && a.VersionId == version.Id)
            .Join(data.Set<StoredFile>(), a => new { a.AgencyId, Id = a.FileId }, f => new { f.AgencyId, f.Id }, (attachment, file) => new { attachment, file })
            .OrderBy(each => each.attachment.Place)
            .Select(each => new AttachedFile(each.attachment.Id, each.file.Id, each.file.Name, each.file.Format, each.file.Size, each.attachment.IsInBody))
            .ToListAsync(cancel);
}
