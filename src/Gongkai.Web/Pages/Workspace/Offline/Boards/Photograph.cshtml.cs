using Gongkai.Office.Files;
using Gongkai.Office.Proactive.Offline;
using Gongkai.Office.Storage;
using Gongkai.Web.Items;
using Gongkai.Web.Workspace;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Pages.Workspace.Offline.Boards;

/// <summary>A photograph of a posting, an inspection or a meeting. Other files are not found here.</summary>
public sealed class PhotographModel(OfficeContext data, FileStore files) : LedgerPage
{
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        var isPhotograph = await data.Set<Posting>().AnyAsync(p => p.AgencyId == AgencyId && p.PhotographId == id, cancel)
            || await data.Set<PlaceInspection>().AnyAsync(i => i.AgencyId == AgencyId && i.PhotographId == id, cancel)
            || await data.Set<MeetingPhotograph>().AnyAsync(p => p.AgencyId == AgencyId && p.FileId == id, cancel);
        return isPhotograph && await data.Set<StoredFile>().AsNoTracking().SingleOrDefaultAsync(f => f.AgencyId == AgencyId && f.Id == id, cancel) is { } file
            ? new StoredFileResult(file, files)
            : NotFound();
    }
}
