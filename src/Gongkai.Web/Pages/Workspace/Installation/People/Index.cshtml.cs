using Gongkai.Agencies;
using Gongkai.Office.People;
using Gongkai.Office.Storage;
using Gongkai.Web.Access;
using Gongkai.Web.Tables;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Pages.Workspace.Installation.People;

/// <summary>All accounts, a page at a time, with what each person holds today. Three queries, however many people there are.</summary>
public sealed class IndexModel(OfficeContext data) : PageModel
{
    public SignedIn SignedIn => SignedIn.Of(HttpContext);

    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    public Page<Row> People { get; private set; } = null!;

    [TempData]
    public string? Done { get; set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var people = data.Set<Person>().AsNoTracking();
        if (!string.IsNullOrWhiteSpace(Q))
        {
            var (name, userName) = (Q.Trim(), UserNames.Normalize(Q));
            people = people.Where(p => p.DisplayName.Contains(name) || p.NormalizedUserName.Contains(userName));
        }

        var query = TableQuery.From(Request.Query, ["user", "name"]);
        var total = await people.CountAsync(cancel);
        var paging = new Paging(query.Within(total), total);
        var shown = await Ordered(people, paging.Query).Skip(paging.Query.Skip).Take(TableQuery.PageSize)
            .Select(p => new { p.Id, p.UserName, p.DisplayName, IsDisabled = p.DisabledAt != null, HasCredentials = p.PasswordHash != null || p.ProviderSubject != null }).ToListAsync(cancel);
        var posts = await PostsOfAsync([.. shown.Select(person => person.Id)], cancel);
        People = new Page<Row>([.. shown.Select(person => new Row(person.Id, person.UserName, person.DisplayName, person.IsDisabled, person.HasCredentials, [.. posts[person.Id]]))], paging);
    }

    private static IQueryable<Person> Ordered(IQueryable<Person> people, TableQuery query) => (query.Sort, query.IsDescending) switch
    {
        ("name", false) => people.OrderBy(p => p.DisplayName).ThenBy(p => p.NormalizedUserName),
        ("name", true) => people.OrderByDescending(p => p.DisplayName).ThenBy(p => p.NormalizedUserName),
        (_, true) => people.OrderByDescending(p => p.NormalizedUserName),
        _ => people.OrderBy(p => p.NormalizedUserName),
    };

    private async Task<ILookup<Guid, string>> PostsOfAsync(Guid[] people, CancellationToken cancel)
    {
        var held = await data.Set<Tenure>().On(SignedIn.Today).Where(t => people.Contains(t.PersonId))
            .Join(data.Set<Post>(), t => new { t.AgencyId, Id = t.PostId }, p => new { p.AgencyId, p.Id }, (tenure, post) => new { tenure.PersonId, post.AgencyId, post.Name })
            .ToListAsync(cancel);
        return held.ToLookup(each => each.PersonId, each => $"{SignedIn.Chart.Find(each.AgencyId)?.ShortName}{each.Name}");
    }

    /// <param name="HasCredentials">Whether there is a password, or an account at the provider.</param>
    public sealed record Row(Guid Id, string UserName, string Name, bool IsDisabled, bool HasCredentials, IReadOnlyList<string> Posts);
}
