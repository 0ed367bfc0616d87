using System.ComponentModel.DataAnnotations;
using Gongkai.Office.Agencies;
using Gongkai.Web.Access;
using Gongkai.Web.Workspace;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Gongkai.Web.Pages.Workspace.Installation.Agencies;

/// <summary>Puts a body below another one from a day on.</summary>
public sealed class MoveModel(MoveAgency move) : PageModel
{
    [BindProperty]
    public Form Entry { get; set; } = new();

    public SignedIn SignedIn => SignedIn.Of(HttpContext);

    public ChartedAgency Agency { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Superiors => BodyChoices.Of(SignedIn.Chart, "没有上级机关");

    public IActionResult OnGet(string code)
    {
        if (!Find(code)) return NotFound();

        Entry = new Form { From = SignedIn.Today, Superior = Agency.Superior is { } above ? SignedIn.Chart.Find(above)?.Code.Value : null };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string code, CancellationToken cancel)
    {
        if (!Find(code)) return NotFound();
        if (!ModelState.IsValid) return Page();

        var ruling = await move.HandleAsync(new(Agency.Id, BodyChoices.Chosen(SignedIn.Chart, Entry.Superior), Entry.From, Entry.Basis), SignedIn.Actor, cancel);
        if (!ModelState.Accepts(ruling, ("agency-below-itself", "Entry.Superior"), ("version-not-last", "Entry.From"), ("agency-not-there", "Entry.From"))) return Page();

        TempData[nameof(BodyModel.Done)] = "隶属关系已登记";
        return RedirectToPage("Body", new { code });
    }

    private bool Find(string code)
    {
        var found = SignedIn.Chart.Find(code);
        if (found is not null) Agency = found;
        return found is not null;
    }

    public sealed class Form
    {
        /// <summary>The code of the body above; empty for the top.</summary>
        public string? Superior { get; set; }

        [Display(Name = "启用日期")]
        public DateOnly From { get; set; }

        [StringLength(200, ErrorMessage = "文件的标题和文号最多200字。")]
        public string? Basis { get; set; }
    }
}
