using Gongkai.Office.Files;
using Gongkai.Office.Proactive;
using Gongkai.Office.Review;
using Gongkai.Office.Storage;
using Gongkai.Web.Items;
using Gongkai.Web.Workspace;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Pages.Workspace.Files;

/// <summary>A file of an item, of its review, or of a question that another body asked about one of its own. Files of other things, such as an applicant's papers, are not found here.</summary>
public sealed class DownloadModel(OfficeContext data, FileStore files) : LedgerPage
{
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        var isOfItems = await data.Set<ItemAttachment>().AnyAsync(a => a.AgencyId == AgencyId && a.FileId == id, cancel)
            || await data.Set<ReviewEntry>().AnyAsync(e => e.AgencyId == AgencyId && e.ScanId == id, cancel)
            || await data.Set<ReviewInquiry>().AnyAsync(i => i.AgencyId == AgencyId && i.ScanId == id, cancel)
            || await data.Set<ReceivedFile>().AnyAsync(f => f.AgencyId == AgencyId && f.FileId == id, cancel);
        return isOfItems && await data.Set<StoredFile>().AsNoTracking().SingleOrDefaultAsync(f => f.AgencyId == AgencyId && f.Id == id, cancel) is { } file
            ? new StoredFileResult(file, files)
            : NotFound();
    }
}
