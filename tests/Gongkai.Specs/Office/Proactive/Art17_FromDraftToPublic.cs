using Gongkai.Agencies;
using Gongkai.Law;
using Gongkai.Office.Files;
using Gongkai.Office.Journal;
using Gongkai.Office.Proactive;
using Gongkai.Office.Review;
using Gongkai.Office.Storage;
using Gongkai.Proactive;
using Gongkai.Review;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Gongkai.Specs.Office.Proactive;

/// <summary>An item from its first draft through the review to the public, and what protects the public copy.</summary>
public sealed class Art17_FromDraftToPublic
{
    private static readonly DateOnly Today = new(2023, 4, 20);
    private static readonly byte[] Picture = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 1, 2, 3];

    private static readonly ItemFacts Facts = new(
        ItemNature.General, ItemCategory.ConvenienceService, DisclosureClass.Proactive, Ground: null, ClassReason: null, DisclosureRule.General, Today, Explains: null, ShownUntil: null);

    private static readonly ItemContent Content = new("2023年春耕用水安排", "凤鸣府发〔2023〕12号", Today, "各村放水的时间和次序", "春耕、用水", "<p>自4月25日起，东干渠向桂花村、石龙村放水。</p>");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task An_item_is_published_when_all_steps_have_passed_it_and_not_before(Database database)
    {
        await using var installation = await TestInstallation.CreateAsync(database);
        var staff = await TownStaff.EngageAsync(installation);
        var version = await DraftAsync(installation, staff);

        Assert.Equal("not-passed", (await PublishAsync(installation, staff, version)).Refused());
        version = await PassedAsync(installation, staff, version);
        Assert.Empty(await installation.UsingAsync(services => services.GetRequiredService<OfficeContext>().Set<Item>().ToListAsync()));

        installation.Clock.MoveTo(new DateOnly(2023, 4, 24));
        (await PublishAsync(installation, staff, version)).Allowed();
        var item = await ItemAsync(installation, version.ItemId);
        Assert.Equal((Content.Title, new DateOnly(2023, 4, 24), "fengming/2023-00001"), (item.Title, item.PublishedOn, item.IndexNumber));
        Assert.Equal(installation.Clock.GetUtcNow().UtcDateTime, item.PublishedAt);
        Assert.Equal(
            ["item-drafted", "item-submitted", "item-passed", "item-passed", "item-passed", "item-passed", "item-published"],
            (await installation.ActsAsync()).Where(act => act.StartsWith("item-", StringComparison.Ordinal)));
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task A_changed_version_leaves_the_public_one_as_it_is_until_it_has_passed(Database database)
    {
        await using var installation = await TestInstallation.CreateAsync(database);
        var staff = await TownStaff.EngageAsync(installation);
        var first = await PublishedAsync(installation, staff);

        var second = await DraftAsync(installation, staff, first.ItemId, Content with { Title = "2023年春耕用水安排（调整）" });
        Assert.Equal(2, second.Number);
        Assert.Equal((Content.Title, (Guid?)first.Id), ((await ItemAsync(installation, first.ItemId)).Title, (await ItemAsync(installation, first.ItemId)).VersionId));
        Assert.Equal("version-under-way", (await TryDraftAsync(installation, staff, first.ItemId, Content)).Refused());

        installation.Clock.MoveTo(new DateOnly(2023, 5, 8));
        (await PublishAsync(installation, staff, await PassedAsync(installation, staff, second))).Allowed();
        var item = await ItemAsync(installation, first.ItemId);
        Assert.Equal(("2023年春耕用水安排（调整）", Today, "fengming/2023-00001"), (item.Title, item.PublishedOn, item.IndexNumber)); // day and number stay
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task Only_the_holder_of_the_post_takes_the_step(Database database)
    {
        await using var installation = await TestInstallation.CreateAsync(database);
        var staff = await TownStaff.EngageAsync(installation);
        var version = await SubmitAsync(installation, staff, await DraftAsync(installation, staff));

        Assert.Equal("not-your-step", (await PassAsync(installation, staff.Mayor, version, 0)).Refused());
        Assert.Equal("drafter-reviews", (await PassAsync(installation, staff.Clerk, version, 0)).Refused());
        Assert.Equal(Duty.SecrecyReviewer, version.NextDuty);
        (await PassAsync(installation, staff.Secrecy, version, 0)).Allowed();
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task A_reviewer_may_pass_with_corrections_and_both_texts_are_kept(Database database)
    {
        await using var installation = await TestInstallation.CreateAsync(database);
        var staff = await TownStaff.EngageAsync(installation);
        var version = await SubmitAsync(installation, staff, await DraftAsync(installation, staff));
        version = (await PassAsync(installation, staff.Secrecy, version, 0)).Allowed();

        version = (await PassAsync(installation, staff.Head, version, 1, Content with { Html = "<p>自4月26日起，东干渠向桂花村、石龙村放水。</p>" })).Allowed();

        var review = await ReviewAsync(installation, version);
        var texts = await installation.UsingAsync(services => services.GetRequiredService<OfficeContext>().Set<ItemText>().ToDictionaryAsync(t => t.Id));
        Assert.Equal("自4月25日起，东干渠向桂花村、石龙村放水。", texts[review[^2].TextId].Plain);
        Assert.Equal(("自4月26日起，东干渠向桂花村、石龙村放水。", "谭秀兰（农业服务岗）"), (texts[review[^1].TextId].Plain, texts[review[^1].TextId].Author));
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task A_returned_item_goes_back_with_its_reasons_and_through_all_steps_again(Database database)
    {
        await using var installation = await TestInstallation.CreateAsync(database);
        var staff = await TownStaff.EngageAsync(installation);
        var version = await SubmitAsync(installation, staff, await DraftAsync(installation, staff));
        version = (await PassAsync(installation, staff.Secrecy, version, 0)).Allowed();

        Assert.Equal("reason-missing", (await ReturnAsync(installation, staff.Head, version, 1, " ")).Refused());
        version = (await ReturnAsync(installation, staff.Head, version, 1, "放水时间与水利站通知不一致")).Allowed();
        Assert.Equal((ReviewStage.Drafting, (Duty?)null), (version.Stage, version.NextDuty));

        version = (await installation.ActAsync((ChangeItemDraft change) => change.HandleAsync(
            new(TestInstallation.Town, version.Id, version.Version, Facts, Content with { Html = "<p>自4月26日起放水。</p>" }), staff.Clerk, Cancel))).Allowed();
        version = await SubmitAsync(installation, staff, version);
        Assert.Equal(Duty.SecrecyReviewer, version.NextDuty);
        Assert.Equal("放水时间与水利站通知不一致", (await ReviewAsync(installation, version)).Single(entry => entry.Deed == ReviewDeed.Return).Opinion);
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task A_step_may_be_signed_on_paper_and_the_scan_is_kept(Database database)
    {
        await using var installation = await TestInstallation.CreateAsync(database);
        var staff = await TownStaff.EngageAsync(installation);
        var version = await SubmitAsync(installation, staff, await DraftAsync(installation, staff));
        installation.Clock.MoveTo(new DateOnly(2023, 4, 24));

        Assert.Equal("signature-day", (await OnPaperAsync(installation, staff, version, staff.Secrecy, new(2023, 4, 19))).Refused());
        Assert.Equal("signature-day", (await OnPaperAsync(installation, staff, version, staff.Secrecy, new(2023, 4, 25))).Refused());
        Assert.Equal("not-your-step", (await OnPaperAsync(installation, staff, version, staff.Leader, new(2023, 4, 21))).Refused());
        version = (await OnPaperAsync(installation, staff, version, staff.Secrecy, new(2023, 4, 21))).Allowed();

        var entry = (await ReviewAsync(installation, version))[^1];
        Assert.Equal(("何健（保密岗）", new DateOnly(2023, 4, 21), "杨慧敏（综合协调岗）"), (entry.Person, entry.SignedOn, entry.RecordedBy));
        var scan = await installation.UsingAsync(services => services.GetRequiredService<OfficeContext>().Set<StoredFile>().SingleAsync(f => f.Id == entry.ScanId));
        Assert.Equal((FileFormat.Png, "审签单.png"), (scan.Format, scan.Name));
        Assert.True(await installation.AskAsync((FileStore files) => files.IsSoundAsync(scan.Digest, Cancel)));
        Assert.Equal("second-step", (await PassAsync(installation, staff.Secrecy, version, 1)).Refused());
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task A_scheduled_version_becomes_public_when_its_time_has_come(Database database)
    {
        await using var installation = await TestInstallation.CreateAsync(database);
        var staff = await TownStaff.EngageAsync(installation);
        var version = await PassedAsync(installation, staff, await DraftAsync(installation, staff));
        var now = installation.Clock.GetUtcNow().UtcDateTime;

        Assert.Equal("time-past", (await PublishAsync(installation, staff, version, now)).Refused());
        version = (await PublishAsync(installation, staff, version, now.AddHours(2))).Allowed();
        Assert.Equal(0, await installation.AskAsync((PublishScheduledItems publish) => publish.HandleAsync(Cancel)));

        installation.Clock.MoveTo(new DateTimeOffset(now.AddHours(2).AddSeconds(30), TimeSpan.Zero));
        Assert.Equal(1, await installation.AskAsync((PublishScheduledItems publish) => publish.HandleAsync(Cancel)));
        Assert.Equal(0, await installation.AskAsync((PublishScheduledItems publish) => publish.HandleAsync(Cancel)));
        Assert.Equal(now.AddHours(2).AddSeconds(30), (await ItemAsync(installation, version.ItemId)).PublishedAt); // the server's time, not the planned one
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task A_withdrawn_item_keeps_its_reason_and_a_new_version_makes_it_public_again(Database database)
    {
        await using var installation = await TestInstallation.CreateAsync(database);
        var staff = await TownStaff.EngageAsync(installation);
        var version = await PublishedAsync(installation, staff);
        var item = await ItemAsync(installation, version.ItemId);

        Assert.Equal("reason-missing", (await WithdrawAsync(installation, staff, item, "")).Refused());
        item = (await WithdrawAsync(installation, staff, item, "放水计划已经取消")).Allowed();
        Assert.Equal("放水计划已经取消", item.WithdrawalReason);
        Assert.Equal("not-public", (await WithdrawAsync(installation, staff, item, "再撤一次")).Refused());

        (await PublishAsync(installation, staff, await PassedAsync(installation, staff, await DraftAsync(installation, staff, item.Id)))).Allowed();
        Assert.Null((await ItemAsync(installation, item.Id)).WithdrawnAt);
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task An_index_number_is_never_given_twice(Database database)
    {
        await using var installation = await TestInstallation.CreateAsync(database);
        var staff = await TownStaff.EngageAsync(installation);
        var numbers = new List<string?>();
        for (var i = 0; i < 3; i++) numbers.Add((await ItemAsync(installation, (await PublishedAsync(installation, staff)).ItemId)).IndexNumber);
        (await installation.ActAsync((SetIndexNumberPattern set) => set.HandleAsync(new(TestInstallation.Town, "{机构简码}{年}{月}-{类别}-{序号:3}", Today), staff.Clerk, Cancel))).Allowed();
        numbers.Add((await ItemAsync(installation, (await PublishedAsync(installation, staff)).ItemId)).IndexNumber);

        Assert.Equal(["fengming/2023-00001", "fengming/2023-00002", "fengming/2023-00003", "fengming202304-05-001"], numbers);
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task An_empty_text_is_not_submitted_unless_a_file_is_attached(Database database)
    {
        await using var installation = await TestInstallation.CreateAsync(database);
        var staff = await TownStaff.EngageAsync(installation);
        var version = await DraftAsync(installation, staff, content: Content with { Html = "<p> </p>" });

        Assert.Equal("text-missing", (await installation.ActAsync((SubmitItem submit) => submit.HandleAsync(new(TestInstallation.Town, version.Id, version.Version), staff.Clerk, Cancel))).Refused());
        var upload = Upload.Of("放水安排表.txt", "东干渠 桂花村 4月25日\n西干渠 石龙村 4月27日\n"u8.ToArray()).Allowed();
        var attachment = (await installation.ActAsync((AttachFile attach) => attach.HandleAsync(new(TestInstallation.Town, version.Id, version.Version, upload), staff.Clerk, Cancel))).Allowed();
        Assert.Contains("西干渠 石龙村", attachment.Text, StringComparison.Ordinal);
        await SubmitAsync(installation, staff, await VersionAsync(installation, version.Id));
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task What_is_not_disclosed_needs_its_ground_and_never_goes_to_review(Database database)
    {
        await using var installation = await TestInstallation.CreateAsync(database);
        var staff = await TownStaff.EngageAsync(installation);

        Assert.Equal("ground-missing", (await TryDraftAsync(installation, staff, item: null, Content, Facts with { Class = DisclosureClass.Withheld, ClassReason = "含商业秘密" })).Refused());
        var withheld = (await TryDraftAsync(installation, staff, item: null, Content, Facts with { Class = DisclosureClass.Withheld, Ground = WithholdingGround.TradeSecret, ClassReason = "含商业秘密" })).Allowed();
        Assert.Equal("not-proactive", (await installation.ActAsync((SubmitItem submit) => submit.HandleAsync(new(TestInstallation.Town, withheld.Id, withheld.Version), staff.Clerk, Cancel))).Refused());
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task What_is_not_disclosed_is_looked_at_again_and_may_become_a_draft_to_be_disclosed(Database database)
    {
        await using var installation = await TestInstallation.CreateAsync(database);
        var staff = await TownStaff.EngageAsync(installation);
        var withheld = (await TryDraftAsync(installation, staff, item: null, Content, Facts with { Class = DisclosureClass.Withheld, Ground = WithholdingGround.ProcessInformation, ClassReason = "方案还在讨论" })).Allowed();
        ReassessWithheld.Command look = new(TestInstallation.Town, withheld.Id, withheld.Version, StaysWithheld: true, "方案仍未定稿");

        Assert.Equal("reason-missing", (await installation.ActAsync((ReassessWithheld use) => use.HandleAsync(look with { Reason = " " }, staff.Clerk, Cancel))).Refused());
        var kept = (await installation.ActAsync((ReassessWithheld use) => use.HandleAsync(look, staff.Clerk, Cancel))).Allowed();
        Assert.Equal(new DateOnly(2024, 4, 20), Reassessment.DueAfter(kept.On));

        installation.Clock.MoveTo(new DateOnly(2024, 4, 19));
        (await installation.ActAsync((ReassessWithheld use) => use.HandleAsync(look with { StaysWithheld = false, Reason = "方案已经印发" }, staff.Clerk, Cancel))).Allowed();
        var version = await VersionAsync(installation, withheld.Id);
        Assert.Equal((DisclosureClass.Proactive, (WithholdingGround?)null, new DateOnly(2024, 4, 19)), (version.Class, version.Ground, version.FormedOn));
        Assert.Equal("not-withheld", (await installation.ActAsync((ReassessWithheld use) => use.HandleAsync(look with { RowVersion = version.Version }, staff.Clerk, Cancel))).Refused());
        await SubmitAsync(installation, staff, version);
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task A_new_procedure_holds_for_what_is_submitted_after_it(Database database)
    {
        await using var installation = await TestInstallation.CreateAsync(database);
        var staff = await TownStaff.EngageAsync(installation);
        var before = await SubmitAsync(installation, staff, await DraftAsync(installation, staff));
        ReviewStep[] steps = [new("一审一校", ReviewSubject.Content, Duty.SectionHead), new("保密审查", ReviewSubject.Secrecy, Duty.SecrecyReviewer), new("签发", ReviewSubject.Content, Duty.PrincipalLeader, MayBeOnPaper: false)];

        (await installation.ActAsync((SetReviewProcedure set) => set.HandleAsync(new(TestInstallation.Town, steps, Today, "凤鸣府办发〔2023〕4号"), staff.Clerk, Cancel))).Allowed();
        Assert.Equal("procedure-in-past", (await installation.ActAsync((SetReviewProcedure set) => set.HandleAsync(new(TestInstallation.Town, steps, Today.AddDays(-1), null), staff.Clerk, Cancel))).Refused());

        (await PassAsync(installation, staff.Secrecy, before, 0)).Allowed();
        var after = await SubmitAsync(installation, staff, await DraftAsync(installation, staff));
        Assert.Equal(Duty.SectionHead, after.NextDuty);
        after = (await PassAsync(installation, staff.Head, after, 0)).Allowed();
        after = (await PassAsync(installation, staff.Secrecy, after, 1)).Allowed();
        Assert.Equal("paper-not-allowed", (await OnPaperAsync(installation, staff, after, staff.Mayor, Today, 2)).Refused());
        Assert.Equal(ReviewStage.Passed, (await PassAsync(installation, staff.Mayor, after, 2)).Allowed().Stage);
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task The_county_lets_a_small_body_double_up_for_a_time(Database database)
    {
        await using var installation = await TestInstallation.CreateAsync(database);
        var staff = await TownStaff.EngageAsync(installation);
        ReviewStep[] steps = [new("保密审查", ReviewSubject.Secrecy, Duty.SectionHead), new("一审一校", ReviewSubject.Content, Duty.SectionHead), new("签发", ReviewSubject.Content, Duty.PrincipalLeader)];
        (await installation.ActAsync((SetReviewProcedure set) => set.HandleAsync(new(TestInstallation.Town, steps, Today, null), staff.Clerk, Cancel))).Allowed();
        var version = await SubmitAsync(installation, staff, await DraftAsync(installation, staff));
        version = (await PassAsync(installation, staff.Head, version, 0)).Allowed();
        Assert.Equal("second-step", (await PassAsync(installation, staff.Head, version, 1)).Refused());

        (await installation.ActAsync((AllowTwoSteps allow) => allow.HandleAsync(new(TestInstallation.Town, Today, Today.AddMonths(3), "保密岗空缺"), staff.Clerk, Cancel))).Allowed();
        (await PassAsync(installation, staff.Head, version, 1)).Allowed();
    }

    private static async Task<ItemVersion> DraftAsync(TestInstallation installation, TownStaff staff, Guid? item = null, ItemContent? content = null) =>
        (await TryDraftAsync(installation, staff, item, content ?? Content)).Allowed();

    private static Task<Ruling<ItemVersion>> TryDraftAsync(TestInstallation installation, TownStaff staff, Guid? item, ItemContent content, ItemFacts? facts = null) =>
        installation.ActAsync((DraftItem draft) => draft.HandleAsync(new(TestInstallation.Town, item, facts ?? Facts, content), staff.Clerk, Cancel));

    private static async Task<ItemVersion> SubmitAsync(TestInstallation installation, TownStaff staff, ItemVersion version) =>
        (await installation.ActAsync((SubmitItem submit) => submit.HandleAsync(new(TestInstallation.Town, version.Id, version.Version), staff.Clerk, Cancel))).Allowed();

    private static Task<Ruling<ItemVersion>> PassAsync(TestInstallation installation, Actor reviewer, ItemVersion version, int step, ItemContent? corrected = null) =>
        installation.ActAsync((PassItem pass) => pass.HandleAsync(new(TestInstallation.Town, version.Id, version.Version, step, Opinion: null, corrected), reviewer, Cancel));

    private static Task<Ruling<ItemVersion>> ReturnAsync(TestInstallation installation, Actor reviewer, ItemVersion version, int step, string reasons) =>
        installation.ActAsync((ReturnItem back) => back.HandleAsync(new(TestInstallation.Town, version.Id, version.Version, step, To: null, reasons), reviewer, Cancel));

    private static Task<Ruling<ItemVersion>> OnPaperAsync(TestInstallation installation, TownStaff staff, ItemVersion version, Actor signer, DateOnly on, int step = 0) =>
        installation.ActAsync((PassItemOnPaper pass) => pass.HandleAsync(
            new(TestInstallation.Town, version.Id, version.Version, step, signer.PersonId!.Value, on, Opinion: null, Upload.Of("审签单.png", Picture).Allowed()), staff.Clerk, Cancel));

    private static async Task<ItemVersion> PassedAsync(TestInstallation installation, TownStaff staff, ItemVersion version)
    {
        version = await SubmitAsync(installation, staff, version);
        foreach (var (step, reviewer) in new[] { staff.Secrecy, staff.Head, staff.Leader, staff.Mayor }.Index()) version = (await PassAsync(installation, reviewer, version, step)).Allowed();
        return version;
    }

    private static Task<Ruling<ItemVersion>> PublishAsync(TestInstallation installation, TownStaff staff, ItemVersion version, DateTime? at = null) =>
        installation.ActAsync((PublishItem publish) => publish.HandleAsync(new(TestInstallation.Town, version.Id, version.Version, at), staff.Clerk, Cancel));

    private static async Task<ItemVersion> PublishedAsync(TestInstallation installation, TownStaff staff) =>
        (await PublishAsync(installation, staff, await PassedAsync(installation, staff, await DraftAsync(installation, staff)))).Allowed();

    private static Task<Ruling<Item>> WithdrawAsync(TestInstallation installation, TownStaff staff, Item item, string reason) =>
        installation.ActAsync((WithdrawItem withdraw) => withdraw.HandleAsync(new(TestInstallation.Town, item.Id, item.Version, reason), staff.Clerk, Cancel));

    private static Task<Item> ItemAsync(TestInstallation installation, Guid id) =>
        installation.UsingAsync(services => services.GetRequiredService<OfficeContext>().Set<Item>().AsNoTracking().SingleAsync(i => i.Id == id));

    private static Task<ItemVersion> VersionAsync(TestInstallation installation, Guid id) =>
        installation.UsingAsync(services => services.GetRequiredService<OfficeContext>().Set<ItemVersion>().AsNoTracking().SingleAsync(v => v.Id == id));

    private static Task<List<ReviewEntry>> ReviewAsync(TestInstallation installation, ItemVersion version) =>
        installation.UsingAsync(services => services.GetRequiredService<OfficeContext>().Set<ReviewEntry>().AsNoTracking().Where(e => e.SubjectId == version.Id).OrderBy(e => e.Ordinal).ToListAsync());
}
