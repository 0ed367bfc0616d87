using Gongkai.Office.Files;
using Gongkai.Office.Proactive;
using Gongkai.Office.Storage;
using Gongkai.Web.Items;
using Gongkai.Web.Portal;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Pages.Portal;

/// <summary>A file of a public item; of nothing else, and of a version that is not public neither.</summary>
[KeptReady(false)]
public sealed class FileModel(OfficeContext data, FileStore files) : PortalPage(data)
{
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        var isPublic = await Data.Set<ItemAttachment>().Where(a => a.AgencyId == Body.Id && a.FileId == id)
            .AnyAsync(a => Data.Set<Item>().Any(i => i.AgencyId == a.AgencyId && i.VersionId == a.VersionId && i.WithdrawnAt == null && (i.ShownUntil == null || i.ShownUntil >= Today)), cancel);
        return isPublic && await Data.Set<StoredFile>().AsNoTracking().SingleOrDefaultAsync(f => f.AgencyId == Body.Id && f.Id == id, cancel) is { } file
            ? new StoredFileResult(file, files)
            : NotFound();
    }
}
