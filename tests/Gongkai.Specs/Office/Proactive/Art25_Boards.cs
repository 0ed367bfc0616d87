using Gongkai.Law;
using Gongkai.Office.Files;
using Gongkai.Office.Journal;
using Gongkai.Office.Ledgers;
using Gongkai.Office.Proactive.Offline;
using Gongkai.Office.Storage;
using Gongkai.Office.ToDo;
using Gongkai.Proactive.Offline;
using Gongkai.WorkingDays;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Gongkai.Specs.Office.Proactive;

/// <summary>Regulation Arts. 23 and 25: boards and screens, what hangs there with its photograph, inspections, and meetings.</summary>
public sealed class Art25_Boards
{
    private static readonly DateOnly Today = new(2023, 4, 20);

    private static readonly Upload Photograph = new("公示栏.jpg", new byte[] { 0xFF, 0xD8, 0xFF, 1 }, FileFormat.Jpeg, Text: null);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task Several_notices_go_up_on_several_boards_at_once_and_each_board_has_its_photograph(Database database)
    {
        await using var installation = await TestInstallation.CreateAsync(database);
        var (gate, hall) = (await PlaceAsync(installation, "村委会门口公示栏"), await PlaceAsync(installation, "便民服务站公示栏"));

        var notices = await installation.ActAsync((PostNotices post) => post.HandleAsync(Round(["低保公示", "临时救助公示"], [new(gate.Id, Photograph), new(hall.Id, null)]), TestInstallation.Clerk, Cancel)).Allowed();

        Assert.Equal(["低保公示", "临时救助公示"], notices.Select(notice => notice.Title));
        var postings = await ReadAsync<Posting>(installation);
        Assert.Equal(4, postings.Count);
        Assert.Single(postings.Where(posting => posting.PlaceId == gate.Id).Select(posting => posting.PhotographId).Distinct(), photograph => photograph is not null);
        Assert.All(postings.Where(posting => posting.PlaceId == hall.Id), posting => Assert.Null(posting.PhotographId));
        Assert.Equal(["place-recorded", "place-recorded", "notices-posted"], await installation.ActsAsync());
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task A_round_that_cannot_have_been_is_refused_and_nothing_is_stored(Database database)
    {
        await using var installation = await TestInstallation.CreateAsync(database);
        var board = await PlaceAsync(installation, "公示栏");
        var room = await PlaceAsync(installation, "查阅室", PlaceKind.ReadingRoom);
        PostNotices.PlacePosted[] there = [new(board.Id, null)];
        var text = Photograph with { Name = "说明.txt", Format = FileFormat.Text };

        Assert.Equal("titles-missing", await RefusedAsync(Round([], there)));
        Assert.Equal("titles-many", await RefusedAsync(Round([.. Enumerable.Range(1, PostNotices.Most + 1).Select(number => $"公示{number}")], there)));
        Assert.Equal("title-long", await RefusedAsync(Round([new string('示', Notice.LongestTitle + 1)], there)));
        Assert.Equal("title-twice", await RefusedAsync(Round(["低保公示", "低保公示"], there)));
        Assert.Equal("places-missing", await RefusedAsync(Round(["低保公示"], [])));
        Assert.Equal("photograph-none", await RefusedAsync(Round(["低保公示"], [new(board.Id, text)])));
        Assert.Equal("place-closed", await RefusedAsync(Round(["低保公示"], [new(room.Id, null)])));
        Assert.Equal("place-closed", await RefusedAsync(Round(["低保公示"], there) with { PostedOn = board.OpenedOn.AddDays(-1) }));
        Assert.Equal("item-unknown", await RefusedAsync(Round(["低保公示"], there) with { Item = board.Id }));
        Assert.Equal("day-in-future", await RefusedAsync(Round(["低保公示"], there) with { PostedOn = Today.AddDays(1), Until = Today.AddDays(2) }));
        Assert.Equal("day-before", await RefusedAsync(Round(["低保公示"], there) with { Until = Today.AddDays(-1) }));
        Assert.Empty(await ReadAsync<Notice>(installation));

        Task<string> RefusedAsync(PostNotices.Command command) => installation.ActAsync((PostNotices post) => post.HandleAsync(command, TestInstallation.Clerk, Cancel)).Refused();
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task What_hangs_past_its_last_day_is_to_be_taken_down_and_a_board_in_use_is_not_closed(Database database)
    {
        await using var installation = await TestInstallation.CreateAsync(database);
        var board = await PlaceAsync(installation, "公示栏");
        await installation.ActAsync((PostNotices post) => post.HandleAsync(Round(["低保公示"], [new(board.Id, Photograph)]), TestInstallation.Clerk, Cancel)).Allowed();
        var facts = new PlaceFacts(board.Kind, board.Name, board.Location, board.Owner, board.Responsible, null, null, board.OpenedOn, Today);
        Assert.Equal("place-in-use", await installation.ActAsync((ChangePlace change) => change.HandleAsync(new(TestInstallation.Town, board.Id, board.Version, facts, "拆除"), TestInstallation.Clerk, Cancel)).Refused());

        installation.Clock.MoveTo(new DateTimeOffset(2023, 4, 27, 1, 0, 0, TimeSpan.Zero));
        var line = Assert.Single(await ToDoAsync(installation));
        Assert.Equal((ToDoKind.Notice, new DateOnly(2023, 4, 26), "撤下"), (line.Kind, line.DueOn, line.Step));

        var posting = Assert.Single(await ReadAsync<Posting>(installation));
        Assert.Equal("day-before", await installation.ActAsync((TakeDownNotices down) => down.HandleAsync(new(TestInstallation.Town, [posting.Id], Today.AddDays(-1)), TestInstallation.Clerk, Cancel)).Refused());
        Assert.Equal(1, (await installation.ActAsync((TakeDownNotices down) => down.HandleAsync(new(TestInstallation.Town, [posting.Id], new(2023, 4, 27)), TestInstallation.Clerk, Cancel)).Allowed()).Count);
        Assert.Equal(0, (await installation.ActAsync((TakeDownNotices down) => down.HandleAsync(new(TestInstallation.Town, [posting.Id], new(2023, 4, 27)), TestInstallation.Clerk, Cancel)).Allowed()).Count);

        Assert.Empty(await ToDoAsync(installation));
        await installation.ActAsync((ChangePlace change) => change.HandleAsync(new(TestInstallation.Town, board.Id, board.Version, facts, "拆除"), TestInstallation.Clerk, Cancel)).Allowed();
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task A_photograph_is_added_later_and_a_void_notice_takes_none(Database database)
    {
        await using var installation = await TestInstallation.CreateAsync(database);
        var board = await PlaceAsync(installation, "公示栏");
        var notice = Assert.Single(await installation.ActAsync((PostNotices post) => post.HandleAsync(Round(["低保公示"], [new(board.Id, null)]), TestInstallation.Clerk, Cancel)).Allowed());
        var posting = Assert.Single(await ReadAsync<Posting>(installation));

        await installation.ActAsync((PhotographPosting add) => add.HandleAsync(new(TestInstallation.Town, posting.Id, Photograph), TestInstallation.Clerk, Cancel)).Allowed();
        Assert.NotNull(Assert.Single(await ReadAsync<Posting>(installation)).PhotographId);
        await installation.ActAsync((VoidRecord makeVoid) => makeVoid.HandleAsync<Notice>(new(TestInstallation.Town, notice.Id, notice.Version, "登记错误"), TestInstallation.Clerk, Cancel)).Allowed();
        Assert.Equal("already-void", await installation.ActAsync((PhotographPosting add) => add.HandleAsync(new(TestInstallation.Town, posting.Id, Photograph), TestInstallation.Clerk, Cancel)).Refused());
        Assert.True((await installation.UsingAsync(services => services.GetRequiredService<LogVerification>().RunAsync([], Cancel))).IsSound);
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task A_void_notice_holds_no_board_open_and_a_board_with_postings_is_closed_and_not_made_void(Database database)
    {
        await using var installation = await TestInstallation.CreateAsync(database);
        var board = await PlaceAsync(installation, "公示栏");
        var notice = Assert.Single(await installation.ActAsync((PostNotices post) => post.HandleAsync(Round(["低保公示"], [new(board.Id, null), new(board.Id, null)]), TestInstallation.Clerk, Cancel)).Allowed());
        Assert.Single(await ReadAsync<Posting>(installation));
        await installation.ActAsync((VoidRecord makeVoid) => makeVoid.HandleAsync<Notice>(new(TestInstallation.Town, notice.Id, notice.Version, "登记错误"), TestInstallation.Clerk, Cancel)).Allowed();

        Assert.Equal("place-has-postings", await installation.ActAsync((VoidRecord makeVoid) => makeVoid.HandleAsync<Place>(new(TestInstallation.Town, board.Id, board.Version, "登记错误"), TestInstallation.Clerk, Cancel)).Refused());
        var closed = new PlaceFacts(board.Kind, board.Name, board.Location, board.Owner, board.Responsible, null, null, board.OpenedOn, Today);
        await installation.ActAsync((ChangePlace change) => change.HandleAsync(new(TestInstallation.Town, board.Id, board.Version, closed, "拆除"), TestInstallation.Clerk, Cancel)).Allowed();
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task An_inspection_that_finds_something_is_open_until_it_is_put_right(Database database)
    {
        await using var installation = await TestInstallation.CreateAsync(database);
        var board = await PlaceAsync(installation, "公示栏");
        InspectPlace.Command finding = new(TestInstallation.Town, board.Id, Today, "玻璃破裂", Today.AddDays(5), Photograph);

        Assert.Equal("fix-by-missing", await installation.ActAsync((InspectPlace inspect) => inspect.HandleAsync(finding with { FixBy = null }, TestInstallation.Clerk, Cancel)).Refused());
        Assert.Equal("day-before", await installation.ActAsync((InspectPlace inspect) => inspect.HandleAsync(finding with { FixBy = Today.AddDays(-1) }, TestInstallation.Clerk, Cancel)).Refused());
        var inspection = await installation.ActAsync((InspectPlace inspect) => inspect.HandleAsync(finding, TestInstallation.Clerk, Cancel)).Allowed();
        Assert.Equal((ToDoKind.Place, Today.AddDays(5)), Assert.Single(await ToDoAsync(installation)) is var line ? (line.Kind, line.DueOn) : default);

        FixPlace.Command fixing = new(TestInstallation.Town, inspection.Id, inspection.Version, Today, "换了玻璃");
        await installation.ActAsync((FixPlace fix) => fix.HandleAsync(fixing, TestInstallation.Clerk, Cancel)).Allowed();
        Assert.Equal(JournalledRow.ChangedMeanwhile, await installation.ActAsync((FixPlace fix) => fix.HandleAsync(fixing, TestInstallation.Clerk, Cancel)).Refused());
        Assert.Equal("nothing-to-fix", await installation.ActAsync((FixPlace fix) => fix.HandleAsync(fixing with { Version = 2 }, TestInstallation.Clerk, Cancel)).Refused());
        Assert.Empty(await ToDoAsync(installation));
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task A_screen_says_how_much_it_shows_at_once(Database database)
    {
        await using var installation = await TestInstallation.CreateAsync(database);
        var facts = new PlaceFacts(PlaceKind.Screen, "LED屏", "大门上方", "便民服务中心", "值班人员", null, null, Today, null);

        Assert.Equal("capacity-missing", await installation.ActAsync((RecordPlace record) => record.HandleAsync(new(TestInstallation.Town, facts), TestInstallation.Clerk, Cancel)).Refused());
        Assert.Equal(48, (await installation.ActAsync((RecordPlace record) => record.HandleAsync(new(TestInstallation.Town, facts with { Capacity = 48 }), TestInstallation.Clerk, Cancel)).Allowed()).Capacity);
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task A_question_that_could_not_be_answered_at_the_meeting_is_to_be_answered_by_the_day_promised(Database database)
    {
        await using var installation = await TestInstallation.CreateAsync(database);
        var facts = new MeetingFacts(MeetingKind.NeighbourhoodMeeting, "农网改造", Today, "三组院坝", 46, null);
        Assert.Equal("present-missing", await installation.ActAsync((RecordMeeting record) => record.HandleAsync(new(TestInstallation.Town, facts with { Present = 0 }, [], []), TestInstallation.Clerk, Cancel)).Refused());
        Assert.Equal("photographs-many", await installation.ActAsync((RecordMeeting record) => record.HandleAsync(new(TestInstallation.Town, facts, [], [.. Enumerable.Repeat(Photograph, MeetingPhotograph.Most + 1)]), TestInstallation.Clerk, Cancel)).Refused());

        var meeting = await installation.ActAsync((RecordMeeting record) => record.HandleAsync(
            new(TestInstallation.Town, facts, [new("什么时候换线？", "六月底前。", Today.AddDays(9)), new("能不能通公交？", null, Today.AddDays(3))], [Photograph]), TestInstallation.Clerk, Cancel)).Allowed();
        await installation.ActAsync((AddToMeeting add) => add.HandleAsync(new(TestInstallation.Town, meeting.Id, new("路灯呢？", null, null), []), TestInstallation.Clerk, Cancel)).Allowed();

        var questions = (await ReadAsync<MeetingQuestion>(installation)).OrderBy(question => question.Place).ToList();
        Assert.Equal([("六月底前。", Today, null), (null, null, Today.AddDays(3)), (null, (DateOnly?)null, (DateOnly?)null)], questions.Select(question => (question.Answer, question.AnsweredOn, question.AnswerBy)));
        Assert.Equal((ToDoKind.Meeting, Today.AddDays(3)), Assert.Single(await ToDoAsync(installation)) is var line ? (line.Kind, line.DueOn) : default);

        await installation.ActAsync((AnswerMeetingQuestion answer) => answer.HandleAsync(new(TestInstallation.Town, questions[1].Id, questions[1].Version, "三月开通。", Today), TestInstallation.Clerk, Cancel)).Allowed();
        Assert.Equal("already-answered", await installation.ActAsync((AnswerMeetingQuestion answer) => answer.HandleAsync(new(TestInstallation.Town, questions[1].Id, 2, "另一种", Today), TestInstallation.Clerk, Cancel)).Refused());
        Assert.Empty(await ToDoAsync(installation));
    }

    private static PostNotices.Command Round(IReadOnlyList<string> titles, IReadOnlyList<PostNotices.PlacePosted> places) =>
        new(TestInstallation.Town, NoticeMatter.Subsidy, [.. titles.Select(title => new PostNotices.Heading(title))], Today, NoticeMatter.Subsidy.UsualEnd(Today), places);

    private static Task<Place> PlaceAsync(TestInstallation installation, string name, PlaceKind? kind = null) => installation.ActAsync((RecordPlace record) => record.HandleAsync(
        new(TestInstallation.Town, new(kind ?? PlaceKind.NoticeBoard, name, "桂花村二组", "桂花村村民委员会", "李桂香", null, null, new(2020, 1, 1), null)), TestInstallation.Clerk, Cancel)).Allowed();

    private static Task<List<TRow>> ReadAsync<TRow>(TestInstallation installation)
        where TRow : AgencyRow => installation.UsingAsync(services => services.GetRequiredService<OfficeContext>().Set<TRow>().AsNoTracking().ToListAsync(Cancel));

    private static async Task<List<ToDoLine>> ToDoAsync(TestInstallation installation) =>
        [.. (await installation.UsingAsync(services => services.GetRequiredService<ToDoList>().OfAsync(TestInstallation.Town, services.GetRequiredService<BusinessClock>().Today, WorkingDayCalendar.Shipped, Cancel)))
            .Where(line => line.Kind is ToDoKind.Notice or ToDoKind.Place or ToDoKind.Meeting)];
}
