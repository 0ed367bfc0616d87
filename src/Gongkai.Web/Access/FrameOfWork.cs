using System.Globalization;
using Gongkai.Agencies;
using Gongkai.Office.Agencies;
using Gongkai.Office.Journal;
using Gongkai.Office.Storage;
using Gongkai.Web.Workspace;

namespace Gongkai.Web.Access;

/// <summary>Makes the frame round a page of the workspace: which sections and which other bodies the person may open.</summary>
internal sealed class FrameOfWork(DataFolder folder)
{
    /// <summary>The sections, the right that opens each, and its address below the body; the first that the person may open counts.</summary>
    private static readonly (WorkspaceSection Section, Right Right, string Address)[] Sections =
    [
        (WorkspaceSection.ToDo, Right.SeeWorkspace, ""),
        (WorkspaceSection.Proactive, Right.SeeLedgers, "/items"),
        (WorkspaceSection.Proactive, Right.SeePlaces, "/notices"),
        (WorkspaceSection.Requests, Right.SeeLedgers, "/requests"),
        (WorkspaceSection.AnnualReports, Right.SeeReport, "/annual-reports"),
        (WorkspaceSection.Agencies, Right.SeePeople, "/organisation"),
    ];

    /// <summary>Those of the installation; the section 系统 leads to the first that the person may open.</summary>
    private static readonly (Right Right, string Address)[] System =
    [
        (Right.ManageAgencies, "~/workspace/installation/agencies"),
        (Right.ManageSettings, "~/workspace/installation/settings"),
        (Right.ManagePeople, "~/workspace/installation/people"),
        (Right.SeeJournal, "~/workspace/installation/journal"),
    ];

    /// <param name="agency">The body of the address; null on pages of the installation, which show the person's first body.</param>
    public Task<WorkspaceFrame> OfAsync(SignedIn signedIn, ChartedAgency? agency, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        var bodies = BodiesOf(signedIn);
        var shown = agency ?? (bodies.Count > 0 ? bodies[0] : null);
        var frame = new WorkspaceFrame(shown?.FullName ?? "公开", shown?.Code.Value ?? "", signedIn.Standing.DisplayName, signedIn.PostName)
        {
            OtherAgencies =
            [
                .. bodies.SelectMany(body => signedIn.Chart.Predecessors(body.Id).Where(ended => signedIn.May(Right.SeeWorkspace, ended.Id)).Prepend(body))
                    .DistinctBy(body => body.Id)
                    .Where(body => body.Id != shown?.Id)
                    .Select(body => new AgencyLink(body.FullName, $"~/workspace/{body.Code}") { IsEnded = body.Ended is not null }),
            ],
            HasSearch = shown is not null && signedIn.May(Right.SeeLedgers, shown.Id),
            Ended = shown?.Ended is { } ended ? EndedBody(ended, signedIn.Chart) : null,
            Sections = [.. SectionsOf(signedIn, shown)],
            DemoDate = folder.Settings.IsDemo ? signedIn.Today : null,
        };
        return Task.FromResult(frame);
    }

    /// <summary>Every body where the person may open the workspace, own bodies first.</summary>
    internal static IReadOnlyList<ChartedAgency> BodiesOf(SignedIn signedIn)
    {
        var own = signedIn.Standing.Duties.Select(held => held.Agency).Distinct().ToList();
        return
        [
            .. own.SelectMany(signedIn.Chart.Subtree).Concat(signedIn.Chart.Tops.SelectMany(top => signedIn.Chart.Subtree(top.Id)))
                .DistinctBy(body => body.Id)
                .Where(body => signedIn.May(Right.SeeWorkspace, body.Id)),
        ];
    }

    private static string EndedBody(EndedAgency ended, AgencyChart chart) => string.Create(
        CultureInfo.InvariantCulture,
        $"本机关已于{ended.LastDay:yyyy年M月d日}撤并，由{string.Join("、", ended.Successors.Select(chart.Find).OfType<ChartedAgency>().Select(body => body.FullName))}承接。没有办完的事项在这里继续办理，新的事项在承接的机关登记。");

    private static IEnumerable<SectionLink> SectionsOf(SignedIn signedIn, ChartedAgency? agency)
    {
        if (agency is not null)
        {
            foreach (var (section, _, address) in Sections.Where(entry => signedIn.May(entry.Right, agency.Id)).DistinctBy(entry => entry.Section))
                yield return new SectionLink(section, $"~/workspace/{agency.Code}{address}");
        }

        foreach (var (right, address) in System)
        {
            if (!signedIn.May(right, JournalLog.Installation)) continue;
            yield return new SectionLink(WorkspaceSection.System, address);
            break;
        }
    }
}
