using Microsoft.Playwright;

namespace Gongkai.Journeys;

/// <summary>A clerk finds the way through the workspace's frame and its blocks.</summary>
[Collection("one browser at a time")]
public sealed class LookingAtTheWorkspace(Chromium chromium) : IClassFixture<Chromium>
{
    private const string Styleguide = "/workspace/styleguide";

    [Fact]
    public async Task The_blocks_have_no_barrier_at_the_width_of_a_desk_or_a_phone() =>
        Assert.Empty(await Barriers.OfAsync(await chromium.OpenAsync(Styleguide), "workspace-styleguide"));

    [Fact]
    public async Task The_first_stop_of_the_keyboard_leads_to_the_page_itself()
    {
        var page = await chromium.OpenAsync(Styleguide);

        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "跳到正文" })).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(page.Locator("main")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task The_keyboard_goes_through_the_frame_in_the_order_in_which_it_is_read()
    {
        var page = await chromium.OpenAsync(Styleguide);
        var stops = new List<string>();
        for (var stop = 0; stop < 9; stop++)
        {
            await page.Keyboard.PressAsync("Tab");
            stops.Add(await page.EvaluateAsync<string>("(document.activeElement.textContent || document.activeElement.name).trim()"));
        }

        Assert.Equal(["跳到正文", "公开", "现在的机构：安澜县鹿鸣镇人民政府切换", "q", "检索", "我的账号", "退出", "待办4件", "主动公开"], stops);
    }

    [Fact]
    public async Task The_menu_of_a_phone_opens_and_closes_without_a_script()
    {
        var page = await chromium.OpenAsync(Styleguide, 390, javaScript: false);
        var rail = page.GetByRole(AriaRole.Navigation, new() { Name = "主菜单" });
        await Assertions.Expect(rail).ToBeHiddenAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = "菜单", Exact = true }).ClickAsync();
        await Assertions.Expect(rail.GetByRole(AriaRole.Link, new() { Name = "依申请公开" })).ToBeInViewportAsync();
        await Assertions.Expect(rail.GetByRole(AriaRole.Button, new() { Name = "退出" })).ToBeVisibleAsync();
        await rail.GetByRole(AriaRole.Link, new() { Name = "收起菜单" }).ClickAsync();

        await Assertions.Expect(rail).ToBeHiddenAsync();
    }

    [Fact]
    public async Task A_refused_form_begins_at_its_summary_and_a_link_leads_to_the_field()
    {
        var page = await chromium.OpenAsync(Styleguide, javaScript: false);
        await page.Locator("#Entry_ReceivedOn").FillAsync("2024年2月30日");
        await page.GetByRole(AriaRole.Button, new() { Name = "登记", Exact = true }).ClickAsync();

        await Assertions.Expect(page.Locator(".errsum h2")).ToBeFocusedAsync();
        await page.Locator(".errsum").GetByRole(AriaRole.Link, new() { Name = "没有这一天" }).ClickAsync();

        await Assertions.Expect(page.Locator("#Entry_ReceivedOn")).ToBeFocusedAsync();
        await Assertions.Expect(page.Locator("#Entry_ReceivedOn")).ToHaveValueAsync("2024年2月30日");
    }
}
