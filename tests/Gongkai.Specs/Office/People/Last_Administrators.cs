using Gongkai.Agencies;
using Gongkai.Law;
using Gongkai.Office.Agencies;
using Gongkai.Office.People;

namespace Gongkai.Specs.Office.People;

/// <summary>No act leaves the installation without a security, a system or an audit administrator.</summary>
public sealed class Last_Administrators
{
    private static readonly DateOnly Start = new(2020, 1, 1);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<Database, string> EveryAdministrator =>
        new(from database in Enum.GetValues<Database>() from duty in Duty.All where duty.IsAdministrator select (database, duty.Code));

    [Theory, MemberData(nameof(EveryAdministrator))]
    public async Task The_last_tenure_is_not_ended_until_somebody_follows(Database database, string code)
    {
        await using var installation = await TestInstallation.CreateAsync(database);
        var duty = Duty.FromCode(code);
        var last = await AdministratorAsync(installation, duty, "diyi");

        var refused = Assert.IsType<Ruling<Tenure>.Refused>(await EndAsync(installation, last, new(2023, 4, 30))).Reason;
        Assert.Equal("last-administrator", refused.Code);
        Assert.Contains($"自2023年5月1日起没有账号可用的{duty.Label}", refused.Message, StringComparison.Ordinal);

        await AdministratorAsync(installation, duty, "dier", new(2023, 5, 2));
        Assert.Equal("last-administrator", (await EndAsync(installation, last, new(2023, 4, 30))).Refused());
        (await EndAsync(installation, last, new(2023, 5, 1))).Allowed();
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task A_follower_for_a_time_is_not_enough(Database database)
    {
        await using var installation = await TestInstallation.CreateAsync(database);
        var last = await AdministratorAsync(installation, Duty.SecurityAdministrator, "diyi");
        await AdministratorAsync(installation, Duty.SecurityAdministrator, "dier", new(2023, 4, 1), new(2023, 12, 31));

        Assert.Equal("last-administrator", (await EndAsync(installation, last, new(2023, 4, 30))).Refused());
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task A_disabled_account_does_not_count_and_the_last_is_not_disabled(Database database)
    {
        await using var installation = await TestInstallation.CreateAsync(database);
        var last = await AdministratorAsync(installation, Duty.SecurityAdministrator, "diyi");
        Assert.Equal("last-administrator", (await DisableAsync(installation, last.PersonId, version: 1)).Refused());

        var second = await AdministratorAsync(installation, Duty.SecurityAdministrator, "dier");
        (await DisableAsync(installation, second.PersonId, version: 1)).Allowed();

        Assert.Equal("last-administrator", (await EndAsync(installation, last, new(2023, 4, 30))).Refused());
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task The_duty_is_not_taken_off_the_last_post(Database database)
    {
        await using var installation = await TestInstallation.CreateAsync(database);
        var last = await AdministratorAsync(installation, Duty.AuditAdministrator, "diyi");
        var change = (params Duty[] duties) => installation.AskAsync<ChangePost, Ruling<Post>>(post =>
            post.HandleAsync(new(TestInstallation.Town, last.PostId, 1, Division: null, "安全审计员", duties), TestInstallation.Clerk, Cancel));

        Assert.Equal("last-administrator", (await change(Duty.Clerk)).Refused());
        (await change(Duty.Clerk, Duty.AuditAdministrator)).Allowed();
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task A_body_with_the_last_one_is_not_merged_away(Database database)
    {
        await using var installation = await TestInstallation.CreateAsync(database);
        await AdministratorAsync(installation, Duty.SystemAdministrator, "diyi");
        var other = (await installation.AskAsync<EstablishAgency, Ruling<Agency>>(establish => establish.HandleAsync(
            new(AgencyCode.Parse("nanxi"), AgencyLevel.Town, AgencyKind.TownGovernment, new("云阳县南溪镇人民政府", "南溪镇", "南溪府", "南溪公申"), Superior: null, Start), TestInstallation.Clerk, Cancel))).Allowed();

        Assert.Equal("last-administrator", (await installation.AskAsync<MergeAgencies, Ruling<IReadOnlyList<AgencySuccession>>>(merge =>
            merge.HandleAsync(new([TestInstallation.Town], [other.Id], new(2023, 6, 1), "云阳府发〔2023〕9号"), TestInstallation.Clerk, Cancel))).Refused());
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task Other_posts_end_without_a_question(Database database)
    {
        await using var installation = await TestInstallation.CreateAsync(database);

        (await EndAsync(installation, await AdministratorAsync(installation, Duty.Clerk, "diyi"), new(2023, 4, 30))).Allowed();
    }

    private static async Task<Tenure> AdministratorAsync(TestInstallation installation, Duty duty, string userName, DateOnly? from = null, DateOnly? to = null)
    {
        var person = (await installation.AskAsync<CreatePerson, Ruling<Person>>(create => create.HandleAsync(new(userName, "陈静"), TestInstallation.Clerk, Cancel))).Allowed();
        var post = (await installation.AskAsync<CreatePost, Ruling<Post>>(create =>
            create.HandleAsync(new(TestInstallation.Town, Division: null, duty.Label, [duty], Start), TestInstallation.Clerk, Cancel))).Allowed();
        return (await installation.AskAsync<AppointToPost, Ruling<Tenure>>(appoint =>
            appoint.HandleAsync(new(TestInstallation.Town, post.Id, person.Id, from ?? Start, to), TestInstallation.Clerk, Cancel))).Allowed();
    }

    private static Task<Ruling<Tenure>> EndAsync(TestInstallation installation, Tenure tenure, DateOnly lastDay) =>
        installation.AskAsync<EndTenure, Ruling<Tenure>>(end => end.HandleAsync(new(TestInstallation.Town, tenure.Id, tenure.Version, lastDay), TestInstallation.Clerk, Cancel));

    private static Task<Ruling<Person>> DisableAsync(TestInstallation installation, Guid person, int version) =>
        installation.AskAsync<DisablePerson, Ruling<Person>>(disable => disable.HandleAsync(new(person, version, "调离"), TestInstallation.Clerk, Cancel));
}
