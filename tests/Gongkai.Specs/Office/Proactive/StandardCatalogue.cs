using Gongkai.Agencies;
using Gongkai.Law;
using Gongkai.Office.Agencies;
using Gongkai.Office.Journal;
using Gongkai.Office.Ledgers;
using Gongkai.Office.Proactive;
using Gongkai.Office.Proactive.Catalogues;
using Gongkai.Office.Storage;
using Gongkai.Proactive;
using Gongkai.Specs.Proactive;
using Gongkai.WorkingDays;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Gongkai.Specs.Office.Proactive;

/// <summary>国办发〔2019〕54号: the county makes its catalogue in versions and hands it down; a body's coverage is read from its items.</summary>
public sealed class StandardCatalogue
{
    private static readonly Actor Supervisor = new(PersonId: null, "何志远（政务公开监督岗）");

    private static readonly CatalogueLine Plans = StandardCatalogue_Coverage.A("救灾", 1, "信息形成或者变更之日起20个工作日内");
    private static readonly CatalogueLine Checks = StandardCatalogue_Coverage.A("安全生产", 1, "每季度末月20日前") with { SecondMatter = "检查情况" };
    private static readonly CatalogueLine OfCounty = StandardCatalogue_Coverage.A("救灾", 2, "及时公开") with { SecondMatter = "灾情统计", Levels = [CatalogueLevel.County] };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task An_issued_version_is_never_changed_and_the_next_one_begins_as_its_copy(Database database)
    {
        await using var installation = await TestInstallation.CreateAsync(database);
        var county = await EstablishCountyAsync(installation);
        var first = await IssuedAsync(installation, county, Plans, Checks);
        var row = (await RowsAsync(installation, first))[0];

        Assert.Equal("catalogue-issued", await installation.ActAsync((SaveCatalogueLine save) => save.HandleAsync(new(county, first.Id, row.Id, row.Version, Plans with { Content = "改写" }), Supervisor, Cancel)).Refused());
        Assert.Equal("catalogue-issued", await installation.ActAsync((RemoveCatalogueLine remove) => remove.HandleAsync(new(county, row.Id, row.Version), Supervisor, Cancel)).Refused());
        Assert.Equal("catalogue-issued", await installation.ActAsync((IssueCatalogue issue) => issue.HandleAsync(new(county, first.Id, first.Version, null), Supervisor, Cancel)).Refused());

        var second = await installation.ActAsync((BeginCatalogue begin) => begin.HandleAsync(new(county), Supervisor, Cancel)).Allowed();
        Assert.Equal("catalogue-draft-exists", await installation.ActAsync((BeginCatalogue begin) => begin.HandleAsync(new(county), Supervisor, Cancel)).Refused());
        var copy = await RowsAsync(installation, second);
        Assert.Equal(2, second.Number);
        Assert.Equal((await RowsAsync(installation, first)).Select(each => (each.LineId, each.Line.SecondMatter)), copy.Select(each => (each.LineId, each.Line.SecondMatter)));

        await installation.ActAsync((SaveCatalogueLine save) => save.HandleAsync(new(county, second.Id, copy[0].Id, copy[0].Version, Plans with { Content = "预案全文和修订说明。" }), Supervisor, Cancel)).Allowed();
        Assert.Equal(JournalledRow.ChangedMeanwhile, await installation.ActAsync((SaveCatalogueLine save) => save.HandleAsync(new(county, second.Id, copy[0].Id, copy[0].Version, Plans), Supervisor, Cancel)).Refused());
        Assert.Equal(Plans.Content, (await RowsAsync(installation, first))[0].Line.Content);
        Assert.Equal("预案全文和修订说明。", (await RowsAsync(installation, second))[0].Line.Content);
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task A_line_that_cannot_stand_is_refused_and_an_import_is_all_or_nothing(Database database)
    {
        await using var installation = await TestInstallation.CreateAsync(database);
        var county = await EstablishCountyAsync(installation);

        Assert.Equal("catalogue-empty", await ImportAsync(installation, county).Refused());
        Assert.Equal("line-faulty", await ImportAsync(installation, county, Plans, Checks with { Basis = "" }).Refused());
        Assert.Equal("number-taken", await ImportAsync(installation, county, Plans, Plans with { SecondMatter = "物资" }).Refused());
        Assert.Empty(await installation.AskAsync((OfficeContext data) => data.Set<CatalogueVersion>().ToListAsync(Cancel)));

        var draft = await ImportAsync(installation, county, Plans).Allowed();
        Assert.Equal("number-taken", await installation.ActAsync((SaveCatalogueLine save) => save.HandleAsync(new(county, draft.Id, null, 0, Plans with { SecondMatter = "物资" }), Supervisor, Cancel)).Refused());
        await installation.ActAsync((SaveCatalogueLine save) => save.HandleAsync(new(county, draft.Id, null, 0, Checks), Supervisor, Cancel)).Allowed();
        Assert.Equal("catalogue-not-issued", await installation.ActAsync((HandDownCatalogue down) => down.HandleAsync(new(county, draft.Id), Supervisor, Cancel)).Refused());
        Assert.Empty(await installation.AskAsync((OfficeContext data) => data.Set<AdoptedCatalogue>().ToListAsync(Cancel)));
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task A_new_import_keeps_the_lines_that_items_stand_under(Database database)
    {
        await using var installation = await TestInstallation.CreateAsync(database);
        var county = await EstablishCountyAsync(installation);
        var first = await IssuedAsync(installation, county, Plans, Checks);

        var second = await ImportAsync(installation, county, Checks with { Number = 9, LimitText = "每月5日前" }, Plans, OfCounty).Allowed();

        var (before, after) = ((await RowsAsync(installation, first)).ToDictionary(row => row.Line.SecondMatter, row => row.LineId), (await RowsAsync(installation, second)).ToDictionary(row => row.Line.SecondMatter, row => row.LineId));
        Assert.Equal((before["检查情况"], before["应急预案1"]), (after["检查情况"], after["应急预案1"]));
        Assert.DoesNotContain(after["灾情统计"], before.Values);
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task Handed_down_it_is_each_bodys_own_act_in_its_own_log_and_reaches_each_once(Database database)
    {
        await using var installation = await TestInstallation.CreateAsync(database);
        var county = await EstablishCountyAsync(installation);
        var first = await IssuedAsync(installation, county, Plans, Checks, OfCounty);

        var deliveries = await installation.ActAsync((HandDownCatalogue down) => down.HandleAsync(new(county, first.Id), Supervisor, Cancel)).Allowed();
        Assert.Equal([(county, null), (TestInstallation.Town, null)], deliveries.Select(delivery => (delivery.Agency, delivery.Refusal?.Code)));
        Assert.Equal(["catalogue-adopted"], await installation.ActsAsync());

        var again = await installation.ActAsync((HandDownCatalogue down) => down.HandleAsync(new(county, first.Id), Supervisor, Cancel)).Allowed();
        Assert.All(again, delivery => Assert.Equal("already-adopted", delivery.Refusal?.Code));
        Assert.Equal(["catalogue-adopted"], await installation.ActsAsync());

        // The town sees the lines of its level; the next version follows on the day on which it is handed down.
        var held = await CatalogueAsync(installation, new(2023, 4, 20));
        Assert.Equal(["应急预案1", "检查情况"], held!.Lines.Select(line => line.Line.SecondMatter));
        installation.Clock.MoveTo(new DateOnly(2023, 9, 1));
        var second = await IssuedAsync(installation, county, Plans);
        await installation.ActAsync((HandDownCatalogue down) => down.HandleAsync(new(county, second.Id), Supervisor, Cancel)).Allowed();
        Assert.Equal((1, 2), ((await CatalogueAsync(installation, new(2023, 8, 31)))!.Version.Number, (await CatalogueAsync(installation, new(2023, 9, 1)))!.Version.Number));
        Assert.Equal("catalogue-older", await installation.ActAsync((AdoptCatalogue adopt) => adopt.HandleAsync(new(TestInstallation.Town, county, first.Id), Supervisor, Cancel)).Refused());
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task A_body_takes_over_only_what_stands_above_it(Database database)
    {
        await using var installation = await TestInstallation.CreateAsync(database);
        var county = await EstablishCountyAsync(installation);
        var other = await EstablishAsync(installation, "nanxi", AgencyLevel.Town, AgencyKind.TownGovernment, "云阳县南溪镇人民政府", "南溪镇", county);
        var own = await IssuedAsync(installation, other, Plans);

        Assert.Equal("not-above", await installation.ActAsync((AdoptCatalogue adopt) => adopt.HandleAsync(new(TestInstallation.Town, other, own.Id), Supervisor, Cancel)).Refused());
        await installation.ActAsync((AdoptCatalogue adopt) => adopt.HandleAsync(new(other, other, own.Id), Supervisor, Cancel)).Allowed();
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task Coverage_shows_what_is_there_the_gap_and_what_is_stated_away(Database database)
    {
        await using var installation = await TestInstallation.CreateAsync(database);
        var county = await EstablishCountyAsync(installation);
        installation.Clock.MoveTo(new DateOnly(2023, 1, 5));
        var version = await IssuedAsync(installation, county, Plans, Checks);
        await installation.ActAsync((HandDownCatalogue down) => down.HandleAsync(new(county, version.Id), Supervisor, Cancel)).Allowed();
        var checks = (await RowsAsync(installation, version)).Single(row => row.Line.Field == "安全生产").LineId;
        installation.Clock.MoveTo(new DateOnly(2023, 7, 3));
        var item = await installation.ActAsync((RecordItem record) => record.HandleAsync(new(TestInstallation.Town, "一季度安全生产检查情况", ItemCategory.WorkReport, new(2023, 3, 15), DocumentNumber: null), TestInstallation.Clerk, Cancel)).Allowed();

        Assert.Equal("line-unknown", await PlaceAsync(installation, item, Guid.NewGuid()).Refused());
        var placed = await PlaceAsync(installation, item, checks).Allowed();
        var coverage = (await CoverageAsync(installation))!;
        Assert.Equal([CoverageStatus.NothingArose], coverage.Lines[0].Cells.Select(cell => cell.Status));
        Assert.Equal([CoverageStatus.Published, CoverageStatus.Missing, CoverageStatus.NotYetDue, CoverageStatus.NotYetDue], coverage.Lines[1].Cells.Select(cell => cell.Status));
        Assert.Equal(item.Id, Assert.Single(coverage.Lines[1].Cells[0].Items).Id);

        Assert.Equal("reason-missing", await StateAsync(installation, " ").Refused());
        Assert.Equal("line-unknown", await installation.ActAsync((StateNotApplicable state) => state.HandleAsync(new(TestInstallation.Town, 2023, "养老服务", null, "没有"), TestInstallation.Clerk, Cancel)).Refused());
        var statement = await StateAsync(installation, "本镇没有生产经营单位。").Allowed();
        Assert.Equal("already-stated", await StateAsync(installation, "再说一遍").Refused());
        Assert.Equal([CoverageStatus.Published, CoverageStatus.NotApplicable, CoverageStatus.NotApplicable, CoverageStatus.NotApplicable], (await CoverageAsync(installation))!.Lines[1].Cells.Select(cell => cell.Status));

        await installation.ActAsync((VoidRecord makeVoid) => makeVoid.HandleAsync<CatalogueStatement>(new(TestInstallation.Town, statement.Id, statement.Version, "理由有误"), TestInstallation.Clerk, Cancel)).Allowed();
        await PlaceAsync(installation, placed, line: null).Allowed();
        Assert.Equal(CoverageStatus.Missing, (await CoverageAsync(installation))!.Lines[1].Cells[0].Status);
        Assert.Equal(["catalogue-adopted", "item-recorded", "item-placed", "catalogue-stated", "catalogue-statement-voided", "item-placed"], await installation.ActsAsync());
        Assert.Null(await installation.AskAsync((CoverageReading reading) => reading.OfAsync(TestInstallation.Town, 2022, new(2023, 7, 3), WorkingDayCalendar.Shipped, Cancel)));
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task A_draft_names_its_line_and_the_item_stands_under_it_once_it_is_public(Database database)
    {
        await using var installation = await TestInstallation.CreateAsync(database);
        var staff = await TownStaff.EngageAsync(installation);
        var county = await EstablishCountyAsync(installation);
        var version = await IssuedAsync(installation, county, Plans);
        await installation.ActAsync((HandDownCatalogue down) => down.HandleAsync(new(county, version.Id), Supervisor, Cancel)).Allowed();
        var line = (await RowsAsync(installation, version))[0].LineId;
        var facts = new ItemFacts(ItemNature.General, ItemCategory.Emergencies, DisclosureClass.Proactive, null, null, DisclosureRule.General, new(2023, 4, 20), null, null);
        var content = new ItemContent("凤鸣镇防汛应急预案", null, null, null, null, "<p>预案正文。</p>");

        Assert.Equal("line-unknown", await installation.ActAsync((DraftItem draft) => draft.HandleAsync(new(TestInstallation.Town, null, facts with { CatalogueLine = Guid.NewGuid() }, content), staff.Clerk, Cancel)).Refused());
        var drafted = await installation.ActAsync((DraftItem draft) => draft.HandleAsync(new(TestInstallation.Town, null, facts with { CatalogueLine = line }, content), staff.Clerk, Cancel)).Allowed();
        drafted = await installation.ActAsync((SubmitItem submit) => submit.HandleAsync(new(TestInstallation.Town, drafted.Id, drafted.Version), staff.Clerk, Cancel)).Allowed();
        foreach (var (step, reviewer) in new[] { staff.Secrecy, staff.Head, staff.Leader, staff.Mayor }.Index())
            drafted = await installation.ActAsync((PassItem pass) => pass.HandleAsync(new(TestInstallation.Town, drafted.Id, drafted.Version, step, null), reviewer, Cancel)).Allowed();
        await installation.ActAsync((PublishItem publish) => publish.HandleAsync(new(TestInstallation.Town, drafted.Id, drafted.Version), staff.Clerk, Cancel)).Allowed();

        Assert.Equal(line, (await installation.AskAsync((OfficeContext data) => data.Set<Item>().SingleAsync(Cancel))).CatalogueLineId);
        Assert.Equal(CoverageStatus.Published, Assert.Single(Assert.Single((await CoverageAsync(installation))!.Lines).Cells).Status);
    }

    private static Task<Ruling<CatalogueVersion>> ImportAsync(TestInstallation installation, AgencyId agency, params CatalogueLine[] lines) =>
        installation.ActAsync((ImportCatalogue import) => import.HandleAsync(new(agency, lines), Supervisor, Cancel));

    private static async Task<CatalogueVersion> IssuedAsync(TestInstallation installation, AgencyId agency, params CatalogueLine[] lines)
    {
        var draft = await ImportAsync(installation, agency, lines).Allowed();
        return await installation.ActAsync((IssueCatalogue issue) => issue.HandleAsync(new(agency, draft.Id, draft.Version, "云阳府办发〔2023〕14号"), Supervisor, Cancel)).Allowed();
    }

    private static Task<List<CatalogueRow>> RowsAsync(TestInstallation installation, CatalogueVersion version) => installation.AskAsync((OfficeContext data) =>
        data.Set<CatalogueRow>().AsNoTracking().Where(row => row.VersionId == version.Id).OrderBy(row => row.Place).ToListAsync(Cancel));

    private static Task<BodyCatalogue?> CatalogueAsync(TestInstallation installation, DateOnly day) => installation.AskAsync((OfficeContext data) => data.CatalogueOfAsync(TestInstallation.Town, day, Cancel));

    private static Task<BodyCoverage?> CoverageAsync(TestInstallation installation) => installation.AskAsync((CoverageReading reading) =>
        reading.OfAsync(TestInstallation.Town, 2023, BusinessClock.DayOf(installation.Clock.GetUtcNow().UtcDateTime), WorkingDayCalendar.Shipped, Cancel));

    private static Task<Ruling<Item>> PlaceAsync(TestInstallation installation, Item item, Guid? line) =>
        installation.ActAsync((PlaceInCatalogue place) => place.HandleAsync(new(TestInstallation.Town, item.Id, item.Version, line), TestInstallation.Clerk, Cancel));

    private static Task<Ruling<CatalogueStatement>> StateAsync(TestInstallation installation, string reason) =>
        installation.ActAsync((StateNotApplicable state) => state.HandleAsync(new(TestInstallation.Town, 2023, "安全生产", null, reason), TestInstallation.Clerk, Cancel));

    /// <summary>A county above the town.</summary>
    private static async Task<AgencyId> EstablishCountyAsync(TestInstallation installation)
    {
        var county = await EstablishAsync(installation, "yunyang", AgencyLevel.County, AgencyKind.CountyGovernment, "云阳县人民政府", "云阳县", superior: null);
        await installation.ActAsync((MoveAgency move) => move.HandleAsync(new(TestInstallation.Town, county, new(2020, 1, 1), Basis: null), Supervisor, Cancel)).Allowed();
        return county;
    }

    private static async Task<AgencyId> EstablishAsync(TestInstallation installation, string code, AgencyLevel level, AgencyKind kind, string name, string shortName, AgencyId? superior) =>
        (await installation.ActAsync((EstablishAgency establish) => establish.HandleAsync(
            new(AgencyCode.Parse(code), level, kind, new AgencyNames(name, shortName, shortName, $"{shortName}公申"), superior, new(2010, 1, 1)), Supervisor, Cancel)).Allowed()).Id;
}
