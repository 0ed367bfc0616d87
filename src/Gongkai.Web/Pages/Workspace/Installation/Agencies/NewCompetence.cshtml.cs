using System.ComponentModel.DataAnnotations;
using Gongkai.Law;
using Gongkai.Office.Agencies;
using Gongkai.Web.Access;
using Gongkai.Web.Workspace;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Gongkai.Web.Pages.Workspace.Installation.Agencies;

/// <summary>Records a competence of a body from a day on.</summary>
public sealed class NewCompetenceModel(RecordCompetence record) : PageModel
{
    [BindProperty]
    public Form Entry { get; set; } = new();

    public SignedIn SignedIn => SignedIn.Of(HttpContext);

    public ChartedAgency Agency { get; private set; } = null!;

    public static IReadOnlyList<SelectListItem> Kinds { get; } = [.. CompetenceKind.All.Select(kind => new SelectListItem(kind.Label, kind.Code))];

    public IReadOnlyList<SelectListItem> Bodies => BodyChoices.Of(SignedIn.Chart, "不在本系统里");

    public IActionResult OnGet(string code)
    {
        if (!Find(code)) return NotFound();

        Entry.From = SignedIn.Today;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string code, CancellationToken cancel)
    {
        if (!Find(code)) return NotFound();
        if (Term.Find<CompetenceKind>(Entry.Kind) is not { } kind)
        {
            ModelState.AddModelError("Entry.Kind", "没有选择事项。");
            return Page();
        }

        if (!ModelState.IsValid) return Page();

        var ruling = await record.HandleAsync(new(Agency.Id, kind, Entry.From, Entry.Competent?.Trim(), BodyChoices.Chosen(SignedIn.Chart, Entry.Body), Entry.Basis), SignedIn.Actor, cancel);
        if (!ModelState.Accepts(ruling, ("competent-missing", "Entry.Competent"), ("version-not-last", "Entry.From"), ("agency-not-there", "Entry.From"))) return Page();

        TempData[nameof(BodyModel.Done)] = "职权已登记";
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
        public string? Kind { get; set; }

        /// <summary>The code of a body of this installation.</summary>
        public string? Body { get; set; }

        [StringLength(100, ErrorMessage = "机关或者法院全称最多100字。")]
        public string? Competent { get; set; }

        [Display(Name = "启用日期")]
        public DateOnly From { get; set; }

        [StringLength(200, ErrorMessage = "文件的标题和文号最多200字。")]
        public string? Basis { get; set; }
    }
}
