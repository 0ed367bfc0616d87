using System.ComponentModel.DataAnnotations;
using Gongkai.Office.People;
using Gongkai.Web.Access;
using Gongkai.Web.Workspace;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Gongkai.Web.Pages.Workspace.Organisation;

/// <summary>Records the last day of a post.</summary>
public sealed class EndPostModel(EndPost end, StaffQuery staff) : PageModel
{
    [BindProperty]
    public Form Entry { get; set; } = new();

    public SignedIn SignedIn => SignedIn.Of(HttpContext);

    public StaffedPost Post { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid post, CancellationToken cancel)
    {
        if (!await ShowAsync(post, cancel)) return NotFound();

        Entry = new Form { LastDay = SignedIn.Today, Version = Post.Version };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid post, CancellationToken cancel)
    {
        if (!await ShowAsync(post, cancel)) return NotFound();
        if (!ModelState.IsValid) return Page();

        var ruling = await end.HandleAsync(new(SignedIn.Agency.Id, post, Entry.Version, Entry.LastDay), SignedIn.Actor, cancel);
        if (!ModelState.Accepts(ruling, ("post-held", "Entry.LastDay"), ("end-before-beginning", "Entry.LastDay"), ("end-later", "Entry.LastDay")))
        {
            if (ruling.IsConflict() && await ShowAsync(post, cancel)) this.ShowConflict("Entry.Version", Post.Version, Conflict.With(Facts()));
            return Page();
        }

        TempData[nameof(PostsModel.Done)] = $"岗位“{Post.Name}”的最后一天已登记";
        return RedirectToPage("Posts", new { agency = SignedIn.Agency.Code });
    }

    private IEnumerable<Fact> Facts() =>
    [
        new("岗位名称", Post.Name), new("所在科室", Post.Division ?? "不属于科室"), new("职责", string.Join("、", Post.Duties.Select(duty => duty.Label))),
        new("最后一天", Post.Validity.To is { } last ? $"{last:yyyy年M月d日}" : "没有登记"),
    ];

    private async Task<bool> ShowAsync(Guid post, CancellationToken cancel)
    {
        var found = (await staff.OfAsync(SignedIn.Agency.Id, cancel)).Posts.FirstOrDefault(each => each.Id == post);
        if (found is not null) Post = found;
        return found is not null;
    }

    public sealed class Form
    {
        [Display(Name = "最后一天")]
        public DateOnly LastDay { get; set; }

        /// <summary>The version that the person saw.</summary>
        public int Version { get; set; }
    }
}
