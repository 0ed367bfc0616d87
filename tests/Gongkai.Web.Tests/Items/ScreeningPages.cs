using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Gongkai.Agencies;
using Gongkai.Web.Tests.Access;

namespace Gongkai.Web.Tests.Items;

/// <summary>What is found in an item stops it, and what may be done about it, over HTTP. All numbers are made up.</summary>
public sealed class ScreeningPages(SampleCountySite site) : IClassFixture<SampleCountySite>
{
    private const string Home = "/workspace/fengming";

    private const string Mobile = "13812345678";

    [Fact]
    public async Task A_number_stops_the_submission_and_the_page_lists_it()
    {
        using var clerk = await AsAsync(Duty.Clerk);
        var version = await DraftAsync(clerk, "来访事项的答复", $"王小明的手机号是{Mobile}。");

        using var submitted = await clerk.SubmitAsync(version, new Dictionary<string, string>(), handler: "handler=Submit");

        Assert.Equal(HttpStatusCode.OK, submitted.StatusCode);
        var page = await Browser.ReadAsync(submitted);
        Assert.Contains("不能送审：正文第1段（手机号码）", page.QuerySelector(".errsum")!.TextContent, StringComparison.Ordinal);
        var found = page.QuerySelector("#screened")!;
        Assert.Equal(Mobile, found.QuerySelector("td.what")!.TextContent);
        Assert.Contains("138****5678", found.TextContent, StringComparison.Ordinal);
        Assert.Contains("还有1处应当处理", found.TextContent, StringComparison.Ordinal);
        Assert.Contains("没有发现", (await clerk.PageAsync(await DraftAsync(clerk, "放水安排", "东干渠4月25日放水。"))).QuerySelector("#screened")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_click_masks_and_the_item_can_be_submitted()
    {
        using var clerk = await AsAsync(Duty.Clerk);
        var version = await DraftAsync(clerk, "通水答复", $"王小明的手机号是{Mobile}。");

        using var masked = await clerk.SubmitAsync(version, new Dictionary<string, string>(), "all=true", "handler=Mask");
        Assert.Equal(HttpStatusCode.Redirect, masked.StatusCode);
        var page = await clerk.PageAsync(version);
        Assert.Contains("已改1处：正文第1段（手机号码）", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("王小明的手机号是138****5678。", page.QuerySelector(".paper")!.TextContent, StringComparison.Ordinal);

        using var submitted = await clerk.SubmitAsync(version, new Dictionary<string, string>(), handler: "handler=Submit");
        Assert.Equal(HttpStatusCode.Redirect, submitted.StatusCode);
    }

    [Fact]
    public async Task Another_post_lets_it_through_and_page_and_sheet_say_who_and_why()
    {
        using var clerk = await AsAsync(Duty.Clerk);
        var version = await DraftAsync(clerk, "村医联系方式公告", $"王小明手机{Mobile}。");
        Assert.Empty((await clerk.PageAsync(version)).QuerySelectorAll("form#waive"));

        using var head = await AsAsync(Duty.SectionHead);
        var key = (await head.PageAsync(version)).QuerySelector<IHtmlInputElement>("#screened input[form=waive]")!.Value;
        using var unsaid = await head.SubmitAsync(version, new Dictionary<string, string> { ["WaiverReason"] = "" }, $"findings={key}", "handler=Waive");
        var refused = await Browser.ReadAsync(unsaid);
        Assert.Contains("放行应当写明理由", refused.QuerySelector(".errsum")!.TextContent, StringComparison.Ordinal);
        Assert.True(refused.QuerySelector<IHtmlInputElement>("#screened input[form=waive]")!.IsChecked);

        using var personal = await head.SubmitAsync(version, new Dictionary<string, string> { ["WaiverReason"] = $"{Mobile}本人同意" }, $"findings={key}", "handler=Waive");
        var kept = await Browser.ReadAsync(personal);
        Assert.Contains("理由里写了个人信息", kept.QuerySelector(".errsum")!.TextContent, StringComparison.Ordinal);
        Assert.Equal($"{Mobile}本人同意", kept.QuerySelector<IHtmlTextAreaElement>("#WaiverReason")!.Value);

        using var waived = await head.SubmitAsync(version, new Dictionary<string, string> { ["WaiverReason"] = "村医公示的联系电话" }, $"findings={key}", "handler=Waive");
        Assert.Equal(HttpStatusCode.Redirect, waived.StatusCode);
        foreach (var address in new[] { version, $"{version}/sheet" })
        {
            var said = (await clerk.PageAsync(address)).QuerySelector("main")!.TextContent;
            Assert.Contains("村医公示的联系电话", said, StringComparison.Ordinal);
            Assert.Contains("岗位负责人", said, StringComparison.Ordinal);
        }

        Assert.DoesNotContain(Mobile, (await clerk.PageAsync($"{version}/sheet")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        using var submitted = await clerk.SubmitAsync(version, new Dictionary<string, string>(), handler: "handler=Submit");
        Assert.Equal(HttpStatusCode.Redirect, submitted.StatusCode);
    }

    [Fact]
    public async Task What_is_typed_is_checked_and_masked_before_anything_is_stored()
    {
        using var clerk = await AsAsync(Duty.Clerk);
        const string address = $"{Home}/items/drafts/new";
        var fields = new Dictionary<string, string> { ["Form.Title"] = $"关于{Mobile}来电的答复", ["Form.Category"] = "convenience-service", ["Form.Body"] = $"放水三天。\n王小明的手机号是{Mobile}。", ["Form.DocumentDate"] = "不是日期" };

        var found = await SentAsync(clerk, address, fields, "Check");
        Assert.Contains("发现2处，其中2处应当处理", found.QuerySelector("#found")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("正文第2段　手机号码", found.QuerySelector("#found")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(fields["Form.Body"], found.QuerySelector<IHtmlTextAreaElement>("[name='Form.Body']")!.Value);
        Assert.Equal("不是日期", found.QuerySelector<IHtmlInputElement>("[name='Form.DocumentDate']")!.Value);
        Assert.Empty(found.QuerySelectorAll(".errsum"));

        // One of them, then the rest; nothing is stored meanwhile.
        var second = found.QuerySelectorAll<IHtmlButtonElement>("#found button[name=mask]").Last().Value;
        var one = await SentAsync(clerk, address, new Dictionary<string, string>(fields) { ["mask"] = second }, "Mask");
        Assert.Contains("已改1处，还没有保存：正文第2段（手机号码）", one.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal((fields["Form.Title"], "放水三天。\n王小明的手机号是138****5678。"), (one.QuerySelector<IHtmlInputElement>("[name='Form.Title']")!.Value, one.QuerySelector<IHtmlTextAreaElement>("[name='Form.Body']")!.Value));
        var all = await SentAsync(clerk, address, new Dictionary<string, string>(fields) { ["all"] = "true" }, "Mask");
        Assert.Equal("关于138****5678来电的答复", all.QuerySelector<IHtmlInputElement>("[name='Form.Title']")!.Value);
        Assert.Contains("没有发现", all.QuerySelector("#found")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("来电的答复", (await clerk.PageAsync($"{Home}/items/drafts")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_script_gets_the_list_alone_and_the_text_of_the_editor_counts()
    {
        using var clerk = await AsAsync(Duty.Clerk);
        var fields = new Dictionary<string, string> { ["Form.Title"] = "放水安排", ["Form.Body"] = "旧的一行", ["Form.Html"] = $"<p>放水三天。</p><table><tr><th>姓名</th><th>住址</th></tr><tr><td>王小明{Mobile}</td><td>桂花村3组</td></tr></table>" };

        var list = await SentAsync(clerk, $"{Home}/items/drafts/new", fields, "Found");
        Assert.Empty(list.QuerySelectorAll("main, form"));
        Assert.Equal([Mobile, "桂花村3组"], list.QuerySelectorAll("li b").Select(quote => quote.TextContent));

        var masked = await SentAsync(clerk, $"{Home}/items/drafts/new", new Dictionary<string, string>(fields) { ["all"] = "true" }, "Mask");
        var html = masked.QuerySelector<IHtmlTemplateElement>("template[data-lines]")!.Content.QuerySelector(".prose")!.InnerHtml;
        Assert.Contains("王小明138****5678", html, StringComparison.Ordinal);
        Assert.Contains("桂花村***", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_that_leads_to_nothing_stands_in_the_same_list_and_stops_nothing()
    {
        using var clerk = await AsAsync(Duty.Clerk);
        const string body = "<p>见<a href=\"/fengming/items/01890000-0000-7000-8000-00000000ffff\">放水安排</a>。</p>";
        var typed = await SentAsync(clerk, $"{Home}/items/drafts/new", new Dictionary<string, string> { ["Form.Title"] = "放水通知", ["Form.Html"] = body }, "Found");
        Assert.Contains("失效链接", typed.Body!.TextContent, StringComparison.Ordinal);

        using var drafted = await clerk.SubmitAsync($"{Home}/items/drafts/new", new Dictionary<string, string> { ["Form.Title"] = "放水通知", ["Form.Category"] = "convenience-service", ["Form.Body"] = "" }, $"Form.Html={body}");
        var version = drafted.Headers.Location!.OriginalString;
        var row = (await clerk.PageAsync(version)).QuerySelectorAll("#screened tbody tr").Single();
        Assert.Contains("没有这条信息，或者还没有公开", row.QuerySelector("td.what")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("请核对", row.TextContent, StringComparison.Ordinal);
        using var submitted = await clerk.SubmitAsync(version, new Dictionary<string, string>(), handler: "handler=Submit");
        Assert.Equal(HttpStatusCode.Redirect, submitted.StatusCode);
    }

    private static async Task<IHtmlDocument> SentAsync(Browser clerk, string address, IReadOnlyDictionary<string, string> fields, string handler)
    {
        var token = (await clerk.PageAsync(address)).QuerySelector<IHtmlInputElement>("main input[name=__RequestVerificationToken]")!.Value;
        using var response = await clerk.SendAsync(new HttpRequestMessage(HttpMethod.Post, $"{address}?handler={handler}") { Content = new FormUrlEncodedContent(fields.Append(KeyValuePair.Create("__RequestVerificationToken", token))) });
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await Browser.ReadAsync(response);
    }

    private Task<Browser> AsAsync(Duty duty) => site.Site.OpenAsAsync(SampleCounty.Person(SampleCounty.Town, duty));

    private static async Task<string> DraftAsync(Browser clerk, string title, string body)
    {
        using var drafted = await clerk.SubmitAsync($"{Home}/items/drafts/new", new Dictionary<string, string> { ["Form.Title"] = title, ["Form.Category"] = "convenience-service", ["Form.Body"] = body });
        Assert.Equal(HttpStatusCode.Redirect, drafted.StatusCode);
        return drafted.Headers.Location!.OriginalString;
    }
}
