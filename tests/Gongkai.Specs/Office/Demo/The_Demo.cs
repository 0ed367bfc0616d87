using Gongkai.AnnualReports.Compilation;
using Gongkai.Law;
using Gongkai.Office.Agencies;
using Gongkai.Office.AnnualReports;
using Gongkai.Office.Demo;
using Gongkai.Office.Journal;
using Gongkai.Office.People;
using Gongkai.Office.Proactive.Offline;
using Gongkai.Office.Storage;
using Gongkai.Office.ToDo;
using Gongkai.Proactive;
using Gongkai.Proactive.Offline;
using Gongkai.Requests;
using Gongkai.WorkingDays;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Specs.Office.Demo;

/// <summary>The invented county that <c>gongkai demo</c> builds.</summary>
public sealed class The_Demo(DemoCounty county)
{
    private static readonly DateOnly Opening = new(2024, 1, 10);

    [Fact]
    public async Task In_2023_Fengming_has_the_figures_of_the_report_that_it_was_made_after()
    {
        var tables = (await ReportAsync(2023)).Tables;

        AssertCells(tables, new()
        {
            ["t2/penalty/count"] = "1",
            ["t3/r1/c1"] = "2", ["t3/r1/c7"] = "2", ["t3/r3.1/c1"] = "2", ["t3/r3.1/c7"] = "2", ["t3/r3.7/c1"] = "2", ["t3/r3.7/c7"] = "2",
        });
        AssertItems(tables, [(ItemCategory.GovernmentDocument, 3), (ItemCategory.FunctionsAndLeaders, 5), (ItemCategory.Enforcement, 2), (ItemCategory.BudgetAndAccounts, 16), (ItemCategory.WorkReport, 30)]);
    }

    [Fact]
    public async Task In_2022_Fengming_had_a_smaller_year_and_carried_nothing_out()
    {
        var tables = (await ReportAsync(2022)).Tables;

        AssertCells(tables, new()
        {
            ["t3/r1/c1"] = "1", ["t3/r1/c7"] = "1", ["t3/r3.1/c1"] = "1", ["t3/r3.1/c7"] = "1", ["t3/r3.7/c1"] = "1", ["t3/r3.7/c7"] = "1",
        });
        AssertItems(tables, [(ItemCategory.GovernmentDocument, 2), (ItemCategory.FunctionsAndLeaders, 4), (ItemCategory.Enforcement, 1), (ItemCategory.BudgetAndAccounts, 12), (ItemCategory.WorkReport, 13), (ItemCategory.OtherStatutory, 3)]);
    }

    [Fact]
    public async Task The_report_on_2022_is_clean_and_that_on_2023_has_one_thing_to_mend()
    {
        Assert.Empty((await ReportAsync(2022)).Findings);

        var finding = Assert.Single((await ReportAsync(2023)).Findings);
        Assert.Equal(("approximate-count", 1, "50余场"), (finding.Rule, finding.Part, finding.Quote));
    }

    [Fact]
    public async Task On_the_day_it_opens_there_is_something_to_do()
    {
        Assert.Equal(
            [
                (ToDoKind.Place, new DateOnly(2024, 1, 12), "整改"), (ToDoKind.AnnualReport, new DateOnly(2024, 1, 31), "修改"), (ToDoKind.ItemVersion, new DateOnly(2024, 1, 31), "发布"), (ToDoKind.Request, new DateOnly(2024, 2, 1), "办理"),
                (ToDoKind.ItemVersion, new DateOnly(2024, 2, 1), "退回修改"), (ToDoKind.Request, new DateOnly(2024, 2, 4), "办理"), (ToDoKind.ItemVersion, new DateOnly(2024, 2, 4), "审查"), (ToDoKind.VillageComplaint, new DateOnly(2024, 2, 4), "调查核实"),
            ],
            (await ToDoAsync("fengming")).Select(line => (line.Kind, line.DueOn, line.Step)));
        Assert.Equal(["撤下", "撤下", "撤下", "答复"], (await ToDoAsync("guihua")).Select(line => line.Step));
        Assert.Contains(await ToDoAsync("ziranziyuan"), line => line is { Kind: ToDoKind.Request, Urgency: { Stage: UrgencyStage.Amber, WorkingDaysLeft: 3 } });
        Assert.Contains(await ToDoAsync("shuanghe"), line => line is { Kind: ToDoKind.Request, Urgency: { Stage: UrgencyStage.Late, WorkingDaysLate: 2 } });
    }

