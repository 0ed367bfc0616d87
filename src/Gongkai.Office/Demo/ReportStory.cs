using Gongkai.Office.AnnualReports;

namespace Gongkai.Office.Demo;

/// <summary>How the texts of yearly reports came to be: what was kept on one day and changed on another.</summary>
internal static class ReportStory
{
    public static void Tell(Timeline timeline, DemoOffice office, IReadOnlyList<ReportContent> reports)
    {
        var versions = new Dictionary<(string Agency, int Year), int>();
        foreach (var report in reports)
        {
            timeline.On(report.On, async cancel =>
            {
                var draft = (report.Agency, report.Year);
                var command = new EditReportDraft.Command(
                    office.Agencies[report.Agency], report.Year, versions.GetValueOrDefault(draft),
                    Text(report.Preface), Text(report.Overview), Text(report.Problems), Text(report.OtherMatters), report.SignedOn);
                versions[draft] = (await office.ActAsync((EditReportDraft edit) => edit.HandleAsync(command, office.ClerkOf(report.Agency, report.On), cancel))).Version;
            });
        }
    }

    private static string Text(IReadOnlyList<string> paragraphs) => string.Join('\n', paragraphs);
}
