using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Gongkai.Agencies;
using Gongkai.Web.Tests.Access;
using Gongkai.Web.Tests.Organisation;

namespace Gongkai.Web.Tests.Items;

/// <summary>The body of a draft: what the page's script sends, the plain lines without it, and the way from one to the other.</summary>
public sealed class BodyEditor(SampleCountySite site) : IClassFixture<SampleCountySite>
{
    private const string New = "/workspace/fengming/items/drafts/new";
    private const string Table = "<table><thead><tr><th scope=\"col\">组</th><th scope=\"col\">面积</th></tr></thead><tbody><tr><td>1</td><td>20</td></tr></tbody></table>";

    [Fact]
    public async Task Only_the_page_with_the_editor_may_run_a_script_and_only_one_of_ours()
    {
        using var clerk = await site.OpenAsAsync(Duty.Clerk);

        Assert.Contains("script-src 'self';", await PolicyAsync(clerk, New), StringComparison.Ordinal);
        foreach (var address in new[] { "/", "/fengming", "/workspace/fengming", "/workspace/fengming/items/drafts", "/workspace/fengming/items/drafts/import", "/workspace/fengming/items/drafts/none/none" })
            Assert.Contains("script-src 'none';", await PolicyAsync(clerk, address), StringComparison.Ordinal);
        var page = await clerk.PageAsync(New);
        var scripts = page.QuerySelectorAll<IHtmlScriptElement>("script").ToList();
        Assert.Equal(2, scripts.Count);
        foreach (var (script, name) in scripts.Zip(["editor", "check"]))
        {
            Assert.Matches($@"^/js/{name}\.[0-9a-z]{{10}}\.js$", script.GetAttribute("src")!);
            Assert.Equal("", script.TextContent);
            using var file = await clerk.GetAsync(script.GetAttribute("src")!);
            Assert.Equal(HttpStatusCode.OK, file.StatusCode);
        }
    }

    [Fact]
    public async Task Without_the_script_the_lines_are_the_body()
    {
        using var clerk = await site.OpenAsAsync(Duty.Clerk);

        var shown = await SavedAsync(clerk, Typed("凤鸣镇2024年春灌安排", ("Form.Body", "一、放水\n每日早上放水。")));

        Assert.Equal(("一、放水", "每日早上放水。"), (shown.QuerySelector(".prose h2")!.TextContent, shown.QuerySelector(".prose p")!.TextContent));
    }

    [Fact]
    public async Task What_the_editor_sends_is_cleaned_and_goes_before_the_lines()
    {
        using var clerk = await site.OpenAsAsync(Duty.Clerk);

        var shown = await SavedAsync(clerk, Typed("凤鸣镇2024年农药包装回收", ("Form.Body", "旧的一行"),
            ("Form.Html", $"<h2 style=\"color:red\" onclick=\"x()\">回收点</h2><script>alert(1)</script><p class=\"centre MsoNormal\">设在<b>供销社</b>。<a href=\"javascript:x()\">电话</a><img src=\"https://example.invalid/a.png\" onerror=\"x()\"></p>{Table}")));

        Assert.Equal(
            $"<h2>回收点</h2>\n<p class=\"centre\">设在<strong>供销社</strong>。电话</p>\n{Table}",
            shown.QuerySelector(".paper .prose")!.InnerHtml);
    }

    [Fact]
    public async Task A_refused_form_shows_the_same_text_in_the_editor_and_as_lines()
    {
        using var clerk = await site.OpenAsAsync(Duty.Clerk);

        var page = await SentAsync(clerk, New, Typed("", ("Form.Html", $"<p>按<b>组</b>统计。</p>{Table}")));

        Assert.Equal($"<p>按<strong>组</strong>统计。</p>\n{Table}", Editor(page).InnerHtml);
        Assert.Equal("按组统计。\n〔表格1：组　面积〕", page.Value("Form.Body"));
        Assert.Equal("editor", page.QuerySelector("template[data-lines]")!.GetAttribute("data-mode"));
        var shown = await SavedAsync(clerk, [.. Fields(page).Where(field => field.Key is not "Form.Title"), new("Form.Title", "凤鸣镇撂荒地统计")]); // without the script from here on
        Assert.Equal("按组统计。", shown.QuerySelector(".prose p:has(strong)")!.TextContent);
        Assert.NotNull(shown.QuerySelector(".prose table"));
    }

