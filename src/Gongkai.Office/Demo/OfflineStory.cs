using Gongkai.Agencies;
using Gongkai.Documents.Subsidies;
using Gongkai.Law;
using Gongkai.Office.Journal;
using Gongkai.Office.Proactive.Offline;
using Gongkai.Office.Proactive.Offline.Subsidies;
using Gongkai.Office.Storage;
using Gongkai.Proactive.Offline;
using Gongkai.Proactive.Offline.Subsidies;
using Gongkai.WorkingDays;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Office.Demo;

/// <summary>
/// What is read on boards and heard at meetings in a town and its villages: every month each village clerk goes round the boards twice, puts up
/// what the programmes of that month need, and takes down what has hung its time.
/// </summary>
internal sealed class OfflineStory(Timeline timeline, DemoOffice office, OfflineContent content)
{
    private const int Year = 2023;

    /// <summary>Of the town, for objections; nobody answers it.</summary>
    private const string Telephone = "023-00004019";

    private readonly Dictionary<(string Agency, string Key), Place> _places = [];

    private Guid _assessment;

    public void Tell()
    {
        foreach (var place in content.Places) On(place.Agency, DemoDays.Places, (clerk, cancel) => RecordAsync(place, clerk, cancel), content.Town);
        foreach (var village in content.Villages)
        {
            for (var month = 1; month <= 12; month++)
            {
                Round(village, Day(Year, month, village.First), month, stage: 0);
                Round(village, Day(Year, month, village.Second), month, stage: 1);
                if (month % 3 == 1) Affairs(village, Day(Year, month, month == village.LateIn ? 25 : village.Second - 2), month);
            }

            TellOpening(village);
        }

        foreach (var announcement in content.Announcements)
            Post(content.Town, announcement.On, NoticeMatter.Announcement, [announcement.Title], announcement.Places, isPhotographed: true);
        foreach (var inspection in content.Inspections) Tell(inspection);
        foreach (var assessment in content.Assessments) On(content.Town, assessment.On, (clerk, cancel) => RecordAsync(assessment, clerk, cancel));
        foreach (var list in content.Lists) Tell(list);
        foreach (var complaint in content.Complaints)
            On(content.Town, complaint.On, (clerk, cancel) => office.ActAsync((RecordComplaint record) => record.HandleAsync(new(office.Agencies[content.Town], office.Agencies[complaint.Village], complaint.On, complaint.Matter, complaint.Due), clerk, cancel)));
        foreach (var supply in content.Supplies) Tell(supply);
        foreach (var meeting in content.Meetings) On(meeting.Agency, meeting.On, (clerk, cancel) => RecordAsync(meeting, clerk, cancel));
    }

    /// <summary>The day of the month, or the first working day after it.</summary>
    private static DateOnly Day(int year, int month, int day)
    {
        var date = new DateOnly(year, month, day);
        while (!WorkingDayCalendar.Shipped.IsWorkingDay(date)) date = date.AddDays(1);
        return date;
    }

    private void On(string agency, DateOnly day, Func<Actor, CancellationToken, Task> act, string? by = null) =>
        timeline.On(day, cancel => act(office.HolderOf(by ?? agency, (by ?? agency) == content.Town ? Duty.Clerk : Duty.VillageClerk, day), cancel));

    private void Round(VillageContent village, DateOnly day, int month, int stage)
    {
        var titles = content.Programmes.Where(programme => programme.Months.Contains(month)).SelectMany(programme => TitlesOf(programme, village, $"{Year}年{month}月", stage)).ToList();
        Post(village.Agency, day, NoticeMatter.Subsidy, titles, [BoardOf(village, day)], isPhotographed: true);
    }

    private static IEnumerable<string> TitlesOf(ProgrammeContent programme, VillageContent village, string month, int stage)
    {
        var title = $"{month}{programme.Name}{programme.Stages[stage]}";
        return programme.ByGroup ? Enumerable.Range(1, village.Groups).Select(group => $"{title}（{ChineseNumeral.Of(group)}组）") : [title];
    }

