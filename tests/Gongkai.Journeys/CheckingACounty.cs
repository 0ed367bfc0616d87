using System.IO.Compression;
using Microsoft.Playwright;

namespace Gongkai.Journeys;

/// <summary>A county office checks the reports of its bodies in one go and sends the findings back.</summary>
[Collection("one browser at a time")]
public sealed class CheckingACounty(Chromium chromium) : IClassFixture<Chromium>
{
    private static string Samples => Path.Combine(AppContext.BaseDirectory, "samples");

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_archive_is_checked_a_body_is_opened_and_its_letter_taken_home(bool javaScript)
    {
        var page = await CheckedAsync(1440, javaScript);
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "4个文件的核对结果" })).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Row, new() { Name = "没有核对" })).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".paper").First).ToBeHiddenAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = "云阳县凤鸣镇人民政府2023年度报告" }).First.ClickAsync();
        await Assertions.Expect(page.Locator("#r1-report .paper")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("#r2-report .paper")).ToBeHiddenAsync();

        await page.Locator("#r1-report .finding .acts a").Nth(1).ClickAsync();
        await Assertions.Expect(page.Locator("#r1-report .paper")).ToBeVisibleAsync();

        var letter = await page.RunAndWaitForDownloadAsync(() => page.Locator("#r1-report").GetByRole(AriaRole.Button, new() { Name = "意见反馈表（Word）" }).ClickAsync());
        Assert.Equal("云阳县凤鸣镇人民政府2023年度报告意见反馈表.docx", letter.SuggestedFilename);

        await page.GetByRole(AriaRole.Link, new() { Name = "回到列表" }).First.ClickAsync();
        await Assertions.Expect(page.Locator("#r1-report .paper")).ToBeHiddenAsync();
        var workbook = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Button, new() { Name = "问题清单（Excel）" }).ClickAsync());
        Assert.Equal("问题清单.xlsx", workbook.SuggestedFilename);
        Assert.True(new FileInfo(await workbook.PathAsync()).Length > 1_000);
    }

    [Fact]
    public async Task The_list_and_an_opened_report_have_no_barrier_at_the_width_of_a_desk_or_a_phone()
    {
        var page = await CheckedAsync(1440, javaScript: true);
        Assert.Empty(await Barriers.OfAsync(page, "report-check-county-list"));

        await page.GetByRole(AriaRole.Link, new() { Name = "云阳县凤鸣镇人民政府2023年度报告" }).First.ClickAsync();
        Assert.Empty(await Barriers.OfAsync(page, "report-check-county-report"));
    }

    private async Task<IPage> CheckedAsync(int width, bool javaScript)
    {
        var page = await chromium.OpenAsync("/tools/report-check", width, javaScript);
        await page.GetByLabel("选择年度报告").SetInputFilesAsync(
        [
            new FilePayload { Name = "云阳县2023年度报告.zip", MimeType = "application/zip", Buffer = Archive() },
            new FilePayload { Name = "安澜县鹿鸣镇2025年度报告.docx", MimeType = "application/octet-stream", Buffer = await File.ReadAllBytesAsync(Path.Combine(Samples, "lvming-2025.docx"), TestContext.Current.CancellationToken) },
        ]);
        await page.GetByRole(AriaRole.Button, new() { Name = "核对" }).ClickAsync();
        return page;
    }

    private static byte[] Archive()
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            zip.CreateEntryFromFile(Path.Combine(Samples, "fengming-2023.docx"), "乡镇/凤鸣镇.docx");
            zip.CreateEntryFromFile(Path.Combine(Samples, "fengming-2023.rtf"), "乡镇/凤鸣镇（原稿）.rtf");
            using var broken = zip.CreateEntry("部门/水利局（扫描件）.docx").Open();
            broken.Write("PK\u0003\u0004"u8);
        }

        return bytes.ToArray();
    }
}
