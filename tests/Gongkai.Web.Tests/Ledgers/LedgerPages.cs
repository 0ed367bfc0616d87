using System.Globalization;
using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Gongkai.Agencies;
using Gongkai.Web.Tests.Access;

namespace Gongkai.Web.Tests.Ledgers;

/// <summary>From a form to the ledger, to the yearly report and back, over HTTP as the town's clerk.</summary>
public sealed class LedgerPages(SampleCountySite site) : IClassFixture<SampleCountySite>
{
    private const string Home = "/workspace/fengming";

    private static readonly DateOnly Today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime.AddHours(8));

    private static string Report => string.Create(CultureInfo.InvariantCulture, $"{Home}/annual-reports/{Today.Year}");

    [Fact]
    public async Task A_registered_application_changes_its_cell_whose_list_is_as_long_as_the_figure()
    {
        using var browser = await ClerkAsync();
        var before = await FigureAsync(browser, "t3/r1/c1");

        var detail = await RegisterAsync(browser, "凤鸣镇防汛预案");

        Assert.Equal(before + 1, await FigureAsync(browser, "t3/r1/c1"));
        var list = await browser.PageAsync($"{Report}/cells/t3/r1/c1");
        Assert.Equal(before + 1, list.QuerySelectorAll("table.records tbody tr").Length);
        Assert.Contains(detail, list.QuerySelectorAll("table.records a").Select(link => link.GetAttribute("href")));
        Assert.Contains($"{Report}/cells/t3/r1/c1", (await browser.PageAsync(detail)).QuerySelectorAll(".counted a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public async Task A_concluded_application_stands_in_the_row_of_its_outcome()
    {
        using var browser = await ClerkAsync();
        var detail = await RegisterAsync(browser, "桂花村集体账目");
        var before = await FigureAsync(browser, "t3/r3.3.4/c1");

        using var concluded = await browser.SubmitAsync($"{detail}/conclude", new Dictionary<string, string> { ["Outcome"] = "third-party-rights", ["ConcludedOn"] = $"{Today:yyyy年M月d日}" });

        Assert.Equal(HttpStatusCode.Redirect, concluded.StatusCode);
        Assert.Equal(before + 1, await FigureAsync(browser, "t3/r3.3.4/c1"));
        Assert.Contains("保护第三方合法权益", (await browser.PageAsync(detail)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bad_input_is_named_at_its_field_and_everything_typed_stays()
    {
        using var browser = await ClerkAsync();
        using var response = await browser.SubmitAsync($"{Home}/requests/new", new Dictionary<string, string>
        {
            ["Entry.Name"] = "周明远", ["Entry.ReceivedOn"] = "2026年2月30日", ["Entry.Description"] = "", ["Entry.DeliveryForm"] = "纸质，邮寄",
        });
        var page = await Browser.ReadAsync(response);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(2, page.QuerySelectorAll(".errsum li").Length);
        Assert.Equal(("周明远", "2026年2月30日", "纸质，邮寄"), (Value(page, "Entry.Name"), Value(page, "Entry.ReceivedOn"), Value(page, "Entry.DeliveryForm")));
    }

    [Fact]
    public async Task The_applicant_is_masked_and_shown_once_to_somebody_who_says_why()
    {
        using var browser = await ClerkAsync();
        var detail = await RegisterAsync(browser, "低保评议公示");
        Assert.DoesNotContain("周明远", (await browser.PageAsync(detail)).DocumentElement.TextContent, StringComparison.Ordinal);
        Assert.Contains("周＊＊", (await browser.PageAsync(detail)).DocumentElement.TextContent, StringComparison.Ordinal);

        using var refused = await browser.SubmitAsync($"{detail}/applicant", new Dictionary<string, string> { ["Reason"] = "" });
        Assert.DoesNotContain("周明远", (await Browser.ReadAsync(refused)).DocumentElement.TextContent, StringComparison.Ordinal);
        using var shown = await browser.SubmitAsync($"{detail}/applicant", new Dictionary<string, string> { ["Reason"] = "寄送答复书" });

        Assert.Contains("周明远", (await Browser.ReadAsync(shown)).DocumentElement.TextContent, StringComparison.Ordinal);
        Assert.True(shown.Headers.CacheControl?.NoStore);
        var history = (await browser.PageAsync(detail)).QuerySelector(".timeline")!.TextContent;
        Assert.Contains("查看申请人信息：寄送答复书", history, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_people_who_correct_the_same_application_see_both_texts()
    {
        using var first = await ClerkAsync();
        using var second = await ClerkAsync();
        var detail = await RegisterAsync(first, "凤鸣镇2025年度财政决算");
        var seen = await second.PageAsync($"{detail}/edit");
        using var saved = await first.SubmitAsync($"{detail}/edit", new Dictionary<string, string> { ["Description"] = "凤鸣镇2024年度财政决算", ["Reason"] = "年份写错" });
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);

        using var late = await second.SubmitAsync($"{detail}/edit", new Dictionary<string, string>
        {
            ["Description"] = "凤鸣镇2023年度财政决算", ["Reason"] = "核对原件", ["Version"] = Value(seen, "Version"),
        });
        var page = await Browser.ReadAsync(late);

        Assert.Equal(HttpStatusCode.OK, late.StatusCode);
        Assert.Contains("4", page.QuerySelector(".conflict .prose del")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("3", page.QuerySelector(".conflict .prose ins")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("凤鸣镇2023年度财政决算", page.QuerySelector<IHtmlTextAreaElement>("[name=Description]")!.Value.Trim());
        Assert.Equal("核对原件", Value(page, "Reason"));
        Assert.Equal("2", Value(page, "Version"));
    }

    [Theory]
    [InlineData("items", "t2/doc/made", "Title=春耕用水安排;Category=convenience-service")]
    [InlineData("registers/normative-documents", "t2/doc/made", "Title=村级财务管理办法;DocumentNumber=凤鸣府发〔2026〕1号")]
    [InlineData("registers/decisions", "t2/penalty/count", "Kind=penalty;DocumentNumber=凤鸣罚决〔2026〕1号;Subject=占用村道")]
    [InlineData("registers/charges", "t2/fee/count", "Item=城镇垃圾处理费;Amount=10,000.00;Receipt=汇总1")]
    [InlineData("remedies", "t4/review/pending", "Kind=reconsideration;CaseNumber=云阳府复〔2026〕6号")]
    public async Task A_record_is_made_listed_corrected_and_counted(string ledger, string key, string typed)
    {
        using var browser = await ClerkAsync();
        var fields = typed.Split(';').Select(pair => pair.Split('=')).ToDictionary(pair => pair[0], pair => pair[1]);

        using var made = await browser.SubmitAsync($"{Home}/{ledger}/new", fields);
        Assert.Equal(HttpStatusCode.Redirect, made.StatusCode);
        var record = made.Headers.Location!.OriginalString;
        Assert.Contains(record, (await browser.PageAsync($"{Home}/{ledger}")).QuerySelectorAll("td.what a").Select(link => link.GetAttribute("href")));

        using var unreasoned = await browser.SubmitAsync($"{record}/edit", new Dictionary<string, string> { ["Reason"] = "" });
        Assert.Contains("没有填写更正理由", (await Browser.ReadAsync(unreasoned)).QuerySelector(".errsum")!.TextContent, StringComparison.Ordinal);
        using var corrected = await browser.SubmitAsync($"{record}/edit", new Dictionary<string, string> { ["Reason"] = "核对原件" });
        Assert.Equal(HttpStatusCode.Redirect, corrected.StatusCode);
        var counted = await FigureAsync(browser, key);
        if (ledger != "items") Assert.True(counted >= 1);

        await MakeVoidAsync(browser, ledger, record);
        if (ledger != "items") Assert.True(await FigureAsync(browser, key) < counted);
    }

    [Fact]
    public async Task A_void_application_leaves_the_ledger_and_the_report_and_stays_readable()
    {
        using var browser = await ClerkAsync();
        var before = await FigureAsync(browser, "t3/r1/c1");
        var detail = await RegisterAsync(browser, "登记错了的申请");

        await MakeVoidAsync(browser, "requests", detail);

        Assert.Equal(before, await FigureAsync(browser, "t3/r1/c1"));
        using var late = await browser.GetAsync($"{detail}/conclude");
        Assert.Equal(HttpStatusCode.Redirect, late.StatusCode);
    }

    [Fact]
    public async Task An_answered_application_says_in_how_many_days_and_what_the_answer_says_of_remedies()
    {
        using var browser = await ClerkAsync();
        var detail = await RegisterAsync(browser, "招投标资料");
        using var concluded = await browser.SubmitAsync($"{detail}/conclude", new Dictionary<string, string> { ["Outcome"] = "third-party-rights" });

        var text = (await browser.PageAsync(detail)).QuerySelector("main")!.TextContent;

        Assert.Contains("收到当日答复，在期限内", text, StringComparison.Ordinal);
        Assert.Contains("应当先自收到本答复之日起60日内向复议机关申请行政复议", text, StringComparison.Ordinal);
        Assert.Contains("《条例》第五十一条", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[", "]")]
    [InlineData("(", ")")]
    [InlineData("（", "）")]
    [InlineData("【", "】")]
    public async Task A_number_is_understood_in_any_brackets(string open, string close)
    {
        using var browser = await ClerkAsync();
        var detail = await RegisterAsync(browser, "道路工程");
        var number = (await browser.PageAsync(detail)).QuerySelector("h1")!.TextContent;
        var typed = number.Replace("〔", open, StringComparison.Ordinal).Replace("〕", close, StringComparison.Ordinal);

        Assert.Contains(detail, await ListedAsync(browser, $"{Home}/search?q={Uri.EscapeDataString(typed)}"));
        using var recorded = await browser.SubmitAsync($"{Home}/remedies/new", new Dictionary<string, string> { ["Kind"] = "reconsideration", ["CaseNumber"] = $"案{typed}", ["RequestNumber"] = typed });

        Assert.Equal(HttpStatusCode.Redirect, recorded.StatusCode);
        Assert.Contains(detail, (await browser.PageAsync(recorded.Headers.Location!.OriginalString)).QuerySelectorAll(".facts a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public async Task A_town_is_offered_what_a_town_discloses_and_days_of_this_year()
    {
        using var browser = await ClerkAsync();

        var item = await browser.PageAsync($"{Home}/items/new");
        Assert.Empty(item.QuerySelectorAll("[name=Category] option[value='urban-construction']"));
        Assert.NotEmpty(item.QuerySelectorAll("[name=Category] option[value='agriculture']"));
        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"例如{Today.Year}-1-5"), item.QuerySelector("#PublishedOn-hint")!.TextContent, StringComparison.Ordinal);
        Assert.Empty((await browser.PageAsync($"{Home}/registers/normative-documents/new")).QuerySelectorAll("[name=Kind][value=rule]"));
        Assert.Empty((await browser.PageAsync($"{Home}/remedies/new")).QuerySelectorAll("[name=Kind][checked]"));
    }

    [Theory]
    [InlineData("\u200B")]
    [InlineData(" \u200D\uFEFF\u3164 ")]
    public async Task A_name_that_cannot_be_seen_is_no_name(string name)
    {
        using var browser = await ClerkAsync();

        using var response = await browser.SubmitAsync($"{Home}/requests/new", new Dictionary<string, string> { ["Entry.Name"] = name, ["Entry.Description"] = "财政决算", ["Entry.DeliveryForm"] = "纸质" });

        Assert.Contains("没有填写申请人的姓名或者名称", (await Browser.ReadAsync(response)).QuerySelector(".errsum")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_conclusion_is_corrected_and_withdrawn_from_the_page_of_the_application()
    {
        using var browser = await ClerkAsync();
        var detail = await RegisterAsync(browser, "水价文件");
        using var concluded = await browser.SubmitAsync($"{detail}/conclude", new Dictionary<string, string> { ["Outcome"] = "granted" });
        Assert.Contains($"{detail}/conclusion", (await browser.PageAsync(detail)).QuerySelectorAll(".actbar a").Select(link => link.GetAttribute("href")));

        using var corrected = await browser.SubmitAsync($"{detail}/conclusion", new Dictionary<string, string> { ["Outcome"] = "not-held", ["Reason"] = "核对答复书" });
        Assert.Equal(HttpStatusCode.Redirect, corrected.StatusCode);
        Assert.Contains("本机关不掌握相关政府信息", (await browser.PageAsync(detail)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        using var reopened = await browser.SubmitAsync($"{detail}/reopen", new Dictionary<string, string> { ["Reason"] = "还没有发出" });

        Assert.Equal(HttpStatusCode.Redirect, reopened.StatusCode);
        Assert.Contains("办理中", (await browser.PageAsync(detail)).QuerySelector(".headline")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_applicants_data_is_corrected_without_being_shown()
    {
        using var browser = await ClerkAsync();
        var detail = await RegisterAsync(browser, "土地确权登记");
        Assert.DoesNotContain("周明远", (await browser.PageAsync($"{detail}/edit")).DocumentElement.OuterHtml, StringComparison.Ordinal);

        using var corrected = await browser.SubmitAsync($"{detail}/edit", new Dictionary<string, string> { ["Applicant.Name"] = "周明达", ["Reason"] = "核对身份证" });
        Assert.Equal(HttpStatusCode.Redirect, corrected.StatusCode);
        using var shown = await browser.SubmitAsync($"{detail}/applicant", new Dictionary<string, string> { ["Reason"] = "寄送答复书" });

        Assert.Contains("周明达", (await Browser.ReadAsync(shown)).DocumentElement.TextContent, StringComparison.Ordinal);
        var history = (await browser.PageAsync(detail)).QuerySelector(".timeline")!.TextContent;
        Assert.Contains("核对身份证（更正申请人姓名或者名称）", history, StringComparison.Ordinal);
        Assert.DoesNotContain("周明达", history, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_texts_of_the_report_are_kept_shown_and_checked()
    {
        using var browser = await ClerkAsync();

        using var saved = await browser.SubmitAsync($"{Report}/text", new Dictionary<string, string> { ["Overview"] = "本年度收到政府信息公开申请9999件。", ["SignedOn"] = "" });

        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        var report = await browser.PageAsync(Report);
        Assert.Contains("9999件", report.QuerySelector("article.paper")!.TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(report.QuerySelectorAll("li.finding"));
    }

    [Theory]
    [InlineData("docx")]
    [InlineData("html")]
    [InlineData("xlsx")]
    [InlineData("json")]
    public async Task The_report_is_taken_home_as_a_file(string kind)
    {
        using var browser = await ClerkAsync();

        using var file = await browser.GetAsync($"{Report}/download/{kind}");

        Assert.Equal(HttpStatusCode.OK, file.StatusCode);
        Assert.EndsWith($"年度报告.{kind}", file.Content.Headers.ContentDisposition!.FileNameStar, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("requests")]
    [InlineData("requests/new")]
    [InlineData("annual-reports")]
    [InlineData("items")]
    [InlineData("items/new")]
    [InlineData("registers/normative-documents/new")]
    [InlineData("registers/charges")]
    [InlineData("remedies")]
    public async Task The_source_of_a_page_reads_as_Chinese(string address)
    {
        using var browser = await ClerkAsync();

        using var response = await browser.GetAsync($"{Home}/{address}");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.DoesNotContain("&#x", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.OrdinalIgnoreCase);
    }

    private Task<Browser> ClerkAsync() => site.Site.OpenAsAsync(SampleCounty.Person(SampleCounty.Town, Duty.Clerk));

    /// <returns>The address of the application.</returns>
    private static async Task<string> RegisterAsync(Browser browser, string description)
    {
        using var response = await browser.SubmitAsync($"{Home}/requests/new", new Dictionary<string, string>
        {
            ["Entry.Name"] = "周明远", ["Entry.ReceivedOn"] = $"{Today:yyyy-M-d}", ["Entry.Description"] = description, ["Entry.DeliveryForm"] = "纸质，邮寄",
        });
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        return response.Headers.Location!.OriginalString;
    }

    /// <summary>A reason is asked for; then the record is marked, has no acts, and its ledger shows it on request only.</summary>
    private static async Task MakeVoidAsync(Browser browser, string ledger, string record)
    {
        using var unreasoned = await browser.SubmitAsync($"{record}/void", new Dictionary<string, string> { ["Reason"] = "" });
        Assert.Contains("没有填写作废理由", (await Browser.ReadAsync(unreasoned)).QuerySelector(".errsum")!.TextContent, StringComparison.Ordinal);
        using var voided = await browser.SubmitAsync($"{record}/void", new Dictionary<string, string> { ["Reason"] = "与另一条重复" });
        Assert.Equal(HttpStatusCode.Redirect, voided.StatusCode);

        var page = await browser.PageAsync(record);
        Assert.Contains("与另一条重复", page.QuerySelector(".notice.warn")!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector(".actbar"));
        Assert.DoesNotContain(record, await ListedAsync(browser, $"{Home}/{ledger}"));
        Assert.Contains(record, await ListedAsync(browser, $"{Home}/{ledger}?void=true"));
    }

    private static async Task<List<string?>> ListedAsync(Browser browser, string ledger) =>
        [.. (await browser.PageAsync(ledger)).QuerySelectorAll("td.what a").Select(link => link.GetAttribute("href"))];

    private static async Task<decimal> FigureAsync(Browser browser, string key)
    {
        var page = await browser.PageAsync(Report);
        return decimal.Parse(page.QuerySelector($"a.figure[href='{Report}/cells/{key}']")!.TextContent, CultureInfo.InvariantCulture);
    }

    private static string Value(IDocument page, string name) => page.QuerySelector<IHtmlInputElement>($"[name='{name}']")!.Value;
}