    /// <summary>A village with two boards uses them by turns.</summary>
    private string BoardOf(VillageContent village, DateOnly day)
    {
        var boards = content.Places.Where(place => place.Agency == village.Agency).ToList();
        return boards[day.Month % boards.Count].Key;
    }

    private void Affairs(VillageContent village, DateOnly day, int month)
    {
        var period = AffairsPeriod.QuarterOf(new DateOnly(Year, month, 1).AddDays(-1));
        var headings = VillageAffairsField.All.Zip(content.Affairs, (field, affair) => new PostNotices.Heading(period.Label + affair, field, period));
        Post(village.Agency, day, NoticeMatter.VillageAffairs, [.. headings], [BoardOf(village, day)], isPhotographed: true);
    }

    /// <summary>What hangs when the folder opens: one round of January, which in the first village should be down already.</summary>
    private void TellOpening(VillageContent village)
    {
        var isFirst = village == content.Villages[0];
        var titles = content.Programmes.Where(programme => programme.Months.Count == 12).Select(programme => $"{Year + 1}年1月{programme.Name}{programme.Stages[0]}").Take(3);
        Post(village.Agency, new DateOnly(Year + 1, 1, isFirst ? 3 : 8), NoticeMatter.Subsidy, [.. titles], [content.Places.First(place => place.Agency == village.Agency).Key], isPhotographed: !isFirst, isLeft: isFirst);
    }

    private void Post(string agency, DateOnly day, NoticeMatter matter, IReadOnlyList<string> titles, IReadOnlyList<string> places, bool isPhotographed, bool isLeft = false) =>
        Post(agency, day, matter, [.. titles.Select(title => new PostNotices.Heading(title))], places, isPhotographed, isLeft);

    private void Post(string agency, DateOnly day, NoticeMatter matter, IReadOnlyList<PostNotices.Heading> headings, IReadOnlyList<string> places, bool isPhotographed, bool isLeft = false)
    {
        IReadOnlyList<Notice> notices = [];
        On(agency, day, async (clerk, cancel) =>
        {
            var photograph = isPhotographed ? DemoFiles.Picture($"board-{(day.DayNumber % 4) + 1}.png", $"{day:yyyyMMdd}公示栏.png") : null;
            var posted = places.Select(key => new PostNotices.PlacePosted(_places[(agency, key)].Id, photograph)).ToList();
            notices = await office.ActAsync((PostNotices post) => post.HandleAsync(new(office.Agencies[agency], matter, headings, day, matter.UsualEnd(day), posted), clerk, cancel));
        });
        if (isLeft || matter.UsualEnd(day) >= DemoDays.Opening) return;

        var down = matter.UsualEnd(day);
        while (!WorkingDayCalendar.Shipped.IsWorkingDay(down)) down = down.AddDays(-1);
        On(agency, down, async (clerk, cancel) =>
        {
            var ids = notices.Select(notice => notice.Id).ToHashSet();
            var postings = await office.AskAsync((OfficeContext data) => HangingAsync(data, office.Agencies[agency], ids, cancel));
            await office.ActAsync((TakeDownNotices takeDown) => takeDown.HandleAsync(new(office.Agencies[agency], postings, down), clerk, cancel));
        });
    }

    /// <summary>Where these notices still hang, by their titles, so that every demo tells the same.</summary>
    private static async Task<IReadOnlyList<Guid>> HangingAsync(OfficeContext data, AgencyId agency, HashSet<Guid> notices, CancellationToken cancel) =>
        await data.Set<Posting>().Where(p => p.AgencyId == agency && p.TakenDownOn == null && notices.Contains(p.NoticeId))
            .Join(data.Set<Notice>(), p => new { p.AgencyId, Id = p.NoticeId }, n => new { n.AgencyId, n.Id }, (posting, notice) => new { posting.Id, notice.Title })
            .OrderBy(each => each.Title).ThenBy(each => each.Id).Select(each => each.Id).ToListAsync(cancel);

