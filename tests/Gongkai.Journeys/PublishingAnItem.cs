using System.Text.RegularExpressions;
using Gongkai.Documents.Items;
using Gongkai.Specs.Documents;
using Microsoft.Playwright;

namespace Gongkai.Journeys;

/// <summary>From a Word file to the public, through the hands of five people, in a real browser; and what the public sees.</summary>
[Collection("one browser at a time")]
public sealed class PublishingAnItem(DemoOffice demo) : IClassFixture<DemoOffice>
{
    private const string Clerk = "杨慧敏";
    private const string Secrecy = "谭雪梅";
    private const string Head = "罗建平";
    private const string Leader = "周启明";
    private const string Drafts = "/workspace/fengming/items/drafts";

    [Fact]
    public async Task A_Word_file_becomes_a_public_page_and_its_change_waits_until_it_has_passed()
    {
        var clerk = await demo.OpenAsAsync(Clerk, $"{Drafts}/import");
        await clerk.GetByLabel("文件", new() { Exact = true }).SetInputFilesAsync(new FilePayload { Name = "供水保障安排.docx", MimeType = "application/octet-stream", Buffer = Word("停水提前24小时告知。") });
        await clerk.GetByLabel("类别").SelectOptionAsync("convenience-service");
        await PressAsync(clerk, "读入");
        await Assertions.Expect(clerk.GetByLabel("标题")).ToHaveValueAsync("2024年春节供水保障安排");
        await PressAsync(clerk, "保存");
        var version = new Uri(clerk.Url).AbsolutePath;
        await PressAsync(clerk, "送审");

        var secrecy = await demo.OpenAsAsync(Secrecy, version);
        await PassAsync(secrecy);
        var head = await demo.OpenAsAsync(Head, version);
        await head.GetByLabel("意见").First.FillAsync("停水应当提前48小时告知，与供水办法一致。");
        await PressAsync(head, "退回");

        await clerk.GotoAsync("/workspace/fengming");
        await clerk.GetByRole(AriaRole.Link, new() { Name = "2024年春节供水保障安排" }).ClickAsync();
        await Assertions.Expect(clerk.GetByText("停水应当提前48小时告知").First).ToBeVisibleAsync();
        await clerk.GetByRole(AriaRole.Link, new() { Name = "去修改" }).ClickAsync();
        await ReplaceAsync(clerk, "24小时", "48小时");
        await PressAsync(clerk, "保存");
        await PressAsync(clerk, "送审");

        await secrecy.GotoAsync(version);
        await Assertions.Expect(secrecy.Locator(".paper .prose ins")).ToHaveTextAsync("48");
        await PassAsync(secrecy);
        await head.GotoAsync(version);
        await PassAsync(head);
        await PassAsync(await demo.OpenAsAsync(Leader, version));

        await clerk.GotoAsync(version);
        await clerk.GetByText("登记纸质审签").First.ClickAsync();
        await clerk.GetByLabel("审签人").SelectOptionAsync(new SelectOptionValue { Label = (await clerk.GetByLabel("审签人").Locator("option").AllInnerTextsAsync()).First(name => name.StartsWith("王正国", StringComparison.Ordinal)) });
        await clerk.GetByLabel("审签日期").FillAsync("2024年1月10日");
        await clerk.GetByLabel("审签单扫描件").SetInputFilesAsync(new FilePayload { Name = "审签单.png", MimeType = "image/png", Buffer = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0] });
        await clerk.Locator("form:has(#signer) button").ClickAsync();
        await Assertions.Expect(clerk.GetByText("纸质审签").First).ToBeVisibleAsync();
        await PublishAsync(clerk);

        var citizen = await demo.OpenAsync("/fengming");
        await citizen.GetByRole(AriaRole.Link, new() { Name = "2024年春节供水保障安排" }).First.ClickAsync();
        var address = new Uri(citizen.Url).AbsolutePath;
        await Assertions.Expect(citizen.GetByText("停水提前48小时告知。")).ToBeVisibleAsync();
        Assert.Equal("2024年春节供水保障安排", await citizen.Locator("meta[name=ArticleTitle]").GetAttributeAsync("content"));

