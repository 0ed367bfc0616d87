using Gongkai.Agencies;
using Gongkai.Law;
using Gongkai.Office.Agencies;
using Gongkai.Office.Files;
using Gongkai.Office.Journal;
using Gongkai.Office.Proactive;
using Gongkai.Office.Review;
using Gongkai.Office.Storage;
using Gongkai.Office.ToDo;
using Gongkai.Proactive;
using Gongkai.Review;
using Gongkai.WorkingDays;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Gongkai.Specs.Office.Proactive;

/// <summary>协商 (Regulation Art. 11 para. 1) and 报请确定 (Art. 17 para. 3): from the question to the answer, between bodies of the installation and by letter.</summary>
public sealed class Art11_AskingOtherBodies
{
    private static readonly DateOnly Today = new(2023, 4, 20);
    private static readonly byte[] Picture = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 1, 2, 3];
    private static readonly Actor Neighbour = new(Guid.NewGuid(), "冉文彬（水利岗）");

    private static readonly ItemFacts Facts = new(
        ItemNature.General, ItemCategory.ConvenienceService, DisclosureClass.Proactive, Ground: null, ClassReason: null, DisclosureRule.General, Today, Explains: null, ShownUntil: null);

    private static readonly ItemContent Content = new("2023年水库放水安排", DocumentNumber: null, Today, Summary: null, Keywords: null, "<p>自4月25日起，红岩水库向下游放水。</p>");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task A_body_of_the_installation_answers_in_its_own_workspace_and_the_review_goes_on(Database database)
    {
        await using var installation = await TestInstallation.CreateAsync(database);
        var staff = await TownStaff.EngageAsync(installation);
        var water = await EstablishAsync(installation);
        var version = await SubmittedAsync(installation, staff, withFile: true);

        version = (await AskAsync(installation, staff, version, InquiryKind.Agreement, [water])).Allowed();
        Assert.Equal("云阳县水利局", version.AwaitedFrom);
        Assert.Equal("inquiry-open", (await PassAsync(installation, staff.Secrecy, version, 0)).Refused());
        Assert.Equal("inquiry-open", (await OnPaperAsync(installation, staff, version)).Refused());

        var line = Assert.Single(await ToDoAsync(installation, water), each => each.Kind == ToDoKind.ReceivedInquiry);
        Assert.Equal((Content.Title, new DateOnly(2023, 4, 27), "Regulation Art. 11 para. 1"), (line.Title, line.DueOn, line.Basis?.ToString()));
        var received = await installation.AskAsync((OfficeContext data) => data.Set<ReceivedInquiry>().AsNoTracking().SingleAsync(Cancel));
        Assert.Equal((water, TestInstallation.Town, "<p>自4月25日起，红岩水库向下游放水。</p>"), (received.AgencyId, received.AskerId, received.Html));
        Assert.Equal(2, await installation.AskAsync((OfficeContext data) => data.Set<StoredFile>().CountAsync(Cancel))); // the town's and the bureau's own

        Assert.Equal("words-missing", (await AnswerAsync(installation, received, InquiryAnswer.Disagreed, words: null)).Refused());
        var answered = (await AnswerAsync(installation, received, InquiryAnswer.Agreed, "同意公开。")).Allowed();
        Assert.Equal((InquiryAnswer.Agreed, "冉文彬（水利岗）", true), (answered.Answer, answered.AnswerBy, answered.IsAnsweredThere));
        Assert.DoesNotContain(await ToDoAsync(installation, water), each => each.Kind == ToDoKind.ReceivedInquiry);

        version = await VersionAsync(installation, version.Id);
        Assert.Null(version.AwaitedFrom);
        (await PassAsync(installation, staff.Secrecy, version, 0)).Allowed();
        foreach (var log in new[] { TestInstallation.Town, water })
        {
            var acts = await installation.AskAsync((OfficeContext data) => data.JournalEntries.Where(e => e.AgencyId == log).OrderBy(e => e.Sequence).Select(e => e.Act).ToListAsync(Cancel));
            Assert.Equal(["item-inquiry-asked", "item-inquiry-answered"], acts.Where(act => act.StartsWith("item-inquiry", StringComparison.Ordinal)));
        }

        Assert.True((await installation.AskAsync((LogVerification verification) => verification.RunAsync([], Cancel))).IsSound);
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task A_body_outside_answers_by_letter_and_nothing_is_published_meanwhile(Database database)
    {
        await using var installation = await TestInstallation.CreateAsync(database);
        var staff = await TownStaff.EngageAsync(installation);
        var version = await PassedAsync(installation, staff);
        version = (await PublishAsync(installation, staff, version, new DateTime(2023, 4, 25, 1, 0, 0, DateTimeKind.Utc))).Allowed();

        version = (await AskAsync(installation, staff, version, InquiryKind.Agreement, [], "重庆市水文局", "开州区水利局")).Allowed();
        Assert.Equal(("重庆市水文局等2个机关", (DateTime?)null), (version.AwaitedFrom, version.ScheduledFor)); // what was set for a time waits
        Assert.Equal("inquiry-open", (await PublishAsync(installation, staff, version)).Refused());
        Assert.Equal("inquiry-open", (await AskAsync(installation, staff, version, InquiryKind.Agreement, [], "开州区水利局")).Refused());
        Assert.Contains(await ToDoAsync(installation, TestInstallation.Town), line => line.Step == "等待答复" && line.Detail.Contains("重庆市水文局", StringComparison.Ordinal));

        var asked = await AskedAsync(installation, version);
        Assert.Equal("answer-day", (await RecordAsync(installation, staff, asked[0], InquiryAnswer.Agreed, Today.AddDays(1))).Refused());
        Assert.Equal("answer-kind", (await RecordAsync(installation, staff, asked[0], InquiryAnswer.Disclosable, Today)).Refused());
        var recorded = (await RecordAsync(installation, staff, asked[0], InquiryAnswer.Agreed, Today, Upload.Of("复函.png", Picture).Allowed())).Allowed();
        Assert.NotNull(recorded.ScanId);
        Assert.Equal(JournalledRow.ChangedMeanwhile, (await RecordAsync(installation, staff, asked[0], InquiryAnswer.Agreed, Today)).Refused());

        (await WithdrawAsync(installation, staff, asked[1], "不涉及开州区")).Allowed();
        version = await VersionAsync(installation, version.Id);
        (await PublishAsync(installation, staff, version)).Allowed();
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task What_is_determined_not_to_be_disclosed_cannot_pass_and_becomes_withheld(Database database)
    {
        await using var installation = await TestInstallation.CreateAsync(database);
        var staff = await TownStaff.EngageAsync(installation);
        var version = await SubmittedAsync(installation, staff);
        version = (await AskAsync(installation, staff, version, InquiryKind.Referral, [], "云阳县国家保密局")).Allowed();
        var question = (await AskedAsync(installation, version))[0];
        (await RecordAsync(installation, staff, question, InquiryAnswer.NotDisclosable, Today, words: "涉及水库安全。")).Allowed();

        version = await VersionAsync(installation, version.Id);
        Assert.Equal("determined-withheld", (await PassAsync(installation, staff.Secrecy, version, 0)).Refused());
        version = (await installation.ActAsync((ReturnItem back) => back.HandleAsync(new(TestInstallation.Town, version.Id, version.Version, 0, To: null, "县保密局确定不予公开"), staff.Secrecy, Cancel))).Allowed();
        Assert.Equal("determined-withheld", (await SubmitAsync(installation, staff, version)).Refused());

        var withheld = Facts with { Class = DisclosureClass.Withheld, Ground = WithholdingGround.StateSecret, ClassReason = "县保密局确定不予公开" };
        version = (await installation.ActAsync((ChangeItemDraft change) => change.HandleAsync(new(TestInstallation.Town, version.Id, version.Version, withheld, Content), staff.Clerk, Cancel))).Allowed();
        Assert.Equal("determined-withheld", (await installation.ActAsync((ReassessWithheld look) => look.HandleAsync(new(TestInstallation.Town, version.Id, version.Version, StaysWithheld: false, "情况有变化"), staff.Clerk, Cancel))).Refused());
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task What_was_agreed_with_changes_may_be_passed_by_the_reviewer_who_makes_them(Database database)
    {
        await using var installation = await TestInstallation.CreateAsync(database);
        var staff = await TownStaff.EngageAsync(installation);
        var version = (await PassAsync(installation, staff.Secrecy, await SubmittedAsync(installation, staff), 0)).Allowed();
        version = (await AskAsync(installation, staff, version, InquiryKind.Agreement, [], "云阳县水利局")).Allowed();
        (await RecordAsync(installation, staff, (await AskedAsync(installation, version))[0], InquiryAnswer.AgreedWithChanges, Today, words: "放水日期改为4月26日。")).Allowed();

        version = await VersionAsync(installation, version.Id);
        Assert.Equal("changes-open", (await PassAsync(installation, staff.Head, version, 1)).Refused());
        var corrected = Content with { Html = "<p>自4月26日起，红岩水库向下游放水。</p>" };
        (await installation.ActAsync((PassItem pass) => pass.HandleAsync(new(TestInstallation.Town, version.Id, version.Version, 1, Opinion: null, corrected), staff.Head, Cancel))).Allowed();
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task A_question_needs_somebody_else_something_to_ask_and_a_day_to_come(Database database)
    {
        await using var installation = await TestInstallation.CreateAsync(database);
        var staff = await TownStaff.EngageAsync(installation);
        var version = await DraftAsync(installation, staff);

        Assert.Equal("body-missing", (await AskAsync(installation, staff, version, InquiryKind.Agreement, [])).Refused());
        Assert.Equal("own-body", (await AskAsync(installation, staff, version, InquiryKind.Agreement, [TestInstallation.Town])).Refused());
        Assert.Equal("body-unknown", (await AskAsync(installation, staff, version, InquiryKind.Agreement, [new AgencyId(Guid.NewGuid())])).Refused());
        InquireAboutItem.Command command = new(TestInstallation.Town, version.Id, version.Version, InquiryKind.Agreement, [], ["云阳县水利局"], " ", LetterNumber: null, Today);
        Assert.Equal("question-missing", (await installation.ActAsync((InquireAboutItem ask) => ask.HandleAsync(command, staff.Clerk, Cancel))).Refused());
        Assert.Equal("reply-by-past", (await installation.ActAsync((InquireAboutItem ask) => ask.HandleAsync(command with { Question = "放水日期", ReplyBy = Today.AddDays(-1) }, staff.Clerk, Cancel))).Refused());

        version = (await AskAsync(installation, staff, version, InquiryKind.Agreement, [], "云阳县水利局")).Allowed();
        Assert.Equal("inquiry-open", (await installation.ActAsync((DiscardItemDraft discard) => discard.HandleAsync(new(TestInstallation.Town, version.Id, version.Version, "不再需要"), staff.Clerk, Cancel))).Refused());
        Assert.Equal("reason-missing", (await WithdrawAsync(installation, staff, (await AskedAsync(installation, version))[0], " ")).Refused());
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task A_returned_draft_is_on_the_to_do_list_with_who_returned_it_and_why(Database database)
    {
        await using var installation = await TestInstallation.CreateAsync(database);
        var staff = await TownStaff.EngageAsync(installation);
        var version = await SubmittedAsync(installation, staff);
        version = (await installation.ActAsync((ReturnItem back) => back.HandleAsync(new(TestInstallation.Town, version.Id, version.Version, 0, To: null, "日期写错了"), staff.Secrecy, Cancel))).Allowed();

        var line = Assert.Single(await ToDoAsync(installation, TestInstallation.Town), each => each.Kind == ToDoKind.ItemVersion);
        Assert.Equal(("退回修改", "何健（保密岗）退回：日期写错了"), (line.Step, line.Detail));

        version = (await installation.ActAsync((ChangeItemDraft change) => change.HandleAsync(new(TestInstallation.Town, version.Id, version.Version, Facts, Content with { Title = "水库放水安排" }), staff.Clerk, Cancel))).Allowed();
        Assert.Equal("退回修改", Assert.Single(await ToDoAsync(installation, TestInstallation.Town), each => each.Kind == ToDoKind.ItemVersion).Step);
        (await SubmitAsync(installation, staff, version)).Allowed();
        Assert.Equal("审查", Assert.Single(await ToDoAsync(installation, TestInstallation.Town), each => each.Kind == ToDoKind.ItemVersion).Step);
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task Several_are_passed_at_once_and_each_says_what_became_of_it(Database database)
    {
        await using var installation = await TestInstallation.CreateAsync(database);
        var staff = await TownStaff.EngageAsync(installation);
        var atSecrecy = await SubmittedAsync(installation, staff);
        var first = (await PassAsync(installation, staff.Secrecy, await SubmittedAsync(installation, staff), 0)).Allowed();
        var second = (await PassAsync(installation, staff.Secrecy, await SubmittedAsync(installation, staff), 0)).Allowed();
        second = (await AskAsync(installation, staff, second, InquiryKind.Agreement, [], "云阳县水利局")).Allowed();
        PassItems.Chosen Of(ItemVersion version, int step) => new(version.Id, version.Version, step);

        Assert.Equal("nothing-chosen", (await PassAllAsync(installation, staff.Head)).Refused());
        var results = (await PassAllAsync(installation, staff.Head, Of(atSecrecy, 0), Of(second, 1), Of(first, 1))).Allowed();
        Assert.Equal([(atSecrecy.Id, "secrecy-one-by-one"), (second.Id, "inquiry-open"), (first.Id, null)], results.Select(result => (result.Version, result.Refusal?.Code)));
        Assert.Equal("Secrecy Regulation Art. 42", results[0].Refusal!.Basis!.ToString());
        Assert.Equal(Duty.LeaderInCharge, (await VersionAsync(installation, first.Id)).NextDuty);
        Assert.Equal("同意", (await installation.AskAsync((OfficeContext data) => data.Set<ReviewEntry>().AsNoTracking().Where(e => e.SubjectId == first.Id).OrderBy(e => e.Ordinal).LastAsync(Cancel))).Opinion);

        // Not even whoever holds the secrecy post passes several at once.
        Assert.Equal("secrecy-one-by-one", (await PassAllAsync(installation, staff.Secrecy, Of(atSecrecy, 0))).Allowed()[0].Refusal!.Code);
        Assert.Equal(JournalledRow.ChangedMeanwhile, (await PassAllAsync(installation, staff.Leader, Of(first, 2))).Allowed()[0].Refusal!.Code);
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task The_next_index_number_is_shown_before_a_pattern_is_set_and_nothing_is_counted(Database database)
    {
        await using var installation = await TestInstallation.CreateAsync(database);
        var staff = await TownStaff.EngageAsync(installation);
        (await PublishAsync(installation, staff, await PassedAsync(installation, staff))).Allowed();
        Task<Ruling<string>> NextAsync(string pattern) =>
            installation.UsingAsync(services => services.GetRequiredService<IndexNumberReading>().NextAsync(TestInstallation.Town, pattern, ItemCategory.ConvenienceService, Today, Cancel));

        Assert.Equal("{机构简码}/{年}-{序号:5}", (await installation.AskAsync((IndexNumberReading numbers) => numbers.OfAsync(TestInstallation.Town, Today, Cancel))).Text);
        foreach (var _ in new[] { 1, 2 }) Assert.Equal("fengming/2023-00002", (await NextAsync("{机构简码}/{年}-{序号:5}")).Allowed());
        Assert.Equal("fengming-202304-001", (await NextAsync("{机构简码}-{年}{月}-{序号:3}")).Allowed());
        Assert.Equal("index-facts-missing", (await NextAsync("{信用代码}/{年}-{序号:5}")).Refused());
        Assert.Equal("index-pattern", (await NextAsync("{年}")).Refused());
    }

    private static Task<AgencyId> EstablishAsync(TestInstallation installation) => installation.UsingAsync(async services =>
        (await services.GetRequiredService<EstablishAgency>().HandleAsync(
            new(AgencyCode.Parse("shuiliju"), AgencyLevel.County, AgencyKind.Department, new("云阳县水利局", "水利局", "云阳水利", "云水公申"), Superior: null, new(2010, 1, 1)), TestInstallation.Clerk, Cancel)).Allowed().Id);

    private static async Task<ItemVersion> DraftAsync(TestInstallation installation, TownStaff staff, bool withFile = false)
    {
        var command = new DraftItem.Command(TestInstallation.Town, Item: null, Facts, Content) { Files = withFile ? [(Guid.CreateVersion7(), Upload.Of("库区图.png", Picture).Allowed(), false)] : [] };
        return (await installation.ActAsync((DraftItem draft) => draft.HandleAsync(command, staff.Clerk, Cancel))).Allowed();
    }

    private static Task<Ruling<ItemVersion>> SubmitAsync(TestInstallation installation, TownStaff staff, ItemVersion version) =>
        installation.ActAsync((SubmitItem submit) => submit.HandleAsync(new(TestInstallation.Town, version.Id, version.Version), staff.Clerk, Cancel));

    private static async Task<ItemVersion> SubmittedAsync(TestInstallation installation, TownStaff staff, bool withFile = false) =>
        (await SubmitAsync(installation, staff, await DraftAsync(installation, staff, withFile))).Allowed();

    private static async Task<ItemVersion> PassedAsync(TestInstallation installation, TownStaff staff)
    {
        var version = await SubmittedAsync(installation, staff);
        foreach (var (step, reviewer) in new[] { staff.Secrecy, staff.Head, staff.Leader, staff.Mayor }.Index()) version = (await PassAsync(installation, reviewer, version, step)).Allowed();
        return version;
    }

    private static Task<Ruling<ItemVersion>> PassAsync(TestInstallation installation, Actor reviewer, ItemVersion version, int step) =>
        installation.ActAsync((PassItem pass) => pass.HandleAsync(new(TestInstallation.Town, version.Id, version.Version, step, Opinion: null), reviewer, Cancel));

    private static Task<Ruling<IReadOnlyList<PassItems.Result>>> PassAllAsync(TestInstallation installation, Actor reviewer, params PassItems.Chosen[] chosen) =>
        installation.ActAsync((PassItems pass) => pass.HandleAsync(new(TestInstallation.Town, chosen, "同意"), reviewer, Cancel));

    private static Task<Ruling<ItemVersion>> OnPaperAsync(TestInstallation installation, TownStaff staff, ItemVersion version) =>
        installation.ActAsync((PassItemOnPaper pass) => pass.HandleAsync(
            new(TestInstallation.Town, version.Id, version.Version, 0, staff.Secrecy.PersonId!.Value, Today, Opinion: null, Upload.Of("审签单.png", Picture).Allowed()), staff.Clerk, Cancel));

    private static Task<Ruling<ItemVersion>> AskAsync(TestInstallation installation, TownStaff staff, ItemVersion version, InquiryKind kind, IReadOnlyList<AgencyId> agencies, params string[] names) =>
        installation.ActAsync((InquireAboutItem ask) => ask.HandleAsync(
            new(TestInstallation.Town, version.Id, version.Version, kind, agencies, names, "放水日期和流量是否准确。", "凤鸣府函〔2023〕8号", new DateOnly(2023, 4, 27)), staff.Clerk, Cancel));

    private static Task<Ruling<ReviewInquiry>> AnswerAsync(TestInstallation installation, ReceivedInquiry received, InquiryAnswer answer, string? words) =>
        installation.ActAsync((AnswerInquiry use) => use.HandleAsync(new(received.AgencyId, received.Id, received.Version, answer, words), Neighbour, Cancel));

    private static Task<Ruling<ReviewInquiry>> RecordAsync(
        TestInstallation installation, TownStaff staff, ReviewInquiry inquiry, InquiryAnswer answer, DateOnly on, Upload? scan = null, string? words = null) =>
        installation.ActAsync((RecordInquiryAnswer record) => record.HandleAsync(new(TestInstallation.Town, inquiry.Id, inquiry.Version, answer, on, words, scan), staff.Clerk, Cancel));

    private static Task<Ruling<ReviewInquiry>> WithdrawAsync(TestInstallation installation, TownStaff staff, ReviewInquiry inquiry, string reason) =>
        installation.ActAsync((WithdrawInquiry withdraw) => withdraw.HandleAsync(new(TestInstallation.Town, inquiry.Id, inquiry.Version, reason), staff.Clerk, Cancel));

    private static Task<Ruling<ItemVersion>> PublishAsync(TestInstallation installation, TownStaff staff, ItemVersion version, DateTime? at = null) =>
        installation.ActAsync((PublishItem publish) => publish.HandleAsync(new(TestInstallation.Town, version.Id, version.Version, at), staff.Clerk, Cancel));

    private static Task<ItemVersion> VersionAsync(TestInstallation installation, Guid id) =>
        installation.AskAsync((OfficeContext data) => data.Set<ItemVersion>().AsNoTracking().SingleAsync(v => v.Id == id, Cancel));

    private static Task<List<ReviewInquiry>> AskedAsync(TestInstallation installation, ItemVersion version) =>
        installation.AskAsync((OfficeContext data) => data.Set<ReviewInquiry>().AsNoTracking().Where(i => i.SubjectId == version.Id).OrderBy(i => i.Ordinal).ToListAsync(Cancel));

    private static Task<IReadOnlyList<ToDoLine>> ToDoAsync(TestInstallation installation, AgencyId agency) =>
        installation.AskAsync<ToDoList, IReadOnlyList<ToDoLine>>(list => list.OfAsync(agency, Today, WorkingDayCalendar.Shipped, Cancel));
}
