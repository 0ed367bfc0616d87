using System.IO.Compression;
using System.Net;
using Gongkai.Documents.Items;
using Gongkai.Documents.Items.Prior;
using Gongkai.Office.Journal;
using Gongkai.Office.Proactive;
using Gongkai.Proactive;
using Gongkai.Web.Tests.Access;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace Gongkai.Web.Tests.Portal;

/// <summary>Public pages that are kept ready: the same bytes for everybody, until something is written.</summary>
public sealed class Ready_Pages(SampleCountySite site) : IClassFixture<SampleCountySite>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, InlineData("/"), InlineData("/fengming"), InlineData("/fengming/content"), InlineData("/large/fengming/content"), InlineData("/fengming/feed.xml"), InlineData("/sitemap.xml")]
    public async Task A_page_is_kept_and_sent_again_byte_by_byte(string address)
    {
        using var client = Client();
        var made = await client.GetByteArrayAsync(address, Cancel);

        using var again = await client.GetAsync(address, Cancel);

        Assert.Equal(made, await again.Content.ReadAsByteArrayAsync(Cancel));
        Assert.True(again.Headers.ETag!.IsWeak);
        Assert.True(again.Headers.CacheControl!.NoCache);
        Assert.Equal("DENY", Assert.Single(again.Headers.GetValues("X-Frame-Options")));
        Assert.False(again.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task What_is_published_shows_at_once()
    {
        using var client = Client();
        foreach (var _ in new int[2]) await client.GetStringAsync("/fengming/content", Cancel);

        await ImportAsync("桂花村供水改造完工公告");

        Assert.Contains("桂花村供水改造完工公告", await client.GetStringAsync("/fengming/content", Cancel));
    }

    [Fact]
    public async Task Whoever_has_the_page_already_is_told_so()
    {
        using var client = Client();
        await client.GetStringAsync("/fengming/guide", Cancel);
        using var kept = await client.GetAsync("/fengming/guide", Cancel);

        using var asked = new HttpRequestMessage(HttpMethod.Get, "/fengming/guide");
        asked.Headers.IfNoneMatch.Add(kept.Headers.ETag!);
        using var answer = await client.SendAsync(asked, Cancel);

        Assert.Equal(HttpStatusCode.NotModified, answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync(Cancel));
    }

    [Fact]
    public async Task Whoever_takes_gzip_gets_the_same_page_packed()
    {
        using var client = Client();
        var plain = await client.GetByteArrayAsync("/fengming/apply", Cancel);

        using var asked = new HttpRequestMessage(HttpMethod.Get, "/fengming/apply");
        asked.Headers.AcceptEncoding.ParseAdd("gzip, deflate, br");
        using var answer = await client.SendAsync(asked, Cancel);

        Assert.Equal("gzip", Assert.Single(answer.Content.Headers.ContentEncoding));
        await using var unpacked = new GZipStream(await answer.Content.ReadAsStreamAsync(Cancel), CompressionMode.Decompress);
        using var bytes = new MemoryStream();
        await unpacked.CopyToAsync(bytes, Cancel);
        Assert.Equal(plain, bytes.ToArray());
    }

    [Fact]
    public async Task HEAD_says_how_long_the_page_is_and_sends_nothing()
    {
        using var client = Client();
        var length = (await client.GetByteArrayAsync("/fengming/help", Cancel)).Length;

        using var asked = new HttpRequestMessage(HttpMethod.Head, "/fengming/help");
        using var answer = await client.SendAsync(asked, Cancel);

        Assert.Equal((HttpStatusCode.OK, (long?)length), (answer.StatusCode, answer.Content.Headers.ContentLength));
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync(Cancel));
    }

    [Theory, InlineData("/fengming/search?q=水"), InlineData("/nowhere"), InlineData("/fengming/items/01890000-0000-7000-8000-00000000ffff"), InlineData("/sign-in")]
    public async Task Searches_errors_and_forms_are_made_each_time(string address)
    {
        using var client = Client();
        foreach (var _ in new int[2])
        {
            using var answer = await client.GetAsync(address, Cancel);
            Assert.Null(answer.Headers.ETag);
        }
    }

    [Fact]
    public async Task Many_who_ask_at_once_get_one_page()
    {
        await ImportAsync("石龙村林道养护公告"); // nothing is ready now
        using var client = Client();

        var pages = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => client.GetStringAsync("/fengming/content?p=1", Cancel)));

        Assert.Contains("石龙村林道养护公告", Assert.Single(pages.Distinct(StringComparer.Ordinal)));
    }

    [Fact]
    public async Task An_imported_item_says_when_and_where_it_was_published_before()
    {
        var id = await ImportAsync("2023年防汛值班安排");
        using var client = Client();

        var page = await client.GetStringAsync($"/fengming/items/{id}", Cancel);

        Assert.Contains("<meta name=\"PubDate\" content=\"2023-03-05 09:12\">", page);
        Assert.Contains("原发布时间", page);
        Assert.Contains("云阳县人民政府网站", page);
        Assert.Contains("导入时间", page);
    }

    private HttpClient Client() => ((TestServer)site.Site.Services.GetRequiredService<IServer>()).CreateClient();

    private async Task<Guid> ImportAsync(string title)
    {
        await using var scope = site.Site.Services.CreateAsyncScope();
        var item = new PriorItem(1, title, ItemCategory.ConvenienceService, ItemNature.General, new(2023, 3, 5, 9, 12, 0), "云阳县人民政府网站") { Body = ItemBody.FromText("正文") };
        var import = await scope.ServiceProvider.GetRequiredService<ImportItems>()
            .HandleAsync(new(SampleCounty.Town, new[] { item }.ToAsyncEnumerable(), Attachments: null), Actor.Installation, Cancel).SingleAsync(Cancel);
        Assert.Equal(ItemImportResult.Imported, import.Result);
        var data = scope.ServiceProvider.GetRequiredService<Gongkai.Office.Storage.OfficeContext>();
        return data.Set<Item>().Where(i => i.Title == title).Select(i => i.Id).Single();
    }
}
