using Gongkai.Office.Proactive;
using Gongkai.Office.Requests;
using Gongkai.Office.Storage;
using Gongkai.Proactive;
using Gongkai.Requests;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Gongkai.Specs.Office.Requests;

/// <summary>What was registered wrongly of an application is corrected, and the journal says why.</summary>
public sealed class Corrected_Requests
{
    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task A_correction_is_stored_and_journalled_with_its_reason(Database database)
    {
        await using var installation = await TestInstallation.CreateAsync(database);
        var request = await installation.RegisterAsync(new(2023, 4, 20));

        await installation.ActAsync((ChangeRequest change) => change.HandleAsync(Correction(request), TestInstallation.Clerk, Cancel)).Allowed();

        await installation.UsingAsync(async services =>
        {
            var data = services.GetRequiredService<OfficeContext>();
            var stored = await data.Set<Request>().SingleAsync(Cancel);
            Assert.Equal((ApplicantKind.Enterprise, "凤鸣镇2021年度财政决算", 2), (stored.ApplicantKind, stored.Description, stored.Version));
            Assert.Equal(
                "申请书写的是2021年度（更正收到方式当面提交→邮寄，收到日期2023年4月20日→2023年4月19日，申请人类型自然人→商业企业，申请人姓名或者名称，身份证明，所需信息，获取形式和方式）",
                (await data.JournalEntries.SingleAsync(e => e.Act == "request-changed", Cancel)).Note);
        });
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task Of_two_people_who_correct_the_same_version_the_second_is_told_and_nothing_is_overwritten(Database database)
    {
        await using var installation = await TestInstallation.CreateAsync(database);
        var request = await installation.RegisterAsync(new(2023, 4, 20));
        await installation.ActAsync((ChangeRequest change) => change.HandleAsync(Correction(request), TestInstallation.Clerk, Cancel)).Allowed();

        var code = await installation.ActAsync((ChangeRequest change) => change.HandleAsync(Correction(request) with { Description = "另一种写法" }, TestInstallation.Clerk, Cancel)).Refused();

        Assert.Equal(JournalledRow.ChangedMeanwhile, code);
        Assert.Equal("凤鸣镇2021年度财政决算", await installation.UsingAsync(services => services.GetRequiredService<OfficeContext>().Set<Request>().Select(r => r.Description).SingleAsync(Cancel)));
        Assert.Equal(["request-registered", "request-changed"], await installation.ActsAsync());
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task The_applicants_data_is_sealed_anew_and_found_by_its_new_index(Database database)
    {
        await using var installation = await TestInstallation.CreateAsync(database);
        var request = await installation.RegisterAsync(new(2023, 4, 20));

        await installation.ActAsync((ChangeRequest change) => change.HandleAsync(Correction(request), TestInstallation.Clerk, Cancel)).Allowed();

        var shown = await installation.AskAsync((ViewApplicant view) => view.HandleAsync(TestInstallation.Town, request.Id, "核对", TestInstallation.Clerk, Cancel));
        Assert.Equal(("云阳县兴农公司", null), (shown.Name, shown.IdentityNumber));
        var stored = await StoredAsync(installation);
        Assert.Equal(installation.Folder.Keys.Index.Of("name", "云阳县兴农公司"), stored.Applicant.NameIndex);
        Assert.Null(stored.Applicant.IdentityNumberIndex);
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task A_correction_that_changes_nothing_or_moves_the_receipt_to_another_year_is_refused(Database database)
    {
        await using var installation = await TestInstallation.CreateAsync(database);
        var request = await installation.RegisterAsync(new(2023, 4, 20));
        var same = Correction(request) with
        {
            Channel = request.Channel, ReceivedOn = request.ReceivedOn, ApplicantKind = request.ApplicantKind, Applicant = new(), Description = request.Description, DeliveryForm = request.DeliveryForm,
        };

        Assert.Equal("nothing-changed", await installation.ActAsync((ChangeRequest change) => change.HandleAsync(same, TestInstallation.Clerk, Cancel)).Refused());
        Assert.Equal("number-of-other-year", await installation.ActAsync((ChangeRequest change) => change.HandleAsync(same with { ReceivedOn = new(2022, 12, 31) }, TestInstallation.Clerk, Cancel)).Refused());
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task A_wrong_conclusion_is_corrected_or_withdrawn_and_the_journal_says_what_stood_there(Database database)
    {
        await using var installation = await TestInstallation.CreateAsync(database);
        var request = await installation.ConcludeAsync(await installation.RegisterAsync(new(2023, 4, 18)), Outcome.Granted, new(2023, 4, 20));
        CorrectConclusion.Command correction = new(TestInstallation.Town, request.Id, request.Version, Outcome.PartlyGranted, new(2023, 4, 19), "凤鸣府公复〔2023〕1号", "核对答复书");

        Assert.Equal("concluded-before-receipt", await installation.ActAsync((CorrectConclusion correct) => correct.HandleAsync(correction with { ConcludedOn = new(2023, 4, 17) }, TestInstallation.Clerk, Cancel)).Refused());
        var corrected = await installation.ActAsync((CorrectConclusion correct) => correct.HandleAsync(correction, TestInstallation.Clerk, Cancel)).Allowed();
        var open = await installation.ActAsync((WithdrawConclusion withdraw) => withdraw.HandleAsync(new(TestInstallation.Town, request.Id, corrected.Version, "没有发出"), TestInstallation.Clerk, Cancel)).Allowed();

        Assert.True(open.IsOpen);
        Assert.Equal("not-concluded", await installation.ActAsync((WithdrawConclusion withdraw) => withdraw.HandleAsync(new(TestInstallation.Town, request.Id, open.Version, "没有发出"), TestInstallation.Clerk, Cancel)).Refused());
        var notes = await installation.UsingAsync(services => services.GetRequiredService<OfficeContext>().JournalEntries.Where(e => e.SubjectId == request.Id).OrderBy(e => e.Sequence).Select(e => e.Note).ToListAsync(Cancel));
        Assert.Equal(
            ["核对答复书（更正办理结果予以公开→部分公开，办结日期2023年4月20日→2023年4月19日，答复文号无→凤鸣府公复〔2023〕1号）", "没有发出（原登记：部分公开，2023年4月19日，答复文号凤鸣府公复〔2023〕1号）"],
            notes[^2..]);
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task Nothing_has_happened_in_a_body_before_it_existed(Database database)
    {
        await using var installation = await TestInstallation.CreateAsync(database);
        var early = new DateOnly(2009, 12, 31);
        RegisterRequest.Command registration = new(
            TestInstallation.Town, RequestChannel.Counter, early, ApplicantKind.NaturalPerson, new ApplicantData("周明远", null, null, null, null), "财政决算", "纸质");

        Assert.Equal("received-before-body", await installation.ActAsync((RegisterRequest register) => register.HandleAsync(registration, TestInstallation.Clerk, Cancel)).Refused());
        Assert.Equal("day-before-body", await installation.ActAsync((RecordItem record) => record.HandleAsync(
            new(TestInstallation.Town, "春耕用水安排", ItemCategory.ConvenienceService, early, DocumentNumber: null), TestInstallation.Clerk, Cancel)).Refused());
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task An_application_is_concluded_once(Database database)
    {
        await using var installation = await TestInstallation.CreateAsync(database);
        var request = await installation.RegisterAsync(new(2023, 4, 20));
        await installation.ConcludeAsync(request, Outcome.Granted, new(2023, 4, 20));

        var code = await installation.ActAsync((ConcludeRequest conclude) => conclude.HandleAsync(
            new(TestInstallation.Town, request.Id, request.Version, Outcome.NotHeld, new(2023, 4, 20), AnswerNumber: null), TestInstallation.Clerk, Cancel)).Refused();

        Assert.Equal("already-concluded", code);
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task The_ledger_is_asked_by_year_and_by_whether_it_is_open(Database database)
    {
        await using var installation = await TestInstallation.CreateAsync(database);
        await installation.RegisterAsync(new(2022, 12, 31));
        var open = await installation.RegisterAsync(new(2023, 1, 1));
        await installation.ConcludeAsync(await installation.RegisterAsync(new(2023, 2, 1)), Outcome.Granted, new(2023, 2, 2));

        var found = await installation.UsingAsync(services => services.GetRequiredService<OfficeContext>().Set<Request>().ReceivedIn(2023).WhereOpen(isOpen: true).Select(r => r.Id).ToListAsync(Cancel));

        Assert.Equal([open.Id], found);
    }

    private static Task<Request> StoredAsync(TestInstallation installation) =>
        installation.UsingAsync(services => services.GetRequiredService<OfficeContext>().Set<Request>().AsNoTracking().SingleAsync(Cancel));

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static ChangeRequest.Command Correction(Request request) =>
        new(
        TestInstallation.Town, request.Id, request.Version, RequestChannel.Post, new(2023, 4, 19), ApplicantKind.Enterprise, new ApplicantCorrection("云阳县兴农公司", IdentityNumber: ""),
        "凤鸣镇2021年度财政决算", "电子邮件", "申请书写的是2021年度");
}
