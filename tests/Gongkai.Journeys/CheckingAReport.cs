using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Gongkai.Journeys;

/// <summary>A clerk checks the yearly report before it is submitted.</summary>
[Collection("one browser at a time")]
public sealed class CheckingAReport(Chromium chromium) : IClassFixture<Chromium>
{
    private const string Form = "/tools/report-check";
    private const string Sample = "/tools/report-check?sample=1";
    private const string Nowhere = "/nowhere";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_clerk_uploads_a_report_filters_the_errors_and_goes_to_the_place(bool javaScript)
    {
        var page = await chromium.OpenAsync(Form, javaScript: javaScript);
        await page.GetByLabel("选择年度报告").SetInputFilesAsync(new FilePayload { Name = "送审稿.txt", MimeType = "text/plain", Buffer = FaultyReport() });
        await page.GetByRole(AriaRole.Button, new() { Name = "核对" }).ClickAsync();

        await Assertions.Expect(page.GetByText("改正后才能报送")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".finding.of-w").First).ToBeVisibleAsync();

        // Only the keyboard from here: the filter is one stop of the tab key, the arrows move within it.
        await page.GetByRole(AriaRole.Radio, new() { Name = "全部" }).FocusAsync();
        await page.Keyboard.PressAsync("ArrowRight");
        await Assertions.Expect(page.Locator(".finding.of-e").First).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".finding.of-w").First).ToBeHiddenAsync();

        var link = page.Locator(".finding.of-e .acts a").First;
        var place = await link.GetAttributeAsync("href");
        await link.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page).ToHaveURLAsync(new Regex(Regex.Escape(place!) + "$", RegexOptions.None, TimeSpan.FromSeconds(1)));
        await Assertions.Expect(page.Locator($".paper {place}")).ToBeInViewportAsync();
    }

    [Fact]
    public async Task The_filter_is_reached_with_the_tab_key()
    {
        var page = await chromium.OpenAsync(Sample);
        await page.Locator(".side").FocusAsync();

        await page.Keyboard.PressAsync("Tab");

        await Assertions.Expect(page.GetByRole(AriaRole.Radio, new() { Name = "全部" })).ToBeFocusedAsync();
    }

    [Fact]
    public async Task A_number_on_the_sheet_leads_to_its_finding_whatever_the_filter_says()
    {
        var page = await chromium.OpenAsync(Sample);
        await page.Locator("label[for=r1-error]").ClickAsync();
        var number = page.Locator(".paper a.ref.w").First;
        var finding = page.Locator(await number.GetAttributeAsync("href") ?? "");
        await Assertions.Expect(finding).ToBeHiddenAsync();

        await number.ClickAsync();

        await Assertions.Expect(finding).ToBeInViewportAsync();
    }

    [Fact]
    public async Task Too_large_an_upload_ends_on_a_page_that_says_so()
    {
        var page = await chromium.OpenAsync(Form);
        var files = Directory.CreateTempSubdirectory();
        try
        {
            var paths = Enumerable.Range(1, 6).Select(number => Path.Combine(files.FullName, $"{number}.docx")).ToList();
            foreach (var path in paths) await File.WriteAllBytesAsync(path, new byte[19_000_000], TestContext.Current.CancellationToken);
            await page.GetByLabel("选择年度报告").SetInputFilesAsync(paths);

            await page.GetByRole(AriaRole.Button, new() { Name = "核对" }).ClickAsync();

            await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "文件太大，没有核对" })).ToBeVisibleAsync();
        }
        finally
        {
            files.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task A_form_sent_without_its_cookie_ends_on_a_page_that_says_what_to_do()
    {
        var page = await chromium.OpenAsync(Form);
        await page.Context.ClearCookiesAsync();
        await page.GetByLabel("选择年度报告").SetInputFilesAsync(new FilePayload { Name = "年报.txt", MimeType = "text/plain", Buffer = FaultyReport() });

        await page.GetByRole(AriaRole.Button, new() { Name = "核对" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "回到报告核对" }).ClickAsync();

        await Assertions.Expect(page.GetByLabel("选择年度报告")).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData("form", Form)]
    [InlineData("result", Sample)]
    [InlineData("not-found", Nowhere)]
    public async Task A_page_has_no_barrier_at_the_width_of_a_desk_or_a_phone(string name, string address) =>
        Assert.Empty(await Barriers.OfAsync(await chromium.OpenAsync(address), $"report-check-{name}"));

    /// <summary>A report with an error in table 4 and a template's residue, enough for both severities; the rest of it is missing.</summary>
    private static byte[] FaultyReport() => Encoding.UTF8.GetBytes(string.Join('\n',
    [
        "安澜县鹿鸣镇人民政府", "2025年政府信息公开工作年度报告",
        "统计期限自2025年1月1日起至2025年12月31日止。",
        "一、总体情况", "[bookmark: _GoBack]全年主动公开政府信息56条。",
        "四、政府信息公开行政复议、行政诉讼情况",
        .. Enumerable.Repeat("\t0", 4), "\t1", .. Enumerable.Repeat("\t0", 10),
        "五、存在的主要问题及改进情况", "公布偏晚。2026年，我镇将随发放当日公布补贴名单。",
        "六、其他需要报告的事项", "没有其他需要报告的事项。",
        "安澜县鹿鸣镇人民政府", "2026年1月16日",
    ]));
}

/// <summary>Journeys run one after the other: the machine has one browser's worth of memory.</summary>
[CollectionDefinition("one browser at a time", DisableParallelization = true)]
public sealed class OneBrowserAtATime;
