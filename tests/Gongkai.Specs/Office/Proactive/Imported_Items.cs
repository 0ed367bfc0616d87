using Gongkai.Documents.Items;
using Gongkai.Documents.Items.Prior;
using Gongkai.Office.Journal;
using Gongkai.Office.Proactive;
using Gongkai.Office.Search;
using Gongkai.Office.Storage;
using Gongkai.Proactive;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Gongkai.Specs.Office.Proactive;

/// <summary>Items that another portal has published: they keep their time of publication and their source, and say that they were imported.</summary>
public sealed class Imported_Items
{
    private static readonly PriorItem Notice = new(1, "关于开展春季防火巡查的通知", ItemCategory.Emergencies, ItemNature.General, new(2019, 3, 5, 9, 12, 0), "云阳县人民政府网站")
    {
        Address = "https://www.example.gov.cn/fengming/201903/t1.html",
        Body = ItemBody.FromText("自3月6日起，各村每日巡查林区道路。"),
    };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task An_imported_item_keeps_its_time_and_has_the_servers_beside_it(Database database)
    {
        await using var installation = await TestInstallation.CreateAsync(database);

        Assert.Equal([new ItemImport(1, ItemImportResult.Imported, Refusal: null) { Found = new(0, 0) }], await ImportAsync(installation, Notice));

        var item = Assert.Single(await ItemsAsync(installation));
        Assert.Equal((new DateOnly(2019, 3, 5), new DateTime(2019, 3, 5, 1, 12, 0, DateTimeKind.Utc)), (item.PublishedOn, item.OriginallyPublishedAt));
        Assert.Equal((installation.Clock.GetUtcNow().UtcDateTime, "云阳县人民政府网站", Notice.Address), (item.PublishedAt, item.ImportedFrom, item.OriginalAddress));
        Assert.Contains("items-imported", await installation.ActsAsync());
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task An_imported_item_is_found_by_the_words_in_it(Database database)
    {
        await using var installation = await TestInstallation.CreateAsync(database);
        await ImportAsync(installation, Notice);

        var found = await installation.UsingAsync(services => services.GetRequiredService<ItemSearch>().FindAsync(new(SearchWords.Parse("林区"), new DateOnly(2023, 4, 20)), Cancel));
        Assert.Equal(1, found.Total);
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task What_was_imported_before_is_not_imported_again(Database database)
    {
        await using var installation = await TestInstallation.CreateAsync(database);
        var without = Notice with { Place = 2, Address = null };
        await ImportAsync(installation, Notice, without);

        var again = await ImportAsync(installation, Notice, without, without with { Place = 3, Title = "关于开展秋季防火巡查的通知" });

        Assert.Equal([ItemImportResult.AlreadyThere, ItemImportResult.AlreadyThere, ItemImportResult.Imported], again.Select(import => import.Result));
        Assert.Equal(3, (await ItemsAsync(installation)).Count);
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task An_index_number_is_kept_and_never_given_again(Database database)
    {
        await using var installation = await TestInstallation.CreateAsync(database);

        var imports = await ImportAsync(
            installation,
            Notice with { IndexNumber = "fengming/2019-00001" },
            Notice with { Place = 2, Address = null, Title = "之二" },
            Notice with { Place = 3, Address = null, Title = "之三", IndexNumber = "fengming/2019-00001" });

        Assert.Equal([null, null, "index-number-used"], imports.Select(import => import.Refusal?.Code));
        Assert.Equal(["fengming/2019-00001", "fengming/2019-00002"], (await ItemsAsync(installation)).Select(item => item.IndexNumber!).Order(StringComparer.Ordinal));
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task One_that_is_refused_does_not_hinder_the_others(Database database)
    {
        await using var installation = await TestInstallation.CreateAsync(database);

        var imports = await ImportAsync(
            installation,
            Notice with { PublishedAt = new(2023, 4, 21) },
            Notice with { Place = 2, Address = null, Title = new string('长', Item.LongestTitle + 1) },
            Notice with { Place = 3, Address = null, Attachments = ["../外面.pdf"] },
            Notice with { Place = 4, Address = null, Title = "可以导入" });

        Assert.Equal(["day-in-future", "field-too-long", "attachment-missing", null], imports.Select(import => import.Refusal?.Code));
        Assert.Equal("可以导入", Assert.Single(await ItemsAsync(installation)).Title);
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task Attachments_come_with_the_item_and_are_searched(Database database)
    {
        await using var installation = await TestInstallation.CreateAsync(database);
        var folder = Directory.CreateTempSubdirectory("gongkai-import-specs-");
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "巡查路线.txt"), "桂花村至石龙村林道", Cancel);

        Assert.Equal(ItemImportResult.Imported, Assert.Single(await ImportAsync(installation, folder, Notice with { Attachments = ["巡查路线.txt"] })).Result);

        var attachment = await installation.UsingAsync(services => services.GetRequiredService<OfficeContext>().Set<ItemAttachment>().SingleAsync(Cancel));
        Assert.Equal("桂花村至石龙村林道", attachment.Text);
        folder.Delete(recursive: true);
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task More_than_one_transaction_holds_are_imported_in_order(Database database)
    {
        await using var installation = await TestInstallation.CreateAsync(database);

        var imports = await ImportAsync(installation, [.. Enumerable.Range(1, 550).Select(i => Notice with { Place = i, Address = $"https://www.example.gov.cn/{i}" })]);

        Assert.Equal(Enumerable.Range(1, 550), imports.Select(import => import.Place));
        Assert.Equal(550, (await ItemsAsync(installation)).Select(item => item.IndexNumber).Distinct().Count());
        Assert.Equal(2, (await installation.ActsAsync()).Count(act => act == "items-imported"));
    }

    private static Task<List<ItemImport>> ImportAsync(TestInstallation installation, params PriorItem[] items) => ImportAsync(installation, attachments: null, items);

    private static Task<List<ItemImport>> ImportAsync(TestInstallation installation, DirectoryInfo? attachments, params PriorItem[] items) =>
        installation.UsingAsync(async services =>
            await services.GetRequiredService<ImportItems>().HandleAsync(new(TestInstallation.Town, items.ToAsyncEnumerable(), attachments), Actor.Installation, Cancel).ToListAsync(Cancel));

    private static Task<List<Item>> ItemsAsync(TestInstallation installation) =>
        installation.UsingAsync(services => services.GetRequiredService<OfficeContext>().Set<Item>().AsNoTracking().ToListAsync(Cancel));
}
