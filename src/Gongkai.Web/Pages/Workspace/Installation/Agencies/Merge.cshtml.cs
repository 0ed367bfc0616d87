using System.ComponentModel.DataAnnotations;
using Gongkai.Agencies;
using Gongkai.Office.Agencies;
using Gongkai.Web.Access;
using Gongkai.Web.Workspace;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Gongkai.Web.Pages.Workspace.Installation.Agencies;

/// <summary>Ends bodies whose work others carry on.</summary>
public sealed class MergeModel(MergeAgencies merge) : PageModel
{
    [BindProperty]
    public Form Entry { get; set; } = new();

    public SignedIn SignedIn => SignedIn.Of(HttpContext);

    public void OnGet() => Entry.On = SignedIn.Today;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var predecessors = Read("Entry.Predecessors", Entry.Predecessors);
        var successors = Read("Entry.Successors", Entry.Successors);
        if (!ModelState.IsValid) return Page();

        var ruling = await merge.HandleAsync(new(predecessors, successors, Entry.On, Entry.Basis), SignedIn.Actor, cancel);
        if (!ModelState.Accepts(ruling, ("merger-sides", "Entry.Predecessors"), ("agencies-below", "Entry.Predecessors"), ("agency-not-there", "Entry.On"), ("version-after-end", "Entry.On"))) return Page();

        TempData[nameof(IndexModel.Done)] = "机构撤并已登记";
        return RedirectToPage("Index");
    }

    private IReadOnlyList<AgencyId> Read(string field, string? codes)
    {
        var (bodies, unknown) = BodyChoices.Listed(SignedIn.Chart, codes);
        if (unknown is not null) ModelState.AddModelError(field, $"今天没有单位代号为“{unknown}”的机构。请核对。");
        return bodies;
    }

    public sealed class Form
    {
        [Required(ErrorMessage = "没有填写被撤并的机构。")]
        public string? Predecessors { get; set; }

        [Required(ErrorMessage = "没有填写承接的机构。")]
        public string? Successors { get; set; }

        [Display(Name = "承接的第一天")]
        public DateOnly On { get; set; }

        [Required(ErrorMessage = "没有填写批准撤并的文件。")]
        [StringLength(200, ErrorMessage = "文件的标题和文号最多200字。")]
        public string Basis { get; set; } = "";
    }
}
