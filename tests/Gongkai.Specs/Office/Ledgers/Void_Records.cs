using Gongkai.AnnualReports.Compilation;
using Gongkai.Law;
using Gongkai.Office.AnnualReports;
using Gongkai.Office.Journal;
using Gongkai.Office.Ledgers;
using Gongkai.Office.People;
using Gongkai.Office.Proactive;
using Gongkai.Office.Remedies;
using Gongkai.Office.Requests;
using Gongkai.Office.Storage;
using Gongkai.Office.ToDo;
using Gongkai.Proactive;
using Gongkai.Remedies;
using Gongkai.Requests;
using Gongkai.WorkingDays;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Gongkai.Specs.Office.Ledgers;

/// <summary>A record that was entered by mistake is made void: it stays readable, and counts nowhere.</summary>
public sealed class Void_Records
{
    private static readonly DateOnly Day = new(2023, 4, 20);

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task What_bears_on_a_year_is_what_was_recorded_without_the_void_records(Database database)
    {
        await using var installation = await TestInstallation.CreateAsync(database);
        var random = new Random(20230420);
        var rows = new List<LedgerRow>();
        for (var round = 1; round <= 6; round++) rows.AddRange(await OneOfEachAsync(installation, round));
        var all = await FactsAsync(installation);
        var gone = rows.Where(_ => random.Next(2) == 0).ToList();

        foreach (var row in gone) await VoidAsync(installation, row).Allowed();

        var ids = gone.Select(row => row.Id).ToHashSet();
        var left = await FactsAsync(installation);
        Assert.NotEmpty(ids);
        Assert.Equal(all.Requests.Where(fact => !ids.Contains(fact.Id)), left.Requests);
        Assert.Equal(all.Remedies.Where(fact => !ids.Contains(fact.Id)), left.Remedies);
        Assert.Equal(all.NormativeDocuments.Where(fact => !ids.Contains(fact.Id)), left.NormativeDocuments);
        Assert.Equal(all.Decisions.Where(fact => !ids.Contains(fact.Id)), left.Decisions);
        Assert.Equal(all.Charges.Where(fact => !ids.Contains(fact.Id)), left.Charges);
        Assert.Equal(all.Items.Where(fact => !ids.Contains(fact.Id)), left.Items);
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task A_void_record_is_journalled_with_its_reason_and_never_changed_again(Database database)
    {
        await using var installation = await TestInstallation.CreateAsync(database);
        foreach (var row in await OneOfEachAsync(installation, 1))
        {
            await VoidAsync(installation, row).Allowed();

            Assert.Equal("already-void", await VoidAsync(installation, row).Refused());
            var entry = await installation.UsingAsync(services => services.GetRequiredService<OfficeContext>().JournalEntries.OrderByDescending(e => e.Sequence).FirstAsync(e => e.SubjectId == row.Id, Cancel));
            Assert.Equal((row.VoidAct.Code, "重复登记"), (entry.Act, entry.Note));
        }
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task A_void_application_keeps_its_number_and_is_nothing_to_do(Database database)
    {
        await using var installation = await TestInstallation.CreateAsync(database);
        var request = await installation.RegisterAsync(Day);

        await VoidAsync(installation, request).Allowed();

        Assert.Equal("凤鸣公申〔2023〕2号", (await installation.RegisterAsync(Day)).Number);
        var toDo = await installation.AskAsync((ToDoList list) => list.OfAsync(TestInstallation.Town, Day, WorkingDayCalendar.Shipped, Cancel));
        Assert.DoesNotContain(toDo, line => line.Subject == request.Id);
        var handOver = await installation.AskAsync((HandOverQuery query) => query.OfAsync(TestInstallation.Town, Day, WorkingDayCalendar.Shipped, Cancel));
        Assert.DoesNotContain(handOver.Requests, open => open.Id == request.Id);
        Assert.Equal("already-void", await installation.ActAsync((ConcludeRequest conclude) => conclude.HandleAsync(
            new(TestInstallation.Town, request.Id, request.Version + 1, Outcome.Granted, Day, AnswerNumber: null), TestInstallation.Clerk, Cancel)).Refused());
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task An_application_with_a_case_about_it_stands_until_the_case_is_void(Database database)
    {
        await using var installation = await TestInstallation.CreateAsync(database);
        var request = await installation.RegisterAsync(Day);
        var remedy = await RecordAsync(installation, "云阳府复〔2023〕6号", request.Number).Allowed();

        Assert.Equal("remedy-hangs-on-it", await VoidAsync(installation, request).Refused());
        await VoidAsync(installation, remedy).Allowed();
        await VoidAsync(installation, request).Allowed();

        Assert.Equal("request-void", await RecordAsync(installation, "云阳府复〔2023〕7号", request.Number).Refused());
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task The_number_that_another_body_gave_can_be_registered_again(Database database)
    {
        await using var installation = await TestInstallation.CreateAsync(database);
        var wrong = await RecordAsync(installation, "云阳府复〔2023〕6号", requestNumber: null).Allowed();
        Assert.Equal("number-used", await RecordAsync(installation, "云阳府复〔2023〕6号", requestNumber: null).Refused());

        await VoidAsync(installation, wrong).Allowed();

        await RecordAsync(installation, "云阳府复〔2023〕6号", requestNumber: null).Allowed();
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static Task<Ruling<Remedy>> RecordAsync(TestInstallation installation, string caseNumber, string? requestNumber) =>
        installation.ActAsync((RecordRemedy record) => record.HandleAsync(new(TestInstallation.Town, RemedyKind.Reconsideration, caseNumber, Day, requestNumber), TestInstallation.Clerk, Cancel));

    private static async Task<IReadOnlyList<LedgerRow>> OneOfEachAsync(TestInstallation installation, int round) =>
    [
        await installation.RegisterAsync(Day),
        await RecordAsync(installation, $"云阳府复〔2023〕{round}号", requestNumber: null).Allowed(),
        await installation.ActAsync((RecordItem record) => record.HandleAsync(new(TestInstallation.Town, "春耕用水安排", ItemCategory.ConvenienceService, Day, DocumentNumber: null), TestInstallation.Clerk, Cancel)).Allowed(),
        await installation.ActAsync((RecordCharge record) => record.HandleAsync(new(TestInstallation.Town, "城镇垃圾处理费", 100, Day, "汇总1"), TestInstallation.Clerk, Cancel)).Allowed(),
        await installation.ActAsync((RecordDecision record) => record.HandleAsync(new(TestInstallation.Town, DecisionKind.Penalty, $"凤鸣罚决〔2023〕{round}号", "占用村道", Day), TestInstallation.Clerk, Cancel)).Allowed(),
        await installation.ActAsync((RecordNormativeDocument record) => record.HandleAsync(new(TestInstallation.Town, NormativeKind.NormativeDocument, "村级财务管理办法", $"凤鸣府发〔2023〕{round}号", Day), TestInstallation.Clerk, Cancel)).Allowed(),
    ];

    private static Task<YearFacts> FactsAsync(TestInstallation installation) =>
        installation.AskAsync((YearLedger ledger) => ledger.ReadAsync(TestInstallation.Town, 2023, Cancel));

    /// <summary>As the page does it that knows the ledger.</summary>
    private static async Task<Ruling<LedgerRow>> VoidAsync(TestInstallation installation, LedgerRow row) => row switch
    {
        Request => await VoidAsync<Request>(installation, row),
        Remedy => await VoidAsync<Remedy>(installation, row),
        Item => await VoidAsync<Item>(installation, row),
        Charge => await VoidAsync<Charge>(installation, row),
        Decision => await VoidAsync<Decision>(installation, row),
        NormativeDocument => await VoidAsync<NormativeDocument>(installation, row),
        _ => throw new InvalidOperationException(row.GetType().Name),
    };

    private static async Task<Ruling<LedgerRow>> VoidAsync<TRow>(TestInstallation installation, LedgerRow row)
        where TRow : LedgerRow
    {
        var ruling = await installation.ActAsync((VoidRecord makeVoid) => makeVoid.HandleAsync<TRow>(new(TestInstallation.Town, row.Id, row.Version, "重复登记"), TestInstallation.Clerk, Cancel));
        return ruling switch
        {
            Ruling<TRow>.Allowed { Value: var gone } => gone,
            Ruling<TRow>.Refused { Reason: var refusal } => refusal,
            _ => throw new InvalidOperationException("A ruling is either allowed or refused."),
        };
    }
}
