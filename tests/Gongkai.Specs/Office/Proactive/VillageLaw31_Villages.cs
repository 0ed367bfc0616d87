using Gongkai.Agencies;
using Gongkai.Office.Agencies;
using Gongkai.Office.Ledgers;
using Gongkai.Office.Proactive.Offline;
using Gongkai.Office.Storage;
using Gongkai.Office.ToDo;
using Gongkai.Proactive.Offline;
using Gongkai.WorkingDays;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Gongkai.Specs.Office.Proactive;

/// <summary>Organic Law of the Villagers' Committees Arts. 30 and 31: the rule of a town, what hung for which period, and complaints.</summary>
public sealed class VillageLaw31_Villages
{
    private static readonly DateOnly Today = new(2023, 4, 20);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task A_rule_is_set_changed_and_refused_when_its_names_do_not_tell_the_fields_apart(Database database)
    {
        await using var installation = await TestInstallation.CreateAsync(database);
        var rule = new VillageAffairsRule(IsFinanceMonthly: true, DueDay: 10, ["党务", "村务", "服务", "财务"]);

        var set = await installation.ActAsync((SetVillageAffairs change) => change.HandleAsync(new(TestInstallation.Town, 0, rule), TestInstallation.Clerk, Cancel)).Allowed();
        Assert.Equal(("村务", 10, true), (set.Rule.NameOf(VillageAffairsField.Administration), set.Rule.DueDay, set.Rule.IsFinanceMonthly));
        Assert.Equal("村务", (await RuleAsync(installation)).NameOf(VillageAffairsField.Administration));
        Assert.Equal(JournalledRow.ChangedMeanwhile, await installation.ActAsync((SetVillageAffairs change) => change.HandleAsync(new(TestInstallation.Town, 0, rule), TestInstallation.Clerk, Cancel)).Refused());
        Assert.Equal("names-wrong", await installation.ActAsync((SetVillageAffairs change) => change.HandleAsync(new(TestInstallation.Town, 1, rule with { Names = ["党务", "党务", "服务", "财务"] }), TestInstallation.Clerk, Cancel)).Refused());
        Assert.Equal("names-wrong", await installation.ActAsync((SetVillageAffairs change) => change.HandleAsync(new(TestInstallation.Town, 1, rule with { Names = ["党务", "", "服务", "财务"] }), TestInstallation.Clerk, Cancel)).Refused());
        Assert.Equal("day-wrong", await installation.ActAsync((SetVillageAffairs change) => change.HandleAsync(new(TestInstallation.Town, 1, rule with { DueDay = 29 }), TestInstallation.Clerk, Cancel)).Refused());
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task What_hung_for_a_period_is_the_first_notice_of_its_field_and_void_ones_do_not_count(Database database)
    {
        await using var installation = await TestInstallation.CreateAsync(database);
        var place = await installation.ActAsync((RecordPlace record) => record.HandleAsync(
            new(TestInstallation.Town, new(PlaceKind.NoticeBoard, "公示栏", "二组", "村委会", "李桂香", null, null, new(2020, 1, 1), null)), TestInstallation.Clerk, Cancel)).Allowed();
        var period = new AffairsPeriod(2023, 1, IsMonth: false);
        foreach (var on in new[] { new DateOnly(2023, 4, 12), new DateOnly(2023, 4, 8) })
        {
            var command = new PostNotices.Command(TestInstallation.Town, NoticeMatter.VillageAffairs, [new($"{on:d日}党务公开", VillageAffairsField.Party, period), new($"{on:d日}重大事项")], on, on.AddDays(9), [new(place.Id, null)]);
            await installation.ActAsync((PostNotices post) => post.HandleAsync(command, TestInstallation.Clerk, Cancel)).Allowed();
        }

        var posted = await PostedAsync(installation, 2023);
        var first = Assert.Single(posted).Value;
        Assert.Equal(new DateOnly(2023, 4, 8), first.On);
        Assert.Equal((TestInstallation.Town, VillageAffairsField.Party, period), posted.Keys.Single());
        Assert.Empty(await PostedAsync(installation, 2022));

        await installation.ActAsync((VoidRecord makeVoid) => makeVoid.HandleAsync<Notice>(new(TestInstallation.Town, first.Notice, 1, "登记错误"), TestInstallation.Clerk, Cancel)).Allowed();
        Assert.Equal(new DateOnly(2023, 4, 12), Assert.Single(await PostedAsync(installation, 2023)).Value.On);
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task A_complaint_is_to_be_looked_into_until_it_is_concluded(Database database)
    {
        await using var installation = await TestInstallation.CreateAsync(database);
        var village = (await installation.ActAsync((EstablishAgency establish) => establish.HandleAsync(
            new(AgencyCode.Parse("guihua"), AgencyLevel.Village, AgencyKind.Unknown, new("凤鸣镇桂花村村民委员会", "桂花村", "桂花村", "桂花"), TestInstallation.Town, new(2010, 1, 1)), TestInstallation.Clerk, Cancel))).Allowed().Id;
        RecordComplaint.Command command = new(TestInstallation.Town, village, Today, "三月的财务没有公布", Today.AddDays(30));
        Assert.Equal("village-unknown", await installation.ActAsync((RecordComplaint record) => record.HandleAsync(command with { Village = TestInstallation.Town }, TestInstallation.Clerk, Cancel)).Refused());
        Assert.Equal("day-in-future", await installation.ActAsync((RecordComplaint record) => record.HandleAsync(command with { ReceivedOn = Today.AddDays(1) }, TestInstallation.Clerk, Cancel)).Refused());
        Assert.Equal("day-before", await installation.ActAsync((RecordComplaint record) => record.HandleAsync(command with { DueOn = Today.AddDays(-1) }, TestInstallation.Clerk, Cancel)).Refused());

        var complaint = await installation.ActAsync((RecordComplaint record) => record.HandleAsync(command, TestInstallation.Clerk, Cancel)).Allowed();
        Assert.Equal((ToDoKind.VillageComplaint, Today.AddDays(30)), Assert.Single(await ToDoAsync(installation)) is var line ? (line.Kind, line.DueOn) : default);
        Assert.Equal("village-unknown", await installation.ActAsync((ChangeComplaint change) => change.HandleAsync(
            new(TestInstallation.Town, complaint.Id, complaint.Version, TestInstallation.Town, Today, "三月的财务没有公布", Today.AddDays(30), "更正村名"), TestInstallation.Clerk, Cancel)).Refused());
        await installation.ActAsync((ConcludeComplaint conclude) => conclude.HandleAsync(new(TestInstallation.Town, complaint.Id, complaint.Version, IsTrue: true, "责令五日内公布", Today), TestInstallation.Clerk, Cancel)).Allowed();
        Assert.Equal("already-concluded", await installation.ActAsync((ConcludeComplaint conclude) => conclude.HandleAsync(new(TestInstallation.Town, complaint.Id, 2, IsTrue: false, "另一种", Today), TestInstallation.Clerk, Cancel)).Refused());

        Assert.Empty(await ToDoAsync(installation));
        Assert.Equal(["village-complaint-recorded", "village-complaint-concluded"], await installation.ActsAsync());
    }

    private static Task<VillageAffairsRule> RuleAsync(TestInstallation installation) => installation.UsingAsync(async services =>
        await services.GetRequiredService<VillageAffairsReading>().RuleOfAsync(TestInstallation.Town, await services.GetRequiredService<AgencyDirectory>().OnAsync(Today, Cancel), Cancel));

    private static Task<IReadOnlyDictionary<(Gongkai.Agencies.AgencyId Village, VillageAffairsField Field, AffairsPeriod Period), (DateOnly On, Guid Notice)>> PostedAsync(TestInstallation installation, int year) =>
        installation.UsingAsync(services => services.GetRequiredService<VillageAffairsReading>().PostedAsync([TestInstallation.Town], year, Cancel));

    private static async Task<List<ToDoLine>> ToDoAsync(TestInstallation installation) =>
        [.. (await installation.UsingAsync(services => services.GetRequiredService<ToDoList>().OfAsync(TestInstallation.Town, Today, WorkingDayCalendar.Shipped, Cancel))).Where(line => line.Kind == ToDoKind.VillageComplaint)];
}
