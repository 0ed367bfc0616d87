using Gongkai.AnnualReports.Compilation;
using Gongkai.Law;
using Gongkai.Office.AnnualReports;
using Gongkai.Office.Proactive;
using Gongkai.Office.Remedies;
using Gongkai.Office.Storage;
using Gongkai.Proactive;
using Gongkai.Remedies;
using Gongkai.Requests;
using Microsoft.Extensions.DependencyInjection;

namespace Gongkai.Specs.Office.AnnualReports;

/// <summary>Regulation Art. 50: the yearly report comes from the records.</summary>
public sealed class Art50_ReportFromRecords
{
    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task The_figures_of_a_year_are_the_records_of_the_ledgers(Database database)
    {
        await using var installation = await TestInstallation.CreateAsync(database);
        installation.Clock.MoveTo(new DateOnly(2024, 1, 10));
        var carried = await installation.RegisterAsync(new(2022, 12, 20));
        await installation.ConcludeAsync(carried, Outcome.Granted, new(2023, 1, 5));
        await installation.ConcludeAsync(await installation.RegisterAsync(new(2022, 11, 1)), Outcome.Granted, new(2022, 11, 20));
        var open = await installation.RegisterAsync(new(2023, 12, 20), ApplicantKind.Enterprise);
        await installation.ActAsync((RecordCharge record) => record.HandleAsync(new(TestInstallation.Town, "城镇垃圾处理费", 3_805_000, new(2023, 6, 30), "汇总2023-1"), TestInstallation.Clerk, Cancel)).Allowed();
        await installation.ActAsync((RecordDecision record) => record.HandleAsync(new(TestInstallation.Town, DecisionKind.Penalty, "凤鸣罚决〔2023〕1号", "占用村道", new(2023, 6, 30)), TestInstallation.Clerk, Cancel)).Allowed();
        await installation.ActAsync((RecordNormativeDocument record) => record.HandleAsync(new(TestInstallation.Town, NormativeKind.NormativeDocument, "凤鸣镇村级财务管理办法", "凤鸣府发〔2020〕1号", new(2020, 1, 16)), TestInstallation.Clerk, Cancel)).Allowed();
        await installation.ActAsync((RecordRemedy record) => record.HandleAsync(new(TestInstallation.Town, RemedyKind.Reconsideration, "云阳府复〔2023〕6号", new(2023, 3, 1), RequestNumber: null), TestInstallation.Clerk, Cancel)).Allowed();
        await installation.ActAsync((RecordItem record) => record.HandleAsync(new(TestInstallation.Town, "春耕用水安排", ItemCategory.ConvenienceService, new(2023, 3, 1), DocumentNumber: null), TestInstallation.Clerk, Cancel)).Allowed();

        var built = await BuildAsync(installation, 2023).Allowed();

        Assert.Equal(
            [("t3/r1/c2", "1"), ("t3/r2/c1", "1"), ("t3/r3.1/c1", "1"), ("t3/r3.7/c7", "1"), ("t3/r4/c2", "1"), ("t2/fee/count", "3.805"), ("t2/penalty/count", "1"), ("t2/doc/inforce", "1"), ("t2/doc/made", "0"), ("t4/review/pending", "1")],
            new[] { "t3/r1/c2", "t3/r2/c1", "t3/r3.1/c1", "t3/r3.7/c7", "t3/r4/c2", "t2/fee/count", "t2/penalty/count", "t2/doc/inforce", "t2/doc/made", "t4/review/pending" }.Select(key => (key, built.Tables[key].Text)));
        Assert.Equal([carried.Id], built.Tables["t3/r2/c1"].Records);
        Assert.Equal([open.Id], built.Tables["t3/r4/c7"].Records);
        Assert.Single(built.Tables.Items[ItemCategory.ConvenienceService]);
        Assert.Equal("3.805", built.Report.Cell("t2/fee/count")?.Text.Text);
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task What_has_no_bearing_on_the_year_is_not_read(Database database)
    {
        await using var installation = await TestInstallation.CreateAsync(database);
        await installation.ConcludeAsync(await installation.RegisterAsync(new(2022, 2, 1)), Outcome.Granted, new(2022, 2, 2));
        await installation.RegisterAsync(new(2023, 2, 1));

        var facts = await installation.UsingAsync(services => services.GetRequiredService<YearLedger>().ReadAsync(TestInstallation.Town, 2022, Cancel));

        Assert.Equal([new DateOnly(2022, 2, 1)], facts.Requests.Select(request => request.ReceivedOn));
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task The_texts_of_the_draft_stand_in_the_report_and_are_checked_with_it(Database database)
    {
        await using var installation = await TestInstallation.CreateAsync(database);
        await installation.RegisterAsync(new(2023, 2, 1));
        await EditAsync(installation, version: 0, "2023年，我镇收到政府信息公开申请2件。").Allowed();

        var built = await BuildAsync(installation, 2023).Allowed();

        Assert.Equal("云阳县凤鸣镇人民政府", built.Report.Unit);
        Assert.Equal(["2023年，我镇收到政府信息公开申请2件。"], built.Report.Parts[1].Paragraphs.Select(paragraph => paragraph.Text));
        Assert.Equal(["云阳县凤鸣镇人民政府", "2024年1月10日"], built.Report.Parts[7].Paragraphs.Select(paragraph => paragraph.Text));
        Assert.Contains(built.Findings, finding => finding.Rule == "narrative-table");
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task Two_people_who_write_the_same_draft_do_not_overwrite_each_other(Database database)
    {
        await using var installation = await TestInstallation.CreateAsync(database);

        var first = await EditAsync(installation, version: 0, "第一稿").Allowed();
        Assert.Equal(JournalledRow.ChangedMeanwhile, await EditAsync(installation, version: 0, "同时写的另一稿").Refused());
        Assert.Equal("第二稿", (await EditAsync(installation, first.Version, "第二稿").Allowed()).Overview);
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task There_is_no_report_of_years_that_the_ledgers_cannot_fill(Database database)
    {
        await using var installation = await TestInstallation.CreateAsync(database);

        Assert.Equal("format-before-2021", await BuildAsync(installation, 2020).Refused());
        Assert.Equal("year-to-come", await installation.ActAsync((EditReportDraft edit) => edit.HandleAsync(new(TestInstallation.Town, 2024, 0, "", "", "", "", SignedOn: null), TestInstallation.Clerk, Cancel)).Refused());
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static Task<Ruling<BuiltReport>> BuildAsync(TestInstallation installation, int year) =>
        installation.ActAsync((ReportBuild build) => build.BuildAsync(TestInstallation.Town, year, Cancel));

    private static Task<Ruling<ReportDraft>> EditAsync(TestInstallation installation, int version, string overview) =>
        installation.ActAsync((EditReportDraft edit) => edit.HandleAsync(
            new(TestInstallation.Town, 2023, version, "根据《条例》第五十条编制。", overview, "人手不足。", "无。", new(2024, 1, 10)), TestInstallation.Clerk, Cancel));
}
