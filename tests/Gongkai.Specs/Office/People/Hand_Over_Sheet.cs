using Gongkai.Agencies;
using Gongkai.Law;
using Gongkai.Office.People;
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
        var open = await installation.RegisterAsync(new(2023, 4, 10));
        var answered = await installation.RegisterAsync(new(2023, 4, 3));
        await installation.ConcludeAsync(answered, Outcome.Granted, new(2023, 4, 18));
        await AppointAsync(installation);

        var sheet = await installation.AskAsync<HandOverQuery, HandOver>(query => query.OfAsync(TestInstallation.Town, new(2023, 4, 20), WorkingDayCalendar.Shipped, Cancel));

        var request = Assert.Single(sheet.Requests);
        Assert.Equal((open.Number, new DateOnly(2023, 5, 9), false), (request.Number, request.LastDay.Date, request.LastDay.IsProvisional));
        var post = Assert.Single(sheet.Posts);
        Assert.Equal(("综合协调岗", "杨慧敏", null), (post.Post, post.Holder, post.Acting));
        Assert.Empty(sheet.Remedies);
        Assert.Empty(sheet.Reports);
        Assert.Empty(sheet.Drafts);
    }

    private static async Task AppointAsync(TestInstallation installation)
    {
        var person = (await installation.AskAsync<CreatePerson, Ruling<Person>>(create => create.HandleAsync(new("yanghuimin", "杨慧敏"), TestInstallation.Clerk, Cancel))).Allowed();
        var post = (await installation.AskAsync<CreatePost, Ruling<Post>>(create =>
            create.HandleAsync(new(TestInstallation.Town, Division: null, "综合协调岗", [Duty.Clerk], new(2020, 1, 1)), TestInstallation.Clerk, Cancel))).Allowed();
        (await installation.AskAsync<AppointToPost, Ruling<Tenure>>(appoint =>
            appoint.HandleAsync(new(TestInstallation.Town, post.Id, person.Id, new(2023, 1, 1)), TestInstallation.Clerk, Cancel))).Allowed();
    }
}
