using Gongkai.Agencies;
using Gongkai.Law;
using Gongkai.Office.People;
using Gongkai.Web.Access;
using Gongkai.Web.Workspace;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Gongkai.Web.Pages.Workspace.Organisation;

/// <summary>Who acts for whom in the body, now, later and before.</summary>
public sealed class DelegationsModel(StaffQuery staff, RevokeDelegation revoke) : PageModel
{
    public SignedIn SignedIn => SignedIn.Of(HttpContext);

    /// <summary>The newest first.</summary>
    public IReadOnlyList<Row> Rows { get; private set; } = [];

    /// <summary>Whether the person holds a post here, and so has something to delegate.</summary>
    public bool HasOwnPost { get; private set; }

    /// <summary>Why a delegation was not taken back.</summary>
    public string? Refused { get; private set; }

    [TempData]
    public string? Done { get; set; }

    public Task OnGetAsync(CancellationToken cancel) => ShowAsync(cancel);

    public async Task<IActionResult> OnPostRevokeAsync(Guid id, int version, CancellationToken cancel)
    {
        await ShowAsync(cancel);
        if (!Rows.Any(row => row.Acting.Id == id && row.IsOwn)) return StatusCode(StatusCodes.Status403Forbidden);

        var ruling = await revoke.HandleAsync(new(SignedIn.Agency.Id, id, version), SignedIn.Actor, cancel);
        if (ruling is Ruling<DelegatedTenure>.Refused refused)
        {
            if (ruling.IsConflict())
            {
                await ShowAsync(cancel);
                var now = Rows.First(row => row.Acting.Id == id);
                this.ShowConflict("version", now.Acting.Version, Conflict.With([new("岗位", now.Post), new("代行人", now.Acting.Person), new("起止日期", now.Acting.Validity.Text()), new("原因", now.Acting.Reason)]));
            }
            else
            {
                Refused = refused.Reason.Message;
            }

            return Page();
        }

        TempData[nameof(Done)] = "委托已撤回";
        return RedirectToPage("Delegations", new { agency = SignedIn.Agency.Code });
    }

    private async Task ShowAsync(CancellationToken cancel)
    {
        var (me, today) = (SignedIn.Standing.PersonId, SignedIn.Today);
        var posts = (await staff.OfAsync(SignedIn.Agency.Id, cancel)).Posts;
        Rows =
        [
            .. from post in posts
               from holding in post.Holdings
               from acting in holding.Delegations
               orderby acting.Validity.From descending
               select new Row(post.Name, holding.Person, acting, holding.PersonId == me, holding.PersonId == me && acting.Validity.To >= today && SignedIn.May(Right.Delegate)),
        ];
        HasOwnPost = SignedIn.May(Right.Delegate) && posts.Any(post => post.HolderOn(today)?.PersonId == me && !post.Duties.Any(duty => duty.IsAdministrator));
    }

    /// <param name="IsOwn">Whether the person delegated it.</param>
    public sealed record Row(string Post, string Holder, Acting Acting, bool IsOwn, bool MayRevoke);
}
