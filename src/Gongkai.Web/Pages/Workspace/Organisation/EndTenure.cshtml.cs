using System.ComponentModel.DataAnnotations;
using Gongkai.Office.People;
using Gongkai.Web.Access;
using Gongkai.Web.Workspace;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Gongkai.Web.Pages.Workspace.Organisation;

/// <summary>Records the last day of somebody's time in a post.</summary>
public sealed class EndTenureModel(EndTenure end, StaffQuery staff) : PageModel
{
    [BindProperty]
    public Form Entry { get; set; } = new();

    public SignedIn SignedIn => SignedIn.Of(HttpContext);

    public (StaffedPost Post, Holding Holding) Held { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid tenure, CancellationToken cancel)
    {
        if (!await ShowAsync(tenure, cancel)) return NotFound();

        Entry = new Form { LastDay = SignedIn.Today, Version = Held.Holding.Version };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid tenure, CancellationToken cancel)
    {
        if (!await ShowAsync(tenure, cancel)) return NotFound();
        if (!ModelState.IsValid) return Page();

        var ruling = await end.HandleAsync(new(SignedIn.Agency.Id, tenure, Entry.Version, Entry.LastDay), SignedIn.Actor, cancel);
        if (!ModelState.Accepts(ruling, ("end-before-beginning", "Entry.LastDay"), ("end-later", "Entry.LastDay")))
        {
            if (ruling.IsConflict() && await ShowAsync(tenure, cancel)) this.ShowConflict("Entry.Version", Held.Holding.Version, Conflict.With(Facts()));
            return Page();
        }

        TempData[nameof(PostsModel.Done)] = $"{Held.Holding.Person}任“{Held.Post.Name}”的最后一天已登记";
        return RedirectToPage("Posts", new { agency = SignedIn.Agency.Code });
    }

    private IEnumerable<Fact> Facts() =>
        [new("任职人", Held.Holding.Person), new("岗位", Held.Post.Name), new("任职", Held.Holding.Validity.Text())];

    private async Task<bool> ShowAsync(Guid tenure, CancellationToken cancel)
    {
        Held = (await staff.OfAsync(SignedIn.Agency.Id, cancel)).Posts
            .SelectMany(post => post.Holdings, (post, holding) => (post, holding)).FirstOrDefault(held => held.holding.TenureId == tenure);
        return Held.Holding is not null;
    }

    public sealed class Form
    {
        [Display(Name = "最后一天")]
        public DateOnly LastDay { get; set; }

        /// <summary>The version that the person saw.</summary>
        public int Version { get; set; }
    }
}
