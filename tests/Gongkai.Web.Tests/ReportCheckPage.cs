using System.Net;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Gongkai.Web.Hosting;

namespace Gongkai.Web.Tests;

/// <summary>The report check over HTTP: form, upload, result.</summary>
public sealed class ReportCheckPage(Site site) : IClassFixture<Site>
{
    private readonly Browser _browser = site.Open();

    [Fact]
    public async Task The_start_page_leads_to_the_check()
    {
        using var response = await _browser.GetAsync("/");

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Equal(Site.CheckPage, response.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task The_form_takes_several_files_and_says_that_nothing_is_stored()
    {
        var page = await _browser.PageAsync(Site.CheckPage);

        var input = page.QuerySelector<IHtmlInputElement>("input[type=file]")!;
        Assert.True(input.IsMultiple);
        Assert.NotNull(page.QuerySelector($"label[for={input.Id}]"));
        Assert.Contains("不保存", page.QuerySelector("form")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("multipart/form-data", page.QuerySelector<IHtmlFormElement>("form")!.Enctype);
    }

    [Fact]
    public async Task A_demonstration_opens_with_the_sample_and_the_form_is_one_link_away()
    {
        await using var demo = await site.StartAsync(new WebSettings { IsDemo = true });
        await demo.StartAsync(TestContext.Current.CancellationToken);
        using var browser = new Browser(demo);

        var page = await browser.PageAsync(Site.CheckPage);

        Assert.NotNull(page.QuerySelector(".paper"));
        var link = page.QuerySelectorAll<IHtmlAnchorElement>("a").Single(a => a.TextContent == "核对自己的报告");
        Assert.NotNull((await browser.PageAsync(link.GetAttribute("href")!)).QuerySelector("input[type=file]"));
    }

    public static TheoryData<string, byte[]> Kinds => new()
    {
        { "年报.txt", Reports.Text(received: 3) },
        { "年报.html", Reports.Html(received: 3) },
        { "年报.docx", Reports.Word(received: 3) },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_wrong_total_is_found_in_every_kind_of_file(string name, byte[] content)
    {
        using var response = await _browser.UploadAsync((name, content));
        var page = await Browser.ReadAsync(response);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains("改正后才能报送", page.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(name, page.QuerySelector(".headline")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("table.t3 td.hit-e"));
        Assert.Contains(page.QuerySelectorAll(".finding"), finding => finding.TextContent.Contains("表三", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_report_is_drawn_with_the_merges_of_the_official_tables()
    {
        var page = await CheckedAsync(Reports.Text());

        Assert.Equal(["表二", "表三", "表四"], page.QuerySelectorAll(".official caption").Select(caption => caption.TextContent));
        var table3 = page.QuerySelector("table.t3")!;
        Assert.Equal(25, table3.QuerySelectorAll("tbody tr").Length);
        Assert.Equal(25 * 7, table3.QuerySelectorAll("tbody td").Length);
        Assert.Equal("22", table3.QuerySelector("tbody th[scope=rowgroup]")!.GetAttribute("rowspan"));
        Assert.Equal(15, page.QuerySelectorAll("table.t4 tbody td").Length);
        Assert.Equal(10, page.QuerySelectorAll("table.t2 tbody td").Length);
        Assert.All(page.QuerySelectorAll(".official th"), head => Assert.Contains(head.GetAttribute("scope"), new[] { "col", "row", "colgroup", "rowgroup" }));
    }

    [Fact]
    public async Task Every_row_of_a_table_covers_the_same_columns()
    {
        var page = await CheckedAsync(Reports.Text());

        foreach (var table in page.QuerySelectorAll("table.official"))
        {
            var widths = GridWidths(table);
            Assert.Single(widths.Distinct());
        }
    }

    [Fact]
    public async Task A_missing_row_is_shown_as_missing_and_not_as_zero()
    {
        var lines = Reports.Lines().ToList();
        lines.RemoveRange(lines.IndexOf("\t2.重复申请"), 8);

        var page = await CheckedAsync(Encoding.UTF8.GetBytes(string.Join('\n', lines)));

        var row = Assert.Single(page.QuerySelectorAll("tr.absent"));
        Assert.Contains("2.重复申请", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("没有这一行", row.TextContent, StringComparison.Ordinal);
        Assert.Single(GridWidths(page.QuerySelector("table.t3")!).Distinct());
    }

    [Fact]
    public async Task Every_finding_leads_to_a_place_on_the_sheet_and_back()
    {
        var page = await _browser.PageAsync(Site.CheckPage + "?sample=1");

        var findings = page.QuerySelectorAll(".finding");
        Assert.NotEmpty(findings);
        foreach (var finding in findings)
        {
            var place = page.GetElementById(finding.QuerySelector(".acts a")!.GetAttribute("href")![1..]);
            Assert.NotNull(place?.Closest(".paper"));
            Assert.Single(page.QuerySelectorAll($".paper a.ref[href='#{finding.Id}']"));
        }

        var ids = page.QuerySelectorAll("[id]").Select(element => element.Id).ToList();
        Assert.Equal(ids.Distinct().Count(), ids.Count);
    }

    [Fact]
    public async Task Findings_are_numbered_in_the_order_in_which_they_stand_on_the_sheet()
    {
        var page = await _browser.PageAsync(Site.CheckPage + "?sample=1");

        var places = page.QuerySelectorAll(".paper [id]").Select(element => element.Id!).Where(id => id.StartsWith("r1-m", StringComparison.Ordinal)).ToList();

        Assert.Equal(Enumerable.Range(1, places.Count).Select(number => $"r1-m{number}"), places);
    }

    [Fact]
    public async Task The_words_of_a_finding_are_the_words_that_are_marked()
    {
        var page = await _browser.PageAsync(Site.CheckPage + "?sample=1");

        Assert.Contains(page.QuerySelectorAll(".paper mark"), mark => mark.TextContent == "[bookmark: _GoBack]");
    }

    [Fact]
    public async Task The_list_can_be_filtered_by_severity_without_script()
    {
        var page = await _browser.PageAsync(Site.CheckPage + "?sample=1");

        var radios = page.QuerySelectorAll<IHtmlInputElement>(".side > input[type=radio]").ToList();
        Assert.Equal(4, radios.Count);
        Assert.Single(radios.Select(radio => radio.Name).Distinct());
        Assert.All(radios, radio => Assert.NotNull(page.QuerySelector($"label[for='{radio.Id}']")));
        Assert.NotNull(page.QuerySelector(".side > input[type=radio] ~ ol.findings"));
        Assert.Empty(page.QuerySelectorAll("script"));
    }

    [Fact]
    public async Task Without_a_file_the_form_says_what_to_do()
    {
        using var response = await _browser.UploadAsync();
        var page = await Browser.ReadAsync(response);

        Assert.Contains("还没有选择文件", page.QuerySelector("#files-error")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("files-error", page.QuerySelector("input[type=file]")!.GetAttribute("aria-describedby"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_than_two_hundred_files_are_refused_as_a_whole()
    {
        using var response = await _browser.UploadAsync(Enumerable.Range(1, 201).Select(number => ($"{number}.txt", Reports.Text())));
        var page = await Browser.ReadAsync(response);

        Assert.Contains("一次最多核对200个文件，这次选了201个", page.QuerySelector("#files-error")!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector(".paper"));
    }

    [Fact]
    public async Task A_file_above_20_MB_is_named_and_the_others_are_checked()
    {
        using var response = await _browser.UploadAsync(("大文件.docx", new byte[UploadLimit.LargestFile + 1]), ("年报.txt", Reports.Text()));
        var page = await Browser.ReadAsync(response);

        var rows = page.QuerySelectorAll(".files tbody tr").Select(row => row.TextContent).ToList();
        Assert.Contains("超过20 MB", rows[0], StringComparison.Ordinal);
        Assert.Contains("鹿鸣镇", rows[1], StringComparison.Ordinal);
        Assert.Single(page.QuerySelectorAll(".paper"));
    }

    [Fact]
    public async Task A_request_above_100_MB_gets_a_page_that_says_so()
    {
        using var response = await _browser.UploadAsync(Enumerable.Repeat(("年报.txt", new byte[(UploadLimit.LargestRequest / 6) + 1]), 6));
        var page = await Browser.ReadAsync(response);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Contains("文件太大", page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broken_file_is_named_with_the_reason_and_the_others_are_checked()
    {
        byte[] broken = [.. "PK\u0003\u0004"u8, .. Enumerable.Repeat((byte)7, 200)];

        using var response = await _browser.UploadAsync(("坏文件.docx", broken), ("甲镇.txt", Reports.Text()), ("乙镇.txt", Reports.Text(received: 3)));
        var page = await Browser.ReadAsync(response);

        var rows = page.QuerySelectorAll(".files tbody tr");
        Assert.Equal(3, rows.Length);
        Assert.Contains("没有核对", rows[0].TextContent, StringComparison.Ordinal);
        Assert.Equal(2, page.QuerySelectorAll(".paper").Length);
        foreach (var link in rows.Skip(1).Select(row => row.QuerySelector("a")!))
            Assert.NotNull(page.GetElementById(link.GetAttribute("href")![1..])?.QuerySelector(".paper"));
    }

    [Fact]
    public async Task A_text_that_is_no_report_is_refused_with_a_reason()
    {
        using var response = await _browser.UploadAsync(("通知.txt", "关于放假的通知\n各村、社区："u8.ToArray()));
        var page = await Browser.ReadAsync(response);

        Assert.Contains("没有认出年度报告", page.QuerySelector(".files")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Thousands_of_findings_in_one_paragraph_are_all_shown()
    {
        var lines = Reports.Lines().ToList();
        lines.Insert(lines.IndexOf("一、总体情况") + 1, string.Concat(Enumerable.Repeat("收到XX件，", 10_000)));

        var page = await CheckedAsync(Encoding.UTF8.GetBytes(string.Join('\n', lines)));

        Assert.Equal(10_000, page.QuerySelectorAll(".paper mark").Count(mark => mark.TextContent == "XX"));
        Assert.True(page.QuerySelectorAll(".finding").Length >= 10_000);
    }

    [Fact]
    public async Task Markup_in_a_document_or_its_name_is_shown_and_not_obeyed()
    {
        var lines = Reports.Lines().ToList();
        lines.Insert(lines.IndexOf("一、总体情况") + 1, "<script>alert('标题')</script>&amp;线上+线下　𠮷");

        using var response = await _browser.UploadAsync(("<b>年报</b>.txt", Encoding.UTF8.GetBytes(string.Join('\n', lines))));
        var source = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.DoesNotContain("<script", source, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<b>", source, StringComparison.Ordinal);
        Assert.Contains("线上+线下　𠮷", source, StringComparison.Ordinal);
        var paragraph = (await Browser.ReadAsync(response)).QuerySelectorAll(".paper p").Single(p => p.TextContent.Contains("alert", StringComparison.Ordinal));
        foreach (var reference in paragraph.QuerySelectorAll(".ref")) reference.Remove();
        Assert.Equal("<script>alert('标题')</script>&amp;线上+线下　𠮷", paragraph.TextContent);
    }

    [Theory]
    [InlineData("")]
    [InlineData("CfDJ8-not-a-token")]
    public async Task A_stale_token_gets_a_page_that_says_what_to_do(string token)
    {
        using var response = await _browser.UploadAsync(token, ("年报.txt", Reports.Text()));
        var page = await Browser.ReadAsync(response);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("页面已经过期", page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("重新选择文件", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector($"main a[href^='{Site.CheckPage}']"));
    }

    [Fact]
    public async Task A_form_opened_before_a_restart_can_still_be_sent()
    {
        var form = await _browser.PageAsync(Site.CheckPage);
        var token = form.QuerySelector<IHtmlInputElement>("input[name=__RequestVerificationToken]")!.Value;
        await using var restarted = await site.StartAsync(new WebSettings());
        await restarted.StartAsync(TestContext.Current.CancellationToken);
        using var browser = _browser.MovedTo(restarted);

        using var response = await browser.UploadAsync(token, ("年报.txt", Reports.Text()));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.NotNull((await Browser.ReadAsync(response)).QuerySelector(".paper"));
    }

    [Fact]
    public async Task Nothing_that_was_uploaded_is_left_in_the_data_folder()
    {
        using var response = await _browser.UploadAsync(("年报.txt", Reports.Text()));

        Assert.All(site.Folder.EnumerateFiles("*", SearchOption.AllDirectories), file => Assert.Equal("keys", file.Directory!.Name));
    }

    private async Task<IHtmlDocument> CheckedAsync(byte[] content)
    {
        using var response = await _browser.UploadAsync(("年报.txt", content));
        return await Browser.ReadAsync(response);
    }

    /// <summary>Columns that each row covers, those of cells that reach down from above included.</summary>
    private static List<int> GridWidths(IElement table)
    {
        var widths = new List<int>();
        var reaching = new List<int>();
        foreach (var row in table.QuerySelectorAll("tr"))
        {
            var cells = row.Children.Cast<IHtmlTableCellElement>().ToList();
            widths.Add(reaching.Count + cells.Sum(cell => cell.ColumnSpan));
            reaching = [.. reaching.Select(left => left - 1), .. cells.SelectMany(cell => Enumerable.Repeat(cell.RowSpan - 1, cell.ColumnSpan))];
            reaching.RemoveAll(left => left <= 0);
        }

        return widths;
    }
}
