using Gongkai.Agencies;
using Gongkai.Law;
using Gongkai.Office.Agencies;
using Gongkai.Office.Journal;
using Gongkai.Office.People;
using Gongkai.Office.Storage;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Specs.Office.People;

/// <summary>Who holds which post from when until when, who acts for whom, and what each may do on a day.</summary>
public sealed class Posts_And_Their_Holders
{
    private static readonly DateOnly Day = new(2023, 4, 20);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task A_person_has_the_duties_of_a_post_from_the_first_to_the_last_day(Database database)
    {
        await using var installation = await TestInstallation.CreateAsync(database);
        var person = await PersonAsync(installation, "yanghuimin");
        var post = await PostAsync(installation, Duty.Clerk, Duty.DisclosureOffice);

        (await AppointAsync(installation, post, person, new(2023, 1, 1), new(2023, 12, 31))).Allowed();

        Assert.Equal([(TestInstallation.Town, Duty.Clerk, "综合协调岗", false), (TestInstallation.Town, Duty.DisclosureOffice, "综合协调岗", false)],
            (await StandingAsync(installation, person.Id, new(2023, 12, 31)))!.Duties.Select(held => (held.Agency, held.Duty, held.PostName, held.IsDelegated)));
        Assert.Empty((await StandingAsync(installation, person.Id, new(2024, 1, 1)))!.Duties);
        Assert.Empty((await StandingAsync(installation, person.Id, new(2022, 12, 31)))!.Duties);
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task A_disabled_account_stands_for_nothing_until_it_is_enabled(Database database)
    {
        await using var installation = await TestInstallation.CreateAsync(database);
        var person = await PersonAsync(installation, "yanghuimin");

        var disabled = (await installation.AskAsync<DisablePerson, Ruling<Person>>(disable => disable.HandleAsync(new(person.Id, person.Version, "调离"), TestInstallation.Clerk, Cancel))).Allowed();

        Assert.Null(await StandingAsync(installation, person.Id, Day));
        Assert.NotEqual(person.SecurityStamp, disabled.SecurityStamp);
        (await installation.AskAsync<EnablePerson, Ruling<Person>>(enable => enable.HandleAsync(new(person.Id, disabled.Version), TestInstallation.Clerk, Cancel))).Allowed();
        Assert.Equal("杨慧敏", (await StandingAsync(installation, person.Id, Day))!.DisplayName);
        Assert.Null(await StandingAsync(installation, Guid.NewGuid(), Day));
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task Nobody_disables_their_own_account(Database database)
    {
        await using var installation = await TestInstallation.CreateAsync(database);
        var person = await PersonAsync(installation, "anquan");

        var ruling = await installation.AskAsync<DisablePerson, Ruling<Person>>(disable =>
            disable.HandleAsync(new(person.Id, person.Version, Reason: null), new Actor(person.Id, "安全保密管理员"), Cancel));

        Assert.Equal("own-account", ruling.Refused());
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task A_user_name_is_unique_without_regard_to_case_and_width(Database database)
    {
        await using var installation = await TestInstallation.CreateAsync(database);
        var person = await PersonAsync(installation, "yanghuimin");

        Assert.Equal("user-name-taken", (await CreateAsync(installation, "ＹangHuimin")).Refused());
        Assert.Equal("user-name-form", (await CreateAsync(installation, "yang hui")).Refused());
        Assert.Null(person.PasswordHash);
        var renamed = (await installation.AskAsync<RenamePerson, Ruling<Person>>(rename => rename.HandleAsync(new(person.Id, person.Version, "杨惠敏"), TestInstallation.Clerk, Cancel))).Allowed();
        Assert.Equal("杨惠敏", renamed.DisplayName);
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task One_person_at_a_time_holds_a_post(Database database)
    {
        await using var installation = await TestInstallation.CreateAsync(database);
        var post = await PostAsync(installation, Duty.Clerk);
        (await AppointAsync(installation, post, await PersonAsync(installation, "yanghuimin"), new(2023, 1, 1), new(2023, 6, 30))).Allowed();
        var next = await PersonAsync(installation, "zhaoli");

        Assert.Equal("post-held", (await AppointAsync(installation, post, next, new(2023, 6, 30))).Refused());
        Assert.Equal("post-not-there", (await AppointAsync(installation, post, next, new(2019, 1, 1), new(2019, 2, 1))).Refused());
        Assert.Equal("end-before-beginning", (await AppointAsync(installation, post, next, new(2023, 8, 1), new(2023, 7, 31))).Refused());
        (await AppointAsync(installation, post, next, new(2023, 7, 1))).Allowed();
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task The_three_administrators_are_three_people_over_all_bodies_and_days(Database database)
    {
        await using var installation = await TestInstallation.CreateAsync(database);
        var county = (await installation.AskAsync<EstablishAgency, Ruling<Agency>>(establish => establish.HandleAsync(
            new(AgencyCode.Parse("yunyang"), AgencyLevel.County, AgencyKind.CountyGovernment, new("云阳县人民政府", "云阳县", "云阳府", "云阳公申"), Superior: null, new(2010, 1, 1)), TestInstallation.Clerk, Cancel))).Allowed();
        var person = await PersonAsync(installation, "yanghuimin");
        var system = await PostAsync(installation, Duty.SystemAdministrator);
        var audit = await PostAsync(installation, county.Id, Duty.AuditAdministrator);
        (await AppointAsync(installation, system, person, new(2023, 7, 1), new(2023, 9, 30))).Allowed();

        Assert.Equal("administrators-united", (await AppointAsync(installation, audit, person, new(2023, 1, 1))).Refused());
        (await AppointAsync(installation, audit, person, new(2023, 1, 1), new(2023, 6, 30))).Allowed();
        (await AppointAsync(installation, audit, person, new(2023, 10, 1))).Allowed();
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task A_change_of_duties_may_not_unite_administrators_in_a_holder(Database database)
    {
        await using var installation = await TestInstallation.CreateAsync(database);
        var person = await PersonAsync(installation, "yanghuimin");
        (await AppointAsync(installation, await PostAsync(installation, Duty.SystemAdministrator), person, new(2023, 1, 1))).Allowed();
        var post = await PostAsync(installation, Duty.Clerk);
        (await AppointAsync(installation, post, person, new(2023, 1, 1))).Allowed();

        Assert.Equal("administrators-united", (await ChangeAsync(installation, post, Duty.AuditAdministrator)).Refused());
        var changed = (await ChangeAsync(installation, post, Duty.SectionHead, Duty.Clerk)).Allowed();
        Assert.Equal([Duty.Clerk, Duty.SectionHead], changed.Duties);
        Assert.Equal(JournalledRow.ChangedMeanwhile, (await ChangeAsync(installation, post, Duty.Clerk)).Refused());
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task A_delegate_acts_for_the_holder_on_the_days_of_the_delegation(Database database)
    {
        await using var installation = await TestInstallation.CreateAsync(database);
        var (holder, tenure) = await HolderAsync(installation);
        var @delegate = await PersonAsync(installation, "zhaoli");

        (await DelegateAsync(installation, tenure, @delegate.Id, holder, new(2023, 5, 4), new(2023, 5, 10))).Allowed();

        Assert.Equal([(Duty.Clerk, true)], (await StandingAsync(installation, @delegate.Id, new(2023, 5, 10)))!.Duties.Select(held => (held.Duty, held.IsDelegated)));
        Assert.Empty((await StandingAsync(installation, @delegate.Id, new(2023, 5, 11)))!.Duties);
        Assert.Equal([(Duty.Clerk, false)], (await StandingAsync(installation, holder.Id, new(2023, 5, 10)))!.Duties.Select(held => (held.Duty, held.IsDelegated)));
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task Only_the_holder_delegates_and_nothing_is_passed_on(Database database)
    {
        await using var installation = await TestInstallation.CreateAsync(database);
        var (holder, tenure) = await HolderAsync(installation);
        var (@delegate, third) = (await PersonAsync(installation, "zhaoli"), await PersonAsync(installation, "sunwei"));
        (await DelegateAsync(installation, tenure, @delegate.Id, holder, Day, new(2023, 5, 10))).Allowed();

        Assert.Equal("delegation-of-delegation", (await DelegateAsync(installation, tenure, third.Id, @delegate, new(2023, 6, 1), new(2023, 6, 2))).Refused());
        Assert.Equal("not-own-tenure", (await DelegateAsync(installation, tenure, @delegate.Id, third, new(2023, 6, 1), new(2023, 6, 2))).Refused());
        Assert.Equal("already-delegated", (await DelegateAsync(installation, tenure, third.Id, holder, new(2023, 5, 10), new(2023, 5, 12))).Refused());
        Assert.Equal("delegation-in-past", (await DelegateAsync(installation, tenure, third.Id, holder, new(2023, 4, 19), new(2023, 4, 19))).Refused());
        Assert.Equal("delegation-to-oneself", (await DelegateAsync(installation, tenure, holder.Id, holder, new(2023, 6, 1), new(2023, 6, 2))).Refused());
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task A_revoked_delegation_holds_no_longer(Database database)
    {
        await using var installation = await TestInstallation.CreateAsync(database);
        var (holder, tenure) = await HolderAsync(installation);
        var @delegate = await PersonAsync(installation, "zhaoli");
        var delegated = (await DelegateAsync(installation, tenure, @delegate.Id, holder, Day, new(2023, 5, 10))).Allowed();
        installation.Clock.MoveTo(new DateOnly(2023, 4, 24));

        (await installation.AskAsync<RevokeDelegation, Ruling<DelegatedTenure>>(revoke => revoke.HandleAsync(new(TestInstallation.Town, delegated.Id, delegated.Version), TestInstallation.Clerk, Cancel))).Allowed();

        Assert.Empty((await StandingAsync(installation, @delegate.Id, new(2023, 4, 24)))!.Duties);
        Assert.NotEmpty((await StandingAsync(installation, @delegate.Id, new(2023, 4, 23)))!.Duties);
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task A_delegation_ends_with_the_tenure(Database database)
    {
        await using var installation = await TestInstallation.CreateAsync(database);
        var (holder, tenure) = await HolderAsync(installation);
        var @delegate = await PersonAsync(installation, "zhaoli");
        (await DelegateAsync(installation, tenure, @delegate.Id, holder, Day, new(2023, 5, 10))).Allowed();
        (await DelegateAsync(installation, tenure, @delegate.Id, holder, new(2023, 6, 1), new(2023, 6, 10))).Allowed();

        (await EndAsync(installation, tenure, new(2023, 4, 30))).Allowed();

        var delegations = await installation.AskAsync<OfficeContext, List<DelegatedTenure>>(data => data.Set<DelegatedTenure>().ToListAsync(Cancel));
        Assert.Equal(new DateOnly(2023, 4, 30), Assert.Single(delegations).To);
        Assert.Empty((await StandingAsync(installation, @delegate.Id, new(2023, 5, 1)))!.Duties);
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task A_post_ends_after_its_holder_has_left(Database database)
    {
        await using var installation = await TestInstallation.CreateAsync(database);
        var (_, tenure) = await HolderAsync(installation);
        var end = (DateOnly day) => installation.AskAsync<EndPost, Ruling<Post>>(endPost => endPost.HandleAsync(new(TestInstallation.Town, tenure.PostId, 1, day), TestInstallation.Clerk, Cancel));

        Assert.Equal("post-held", (await end(new(2023, 6, 30))).Refused());
        (await EndAsync(installation, tenure, new(2023, 6, 30))).Allowed();
        Assert.Equal(new DateOnly(2023, 6, 30), (await end(new(2023, 6, 30))).Allowed().To);
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task A_new_leading_group_ends_the_one_before_and_keeps_the_order_of_its_document(Database database)
    {
        await using var installation = await TestInstallation.CreateAsync(database);
        (await GroupAsync(installation, "凤鸣府发〔2022〕5号", new(2022, 3, 1), ("刘建国", LeadingGroupRole.Head), ("陈静", LeadingGroupRole.Deputy))).Allowed();

        (await GroupAsync(installation, "凤鸣府发〔2023〕8号", new(2023, 4, 1), ("陈静", LeadingGroupRole.Head), ("王强", LeadingGroupRole.Head), ("杨慧敏", LeadingGroupRole.Member))).Allowed();

        var members = await installation.AskAsync<OfficeContext, List<LeadingGroupMember>>(data => data.Set<LeadingGroupMember>().OrderBy(m => m.From).ThenBy(m => m.Place).ToListAsync(Cancel));
        Assert.Equal(["刘建国", "陈静"], members.On(new DateOnly(2023, 3, 31)).Select(member => member.Name));
        Assert.Equal(["陈静", "王强", "杨慧敏"], members.On(new DateOnly(2023, 4, 1)).Select(member => member.Name));
        Assert.Equal("leading-group-head", (await GroupAsync(installation, "凤鸣府发〔2023〕9号", new(2023, 5, 1), ("王强", LeadingGroupRole.Deputy))).Refused());
        Assert.Equal("version-not-last", (await GroupAsync(installation, "凤鸣府发〔2022〕5号", new(2022, 3, 1), ("刘建国", LeadingGroupRole.Head))).Refused());

        (await EndGroupAsync(installation, (await LastGroupAsync(installation))!, new(2023, 12, 31))).Allowed();
        Assert.Empty(await installation.AskAsync<OfficeContext, List<LeadingGroupMember>>(data => data.Set<LeadingGroupMember>().On(new DateOnly(2024, 1, 1)).ToListAsync(Cancel)));
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task A_leading_group_that_somebody_else_recorded_or_ended_meanwhile_is_not_overwritten(Database database)
    {
        await using var installation = await TestInstallation.CreateAsync(database);
        (await GroupAsync(installation, "凤鸣府发〔2022〕5号", new(2022, 3, 1), ("刘建国", LeadingGroupRole.Head))).Allowed();
        var seen = (await LastGroupAsync(installation))!;
        Assert.Equal(JournalledRow.ChangedMeanwhile, (await GroupAsync(installation, seen: null, "凤鸣府发〔2023〕8号", new(2023, 4, 1), ("陈静", LeadingGroupRole.Head))).Refused());

        (await GroupAsync(installation, seen.Id, "凤鸣府发〔2023〕8号", new(2023, 4, 1), ("陈静", LeadingGroupRole.Head))).Allowed();
        Assert.Equal(JournalledRow.ChangedMeanwhile, (await GroupAsync(installation, seen.Id, "凤鸣府发〔2023〕8号", new(2023, 4, 1), ("王强", LeadingGroupRole.Head))).Refused());
        Assert.Equal(JournalledRow.ChangedMeanwhile, (await EndGroupAsync(installation, seen, new(2023, 12, 31))).Refused());

        seen = (await LastGroupAsync(installation))!;
        (await EndGroupAsync(installation, seen, new(2023, 12, 31))).Allowed();
        Assert.Equal(JournalledRow.ChangedMeanwhile, (await EndGroupAsync(installation, seen, new(2023, 11, 30))).Refused());
    }

    [Fact]
    public void Rights_reach_the_own_body_the_bodies_below_or_everything()
    {
        var (county, town, other) = (NewId(), NewId(), NewId());
        var bodies = new AgencyChart(Day, [Body(county, "yunyang", superior: null), Body(town, "fengming", county), Body(other, "nanxi", superior: null)]);
        Standing With(Duty duty) => new(Guid.NewGuid(), "陈静", [new HeldDuty(county, duty, Guid.NewGuid(), "岗位", IsDelegated: false)]);

        Assert.True(With(Duty.Clerk).Reaches(Right.SeeLedgers, county, bodies));
        Assert.False(With(Duty.Clerk).Reaches(Right.SeeLedgers, town, bodies));
        Assert.True(With(Duty.CountySupervisor).Reaches(Right.SeeLedgers, town, bodies));
        Assert.False(With(Duty.CountySupervisor).Reaches(Right.SeeLedgers, other, bodies));
        Assert.False(With(Duty.CountySupervisor).Reaches(Right.SeeApplicant, town, bodies));
        Assert.False(With(Duty.CountySupervisor).Reaches(Right.SeePeople, JournalLog.Installation, bodies));
        Assert.True(With(Duty.SecurityAdministrator).Reaches(Right.ManagePosts, other, bodies));
        Assert.True(With(Duty.SecurityAdministrator).Reaches(Right.ManagePeople, JournalLog.Installation, bodies));
        Assert.False(With(Duty.SecurityAdministrator).Reaches(Right.SeeLedgers, county, bodies));

        static AgencyId NewId() => new(Guid.NewGuid());

        static ChartedAgency Body(AgencyId id, string code, AgencyId? superior) => new(id, AgencyCode.Parse(code), AgencyLevel.Town, AgencyKind.TownGovernment, code, code, superior);
    }

    [Fact]
    public void A_right_over_villages_reaches_those_directly_below_and_no_other_body()
    {
        var (county, town, village, other) = (new AgencyId(Guid.NewGuid()), new AgencyId(Guid.NewGuid()), new AgencyId(Guid.NewGuid()), new AgencyId(Guid.NewGuid()));
        var bodies = new AgencyChart(
            Day,
            [Body(county, "yunyang", AgencyLevel.County, null), Body(town, "fengming", AgencyLevel.Town, county), Body(village, "guihua", AgencyLevel.Village, town), Body(other, "nanxi", AgencyLevel.Town, county)]);
        Standing ClerkOf(AgencyId agency) => new(Guid.NewGuid(), "陈静", [new HeldDuty(agency, Duty.Clerk, Guid.NewGuid(), "岗位", IsDelegated: false)]);

        Assert.Equal([false, true, true, false], new[] { county, town, village, other }.Select(body => ClerkOf(town).Reaches(Right.PostNotices, body, bodies)));
        Assert.Equal([true, false, false, false], new[] { county, town, village, other }.Select(body => ClerkOf(county).Reaches(Right.PostNotices, body, bodies)));

        static ChartedAgency Body(AgencyId id, string code, AgencyLevel level, AgencyId? superior) => new(id, AgencyCode.Parse(code), level, AgencyKind.Unknown, code, code, superior);
    }

    private static Task<Ruling<Person>> CreateAsync(TestInstallation installation, string userName) =>
        installation.AskAsync<CreatePerson, Ruling<Person>>(create => create.HandleAsync(new(userName, "杨慧敏"), TestInstallation.Clerk, Cancel));

    private static async Task<Person> PersonAsync(TestInstallation installation, string userName) => (await CreateAsync(installation, userName)).Allowed();

    private static Task<Post> PostAsync(TestInstallation installation, params Duty[] duties) => PostAsync(installation, TestInstallation.Town, duties);

    private static async Task<Post> PostAsync(TestInstallation installation, AgencyId agency, params Duty[] duties) =>
        (await installation.AskAsync<CreatePost, Ruling<Post>>(create => create.HandleAsync(new(agency, Division: null, "综合协调岗", duties, new(2020, 1, 1)), TestInstallation.Clerk, Cancel))).Allowed();

    private static Task<Ruling<Post>> ChangeAsync(TestInstallation installation, Post post, params Duty[] duties) =>
        installation.AskAsync<ChangePost, Ruling<Post>>(change => change.HandleAsync(new(post.AgencyId, post.Id, post.Version, Division: null, post.Name, duties), TestInstallation.Clerk, Cancel));

    private static Task<Ruling<Tenure>> AppointAsync(TestInstallation installation, Post post, Person person, DateOnly from, DateOnly? to = null) =>
        installation.AskAsync<AppointToPost, Ruling<Tenure>>(appoint => appoint.HandleAsync(new(post.AgencyId, post.Id, person.Id, from, to), TestInstallation.Clerk, Cancel));

    private static async Task<(Person Holder, Tenure Tenure)> HolderAsync(TestInstallation installation)
    {
        var holder = await PersonAsync(installation, "yanghuimin");
        return (holder, (await AppointAsync(installation, await PostAsync(installation, Duty.Clerk), holder, new(2023, 1, 1))).Allowed());
    }

    private static Task<Ruling<DelegatedTenure>> DelegateAsync(TestInstallation installation, Tenure tenure, Guid @delegate, Person actor, DateOnly from, DateOnly to) =>
        installation.AskAsync<DelegateTenure, Ruling<DelegatedTenure>>(delegation =>
            delegation.HandleAsync(new(TestInstallation.Town, tenure.Id, @delegate, from, to, "外出学习"), new Actor(actor.Id, actor.DisplayName), Cancel));

    private static Task<Ruling<Tenure>> EndAsync(TestInstallation installation, Tenure tenure, DateOnly lastDay) =>
        installation.AskAsync<EndTenure, Ruling<Tenure>>(end => end.HandleAsync(new(TestInstallation.Town, tenure.Id, tenure.Version, lastDay), TestInstallation.Clerk, Cancel));

    /// <summary>Recorded by somebody who has seen the last one.</summary>
    private static async Task<Ruling<IReadOnlyList<LeadingGroupMember>>> GroupAsync(TestInstallation installation, string basis, DateOnly from, params (string Name, LeadingGroupRole Role)[] members) =>
        await GroupAsync(installation, (await LastGroupAsync(installation))?.Id, basis, from, members);

    private static Task<Ruling<IReadOnlyList<LeadingGroupMember>>> GroupAsync(TestInstallation installation, Guid? seen, string basis, DateOnly from, params (string Name, LeadingGroupRole Role)[] members) =>
        installation.AskAsync<RecordLeadingGroup, Ruling<IReadOnlyList<LeadingGroupMember>>>(record => record.HandleAsync(
            new(TestInstallation.Town, [.. members.Select(member => new LeadingGroupPlace(member.Role, member.Name, "职务"))], basis, from, seen), TestInstallation.Clerk, Cancel));

    private static Task<Ruling<DateOnly>> EndGroupAsync(TestInstallation installation, LeadingGroupMember seen, DateOnly lastDay) =>
        installation.AskAsync<EndLeadingGroup, Ruling<DateOnly>>(end => end.HandleAsync(new(TestInstallation.Town, (seen.Id, seen.Version), lastDay, Basis: null), TestInstallation.Clerk, Cancel));

    private static async Task<LeadingGroupMember?> LastGroupAsync(TestInstallation installation) =>
        await installation.AskAsync<LeadingGroups, IReadOnlyList<LeadingGroupMember>>(groups => groups.LastAsync(TestInstallation.Town, Cancel)) is [var first, ..] ? first : null;

    private static Task<Standing?> StandingAsync(TestInstallation installation, Guid person, DateOnly day) =>
        installation.AskAsync<StandingQuery, Standing?>(query => query.OfAsync(person, day, Cancel));
}
