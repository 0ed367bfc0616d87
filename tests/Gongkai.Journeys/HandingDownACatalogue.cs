using System.Globalization;
using Gongkai.Office.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Gongkai.Journeys;

/// <summary>The county changes the standard catalogue, hands it down, and sees three weeks later what a town has left undone.</summary>
[Collection("one browser at a time")]
public sealed class HandingDownACatalogue(DemoOffice demo) : IClassFixture<DemoOffice>
{
    private const string Matter = "山坪塘安全责任人";

    [Fact]
    public async Task A_line_that_is_handed_down_becomes_a_gap_once_its_day_is_over()
    {
        var county = await demo.OpenAsAsync("何志远", "/workspace/yunyang/catalogue/versions");
        await PressAsync(county, "从上一版起草新的一版");
        await county.GetByRole(AriaRole.Link, new() { Name = "添加事项" }).ClickAsync();
        await county.GetByLabel("领域", new() { Exact = true }).FillAsync("救灾");
        await county.GetByLabel("序号").FillAsync("9");
        await county.GetByLabel("一级事项").FillAsync("备灾管理");
        await county.GetByLabel("二级事项").FillAsync(Matter);
        await county.GetByLabel("公开内容（要素）").FillAsync("山坪塘名称、所在村组、责任人和电话。");
        await county.GetByLabel("公开依据").FillAsync("《水库大坝安全管理条例》");
        await county.GetByLabel("公开时限").FillAsync("每年1月20日前");
        await county.GetByLabel("公开主体").FillAsync("各乡镇（街道）");
        foreach (var tick in new[] { "政府网站", "全社会", "主动", "乡级" }) await county.GetByLabel(tick, new() { Exact = true }).CheckAsync();
        await PressAsync(county, "保存");
        await county.GetByText("印发第3版").ClickAsync();
        await PressAsync(county, "印发");
        await PressAsync(county, "下发到各机关");
        await Assertions.Expect(county.GetByRole(AriaRole.Status)).ToContainTextAsync("启用");

        var town = await demo.OpenAsAsync("杨慧敏", "/workspace/fengming/catalogue");
        var line = town.Locator("tr", new() { HasText = Matter });
        await Assertions.Expect(line).ToContainTextAsync("未到期");

        await PassAsync(days: 14);
        await town.ReloadAsync();
        await Assertions.Expect(line).ToContainTextAsync("未公开");
        await county.GotoAsync("/workspace/yunyang/catalogue/bodies");
        var gaps = county.Locator("tr", new() { HasText = "凤鸣镇" }).Locator("a.is-late");
        Assert.True(int.Parse(await gaps.InnerTextAsync(), CultureInfo.InvariantCulture) > 0);
        await gaps.ClickAsync();
        await Assertions.Expect(county.Locator("tr", new() { HasText = Matter })).ToContainTextAsync("未公开");
    }

    /// <summary>Moves the demo's clock on.</summary>
    private async Task PassAsync(int days)
    {
        await using var scope = demo.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<DataFolder>().Change(settings => settings with { ClockOffset = settings.ClockOffset + TimeSpan.FromDays(days) });
    }

    private static Task PressAsync(IPage page, string button) => page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
}
