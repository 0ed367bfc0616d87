using Gongkai.Office.Agencies;
using Gongkai.Office.Proactive;

namespace Gongkai.Office.Demo;

/// <summary>The editions of guides, with the changes that asked for them.</summary>
internal static class GuideStory
{
    public static void Tell(Timeline timeline, DemoOffice office, IReadOnlyList<GuideContent> guides)
    {
        foreach (var guide in guides)
        {
            if (guide.Office is { } changed) timeline.On(guide.On, cancel => RecordOfficeAsync(office, guide, changed, cancel));
            timeline.On(guide.On, async cancel =>
            {
                var command = new IssueGuide.Command(
                    office.Agencies[guide.Agency], guide.Classification, guide.Arrangement, guide.Access, guide.Applying, guide.ReceiptBySystem, guide.On);
                await office.ActAsync((IssueGuide issue) => issue.HandleAsync(command, office.HolderOf(guide.Agency, Gongkai.Agencies.Duty.DisclosureOffice, guide.On), cancel));
            });
        }
    }

    private static async Task RecordOfficeAsync(DemoOffice office, GuideContent guide, DisclosureOfficeData changed, CancellationToken cancel)
    {
        var command = new RecordDisclosureOffice.Command(office.Agencies[guide.Agency], changed, guide.On, office.DisclosureOffices[guide.Agency]);
        var recorded = await office.ActAsync((RecordDisclosureOffice record) => record.HandleAsync(command, office.ClerkOf(guide.Agency, guide.On), cancel));
        office.DisclosureOffices[guide.Agency] = recorded.Id;
    }
}