    private async Task RecordAsync(PlaceContent place, Actor clerk, CancellationToken cancel)
    {
        var facts = new PlaceFacts(place.Kind, place.Name, place.Location, place.Owner, place.Responsible, Telephone: null, place.Capacity, place.Opened, ClosedOn: null);
        _places[(place.Agency, place.Key)] = await office.ActAsync((RecordPlace record) => record.HandleAsync(new(office.Agencies[place.Agency], facts), clerk, cancel));
    }

    private void Tell(InspectionContent inspection)
    {
        PlaceInspection? made = null;
        var agency = inspection.Agency;
        On(agency, inspection.On, async (clerk, cancel) =>
        {
            var command = new InspectPlace.Command(office.Agencies[agency], _places[(agency, inspection.Place)].Id, inspection.On, inspection.Problem, inspection.By, Photograph: null);
            made = await office.ActAsync((InspectPlace inspect) => inspect.HandleAsync(command, clerk, cancel));
        }, content.Town);
        if (inspection.Fixed is not { } day) return;

        On(agency, day, (clerk, cancel) => office.ActAsync((FixPlace fix) => fix.HandleAsync(new(office.Agencies[agency], made!.Id, made.Version, day, inspection.Remedy!), clerk, cancel)));
    }

    private async Task RecordAsync(AssessmentContent assessment, Actor clerk, CancellationToken cancel)
    {
        var facts = new AssessmentFacts(assessment.Subject, assessment.Necessity, assessment.Risks, assessment.Measures, assessment.On);
        _assessment = (await office.ActAsync((RecordAssessment record) => record.HandleAsync(new(office.Agencies[content.Town], facts), clerk, cancel))).Id;
    }

    private void Tell(SubsidyListContent told)
    {
        SubsidyList? list = null;
        var town = content.Town;
        On(told.Agency, told.On, async (clerk, cancel) =>
        {
            var read = new SubsidyRead.Readable(new SubsidyTable(told.Heads, told.Rows));
            var command = new PrepareSubsidyList.Command(office.Agencies[told.Agency], told.Title, told.Basis, Telephone, told.From, told.Until, office.Agencies[town], _assessment, $"{told.Title}.xlsx", read);
            list = await office.ActAsync((PrepareSubsidyList prepare) => prepare.HandleAsync(command, clerk, cancel));
        });
        if (told.Masked is { } masked)
            On(told.Agency, masked, async (clerk, cancel) => list = await office.ActAsync((MaskSubsidyList mask) => mask.HandleAsync(new(office.Agencies[told.Agency], list!.Id, list.Version), clerk, cancel)));
        if (told.Released is { } released)
            On(told.Agency, released, async (clerk, cancel) => list = await office.ActAsync((ReleaseSubsidyList release) => release.HandleAsync(new(office.Agencies[told.Agency], list!.Id, list.Version), clerk, cancel)), town);
    }

    private void Tell(SupplyContent told)
    {
        Supply? supply = null;
        On(content.Town, told.On, async (clerk, cancel) => supply = await office.ActAsync((PrepareSupply prepare) => prepare.HandleAsync(new(office.Agencies[content.Town], told.Kind, told.Receiver, told.From, told.Until), clerk, cancel)));
        if (told.HandedOver is { } day)
            On(content.Town, day, (clerk, cancel) => office.ActAsync((HandOverSupply handOver) => handOver.HandleAsync(new(office.Agencies[content.Town], supply!.Id, supply.Version, day, told.TakenBy!), clerk, cancel)));
    }

    private Task<Meeting> RecordAsync(MeetingContent meeting, Actor clerk, CancellationToken cancel)
    {
        var facts = new MeetingFacts(meeting.Kind, meeting.Topic, meeting.On, meeting.Venue, meeting.Present, meeting.Summary);
        var photographs = meeting.Kind == MeetingKind.NeighbourhoodMeeting ? new[] { DemoFiles.Picture("courtyard.png", $"{meeting.On:yyyyMMdd}院坝会.png") } : [];
        var asked = (meeting.Asked ?? []).Select(question => new RecordMeeting.Asked(question.Question, question.Answer, question.By));
        return office.ActAsync((RecordMeeting record) => record.HandleAsync(new(office.Agencies[meeting.Agency], facts, [.. asked], photographs), clerk, cancel));
    }
}
