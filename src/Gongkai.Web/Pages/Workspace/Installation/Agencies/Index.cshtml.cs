using Gongkai.Office.Agencies;
using Gongkai.Web.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Gongkai.Web.Pages.Workspace.Installation.Agencies;

/// <summary>The bodies of the installation as a tree, or those that were looked for.</summary>
public sealed class IndexModel(AgencyDirectory directory) : PageModel
{
    public SignedIn SignedIn => SignedIn.Of(HttpContext);

    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    /// <summary>Null when nothing is looked for.</summary>
    public IReadOnlyList<FoundAgency>? Found { get; private set; }

    public IEnumerable<ChartedAgency> Tree => SignedIn.Chart.Tops.SelectMany(top => SignedIn.Chart.Subtree(top.Id));

    [TempData]
    public string? Done { get; set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        if (!string.IsNullOrWhiteSpace(Q)) Found = await directory.SearchAsync(Q, SignedIn.Today, cancel);
    }
}
