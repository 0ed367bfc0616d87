using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Gongkai.Agencies;
using Gongkai.Office.Files;
using Gongkai.Office.Journal;
using Gongkai.Office.Proactive;
using Gongkai.Office.Storage;
using Gongkai.Proactive;
using Microsoft.Extensions.DependencyInjection;

namespace Gongkai.Web.Tests.Portal;

/// <summary>检索: what the public finds, and what the page says when there is nothing.</summary>
public sealed class SearchPage : IAsyncLifetime
{
    private readonly Site _site = new();
    private Browser _browser = null!;

    public async ValueTask InitializeAsync()
    {
        await _site.InitializeAsync();
        await SampleCounty.BuildAsync(_site.Services);
        _browser = _site.Open();
    }

    public async ValueTask DisposeAsync()
    {
        _browser.Dispose();
        await _site.DisposeAsync();
    }

    [Fact]
    public async Task A_word_of_one_character_is_found_and_marked()
    {
        await PublishAsync(SampleCounty.Town, "2023年春耕用水安排", "东干渠4月25日<放水>。", new(2023, 4, 20));
        await PublishAsync(SampleCounty.Town, "低保名单", "第二季度", new(2023, 4, 21));

        var page = await _browser.PageAsync("/fengming/search?q=水");

        var found = Assert.Single(page.QuerySelectorAll(".found > li"));
        Assert.Equal(("2023年春耕用水安排", "水"), (found.QuerySelector("h2")!.TextContent.Trim(), found.QuerySelector("h2 mark")!.TextContent));
        Assert.StartsWith("/fengming/items/", found.QuerySelector("h2 a")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Contains("东干渠4月25日<放水>。", found.TextContent, StringComparison.Ordinal);
        Assert.Contains("找到1条。", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("水", page.QuerySelector<IHtmlInputElement>("form.search input[name=q]")!.Value);
        Assert.Equal("noindex", page.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
    }

    [Fact]
    public async Task A_find_in_an_attachment_names_the_file()
    {
        await PublishAsync(SampleCounty.Town, "防汛预案", "见附件。", new(2023, 4, 20), ("预案.pdf", "第三章　巡查水库和山洪沟"));

        var found = Assert.Single((await _browser.PageAsync("/fengming/search?q=水库")).QuerySelectorAll(".found > li"));

        Assert.Contains("附件：", found.TextContent, StringComparison.Ordinal);
        Assert.Equal("水库", found.QuerySelector("p mark")!.TextContent);
        var file = found.QuerySelector(".where a")!;
        Assert.Equal("预案.pdf", file.TextContent);
        Assert.StartsWith("/fengming/files/", file.GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_words_the_page_says_how_to_search_and_lists_nothing()
    {
        await PublishAsync(SampleCounty.Town, "低保名单", "第二季度", new(2023, 4, 21));

        foreach (var address in new[] { "/fengming/search", "/fengming/search?q=", "/fengming/search?q=%20，" })
        {
            var page = await _browser.PageAsync(address);
            Assert.Empty(page.QuerySelectorAll(".found"));
            Assert.Contains("填写要查找的词语", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Where_nothing_is_found_the_page_says_what_to_do()
    {
        var page = await _browser.PageAsync("/fengming/search?q=水库<b>&year=2023");

        var main = page.QuerySelector("main")!;
        Assert.Contains("没有找到含有“水库<b>”的信息", main.TextContent, StringComparison.Ordinal);
        Assert.Contains(main.QuerySelectorAll("a"), link => link.GetAttribute("href") == "/fengming/apply");
        Assert.Contains(main.QuerySelectorAll("a"), link => link.TextContent == "去掉筛选条件" && !link.GetAttribute("href")!.Contains("year", StringComparison.Ordinal));
        Assert.Contains(main.QuerySelectorAll("a"), link => link.GetAttribute("href")!.Contains("all=1", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Filters_narrow_and_the_form_keeps_them()
    {
        await PublishAsync(SampleCounty.Town, "旧名单", "名单", new(2022, 4, 21));
        await PublishAsync(SampleCounty.Town, "新名单", "名单", new(2023, 4, 21));

        Assert.Equal(["新名单", "旧名单"], await TitlesAsync("/fengming/search?q=名单"));
        Assert.Equal(["旧名单"], await TitlesAsync("/fengming/search?q=名单&year=2022&in=content"));
        Assert.Empty(await TitlesAsync("/fengming/search?q=名单&in=policy"));
        Assert.Equal(["新名单", "旧名单"], await TitlesAsync("/fengming/search?q=名单&in=social-assistance&sort=relevance"));

        var page = await _browser.PageAsync("/fengming/search?q=名单&year=2022&in=content&sort=relevance");
        Assert.Equal(["content", "2022", "", "relevance"], page.QuerySelectorAll<IHtmlSelectElement>(".filters select").Select(select => select.Value));
        Assert.Equal(["全部年份", "2023年", "2022年"], page.QuerySelectorAll("#f-year option").Select(option => option.TextContent));
        Assert.Equal("名单", page.QuerySelector<IHtmlInputElement>(".filters input[name=q]")!.Value);
    }

    [Fact]
    public async Task A_body_is_searched_alone_and_all_bodies_together()
    {
        await PublishAsync(SampleCounty.Town, "凤鸣名单", "名单", new(2023, 4, 20));
        await PublishAsync(SampleCounty.OtherTown, "南溪名单", "名单", new(2023, 4, 21));

        Assert.Equal(["凤鸣名单"], await TitlesAsync("/fengming/search?q=名单"));
        Assert.Equal(["南溪名单", "凤鸣名单"], await TitlesAsync("/yunyang/search?q=名单&all=1"));
        Assert.Equal(["南溪名单"], await TitlesAsync("/yunyang/search?q=名单&all=1&body=nanxi"));

        var page = await _browser.PageAsync("/yunyang/search?q=名单&all=1");
        Assert.Contains(page.QuerySelectorAll(".found a"), link => link.TextContent == "南溪镇" && link.GetAttribute("href") == "/nanxi");
        Assert.NotNull(page.QuerySelector("form.search input[name=all]"));
        Assert.NotNull((await _browser.PageAsync("/")).QuerySelector("form.search input[name=all]"));
    }

    [Fact]
    public async Task A_page_has_twenty_and_leads_to_the_next()
    {
        for (var i = 1; i <= 21; i++) await PublishAsync(SampleCounty.Town, $"第{i}号公告", "", new(2023, 4, i));

        Assert.Equal(20, (await TitlesAsync("/fengming/search?q=公告")).Count);
        var page = await _browser.PageAsync("/fengming/search?q=公告");
        Assert.Equal("/fengming/search?q=%E5%85%AC%E5%91%8A&p=2", page.QuerySelector(".pager a[rel=next]")!.GetAttribute("href"));
        Assert.Equal(["第1号公告"], await TitlesAsync("/fengming/search?q=公告&p=2"));
    }

    [Fact]
    public async Task The_page_is_the_same_for_everybody_and_an_unknown_body_has_none()
    {
        using var answer = await _browser.GetAsync("/fengming/search?q=水");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.False(answer.Headers.Contains("Set-Cookie"));

        using var unknown = await _browser.GetAsync("/nowhere/search?q=水");
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
    }

    private async Task<List<string>> TitlesAsync(string address) =>
        [.. (await _browser.PageAsync(address)).QuerySelectorAll(".found h2").Select(title => title.TextContent.Trim())];

    /// <summary>An item that is public, without its review.</summary>
    private async Task PublishAsync(AgencyId agency, string title, string plain, DateOnly on, (string Name, string Text)? file = null)
    {
        await using var scope = _site.Services.CreateAsyncScope();
        await using var work = await scope.ServiceProvider.GetRequiredService<Logbook>().BeginAsync(agency, Actor.Installation, default);
        var id = work.NewId();
        var text = work.Add(new ItemText { AgencyId = agency, Id = work.NewId(), ItemId = id, Title = title, Html = "<p></p>", Plain = plain, Author = "杨慧敏", At = work.Now });
        var version = work.Add(new ItemVersion
        {
            AgencyId = agency, Id = work.NewId(), ItemId = id, Number = 1, Nature = ItemNature.General, Category = ItemCategory.SocialAssistance,
            Class = DisclosureClass.Proactive, Rule = DisclosureRule.General, FormedOn = on, TextId = text.Id,
        });
        if (file is { } given)
        {
            var stored = work.Add(new StoredFile { AgencyId = agency, Id = work.NewId(), Name = given.Name, Digest = new byte[32], Size = 1, Format = FileFormat.Pdf });
            work.Add(new ItemAttachment { AgencyId = agency, Id = work.NewId(), VersionId = version.Id, FileId = stored.Id, Place = 1, Text = given.Text });
        }

        work.Add(new Item { AgencyId = agency, Id = id, Title = title, Category = ItemCategory.SocialAssistance, PublishedOn = on, PublishedAt = work.Now, IndexNumber = $"{id:N}", VersionId = version.Id });
        await work.CommitAsync(ProactiveActs.ItemPublished, subject: null, note: null, default);
    }
}
