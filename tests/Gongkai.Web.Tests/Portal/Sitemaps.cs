using System.Net;
using System.Xml.Linq;
using Gongkai.Agencies;
using Gongkai.Office.Journal;
using Gongkai.Office.Proactive;
using Gongkai.Office.Storage;
using Gongkai.Proactive;
using Gongkai.Web.Portal;
using Gongkai.Web.Tests.Access;
using Microsoft.Extensions.DependencyInjection;

namespace Gongkai.Web.Tests.Portal;

/// <summary>robots.txt and the sitemaps: what search engines are told about the public pages.</summary>
public sealed class Sitemaps(SampleCountySite site) : IClassFixture<SampleCountySite>
{
    private static readonly XNamespace Schema = "http://www.sitemaps.org/schemas/sitemap/0.9";

    [Fact]
    public async Task Robots_are_told_what_is_closed_and_where_the_sitemap_is()
    {
        using var browser = site.Site.Open();
        using var answer = await browser.GetAsync("/robots.txt");

        Assert.Equal(("text/plain", HttpStatusCode.OK), (answer.Content.Headers.ContentType!.MediaType, answer.StatusCode));
        Assert.Equal(
            ["User-agent: *", "Disallow: /workspace", "Disallow: /account", "Disallow: /sign-in", "Disallow: /set-up", "Disallow: /*/search", "Disallow: /*/lists", "Disallow: /large/", "", "Sitemap: http://localhost/sitemap.xml", ""],
            (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Split('\n'));
    }

    [Fact]
    public async Task The_index_leads_to_every_body_and_every_address_of_a_body_opens()
    {
        await PublishAsync("凤鸣镇河长名单");
        using var browser = site.Site.Open();

        var index = await ReadAsync(browser, "/sitemap.xml");
        Assert.Equal(Schema + "sitemapindex", index.Root!.Name);
        Assert.Equal(SampleCounty.Codes.Values.Where(code => code != "guihua").Order(StringComparer.Ordinal).Select(code => $"http://localhost/{code}/sitemap.xml"), Addresses(index).Order(StringComparer.Ordinal));

        var pages = Addresses(await ReadAsync(browser, "/fengming/sitemap.xml"));
        Assert.Superset(
            new[] { "", "/policy", "/guide", "/rules", "/content", "/content/convenience-service", "/reports", "/apply" }.Select(path => $"http://localhost/fengming{path}").ToHashSet(StringComparer.Ordinal),
            pages.ToHashSet(StringComparer.Ordinal));
        foreach (var page in pages)
        {
            using var opened = await browser.GetAsync(new Uri(page).AbsolutePath);
            Assert.Equal((page, HttpStatusCode.OK), (page, opened.StatusCode));
        }
    }

    [Fact]
    public async Task An_item_stands_there_with_the_time_of_the_version_that_is_shown()
    {
        var first = new DateTime(2023, 4, 20, 1, 30, 0, DateTimeKind.Utc);
        var id = await PublishAsync("凤鸣镇山塘除险公告", first, shownSince: first.AddDays(30));
        using var browser = site.Site.Open();

        var item = (await ReadAsync(browser, "/fengming/sitemap.xml")).Root!.Elements().Single(url => url.Element(Schema + "loc")!.Value == $"http://localhost/fengming/items/{id}");

        Assert.Equal("2023-05-20T09:30:00+08:00", item.Element(Schema + "lastmod")!.Value);
    }

    [Fact]
    public async Task What_was_withdrawn_or_has_expired_is_not_in_it()
    {
        var withdrawn = await PublishAsync("凤鸣镇征兵公告", item => (item.WithdrawnAt, item.WithdrawalReason) = (item.PublishedAt, "日期有误"));
        var expired = await PublishAsync("凤鸣镇低保公示", item => item.ShownUntil = new(2023, 1, 31));
        using var browser = site.Site.Open();

        var pages = Addresses(await ReadAsync(browser, "/fengming/sitemap.xml"));

        Assert.DoesNotContain(pages, page => page.EndsWith($"{withdrawn}", StringComparison.Ordinal) || page.EndsWith($"{expired}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_part_that_is_not_there_and_a_body_that_is_not_there_are_not_found()
    {
        using var browser = site.Site.Open();
        foreach (var address in new[] { "/fengming/sitemap.xml?part=2", "/fengming/sitemap.xml?part=0", "/fengming/sitemap.xml?part=x", "/nowhere/sitemap.xml" })
        {
            using var answer = await browser.GetAsync(address);
            Assert.Equal((address, HttpStatusCode.NotFound), (address, answer.StatusCode));
        }
    }

    [Theory, InlineData(0, 1), InlineData(1, 1), InlineData(49_900, 1), InlineData(49_901, 2), InlineData(499_000, 10), InlineData(499_001, 11)]
    public void No_file_has_more_than_fifty_thousand_addresses(int items, int files)
    {
        Assert.Equal(files, Sitemap.Files(items));
        Assert.True(Sitemap.MostItems + 1 + PortalColumn.All.Count + ItemCategory.All.Count + 1 <= Sitemap.Most);
        Assert.Equal(["~/fengming/sitemap.xml", "~/fengming/sitemap.xml?part=2"], new[] { 1, 2 }.Select(part => Sitemap.Address(AgencyCode.Parse("fengming"), part)));
    }

    private static async Task<XDocument> ReadAsync(Browser browser, string address)
    {
        using var answer = await browser.GetAsync(address);
        Assert.Equal((HttpStatusCode.OK, "application/xml"), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
        return XDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private static List<string> Addresses(XDocument sitemap) => [.. sitemap.Root!.Elements().Select(each => each.Element(Schema + "loc")!.Value)];

    private Task<Guid> PublishAsync(string title, Action<Item>? change = null) => PublishAsync(title, new DateTime(2023, 4, 20, 1, 0, 0, DateTimeKind.Utc), new DateTime(2023, 4, 20, 1, 0, 0, DateTimeKind.Utc), change);

    /// <summary>An item that is public, without its review.</summary>
    /// <param name="first">When it first became public.</param>
    /// <param name="shownSince">When the version that is shown did.</param>
    private async Task<Guid> PublishAsync(string title, DateTime first, DateTime shownSince, Action<Item>? change = null)
    {
        await using var scope = site.Site.Services.CreateAsyncScope();
        await using var work = await scope.ServiceProvider.GetRequiredService<Logbook>().BeginAsync(SampleCounty.Town, Actor.Installation, default);
        var id = work.NewId();
        var text = work.Add(new ItemText { AgencyId = SampleCounty.Town, Id = work.NewId(), ItemId = id, Title = title, Html = "<p></p>", Plain = "", Author = "杨慧敏", At = work.Now });
        var version = work.Add(new ItemVersion
        {
            AgencyId = SampleCounty.Town, Id = work.NewId(), ItemId = id, Number = 1, Nature = ItemNature.General, Category = ItemCategory.ConvenienceService,
            Class = DisclosureClass.Proactive, Rule = DisclosureRule.General, FormedOn = new(2023, 4, 20), TextId = text.Id,
        });
        work.Data.Entry(version).Property(v => v.PublishedAt).CurrentValue = shownSince;
        var item = new Item { AgencyId = SampleCounty.Town, Id = id, Title = title, Category = ItemCategory.ConvenienceService, PublishedOn = new(2023, 4, 20), PublishedAt = first, IndexNumber = $"{id:N}", VersionId = version.Id };
        change?.Invoke(item);
        work.Add(item);
        await work.CommitAsync(ProactiveActs.ItemPublished, subject: null, note: null, default);
        return id;
    }
}
