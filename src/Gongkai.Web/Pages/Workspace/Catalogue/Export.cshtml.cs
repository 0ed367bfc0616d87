using Gongkai.Office.Agencies;
using Gongkai.Office.Proactive.Catalogues;
using Gongkai.Office.Storage;
using Gongkai.Web.Items;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Pages.Workspace.Catalogue;

/// <summary>A version as a workbook in the official form: one of the body's own, or the one that holds in the body.</summary>
public sealed class ExportModel(OfficeContext data) : CataloguePage
{
    public async Task<IActionResult> OnGetAsync(Guid? version, CancellationToken cancel)
    {
        var shown = version is { } id
            ? await data.Set<CatalogueVersion>().AsNoTracking().SingleOrDefaultAsync(v => v.AgencyId == AgencyId && v.Id == id, cancel)
            : (await data.CatalogueOfAsync(AgencyId, Today, cancel))?.Version;
        return shown is null ? NotFound() : await CatalogueFile.OfAsync(data, Me.Chart, shown, cancel);
    }
}
