using System.ComponentModel.DataAnnotations;
using Gongkai.Office.People;
using Gongkai.Web.Access;
using Gongkai.Web.Workspace;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Gongkai.Web.Pages.Workspace.Organisation;

/// <summary>Records the last day of the leading group.</summary>
public sealed class EndLeadingGroupModel(EndLeadingGroup end) : PageModel
{
    [BindProperty]
    public Form Entry { get; set; } = new();

    public SignedIn SignedIn => SignedIn.Of(HttpContext);

    public void OnGet() => Entry.LastDay = SignedIn.Today;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid) return Page();

        var ruling = await end.HandleAsync(new(SignedIn.Agency.Id, Entry.LastDay, Entry.Basis), SignedIn.Actor, cancel);
        if (!ModelState.Accepts(ruling, ("end-before-beginning", "Entry.LastDay"))) return Page();

        TempData[nameof(LeadingGroupModel.Done)] = "领导小组的最后一天已登记";
        return RedirectToPage("LeadingGroup", new { agency = SignedIn.Agency.Code });
    }

    public sealed class Form
    {
        [Display(Name = "最后一天")]
        public DateOnly LastDay { get; set; }

        [StringLength(200, ErrorMessage = "文件的标题和文号最多200字。")]
        public string? Basis { get; set; }
    }
}
