using Gongkai.Agencies;
using Gongkai.Office.People;
using Gongkai.Office.Storage;
using Gongkai.Web.Access;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Gongkai.Web.Pages.Workspace.Organisation;

/// <summary>Who works in the body today.</summary>
public sealed class PeopleModel(StaffQuery staff) : PageModel
{
    public SignedIn SignedIn => SignedIn.Of(HttpContext);

    public IReadOnlyList<Row> People { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var today = SignedIn.Today;
        var held = (await staff.OfAsync(SignedIn.Agency.Id, cancel)).On(today).ToList();
        People =
        [
            .. held.Select(each => new Row(each.Holding.Person, each.Holding.IsDisabled, each.Post.Name, ActsFor: null, each.Post.Duties, each.Holding.Validity))
                .Concat(held.Where(each => each.Holding.ActingOn(today) is not null).Select(each =>
                    new Row(each.Holding.ActingOn(today)!.Person, IsDisabled: false, each.Post.Name, each.Holding.Person, each.Post.Duties, each.Holding.ActingOn(today)!.Validity)))
                .OrderBy(row => row.Name, StringComparer.Ordinal),
        ];
    }

    /// <param name="ActsFor">The holder; null when it is the person.</param>
    public sealed record Row(string Name, bool IsDisabled, string Post, string? ActsFor, IReadOnlyList<Duty> Duties, Validity Validity);
}
