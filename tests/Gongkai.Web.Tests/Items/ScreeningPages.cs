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

    private Task<Browser> AsAsync(Duty duty) => site.Site.OpenAsAsync(SampleCounty.Person(SampleCounty.Town, duty));

    private static async Task<string> DraftAsync(Browser clerk, string title, string body)
    {
        using var drafted = await clerk.SubmitAsync($"{Home}/items/drafts/new", new Dictionary<string, string> { ["Form.Title"] = title, ["Form.Category"] = "convenience-service", ["Form.Body"] = body });
        Assert.Equal(HttpStatusCode.Redirect, drafted.StatusCode);
        return drafted.Headers.Location!.OriginalString;
    }
}
