using Gongkai.Agencies;
using Gongkai.Law;
using Gongkai.Office.Agencies;
using Gongkai.Office.Journal;
using Gongkai.Office.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Gongkai.Specs.Office.Agencies;

/// <summary>Bodies keep their history: names, superiors, mergers, competences and disclosure offices have dates.</summary>
public sealed class Bodies_Through_Time
{
    private static readonly DateOnly Founding = new(2010, 1, 1);

    private static readonly AgencyNames NewNames = new("云阳县凤鸣街道办事处", "凤鸣街道", "凤鸣街办", "凤街公申");

    private static readonly DisclosureOfficeData Office = new(
        "凤鸣镇党政办公室", "云阳县凤鸣镇兴凤路2号", "工作日9:00—12:00、14:00—18:00", "023-55550101", "023-55550102", "fengming@example.invalid", "404500", "023-55550103");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task An_established_body_stands_in_the_tree_with_its_names_and_codes(Database database)
    {
        await using var installation = await TestInstallation.CreateAsync(database);
        var county = await EstablishAsync(installation, "yunyang", "云阳县人民政府", superior: null);
        var bureau = await installation.AskAsync<EstablishAgency, Ruling<Agency>>(establish => establish.HandleAsync(
            new(AgencyCode.Parse("jiaowei"), AgencyLevel.County, AgencyKind.Department, Names("云阳县教育委员会"), county.Id, new(2015, 3, 1)) { DivisionCode = DivisionCode.Parse("500235") },
            TestInstallation.Clerk, Cancel));

        var bodies = await OnAsync(installation, new(2023, 4, 20));

        var entry = bodies.Find(bureau.Allowed().Id)!;
        Assert.Equal(("云阳县教育委员会", "jiaowei"), (entry.FullName, entry.Code.Value));
        Assert.Equal(["yunyang"], bodies.Above(entry.Id).Select(above => above.Code.Value));
        Assert.Equal(["yunyang", "jiaowei"], bodies.Subtree(county.Id).Select(agency => agency.Code.Value));
        Assert.Null((await OnAsync(installation, new(2015, 2, 28))).Find(entry.Id));
        Assert.Equal("500235", (await HistoryAsync(installation, entry.Id)).Agency.DivisionCode!.Value);
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task A_code_names_one_body(Database database)
    {
        await using var installation = await TestInstallation.CreateAsync(database);

        var ruling = await installation.AskAsync<EstablishAgency, Ruling<Agency>>(establish => establish.HandleAsync(
            new(AgencyCode.Parse("fengming"), AgencyLevel.Town, AgencyKind.TownGovernment, Names("云阳县凤鸣镇人民政府"), Superior: null, Founding), TestInstallation.Clerk, Cancel));

        Assert.Equal("agency-code-taken", ruling.Refused());
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task A_renamed_body_keeps_the_old_name_for_the_days_before(Database database)
    {
        await using var installation = await TestInstallation.CreateAsync(database);

        (await RenameAsync(installation, new(2022, 6, 1))).Allowed();

        Assert.Equal("云阳县凤鸣镇人民政府", (await OnAsync(installation, new(2022, 5, 31))).Find(TestInstallation.Town)!.FullName);
        Assert.Equal("云阳县凤鸣街道办事处", (await OnAsync(installation, new(2022, 6, 1))).Find(TestInstallation.Town)!.FullName);
        Assert.Equal([new DateOnly(2022, 6, 1), Founding], (await HistoryAsync(installation, TestInstallation.Town)).Names.Select(name => name.From));
        var found = Assert.Single(await SearchAsync(installation, "凤鸣镇人民"));
        Assert.Equal((TestInstallation.Town, "云阳县凤鸣街道办事处", true), (found.Id, found.FullName, found.IsThere));
        Assert.Equal(["云阳县凤鸣镇人民政府"], found.OtherNames);
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task A_name_may_be_corrected_on_its_first_day_but_none_is_put_before_the_last(Database database)
    {
        await using var installation = await TestInstallation.CreateAsync(database);
        (await RenameAsync(installation, new(2022, 6, 1))).Allowed();

        (await RenameAsync(installation, new(2022, 6, 1))).Allowed();

        Assert.Equal(2, (await HistoryAsync(installation, TestInstallation.Town)).Names.Count);
        Assert.Equal("version-not-last", (await RenameAsync(installation, new(2022, 5, 31))).Refused());
        Assert.Equal("agency-not-there", (await RenameAsync(installation, new(2009, 12, 31))).Refused());
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task A_moved_body_stands_below_its_new_superior_from_the_day_on(Database database)
    {
        await using var installation = await TestInstallation.CreateAsync(database);
        var county = await EstablishAsync(installation, "yunyang", "云阳县人民政府", superior: null);
        var zone = await EstablishAsync(installation, "xinqu", "云阳县新区管理委员会", county.Id);
        (await MoveAsync(installation, TestInstallation.Town, county.Id, new(2020, 1, 1))).Allowed();

        (await MoveAsync(installation, TestInstallation.Town, zone.Id, new(2022, 1, 1))).Allowed();

        Assert.Equal([county.Id], (await OnAsync(installation, new(2021, 12, 31))).Above(TestInstallation.Town).Select(above => above.Id));
        Assert.Equal([county.Id, zone.Id], (await OnAsync(installation, new(2022, 1, 1))).Above(TestInstallation.Town).Select(above => above.Id));
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task No_body_is_ever_below_itself(Database database)
    {
        await using var installation = await TestInstallation.CreateAsync(database);
        var county = await EstablishAsync(installation, "yunyang", "云阳县人民政府", superior: null);
        var zone = await EstablishAsync(installation, "xinqu", "云阳县新区管理委员会", superior: null);
        (await MoveAsync(installation, zone.Id, county.Id, new(2024, 1, 1))).Allowed();

        Assert.Equal("agency-below-itself", (await MoveAsync(installation, county.Id, county.Id, new(2022, 1, 1))).Refused());
        Assert.Equal("agency-below-itself", (await MoveAsync(installation, county.Id, zone.Id, new(2024, 1, 1))).Refused());
        Assert.Equal("agency-below-itself", (await MoveAsync(installation, county.Id, zone.Id, new(2022, 1, 1))).Refused());
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task A_merged_body_ends_the_day_before_and_its_history_stays(Database database)
    {
        await using var installation = await TestInstallation.CreateAsync(database);
        var other = await EstablishAsync(installation, "shuangjiang", "云阳县双江镇人民政府", superior: null);

        var successions = (await MergeAsync(installation, [other.Id], [TestInstallation.Town])).Allowed();

        Assert.Equal([(other.Id, TestInstallation.Town)], successions.Select(succession => (succession.PredecessorId, succession.SuccessorId)));
        Assert.NotNull((await OnAsync(installation, new(2022, 12, 31))).Find(other.Id));
        Assert.Null((await OnAsync(installation, new(2023, 1, 1))).Find(other.Id));
        var found = Assert.Single(await SearchAsync(installation, "shuangjiang"));
        Assert.Equal((false, "云阳县双江镇人民政府", new DateOnly(2022, 12, 31)), (found.IsThere, found.FullName, found.DissolvedOn));
        var history = await HistoryAsync(installation, other.Id);
        Assert.Equal(new DateOnly(2022, 12, 31), Assert.Single(history.Names).To);
        Assert.Equal("云阳府发〔2022〕40号", Assert.Single(history.Successions).Basis);
        Assert.Equal("agency-not-there", (await MergeAsync(installation, [other.Id], [TestInstallation.Town])).Refused());
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task A_body_with_others_below_it_is_not_merged_away(Database database)
    {
        await using var installation = await TestInstallation.CreateAsync(database);
        var other = await EstablishAsync(installation, "shuangjiang", "云阳县双江镇人民政府", superior: null);
        await EstablishAsync(installation, "guihua", "凤鸣镇桂花村", other.Id);

        Assert.Equal("agencies-below", (await MergeAsync(installation, [other.Id], [TestInstallation.Town])).Refused());
        Assert.Equal("merger-sides", (await MergeAsync(installation, [other.Id], [other.Id])).Refused());
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task A_competence_is_followed_by_the_next_of_its_kind_and_can_end(Database database)
    {
        await using var installation = await TestInstallation.CreateAsync(database);
        (await CompetenceAsync(installation, CompetenceKind.Reconsideration, new(2010, 1, 1), "云阳县教育委员会")).Allowed();
        (await CompetenceAsync(installation, CompetenceKind.Court, new(2010, 1, 1), "云阳县人民法院")).Allowed();

        var last = (await CompetenceAsync(installation, CompetenceKind.Reconsideration, new(2021, 6, 1), "云阳县人民政府")).Allowed();

        var history = await HistoryAsync(installation, TestInstallation.Town);
        Assert.Equal(["云阳县人民法院"], history.Competences.On(new DateOnly(2022, 1, 1)).Where(c => c.Kind == CompetenceKind.Court).Select(c => c.Competent));
        Assert.Equal(["云阳县教育委员会"], history.Competences.On(new DateOnly(2021, 5, 31)).Where(c => c.Kind == CompetenceKind.Reconsideration).Select(c => c.Competent));
        Assert.Equal("competent-missing", (await CompetenceAsync(installation, CompetenceKind.Court, new(2022, 1, 1), " ")).Refused());

        (await installation.AskAsync<EndCompetence, Ruling<AgencyCompetence>>(end => end.HandleAsync(new(last.Id, last.Version, new(2022, 12, 31)), TestInstallation.Clerk, Cancel))).Allowed();
        Assert.DoesNotContain((await HistoryAsync(installation, TestInstallation.Town)).Competences.On(new DateOnly(2023, 1, 1)), c => c.Kind == CompetenceKind.Reconsideration);
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task Art12_a_change_of_the_disclosure_office_makes_a_new_version(Database database)
    {
        await using var installation = await TestInstallation.CreateAsync(database);
        var first = (await OfficeAsync(installation, Office, new(2022, 1, 1), seen: null)).Allowed();

        (await OfficeAsync(installation, Office with { Telephone = "023-55550199" }, new(2023, 4, 20), first.Id)).Allowed();

        var offices = (await HistoryAsync(installation, TestInstallation.Town)).DisclosureOffices;
        Assert.Equal(["023-55550199", "023-55550101"], offices.Select(office => office.Telephone));
        Assert.Equal(new DateOnly(2023, 4, 19), offices[1].To);
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task Art12_two_people_who_change_the_same_version_meet(Database database)
    {
        await using var installation = await TestInstallation.CreateAsync(database);
        var first = (await OfficeAsync(installation, Office, new(2022, 1, 1), seen: null)).Allowed();
        (await OfficeAsync(installation, Office with { Fax = "023-55550104" }, new(2023, 4, 20), first.Id)).Allowed();

        Assert.Equal(JournalledRow.ChangedMeanwhile, (await OfficeAsync(installation, Office, new(2023, 4, 21), first.Id)).Refused());
        Assert.Equal("disclosure-office-incomplete", (await OfficeAsync(installation, Office with { Address = "" }, new(2023, 4, 21), first.Id)).Refused());
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task Every_act_stands_in_the_log_of_the_installation(Database database)
    {
        await using var installation = await TestInstallation.CreateAsync(database);
        (await RenameAsync(installation, new(2022, 6, 1))).Allowed();

        var entry = await installation.AskAsync<OfficeContext, JournalEntry>(data =>
            data.JournalEntries.Where(e => e.AgencyId == JournalLog.Installation).Include(e => e.Records).OrderByDescending(e => e.Sequence).FirstAsync(Cancel));

        Assert.Equal(("agency-renamed", "云阳县凤鸣街道办事处", "云阳府发〔2022〕9号"), (entry.Act, entry.SubjectName, entry.Note));
        Assert.Equal([RecordChange.Added, RecordChange.Changed], entry.Records.Select(record => record.Change).Order());
    }

    private static AgencyNames Names(string fullName) => new(fullName, fullName[3..], fullName[..4], $"{fullName[..4]}公申");

    private static async Task<Agency> EstablishAsync(TestInstallation installation, string code, string fullName, AgencyId? superior) =>
        (await installation.AskAsync<EstablishAgency, Ruling<Agency>>(establish => establish.HandleAsync(
            new(AgencyCode.Parse(code), AgencyLevel.County, new AgencyName(fullName).Kind, Names(fullName), superior, Founding), TestInstallation.Clerk, Cancel))).Allowed();

    private static Task<Ruling<AgencyNaming>> RenameAsync(TestInstallation installation, DateOnly from) =>
        installation.AskAsync<RenameAgency, Ruling<AgencyNaming>>(rename => rename.HandleAsync(new(TestInstallation.Town, NewNames, from, "云阳府发〔2022〕9号"), TestInstallation.Clerk, Cancel));

    private static Task<Ruling<Agency>> MoveAsync(TestInstallation installation, AgencyId agency, AgencyId superior, DateOnly from) =>
        installation.AskAsync<MoveAgency, Ruling<Agency>>(move => move.HandleAsync(new(agency, superior, from, Basis: null), TestInstallation.Clerk, Cancel));

    private static Task<Ruling<IReadOnlyList<AgencySuccession>>> MergeAsync(TestInstallation installation, IReadOnlyList<AgencyId> predecessors, IReadOnlyList<AgencyId> successors) =>
        installation.AskAsync<MergeAgencies, Ruling<IReadOnlyList<AgencySuccession>>>(merge =>
            merge.HandleAsync(new(predecessors, successors, new(2023, 1, 1), "云阳府发〔2022〕40号"), TestInstallation.Clerk, Cancel));

    private static Task<Ruling<AgencyCompetence>> CompetenceAsync(TestInstallation installation, CompetenceKind kind, DateOnly from, string competent) =>
        installation.AskAsync<RecordCompetence, Ruling<AgencyCompetence>>(record =>
            record.HandleAsync(new(TestInstallation.Town, kind, from, competent, CompetentAgency: null, Basis: null), TestInstallation.Clerk, Cancel));

    private static Task<Ruling<DisclosureOffice>> OfficeAsync(TestInstallation installation, DisclosureOfficeData office, DateOnly from, Guid? seen) =>
        installation.AskAsync<RecordDisclosureOffice, Ruling<DisclosureOffice>>(record => record.HandleAsync(new(TestInstallation.Town, office, from, seen), TestInstallation.Clerk, Cancel));

    private static Task<AgencyChart> OnAsync(TestInstallation installation, DateOnly day) =>
        installation.AskAsync<AgencyDirectory, AgencyChart>(directory => directory.OnAsync(day, Cancel));

    private static Task<IReadOnlyList<FoundAgency>> SearchAsync(TestInstallation installation, string text) =>
        installation.AskAsync<AgencyDirectory, IReadOnlyList<FoundAgency>>(directory => directory.SearchAsync(text, new(2023, 4, 20), Cancel));

    private static async Task<AgencyHistory> HistoryAsync(TestInstallation installation, AgencyId agency) =>
        (await installation.AskAsync<AgencyDirectory, AgencyHistory?>(directory => directory.HistoryOfAsync(agency, Cancel)))!;
}
