using Gongkai.Agencies;
using Gongkai.Law;
using Gongkai.Office;
using Gongkai.Office.Agencies;
using Gongkai.Office.Journal;
using Gongkai.Office.Proactive;
using Gongkai.Office.Search;
using Gongkai.Office.Storage;
using Gongkai.Proactive;
using Gongkai.Specs.Office.Proactive;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Gongkai.Specs.Office.Search;

/// <summary>Regulation Art. 24: the platform lets people search what was disclosed.</summary>
public sealed class Art24_PublicSearch
{
    private static readonly DateOnly Today = new(2023, 4, 20);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task What_stands_in_title_text_numbers_or_files_is_found(Database database)
    {
        await using var installation = await TestInstallation.CreateAsync(database);
        await SampleItem.PublishAsync(
            installation,
            new SampleItem("2023年春耕用水安排", "自4月25日起，东干渠向桂花村放水。"),
            new SampleItem("关于印发防汛预案的通知", "各村（社区）做好值守。") { File = ("防汛预案.pdf", "第一章 总则\n第二章 巡查水库和山洪沟") },
            new SampleItem("财政决算", "ＧＤＰ增长5.2%。") { PublishedOn = new(2022, 9, 1) });

        Assert.Equal(["2023年春耕用水安排", "关于印发防汛预案的通知"], (await TitlesAsync(installation, "水")).Order(StringComparer.Ordinal));
        Assert.Equal(["2023年春耕用水安排"], await TitlesAsync(installation, "用水"));
        Assert.Equal(["2023年春耕用水安排"], await TitlesAsync(installation, "2023年春耕"));
        Assert.Equal(["2023年春耕用水安排"], await TitlesAsync(installation, "25日"));
        Assert.Equal(["2023年春耕用水安排"], await TitlesAsync(installation, "月 桂花村"));
        Assert.Equal(["关于印发防汛预案的通知"], await TitlesAsync(installation, "水库"));
        Assert.Equal(["关于印发防汛预案的通知"], await TitlesAsync(installation, "防汛预案 值守 山洪沟"));
        Assert.Equal(["财政决算"], await TitlesAsync(installation, "gdp"));
        Assert.Empty(await TitlesAsync(installation, "起东干渠"));
        Assert.Empty(await TitlesAsync(installation, "水库 东干渠"));
        Assert.Empty(await TitlesAsync(installation, "fengmin"));
        Assert.Equal(0, (await FindAsync(installation, "，")).Total);
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task What_is_found_is_shown_in_the_title_and_where_it_stands(Database database)
    {
        await using var installation = await TestInstallation.CreateAsync(database);
        await SampleItem.PublishAsync(installation, new SampleItem("防汛通知", "各村做好值守。\n联系人李<b>。") { File = ("预案.pdf", "第二章\n巡查水库。") });

        var titled = Assert.Single((await FindAsync(installation, "防汛")).Items);
        Assert.Equal((SearchPlace.Title, "[防汛]通知", "各村做好值守。 联系人李<b>。"), (titled.Place, Marked(titled.Title), Marked(titled.Excerpt)));

        var body = Assert.Single((await FindAsync(installation, "联系")).Items);
        Assert.Equal((SearchPlace.Body, "防汛通知", "[联系]人李<b>。"), (body.Place, Marked(body.Title), Marked(body.Excerpt)));

        var file = Assert.Single((await FindAsync(installation, "水库")).Items);
        Assert.Equal((SearchPlace.File, "预案.pdf", "巡查[水库]。"), (file.Place, file.File?.Name, Marked(file.Excerpt)));
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task The_index_follows_publication_new_version_and_withdrawal(Database database)
    {
        await using var installation = await TestInstallation.CreateAsync(database);
        var staff = await TownStaff.EngageAsync(installation);
        var first = await DraftAsync(installation, staff, item: null, "放水安排", "东干渠4月25日放水");
        Assert.Empty(await TitlesAsync(installation, "东干渠"));

        await PublishAsync(installation, staff, first);
        Assert.Equal(["放水安排"], await TitlesAsync(installation, "东干渠"));

        var second = await DraftAsync(installation, staff, first.ItemId, "放水安排（调整）", "西干渠4月27日放水");
        Assert.Empty(await TitlesAsync(installation, "西干渠"));
        await PublishAsync(installation, staff, second);
        Assert.Equal(["放水安排（调整）"], await TitlesAsync(installation, "西干渠"));
        Assert.Empty(await TitlesAsync(installation, "东干渠"));

        var item = await ItemAsync(installation, first.ItemId);
        await installation.ActAsync((WithdrawItem withdraw) => withdraw.HandleAsync(new(TestInstallation.Town, item.Id, item.Version, "计划取消"), staff.Clerk, Cancel)).Allowed();
        Assert.Empty(await TitlesAsync(installation, "放水"));

        await PublishAsync(installation, staff, await DraftAsync(installation, staff, item.Id, "放水安排（恢复）", "西干渠5月放水"));
        Assert.Equal(["放水安排（恢复）"], await TitlesAsync(installation, "放水"));

        item = await ItemAsync(installation, item.Id);
        await installation.ActAsync((WithdrawItem withdraw) => withdraw.HandleAsync(new(TestInstallation.Town, item.Id, item.Version, "又取消"), staff.Clerk, Cancel)).Allowed();
        Assert.Empty(await TitlesAsync(installation, "放水"));
        Assert.Equal(0, await installation.UsingAsync(services => services.GetRequiredService<OfficeContext>().Set<SearchEntry>().CountAsync(Cancel)));
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task An_item_that_was_published_elsewhere_is_not_found(Database database)
    {
        await using var installation = await TestInstallation.CreateAsync(database);

        await installation.ActAsync((RecordItem record) => record.HandleAsync(new(TestInstallation.Town, "育秧通知", ItemCategory.Agriculture, Today, DocumentNumber: null), TestInstallation.Clerk, Cancel)).Allowed();

        Assert.Empty(await TitlesAsync(installation, "育秧"));
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task An_act_that_fails_leaves_the_index_as_it_was(Database database)
    {
        await using var installation = await TestInstallation.CreateAsync(database);

        await installation.UsingAsync(async services =>
        {
            await using var work = await services.GetRequiredService<Logbook>().BeginAsync(TestInstallation.Town, Actor.Installation, Cancel);
            new SampleItem("放水安排", "东干渠").AddTo(work);
            await work.Data.SaveChangesAsync(Cancel);
            await work.Data.FollowAsync([.. work.Data.Set<Item>().Local.Select(item => new ItemKey(item.AgencyId, item.Id))], Cancel); // and then the power fails
        });

        Assert.Empty(await TitlesAsync(installation, "东干渠"));
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task Filters_narrow_by_body_column_category_year_and_the_last_day_of_showing(Database database)
    {
        await using var installation = await TestInstallation.CreateAsync(database);
        var other = await EstablishOtherTownAsync(installation);
        await SampleItem.PublishAsync(
            installation,
            new SampleItem("低保公示", "名单") { Category = ItemCategory.SocialAssistance, ShownUntil = Today },
            new SampleItem("用水办法", "名单") { Nature = ItemNature.PolicyDocument, Category = ItemCategory.GovernmentDocument, PublishedOn = new(2022, 3, 1) },
            new SampleItem("公开制度", "名单") { Nature = ItemNature.InternalRules, Category = ItemCategory.OtherStatutory },
            new SampleItem("邻镇名单", "名单") { Agency = other });

        Assert.Equal(["低保公示", "公开制度", "用水办法"], Sorted(await FindAsync(installation, "名单", query => query with { Agency = TestInstallation.Town })));
        Assert.Equal(["低保公示", "公开制度", "用水办法", "邻镇名单"], Sorted(await FindAsync(installation, "名单", query => query with { Agency = null })));
        Assert.Equal(["用水办法"], Sorted(await FindAsync(installation, "名单", query => query with { Column = PortalColumn.Policy })));
        Assert.Equal(["公开制度"], Sorted(await FindAsync(installation, "名单", query => query with { Column = PortalColumn.InternalRules })));
        Assert.Equal(["低保公示", "用水办法"], Sorted(await FindAsync(installation, "名单", query => query with { Column = PortalColumn.StatutoryContent })));
        Assert.Equal(["低保公示"], Sorted(await FindAsync(installation, "名单", query => query with { Category = ItemCategory.SocialAssistance })));
        Assert.Equal(["用水办法"], Sorted(await FindAsync(installation, "名单", query => query with { Year = 2022 })));
        Assert.Equal(["公开制度", "用水办法"], Sorted(await FindAsync(installation, "名单", query => query with { Day = Today.AddDays(1) })));
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task By_relevance_titles_come_first_then_how_often_then_the_latest(Database database)
    {
        await using var installation = await TestInstallation.CreateAsync(database);
        await SampleItem.PublishAsync(
            installation,
            new SampleItem("甲", "预算，预算") { PublishedOn = new(2023, 4, 1) },
            new SampleItem("乙", "预算") { PublishedOn = new(2023, 4, 2) },
            new SampleItem("丙", "预算和预算") { PublishedOn = new(2023, 4, 3) },
            new SampleItem("丁：预算", "公布") { PublishedOn = new(2023, 4, 4) },
            new SampleItem("戊：预算", "公布预算") { PublishedOn = new(2023, 4, 1) },
            new SampleItem("己：预，算", "预算公布") { PublishedOn = new(2023, 4, 5) });

        Assert.Equal(["戊：预算", "丁：预算", "丙", "甲", "己：预，算", "乙"], Titles(await FindAsync(installation, "预算", query => query with { Order = SearchOrder.Relevance })));
        Assert.Equal(["己：预，算", "丁：预算", "丙", "乙", "戊：预算", "甲"], Titles(await FindAsync(installation, "预算")));
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task A_page_has_twenty_and_beyond_a_thousand_it_is_not_counted(Database database)
    {
        await using var installation = await TestInstallation.CreateAsync(database);
        await SampleItem.PublishAsync(installation, Enumerable.Range(1, 1002).Select(i => new SampleItem($"第{i}号", i <= 999 ? "公告，每期都有" : "公告")));

        var exact = await FindAsync(installation, "每期", query => query with { Page = 50 });
        Assert.Equal((999, false, 19), (exact.Total, exact.IsMore, exact.Items.Count));
        Assert.Equal(("第19号", "第1号"), (exact.Items[0].Title[0].Text, exact.Items[^1].Title[0].Text));

        var many = await FindAsync(installation, "公告", query => query with { Page = 50 });
        Assert.Equal((1000, true, 20), (many.Total, many.IsMore, many.Items.Count));
        Assert.Empty((await FindAsync(installation, "公告", query => query with { Page = 51 })).Items);
        Assert.Equal("第1002号", (await FindAsync(installation, "公告")).Items[0].Title[0].Text);
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task A_rebuilt_index_finds_the_same_in_the_same_order(Database database)
    {
        await using var installation = await TestInstallation.CreateAsync(database);
        var random = new Random(5);
        await SampleItem.PublishAsync(installation, Enumerable.Range(1, 300).Select(i => new SampleItem($"第{i}号", RandomTexts.Text(random)) { PublishedOn = new(2023, 4, 1 + (i / 20)) }));
        var before = await TitlesAsync(installation, "水");
        await installation.ExecuteAsync("DELETE FROM search_words");
        Assert.Empty(await TitlesAsync(installation, "水"));

        Assert.Equal(300, await installation.AskAsync((RebuildSearchIndex rebuild) => rebuild.HandleAsync(_ => { }, Cancel)));

        Assert.NotEmpty(before);
        Assert.Equal(before, await TitlesAsync(installation, "水"));
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task A_database_without_an_index_gets_one_when_it_is_opened(Database database)
    {
        await using var installation = await TestInstallation.CreateAsync(database);
        await SampleItem.PublishAsync(installation, new SampleItem("放水安排", "东干渠"));
        await installation.ExecuteAsync("DROP TABLE search_words");

        Assert.Equal(0, await Databases.MigrateAsync(installation.Folder, Cancel));

        Assert.Equal(["放水安排"], await TitlesAsync(installation, "东干渠"));
    }

    [Fact]
    public async Task Random_texts_are_found_as_by_a_plain_scan_and_in_one_order_on_both_databases()
    {
        var random = new Random(24);
        var items = Enumerable.Range(1, 400).Select(i => new SampleItem($"第{i}条{RandomTexts.Text(random, 4)}", RandomTexts.Text(random)) { PublishedOn = new(2023, 4, random.Next(1, 20)) }).ToList();
        var typed = Enumerable.Range(0, RandomTexts.Phrases).Select(_ => RandomTexts.Phrase(random, items)).Distinct(StringComparer.Ordinal).ToList();
        await using var sqlite = await TestInstallation.CreateAsync(Database.Sqlite);
        await using var postgres = await TestInstallation.CreateAsync(Database.Postgres);
        await SampleItem.PublishAsync(sqlite, items);
        await SampleItem.PublishAsync(postgres, items);

        foreach (var words in typed)
        {
            var scan = items.Where(item => words.Split(' ').All(word => RandomTexts.Holds(item.Title, word) || RandomTexts.Holds(item.Plain, word)))
                .Select(item => item.Title).Order(StringComparer.Ordinal).ToList();
            var found = await TitlesAsync(sqlite, words);
            Assert.True(scan.SequenceEqual(found.Order(StringComparer.Ordinal), StringComparer.Ordinal), $"“{words}”: {scan.Count} by scan, {found.Count} by SQLite");
            Assert.Equal(found, await TitlesAsync(postgres, words));
            foreach (var page in new[] { 1, 2 })
            {
                Assert.Equal(
                    Titles(await FindAsync(sqlite, words, query => query with { Order = SearchOrder.Relevance, Page = page })),
                    Titles(await FindAsync(postgres, words, query => query with { Order = SearchOrder.Relevance, Page = page })));
            }
        }
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task A_long_attachment_is_searched_to_its_end_however_often_it_says_a_word(Database database)
    {
        await using var installation = await TestInstallation.CreateAsync(database);
        var text = string.Concat(Enumerable.Repeat("水渠水库水厂。", 20_000));
        await SampleItem.PublishAsync(installation, new SampleItem("名录", "见附件") { File = ("名录.pdf", $"{text}第三抽水站{text}") });

        Assert.Equal(["名录"], await TitlesAsync(installation, "第三抽水站水渠"));
        Assert.Empty(await TitlesAsync(installation, "抽水库"));
        Assert.Contains("[抽水站]", Marked(Assert.Single((await FindAsync(installation, "抽水站")).Items).Excerpt), StringComparison.Ordinal);
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task Nothing_of_an_application_is_found(Database database)
    {
        await using var installation = await TestInstallation.CreateAsync(database);
        await installation.RegisterAsync();

        foreach (var words in new[] { "周明远", "财政决算", "桂花村", "13800000000", "凤鸣公申" }) Assert.Equal(0, (await FindAsync(installation, words, query => query with { Agency = null })).Total);
    }

    private static async Task<AgencyId> EstablishOtherTownAsync(TestInstallation installation)
    {
        var other = new AgencyId(Guid.Parse("01890000-0000-7000-8000-000000000002"));
        await installation.UsingAsync(async services =>
        {
            await using var work = await services.GetRequiredService<Logbook>().BeginAsync(JournalLog.Installation, Actor.Installation, Cancel);
            work.Add(new Agency { Id = other, Code = AgencyCode.Parse("nanxi"), Level = AgencyLevel.Town, Kind = AgencyKind.TownGovernment, EstablishedOn = new(2010, 1, 1) });
            await work.CommitAsync(new Act("agency-established", "设立机构"), subject: null, note: null, Cancel);
        });
        return other;
    }

    private static Task<SearchResult> FindAsync(TestInstallation installation, string words, Func<ItemSearch.Query, ItemSearch.Query>? with = null)
    {
        var query = new ItemSearch.Query(SearchWords.Parse(words), Today, TestInstallation.Town);
        return installation.AskAsync((ItemSearch search) => search.FindAsync(with is null ? query : with(query), Cancel));
    }

    /// <summary>All that is found, page after page.</summary>
    private static async Task<List<string>> TitlesAsync(TestInstallation installation, string words)
    {
        var (titles, page) = (new List<string>(), 1);
        while (true)
        {
            var found = await FindAsync(installation, words, query => query with { Page = page++ });
            titles.AddRange(Titles(found));
            if (titles.Count >= found.Total) return titles;
        }
    }

    private static IEnumerable<string> Titles(SearchResult found) => found.Items.Select(item => string.Concat(item.Title.Select(piece => piece.Text)));

    private static IEnumerable<string> Sorted(SearchResult found) => Titles(found).OrderBy(title => title.StartsWith('邻')).ThenBy(title => title, StringComparer.Ordinal);

    private static string Marked(IEnumerable<TextPiece> pieces) => string.Concat(pieces.Select(piece => piece.IsFound ? $"[{piece.Text}]" : piece.Text));

    private static async Task<ItemVersion> DraftAsync(TestInstallation installation, TownStaff staff, Guid? item, string title, string text) =>
        await installation.ActAsync((DraftItem draft) => draft.HandleAsync(
            new(
                TestInstallation.Town, item,
                new ItemFacts(ItemNature.General, ItemCategory.ConvenienceService, DisclosureClass.Proactive, Ground: null, ClassReason: null, DisclosureRule.General, Today, Explains: null, ShownUntil: null),
                new ItemContent(title, DocumentNumber: null, Today, Summary: null, Keywords: null, $"<p>{text}</p>")),
            staff.Clerk, Cancel)).Allowed();

    private static async Task PublishAsync(TestInstallation installation, TownStaff staff, ItemVersion version)
    {
        version = await installation.ActAsync((SubmitItem submit) => submit.HandleAsync(new(TestInstallation.Town, version.Id, version.Version), staff.Clerk, Cancel)).Allowed();
        foreach (var (step, reviewer) in new[] { staff.Secrecy, staff.Head, staff.Leader, staff.Mayor }.Index())
        {
            var passing = version;
            version = await installation.ActAsync((PassItem pass) => pass.HandleAsync(new(TestInstallation.Town, passing.Id, passing.Version, step, Opinion: null), reviewer, Cancel)).Allowed();
        }

        await installation.ActAsync((PublishItem publish) => publish.HandleAsync(new(TestInstallation.Town, version.Id, version.Version), staff.Clerk, Cancel)).Allowed();
    }

    private static Task<Item> ItemAsync(TestInstallation installation, Guid id) =>
        installation.UsingAsync(services => services.GetRequiredService<OfficeContext>().Set<Item>().AsNoTracking().SingleAsync(i => i.Id == id));
}
