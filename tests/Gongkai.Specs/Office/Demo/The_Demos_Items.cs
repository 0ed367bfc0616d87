using System.Globalization;
using Gongkai.Documents.Items;
using Gongkai.Office.Demo;
using Gongkai.Office.People;
using Gongkai.Office.Proactive;
using Gongkai.Office.Review;
using Gongkai.Office.Storage;
using Gongkai.Proactive;
using Gongkai.Review;
using Gongkai.Sources;
using Gongkai.WorkingDays;
using Microsoft.EntityFrameworkCore;
using Duty = Gongkai.Agencies.Duty;

namespace Gongkai.Specs.Office.Demo;

/// <summary>The items that the demo's people wrote, reviewed and published.</summary>
public sealed class The_Demos_Items(DemoCounty county)
{
    private static readonly DateOnly Opening = new(2024, 1, 10);

    [Fact]
    public async Task Each_item_of_2023_has_a_text_worth_reading_and_words_to_find_it_by()
    {
        var items = await PublishedAsync(2023);

        Assert.Equal(56, items.Count);
        Assert.All(items, item =>
        {
            Assert.True(item.Text.Plain.Length is >= 150 and <= 900, $"{item.Text.Title}: {item.Text.Plain.Length}");
            Assert.InRange(item.Text.Summary!.Length, 10, ItemText.LongestSummary);
            Assert.NotEmpty(item.Text.Keywords!);
            Assert.NotEmpty(item.Item.IndexNumber!);
        });
        Assert.Equal(items.Count, items.Select(item => item.Text.Plain).Distinct().Count());
    }

    [Fact]
    public async Task Every_table_with_a_total_adds_up()
    {
        var totals = DemoContent.Read().Written.SelectMany(body => body.Items)
            .SelectMany(item => ItemBody.Clean(WrittenText.ToHtml(item.Body)).Document.Blocks.OfType<Table>().Select(table => (item.Title, Rows: Texts(table))))
            .Where(table => table.Rows[^1][0] == "合计").ToList();

        Assert.InRange(totals.Count, 30, int.MaxValue);
        Assert.All(totals, table =>
        {
            foreach (var column in Enumerable.Range(1, table.Rows[0].Count - 1).Where(column => table.Rows[^1][column].Length > 0))
                Assert.Equal((table.Title, Number(table.Rows[^1][column])), (table.Title, table.Rows.Skip(1).SkipLast(1).Sum(row => Number(row[column]))));
        });
    }

