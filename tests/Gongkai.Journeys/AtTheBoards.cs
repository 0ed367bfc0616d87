using Gongkai.Documents.Xlsx;
using Microsoft.Playwright;

namespace Gongkai.Journeys;

/// <summary>What happens at boards and in courtyards, in a real browser: a posting from a telephone, a list that is stopped and masked, a meeting.</summary>
[Collection("one browser at a time")]
public sealed class AtTheBoards(DemoOffice demo) : IClassFixture<DemoOffice>
{
    private const string VillageClerk = "李桂香";
    private const string Clerk = "杨慧敏";
    private const int Telephone = 390;

    [Theory, InlineData(true), InlineData(false)]
    public async Task A_village_clerk_posts_with_a_photograph_on_a_telephone(bool javaScript)
    {
        var title = javaScript ? "2024年1月护林防火通告" : "2024年1月饮水安全提示";
        var village = await demo.OpenAsAsync(VillageClerk, "/workspace/guihua/notices/new", Telephone, javaScript);

        await village.GetByLabel("通知和宣传").CheckAsync();
        await village.GetByLabel("标题", new() { Exact = true }).FillAsync(title);
        await village.GetByLabel("村委会门口公示栏的照片").SetInputFilesAsync(new FilePayload { Name = "公示栏.png", MimeType = "image/png", Buffer = Picture });
        if (javaScript)
        {
            await Assertions.Expect(village.GetByText("已选择1张，点此更换")).ToBeVisibleAsync();
            await Assertions.Expect(village.GetByRole(AriaRole.Checkbox, new() { Name = "村委会门口公示栏" })).ToBeCheckedAsync();
        }

        await village.GetByRole(AriaRole.Button, new() { Name = "登记", Exact = true }).ClickAsync();

        await Assertions.Expect(village.GetByText("已登记1件，张贴1处")).ToBeVisibleAsync();
        await village.GetByRole(AriaRole.Link, new() { Name = title }).ClickAsync();
        var photograph = village.Locator(".photograph img");
        await Assertions.Expect(photograph).ToBeVisibleAsync();
        Assert.True(await photograph.EvaluateAsync<bool>("image => image.complete ? image.naturalWidth > 0 : new Promise(done => { image.onload = () => done(true); image.onerror = () => done(false); })"));
        Assert.True(await village.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
    }

    [Fact]
    public async Task A_list_with_identity_numbers_is_stopped_masked_released_by_the_town_posted_and_removed()
    {
        var village = await demo.OpenAsAsync(VillageClerk, "/workspace/guihua/subsidies/new");
        await village.GetByLabel("名单文件").SetInputFilesAsync(new FilePayload { Name = "名单.xlsx", MimeType = "application/octet-stream", Buffer = List() });
        await village.GetByLabel("标题", new() { Exact = true }).FillAsync("2024年1月公益性岗位补贴公示");
        await village.GetByLabel("政策依据").FillAsync("公益性岗位管理办法");
        await village.GetByLabel("个人信息保护影响评估").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await PressAsync(village, "上传");
        await Assertions.Expect(village.GetByText("已拦下，要遮盖")).ToBeVisibleAsync();
        await Assertions.Expect(village.GetByRole(AriaRole.Row, new() { Name = "身份证号" }).First).ToContainTextAsync("整列不公开");
        var address = new Uri(village.Url).AbsolutePath;
        var isPublic = "/guihua/lists/" + address[(address.LastIndexOf('/') + 1)..];

        await PressAsync(village, "一键遮盖");
        await Assertions.Expect(village.GetByText("待核对发布")).ToBeVisibleAsync();
        Assert.DoesNotContain("500235195001011236", await village.ContentAsync(), StringComparison.Ordinal);

        var clerk = await demo.OpenAsAsync(Clerk, "/workspace/fengming");
        await clerk.GetByRole(AriaRole.Link, new() { Name = "1份补贴名单待核对" }).ClickAsync();
        await clerk.GetByRole(AriaRole.Link, new() { Name = "2024年1月公益性岗位补贴公示" }).ClickAsync();
        await PressAsync(clerk, "核对无误，发布");
        await Assertions.Expect(clerk.GetByText("公示中")).ToBeVisibleAsync();

        var citizen = await demo.OpenAsync("/guihua");
        await citizen.GetByRole(AriaRole.Link, new() { Name = "2024年1月公益性岗位补贴公示" }).ClickAsync();
        await Assertions.Expect(citizen.GetByRole(AriaRole.Cell, new() { Name = "李明贵" })).ToBeVisibleAsync();
        Assert.Contains("noindex", await citizen.Locator("meta[name=robots]").GetAttributeAsync("content"), StringComparison.Ordinal);

        await village.ReloadAsync();
        await village.GetByRole(AriaRole.Link, new() { Name = "登记张贴" }).ClickAsync();
        await Assertions.Expect(village.GetByLabel("标题", new() { Exact = true })).ToHaveValueAsync("2024年1月公益性岗位补贴公示");
        await village.GetByRole(AriaRole.Checkbox, new() { Name = "村委会门口公示栏" }).CheckAsync();
        await village.GetByRole(AriaRole.Button, new() { Name = "登记", Exact = true }).ClickAsync();
        await Assertions.Expect(village.GetByText("已登记1件，张贴1处")).ToBeVisibleAsync();

        await village.GotoAsync(address);
        await village.GetByLabel("撤下理由").FillAsync("有一人金额写错");
        await PressAsync(village, "提前撤下");
        var gone = await citizen.GotoAsync(isPublic);
        Assert.Equal(410, gone!.Status);
        await Assertions.Expect(citizen.GetByText("有一人金额写错")).ToBeVisibleAsync();
        Assert.DoesNotContain("李明贵", await citizen.ContentAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_meeting_is_recorded_with_a_question_that_is_answered_later()
    {
        var village = await demo.OpenAsAsync(VillageClerk, "/workspace/guihua/meetings/new", Telephone);
        await village.GetByLabel("主题").FillAsync("五组公交线路征求意见");
        await village.GetByLabel("到会人数").FillAsync("38");
        await village.GetByLabel("地点").FillAsync("五组路口");
        await village.GetByText("群众提的问题和答复").ClickAsync();
        await village.GetByLabel("问题").First.FillAsync("一天几班车？");
        await village.GetByLabel("承诺答复的日期").First.FillAsync("2024年1月20日");
        await village.GetByRole(AriaRole.Button, new() { Name = "登记", Exact = true }).ClickAsync();
        await Assertions.Expect(village.GetByText("承诺2024年1月20日前答复")).ToBeVisibleAsync();

        await village.GotoAsync("/workspace/guihua");
        await village.GetByRole(AriaRole.Link, new() { Name = "一天几班车？" }).ClickAsync();
        await village.GetByRole(AriaRole.Link, new() { Name = "登记答复" }).ClickAsync();
        await village.GetByLabel("答复", new() { Exact = true }).FillAsync("早中晚各一班。");
        await village.GetByRole(AriaRole.Button, new() { Name = "登记", Exact = true }).ClickAsync();
        await Assertions.Expect(village.GetByText("早中晚各一班。")).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData(Clerk, "/workspace/fengming/notices"), InlineData(Clerk, "/workspace/fengming/notices/new"), InlineData(Clerk, "/workspace/fengming/notices/take-down"), InlineData(Clerk, "/workspace/fengming/places")]
    [InlineData(Clerk, "/workspace/fengming/places/new"), InlineData(Clerk, "/workspace/fengming/meetings"), InlineData(Clerk, "/workspace/fengming/meetings/new"), InlineData(Clerk, "/workspace/fengming/subsidies")]
    [InlineData(Clerk, "/workspace/guihua/subsidies/new"), InlineData(Clerk, "/workspace/fengming/assessments/new"), InlineData(null, "/guihua")]
    public async Task Pages_of_boards_have_no_barriers(string? person, string address) => Assert.Empty(await Barriers.OfAsync(await demo.LookAsync(person, address), address.Trim('/').Replace('/', '-')));

    private static Task PressAsync(IPage page, string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).ClickAsync();

    /// <summary>A picture of one red point.</summary>
    private static byte[] Picture => Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==");

    private static byte[] List()
    {
        using var bytes = new MemoryStream();
        using (var workbook = new Workbook(bytes))
        {
            var sheet = workbook.Add(new SheetLayout("名单") { Columns = [10, 10, 24, 10] });
            foreach (var row in new[] { (string[])["姓名", "组", "身份证号", "金额（元）"], ["李明贵", "一组", "500235195001011236", "500"], ["张世兰", "二组", "500235195202022222", "500"] })
                sheet.AddRow([.. row.Select(cell => new Cell(cell, CellStyle.Plain))]);
        }

        return bytes.ToArray();
    }
}