    [Fact]
    public async Task The_way_to_the_lines_and_back_keeps_form_and_saves_nothing()
    {
        using var clerk = await site.OpenAsAsync(Duty.Clerk);
        var address = (await clerk.PageAsync(New)).QuerySelector("template[data-lines]")!.GetAttribute("data-switch")!;

        var lines = await SentAsync(clerk, address, Typed("凤鸣镇果树补贴", ("Form.Html", $"<p>每株<b>5元</b>。</p>{Table}<p>以上。</p>")));
        Assert.Empty(lines.QuerySelectorAll(".errsum"));
        Assert.Equal(("lines", "每株5元。\n〔表格1：组　面积〕\n以上。", "凤鸣镇果树补贴"), (lines.QuerySelector("template[data-lines]")!.GetAttribute("data-mode"), lines.Value("Form.Body"), lines.Value("Form.Title")));

        var fields = Fields(lines).Where(field => field.Key is not "Form.Body").Append(new("Form.Body", lines.Value("Form.Body").Replace("以上", "以上全部", StringComparison.Ordinal)));
        var editor = await SentAsync(clerk, lines.QuerySelector("template[data-lines]")!.GetAttribute("data-switch")!, [.. fields]);
        Assert.Equal("editor", editor.QuerySelector("template[data-lines]")!.GetAttribute("data-mode"));
        Assert.Equal($"<p>每株<strong>5元</strong>。</p>\n{Table}\n<p>以上全部。</p>", Editor(editor).InnerHtml);
        Assert.Equal(New, editor.QuerySelector("form:has([name='Form.Title'])")!.GetAttribute("action"));
        Assert.DoesNotContain("凤鸣镇果树补贴", (await clerk.PageAsync("/workspace/fengming/items/drafts")).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_kept_form_keeps_what_the_editor_had()
    {
        using var clerk = await site.OpenAsAsync(Duty.Clerk);
        var page = await clerk.PageAsync(New);
        using var kept = await clerk.SendAsync(Post(New, page, [.. Typed("凤鸣镇赶场秩序", ("Form.Html", $"<p>逢<u>五</u>。</p>{Table}")), new("keep", "1")]));

        var again = await clerk.PageAsync(kept.Headers.Location!.OriginalString);

        Assert.Equal($"<p>逢<u>五</u>。</p>\n{Table}", Editor(again).InnerHtml);
        Assert.Equal("逢五。\n〔表格1：组　面积〕", again.Value("Form.Body"));
        Assert.Equal(kept.Headers.Location!.OriginalString, again.QuerySelector("form:has([name='Form.Title'])")!.GetAttribute("action"));
    }

    [Fact]
    public async Task A_stored_text_is_shown_in_the_editor_as_it_is()
    {
        using var clerk = await site.OpenAsAsync(Duty.Clerk);
        var page = await clerk.PageAsync(New);
        using var saved = await clerk.SendAsync(Post(New, page, Typed("凤鸣镇河道保洁", ("Form.Html", $"<h3>分工</h3>{Table}"))));

        var draft = await clerk.PageAsync(saved.Headers.Location!.OriginalString.Replace("/versions/", "/drafts/", StringComparison.Ordinal));

        Assert.Equal($"<h3>分工</h3>\n{Table}", Editor(draft).InnerHtml);
        Assert.Empty(draft.QuerySelectorAll("[name='Form.Html'], [name='Form.Basis']"));
    }

    private static IElement Editor(IHtmlDocument page) => page.QuerySelector<IHtmlTemplateElement>("template[data-lines]")!.Content.QuerySelector(".prose")!;

    private static List<KeyValuePair<string, string>> Typed(string title, params IEnumerable<(string Name, string Value)> fields) =>
        [new("Form.Title", title), new("Form.Category", "convenience-service"), .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value))];

    private static IEnumerable<KeyValuePair<string, string>> Fields(IHtmlDocument page) => page.QuerySelector("form:has([name='Form.Title'])")!.QuerySelectorAll("input[name], select[name], textarea[name]").SelectMany(field => field switch
    {
        IHtmlInputElement { Type: "radio", IsChecked: false } => [],
        IHtmlInputElement input => new[] { KeyValuePair.Create(input.Name!, input.Value) },
        IHtmlSelectElement select => [KeyValuePair.Create(select.Name!, select.Value ?? "")],
        IHtmlTextAreaElement text => [KeyValuePair.Create(text.Name!, text.Value)],
        _ => [],
    });

    /// <summary>The form of the page with other values; the field of lines is not sent unless it is named, as with the script.</summary>
    private static HttpRequestMessage Post(string address, IHtmlDocument page, IReadOnlyList<KeyValuePair<string, string>> fields)
    {
        var names = fields.Select(field => field.Key).Append("Form.Body").ToHashSet(StringComparer.Ordinal);
        return new HttpRequestMessage(HttpMethod.Post, address) { Content = new FormUrlEncodedContent([.. Fields(page).Where(field => !names.Contains(field.Key)), .. fields]) };
    }

    private static async Task<IHtmlDocument> SentAsync(Browser browser, string address, IReadOnlyList<KeyValuePair<string, string>> fields)
    {
        using var answer = await browser.SendAsync(Post(address, await browser.PageAsync(New), fields));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await Browser.ReadAsync(answer);
    }

    /// <summary>Saves a new draft and opens its version.</summary>
    private static async Task<IHtmlDocument> SavedAsync(Browser browser, IReadOnlyList<KeyValuePair<string, string>> fields)
    {
        using var answer = await browser.SendAsync(Post(New, await browser.PageAsync(New), fields));
        Assert.True(answer.StatusCode == HttpStatusCode.Redirect, (await Browser.ReadAsync(answer)).QuerySelector("main")?.TextContent);
        return await browser.PageAsync(answer.Headers.Location!.OriginalString);
    }

    private static async Task<string> PolicyAsync(Browser browser, string address)
    {
        using var answer = await browser.GetAsync(address);
        return Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
    }
}
