using Gongkai.Office.People;
using Gongkai.Web.Access;
using Gongkai.Web.Workspace;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Gongkai.Web.Pages.Workspace.Organisation;

/// <summary>Changes name, division or duties of a post.</summary>
public sealed class ChangePostModel(ChangePost change, StaffQuery staff) : PageModel
{
    [BindProperty]
    public PostForm Entry { get; set; } = new();

    public SignedIn SignedIn => SignedIn.Of(HttpContext);

    public IReadOnlyList<SelectListItem> Divisions { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid post, CancellationToken cancel)
    {
        if (await ShowAsync(post, cancel) is not { } shown) return NotFound();

        Entry = new PostForm { Name = shown.Name, Division = shown.DivisionId, Duties = [.. shown.Duties.Select(duty => duty.Code)], Version = shown.Version };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid post, CancellationToken cancel)
    {
        if (await ShowAsync(post, cancel) is not { } shown) return NotFound();
        if (!ModelState.IsValid) return Page();

        var ruling = await change.HandleAsync(new(SignedIn.Agency.Id, post, Entry.Version, Entry.Division, Entry.Name, Entry.ChosenDuties), SignedIn.Actor, cancel);
        if (ModelState.Accepts(ruling, ("division-ended", "Entry.Division"), ("duties-missing", "Entry.Duties"), ("administrators-united", "Entry.Duties"), ("delegation-of-administrator", "Entry.Duties")))
        {
            TempData[nameof(PostsModel.Done)] = $"已更改岗位“{Entry.Name.Trim()}”";
            return RedirectToPage("Posts", new { agency = SignedIn.Agency.Code });
        }

        if (ruling.IsConflict() && await ShowAsync(post, cancel) is { } now) this.ShowConflict("Entry.Version", now.Version, Differences(now));
        return Page();
    }

    private Conflict Differences(StaffedPost now) => Conflict.Between(
        ConflictingField.Of("岗位名称", now.Name, Entry.Name),
        ConflictingField.Of("所在科室", now.Division ?? "不属于科室", Divisions.FirstOrDefault(each => each.Value == $"{Entry.Division:D}")?.Text),
        ConflictingField.Of("职责", string.Join("、", now.Duties.Select(duty => duty.Label)), string.Join("、", Entry.ChosenDuties.Select(duty => duty.Label))));

    private async Task<StaffedPost?> ShowAsync(Guid post, CancellationToken cancel)
    {
        var all = await staff.OfAsync(SignedIn.Agency.Id, cancel);
        var found = all.Posts.FirstOrDefault(each => each.Id == post);
        Divisions = PostForm.Choices(all.Divisions, SignedIn.Today, found?.DivisionId);
        return found;
    }
}
