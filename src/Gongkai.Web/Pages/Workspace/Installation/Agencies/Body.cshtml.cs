using Gongkai.Agencies;
using Gongkai.Office.Agencies;
using Gongkai.Web.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Gongkai.Web.Pages.Workspace.Installation.Agencies;

/// <summary>One body through its history, and what may be done to it.</summary>
public sealed class BodyModel(AgencyDirectory directory) : PageModel
{
    public FoundAgency Found { get; private set; } = null!;

    public AgencyHistory History { get; private set; } = null!;

    /// <summary>The names of all bodies.</summary>
    public IReadOnlyDictionary<AgencyId, string> Names { get; private set; } = new Dictionary<AgencyId, string>();

    [TempData]
    public string? Done { get; set; }

    public async Task<IActionResult> OnGetAsync(string code, CancellationToken cancel)
    {
        var all = await directory.SearchAsync("", SignedIn.Of(HttpContext).Today, cancel);
        if (all.FirstOrDefault(agency => agency.Code.Value == code) is not { } found) return NotFound();

        (Found, Names) = (found, all.ToDictionary(agency => agency.Id, agency => agency.FullName));
        History = (await directory.HistoryOfAsync(found.Id, cancel))!;
        return Page();
    }
}
