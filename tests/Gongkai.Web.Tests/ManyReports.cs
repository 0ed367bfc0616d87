using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Gongkai.AnnualReports;
using Gongkai.Documents;
using Gongkai.Documents.AnnualReports;
using Gongkai.Sources;

namespace Gongkai.Web.Tests;

/// <summary>A county's pile on the page: archives, last year's reports, the list of bodies, and what can be taken home.</summary>
public sealed class ManyReports(Site site) : IClassFixture<Site>
{
    private readonly Browser _browser = site.Open();

    [Fact]
    public async Task The_files_of_an_archive_are_listed_by_body_and_each_opens_its_report()
    {
        var page = await UploadAsync(("全县.zip", Zip(("甲镇/年报.txt", Reports.Text()), ("乙镇.docx", Reports.Word(received: 3)), ("封面.jpg", [1, 2, 3]), ("坏.docx", "PK\u0003\u0004"u8.ToArray()))));

        var rows = page.QuerySelectorAll(".files tbody tr");
        Assert.Equal(3, rows.Length);
        Assert.Contains("甲镇/年报.txt", rows[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("没有核对", rows[2].TextContent, StringComparison.Ordinal);
        Assert.All(rows.Take(2), row => Assert.NotNull(page.GetElementById(row.QuerySelector("a")!.GetAttribute("href")![1..])?.QuerySelector(".paper")));
        Assert.Equal(2, page.QuerySelectorAll(".one-at-a-time > .report").Length);
    }

    [Fact]
    public async Task An_archive_without_reports_is_named_with_the_reason() =>
        Assert.Contains("压缩包里没有年度报告", (await UploadAsync(("照片.zip", Zip(("封面.jpg", [1, 2, 3]))))).QuerySelector(".files")!.TextContent, StringComparison.Ordinal);

    [Fact]
    public async Task More_reports_than_the_limit_in_an_archive_are_not_dropped_in_silence()
    {
        var page = await UploadAsync(("全市.zip", Zip([.. Enumerable.Range(1, 203).Select(number => ($"{number}.txt", "不是报告"u8.ToArray()))])));

        Assert.Equal(201, page.QuerySelectorAll(".files tbody tr").Length);
        Assert.Contains("从这个文件起没有核对", page.QuerySelector(".files tbody tr:last-child")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Last_years_report_is_paired_by_body_and_year()
    {
        var last = Encoding.UTF8.GetBytes(string.Join('\n', Reports.Lines()).Replace("2025", "2024", StringComparison.Ordinal).Replace("2026", "2025", StringComparison.Ordinal).Replace("\t四、结转下年度继续办理\n\t0", "\t四、结转下年度继续办理\n\t5", StringComparison.Ordinal));

        using var response = await _browser.UploadWithPreviousAsync([("今年.txt", Reports.Text())], [("去年.zip", Zip(("去年.txt", last)))]);
        var page = await Browser.ReadAsync(response);

        Assert.Contains("同上年的去年.txt比对", page.QuerySelector(".headline")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(page.QuerySelectorAll(".finding"), finding => finding.TextContent.Contains("结转", StringComparison.Ordinal) && finding.TextContent.Contains('5', StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_last_years_file_that_cannot_be_used_is_named()
    {
        using var response = await _browser.UploadWithPreviousAsync([("今年.txt", Reports.Text())], [("去年.txt", "不是报告"u8.ToArray())]);

        Assert.Contains("上年报告不能用于比对", (await Browser.ReadAsync(response)).QuerySelector(".files")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_of_findings_comes_as_a_workbook()
    {
        var (name, content) = await DownloadAsync("xlsx", ("甲镇.txt", Reports.Text()), ("乙镇.txt", Reports.Text(received: 3)), ("通知.txt", "关于放假的通知"u8.ToArray()));

        Assert.Equal("问题清单.xlsx", name);
        var tables = Assert.IsType<ReadResult.Readable>(DocumentReader.Read(content)).Document.Blocks.OfType<Table>().ToList();
        Assert.Equal(4, tables[0].Rows.Count);
        Assert.True(tables[1].Rows.Count > 1);
    }

    [Fact]
    public async Task The_letter_to_a_body_is_a_Word_document_with_every_finding()
    {
        var (name, content) = await DownloadAsync("0", ("乙镇.txt", Reports.Text(received: 3)));

        Assert.Equal("安澜县鹿鸣镇人民政府2025年度报告意见反馈表.docx", name);
        var document = Assert.IsType<ReadResult.Readable>(DocumentReader.Read(content)).Document;
        Assert.Contains(document.Blocks.OfType<Paragraph>(), paragraph => paragraph.Text == "审核意见反馈表");
        var findings = ReportCheck.Check(((ReportReading.Recognised)ReportReader.Read(Reports.Text(received: 3))).Report, new CheckOptions());
        Assert.Equal(findings.Count + 1, document.Blocks.OfType<Table>().ElementAt(1).Rows.Count);
    }

    [Fact]
    public async Task The_letters_to_all_bodies_come_in_one_archive_under_names_of_their_own()
    {
        var (name, content) = await DownloadAsync("letters", ("甲镇.txt", Reports.Text()), ("乙镇.txt", Reports.Text(received: 3)));

        Assert.Equal("意见反馈表.zip", name);
        using var zip = new ZipArchive(new MemoryStream(content));
        Assert.Equal(["安澜县鹿鸣镇人民政府2025年度报告意见反馈表.docx", "安澜县鹿鸣镇人民政府2025年度报告意见反馈表（2）.docx"], zip.Entries.Select(entry => entry.FullName));
    }

    [Fact]
    public async Task The_data_come_as_JSON_Lines_and_SARIF()
    {
        var (_, json) = await DownloadAsync("json", ("甲镇.txt", Reports.Text()), ("乙镇.txt", Reports.Text(received: 3)));
        var (_, sarif) = await DownloadAsync("sarif", ("乙镇.txt", Reports.Text(received: 3)));

        var lines = Encoding.UTF8.GetString(json).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(["甲镇.txt", "乙镇.txt"], lines.Select(line => JsonDocument.Parse(line).RootElement.GetProperty("file").GetString()));
        Assert.NotEmpty(JsonDocument.Parse(sarif).RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray());
    }

    [Theory]
    [InlineData("exe", "{}")]
    [InlineData("xlsx", "not json")]
    [InlineData("xlsx", "{\"file\":\"a\",\"readable\":true}")]
    [InlineData("0", "{\"file\":\"a\",\"readable\":true,\"unit\":null,\"year\":2025,\"format\":null,\"findings\":[{\"rule\":\"no-such-rule\",\"part\":1}]}")]
    [InlineData("7", "{\"file\":\"a\",\"readable\":false,\"reason\":\"b\"}")]
    public async Task A_download_that_no_page_offered_is_refused_with_a_page(string kind, string result)
    {
        using var response = await _browser.DownloadAsync(kind, [result]);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.NotNull((await Browser.ReadAsync(response)).QuerySelector($"main a[href^='{Site.CheckPage}']"));
    }

    private async Task<IHtmlDocument> UploadAsync(params (string Name, byte[] Content)[] files)
    {
        using var response = await _browser.UploadAsync(files);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await Browser.ReadAsync(response);
    }

    /// <summary>Uploads, then presses the button of the kind with what the page carries along.</summary>
    private async Task<(string? Name, byte[] Content)> DownloadAsync(string kind, params (string Name, byte[] Content)[] files)
    {
        var page = await UploadAsync(files);
        Assert.NotNull(page.QuerySelector($"button[name=kind][value='{kind}']"));
        using var response = await _browser.DownloadAsync(kind, [.. page.QuerySelectorAll<IHtmlInputElement>("#results input[name=results]").Select(input => input.Value)]);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return (response.Content.Headers.ContentDisposition?.FileNameStar, await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    private static byte[] Zip(params (string Name, byte[] Content)[] files)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in files)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(content);
            }
        }

        return bytes.ToArray();
    }
}
