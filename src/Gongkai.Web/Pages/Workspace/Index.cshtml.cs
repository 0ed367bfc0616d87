using Gongkai.Agencies;
using Gongkai.Office.Journal;
using Gongkai.Web.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Gongkai.Web.Pages.Workspace;

/// <summary>The way in: leads to the first body of the person, and an administrator to the installation.</summary>
public sealed class IndexModel : PageModel
{
    public IActionResult OnGet()
    {
        var signedIn = SignedIn.Of(HttpContext);
        if (signedIn.May(Right.ManageAgencies, JournalLog.Installation)) return LocalRedirect("~/workspace/installation/agencies");
        if (signedIn.May(Right.ManagePeople, JournalLog.Installation)) return LocalRedirect("~/workspace/installation/people");
        if (signedIn.May(Right.SeeJournal, JournalLog.Installation)) return LocalRedirect("~/workspace/installation/journal");

        var bodies = FrameOfWork.BodiesOf(signedIn);
        return bodies.Count > 0 ? LocalRedirect($"~/workspace/{bodies[0].Code}") : Page();
    }
}
