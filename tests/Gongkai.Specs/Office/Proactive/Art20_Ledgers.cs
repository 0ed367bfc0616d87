using Gongkai.Office.Agencies;
using Gongkai.Office.Journal;
using Gongkai.Office.Proactive;
using Gongkai.Office.Storage;
using Gongkai.Proactive;
using Microsoft.Extensions.DependencyInjection;

namespace Gongkai.Specs.Office.Proactive;

/// <summary>Regulation Art. 20: items, documents, decisions and charges are recorded and corrected.</summary>
public sealed class Art20_Ledgers
{
    private static readonly DateOnly Today = new(2023, 4, 20);

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task An_item_is_recorded_and_corrected(Database database)
    {
        await using var installation = await TestInstallation.CreateAsync(database);

        var item = await installation.ActAsync((RecordItem record) => record.HandleAsync(new(TestInstallation.Town, "2023年春耕用水安排", ItemCategory.ConvenienceService, Today, DocumentNumber: null), TestInstallation.Clerk, Cancel)).Allowed();
        ChangeItem.Command correction = new(TestInstallation.Town, item.Id, item.Version, "2023年春耕用水安排", ItemCategory.WorkReport, Today, "凤鸣府发〔2023〕2号", "类别选错");
        var changed = await installation.ActAsync((ChangeItem change) => change.HandleAsync(correction, TestInstallation.Clerk, Cancel)).Allowed();

        Assert.Equal((ItemCategory.WorkReport, "凤鸣府发〔2023〕2号"), (changed.Category, changed.DocumentNumber));
        Assert.Equal(JournalledRow.ChangedMeanwhile, await installation.ActAsync((ChangeItem change) => change.HandleAsync(correction, TestInstallation.Clerk, Cancel)).Refused());
        Assert.Equal(["item-recorded", "item-changed"], await installation.ActsAsync());
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task Nothing_is_recorded_before_it_has_happened(Database database)
    {
        await using var installation = await TestInstallation.CreateAsync(database);
        var tomorrow = Today.AddDays(1);

        Assert.Equal("day-in-future", await installation.ActAsync((RecordItem record) => record.HandleAsync(new(TestInstallation.Town, "防汛值班表", ItemCategory.Emergencies, tomorrow, DocumentNumber: null), TestInstallation.Clerk, Cancel)).Refused());
        Assert.Equal("day-in-future", await installation.ActAsync((RecordDecision record) => record.HandleAsync(Penalty with { DecidedOn = tomorrow }, TestInstallation.Clerk, Cancel)).Refused());
        Assert.Equal("day-in-future", await installation.ActAsync((RecordCharge record) => record.HandleAsync(Fee with { ReceivedOn = tomorrow }, TestInstallation.Clerk, Cancel)).Refused());
        Assert.Equal("day-in-future", await installation.ActAsync((RecordNormativeDocument record) => record.HandleAsync(Document with { MadeOn = tomorrow }, TestInstallation.Clerk, Cancel)).Refused());
        Assert.Empty(await installation.ActsAsync());
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task A_rule_needs_the_competence_of_the_day_it_was_made(Database database)
    {
        await using var installation = await TestInstallation.CreateAsync(database);
        var rule = Document with { Kind = NormativeKind.Rule };
        Assert.Equal("rules-without-competence", await installation.ActAsync((RecordNormativeDocument record) => record.HandleAsync(rule, TestInstallation.Clerk, Cancel)).Refused());

        await installation.UsingAsync(async services =>
        {
            await using var work = await services.GetRequiredService<Logbook>().BeginAsync(JournalLog.Installation, Actor.Installation, Cancel);
            var competence = work.Add(new AgencyCompetence { AgencyId = TestInstallation.Town, Id = work.NewId(), Kind = CompetenceKind.MakesRules, From = rule.MadeOn });
            await work.CommitAsync(new Act("competence-recorded", "登记权限"), new Subject(competence, "可以制定规章"), note: null, Cancel);
        });

        Assert.Equal("rules-without-competence", await installation.ActAsync((RecordNormativeDocument record) => record.HandleAsync(rule with { MadeOn = rule.MadeOn.AddDays(-1) }, TestInstallation.Clerk, Cancel)).Refused());
        await installation.ActAsync((RecordNormativeDocument record) => record.HandleAsync(rule, TestInstallation.Clerk, Cancel)).Allowed();
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task A_document_is_repealed_once_and_not_before_it_was_made(Database database)
    {
        await using var installation = await TestInstallation.CreateAsync(database);
        var document = await installation.ActAsync((RecordNormativeDocument record) => record.HandleAsync(Document, TestInstallation.Clerk, Cancel)).Allowed();
        RepealNormativeDocument.Command repeal = new(TestInstallation.Town, document.Id, document.Version, Today, "凤鸣府发〔2023〕9号");

        Assert.Equal("day-before", await installation.ActAsync((RepealNormativeDocument use) => use.HandleAsync(repeal with { RepealedOn = Document.MadeOn.AddDays(-1) }, TestInstallation.Clerk, Cancel)).Refused());
        var repealed = await installation.ActAsync((RepealNormativeDocument use) => use.HandleAsync(repeal, TestInstallation.Clerk, Cancel)).Allowed();
        Assert.Equal((Today, "凤鸣府发〔2023〕9号"), (repealed.RepealedOn, repealed.RepealBasis));
        Assert.Equal("already-repealed", await installation.ActAsync((RepealNormativeDocument use) => use.HandleAsync(repeal, TestInstallation.Clerk, Cancel)).Refused());
        installation.Clock.MoveTo(new DateOnly(2023, 6, 1));
        Assert.Equal("day-before", await installation.ActAsync((ChangeNormativeDocument change) => change.HandleAsync(
            new(TestInstallation.Town, document.Id, repealed.Version, document.Title, document.DocumentNumber, Today.AddDays(1), DocumentDetails.None, "日期抄错"), TestInstallation.Clerk, Cancel)).Refused());
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task A_number_is_recorded_once(Database database)
    {
        await using var installation = await TestInstallation.CreateAsync(database);
        var first = await installation.ActAsync((RecordDecision record) => record.HandleAsync(Penalty, TestInstallation.Clerk, Cancel)).Allowed();
        var second = await installation.ActAsync((RecordDecision record) => record.HandleAsync(Penalty with { DocumentNumber = "凤鸣罚决〔2023〕2号" }, TestInstallation.Clerk, Cancel)).Allowed();
        await installation.ActAsync((RecordNormativeDocument record) => record.HandleAsync(Document, TestInstallation.Clerk, Cancel)).Allowed();

        Assert.Equal("number-used", await installation.ActAsync((RecordDecision record) => record.HandleAsync(Penalty, TestInstallation.Clerk, Cancel)).Refused());
        Assert.Equal("number-used", await installation.ActAsync((RecordNormativeDocument record) => record.HandleAsync(Document, TestInstallation.Clerk, Cancel)).Refused());
        Assert.Equal("number-used", await installation.ActAsync((ChangeDecision change) => change.HandleAsync(
            new(TestInstallation.Town, second.Id, second.Version, second.Kind, first.DocumentNumber, second.Subject, second.DecidedOn, Item: null, "文号抄错"), TestInstallation.Clerk, Cancel)).Refused());
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task A_charge_is_an_amount_above_zero(Database database)
    {
        await using var installation = await TestInstallation.CreateAsync(database);

        Assert.Equal("amount-not-above-zero", await installation.ActAsync((RecordCharge record) => record.HandleAsync(Fee with { AmountInFen = 0 }, TestInstallation.Clerk, Cancel)).Refused());
        var charge = await installation.ActAsync((RecordCharge record) => record.HandleAsync(Fee, TestInstallation.Clerk, Cancel)).Allowed();
        var changed = await installation.ActAsync((ChangeCharge change) => change.HandleAsync(
            new(TestInstallation.Town, charge.Id, charge.Version, charge.Item, 62_050, charge.ReceivedOn, charge.Receipt, "漏计一笔"), TestInstallation.Clerk, Cancel)).Allowed();
        Assert.Equal(62_050, changed.AmountInFen);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static RecordDecision.Command Penalty => new(TestInstallation.Town, DecisionKind.Penalty, "凤鸣罚决〔2023〕1号", "擅自占用村道堆放砂石", Today);

    private static RecordNormativeDocument.Command Document => new(TestInstallation.Town, NormativeKind.NormativeDocument, "凤鸣镇村级财务管理办法", "凤鸣府发〔2023〕1号", new(2023, 1, 16));

    private static RecordCharge.Command Fee => new(TestInstallation.Town, "城镇垃圾处理费", 50_050, Today, "渝财票2023-0117");
}
