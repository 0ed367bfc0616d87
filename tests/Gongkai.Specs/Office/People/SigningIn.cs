using Gongkai.Law;
using Gongkai.Office.Journal;
using Gongkai.Office.People;
using Gongkai.Office.People.Accounts;
using Gongkai.Office.People.SignIns;
using Gongkai.Office.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Gongkai.Specs.Office.People;

/// <summary>Who is let in, who is not, and what is kept of it.</summary>
public sealed class SigningIn
{
    private const string Password = "Qinghe-3-tai";

    private static readonly Device Desk = new("10.20.3.4", "Firefox/128.0");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task Name_and_password_start_a_session_which_is_journalled(Database database)
    {
        await using var installation = await TestInstallation.CreateAsync(database);
        var person = await AddAsync(installation);

        var done = Assert.IsType<SignInStep.Done>(Allowed(await SignInAsync(installation, " ＹangHM ".Trim(), Password)));

        Assert.Equal(person, done.Person);
        Assert.Equal(person, (await CheckAsync(installation, done.Session))?.Id);
        Assert.Equal("signed-in", (await LastActAsync(installation)).Act);
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task Five_failures_lock_the_account_for_a_quarter_of_an_hour_and_unknown_names_likewise(Database database)
    {
        await using var installation = await TestInstallation.CreateAsync(database);
        await AddAsync(installation);
        foreach (var name in (string[])["yanghm", "nobody"])
        {
            for (var i = 0; i < 4; i++) Assert.Equal("not-recognised", Refused(await SignInAsync(installation, name, "wrong")).Code);

            var fifth = Refused(await SignInAsync(installation, name, "wrong"));

            Assert.Equal("locked-out", fifth.Code);
            Assert.Contains("锁定到4月20日9:15。", fifth.Message, StringComparison.Ordinal);
        }

        Assert.Equal("locked-out", Refused(await SignInAsync(installation, "yanghm", Password)).Code);
        Assert.Equal("locked-out", (await LastActAsync(installation)).Act);
        installation.Clock.MoveTo(installation.Clock.GetUtcNow().AddMinutes(15));
        Assert.IsType<SignInStep.Done>(Allowed(await SignInAsync(installation, "yanghm", Password)));
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task Failures_at_the_same_moment_are_all_counted(Database database)
    {
        await using var installation = await TestInstallation.CreateAsync(database);
        var person = await AddAsync(installation);

        await Parallel.ForAsync(0, 4, Cancel, async (_, _) => await SignInAsync(installation, "yanghm", "wrong"));

        Assert.Equal(4, (await PersonAsync(installation, person)).AccessFailedCount);
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task A_disabled_account_is_told_so_only_with_the_right_password(Database database)
    {
        await using var installation = await TestInstallation.CreateAsync(database);
        await AddAsync(installation, disabled: true);

        Assert.Equal("account-disabled", Refused(await SignInAsync(installation, "yanghm", Password)).Code);
        Assert.Equal("not-recognised", Refused(await SignInAsync(installation, "yanghm", "wrong")).Code);
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task A_session_ends_when_idle_for_half_an_hour_or_after_twelve_hours(Database database)
    {
        await using var installation = await TestInstallation.CreateAsync(database);
        await AddAsync(installation);
        var start = installation.Clock.GetUtcNow();
        var idle = await SessionAsync(installation);
        var busy = await SessionAsync(installation);

        for (var minutes = 29; minutes < 720; minutes += 29)
        {
            installation.Clock.MoveTo(start.AddMinutes(minutes));
            Assert.NotNull(await CheckAsync(installation, busy));
        }

        Assert.Null(await CheckAsync(installation, idle));
        installation.Clock.MoveTo(start.AddHours(12));
        Assert.Null(await CheckAsync(installation, busy));
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task A_new_password_ends_all_sessions_but_the_one_in_which_it_was_set(Database database)
    {
        await using var installation = await TestInstallation.CreateAsync(database);
        var person = await AddAsync(installation);
        var (here, elsewhere) = (await SessionAsync(installation), await SessionAsync(installation));

        var ruling = await installation.UsingAsync(services => services.GetRequiredService<ChangePassword>()
            .HandleAsync(new(person, here, Password, "Yutian-7-li"), TestInstallation.Clerk, Cancel));

        Assert.IsType<Ruling<Person>.Allowed>(ruling);
        Assert.NotNull(await CheckAsync(installation, here));
        Assert.Null(await CheckAsync(installation, elsewhere));
        Assert.Equal("password-changed", (await LastActAsync(installation)).Act);
        Assert.IsType<SignInStep.Done>(Allowed(await SignInAsync(installation, "yanghm", "Yutian-7-li")));
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task A_password_that_was_given_out_must_be_replaced_before_there_is_a_session(Database database)
    {
        await using var installation = await TestInstallation.CreateAsync(database);
        var person = await AddAsync(installation);
        var given = Assert.IsType<Ruling<string>.Allowed>(await installation.UsingAsync(services =>
            services.GetRequiredService<SetPasswordByAdministrator>().HandleAsync(new(person), TestInstallation.Clerk, Cancel))).Value;

        var proof = Assert.IsType<SignInStep.NewPassword>(Allowed(await SignInAsync(installation, "yanghm", given))).Proof;

        Assert.Equal("password-unchanged", Refused(await NewPasswordAsync(installation, proof, given)).Code);
        Assert.Equal("password-too-weak", Refused(await NewPasswordAsync(installation, proof, "short")).Code);
        Assert.IsType<SignInStep.Done>(Allowed(await NewPasswordAsync(installation, proof, "Yutian-7-li")));
        Assert.Equal("sign-in-stale", Refused(await NewPasswordAsync(installation, proof, "Yutian-8-li")).Code);
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task A_password_of_ninety_days_must_be_replaced(Database database)
    {
        await using var installation = await TestInstallation.CreateAsync(database);
        await AddAsync(installation);

        installation.Clock.MoveTo(installation.Clock.GetUtcNow().AddDays(90));

        Assert.IsType<SignInStep.NewPassword>(Allowed(await SignInAsync(installation, "yanghm", Password)));
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task A_code_of_the_app_or_a_recovery_code_is_asked_for_and_good_once(Database database)
    {
        await using var installation = await TestInstallation.CreateAsync(database);
        var person = await AddAsync(installation);
        var key = OneTimeCodes.NewKey();
        var codes = Assert.IsType<Ruling<IReadOnlyList<string>>.Allowed>(await installation.UsingAsync(services => services.GetRequiredService<EnableTwoFactor>()
            .HandleAsync(new(person, Guid.Empty, key, CodeNow(installation, key)), TestInstallation.Clerk, Cancel))).Value;
        Assert.Equal(10, codes.Count);

        Assert.Equal("code-wrong", Refused(await CodeAsync(installation, CodeNow(installation, key))).Code); // used when the app was tied
        installation.Clock.MoveTo(installation.Clock.GetUtcNow().AddSeconds(30));
        Assert.IsType<SignInStep.Done>(Allowed(await CodeAsync(installation, CodeNow(installation, key))));
        Assert.Equal("code-wrong", Refused(await CodeAsync(installation, CodeNow(installation, key))).Code);
        Assert.IsType<SignInStep.Done>(Allowed(await CodeAsync(installation, codes[3])));
        Assert.Equal("code-wrong", Refused(await CodeAsync(installation, codes[3])).Code);
        Assert.Equal(9, (await PersonAsync(installation, person)).RecoveryCodes.Split('\n').Length);
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task Whoever_the_provider_vouches_for_must_be_linked_to_a_person(Database database)
    {
        await using var installation = await TestInstallation.CreateAsync(database);
        var person = await AddAsync(installation);
        Assert.Equal("provider-subject-unknown", Refused(await ByProviderAsync(installation, "u-1007")).Code);
        Assert.Equal("provider-subject-unknown", (await LastActAsync(installation)).Act);

        await installation.UsingAsync(services => services.GetRequiredService<LinkProviderSubject>().HandleAsync(new(person, "u-1007"), TestInstallation.Clerk, Cancel));

        Assert.Equal(person, Assert.IsType<SignInStep.Done>(Allowed(await ByProviderAsync(installation, "u-1007"))).Person);
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task A_session_ends_when_it_is_revoked_by_its_person_only(Database database)
    {
        await using var installation = await TestInstallation.CreateAsync(database);
        var person = await AddAsync(installation);
        var session = await SessionAsync(installation);

        await RevokeAsync(installation, session, Guid.NewGuid());
        Assert.NotNull(await CheckAsync(installation, session));
        await RevokeAsync(installation, session, person);

        Assert.Null(await CheckAsync(installation, session));
        Assert.Equal("session-revoked", (await LastActAsync(installation)).Act);
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task A_click_lets_in_only_people_whom_a_demo_offers(Database database)
    {
        await using var installation = await TestInstallation.CreateAsync(database);
        await AddAsync(installation);
        var settings = installation.Folder.Settings with { DemoPeople = [new DemoPerson("yanghm", "凤鸣镇综合协调岗，经办人")] };
        installation.Folder.Save(settings);
        Assert.Equal("not-a-demo", Refused(await ByClickAsync(installation, "yanghm")).Code);

        installation.Folder.Save(settings with { IsDemo = true });

        Assert.IsType<SignInStep.Done>(Allowed(await ByClickAsync(installation, "yanghm")));
        Assert.Equal("not-a-demo", Refused(await ByClickAsync(installation, "nobody")).Code);
    }

    private static SignInStep Allowed(Ruling<SignInStep> ruling) => Assert.IsType<Ruling<SignInStep>.Allowed>(ruling).Value;

    private static Refusal Refused(Ruling<SignInStep> ruling) => Assert.IsType<Ruling<SignInStep>.Refused>(ruling).Reason;

    private static string CodeNow(TestInstallation installation, string key) => OneTimeCodes.Of(key, OneTimeCodes.StepAt(installation.Clock.GetUtcNow()));

    private static Task<Guid> AddAsync(TestInstallation installation, bool disabled = false) => installation.UsingAsync(async services =>
    {
        await using var work = await services.GetRequiredService<Logbook>().BeginAsync(JournalLog.Installation, Actor.Installation, Cancel);
        var person = work.Add(new Person
        {
            Id = work.NewId(), UserName = "yanghm", NormalizedUserName = UserNames.Normalize("yanghm"), DisplayName = "杨慧敏", SecurityStamp = "first",
            PasswordHash = services.GetRequiredService<Credentials>().HashOf(Password), PasswordSetAt = work.Now, CreatedAt = work.Now, DisabledAt = disabled ? work.Now : null,
        });
        await work.CommitAsync(new Act("person-added", "添加人员"), person.AsSubject(), note: null, Cancel);
        return person.Id;
    });

    private static Task<Ruling<SignInStep>> SignInAsync(TestInstallation installation, string name, string password) =>
        installation.UsingAsync(services => services.GetRequiredService<SignInWithPassword>().HandleAsync(new(name, password, Desk), Cancel));

    private static async Task<Ruling<SignInStep>> CodeAsync(TestInstallation installation, string code)
    {
        var proof = Assert.IsType<SignInStep.SecondFactor>(Allowed(await SignInAsync(installation, "yanghm", Password))).Proof;
        return await installation.UsingAsync(services => services.GetRequiredService<SignInWithSecondFactor>().HandleAsync(new(proof, code, Desk), Cancel));
    }

    private static Task<Ruling<SignInStep>> NewPasswordAsync(TestInstallation installation, Proof proof, string password) =>
        installation.UsingAsync(services => services.GetRequiredService<SignInWithNewPassword>().HandleAsync(new(proof, password, Desk), Cancel));

    private static Task<Ruling<SignInStep>> ByProviderAsync(TestInstallation installation, string subject) =>
        installation.UsingAsync(services => services.GetRequiredService<SignInWithProvider>().HandleAsync(new(subject, Desk), Cancel));

    private static Task<Ruling<SignInStep>> ByClickAsync(TestInstallation installation, string name) =>
        installation.UsingAsync(services => services.GetRequiredService<SignInAsDemoPerson>().HandleAsync(new(name, Desk), Cancel));

    private static async Task<Guid> SessionAsync(TestInstallation installation) =>
        Assert.IsType<SignInStep.Done>(Allowed(await SignInAsync(installation, "yanghm", Password))).Session;

    private static Task<Person?> CheckAsync(TestInstallation installation, Guid session) =>
        installation.UsingAsync(services => services.GetRequiredService<Sessions>().CheckAsync(session, Cancel));

    private static Task RevokeAsync(TestInstallation installation, Guid session, Guid owner) =>
        installation.UsingAsync(services => services.GetRequiredService<EndSession>().RevokeAsync(session, owner, TestInstallation.Clerk, Cancel));

    private static Task<Person> PersonAsync(TestInstallation installation, Guid id) =>
        installation.UsingAsync(services => services.GetRequiredService<OfficeContext>().Set<Person>().SingleAsync(person => person.Id == id, Cancel));

    private static Task<JournalEntry> LastActAsync(TestInstallation installation) => installation.UsingAsync(services =>
        services.GetRequiredService<OfficeContext>().JournalEntries.Where(entry => entry.AgencyId == JournalLog.Installation).OrderByDescending(entry => entry.Sequence).FirstAsync(Cancel));
}
