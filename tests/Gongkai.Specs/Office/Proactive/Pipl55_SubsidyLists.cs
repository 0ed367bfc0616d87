using Gongkai.Documents.Subsidies;
using Gongkai.Documents.Xlsx;
using Gongkai.Law;
using Gongkai.Office.Journal;
using Gongkai.Office.Ledgers;
using Gongkai.Office.Proactive.Offline.Subsidies;
using Gongkai.Office.Storage;
using Gongkai.Proactive.Offline.Subsidies;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Gongkai.Specs.Office.Proactive;

/// <summary>Personal Information Protection Law Arts. 19, 55 and 56: lists of subsidies are assessed, stopped, masked, released by somebody else, removed and erased.</summary>
public sealed class Pipl55_SubsidyLists
{
    private static readonly DateOnly Today = new(2023, 4, 20);

    private static readonly Actor Preparer = new(Guid.Parse("01890000-0000-7000-8000-0000000000a1"), "李桂香（信息员）");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task A_list_with_identity_numbers_is_stopped_masked_released_by_another_and_gone_after_its_time(Database database)
    {
        await using var installation = await TestInstallation.CreateAsync(database);
        var list = await PrepareAsync(installation, await AssessAsync(installation), Sensitive);
        Assert.Equal(SubsidyListStage.Stopped, list.StageOn(Today));
        Assert.Equal("list-stopped", await installation.ActAsync((ReleaseSubsidyList release) => release.HandleAsync(new(TestInstallation.Town, list.Id, list.Version), TestInstallation.Clerk, Cancel)).Refused());

        list = await installation.ActAsync((MaskSubsidyList mask) => mask.HandleAsync(new(TestInstallation.Town, list.Id, list.Version), Preparer, Cancel)).Allowed();
        Assert.Equal(["姓名", "组", "金额"], list.Open(installation.Folder.Keys)!.Heads);
        Assert.Equal("own-list", await installation.ActAsync((ReleaseSubsidyList release) => release.HandleAsync(new(TestInstallation.Town, list.Id, list.Version), Preparer, Cancel)).Refused());
        list = await installation.ActAsync((ReleaseSubsidyList release) => release.HandleAsync(new(TestInstallation.Town, list.Id, list.Version), TestInstallation.Clerk, Cancel)).Allowed();

        Assert.Equal(
            [SubsidyListStage.Coming, SubsidyListStage.Public, SubsidyListStage.Public, SubsidyListStage.Ended],
            new[] { Today, Today.AddDays(1), Today.AddDays(7), Today.AddDays(8) }.Select(list.StageOn));
        installation.Clock.MoveTo(list.Until.AddDays(SubsidyList.DaysKept));
        Assert.Equal(0, await EraseAsync(installation));
        installation.Clock.MoveTo(list.Until.AddDays(SubsidyList.DaysKept + 1));
        Assert.Equal(1, await EraseAsync(installation));
        Assert.Equal(0, await EraseAsync(installation));

        Assert.Null((await ReadAsync(installation)).Table);
        Assert.Equal(["impact-assessment-recorded", "subsidy-list-prepared", "subsidy-list-masked", "subsidy-list-released", "subsidy-list-erased"], await installation.ActsAsync());
        Assert.True((await installation.UsingAsync(services => services.GetRequiredService<LogVerification>().RunAsync([], Cancel))).IsSound);
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task Names_and_numbers_stand_nowhere_in_the_clear(Database database)
    {
        await using var installation = await TestInstallation.CreateAsync(database);
        await PrepareAsync(installation, await AssessAsync(installation), Sensitive);

        var (notes, sealedBytes) = await installation.UsingAsync(async services =>
        {
            var data = services.GetRequiredService<OfficeContext>();
            return (await data.JournalEntries.Select(entry => entry.Note + entry.SubjectName).ToListAsync(Cancel), (await data.Set<SubsidyList>().AsNoTracking().SingleAsync(Cancel)).Table!.Bytes);
        });
        Assert.DoesNotContain(notes, note => note!.Contains("李明贵", StringComparison.Ordinal) || note.Contains("500235", StringComparison.Ordinal));
        Assert.Equal(-1, sealedBytes.AsSpan().IndexOf("李明贵"u8));
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task Without_an_assessment_a_list_or_a_period_nothing_is_taken_in(Database database)
    {
        await using var installation = await TestInstallation.CreateAsync(database);
        var assessment = await AssessAsync(installation);

        Assert.Equal("assessment-missing", await RefusedAsync(Command(Guid.NewGuid(), Sensitive)));
        Assert.Equal("assessment-missing", await RefusedAsync(Command(assessment, Sensitive) with { AssessedBy = new(Guid.CreateVersion7()) }));
        Assert.Equal("list-unreadable", await RefusedAsync(Command(assessment, Sensitive) with { Read = new SubsidyRead.Unreadable("没有找到名单。") }));
        Assert.Equal("period-wrong", await RefusedAsync(Command(assessment, Sensitive) with { Until = Today }));
        Assert.Equal("period-wrong", await RefusedAsync(Command(assessment, Sensitive) with { Until = Today.AddDays(1 + SubsidyList.LongestPeriod) }));
        Assert.Equal(["impact-assessment-recorded"], await installation.ActsAsync());

        Task<string> RefusedAsync(PrepareSubsidyList.Command command) => installation.ActAsync((PrepareSubsidyList prepare) => prepare.HandleAsync(command, Preparer, Cancel)).Refused();
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task A_list_that_is_fit_waits_for_its_release_and_one_that_is_public_is_removed_with_a_reason(Database database)
    {
        await using var installation = await TestInstallation.CreateAsync(database);
        var list = await PrepareAsync(installation, await AssessAsync(installation), new SubsidyTable(["姓名", "组", "金额"], [["李明贵", "一组", "100"]]));
        Assert.Equal(SubsidyListStage.Ready, list.StageOn(Today));
        Assert.Equal("not-stopped", await installation.ActAsync((MaskSubsidyList mask) => mask.HandleAsync(new(TestInstallation.Town, list.Id, list.Version), Preparer, Cancel)).Refused());
        Assert.Equal("not-public", await installation.ActAsync((RemoveSubsidyList remove) => remove.HandleAsync(new(TestInstallation.Town, list.Id, list.Version, "金额有误"), Preparer, Cancel)).Refused());

        list = await installation.ActAsync((ReleaseSubsidyList release) => release.HandleAsync(new(TestInstallation.Town, list.Id, list.Version), TestInstallation.Clerk, Cancel)).Allowed();
        Assert.Equal("list-public", await installation.ActAsync((VoidRecord makeVoid) => makeVoid.HandleAsync<SubsidyList>(new(TestInstallation.Town, list.Id, list.Version, "传错文件"), Preparer, Cancel)).Refused());
        Assert.Equal("assessment-used", await installation.ActAsync((VoidRecord makeVoid) => makeVoid.HandleAsync<ImpactAssessment>(new(TestInstallation.Town, list.AssessmentId, 1, "写错"), TestInstallation.Clerk, Cancel)).Refused());
        Assert.Equal("not-ready", await installation.ActAsync((ReleaseSubsidyList release) => release.HandleAsync(new(TestInstallation.Town, list.Id, list.Version), TestInstallation.Clerk, Cancel)).Refused());
        list = await installation.ActAsync((RemoveSubsidyList remove) => remove.HandleAsync(new(TestInstallation.Town, list.Id, list.Version, "金额有误"), Preparer, Cancel)).Allowed();
        Assert.Equal((SubsidyListStage.Ended, "金额有误"), (list.StageOn(Today.AddDays(2)), list.RemovalReason));
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task A_list_made_void_is_erased_at_once(Database database)
    {
        await using var installation = await TestInstallation.CreateAsync(database);
        var list = await PrepareAsync(installation, await AssessAsync(installation), Sensitive);

        await installation.ActAsync((VoidRecord makeVoid) => makeVoid.HandleAsync<SubsidyList>(new(TestInstallation.Town, list.Id, list.Version, "传错文件"), Preparer, Cancel)).Allowed();
        Assert.Equal(1, await EraseAsync(installation));
        Assert.Null((await ReadAsync(installation)).Table);
    }

    [Fact]
    public void A_workbook_is_read_below_its_head_without_totals_and_remarks()
    {
        var read = SubsidyXlsx.Read(Workbook(["2024年1月高龄津贴名单"], ["序号", "姓名", "金额"], ["1", "李明贵", "100"], ["2", "张世兰", "200"], ["", "合计", "300"], ["制表：李桂香"]));

        var table = Assert.IsType<SubsidyRead.Readable>(read).Table;
        Assert.Equal(["序号", "姓名", "金额"], table.Heads);
        Assert.Equal(["李明贵", "张世兰"], table.Rows.Select(row => row[1]));
    }

    [Fact]
    public void A_workbook_without_a_list_says_what_is_missing()
    {
        Assert.Contains("表头", Assert.IsType<SubsidyRead.Unreadable>(SubsidyXlsx.Read(Workbook(["防火值班表"], ["日期", "值班人"], ["1日", "李明贵"]))).Reason, StringComparison.Ordinal);
        Assert.Contains("没有名单", Assert.IsType<SubsidyRead.Unreadable>(SubsidyXlsx.Read(Workbook(["姓名", "金额"]))).Reason, StringComparison.Ordinal);
        Assert.IsType<SubsidyRead.Unreadable>(SubsidyXlsx.Read("不是表格"u8.ToArray()));
    }

    private static SubsidyTable Sensitive => new(["姓名", "组", "身份证号", "金额"], [["李明贵", "一组", "500235195001011236", "100"], ["张世兰", "二组", "500235195202022222", "200"]]);

    private static PrepareSubsidyList.Command Command(Guid assessment, SubsidyTable table) => new(
        TestInstallation.Town, "2023年4月高龄津贴公示", "发放办法", "023-00004019", Today.AddDays(1), Today.AddDays(7), TestInstallation.Town, assessment, "名单.xlsx", new SubsidyRead.Readable(table));

    private static Task<SubsidyList> PrepareAsync(TestInstallation installation, Guid assessment, SubsidyTable table) =>
        installation.ActAsync((PrepareSubsidyList prepare) => prepare.HandleAsync(Command(assessment, table), Preparer, Cancel)).Allowed();

    private static async Task<Guid> AssessAsync(TestInstallation installation) => (await installation.ActAsync((RecordAssessment record) => record.HandleAsync(
        new(TestInstallation.Town, new("2023年补贴名单公示", "必要", "风险", "措施", Today)), TestInstallation.Clerk, Cancel)).Allowed()).Id;

    private static Task<int> EraseAsync(TestInstallation installation) => installation.UsingAsync(services => services.GetRequiredService<EraseSubsidyLists>().HandleAsync(Cancel));

    private static Task<SubsidyList> ReadAsync(TestInstallation installation) => installation.UsingAsync(services => services.GetRequiredService<OfficeContext>().Set<SubsidyList>().AsNoTracking().SingleAsync(Cancel));

    private static byte[] Workbook(params string[][] rows)
    {
        using var bytes = new MemoryStream();
        using (var workbook = new Workbook(bytes))
        {
            var sheet = workbook.Add(new SheetLayout("名单") { Columns = [10, 10, 10] });
            foreach (var row in rows) sheet.AddRow([.. row.Select(cell => new Cell(cell, CellStyle.Plain))]);
        }

        return bytes.ToArray();
    }
}
