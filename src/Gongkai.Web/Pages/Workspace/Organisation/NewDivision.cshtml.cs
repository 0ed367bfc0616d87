using System.ComponentModel.DataAnnotations;
using Gongkai.Office.People;
using Gongkai.Web.Access;
using Gongkai.Web.Workspace;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Gongkai.Web.Pages.Workspace.Organisation;

/// <summary>Enters a division of the body.</summary>
public sealed class NewDivisionModel(CreateDivision create) : PageModel
{
    [BindProperty]
    public Form Entry { get; set; } = new();

    public SignedIn SignedIn => SignedIn.Of(HttpContext);

    public void OnGet() => Entry.From = SignedIn.Today;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid) return Page();

        var ruling = await create.HandleAsync(new(SignedIn.Agency.Id, Entry.Name, Entry.From), SignedIn.Actor, cancel);
        if (!ModelState.Accepts(ruling, ("division-name-missing", "Entry.Name"), ("division-exists", "Entry.Name"), ("agency-ended", "Entry.From"))) return Page();

        TempData[nameof(PostsModel.Done)] = $"已设立科室“{Entry.Name.Trim()}”";
        return RedirectToPage("Posts", new { agency = SignedIn.Agency.Code });
    }

    public sealed class Form
    {
        [Required(ErrorMessage = "没有填写科室名称。")]
        [StringLength(60, ErrorMessage = "科室名称最多60字。")]
        public string Name { get; set; } = "";

        [Display(Name = "设立日期")]
        public DateOnly From { get; set; }
    }
}