    [Fact]
    public async Task In_2023_more_than_1000_lists_of_subsidies_hung_on_the_boards_and_more_than_50_meetings_were_held()
    {
        var (first, last) = (new DateOnly(2023, 1, 1), new DateOnly(2023, 12, 31));
        var (lists, unphotographed, meetings) = await county.UseAsync<OfficeContext, (int, int, int)>(async data => (
            await data.Set<Notice>().CountAsync(n => n.Matter == NoticeMatter.Subsidy && n.PostedOn >= first && n.PostedOn <= last),
            await data.Set<Posting>().CountAsync(p => p.PhotographId == null && p.TakenDownOn != null),
            await data.Set<Meeting>().CountAsync(m => m.On >= first && m.On <= last)));

        Assert.Equal((1014, 0, 54), (lists, unphotographed, meetings));
    }

    [Fact]
    public async Task The_clock_of_the_folder_opens_on_10_January_2024_at_nine_and_runs_on()
    {
        var today = await county.UseAsync<BusinessClock, DateOnly>(clock => Task.FromResult(clock.Today));
        var builtAgo = TimeProvider.System.GetUtcNow().UtcDateTime - new FileInfo(Path.Combine(county.Directory.FullName, "gongkai.json")).LastWriteTimeUtc;

        var now = await county.UseAsync<BusinessClock, DateTimeOffset>(clock => Task.FromResult(clock.GetUtcNow()));
        Assert.Equal(Opening, today);
        Assert.InRange(now - DemoFolder.OpensAt, builtAgo - TimeSpan.FromSeconds(1), builtAgo + TimeSpan.FromSeconds(5));
        Assert.True(county.Folder.Settings.IsDemo);
    }

    [Fact]
    public async Task Every_log_is_whole_and_tells_its_acts_in_the_order_of_time_and_in_office_hours()
    {
        Assert.All((await county.UseAsync<LogVerification, VerificationResult>(verification => verification.RunAsync([], Cancel))).Logs, log => Assert.Null(log.Misfit));

        var entries = await county.UseAsync<OfficeContext, List<JournalEntry>>(data => data.JournalEntries.AsNoTracking().OrderBy(entry => entry.Sequence).ToListAsync(Cancel));
        Assert.All(entries.GroupBy(entry => entry.AgencyId), log => Assert.Equal(log.Select(entry => entry.At).Order(), log.Select(entry => entry.At)));
        Assert.All(entries.Select(entry => BusinessClock.InBeijing(entry.At)), at =>
        {
            Assert.True(WorkingDayCalendar.Shipped.IsWorkingDay(DateOnly.FromDateTime(at)), $"{at}");
            Assert.True(at.Hour is (>= 9 and < 12) or (>= 14 and < 18), $"{at}");
            Assert.True(DateOnly.FromDateTime(at) < Opening, $"{at}");
        });
    }

    [Fact]
    public async Task The_acts_of_a_leave_are_those_of_the_delegate()
    {
        var actors = await county.UseAsync<OfficeContext, List<string>>(async data => await data.JournalEntries
            .Where(entry => entry.At >= new DateTime(2023, 8, 7, 0, 0, 0, DateTimeKind.Utc) && entry.At < new DateTime(2023, 8, 12, 0, 0, 0, DateTimeKind.Utc) && (entry.Act == "item-drafted" || entry.Act == "item-published"))
            .Select(entry => entry.ActorName).ToListAsync(Cancel));

        Assert.Equal(["何晓芸（代行综合协调岗）"], actors.Distinct());
    }

    [Fact]
    public async Task The_county_has_thirty_bodies_each_with_a_disclosure_office_and_six_villages()
    {
        await county.UseAsync<OfficeContext, bool>(async data =>
        {
            var bodies = await data.Set<Agency>().AsNoTracking().ToListAsync(Cancel);
            var offices = await data.Set<DisclosureOffice>().AsNoTracking().Select(office => office.AgencyId).Distinct().ToListAsync(Cancel);

            Assert.Equal((30, 6), (bodies.Count(body => body.Level != Gongkai.Agencies.AgencyLevel.Village), bodies.Count(body => body.Level == Gongkai.Agencies.AgencyLevel.Village)));
            Assert.Equal(bodies.Where(body => body.Level != Gongkai.Agencies.AgencyLevel.Village).Select(body => body.Id.Value).Order(), offices.Select(id => id.Value).Order());
            return true;
        });
    }

