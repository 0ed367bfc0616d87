using System.Net;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Gongkai.Agencies;
using Gongkai.Web.Tests.Access;

namespace Gongkai.Web.Tests.Items;

/// <summary>The rules of screening, set by the county by page and by file, over HTTP.</summary>
public sealed class ScreeningRulesPages(SampleCountySite site) : IClassFixture<SampleCountySite>
{
    private const string County = "/workspace/yunyang/screening";
    private const string Token = "__RequestVerificationToken";

    [Fact]
    public async Task The_county_adds_changes_and_ends_words_sets_severities_and_replaces_the_list_by_a_file()
    {
        using var supervisor = await site.Site.OpenAsAsync(SampleCounty.Person(SampleCounty.County, Duty.CountySupervisor));

        // Added: without a reason refused, what was typed stays.
        var fields = new Dictionary<string, string> { ["Form.Words"] = "水磅", ["Form.Kind"] = "wrong-word", ["Form.Right"] = "水泵", ["Reason"] = "" };
        using var unsaid = await supervisor.SubmitAsync($"{County}/entry", fields);
        var refused = await Browser.ReadAsync(unsaid);
        Assert.Contains("没有写明修改的理由", refused.QuerySelector(".errsum")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("水磅", refused.QuerySelector<IHtmlInputElement>("[name='Form.Words']")!.Value);
        var stale = await supervisor.PageAsync($"{County}/entry");
        using var added = await supervisor.SubmitAsync($"{County}/entry", new Dictionary<string, string>(fields) { ["Reason"] = "水利局来函" });
        Assert.Equal(HttpStatusCode.Redirect, added.StatusCode);

        // Sent from a page that is older: both sides are shown.
        using var late = await supervisor.SendAsync(new HttpRequestMessage(HttpMethod.Post, $"{County}/entry") { Content = new FormUrlEncodedContent(new Dictionary<string, string> { [Token] = TokenOf(stale), ["Seen"] = "0", ["Form.Words"] = "火磅", ["Form.Kind"] = "wrong-word", ["Reason"] = "核对" }) });
        var conflict = await Browser.ReadAsync(late);
        Assert.Contains("已经由别人修改并保存", conflict.QuerySelector("main .notice.warn")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(("1", "火磅"), (conflict.QuerySelector<IHtmlInputElement>("[name=Seen]")!.Value, conflict.QuerySelector<IHtmlInputElement>("[name='Form.Words']")!.Value));

        // The town sees them and may not change them.
        using var town = await site.Site.OpenAsAsync(SampleCounty.Person(SampleCounty.Town, Duty.Clerk));
        var seen = await town.PageAsync("/workspace/fengming/screening");
        Assert.Contains("水磅", seen.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("云阳县人民政府第1版", seen.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(seen.QuerySelectorAll("main form[method=post]"));
        using var office = await site.Site.OpenAsAsync(SampleCounty.Person(SampleCounty.Town, Duty.DisclosureOffice));
        Assert.Empty((await office.PageAsync("/workspace/fengming/screening")).QuerySelectorAll("main form[method=post]"));

        // Severities: wording blocks, identity numbers cannot be left out.
        var page = await supervisor.PageAsync(County);
        Assert.DoesNotContain(page.QuerySelectorAll("#severity-identity-number option"), option => option.GetAttribute("value") == "off");
        using var off = await supervisor.SubmitAsync(County, new Dictionary<string, string> { ["Severities[identity-number]"] = "off", ["Reason"] = "试一试" }, handler: "handler=Policy");
        Assert.Contains("身份证号码始终要检查", (await Browser.ReadAsync(off)).QuerySelector(".errsum")!.TextContent, StringComparison.Ordinal);
        using var set = await supervisor.SubmitAsync(County, new Dictionary<string, string> { ["Severities[wording]"] = "block", ["Severities[plate]"] = "off", ["Reason"] = "县里统一要求" }, handler: "handler=Policy");
        Assert.Equal(HttpStatusCode.Redirect, set.StatusCode);
        Assert.Contains("车牌号码：提醒改为不检查", (await supervisor.PageAsync(await LatestAsync(supervisor))).QuerySelector("main")!.TextContent, StringComparison.Ordinal);

        // A file: looked at first, put in force with a reason.
        using var download = await supervisor.GetAsync($"{County}/export?format=json");
        var list = (await download.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Replace("水泵", "抽水泵", StringComparison.Ordinal);
        var preview = await PreviewAsync(supervisor, "词表.json", Encoding.UTF8.GetBytes(list));
        Assert.Contains("新增0条，修改1条，停用0条", preview.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("2版", (await supervisor.PageAsync(County)).QuerySelector("#force + p")!.TextContent, StringComparison.Ordinal);
        var form = preview.QuerySelectorAll<IHtmlFormElement>("form").Single(each => each.QuerySelector("[name=Read]") is not null);
        using var imported = await supervisor.SendAsync(new HttpRequestMessage(HttpMethod.Post, $"{County}?handler=Import")
        {
            Content = new FormUrlEncodedContent(form.QuerySelectorAll<IHtmlInputElement>("input[type=hidden]").Select(input => KeyValuePair.Create(input.Name!, input.Value)).Append(KeyValuePair.Create("Reason", "按新词表"))),
        });
        Assert.Equal(HttpStatusCode.Redirect, imported.StatusCode);
        Assert.Contains("抽水泵", (await supervisor.PageAsync(County)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("词表没有读入", (await PreviewAsync(supervisor, "词表.json", "{}"u8.ToArray())).QuerySelector(".errsum")!.TextContent, StringComparison.Ordinal);

        // Ended: the versions still have it.
        using var ended = await supervisor.SubmitAsync($"{County}/entry?words={Uri.EscapeDataString("水磅")}", new Dictionary<string, string> { ["Reason"] = "不再需要" }, handler: "handler=End");
        Assert.Equal(HttpStatusCode.Redirect, ended.StatusCode);
        Assert.Contains("停用", (await supervisor.PageAsync(await LatestAsync(supervisor))).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        using var gone = await supervisor.GetAsync($"{County}/entry?words={Uri.EscapeDataString("水磅")}");
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
    }

    private static async Task<string> LatestAsync(Browser browser) =>
        (await browser.PageAsync(County)).QuerySelectorAll("main a").Select(link => link.GetAttribute("href")!).First(address => address.Contains("/versions/", StringComparison.Ordinal));

    private static async Task<IHtmlDocument> PreviewAsync(Browser browser, string name, byte[] content)
    {
        var page = await browser.PageAsync(County);
        using var form = new MultipartFormDataContent { { new StringContent(TokenOf(page)), Token }, { new StringContent(page.QuerySelector<IHtmlInputElement>("[name=Seen]")!.Value), "Seen" }, { new ByteArrayContent(content), "Source", name } };
        using var response = await browser.SendAsync(new HttpRequestMessage(HttpMethod.Post, $"{County}?handler=Preview") { Content = form });
        return await Browser.ReadAsync(response);
    }

    private static string TokenOf(IHtmlDocument page) => page.QuerySelector<IHtmlInputElement>($"main input[name={Token}]")!.Value;
}
