using Gongkai.Agencies;
using Gongkai.Documents.Screening;
using Gongkai.Law;
using Gongkai.Office.Agencies;
using Gongkai.Office.Journal;
using Gongkai.Office.Proactive;
using Gongkai.Office.Screening;
using Gongkai.Office.ToDo;
using Gongkai.Screening;
using Gongkai.Screening.Wording;
using Gongkai.WorkingDays;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static Gongkai.Specs.Office.Proactive.ScreenedTown;

namespace Gongkai.Specs.Office.Proactive;

/// <summary>What screening looks for, and how serious it is, is set by the county for all below it, in versions that are kept.</summary>
public sealed class Art15_Rules_Of_The_County
{
    private static readonly AgencyId County = new(Guid.Parse("01890000-0000-7000-8000-0000000000c0"));

    private static readonly WordListEntry Pump = new(WordKind.WrongWord, "水磅", "水泵", Note: null, []);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task The_countys_words_are_looked_for_in_the_town_and_what_it_calls_blocking_stops(Database database)
    {
        await using var town = await WithCountyAsync(database);
        var version = await town.DraftAsync(Content("<p>水磅已经修好，联系023-55512345（王小明家）。</p>"));
        Assert.Equal(["landline"], (await town.ScreenAsync(version)).Findings.Select(finding => finding.Kind.Code));

        (await SetAsync(town, County, 0, new RulesChange.Entry(Before: null, Pump))).Allowed();
        Assert.Equal(["wording", "landline"], (await town.ScreenAsync(version)).Findings.Select(finding => finding.Kind.Code));
        Assert.Empty((await town.ScreenAsync(version)).Stopping);

        (await SetAsync(town, County, 1, new RulesChange.Policy(ScreeningPolicy.Default.With(ScreeningKind.Wording, ScreeningSeverity.Block).Only(ScreeningKind.All.Where(kind => kind != ScreeningKind.Landline))))).Allowed();
        Assert.Equal(["wording"], (await town.ScreenAsync(version)).Stopping.Select(finding => finding.Kind.Code));
        Assert.Equal("screening-blocks", (await town.SubmitAsync(version)).Refused());
        Assert.Equal(["正文第1段（用语）"], (await town.MaskAsync(version)).Allowed().Replaced.Select(finding => finding.InWords));
        (await town.SubmitAsync(await town.NowAsync(version))).Allowed();
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task A_body_with_a_superior_makes_none_and_one_without_makes_its_own(Database database)
    {
        await using var town = await WithCountyAsync(database);
        Assert.Equal("rules-from-above", (await SetAsync(town, TestInstallation.Town, 0, new RulesChange.Entry(Before: null, Pump))).Refused());

        await using var alone = await CreateAsync(database);
        (await SetAsync(alone, TestInstallation.Town, 0, new RulesChange.Entry(Before: null, Pump))).Allowed();
        Assert.Equal(["wording"], (await alone.ScreenAsync(await alone.DraftAsync(Content("<p>水磅已经修好。</p>")))).Findings.Select(finding => finding.Kind.Code));
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task Every_change_is_a_version_with_a_reason_and_none_is_overwritten(Database database)
    {
        await using var town = await WithCountyAsync(database);
        Assert.Equal("reason-missing", (await SetAsync(town, County, 0, new RulesChange.Entry(Before: null, Pump), " ")).Refused());
        (await SetAsync(town, County, 0, new RulesChange.Entry(Before: null, Pump), "水利局来函指出")).Allowed();
        Assert.Equal("changed-meanwhile", (await SetAsync(town, County, 0, new RulesChange.Entry(Before: null, Pump))).Refused());
        Assert.Equal("word-twice", (await SetAsync(town, County, 1, new RulesChange.Entry(Before: null, Pump))).Refused());
        Assert.Equal("nothing-changed", (await SetAsync(town, County, 1, new RulesChange.Entry("水磅", Pump))).Refused());
        Assert.Equal("entry-gone", (await SetAsync(town, County, 1, new RulesChange.Entry("火磅", After: null))).Refused());
        (await SetAsync(town, County, 1, new RulesChange.Entry("水磅", Pump with { Note = "错别字。" }))).Allowed();
        (await SetAsync(town, County, 2, new RulesChange.Entry("水磅", After: null), "不再需要")).Allowed();
        (await SetAsync(town, County, 3, new RulesChange.List([Pump, new(WordKind.WrongWord, "火磅", "火泵", Note: null, [])]), "换成县里印发的词表")).Allowed();

        var versions = await town.ReadAsync(data => data.Set<ScreeningRuleVersion>().OrderBy(v => v.Number).ToListAsync(Cancel));
        Assert.Equal([(1, 1, "水利局来函指出"), (2, 1, "核对"), (3, 0, "不再需要"), (4, 2, "换成县里印发的词表")], versions.Select(version => (version.Number, version.ToRules().Own.Count, version.Reason)));
        Assert.Equal(4, (await town.ReadAsync(data => data.JournalEntries.Where(entry => entry.AgencyId == County).ToListAsync(Cancel))).Count(entry => entry.Act == "screening-rules-set"));
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task A_file_that_was_looked_at_under_the_old_rules_is_looked_at_again(Database database)
    {
        await using var town = await WithCountyAsync(database);
        var version = await town.AttachAsync(await town.DraftAsync(Content("<p>见附件。</p>")), "安排.txt", "水磅已经修好。"u8.ToArray());
        Assert.Empty((await town.ScreenAsync(version)).Findings);

        (await SetAsync(town, County, 0, new RulesChange.Entry(Before: null, Pump))).Allowed();

        Assert.Equal(["“安排.txt”第1段（用语）"], (await town.ScreenAsync(version)).Findings.Select(finding => finding.InWords));
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task What_is_scheduled_is_stopped_by_a_list_that_was_changed_since(Database database)
    {
        await using var town = await WithCountyAsync(database);
        var version = await town.PassedAsync(await town.DraftAsync(Content("<p>水磅已经修好。</p>")));
        var at = town.Installation.Clock.GetUtcNow().UtcDateTime.AddHours(2);
        (await town.PublishAsync(version, at)).Allowed();
        (await SetAsync(town, County, 0, new RulesChange.Entry(Before: null, Pump))).Allowed();
        (await SetAsync(town, County, 1, new RulesChange.Policy(ScreeningPolicy.Default.With(ScreeningKind.Wording, ScreeningSeverity.Block)))).Allowed();
        town.Installation.Clock.MoveTo(new DateTimeOffset(at.AddMinutes(1), TimeSpan.Zero));

        Assert.Equal(0, await town.Installation.AskAsync((PublishScheduledItems publish) => publish.HandleAsync(Cancel)));

        var line = Assert.Single(await town.Installation.AskAsync((ToDoList list) => list.OfAsync(TestInstallation.Town, Today, WorkingDayCalendar.Shipped, Cancel)), line => line.Kind == ToDoKind.ItemVersion);
        Assert.Contains("的定时发布没有进行：还有1处应当处理，不能发布：正文第1段（用语）", line.Detail, StringComparison.Ordinal);
    }

    private static Task<Ruling<ScreeningRuleVersion>> SetAsync(ScreenedTown town, AgencyId body, int seen, RulesChange change, string reason = "核对") =>
        town.Installation.ActAsync((SetScreeningRules set) => set.HandleAsync(new(body, seen, change, reason), town.Staff.Leader, Cancel));

    private static async Task<ScreenedTown> WithCountyAsync(Database database)
    {
        var town = await CreateAsync(database);
        await town.Installation.UsingAsync(async services =>
        {
            await using var work = await services.GetRequiredService<Logbook>().BeginAsync(JournalLog.Installation, Actor.Installation, default);
            var county = work.Add(new Agency { Id = County, Code = AgencyCode.Parse("yunyang"), Level = AgencyLevel.County, Kind = AgencyKind.CountyGovernment, EstablishedOn = new(2010, 1, 1) });
            work.Add(new AgencyNaming { Id = work.NewId(), AgencyId = County, From = new(2010, 1, 1), FullName = "云阳县人民政府", ShortName = "云阳县", DocumentCode = "云阳府", RequestPrefix = "云阳公申" });
            work.Add(new AgencySuperior { Id = work.NewId(), AgencyId = TestInstallation.Town, SuperiorId = County, From = new(2010, 1, 1) });
            await work.CommitAsync(new Act("agency-established", "设立机构"), new Subject(county, "云阳县人民政府"), note: null, default);
        });
        return town;
    }
}
