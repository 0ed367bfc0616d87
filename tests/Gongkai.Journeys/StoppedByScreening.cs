using System.Text.RegularExpressions;
using Gongkai.Specs.Documents;
using Microsoft.Playwright;

namespace Gongkai.Journeys;

/// <summary>What must not become public is stopped at the hands of the clerk, masked by a click or answered for by somebody else, in a real browser. All numbers are made up.</summary>
[Collection("one browser at a time")]
public sealed class StoppedByScreening(DemoOffice demo) : IClassFixture<DemoOffice>
{
    private const string Clerk = "杨慧敏";
    private const string Head = "罗建平";
    private const string Drafts = "/workspace/fengming/items/drafts";

    [Fact]
    public async Task A_Word_file_with_a_hidden_comment_carrying_a_mobile_number_is_stopped()
    {
        var clerk = await demo.OpenAsAsync(Clerk, $"{Drafts}/new");
        await DraftAsync(clerk, "凤鸣镇山坪塘管护人员名单", "名单见附件。");
        var version = new Uri(clerk.Url).AbsolutePath;
        await AttachAsync(clerk, version, Word(comment: "请联系王小明13812345678核对"));

        await PressAsync(clerk, "送审");
        await Assertions.Expect(clerk.Locator(".errsum")).ToContainTextAsync("还有1处应当处理，不能送审：“名单.docx”批注（第1段）（手机号码）");
        var row = clerk.Locator("#screened tr", new() { HasText = "138****5678" }).Filter(new() { HasText = "应当处理" });
        await Assertions.Expect(row).ToContainTextAsync("处理后重新上传");
        Assert.Empty(await Barriers.OfAsync(clerk, "screening-stopped"));

        await clerk.GotoAsync(version.Replace("/versions/", "/drafts/", StringComparison.Ordinal));
        await clerk.GetByRole(AriaRole.Button, new() { Name = "移除附件名单.docx" }).ClickAsync();
        await AttachAsync(clerk, version, Word(comment: null));
        await PressAsync(clerk, "送审");
        await Assertions.Expect(clerk.GetByRole(AriaRole.Status)).ToContainTextAsync("已送审");
    }

    [Fact]
    public async Task One_click_masks_a_number_and_another_post_lets_a_second_through()
    {
        var clerk = await demo.OpenAsAsync(Clerk, $"{Drafts}/new");
        await DraftAsync(clerk, "凤鸣镇乡村医生签约服务公告", "村医王小明电话13812345678。\n来访人李红电话13912345678。");
        var version = new Uri(clerk.Url).AbsolutePath;

        await clerk.GetByRole(AriaRole.Button, new() { Name = "遮盖：正文第2段（手机号码）" }).ClickAsync();
        await Assertions.Expect(clerk.GetByRole(AriaRole.Status)).ToContainTextAsync("已改1处：正文第2段（手机号码）");
        await Assertions.Expect(clerk.Locator(".paper .prose")).ToContainTextAsync("来访人李红电话139****5678。");

        var head = await demo.OpenAsAsync(Head, version);
        await head.GetByRole(AriaRole.Checkbox, new() { Name = "放行：正文第1段（手机号码）" }).CheckAsync();
        await head.GetByLabel("放行的理由").FillAsync("村医公示的服务电话，本人同意公开");
        Assert.Empty(await Barriers.OfAsync(head, "screening-waive"));
        await PressAsync(head, "放行所选");
        await Assertions.Expect(head.GetByRole(AriaRole.Status)).ToContainTextAsync("已放行1处");

        await clerk.ReloadAsync();
        await PressAsync(clerk, "送审");
        await Assertions.Expect(clerk.GetByRole(AriaRole.Status)).ToContainTextAsync("已送审");
        await clerk.GotoAsync($"{version}/sheet");
        await Assertions.Expect(clerk.Locator(".signing")).ToContainTextAsync("村医公示的服务电话，本人同意公开");
        Assert.DoesNotMatch(new Regex("1[0-9]{10}", RegexOptions.None, TimeSpan.FromSeconds(1)), await clerk.Locator(".signing").InnerTextAsync());
    }

    [Fact]
    public async Task What_is_typed_is_checked_beside_the_editor_while_it_is_typed_and_masked_there()
    {
        var clerk = await demo.OpenAsAsync(Clerk, $"{Drafts}/new");
        await clerk.GetByLabel("标题", new() { Exact = true }).FillAsync("2024年低温天气走访安排");
        await clerk.GetByLabel("类别").SelectOptionAsync("convenience-service");
        await clerk.GetByRole(AriaRole.Textbox, new() { Name = "正文" }).ClickAsync();
        await clerk.Keyboard.TypeAsync("走访对象王小明，电话13812345678。");

        var found = clerk.Locator("#found");
        await Assertions.Expect(found).ToContainTextAsync("发现1处，其中1处应当处理");
        await Assertions.Expect(found).ToContainTextAsync("正文第1段　手机号码");
        Assert.Empty(await Barriers.OfAsync(clerk, "screening-typed"));
        await clerk.Keyboard.TypeAsync("分管领导带队。");
        await Assertions.Expect(found).ToContainTextAsync("发现1处");

        await found.GetByRole(AriaRole.Button, new() { Name = "遮盖：正文第1段（手机号码）" }).ClickAsync();
        await Assertions.Expect(clerk.GetByRole(AriaRole.Status).First).ToContainTextAsync("已改1处，还没有保存");
        await Assertions.Expect(clerk.GetByRole(AriaRole.Textbox, new() { Name = "正文" })).ToContainTextAsync("电话138****5678。");
        await Assertions.Expect(clerk.GetByLabel("标题", new() { Exact = true })).ToHaveValueAsync("2024年低温天气走访安排");
        await PressAsync(clerk, "保存");
        await Assertions.Expect(clerk.Locator(".paper .prose")).ToContainTextAsync("走访对象王小明，电话138****5678。");
    }

    private static async Task DraftAsync(IPage clerk, string title, string body)
    {
        await clerk.GetByLabel("标题", new() { Exact = true }).FillAsync(title);
        await clerk.GetByLabel("类别").SelectOptionAsync("convenience-service");
        await PressAsync(clerk, "纯文字");
        await clerk.GetByLabel("正文").FillAsync(body);
        await PressAsync(clerk, "保存");
        await clerk.WaitForURLAsync(url => url.Contains("/versions/", StringComparison.Ordinal));
    }

    private static async Task AttachAsync(IPage clerk, string version, byte[] word)
    {
        await clerk.GotoAsync(version.Replace("/versions/", "/drafts/", StringComparison.Ordinal));
        await clerk.GetByLabel("添加附件").SetInputFilesAsync(new FilePayload { Name = "名单.docx", MimeType = "application/octet-stream", Buffer = word });
        await PressAsync(clerk, "添加");
        await Assertions.Expect(clerk.GetByRole(AriaRole.Status)).ToContainTextAsync("已添加1个附件");
        await clerk.GotoAsync(version);
    }

    private static byte[] Word(string? comment) => comment is null
        ? new DocxBuilder().Paragraph("大堰塘　王小明").Build()
        : new DocxBuilder().Paragraph("", $"{DocxBuilder.Run("大堰塘　王小明")}<w:r><w:commentReference w:id=\"1\"/></w:r>").Comments($"""<w:comment w:id="1">{DocxBuilder.P(comment)}</w:comment>""").Build();

    private static Task PressAsync(IPage page, string button) => page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
}
