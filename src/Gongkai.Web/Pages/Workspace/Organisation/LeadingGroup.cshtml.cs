using Gongkai.Agencies;
using Gongkai.Office.People;
using Gongkai.Office.Storage;
using Gongkai.Web.Access;
using Gongkai.Web.Workspace;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Pages.Workspace.Organisation;

/// <summary>The leading group of today and those before it.</summary>
public sealed class LeadingGroupModel(OfficeContext data) : PageModel
{
    public SignedIn SignedIn => SignedIn.Of(HttpContext);

    public bool MayManage => SignedIn.May(Right.ManageLeadingGroup);

    /// <summary>The newest first.</summary>
    public IReadOnlyList<Group> Groups { get; private set; } = [];

    [TempData]
    public string? Done { get; set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var members = await data.Set<LeadingGroupMember>().AsNoTracking().Where(m => m.AgencyId == SignedIn.Agency.Id).OrderBy(m => m.Place).ToListAsync(cancel);
        Groups = [.. members.GroupBy(member => member.From).OrderByDescending(group => group.Key).Select(group => new Group(group.First().Basis, group.First().Period(), group.First().To, [.. group]))];
    }

    public sealed record Group(string Basis, string Period, DateOnly? To, IReadOnlyList<LeadingGroupMember> Members);
}
