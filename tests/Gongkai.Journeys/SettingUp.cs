using Gongkai.Office.People;
using Gongkai.Office.People.Accounts;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Gongkai.Journeys;

/// <summary>Whoever installs Gongkai goes from the code on the console to an administrator with a second factor.</summary>
[Collection("one browser at a time")]
public sealed class SettingUp(Chromium chromium) : IClassFixture<Chromium>
{
    private const string Password = "Qinghe-3-tai";

    private readonly List<string> _barriers = [];

    [Fact]
    public async Task From_the_console_to_a_second_factor()
    {
        var page = await chromium.OpenAsync("/set-up", javaScript: true);
        await LookAsync(page, "set-up-1");
        await page.GetByLabel("启动码").FillAsync("AAAA-AAAA-AAAA-AAAA");
        await PressAsync(page, "开始设置");
        await LookAsync(page, "set-up-1-wrong");
        await page.GetByLabel("启动码").FillAsync(chromium.Services.GetRequiredService<SetUpCode>().Text);
        await PressAsync(page, "开始设置");
        await LookAsync(page, "set-up-2");
        foreach (var (label, text) in new[] { ("机构全称", "云阳县人民政府"), ("简称", "云阳县"), ("单位代号", "yunyang"), ("机关代字", "云阳府"), ("申请编号的字头", "云阳公申") })
            await page.GetByLabel(label, new() { Exact = true }).FillAsync(text);
        await PressAsync(page, "下一步：三名管理员");
        await LookAsync(page, "set-up-3");
        foreach (var (i, name, userName) in new[] { (0, "谭秀兰", "tanxl"), (1, "罗建平", "luojp"), (2, "周启明", "zhouqm") })
        {
            await page.GetByLabel("姓名", new() { Exact = true }).Nth(i).FillAsync(name);
            await page.GetByLabel("用户名").Nth(i).FillAsync(userName);
            await page.GetByLabel("密码", new() { Exact = true }).Nth(i).FillAsync(Password);
            await page.GetByLabel("再填一次密码").Nth(i).FillAsync(Password);
        }

        await PressAsync(page, "下一步：恢复密钥");
        await LookAsync(page, "set-up-4");
        await page.GetByLabel("恢复密钥的最后一组").FillAsync(await page.Locator(".codes li").Last.InnerTextAsync());
        await PressAsync(page, "完成设置");
        await LookAsync(page, "set-up-5");

        await page.GetByRole(AriaRole.Link, new() { Name = "去登录" }).ClickAsync();
        await LookAsync(page, "sign-in");
        await SignInAsync(page, "luojp");
        await page.GotoAsync("/account");
        await LookAsync(page, "account");
        await page.GetByRole(AriaRole.Link, new() { Name = "修改密码" }).ClickAsync();
        await LookAsync(page, "account-password");
        await page.GotoAsync("/account/second-factor");
        await LookAsync(page, "account-second-factor");
        var key = (await page.Locator(".key").InnerTextAsync()).Replace(" ", "", StringComparison.Ordinal);
        await page.GetByLabel("验证码").FillAsync(CodeNow(key));
        await PressAsync(page, "开启动态口令");
        await LookAsync(page, "account-codes");
        var recoveryCode = await page.Locator(".codes li").First.InnerTextAsync();

        await page.Locator("form[action='/sign-out'] button").First.ClickAsync();
        await SignInAsync(page, "luojp");
        await LookAsync(page, "sign-in-code");
        await page.GetByLabel("验证码").FillAsync(recoveryCode);
        await PressAsync(page, "登录");
        await page.GotoAsync("/account");
        await Assertions.Expect(page.GetByText("已开启")).ToBeVisibleAsync();
        Assert.Empty(_barriers);
    }

    private static async Task SignInAsync(IPage page, string userName)
    {
        await page.GetByLabel("用户名").FillAsync(userName);
        await page.GetByLabel("密码", new() { Exact = true }).FillAsync(Password);
        await PressAsync(page, "登录");
    }

    private static Task PressAsync(IPage page, string button) => page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    private static string CodeNow(string key) => OneTimeCodes.Of(key, OneTimeCodes.StepAt(TimeProvider.System.GetUtcNow()));

    private async Task LookAsync(IPage page, string name) => _barriers.AddRange(await Barriers.OfAsync(page, name));
}
