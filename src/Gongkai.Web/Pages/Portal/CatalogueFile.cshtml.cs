using Gongkai.Office.Agencies;
using Gongkai.Office.Proactive.Catalogues;
using Gongkai.Office.Storage;
using Gongkai.Web.Items;
using Gongkai.Web.Portal;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Pages.Portal;

/// <summary>The standard catalogue that holds in a body, as a workbook in the official form.</summary>
public sealed class CatalogueFileModel(OfficeContext data, AgencyCharts charts) : PortalPage(data)
{
    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) =>
        await Data.CatalogueOfAsync(Body.Id, Today, cancel) is { } catalogue ? await CatalogueFile.OfAsync(Data, await charts.OnAsync(Today, Data, cancel), catalogue.Version, cancel) : NotFound();
}
