using Gongkai.Agencies;
using Gongkai.Law;
using Gongkai.Office.Agencies;
using Gongkai.Office.Journal;
using Gongkai.Office.People;
using Gongkai.Office.Proactive;
using Gongkai.Office.Requests;
using Gongkai.Office.Storage;
using Gongkai.Office.ToDo;
using Gongkai.Proactive;
using Gongkai.Requests;
using Gongkai.WorkingDays;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Specs.Office.Agencies;

/// <summary>
/// 双江镇 (shuangjiang) is merged into 凤鸣镇 (fengming) on 1 January 2023, both below 云阳县 (yunyang): what ends, who answers for it, who does not.
/// </summary>
public sealed class Merged_Bodies
{
    private static readonly DateOnly LastDay = new(2022, 12, 31);

    private static readonly DateOnly FirstDay = new(2023, 1, 1);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task Whatever_is_open_in_the_predecessor_ends_on_its_last_day(Database database)
    {
        await using var installation = await TestInstallation.CreateAsync(database);
        var county = await EstablishAsync(installation, "yunyang", "云阳县人民政府", superior: null);
        var ended = await EstablishAsync(installation, "shuangjiang", "云阳县双江镇人民政府", county);
        await MoveTownAsync(installation, county);
        installation.Clock.MoveTo(new DateOnly(2022, 11, 1));
        var division = (await installation.AskAsync<CreateDivision, Ruling<Division>>(create => create.HandleAsync(new(ended, "党政办公室", new(2020, 1, 1)), TestInstallation.Clerk, Cancel))).Allowed();
        var (holder, tenure) = await AppointAsync(installation, ended, Duty.Clerk, "zhangmin", division.Id);
        var other = await PersonAsync(installation, "zhaoli");
        (await installation.AskAsync<DelegateTenure, Ruling<DelegatedTenure>>(delegation => delegation.HandleAsync(
            new(ended, tenure.Id, other.Id, new(2022, 12, 20), new(2023, 1, 10), "外出学习"), new Actor(holder.Id, "张敏"), Cancel))).Allowed();
        (await installation.AskAsync<DelegateTenure, Ruling<DelegatedTenure>>(delegation => delegation.HandleAsync(
            new(ended, tenure.Id, other.Id, new(2023, 2, 1), new(2023, 2, 10), "外出学习"), new Actor(holder.Id, "张敏"), Cancel))).Allowed();
        (await installation.AskAsync<RecordLeadingGroup, Ruling<IReadOnlyList<LeadingGroupMember>>>(record => record.HandleAsync(
            new(ended, [new(LeadingGroupRole.Head, "刘建国", "镇长")], "双江府发〔2022〕5号", new(2022, 3, 1), Seen: null), TestInstallation.Clerk, Cancel))).Allowed();

        (await MergeAsync(installation, ended)).Allowed();

        await installation.UsingAsync(async services =>
        {
            var data = (OfficeContext)services.GetService(typeof(OfficeContext))!;
            Assert.Equal(LastDay, (await data.Set<Division>().SingleAsync(Cancel)).To);
            Assert.Equal(LastDay, (await data.Set<Post>().SingleAsync(Cancel)).To);
            Assert.Equal(LastDay, (await data.Set<Tenure>().SingleAsync(Cancel)).To);
            Assert.Equal(LastDay, (await data.Set<DelegatedTenure>().SingleAsync(Cancel)).To);
            Assert.Equal(LastDay, (await data.Set<LeadingGroupMember>().SingleAsync(Cancel)).To);
            var entry = await data.JournalEntries.Include(e => e.Records).Where(e => e.AgencyId == ended).OrderByDescending(e => e.Sequence).FirstAsync(Cancel);
            Assert.Equal(("agencies-merged", "云阳县双江镇人民政府"), (entry.Act, entry.SubjectName));
            Assert.Equal(
                [("delegated_tenures", RecordChange.Changed), ("delegated_tenures", RecordChange.Removed), ("divisions", RecordChange.Changed), ("leading_group_members", RecordChange.Changed), ("posts", RecordChange.Changed), ("tenures", RecordChange.Changed)],
                entry.Records.Select(record => (record.RecordTable, record.Change)).Order());
        });
        Assert.Empty((await StandingAsync(installation, holder.Id, FirstDay)).Duties);
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task What_has_begun_after_the_last_day_is_not_ended_in_silence(Database database)
    {
        await using var installation = await TestInstallation.CreateAsync(database);
        var ended = await EstablishAsync(installation, "shuangjiang", "云阳县双江镇人民政府", superior: null);
        var (holder, _) = await AppointAsync(installation, ended, Duty.Clerk, "zhangmin", division: null, from: new(2023, 3, 1));

        Assert.Equal("version-after-end", (await MergeAsync(installation, ended)).Refused());
        Assert.Single((await StandingAsync(installation, holder.Id, new(2023, 3, 1))).Duties);
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task The_successor_answers_for_the_predecessor_from_the_first_day_on_and_nobody_else_does(Database database)
    {
        await using var installation = await TestInstallation.CreateAsync(database);
        var county = await EstablishAsync(installation, "yunyang", "云阳县人民政府", superior: null);
        var otherCounty = await EstablishAsync(installation, "kaizhou", "开州区人民政府", superior: null);
        var ended = await EstablishAsync(installation, "shuangjiang", "云阳县双江镇人民政府", county);
        var bystander = await EstablishAsync(installation, "nanxi", "云阳县南溪镇人民政府", county);
        await MoveTownAsync(installation, county);
        (await MergeAsync(installation, ended)).Allowed();
        var (before, after) = (await ChartAsync(installation, LastDay), await ChartAsync(installation, FirstDay));

        Assert.True(Holds(Duty.Clerk, TestInstallation.Town).Reaches(Right.ConcludeRequest, ended, after));
        Assert.True(Holds(Duty.LeaderInCharge, TestInstallation.Town).Reaches(Right.SeeApplicant, ended, after));
        Assert.False(Holds(Duty.Clerk, TestInstallation.Town).Reaches(Right.ConcludeRequest, ended, before));
        Assert.False(Holds(Duty.LeaderInCharge, TestInstallation.Town).Reaches(Right.ConcludeRequest, ended, after));
        Assert.True(Holds(Duty.CountySupervisor, county).Reaches(Right.SeeLedgers, ended, before));
        Assert.True(Holds(Duty.CountySupervisor, county).Reaches(Right.SeeLedgers, ended, after));
        Assert.False(Holds(Duty.CountySupervisor, county).Reaches(Right.SeeApplicant, ended, after));

        foreach (var stranger in new[] { bystander, otherCounty })
        {
            foreach (var duty in Duty.All.Where(duty => !duty.IsAdministrator))
                Assert.DoesNotContain(Right.All, right => Holds(duty, stranger).Reaches(right, ended, after));
        }

        foreach (var duty in Duty.All.Where(duty => !duty.IsAdministrator))
        {
            Assert.DoesNotContain(Right.All, right => Holds(duty, TestInstallation.Town).Reaches(right, bystander, after));
            Assert.DoesNotContain(Right.All, right => Holds(duty, ended).Reaches(right, TestInstallation.Town, after));
        }

        Assert.Equal([ended], after.Predecessors(TestInstallation.Town).Select(body => body.Id));
        Assert.Empty(after.Predecessors(bystander));
        Assert.DoesNotContain(after.Subtree(county), body => body.Id == ended);
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task A_superior_that_the_predecessor_never_had_sees_nothing_of_it(Database database)
    {
        await using var installation = await TestInstallation.CreateAsync(database);
        var county = await EstablishAsync(installation, "yunyang", "云阳县人民政府", superior: null);
        var otherCounty = await EstablishAsync(installation, "kaizhou", "开州区人民政府", superior: null);
        var ended = await EstablishAsync(installation, "shuangjiang", "云阳县双江镇人民政府", otherCounty);
        await MoveTownAsync(installation, county);
        (await MergeAsync(installation, ended)).Allowed();

        var after = await ChartAsync(installation, FirstDay);

        Assert.False(Holds(Duty.CountySupervisor, county).Reaches(Right.SeeLedgers, ended, after));
        Assert.False(Holds(Duty.CountySupervisor, otherCounty).Reaches(Right.SeeLedgers, ended, after));
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task The_successor_of_a_successor_answers_for_both(Database database)
    {
        await using var installation = await TestInstallation.CreateAsync(database);
        var ended = await EstablishAsync(installation, "shuangjiang", "云阳县双江镇人民政府", superior: null);
        var last = await EstablishAsync(installation, "nanxi", "云阳县南溪镇人民政府", superior: null);
        (await MergeAsync(installation, ended)).Allowed();
        (await installation.AskAsync<MergeAgencies, Ruling<IReadOnlyList<AgencySuccession>>>(merge =>
            merge.HandleAsync(new([TestInstallation.Town], [last], new(2023, 3, 1), "云阳府发〔2023〕5号"), TestInstallation.Clerk, Cancel))).Allowed();

        var chart = await ChartAsync(installation, new(2023, 3, 1));

        Assert.Equal([TestInstallation.Town, ended], chart.Predecessors(last).Select(body => body.Id));
        Assert.True(Holds(Duty.Clerk, last).Reaches(Right.ConcludeRequest, ended, chart));
        Assert.Equal("云阳县双江镇人民政府", chart.FindAlsoEnded("shuangjiang")!.FullName);
        Assert.Null(chart.Find("shuangjiang"));
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task An_open_application_is_answered_after_the_end_and_a_new_one_belongs_to_the_successor(Database database)
    {
        await using var installation = await TestInstallation.CreateAsync(database);
        var ended = await EstablishAsync(installation, "shuangjiang", "云阳县双江镇人民政府", superior: null);
        var open = (await RegisterAsync(installation, ended, new(2022, 12, 30))).Allowed();
        (await MergeAsync(installation, ended)).Allowed();

        var refused = Assert.IsType<Ruling<Request>.Refused>(await RegisterAsync(installation, ended, FirstDay)).Reason;
        Assert.Equal("agency-ended", refused.Code);
        Assert.Contains("云阳县凤鸣镇人民政府承接", refused.Message, StringComparison.Ordinal);
        Assert.Equal("双江镇人民政府公申〔2022〕2号", (await RegisterAsync(installation, ended, LastDay)).Allowed().Number);
        Assert.Equal("agency-ended", (await installation.AskAsync<RecordItem, Ruling<Item>>(record =>
            record.HandleAsync(new(ended, "双江镇2022年财政决算", ItemCategory.All[0], FirstDay, DocumentNumber: null), TestInstallation.Clerk, Cancel))).Refused());
        Assert.Equal("agency-ended", (await installation.AskAsync<CreatePost, Ruling<Post>>(create =>
            create.HandleAsync(new(ended, Division: null, "综合协调岗", [Duty.Clerk], FirstDay), TestInstallation.Clerk, Cancel))).Refused());

        var toDo = await installation.AskAsync<ToDoList, IReadOnlyList<ToDoLine>>(list => list.OfAsync(ended, new(2023, 1, 5), WorkingDayCalendar.Shipped, Cancel));
        Assert.Contains(toDo, line => line.Subject == open.Id);
        (await installation.AskAsync<ConcludeRequest, Ruling<Request>>(conclude => conclude.HandleAsync(
            new(ended, open.Id, open.Version, Outcome.All[0], new(2023, 1, 6), AnswerNumber: null), TestInstallation.Clerk, Cancel))).Allowed();
    }

    private static Standing Holds(Duty duty, AgencyId agency) => new(Guid.NewGuid(), "陈静", [new HeldDuty(agency, duty, Guid.NewGuid(), "岗位", IsDelegated: false)]);

    private static async Task<AgencyId> EstablishAsync(TestInstallation installation, string code, string name, AgencyId? superior) =>
        (await installation.AskAsync<EstablishAgency, Ruling<Agency>>(establish => establish.HandleAsync(
            new(AgencyCode.Parse(code), AgencyLevel.Town, new AgencyName(name).Kind, new(name, name[3..], name[..4], $"{name[3..]}公申"), superior, new(2010, 1, 1)), TestInstallation.Clerk, Cancel))).Allowed().Id;

    private static async Task MoveTownAsync(TestInstallation installation, AgencyId county) =>
        (await installation.AskAsync<MoveAgency, Ruling<Agency>>(move => move.HandleAsync(new(TestInstallation.Town, county, new(2010, 1, 1), Basis: null), TestInstallation.Clerk, Cancel))).Allowed();

    private static Task<Ruling<IReadOnlyList<AgencySuccession>>> MergeAsync(TestInstallation installation, AgencyId predecessor) =>
        installation.AskAsync<MergeAgencies, Ruling<IReadOnlyList<AgencySuccession>>>(merge =>
            merge.HandleAsync(new([predecessor], [TestInstallation.Town], FirstDay, "云阳府发〔2022〕40号"), TestInstallation.Clerk, Cancel));

    private static Task<AgencyChart> ChartAsync(TestInstallation installation, DateOnly day) =>
        installation.AskAsync<AgencyDirectory, AgencyChart>(directory => directory.OnAsync(day, Cancel));

    private static async Task<Person> PersonAsync(TestInstallation installation, string userName) =>
        (await installation.AskAsync<CreatePerson, Ruling<Person>>(create => create.HandleAsync(new(userName, "张敏"), TestInstallation.Clerk, Cancel))).Allowed();

    private static async Task<(Person Holder, Tenure Tenure)> AppointAsync(
        TestInstallation installation, AgencyId agency, Duty duty, string userName, Guid? division, DateOnly? from = null)
    {
        var holder = await PersonAsync(installation, userName);
        var post = (await installation.AskAsync<CreatePost, Ruling<Post>>(create =>
            create.HandleAsync(new(agency, division, "综合协调岗", [duty], from ?? new(2020, 1, 1)), TestInstallation.Clerk, Cancel))).Allowed();
        return (holder, (await installation.AskAsync<AppointToPost, Ruling<Tenure>>(appoint =>
            appoint.HandleAsync(new(agency, post.Id, holder.Id, from ?? new(2020, 1, 1)), TestInstallation.Clerk, Cancel))).Allowed());
    }

    private static async Task<Standing> StandingAsync(TestInstallation installation, Guid person, DateOnly day) =>
        (await installation.AskAsync<StandingQuery, Standing?>(query => query.OfAsync(person, day, Cancel)))!;

    private static Task<Ruling<Request>> RegisterAsync(TestInstallation installation, AgencyId agency, DateOnly receivedOn) =>
        installation.AskAsync<RegisterRequest, Ruling<Request>>(register => register.HandleAsync(
            new(agency, RequestChannel.Counter, receivedOn, ApplicantKind.NaturalPerson,
                new ApplicantData("周明远", "500235198801011234", Telephone: null, Address: null, Email: null), "双江镇2022年度财政决算", "纸质，自行领取"),
            TestInstallation.Clerk, Cancel));
}
