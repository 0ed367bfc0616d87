using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Gongkai.Agencies;
using Gongkai.Web.Tests.Access;

namespace Gongkai.Web.Tests.Items;

/// <summary>Asking other bodies, passing several at once, and the index numbers, over HTTP.</summary>
public sealed class ReviewPages(SampleCountySite site) : IClassFixture<SampleCountySite>
{
    private const string Home = "/workspace/fengming";

    private const string Token = "__RequestVerificationToken";

    [Fact]
    public async Task A_body_that_is_asked_answers_in_its_own_workspace_and_the_asker_sees_it()
    {
        using var clerk = await AsAsync(Duty.Clerk);
        var version = await SubmittedAsync(clerk, "红岩水库泄洪演练公告", "演练两小时。");
        using var unnamed = await clerk.SubmitAsync($"{version}/inquiries", new Dictionary<string, string> { ["Question"] = "时间是否准确。" }, handler: "Ask");
        var refused = await Browser.ReadAsync(unnamed);
        Assert.Contains("没有选择或者填写要协商的机关", refused.QuerySelector(".errsum")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("时间是否准确。", refused.QuerySelector<IHtmlTextAreaElement>("[name=Question]")!.Value);

        using var asked = await clerk.SubmitAsync($"{version}/inquiries", new Dictionary<string, string> { ["Question"] = "时间是否准确。", ["Agencies"] = "yunyang" }, handler: "Ask");
        Assert.Equal(HttpStatusCode.Redirect, asked.StatusCode);
        Assert.Contains("等待云阳县人民政府答复", RowOf(await clerk.PageAsync($"{Home}/items/drafts"), "红岩水库泄洪演练公告").TextContent, StringComparison.Ordinal);

        using var reviewer = await AsAsync(Duty.SecrecyReviewer);
        var held = await reviewer.PageAsync(version);
        Assert.Contains("云阳县人民政府还没有答复（协商）", held.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(held.QuerySelectorAll("form#review button"), button => button.TextContent.StartsWith("通过", StringComparison.Ordinal));
        Assert.Contains(held.QuerySelectorAll("form#review button"), button => button.TextContent == "退回");
        Assert.Contains("等待答复", (await clerk.PageAsync($"{version}/sheet")).QuerySelector(".signing")!.TextContent, StringComparison.Ordinal);

        using var county = await site.Site.OpenAsAsync(SampleCounty.Person(SampleCounty.County, Duty.Clerk));
        var toDo = (await county.PageAsync("/workspace/yunyang")).QuerySelectorAll<IHtmlAnchorElement>("td.what a").Single(link => link.TextContent == "红岩水库泄洪演练公告");
        var address = toDo.GetAttribute("href")!;
        Assert.StartsWith("/workspace/yunyang/inquiries/", address, StringComparison.Ordinal);
        Assert.Contains("演练两小时。", (await county.PageAsync(address)).QuerySelector("article")!.TextContent, StringComparison.Ordinal);
        using var silent = await county.SubmitAsync(address, new Dictionary<string, string> { ["Words"] = "改为三小时。" });
        Assert.Contains("没有选择答复", (await Browser.ReadAsync(silent)).QuerySelector(".errsum")!.TextContent, StringComparison.Ordinal);
        using var answered = await county.SubmitAsync(address, new Dictionary<string, string> { ["Answer"] = "agreed", ["Words"] = "时间准确。" });
        Assert.Equal(HttpStatusCode.Redirect, answered.StatusCode);
        using var notTheirs = await clerk.GetAsync(address);
        Assert.Equal(HttpStatusCode.Forbidden, notTheirs.StatusCode);

        var log = (await clerk.PageAsync($"{version}/inquiries")).QuerySelector("main")!.TextContent;
        Assert.Contains("时间准确。", log, StringComparison.Ordinal);
        Assert.Contains("对方在系统中答复", log, StringComparison.Ordinal);
        Assert.Contains((await reviewer.PageAsync(version)).QuerySelectorAll("form#review button"), button => button.TextContent.StartsWith("通过", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_body_outside_gets_a_letter_and_its_answer_is_entered_by_hand()
    {
        using var clerk = await AsAsync(Duty.Clerk);
        var version = await SubmittedAsync(clerk, "县道改线通告", "改线半年。");
        using var asked = await clerk.SubmitAsync($"{version}/inquiries", new Dictionary<string, string> { ["Question"] = "改线方案能否公开。", ["Names"] = "万州公路局\r\n云阳县国家保密局", ["Kind"] = "referral" }, handler: "Ask");
        Assert.Equal(HttpStatusCode.Redirect, asked.StatusCode);

        var page = await clerk.PageAsync($"{version}/inquiries");
        var letters = page.QuerySelectorAll<IHtmlAnchorElement>("article.inquiry a.btn").Select(link => link.GetAttribute("href")!).ToList();
        Assert.Equal(2, letters.Count);
        using var letter = await clerk.GetAsync(letters[0]);
        Assert.Equal("PK"u8.ToArray(), (await letter.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken))[..2]);

        var inquiry = page.QuerySelector<IHtmlInputElement>("article.inquiry input[name=inquiry]")!.Value;
        async Task<IHtmlDocument> AnswerAsync(string answer, string on, string words)
        {
            var fields = new Dictionary<string, string> { [Token] = TokenOf(page), ["inquiry"] = inquiry, ["inquiryVersion"] = "1", ["answer"] = answer, ["on"] = on, ["words"] = words };
            using var response = await clerk.SendAsync(new HttpRequestMessage(HttpMethod.Post, $"{version}/inquiries?handler=Answer") { Content = new FormUrlEncodedContent(fields) });
            return response.StatusCode == HttpStatusCode.Redirect ? await clerk.PageAsync($"{version}/inquiries") : await Browser.ReadAsync(response);
        }

        Assert.Contains("没有填写答复日期", (await AnswerAsync("not-disclosable", "", "涉及军事设施。")).QuerySelector(".errsum")!.TextContent, StringComparison.Ordinal);
        var today = TimeProvider.System.GetUtcNow().ToOffset(TimeSpan.FromHours(8));
        var unsaid = await AnswerAsync("not-disclosable", $"{today:yyyy-M-d}", "");
        Assert.Contains("应当写明理由", unsaid.QuerySelector(".errsum")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("不予公开", (await AnswerAsync("not-disclosable", $"{today:yyyy-M-d}", "涉及军事设施。")).QuerySelector("article.inquiry")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("已经确定不予公开", (await clerk.PageAsync(version)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);

        using var withdrawn = await clerk.SubmitAsync($"{version}/inquiries", new Dictionary<string, string> { ["reason"] = "已由保密局确定" }, handler: "Withdraw");
        Assert.Equal(HttpStatusCode.Redirect, withdrawn.StatusCode);
    }

    [Fact]
    public async Task A_reviewer_passes_several_at_once_and_sees_what_became_of_each()
    {
        using var clerk = await AsAsync(Duty.Clerk);
        string[] titles = ["一号桥维修公告", "二号桥维修公告", "三号桥维修公告"];
        foreach (var title in titles) await PassSecrecyAsync(await SubmittedAsync(clerk, title, "维修一周。"));
        var fresh = await SubmittedAsync(clerk, "四号桥维修公告", "维修一周。");
        using var head = await AsAsync(Duty.SectionHead);
        var address = $"{Home}/items/review?q={Uri.EscapeDataString("桥维修")}";
        var list = await head.PageAsync(address);
        var keys = titles.Select(title => RowOf(list, title).QuerySelector<IHtmlInputElement>("input[name=chosen]")!.Value).ToList();
        Assert.Contains("王经", RowOf(list, titles[0]).TextContent, StringComparison.Ordinal);

        Assert.Contains("没有选择", (await PassAsync(head, address, [], isRead: true)).QuerySelector(".errsum")!.TextContent, StringComparison.Ordinal);
        var unread = await PassAsync(head, address, keys, isRead: false);
        Assert.Contains("都已打开看过", unread.QuerySelector(".errsum")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(3, unread.QuerySelectorAll<IHtmlInputElement>("input[name=chosen]").Count(box => box.IsChecked));

        // One of them moves on meanwhile; the others are passed all the same.
        await ReturnAsync(head, list, titles[1]);
        var done = await PassAsync(head, address, keys, isRead: true);
        var results = done.QuerySelectorAll("#results li").Select(line => line.TextContent).ToList();
        Assert.Equal([true, false, true], results.Select(line => line.Contains("已通过", StringComparison.Ordinal)));
        Assert.Contains("已经由别人修改", results[1], StringComparison.Ordinal);
        Assert.Contains("退回修改", RowOf(await clerk.PageAsync($"{Home}/items/drafts"), titles[1]).TextContent, StringComparison.Ordinal);
        Assert.Contains("桥名写错", RowOf(await clerk.PageAsync($"{Home}/items/drafts"), titles[1]).TextContent, StringComparison.Ordinal);

        // A secrecy review stands in the list without a box, and one that is sent all the same is refused.
        using var secrecy = await AsAsync(Duty.SecrecyReviewer);
        var row = RowOf(await secrecy.PageAsync(address), "四号桥维修公告");
        Assert.Contains("逐项办理", row.TextContent, StringComparison.Ordinal);
        Assert.Null(row.QuerySelector("input"));
        var forced = await PassAsync(secrecy, address, [$"{fresh[(fresh.LastIndexOf('/') + 1)..]}/2/0"], isRead: true);
        Assert.Contains("《保守国家秘密法实施条例》第四十二条", forced.QuerySelector("#results")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_county_sets_a_bodys_index_numbers_and_sees_the_next_one_before()
    {
        const string address = $"{Home}/items/index-numbers";
        using var clerk = await AsAsync(Duty.Clerk);
        var seen = await clerk.PageAsync(address);
        Assert.Contains("{机构简码}/{年}-{序号:5}", seen.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(seen.QuerySelectorAll("[name=Pattern]"));

        // The town's index numbers are set by whoever may do so there: in the sample county its own supervisor.
        using var supervisor = await AsAsync(Duty.CountySupervisor);
        using var preview = await supervisor.SubmitAsync(address, new Dictionary<string, string> { ["Pattern"] = "{机构简码}-{年}{月}-{序号:3}" }, handler: "Set");
        Assert.Equal(HttpStatusCode.Redirect, preview.StatusCode);
        Assert.Contains("{机构简码}-{年}{月}-{序号:3}", (await clerk.PageAsync(address)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);

        var token = TokenOf(await supervisor.PageAsync(address));
        async Task<IHtmlDocument> PreviewAsync(string pattern)
        {
            using var response = await supervisor.SendAsync(new HttpRequestMessage(HttpMethod.Post, $"{address}?handler=Preview") { Content = new FormUrlEncodedContent(new Dictionary<string, string> { [Token] = token, ["Pattern"] = pattern, ["From"] = "" }) });
            return await Browser.ReadAsync(response);
        }

        Assert.Contains("下一件的索引号是 A-001", (await PreviewAsync("A-{序号:3}")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("不认识", (await PreviewAsync("{街道}-{序号:3}")).QuerySelector(".errsum")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_reviewer_sees_what_only_warns()
    {
        using var clerk = await AsAsync(Duty.Clerk);
        var version = await SubmittedAsync(clerk, "来访事项的答复", "王小明患尿毒症。");
        using var reviewer = await AsAsync(Duty.SecrecyReviewer);

        var found = (await reviewer.PageAsync(version)).QuerySelector("#screened")!;

        Assert.Contains("健康状况", found.TextContent, StringComparison.Ordinal);
        Assert.Contains("请核对", found.TextContent, StringComparison.Ordinal);
        Assert.Empty(found.QuerySelectorAll("button"));
    }

    private Task<Browser> AsAsync(Duty duty) => site.Site.OpenAsAsync(SampleCounty.Person(SampleCounty.Town, duty));

    private static string TokenOf(IHtmlDocument page) => page.QuerySelector<IHtmlInputElement>($"main input[name={Token}]")!.Value;

    private static IElement RowOf(IHtmlDocument list, string title) => list.QuerySelectorAll("main tbody tr").Single(row => row.QuerySelector("td.what a")!.TextContent == title);

    private static async Task<string> SubmittedAsync(Browser clerk, string title, string body)
    {
        using var drafted = await clerk.SubmitAsync($"{Home}/items/drafts/new", new Dictionary<string, string> { ["Form.Title"] = title, ["Form.Category"] = "convenience-service", ["Form.Body"] = body });
        var version = drafted.Headers.Location!.OriginalString;
        using var submitted = await clerk.SubmitAsync(version, new Dictionary<string, string>(), handler: "handler=Submit");
        Assert.Equal(HttpStatusCode.Redirect, submitted.StatusCode);
        return version;
    }

    private async Task PassSecrecyAsync(string version)
    {
        using var reviewer = await AsAsync(Duty.SecrecyReviewer);
        var form = (await reviewer.PageAsync(version)).QuerySelector<IHtmlFormElement>("form#review")!;
        var fields = form.QuerySelectorAll<IHtmlInputElement>("input").Select(input => KeyValuePair.Create(input.Name!, input.Value)).ToList();
        using var response = await reviewer.SendAsync(new HttpRequestMessage(HttpMethod.Post, $"{version}?handler=Pass") { Content = new FormUrlEncodedContent(fields) });
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
    }

    private static async Task ReturnAsync(Browser reviewer, IHtmlDocument list, string title)
    {
        var version = RowOf(list, title).QuerySelector("td.what a")!.GetAttribute("href")!;
        var form = (await reviewer.PageAsync(version)).QuerySelector<IHtmlFormElement>("form#review")!;
        var fields = form.QuerySelectorAll<IHtmlInputElement>("input[type=hidden]").Select(input => KeyValuePair.Create(input.Name!, input.Value)).Append(KeyValuePair.Create("Opinion", "桥名写错"));
        using var response = await reviewer.SendAsync(new HttpRequestMessage(HttpMethod.Post, $"{version}?handler=Return") { Content = new FormUrlEncodedContent(fields) });
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
    }

    private static async Task<IHtmlDocument> PassAsync(Browser reviewer, string address, IEnumerable<string> keys, bool isRead)
    {
        var fields = keys.Select(key => KeyValuePair.Create("Chosen", key)).Append(KeyValuePair.Create("Opinion", "同意")).Append(KeyValuePair.Create(Token, TokenOf(await reviewer.PageAsync(address))));
        if (isRead) fields = fields.Append(KeyValuePair.Create("read", "true"));
        using var response = await reviewer.SendAsync(new HttpRequestMessage(HttpMethod.Post, address) { Content = new FormUrlEncodedContent(fields) });
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await Browser.ReadAsync(response);
    }
}
