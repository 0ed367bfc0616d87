using Gongkai.Law;
using Gongkai.Office.Proactive;
using Gongkai.Office.Storage;
using Gongkai.Office.ToDo;
using Gongkai.Proactive;
using Gongkai.Specs.Office.Search;
using Gongkai.WorkingDays;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Specs.Office.Proactive;

/// <summary>Penalty Law Art. 48 para. 2: a disclosed penalty decision that was changed, annulled or found unlawful is withdrawn in three days; Art. 85: working days.</summary>
public sealed class PenaltyLaw48_Withdrawal
{
    private static readonly DateOnly Today = new(2023, 4, 20);

    private static readonly SampleItem Notice = new("凤鸣镇行政处罚决定公示", "罚款300元") { Category = ItemCategory.Enforcement };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task It_is_due_until_the_item_is_withdrawn(Database database)
    {
        await using var installation = await TestInstallation.CreateAsync(database);
        await SampleItem.PublishAsync(installation, Notice);
        var decision = await RecordAsync(installation, DecisionKind.Penalty, Notice.Id);
        Assert.Empty(await ToDoAsync(installation));

        decision = await ReverseAsync(installation, decision).Allowed();
        Assert.Equal((DecisionReversal.Annulled, Today, "云府复决〔2023〕9号"), (decision.Reversal, decision.ReversedOn, decision.ReversalBasis));
        var line = Assert.Single(await ToDoAsync(installation));
        Assert.Equal((ToDoKind.PenaltyWithdrawal, Notice.Id, new DateOnly(2023, 4, 24), "Penalty Law Art. 48 para. 2"), (line.Kind, line.Subject, line.DueOn, line.Basis?.ToString())); // 23 April was a worked Sunday

        var item = await installation.AskAsync((OfficeContext data) => data.Set<Item>().AsNoTracking().SingleAsync(i => i.Id == Notice.Id, Cancel));
        await installation.ActAsync((WithdrawItem withdraw) => withdraw.HandleAsync(new(TestInstallation.Town, item.Id, item.Version, "处罚决定已经撤销"), TestInstallation.Clerk, Cancel)).Allowed();
        Assert.Empty(await ToDoAsync(installation));
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task Only_a_penalty_is_reversed_and_only_once(Database database)
    {
        await using var installation = await TestInstallation.CreateAsync(database);
        var licence = await RecordAsync(installation, DecisionKind.Licence, item: null);
        Assert.Equal("not-a-penalty", await ReverseAsync(installation, licence).Refused());

        var penalty = await RecordAsync(installation, DecisionKind.Penalty, item: null);
        Assert.Equal("day-before", await ReverseAsync(installation, penalty, penalty.DecidedOn.AddDays(-1)).Refused());
        Assert.Equal("day-in-future", await ReverseAsync(installation, penalty, Today.AddDays(1)).Refused());
        penalty = await ReverseAsync(installation, penalty).Allowed();
        Assert.Equal("already-reversed", await ReverseAsync(installation, penalty).Refused());
        Assert.Equal("not-a-penalty", await ChangeAsync(installation, penalty, DecisionKind.Licence, penalty.DecidedOn).Refused());
        Assert.Empty(await ToDoAsync(installation)); // it was never public
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task An_item_that_was_published_elsewhere_is_not_linked(Database database)
    {
        await using var installation = await TestInstallation.CreateAsync(database);
        var elsewhere = await installation.ActAsync((RecordItem record) => record.HandleAsync(new(TestInstallation.Town, "处罚公示", ItemCategory.Enforcement, Today, DocumentNumber: null), TestInstallation.Clerk, Cancel)).Allowed();

        Assert.Equal("item-not-published", await installation.ActAsync((RecordDecision record) =>
            record.HandleAsync(new(TestInstallation.Town, DecisionKind.Penalty, "凤鸣罚决〔2023〕1号", "占用村道", Today) { Item = elsewhere.Id }, TestInstallation.Clerk, Cancel)).Refused());
    }

    private static Task<Decision> RecordAsync(TestInstallation installation, DecisionKind kind, Guid? item) => installation.ActAsync((RecordDecision record) =>
        record.HandleAsync(new(TestInstallation.Town, kind, $"凤鸣决〔2023〕{kind.Code}号", "占用村道", new(2023, 4, 3)) { Item = item }, TestInstallation.Clerk, Cancel)).Allowed();

    private static Task<Ruling<Decision>> ReverseAsync(TestInstallation installation, Decision decision, DateOnly? on = null) => installation.ActAsync((ReverseDecision reverse) =>
        reverse.HandleAsync(new(TestInstallation.Town, decision.Id, decision.Version, DecisionReversal.Annulled, on ?? Today, "云府复决〔2023〕9号"), TestInstallation.Clerk, Cancel));

    private static Task<Ruling<Decision>> ChangeAsync(TestInstallation installation, Decision decision, DecisionKind kind, DateOnly on) => installation.ActAsync((ChangeDecision change) =>
        change.HandleAsync(new(TestInstallation.Town, decision.Id, decision.Version, kind, decision.DocumentNumber, decision.Subject, on, decision.ItemId, "种类选错"), TestInstallation.Clerk, Cancel));

    private static async Task<List<ToDoLine>> ToDoAsync(TestInstallation installation) =>
        [.. (await installation.AskAsync((ToDoList list) => list.OfAsync(TestInstallation.Town, Today, WorkingDayCalendar.Shipped, Cancel))).Where(line => line.Kind != ToDoKind.AnnualReport)];
}