        await clerk.GotoAsync($"{Drafts}/new?of={address[(address.LastIndexOf('/') + 1)..]}");
        await ReplaceAsync(clerk, "48小时", "72小时");
        await PressAsync(clerk, "保存");
        var second = new Uri(clerk.Url).AbsolutePath;
        await PressAsync(clerk, "送审");
        await citizen.ReloadAsync();
        await Assertions.Expect(citizen.GetByText("停水提前48小时告知。")).ToBeVisibleAsync();
        foreach (var reviewer in new[] { Secrecy, Head, Leader, "王正国" }) await PassAsync(await demo.OpenAsAsync(reviewer, second));
        await clerk.GotoAsync(second);
        await PublishAsync(clerk);
        await citizen.ReloadAsync();
        await Assertions.Expect(citizen.GetByText("停水提前72小时告知。")).ToBeVisibleAsync();

        await clerk.GotoAsync($"/workspace/fengming/items/{address[(address.LastIndexOf('/') + 1)..]}/withdraw");
        await clerk.GetByLabel("理由").FillAsync("供水计划已经取消");
        await PressAsync(clerk, "撤下");
        var gone = await citizen.ReloadAsync();
        Assert.Equal(410, gone!.Status);
        await Assertions.Expect(citizen.GetByText("供水计划已经取消")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_clerk_types_a_heading_a_bold_word_and_a_table_and_sees_them()
    {
        var clerk = await demo.OpenAsAsync(Clerk, $"{Drafts}/new");
        await clerk.GetByLabel("标题", new() { Exact = true }).FillAsync("2024年春耕农资供应安排");
        await clerk.GetByLabel("类别").SelectOptionAsync("convenience-service");
        var body = clerk.GetByRole(AriaRole.Textbox, new() { Name = "正文" });

        await body.ClickAsync();
        await PressAsync(clerk, "标题");
        await clerk.Keyboard.TypeAsync("一、供应时间");
        await clerk.Keyboard.PressAsync("Enter");
        await PressAsync(clerk, "正文");
        await clerk.Keyboard.TypeAsync("各网点");
        await PressAsync(clerk, "加粗");
        await clerk.Keyboard.TypeAsync("2月1日");
        await PressAsync(clerk, "加粗");
        await clerk.Keyboard.TypeAsync("前备足货源。");
        await PressAsync(clerk, "插入表格");
        await clerk.Keyboard.TypeAsync("网点");
        await body.Locator("th").Nth(1).ClickAsync();
        await clerk.Keyboard.TypeAsync("电话");
        await body.Locator("th").Nth(2).ClickAsync();
        await PressAsync(clerk, "删除列");
        await PressAsync(clerk, "增加行");
        await Assertions.Expect(body.Locator("tr")).ToHaveCountAsync(4);
        await PressAsync(clerk, "撤销");
        await Assertions.Expect(body.Locator("tr")).ToHaveCountAsync(3);

        await PressAsync(clerk, "暂存");
        await Assertions.Expect(body.Locator("strong")).ToHaveTextAsync("2月1日");
        await PressAsync(clerk, "纯文字");
        await Assertions.Expect(clerk.GetByLabel("正文")).ToHaveValueAsync("一、供应时间\n各网点2月1日前备足货源。\n〔表格1：网点　电话〕");
        await PressAsync(clerk, "带格式编辑");
        await PressAsync(clerk, "保存");

        var paper = clerk.Locator(".paper .prose");
        await Assertions.Expect(paper.Locator("h2")).ToHaveTextAsync("一、供应时间");
        await Assertions.Expect(paper.Locator("p strong")).ToHaveTextAsync("2月1日");
        await Assertions.Expect(paper.Locator("th")).ToHaveTextAsync(["网点", "电话"]);
        await Assertions.Expect(paper.Locator("tr")).ToHaveCountAsync(3);
    }

    [Fact]
    public async Task A_citizen_finds_a_two_character_word_inside_a_PDF_attachment_on_a_phone()
    {
        var pdf = new PdfBuilder().Lines(72, 100, "凤鸣镇山坪塘汛前检查记录", "桂花村大堰塘涵管渗水，已于1月8日更换。").Build();
        await demo.PublishAsync("凤鸣镇2024年山坪塘汛前检查情况", "检查结果见附件。", ("检查记录.pdf", pdf), Clerk, [Secrecy, Head, Leader, "王正国"]);
        var phone = await demo.OpenAsync("/fengming", width: 390, javaScript: false);

        await phone.GetByRole(AriaRole.Searchbox).FillAsync("涵管");
        await PressAsync(phone, "检索");
        var found = phone.Locator(".found > li");
        await Assertions.Expect(found).ToHaveCountAsync(1);
        await Assertions.Expect(found.Locator("p mark")).ToHaveTextAsync("涵管");
        await Assertions.Expect(found).ToContainTextAsync("检查记录.pdf");
        Assert.Equal(390, await phone.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        await found.GetByRole(AriaRole.Link, new() { Name = "凤鸣镇2024年山坪塘汛前检查情况" }).ClickAsync();

        await Assertions.Expect(phone.Locator("h1")).ToHaveTextAsync("凤鸣镇2024年山坪塘汛前检查情况");
        var download = await phone.RunAndWaitForDownloadAsync(() => phone.GetByRole(AriaRole.Link, new() { Name = "检查记录.pdf" }).ClickAsync());
        Assert.Equal("检查记录.pdf", download.SuggestedFilename);
        Assert.Equal(pdf, await File.ReadAllBytesAsync(await download.PathAsync(), TestContext.Current.CancellationToken));
    }

    public static TheoryData<string, string?, string> Pages => new()
    {
        { "portal-county", null, "/" },
        { "portal-home", null, "/fengming" },
        { "portal-content", null, "/fengming/content" },
        { "portal-guide", null, "/fengming/guide" },
        { "portal-apply", null, "/fengming/apply" },
        { "portal-large", null, "/large/fengming" },
        { "portal-search", null, "/fengming/search?q=水" },
        { "portal-search-large", null, "/large/yunyang/search?q=水&all=1" },
        { "portal-catalogue", null, "/fengming/catalogue" },
        { "settings", "刘海波", "/workspace/installation/settings" },
        { "drafts", Clerk, Drafts },
        { "draft-new", Clerk, $"{Drafts}/new" },
        { "draft-import", Clerk, $"{Drafts}/import" },
        { "guide", Clerk, "/workspace/fengming/items/guide" },
        { "review-procedure", "何志远", "/workspace/fengming/review" },
        { "screening-rules", "何志远", "/workspace/yunyang/screening" },
        { "screening-entry", "何志远", "/workspace/yunyang/screening/entry" },
        { "screening-rules-town", Clerk, "/workspace/fengming/screening" },
    };

    [Theory, MemberData(nameof(Pages))]
    public async Task A_page_has_no_barrier_at_the_width_of_a_desk_or_a_phone(string name, string? person, string address)
    {
        Assert.Empty(await Barriers.OfAsync(await demo.LookAsync(person, address), name));
    }

    private static byte[] Word(string sentence) => ItemDocx.Write(new ItemCopy("2024年春节供水保障安排", [], ItemBody.FromText($"各村（居）民委员会：\n为保障春节用水，现将有关安排通知如下。\n{sentence}\n云阳县凤鸣镇人民政府\n2024年1月9日"), _ => null));

    private static async Task PassAsync(IPage page)
    {
        foreach (var point in await page.GetByRole(AriaRole.Checkbox).AllAsync()) await point.CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^通过", RegexOptions.None, TimeSpan.FromSeconds(1)) }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("已通过");
    }

    private static async Task PublishAsync(IPage page)
    {
        await page.GetByText("立即发布").ClickAsync();
        await PressAsync(page, "发布");
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("已发布");
    }

    private static async Task ReplaceAsync(IPage page, string before, string after)
    {
        await PressAsync(page, "纯文字");
        await page.GetByLabel("正文").FillAsync((await page.GetByLabel("正文").InputValueAsync()).Replace(before, after, StringComparison.Ordinal));
    }

    private static Task PressAsync(IPage page, string button) => page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
}
