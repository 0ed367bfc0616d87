using Gongkai.Agencies;
using Gongkai.Office.People;
using Gongkai.Web.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Gongkai.Web.Pages.Workspace.Organisation;

/// <summary>The posts of the body with their holders, and who had them before.</summary>
public sealed class PostsModel(StaffQuery staff) : PageModel
{
    public SignedIn SignedIn => SignedIn.Of(HttpContext);

    public bool MayManage => SignedIn.May(Right.ManagePosts);

    /// <summary>Divisions that exist or will.</summary>
    public IReadOnlyList<Division> Divisions { get; private set; } = [];

    /// <summary>Those that exist or will.</summary>
    public IReadOnlyList<StaffedPost> Posts { get; private set; } = [];

    /// <summary>Tenures that are over, and posts that ended without a holder; the newest first.</summary>
    public IReadOnlyList<(StaffedPost Post, Holding? Holding)> Former { get; private set; } = [];

    [TempData]
    public string? Done { get; set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var all = await staff.OfAsync(SignedIn.Agency.Id, cancel);
        Divisions = [.. all.Divisions.Where(division => !(division.To < SignedIn.Today))];
        Posts = [.. all.Posts.Where(post => !IsOver(post.Validity))];
        Former =
        [
            .. all.Posts.SelectMany(post => post.Holdings.Where(holding => IsOver(holding.Validity)), (post, holding) => (post, (Holding?)holding))
                .Concat(all.Posts.Where(post => IsOver(post.Validity) && post.Holdings.Count == 0).Select(post => (post, (Holding?)null)))
                .OrderByDescending(former => (former.Item2?.Validity ?? former.post.Validity).To),
        ];
    }

    private bool IsOver(Validity validity) => validity.To < SignedIn.Today;
}