    [Fact]
    public async Task Each_budget_says_in_words_what_its_table_says()
    {
        var budgets = (await PublishedAsync(2023)).Where(item => item.Item.Category == ItemCategory.BudgetAndAccounts).ToList();

        Assert.Equal(16, budgets.Count);
        Assert.All(budgets, item =>
        {
            var table = Texts(ItemBody.Clean(item.Text.Html).Document.Blocks.OfType<Table>().First());
            var figure = item.Text.Title.Contains("决算", StringComparison.Ordinal) || item.Text.Title.Contains("调整", StringComparison.Ordinal) ? table[^1][^1] : table[^1][1];
            var told = item.Text.Title.Contains("部门决算", StringComparison.Ordinal) ? table[^1][2] : figure;
            Assert.Contains($"{told}万元", item.Text.Plain, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task Each_was_passed_by_four_people_who_held_the_duties_and_did_not_draft_it()
    {
        var reviews = await county.UseAsync<OfficeContext, List<IGrouping<Guid, ReviewEntry>>>(async data =>
            [.. (await data.Set<ReviewEntry>().AsNoTracking().OrderBy(entry => entry.Ordinal).ToListAsync(Cancel)).GroupBy(entry => entry.SubjectId)]);
        var published = await county.UseAsync<OfficeContext, HashSet<Guid>>(async data =>
            [.. await data.Set<ItemVersion>().AsNoTracking().Where(version => version.PublishedAt != null).Select(version => version.Id).ToListAsync(Cancel)]);

        Assert.Equal(published.Count, reviews.Count(review => published.Contains(review.Key)));
        Assert.All(reviews.Where(review => published.Contains(review.Key)), review =>
        {
            var people = review.Where(entry => entry.Deed == ReviewDeed.Pass).Select(entry => entry.PersonId).ToHashSet();
            Assert.Equal(4, people.Count);
            Assert.DoesNotContain(review.Where(entry => entry.Deed == ReviewDeed.Draft), entry => people.Contains(entry.PersonId));
        });
    }

    [Fact]
    public async Task Some_were_returned_or_corrected_one_was_signed_on_paper_and_three_have_a_second_version()
    {
        await county.UseAsync<OfficeContext, bool>(async data =>
        {
            var fengming = await county.IdOfAsync("fengming");
            var entries = await data.Set<ReviewEntry>().AsNoTracking().Where(entry => entry.AgencyId == fengming).ToListAsync(Cancel);
            var second = await data.Set<ItemVersion>().AsNoTracking().Where(version => version.AgencyId == fengming && version.Number == 2 && version.PublishedAt != null).CountAsync(Cancel);

            Assert.Equal([0, 1, 1, 2, 3], entries.Where(entry => entry.Deed == ReviewDeed.Return).Select(entry => entry.Step!.Value).Order());
            Assert.All(entries.Where(entry => entry.Deed == ReviewDeed.Return), entry => Assert.NotEmpty(entry.Opinion!));
            Assert.Equal(3, entries.Count(entry => entry is { Opinion: not null, SignedOn: null } && entry.Deed == ReviewDeed.Pass));
            Assert.Equal((3, new DateOnly(2023, 10, 18)), Assert.Single(entries, entry => entry.SignedOn is not null) is var signed ? (signed.Step!.Value, signed.SignedOn!.Value) : default);
            Assert.Equal(3, second);
            return true;
        });
    }

    [Fact]
    public async Task When_it_opens_one_waits_for_the_leader_one_was_returned_one_has_passed_and_one_comes_tomorrow()
    {
        var open = await county.UseAsync<OfficeContext, List<ItemVersion>>(data => data.Set<ItemVersion>().AsNoTracking().Where(version => version.PublishedAt == null).ToListAsync(Cancel));

        Assert.Equal(4, open.Count);
        Assert.Single(open, version => version.Stage == ReviewStage.UnderReview && version.NextDuty == Duty.LeaderInCharge);
        Assert.Single(open, version => version.Stage == ReviewStage.Drafting);
        Assert.Single(open, version => version is { Stage: ReviewStage.Passed, ScheduledFor: null });
        Assert.Equal(new DateTime(2024, 1, 11, 1, 0, 0, DateTimeKind.Utc), Assert.Single(open, version => version.ScheduledFor is not null).ScheduledFor);
    }

    [Fact]
    public async Task Each_was_published_in_time()
    {
        var late = await county.UseAsync<OfficeContext, List<ItemVersion>>(async data =>
            [.. (await data.Set<ItemVersion>().AsNoTracking().Where(version => version.PublishedAt != null).ToListAsync(Cancel))
                .Where(version => version.Number == 1 && version.Rule.LastDay(version.FormedOn, WorkingDayCalendar.Shipped).Date < BusinessClock.DayOf(version.PublishedAt!.Value))]);

        Assert.Empty(late);
    }

    [Fact]
    public async Task Attachments_can_be_searched_for_words_that_stand_nowhere_else()
    {
        await county.UseAsync<OfficeContext, bool>(async data =>
        {
            var attached = await data.Set<ItemAttachment>().AsNoTracking().Select(attachment => attachment.Text).ToListAsync(Cancel);
            var texts = await data.Set<ItemText>().AsNoTracking().Select(text => text.Plain).ToListAsync(Cancel);

            Assert.All((string[])["再生稻", "预科班", "老鹰塘", "老林口"], word =>
            {
                Assert.Contains(attached, text => text.Contains(word, StringComparison.Ordinal));
                Assert.DoesNotContain(texts, text => text.Contains(word, StringComparison.Ordinal));
            });
            return true;
        });
    }

    [Fact]
    public async Task The_documents_have_addressee_headings_and_signature_and_one_is_explained_three_working_days_later()
    {
        var items = await PublishedAsync(2023);

        Assert.All(items.Where(item => item.Item.Nature == ItemNature.PolicyDocument), document =>
        {
            Assert.StartsWith("<p class=\"noindent\">", document.Text.Html, StringComparison.Ordinal);
            Assert.Contains($"<p class=\"signature\">凤鸣镇人民政府<br>{document.Text.DocumentDate:yyyy年M月d日}</p>", document.Text.Html, StringComparison.Ordinal);
            Assert.Contains("<h2>", document.Text.Html, StringComparison.Ordinal);
        });
        var explanation = Assert.Single(items, item => item.Item.ExplainsId is not null).Item;
        var explained = items.Single(item => item.Item.Id == explanation.ExplainsId).Item;
        Assert.Equal(explanation.PublishedOn, WorkingDayCalendar.Shipped.WorkingDayAfter(explained.PublishedOn, 3).Date);
    }

    [Fact]
    public async Task The_guide_has_a_second_edition_since_the_telephone_changed_and_it_is_true()
    {
        await county.UseAsync<OfficeContext, bool>(async data =>
        {
            var fengming = await county.IdOfAsync("fengming");
            var editions = await data.Set<Guide>().AsNoTracking().Where(guide => guide.AgencyId == fengming).OrderBy(guide => guide.From).ToListAsync(Cancel);
            var office = await data.Set<Gongkai.Office.Agencies.DisclosureOffice>().AsNoTracking().Where(each => each.AgencyId == fengming).On(Opening).SingleAsync(Cancel);

            Assert.Equal([("023-00002119", (DateOnly?)new DateOnly(2023, 4, 12)), ("023-00002019", null)], editions.Select(edition => (edition.Telephone, edition.To)));
            Assert.Empty(editions[1].Outdated(office));
            return true;
        });
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static List<List<string>> Texts(Table table) =>
        [.. table.Rows.Select(row => row.Cells.Select(cell => string.Concat(cell.Content.OfType<Paragraph>().Select(paragraph => paragraph.Text))).ToList())];

    private static decimal Number(string text) => decimal.Parse(text, NumberStyles.Number, CultureInfo.InvariantCulture);

    private async Task<List<(Item Item, ItemText Text)>> PublishedAsync(int year)
    {
        var fengming = await county.IdOfAsync("fengming");
        return await county.UseAsync<OfficeContext, List<(Item, ItemText)>>(async data =>
        {
            var items = await data.Set<Item>().AsNoTracking().Where(item => item.AgencyId == fengming && item.PublishedOn >= new DateOnly(year, 1, 1) && item.PublishedOn <= new DateOnly(year, 12, 31)).ToListAsync(Cancel);
            var texts = await data.Set<ItemVersion>().AsNoTracking().Where(version => version.AgencyId == fengming && version.PublishedAt != null)
                .Join(data.Set<ItemText>(), version => version.TextId, text => text.Id, (version, text) => new { version.Id, Text = text }).ToDictionaryAsync(each => each.Id, each => each.Text, Cancel);
            return [.. items.Select(item => (item, texts[item.VersionId!.Value]))];
        });
    }
}
