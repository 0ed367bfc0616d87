using System.ComponentModel.DataAnnotations;
using Gongkai.Office.People;
using Gongkai.Office.Storage;
using Gongkai.Web.Access;
using Gongkai.Web.Workspace;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Pages.Workspace.Organisation;

/// <summary>Gives a post to a person for a time.</summary>
public sealed class AppointModel(AppointToPost appoint, StaffQuery staff, OfficeContext data) : PageModel
{
    [BindProperty]
    public Form Entry { get; set; } = new();

    public SignedIn SignedIn => SignedIn.Of(HttpContext);

    public StaffedPost Post { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid post, CancellationToken cancel)
    {
        if (!await ShowAsync(post, cancel)) return NotFound();

        Entry.From = SignedIn.Today;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid post, CancellationToken cancel)
    {
        if (!await ShowAsync(post, cancel)) return NotFound();
        if (!ModelState.IsValid) return Page();

        var normal = UserNames.Normalize(Entry.UserName);
        var person = await data.Set<Person>().AsNoTracking().SingleOrDefaultAsync(p => p.NormalizedUserName == normal, cancel);
        if (person is null)
        {
            ModelState.AddModelError("Entry.UserName", $"没有用户名“{Entry.UserName}”。请核对，或者先创建账号。");
            return Page();
        }

        var ruling = await appoint.HandleAsync(new(SignedIn.Agency.Id, post, person.Id, Entry.From, Entry.To), SignedIn.Actor, cancel);
        if (!ModelState.Accepts(ruling, ("person-disabled", "Entry.UserName"), ("administrators-united", "Entry.UserName"), ("post-held", "Entry.From"), ("post-not-there", "Entry.From"), ("end-before-beginning", "Entry.To"))) return Page();

        TempData[nameof(PostsModel.Done)] = $"已安排{person.DisplayName}任“{Post.Name}”";
        return RedirectToPage("Posts", new { agency = SignedIn.Agency.Code });
    }

    private async Task<bool> ShowAsync(Guid post, CancellationToken cancel)
    {
        var found = (await staff.OfAsync(SignedIn.Agency.Id, cancel)).Posts.FirstOrDefault(each => each.Id == post);
        if (found is not null) Post = found;
        return found is not null;
    }

    public sealed class Form
    {
        [Required(ErrorMessage = "没有填写任职人的用户名。")]
        public string UserName { get; set; } = "";

        [Display(Name = "起始日期")]
        public DateOnly From { get; set; }

        public DateOnly? To { get; set; }
    }
}
