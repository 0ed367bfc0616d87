using System.Globalization;
using System.Net;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Gongkai.Agencies;
using Gongkai.Documents.Catalogues;
using Gongkai.Proactive;
using Gongkai.Web.Tests.Access;

namespace Gongkai.Web.Tests.Catalogue;

/// <summary>The standard catalogue over HTTP: the county imports, issues and hands down, the town places an item and states a field away, the public reads it.</summary>
public sealed class CataloguePages(SampleCountySite site) : IClassFixture<SampleCountySite>
{
    private const string County = "/workspace/yunyang/catalogue";
    private const string Town = "/workspace/fengming/catalogue";

    [Fact]
    public async Task From_a_workbook_to_the_towns_coverage_and_the_public_page()
    {
        using var supervisor = await site.Site.OpenAsAsync(SampleCounty.Person(SampleCounty.County, Duty.CountySupervisor));

        // A workbook with a fault is named by sheet and row, and nothing is there.
        using var faulty = await ImportAsync(supervisor, CatalogueXlsx.Write("云阳县", "第1版", [Line("救灾", 1, "及时公开"), Line("救灾", 2, "及时公开") with { Basis = "" }]));
        var named = (await Browser.ReadAsync(faulty)).QuerySelector("main")!.TextContent;
        Assert.Contains("工作表“救灾”第5行：没有填写公开依据。", named, StringComparison.Ordinal);
        Assert.Contains("还没有目录", named, StringComparison.Ordinal);

        using var imported = await ImportAsync(supervisor, CatalogueXlsx.Write("云阳县", "第1版", [Line("救灾", 1, "及时公开"), Line("安全生产", 1, "每年1月1日前")]));
        Assert.Equal(HttpStatusCode.Redirect, imported.StatusCode);
        var version = imported.Headers.Location!.OriginalString;
        Assert.Contains("已导入2个事项", (await supervisor.PageAsync(version)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);

        // A line is added by hand; its faults are named at their fields.
        using var unfilled = await supervisor.SubmitAsync($"{version}/lines/new", new Dictionary<string, string> { ["Form.Field"] = "就业", ["Form.Number"] = "" });
        Assert.Contains("没有填写序号", (await Browser.ReadAsync(unfilled)).QuerySelector(".errsum")!.TextContent, StringComparison.Ordinal);
        using var taken = await supervisor.SubmitAsync($"{version}/lines/new", Fields("救灾", "1"));
        Assert.Contains("已经有序号1", (await Browser.ReadAsync(taken)).QuerySelector(".errsum")!.TextContent, StringComparison.Ordinal);
        using var added = await supervisor.SubmitAsync($"{version}/lines/new", Fields("就业", "1"));
        Assert.Equal(HttpStatusCode.Redirect, added.StatusCode);

        // Issued, it has no more links to change it; handed down, it holds in the towns and not in the village.
        using var issued = await supervisor.SubmitAsync(version, new Dictionary<string, string> { ["basis"] = "云阳府办发〔2026〕14号" });
        Assert.Equal(HttpStatusCode.Redirect, issued.StatusCode);
        Assert.Empty((await supervisor.PageAsync(version)).QuerySelectorAll("td.what a"));
        using var handed = await supervisor.SubmitAsync(version, new Dictionary<string, string>(), handler: "HandDown");
        var bodies = (await supervisor.PageAsync(version)).QuerySelector("main")!;
        Assert.Contains("3个机关启用", bodies.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("桂花村", bodies.TextContent, StringComparison.Ordinal);
        Assert.Equal(3, (await supervisor.PageAsync($"{County}/bodies")).QuerySelectorAll("table.bodies tbody tr").Length);

        // What was exported is what was imported.
        using var file = await supervisor.GetAsync($"{County}/export/{version.Split('/')[^1]}");
        var lines = Assert.IsType<CatalogueRead.Readable>(CatalogueXlsx.Read(await file.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken))).Lines;
        Assert.Equal(["救灾", "安全生产", "就业"], lines.Select(line => line.Field));

        // The town places an item, and it is counted.
        using var clerk = await site.Site.OpenAsAsync(SampleCounty.Person(SampleCounty.Town, Duty.Clerk));
        using var recorded = await clerk.SubmitAsync("/workspace/fengming/items/new", new Dictionary<string, string> { ["Title"] = "凤鸣镇防汛物资储备情况", ["Category"] = "work-report" });
        var line = (await clerk.PageAsync(Town)).QuerySelectorAll<IHtmlAnchorElement>("td.what a").First(link => link.TextContent == "救灾事项1").GetAttribute("href")!;
        var item = recorded.Headers.Location!.OriginalString.Split('/')[^1];
        using var placed = await clerk.SubmitAsync(line, new Dictionary<string, string> { ["Item"] = item });
        Assert.Equal(HttpStatusCode.Redirect, placed.StatusCode);
        Assert.Contains("凤鸣镇防汛物资储备情况", (await clerk.PageAsync(line)).QuerySelector("table")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("已归入", (await clerk.PageAsync($"/workspace/fengming/items/{item}")).QuerySelector(".facts")!.TextContent, StringComparison.Ordinal);
        Assert.Single((await clerk.PageAsync($"{Town}?status=Published")).QuerySelectorAll("td.what a"));

        // A draft may name its line, a statement takes a field away, and both are shown in public.
        Assert.Contains((await clerk.PageAsync("/workspace/fengming/items/drafts/new")).QuerySelectorAll("select[name='Form.CatalogueLine'] optgroup"), group => group.GetAttribute("label") == "就业");
        using var unreasoned = await clerk.SubmitAsync($"{Town}/statements", new Dictionary<string, string> { ["Matter"] = "就业", ["Reason"] = "" });
        Assert.Contains("没有填写理由", (await Browser.ReadAsync(unreasoned)).QuerySelector(".errsum")!.TextContent, StringComparison.Ordinal);
        using var stated = await clerk.SubmitAsync($"{Town}/statements", new Dictionary<string, string> { ["Matter"] = "就业", ["Reason"] = "本镇的就业服务由县人力社保局统一办理。" });
        Assert.Equal(HttpStatusCode.Redirect, stated.StatusCode);
        using var anybody = site.Site.Open();
        var address = $"/fengming/catalogue?field={Uri.EscapeDataString("就业")}";
        var shown = await anybody.PageAsync(address);
        Assert.Contains("本镇的就业服务由县人力社保局统一办理", shown.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("/fengming/catalogue", shown.QuerySelectorAll(".columns a").Select(link => link.GetAttribute("href")));
        using var download = await anybody.GetAsync("/fengming/catalogue/file");
        Assert.Equal(HttpStatusCode.OK, download.StatusCode);
        Assert.Empty((await anybody.PageAsync("/guihua")).QuerySelectorAll(".columns a[href='/guihua/catalogue']"));

        // A statement made by mistake is void with a reason, not gone.
        using var unsaid = await clerk.SubmitAsync($"{Town}/statements", new Dictionary<string, string> { ["why"] = "" });
        Assert.Contains("没有填写作废理由", (await Browser.ReadAsync(unsaid)).QuerySelector(".errsum")!.TextContent, StringComparison.Ordinal);
        using var voided = await clerk.SubmitAsync($"{Town}/statements", new Dictionary<string, string> { ["why"] = "选错了领域" });
        Assert.Contains("选错了领域", (await clerk.PageAsync($"{Town}/statements")).QuerySelector("table")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("统一办理", (await anybody.PageAsync(address)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    private static async Task<HttpResponseMessage> ImportAsync(Browser browser, byte[] workbook)
    {
        var token = (await browser.PageAsync($"{County}/versions")).QuerySelector<IHtmlInputElement>("main form [name=__RequestVerificationToken]")!.Value;
        using var form = new MultipartFormDataContent { HeaderEncodingSelector = (_, _) => Encoding.UTF8 };
        form.Add(new StringContent(token), "__RequestVerificationToken");
        form.Add(new ByteArrayContent(workbook), "Source", "catalogue.xlsx");
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{County}/versions?handler=Import") { Content = form };
        return await browser.SendAsync(request);
    }

    private static Dictionary<string, string> Fields(string field, string number) => new()
    {
        ["Form.Field"] = field, ["Form.Number"] = number, ["Form.FirstMatter"] = "就业信息", ["Form.SecondMatter"] = "岗位信息", ["Form.Content"] = "招聘单位、岗位、人数。",
        ["Form.Basis"] = "《中华人民共和国就业促进法》", ["Form.LimitText"] = "及时公开", ["Form.Discloser"] = "各乡镇", ["Form.Channels"] = "website", ["Form.Audiences"] = "everybody",
        ["Form.Manners"] = "proactive", ["Form.Levels"] = "town",
    };

    private static CatalogueLine Line(string field, int number, string limit) => new()
    {
        Field = field,
        Number = number,
        FirstMatter = "监督管理",
        SecondMatter = string.Create(CultureInfo.InvariantCulture, $"{field}事项{number}"),
        Content = "名称、时间和结果。",
        Basis = "《中华人民共和国政府信息公开条例》第二十条",
        LimitText = limit,
        Discloser = "各乡镇（街道）",
        Channels = [PublicationChannel.Website],
        Audiences = [CatalogueAudience.Everybody],
        Manners = [CatalogueManner.Proactive],
        Levels = [CatalogueLevel.County, CatalogueLevel.Town],
    };
}
