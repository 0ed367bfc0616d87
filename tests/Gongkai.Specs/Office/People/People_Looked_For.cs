using Gongkai.Law;
using Gongkai.Office.People;

namespace Gongkai.Specs.Office.People;

/// <summary>Whoever gives out a post looks for the person by part of the name.</summary>
public sealed class People_Looked_For
{
    private static readonly DateOnly Day = new(2023, 4, 20);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task They_are_found_by_part_of_either_name_and_a_user_name_means_one(Database database)
    {
        await using var installation = await TestInstallation.CreateAsync(database);
        await CreateAsync(installation, "sunwei", "孙伟");
        await CreateAsync(installation, "sunweimin", "孙伟民");
        await CreateAsync(installation, "zhaoli", "赵丽");

        Assert.Equal(["孙伟", "孙伟民"], (await FindAsync(installation, " 孙伟 ")).People.Select(person => person.DisplayName));
        Assert.Null((await FindAsync(installation, "孙伟")).Meant);
        Assert.Equal("孙伟", (await FindAsync(installation, "ＳunWei")).Meant!.DisplayName);
        Assert.Empty((await FindAsync(installation, " ")).People);
        Assert.Empty((await FindAsync(installation, "钱")).People);
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task A_closed_account_is_not_offered(Database database)
    {
        await using var installation = await TestInstallation.CreateAsync(database);
        var person = await CreateAsync(installation, "sunwei", "孙伟");
        (await installation.AskAsync<DisablePerson, Ruling<Person>>(disable => disable.HandleAsync(new(person.Id, person.Version, "调离"), TestInstallation.Clerk, Cancel))).Allowed();

        Assert.Empty((await FindAsync(installation, "孙伟")).People);
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task A_long_list_is_cut_and_says_so(Database database)
    {
        await using var installation = await TestInstallation.CreateAsync(database);
        for (var i = 0; i <= PersonSearch.Most; i++) await CreateAsync(installation, $"wang{i}", "王强");

        var found = await FindAsync(installation, "王强");

        Assert.Equal((PersonSearch.Most, true), (found.People.Count, found.IsCut));
    }

    private static async Task<Person> CreateAsync(TestInstallation installation, string userName, string name) =>
        (await installation.AskAsync<CreatePerson, Ruling<Person>>(create => create.HandleAsync(new(userName, name), TestInstallation.Clerk, Cancel))).Allowed();

    private static Task<FoundPeople> FindAsync(TestInstallation installation, string text) =>
        installation.AskAsync<PersonSearch, FoundPeople>(search => search.FindAsync(text, Day, Cancel));
}