    [Fact]
    public async Task Everybody_has_a_post_and_a_name_that_people_have()
    {
        await county.UseAsync<OfficeContext, bool>(async data =>
        {
            var people = await data.Set<Person>().AsNoTracking().ToListAsync(Cancel);
            var holders = await data.Set<Tenure>().AsNoTracking().Select(tenure => tenure.PersonId).ToListAsync(Cancel);

            Assert.All(people, person => Assert.Contains(person.Id, holders));
            Assert.All(people, person => Assert.Matches(@"\A\p{IsCJKUnifiedIdeographs}{2,3}\z", person.DisplayName));
            Assert.DoesNotContain(people, person => person.DisplayName.Contains("测试", StringComparison.Ordinal));
            Assert.Equal(people.Count, people.Select(person => person.DisplayName).Distinct().Count());
            return true;
        });
    }

    [Fact]
    public async Task Whoever_the_sign_in_page_offers_is_there_for_something()
    {
        await county.UsingAsync(async services =>
        {
            var data = services.GetService(typeof(OfficeContext)) as OfficeContext;
            Assert.NotEmpty(county.Folder.Settings.DemoPeople);
            foreach (var visitor in county.Folder.Settings.DemoPeople)
            {
                var person = await data!.Set<Person>().AsNoTracking().SingleAsync(p => p.UserName == visitor.UserName, Cancel);
                Assert.NotEmpty((await new StandingQuery(data).OfAsync(person.Id, Opening, Cancel))!.Duties);
            }

            return true;
        });
    }

    [Fact]
    public async Task Built_twice_it_tells_the_same()
    {
        var first = await county.UseAsync<OfficeContext, List<string>>(DemoCounty.RowsAsync);
        var directory = Directory.CreateTempSubdirectory("gongkai-demo-specs-");
        try
        {
            await DemoCounty.BuildAsync(directory);
            await using var data = Databases.Open(DataFolder.Open(directory));

            Assert.Equal(first, await DemoCounty.RowsAsync(data));
            Assert.Equal(["files", "gongkai.db", "gongkai.json", "journal.pub", "keys", "recovery.key", "recovery.pub"], directory.EnumerateFileSystemInfos().Select(each => each.Name).Where(name => !name.StartsWith("gongkai.db-", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        }
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            directory.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task A_demo_that_is_there_stays_as_it_is()
    {
        await county.IdOfAsync("fengming");
        var settings = await File.ReadAllTextAsync(Path.Combine(county.Directory.FullName, "gongkai.json"), Cancel);

        var (status, output, _) = await DemoCounty.BuildAsync(county.Directory);

        Assert.Equal((0, settings), (status, await File.ReadAllTextAsync(Path.Combine(county.Directory.FullName, "gongkai.json"), Cancel)));
        Assert.DoesNotContain("正在生成", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_installation_that_is_no_demo_is_not_touched()
    {
        await using var installation = await TestInstallation.CreateAsync(Database.Sqlite);

        var (status, _, error) = await DemoCounty.BuildAsync(installation.Folder.Folder);

        Assert.Equal(2, status);
        Assert.Equal($"数据文件夹“{installation.Folder.Folder.FullName}”里是正式数据，不能用作演示，没有改动。请用 --data 换一个空的文件夹。\n", error);
        Assert.False(DataFolder.Open(installation.Folder.Folder).Settings.IsDemo);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static void AssertCells(CompiledTables tables, Dictionary<string, string> expected)
    {
        Assert.All(tables.Cells, cell => Assert.Equal((cell.Key, expected.GetValueOrDefault(cell.Key, "0")), (cell.Key, cell.Text)));
        Assert.Empty(expected.Keys.Except(tables.Cells.Select(cell => cell.Key)));
    }

    private static void AssertItems(CompiledTables tables, IReadOnlyList<(ItemCategory Category, int Count)> expected) =>
        Assert.Equal(expected, tables.Items.Where(items => items.Value.Count > 0).Select(items => (items.Key, items.Value.Count)));

    private async Task<BuiltReport> ReportAsync(int year)
    {
        var fengming = await county.IdOfAsync("fengming");
        return (await county.UseAsync<ReportBuild, Ruling<BuiltReport>>(build => build.BuildAsync(fengming, year, Cancel))).Allowed();
    }

    private async Task<IReadOnlyList<ToDoLine>> ToDoAsync(string code)
    {
        var agency = await county.IdOfAsync(code);
        return await county.UseAsync<ToDoList, IReadOnlyList<ToDoLine>>(list => list.OfAsync(agency, Opening, WorkingDayCalendar.Shipped, Cancel));
    }
}
