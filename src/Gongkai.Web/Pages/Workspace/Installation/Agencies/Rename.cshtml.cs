using System.ComponentModel.DataAnnotations;
using Gongkai.Office.Agencies;
using Gongkai.Web.Access;
using Gongkai.Web.Workspace;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Gongkai.Web.Pages.Workspace.Installation.Agencies;

/// <summary>Gives a body new names from a day on.</summary>
public sealed class RenameModel(RenameAgency rename, AgencyDirectory directory) : PageModel
{
    [BindProperty]
    public NamesForm Names { get; set; } = new();

    [BindProperty]
    public Form Entry { get; set; } = new();

    public SignedIn SignedIn => SignedIn.Of(HttpContext);

    public ChartedAgency Agency { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string code, CancellationToken cancel)
    {
        if (!Find(code)) return NotFound();

        var naming = (await directory.HistoryOfAsync(Agency.Id, cancel))!.Names[0];
        Names = new NamesForm { FullName = naming.FullName, ShortName = naming.ShortName, DocumentCode = naming.DocumentCode, RequestPrefix = naming.RequestPrefix };
        Entry.From = SignedIn.Today;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string code, CancellationToken cancel)
    {
        if (!Find(code)) return NotFound();
        if (!ModelState.IsValid) return Page();

        var ruling = await rename.HandleAsync(new(Agency.Id, Names.Value, Entry.From, Entry.Basis), SignedIn.Actor, cancel);
        if (!ModelState.Accepts(ruling, ("version-not-last", "Entry.From"), ("agency-not-there", "Entry.From"), ("names-incomplete", "Names.RequestPrefix"))) return Page();

        TempData[nameof(BodyModel.Done)] = "名称已登记";
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
        [Display(Name = "启用日期")]
        public DateOnly From { get; set; }

        [StringLength(200, ErrorMessage = "文件的标题和文号最多200字。")]
        public string? Basis { get; set; }
    }
}
