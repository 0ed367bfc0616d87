using Gongkai.Agencies;
using Gongkai.Law;
using Gongkai.Office.People;
using Gongkai.Office.Requests;
using Gongkai.Requests;
using Gongkai.WorkingDays;

namespace Gongkai.Specs.Office.People;

/// <summary>What a clerk hands to the next one.</summary>
public sealed class Hand_Over_Sheet
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task It_names_open_applications_by_their_last_day_and_the_posts_with_their_holders(Database database)
    {
        await using var installation = await TestInstallation.CreateAsync(database);
        var open = await RegisterAsync(installation, new(2023, 4, 10));
        var answered = await RegisterAsync(installation, new(2023, 4, 3));
        (await installation.UseAsync<ConcludeRequest, Ruling<Request>>(conclude => conclude.HandleAsync(
            new(TestInstallation.Town, answered.Id, answered.Version, Outcome.Granted, new(2023, 4, 18), "凤鸣府公复〔2023〕1号"), TestInstallation.Clerk, Cancel))).Allowed();
        await AppointAsync(installation);

        var sheet = await installation.UseAsync<HandOverQuery, HandOver>(query => query.OfAsync(TestInstallation.Town, new(2023, 4, 20), WorkingDayCalendar.Shipped, Cancel));

        var request = Assert.Single(sheet.Requests);
        Assert.Equal((open.Number, new DateOnly(2023, 5, 9), false), (request.Number, request.LastDay.Date, request.LastDay.IsProvisional));
        var post = Assert.Single(sheet.Posts);
        Assert.Equal(("综合协调岗", "杨慧敏", null), (post.Post, post.Holder, post.Acting));
        Assert.Empty(sheet.Remedies);
        Assert.Empty(sheet.Reports);
        Assert.Empty(sheet.Drafts);
    }

    private static async Task<Request> RegisterAsync(TestInstallation installation, DateOnly receivedOn) =>
        (await installation.UseAsync<RegisterRequest, Ruling<Request>>(register => register.HandleAsync(
            new(TestInstallation.Town, RequestChannel.Counter, receivedOn, ApplicantKind.NaturalPerson,
                new ApplicantData("周明远", "500235198801011234", "13800000000", "云阳县凤鸣镇桂花村2组", Email: null), "凤鸣镇2022年度财政决算", "纸质"),
            TestInstallation.Clerk, Cancel))).Allowed();

    private static async Task AppointAsync(TestInstallation installation)
    {
        var person = (await installation.UseAsync<CreatePerson, Ruling<Person>>(create => create.HandleAsync(new("yanghuimin", "杨慧敏"), TestInstallation.Clerk, Cancel))).Allowed();
        var post = (await installation.UseAsync<CreatePost, Ruling<Post>>(create =>
            create.HandleAsync(new(TestInstallation.Town, Division: null, "综合协调岗", [Duty.Clerk], new(2020, 1, 1)), TestInstallation.Clerk, Cancel))).Allowed();
        (await installation.UseAsync<AppointToPost, Ruling<Tenure>>(appoint =>
            appoint.HandleAsync(new(TestInstallation.Town, post.Id, person.Id, new(2023, 1, 1)), TestInstallation.Clerk, Cancel))).Allowed();
    }
}
