using Gongkai.Agencies;
using Gongkai.Office.Agencies;
using Gongkai.Office.Storage;
using Gongkai.Web.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Gongkai.Web.Pages.Workspace.Organisation;

/// <summary>A body as it is today and how it became so.</summary>
public sealed class IndexModel(AgencyDirectory directory) : PageModel
{
    public SignedIn SignedIn => SignedIn.Of(HttpContext);

    public AgencyHistory History { get; private set; } = null!;

    /// <summary>The disclosure office of today.</summary>
    public DisclosureOffice? Office { get; private set; }

    public IReadOnlyList<ChartedAgency> Above => SignedIn.Chart.Above(SignedIn.Agency.Id);

    /// <summary>What became of the body, the newest first.</summary>
    public IReadOnlyList<Happening> Happenings { get; private set; } = [];

    [TempData]
    public string? Done { get; set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        History = (await directory.HistoryOfAsync(SignedIn.Agency.Id, cancel))!;
        Office = History.DisclosureOffices.On(SignedIn.Today).FirstOrDefault();
        var names = (await directory.SearchAsync("", SignedIn.Today, cancel)).ToDictionary(found => found.Id, found => found.FullName);
        Happenings = [.. Told(names).OrderByDescending(happening => happening.On)];
    }

    private IEnumerable<Happening> Told(Dictionary<AgencyId, string> names)
    {
        foreach (var naming in History.Names)
            yield return new(naming.From, naming.From == History.Agency.EstablishedOn ? $"设立，名称为{naming.FullName}" : $"更名为{naming.FullName}");
        foreach (var superior in History.Superiors) yield return new(superior.From, $"隶属于{names[superior.SuperiorId]}");
        foreach (var succession in History.Successions)
        {
            yield return new(succession.On, succession.SuccessorId == History.Agency.Id
                ? $"承接{names[succession.PredecessorId]}的职责（{succession.Basis}）"
                : $"职责由{names[succession.SuccessorId]}承接（{succession.Basis}）");
        }
    }

    public sealed record Happening(DateOnly On, string What);
}
