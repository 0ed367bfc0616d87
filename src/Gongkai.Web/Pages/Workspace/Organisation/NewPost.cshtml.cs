using System.ComponentModel.DataAnnotations;
using Gongkai.Office.People;
using Gongkai.Web.Access;
using Gongkai.Web.Workspace;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Gongkai.Web.Pages.Workspace.Organisation;

/// <summary>Sets up a post of the body.</summary>
public sealed class NewPostModel(CreatePost create, StaffQuery staff) : PageModel
{
    [BindProperty]
    public PostForm Entry { get; set; } = new();

    [BindProperty]
    [Display(Name = "设立日期")]
    public DateOnly From { get; set; }

    public SignedIn SignedIn => SignedIn.Of(HttpContext);

    public IReadOnlyList<SelectListItem> Divisions { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        From = SignedIn.Today;
        await ShowAsync(cancel);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (ModelState.IsValid)
        {
            var ruling = await create.HandleAsync(new(SignedIn.Agency.Id, Entry.Division, Entry.Name, Entry.ChosenDuties, From), SignedIn.Actor, cancel);
            if (ModelState.Accepts(ruling, ("division-ended", "Entry.Division"), ("agency-ended", "From"), ("duties-missing", "Entry.Duties"), ("administrators-united", "Entry.Duties")))
            {
                TempData[nameof(PostsModel.Done)] = $"已设立岗位“{Entry.Name.Trim()}”";
                return RedirectToPage("Posts", new { agency = SignedIn.Agency.Code });
            }
        }

        await ShowAsync(cancel);
        return Page();
    }

    private async Task ShowAsync(CancellationToken cancel) => Divisions = PostForm.Choices((await staff.OfAsync(SignedIn.Agency.Id, cancel)).Divisions, SignedIn.Today);
}
