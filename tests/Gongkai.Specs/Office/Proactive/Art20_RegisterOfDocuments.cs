using Gongkai.AnnualReports.Compilation;
using Gongkai.Office.AnnualReports;
using Gongkai.Office.Journal;
using Gongkai.Office.Ledgers;
using Gongkai.Office.Proactive;
using Gongkai.Office.Search;
using Gongkai.Office.Storage;
using Gongkai.Office.ToDo;
using Gongkai.Proactive;
using Gongkai.Specs.Office.Search;
using Gongkai.WorkingDays;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Gongkai.Specs.Office.Proactive;

/// <summary>The register of normative documents and the items that carry their texts (Regulation Art. 20 item 1).</summary>
public sealed class Art20_RegisterOfDocuments
{
    private static readonly DateOnly Today = new(2023, 4, 20);

    private static readonly SampleItem Text = new("凤鸣镇村级财务管理办法", "村级财务") { Nature = ItemNature.PolicyDocument, Category = ItemCategory.GovernmentDocument };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task A_document_is_linked_with_the_one_item_that_carries_its_text(Database database)
    {
        await using var installation = await TestInstallation.CreateAsync(database);
        var other = Text with { Id = Guid.CreateVersion7(), Nature = ItemNature.General };
        await SampleItem.PublishAsync(installation, Text, other);

        var document = await RecordAsync(installation, Details with { Item = Text.Id });

        Assert.Equal((Text.Id, "凤府规登〔2023〕001号", new DateOnly(2023, 5, 1), new DateOnly(2028, 4, 30), "云府规备〔2023〕3号"), (document.ItemId, document.RegisterNumber, document.EffectiveOn, document.ValidUntil, document.FilingNumber));
        Assert.Equal("item-linked", await TryAsync(installation, Second with { Details = DocumentDetails.None with { Item = Text.Id } }));
        Assert.Equal("item-not-document", await TryAsync(installation, Second with { Details = DocumentDetails.None with { Item = other.Id } }));
        Assert.Equal("register-number-used", await TryAsync(installation, Second with { Details = DocumentDetails.None with { RegisterNumber = "凤府规登〔2023〕001号" } }));
        Assert.Equal("valid-until-early", await TryAsync(installation, Second with { Details = DocumentDetails.None with { ValidUntil = new(2023, 1, 15) } }));
        Assert.Equal(document.Id, (await installation.AskAsync((OfficeContext data) => data.DocumentOfAsync(TestInstallation.Town, Text.Id, Cancel)))?.Entry.Id);
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task A_void_record_leaves_number_and_item_to_another(Database database)
    {
        await using var installation = await TestInstallation.CreateAsync(database);
        await SampleItem.PublishAsync(installation, Text);
        var first = await RecordAsync(installation, Details with { Item = Text.Id });
        await installation.ActAsync((VoidRecord make) => make.HandleAsync<NormativeDocument>(new(TestInstallation.Town, first.Id, first.Version, "重复登记"), TestInstallation.Clerk, Cancel)).Allowed();

        await RecordAsync(installation, Details with { Item = Text.Id });
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task An_amendment_names_its_document_and_day_and_can_be_taken_out_again(Database database)
    {
        await using var installation = await TestInstallation.CreateAsync(database);
        var document = await RecordAsync(installation, DocumentDetails.None);
        var by = await installation.ActAsync((RecordNormativeDocument record) => record.HandleAsync(Second, TestInstallation.Clerk, Cancel)).Allowed();
        AmendNormativeDocument.Command command = new(TestInstallation.Town, document.Id, document.Version, Today, Basis: null, by.Id);

        Assert.Equal("basis-missing", await installation.ActAsync((AmendNormativeDocument amend) => amend.HandleAsync(command with { By = null }, TestInstallation.Clerk, Cancel)).Refused());
        Assert.Equal("amended-by-itself", await installation.ActAsync((AmendNormativeDocument amend) => amend.HandleAsync(command with { By = document.Id }, TestInstallation.Clerk, Cancel)).Refused());
        Assert.Equal("day-before", await installation.ActAsync((AmendNormativeDocument amend) => amend.HandleAsync(command with { On = document.MadeOn.AddDays(-1) }, TestInstallation.Clerk, Cancel)).Refused());
        await installation.ActAsync((AmendNormativeDocument amend) => amend.HandleAsync(command, TestInstallation.Clerk, Cancel)).Allowed();

        var amended = await installation.AskAsync((OfficeContext data) => data.WithAmendmentsAsync(document, Cancel));
        Assert.Equal(("凤鸣府发〔2023〕2号", by.Id), (Assert.Single(amended.Amendments).Basis, amended.Amendments[0].ById));
        Assert.Equal((DocumentState.InForce, DocumentState.Amended), (amended.Times.StateOn(Today.AddDays(-1)), amended.Times.StateOn(Today)));

        await installation.ActAsync((RemoveAmendment remove) => remove.HandleAsync(new(TestInstallation.Town, document.Id, amended.Amendments[0].Id), TestInstallation.Clerk, Cancel)).Allowed();
        Assert.Empty((await installation.AskAsync((OfficeContext data) => data.WithAmendmentsAsync(document, Cancel))).Amendments);
        Assert.Equal(["normative-document-amended", "normative-document-amendment-removed"], (await installation.ActsAsync())[^2..]);
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task What_is_over_is_not_amended(Database database)
    {
        await using var installation = await TestInstallation.CreateAsync(database);
        var document = await RecordAsync(installation, DocumentDetails.None with { ValidUntil = new(2023, 3, 31) });

        Assert.Equal("already-over", await installation.ActAsync((AmendNormativeDocument amend) =>
            amend.HandleAsync(new(TestInstallation.Town, document.Id, document.Version, new(2023, 4, 1), "凤鸣府发〔2023〕3号", By: null), TestInstallation.Clerk, Cancel)).Refused());
        await installation.ActAsync((AmendNormativeDocument amend) =>
            amend.HandleAsync(new(TestInstallation.Town, document.Id, document.Version, new(2023, 3, 31), "凤鸣府发〔2023〕3号", By: null), TestInstallation.Clerk, Cancel)).Allowed();
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task A_public_document_without_explanation_is_due_three_working_days_after_its_publication(Database database)
    {
        await using var installation = await TestInstallation.CreateAsync(database);
        await SampleItem.PublishAsync(installation, Text);
        Assert.Empty(await ToDoAsync(installation));
        var document = await RecordAsync(installation, DocumentDetails.None with { Item = Text.Id });

        var line = Assert.Single(await ToDoAsync(installation));
        Assert.Equal((document.Id, new DateOnly(2023, 4, 24), "解读", "Explanation Rules"), (line.Subject, line.DueOn, line.Step, line.Basis?.ToString())); // 23 April was a worked Sunday

        await SampleItem.PublishAsync(installation, new SampleItem("村级财务管理办法解读", "问答") { Nature = ItemNature.PolicyExplanation, Explains = Text.Id });
        Assert.Empty(await ToDoAsync(installation));
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task Nothing_is_due_where_no_explanation_is_needed_or_one_is_being_drafted(Database database)
    {
        await using var installation = await TestInstallation.CreateAsync(database);
        var staff = await TownStaff.EngageAsync(installation);
        await SampleItem.PublishAsync(installation, Text);
        var document = await RecordAsync(installation, DocumentDetails.None with { Item = Text.Id });

        var facts = new ItemFacts(
            ItemNature.PolicyExplanation, ItemCategory.GovernmentDocument, DisclosureClass.Proactive, Ground: null, ClassReason: null, DisclosureRule.PolicyExplanation, Today, Text.Id, ShownUntil: null);
        var draft = await installation.ActAsync((DraftItem use) => use.HandleAsync(new(TestInstallation.Town, Item: null, facts, new("解读", null, null, null, null, "<p>问答</p>")), staff.Clerk, Cancel)).Allowed();
        Assert.Equal([ToDoKind.ItemVersion], (await ToDoAsync(installation)).Select(line => line.Kind));
        await installation.ActAsync((DiscardItemDraft discard) => discard.HandleAsync(new(TestInstallation.Town, draft.Id, draft.Version, "不写了"), staff.Clerk, Cancel)).Allowed();
        Assert.Equal([ToDoKind.NormativeDocument], (await ToDoAsync(installation)).Select(line => line.Kind));

        Assert.Equal("reason-missing", await installation.ActAsync((WaiveExplanation waive) => waive.HandleAsync(new(TestInstallation.Town, document.Id, document.Version, " "), TestInstallation.Clerk, Cancel)).Refused());
        await installation.ActAsync((WaiveExplanation waive) => waive.HandleAsync(new(TestInstallation.Town, document.Id, document.Version, "只调整内部分工"), TestInstallation.Clerk, Cancel)).Allowed();
        Assert.Empty(await ToDoAsync(installation));
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task Half_a_year_before_its_validity_ends_somebody_is_reminded_until_it_was_looked_at(Database database)
    {
        await using var installation = await TestInstallation.CreateAsync(database);
        var document = await RecordAsync(installation, DocumentDetails.None with { ValidUntil = new(2023, 11, 1) });
        Assert.Empty(await ToDoAsync(installation));

        installation.Clock.MoveTo(new DateOnly(2023, 5, 1));
        var line = Assert.Single(await ToDoAsync(installation));
        Assert.Equal((document.Id, new DateOnly(2023, 11, 1), "清理评估", null), (line.Subject, line.DueOn, line.Step, line.Basis));

        AssessNormativeDocument.Command prolong = new(TestInstallation.Town, document.Id, document.Version, new(2023, 11, 1), "凤鸣府发〔2023〕20号");
        Assert.Equal("not-prolonged", await installation.ActAsync((AssessNormativeDocument assess) => assess.HandleAsync(prolong, TestInstallation.Clerk, Cancel)).Refused());
        document = await installation.ActAsync((AssessNormativeDocument assess) => assess.HandleAsync(prolong with { ValidUntil = new(2024, 11, 1) }, TestInstallation.Clerk, Cancel)).Allowed();
        Assert.Empty(await ToDoAsync(installation));

        installation.Clock.MoveTo(new DateOnly(2024, 6, 3));
        Assert.Single(await ToDoAsync(installation));
        document = await installation.ActAsync((AssessNormativeDocument assess) => assess.HandleAsync(new(TestInstallation.Town, document.Id, document.Version, ValidUntil: null, "届满后不再适用"), TestInstallation.Clerk, Cancel)).Allowed();
        Assert.Empty(await ToDoAsync(installation));

        installation.Clock.MoveTo(new DateOnly(2024, 11, 4));
        Assert.Equal("already-over", await installation.ActAsync((AssessNormativeDocument assess) => assess.HandleAsync(prolong with { Version = document.Version, ValidUntil = new(2030, 1, 1) }, TestInstallation.Clerk, Cancel)).Refused());
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task The_public_search_follows_the_register(Database database)
    {
        await using var installation = await TestInstallation.CreateAsync(database);
        var other = Text with { Id = Guid.CreateVersion7(), Title = "凤鸣镇集市管理办法" };
        await SampleItem.PublishAsync(installation, Text, other);
        Assert.Empty(await TitlesAsync(installation, SearchedValidity.InForce));

        var document = await RecordAsync(installation, DocumentDetails.None with { Item = Text.Id, EffectiveOn = new(2023, 5, 1), ValidUntil = new(2024, 4, 30) });
        Assert.Equal([Text.Title], await TitlesAsync(installation, SearchedValidity.NotYetInForce));
        Assert.Empty(await TitlesAsync(installation, SearchedValidity.InForce));
        Assert.Equal([Text.Title], await TitlesAsync(installation, SearchedValidity.InForce, new(2023, 5, 1)));
        Assert.Equal([Text.Title], await TitlesAsync(installation, SearchedValidity.InForce, new(2024, 4, 30)));
        Assert.Equal([Text.Title], await TitlesAsync(installation, SearchedValidity.Over, new(2024, 5, 1)));
        Assert.Equal(2, (await TitlesAsync(installation, validity: null)).Count);

        document = await installation.ActAsync((ChangeNormativeDocument change) => change.HandleAsync(
            new(TestInstallation.Town, document.Id, document.Version, document.Title, document.DocumentNumber, document.MadeOn, DocumentDetails.None with { Item = other.Id }, "关联错了"), TestInstallation.Clerk, Cancel)).Allowed();
        Assert.Equal([other.Title], await TitlesAsync(installation, SearchedValidity.InForce));

        document = await installation.ActAsync((RepealNormativeDocument repeal) => repeal.HandleAsync(new(TestInstallation.Town, document.Id, document.Version, Today, "凤鸣府发〔2023〕9号"), TestInstallation.Clerk, Cancel)).Allowed();
        Assert.Equal([other.Title], await TitlesAsync(installation, SearchedValidity.Over));
        await installation.AskAsync((RebuildSearchIndex rebuild) => rebuild.HandleAsync(_ => { }, Cancel));
        Assert.Equal([other.Title], await TitlesAsync(installation, SearchedValidity.Over));

        await installation.ActAsync((VoidRecord make) => make.HandleAsync<NormativeDocument>(new(TestInstallation.Town, document.Id, document.Version, "登记错了"), TestInstallation.Clerk, Cancel)).Allowed();
        Assert.Empty(await TitlesAsync(installation, SearchedValidity.Over));
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task A_document_whose_time_is_over_is_not_in_force_in_the_report(Database database)
    {
        await using var installation = await TestInstallation.CreateAsync(database);
        installation.Clock.MoveTo(new DateOnly(2024, 1, 10));
        await RecordAsync(installation, DocumentDetails.None with { ValidUntil = new(2023, 6, 30) });
        await installation.ActAsync((RecordNormativeDocument record) => record.HandleAsync(Second, TestInstallation.Clerk, Cancel)).Allowed();

        var facts = await installation.AskAsync((YearLedger ledger) => ledger.ReadAsync(TestInstallation.Town, 2023, Cancel));
        var cells = CompiledTables.Of(facts).Allowed().Cells.ToDictionary(cell => cell.Key, cell => cell.Text);
        Assert.Equal(("2", "1", "1"), (cells["t2/doc/made"], cells["t2/doc/repealed"], cells["t2/doc/inforce"]));
    }

    private static DocumentDetails Details => new("凤府规登〔2023〕001号", new(2023, 5, 1), new(2028, 4, 30), "云府规备〔2023〕3号", Item: null);

    private static RecordNormativeDocument.Command Second => new(TestInstallation.Town, NormativeKind.NormativeDocument, "凤鸣镇集市管理办法", "凤鸣府发〔2023〕2号", new(2023, 1, 16));

    private static Task<NormativeDocument> RecordAsync(TestInstallation installation, DocumentDetails details) => installation.ActAsync((RecordNormativeDocument record) => record.HandleAsync(
        new(TestInstallation.Town, NormativeKind.NormativeDocument, Text.Title, "凤鸣府发〔2023〕1号", new(2023, 1, 16)) { Details = details }, TestInstallation.Clerk, Cancel)).Allowed();

    private static Task<string> TryAsync(TestInstallation installation, RecordNormativeDocument.Command command) =>
        installation.ActAsync((RecordNormativeDocument record) => record.HandleAsync(command, TestInstallation.Clerk, Cancel)).Refused();

    private static async Task<List<string>> TitlesAsync(TestInstallation installation, SearchedValidity? validity, DateOnly? day = null) =>
        [.. (await installation.AskAsync((ItemSearch search) => search.FindAsync(new(SearchWords.Parse("管理办法"), day ?? Today, Validity: validity), Cancel))).Items.Select(item => string.Concat(item.Title.Select(piece => piece.Text)))];

    private static async Task<List<ToDoLine>> ToDoAsync(TestInstallation installation)
    {
        var today = await installation.AskAsync((BusinessClock clock) => Task.FromResult(clock.Today));
        var lines = await installation.AskAsync((ToDoList list) => list.OfAsync(TestInstallation.Town, today, WorkingDayCalendar.Shipped, Cancel));
        return [.. lines.Where(line => line.Kind != ToDoKind.AnnualReport)];
    }
}
