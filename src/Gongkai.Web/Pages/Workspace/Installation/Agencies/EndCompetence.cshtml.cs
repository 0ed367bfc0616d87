using System.ComponentModel.DataAnnotations;
using Gongkai.Office.Agencies;
using Gongkai.Web.Access;
using Gongkai.Web.Workspace;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Gongkai.Web.Pages.Workspace.Installation.Agencies;

/// <summary>Records the last day of a competence.</summary>
public sealed class EndCompetenceModel(EndCompetence end, AgencyDirectory directory) : PageModel
{
    [BindProperty]
    public Form Entry { get; set; } = new();

    public SignedIn SignedIn => SignedIn.Of(HttpContext);

    public ChartedAgency Agency { get; private set; } = null!;

    public AgencyCompetence Competence { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string code, Guid competence, CancellationToken cancel)
    {
        if (!await FindAsync(code, competence, cancel)) return NotFound();

        Entry = new Form { LastDay = SignedIn.Today, Version = Competence.Version };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string code, Guid competence, CancellationToken cancel)
    {
        if (!await FindAsync(code, competence, cancel)) return NotFound();
        if (!ModelState.IsValid) return Page();

        var ruling = await end.HandleAsync(new(competence, Entry.Version, Entry.LastDay), SignedIn.Actor, cancel);
        if (!ModelState.Accepts(ruling, ("end-before-beginning", "Entry.LastDay")))
        {
            if (ruling.IsConflict() && await FindAsync(code, competence, cancel)) this.ShowConflict("Entry.Version", Competence.Version, Conflict.With([new("职权", Competence.Kind.Label), new("起止日期", Competence.Period())]));
            return Page();
        }

        TempData[nameof(BodyModel.Done)] = "最后一天已登记";
        return RedirectToPage("Body", new { code });
    }

    private async Task<bool> FindAsync(string code, Guid competence, CancellationToken cancel)
    {
        if (SignedIn.Chart.Find(code) is not { } agency) return false;
        if ((await directory.HistoryOfAsync(agency.Id, cancel))!.Competences.FirstOrDefault(each => each.Id == competence) is not { } found) return false;

        (Agency, Competence) = (agency, found);
        return true;
    }

    public sealed class Form
    {
        [Display(Name = "最后一天")]
        public DateOnly LastDay { get; set; }

        /// <summary>The version that the person saw.</summary>
        public int Version { get; set; }
    }
}
