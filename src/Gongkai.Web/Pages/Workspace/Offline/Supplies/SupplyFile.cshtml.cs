using Gongkai.Office.Files;
using Gongkai.Office.Proactive.Offline;
using Gongkai.Office.Storage;
using Gongkai.Web.Items;
using Gongkai.Web.Workspace;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Pages.Workspace.Offline.Supplies;

/// <summary>The package itself, made when it is asked for.</summary>
public sealed class SupplyFileModel(OfficeContext data, FileStore files) : LedgerPage
{
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (await data.Set<Supply>().AsNoTracking().SingleOrDefaultAsync(s => s.AgencyId == AgencyId && s.Id == id, cancel) is not { } supply) return NotFound();

        var file = new FileStream(Path.GetTempFileName(), FileMode.Create, FileAccess.ReadWrite, FileShare.None, bufferSize: 64 * 1024, FileOptions.Asynchronous | FileOptions.DeleteOnClose);
        try
        {
            await new SupplyPackage(data, files).WriteAsync(supply, Me.Agency.FullName, Today, file, cancel);
            file.Position = 0;
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }

        return File(file, "application/zip", $"{supply.Receiver}{supply.From:yyyyMMdd}-{supply.Until:yyyyMMdd}.zip");
    }
}
