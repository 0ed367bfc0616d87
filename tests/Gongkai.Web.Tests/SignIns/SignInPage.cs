using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Gongkai.Office.Journal;
using Gongkai.Office.People.Accounts;
using Gongkai.Office.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Gongkai.Web.Tests.SignIns;

/// <summary>Signing in, the own account, and the end of a session, as a browser meets them.</summary>
public sealed class SignInPage
{
    [Fact]
    public async Task A_wrong_name_and_a_wrong_password_get_the_same_answer_and_the_name_is_kept()
    {
        await using var site = await SignInSite.StartAsync();
        await site.AddPersonAsync("yanghm");
        using var browser = site.Open();

        var wrongPassword = await AnswerAsync(browser, "yanghm");
        var wrongName = await AnswerAsync(browser, "nobody");

        Assert.Equal(wrongPassword.QuerySelector(".notice.bad")!.TextContent, wrongName.QuerySelector(".notice.bad")!.TextContent);
        Assert.Equal("nobody", wrongName.QuerySelector<IHtmlInputElement>("input[name=UserName]")!.Value);
        Assert.Equal("", wrongName.QuerySelector<IHtmlInputElement>("input[name=Password]")!.Value);
    }

    [Fact]
    public async Task An_empty_form_is_told_what_is_missing()
    {
        await using var site = await SignInSite.StartAsync();
        using var browser = site.Open();
        using var response = await SignInSite.SignInAsync(browser, "", "");

        Assert.Equal(["没有填写用户名。", "没有填写密码。"], (await Browser.ReadAsync(response)).QuerySelectorAll(".errsum a").Select(link => link.TextContent));
    }

    [Fact]
    public async Task After_five_failures_the_page_says_until_when_the_name_is_locked()
    {
        await using var site = await SignInSite.StartAsync();
        await site.AddPersonAsync("yanghm");
        using var browser = site.Open();

        for (var i = 0; i < 4; i++) await AnswerAsync(browser, "yanghm");

        Assert.Contains("已锁定到11月30日9:15", (await AnswerAsync(browser, "yanghm")).QuerySelector(".notice.bad")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("已锁定", (await AnswerAsync(browser, "yanghm", SignInSite.Password)).QuerySelector(".notice.bad")!.TextContent, StringComparison.Ordinal);
        site.Clock.Pass(TimeSpan.FromMinutes(15));
        using var response = await SignInSite.SignInAsync(browser, "yanghm", SignInSite.Password);
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
    }

    [Theory]
    [InlineData("/account/password", "/account/password")]
    [InlineData("/workspace/fengming/search?q=水#main", "/workspace/fengming/search?q=%E6%B0%B4#main")]
    [InlineData("/workspace/fengming/search?q=%E6%B0%B4&page=2", "/workspace/fengming/search?q=%E6%B0%B4&page=2")]
    [InlineData("https://example.org/", "/workspace")]
    [InlineData("//example.org/", "/workspace")]
    public async Task One_comes_back_to_where_one_was_but_only_on_this_site(string wanted, string reached)
    {
        await using var site = await SignInSite.StartAsync();
        await site.AddPersonAsync("yanghm");
        using var browser = site.Open();

        using var response = await SignInSite.SignInAsync(browser, "yanghm", SignInSite.Password, $"/sign-in?return={Uri.EscapeDataString(wanted)}");

        Assert.Equal(reached, response.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task With_an_authenticator_app_the_code_is_asked_for_after_the_password()
    {
        await using var site = await SignInSite.StartAsync();
        await site.AddPersonAsync("yanghm");
        using var browser = await site.SignedInAsync("yanghm");
        var page = await browser.PageAsync("/account/second-factor");
        var key = page.QuerySelector<IHtmlInputElement>("input[name=Key]")!.Value;
        Assert.Equal(key, page.QuerySelector(".key")!.TextContent.Replace(" ", "", StringComparison.Ordinal));
        Assert.NotEmpty(page.QuerySelector("svg.qr path")!.GetAttribute("d")!);
        using var tied = await SignInSite.SendAsync(browser, page, new() { ["Code"] = CodeNow(site, key) });
        var recovery = (await Browser.ReadAsync(tied)).QuerySelectorAll(".codes li").Select(code => code.TextContent).ToList();
        Assert.Equal(10, recovery.Count);

        site.Clock.Pass(TimeSpan.FromSeconds(30));
        using var elsewhere = site.Open();
        using var first = await SignInSite.SignInAsync(elsewhere, "yanghm", SignInSite.Password);
        var second = await Browser.ReadAsync(first);
        Assert.Equal("填写验证码", second.QuerySelector("h1")!.TextContent);
        using var wrong = await SignInSite.SendAsync(elsewhere, second, new() { ["Code"] = "000000" });
        var again = await Browser.ReadAsync(wrong);
        Assert.Contains("验证码不对", again.QuerySelector(".notice.bad")!.TextContent, StringComparison.Ordinal);
        using var right = await SignInSite.SendAsync(elsewhere, again, new() { ["Code"] = CodeNow(site, key) });

        Assert.Equal("/workspace", right.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task A_password_given_out_by_the_administrator_is_replaced_on_the_way_in()
    {
        await using var site = await SignInSite.StartAsync();
        var person = await site.AddPersonAsync("yanghm");
        var given = await site.UsingAsync(async services => Assert.IsType<Law.Ruling<string>.Allowed>(
            await services.GetRequiredService<SetPasswordByAdministrator>().HandleAsync(new(person), Actor.Installation, SignInSite.Cancel)).Value);
        using var browser = site.Open();

        using var first = await SignInSite.SignInAsync(browser, "yanghm", given);
        var page = await Browser.ReadAsync(first);
        Assert.Equal("设置自己的密码", page.QuerySelector("h1")!.TextContent);
        using var weak = await SignInSite.SendAsync(browser, page, new() { ["NewPassword"] = "Admin@123456", ["Repeated"] = "Admin@123456" });
        page = await Browser.ReadAsync(weak);
        Assert.Contains("太常见", page.GetElementById("NewPassword-error")!.TextContent, StringComparison.Ordinal);
        using var strong = await SignInSite.SendAsync(browser, page, new() { ["NewPassword"] = "Yutian-7-li", ["Repeated"] = "Yutian-7-li" });

        Assert.Equal("/workspace", strong.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task The_eleventh_attempt_in_a_minute_gets_a_page_that_says_so()
    {
        await using var site = await SignInSite.StartAsync(settings => settings with { SignIn = new SignInSettings() });
        using var browser = site.Open();
        for (var i = 0; i < 10; i++) await AnswerAsync(browser, $"name{i}");

        using var response = await SignInSite.SignInAsync(browser, "yanghm", "wrong");

        Assert.Equal(HttpStatusCode.TooManyRequests, response.StatusCode);
        Assert.Equal("提交太频繁，没有处理", (await Browser.ReadAsync(response)).QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task A_session_that_was_idle_too_long_leads_to_the_sign_in_page_and_back()
    {
        await using var site = await SignInSite.StartAsync();
        await site.AddPersonAsync("yanghm");
        using var browser = await site.SignedInAsync("yanghm");
        Assert.Equal("我的账号", (await browser.PageAsync("/account")).QuerySelector("h1")!.TextContent);

        site.Clock.Pass(TimeSpan.FromMinutes(30));
        using var response = await browser.GetAsync("/account");

        Assert.Equal("/sign-in?return=%2Faccount", response.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task A_session_elsewhere_is_listed_and_ended_from_the_account_page()
    {
        await using var site = await SignInSite.StartAsync();
        await site.AddPersonAsync("yanghm");
        using var elsewhere = await site.SignedInAsync("yanghm");
        using var browser = await site.SignedInAsync("yanghm");
        var page = await browser.PageAsync("/account");
        Assert.Equal(2, page.QuerySelectorAll("table tbody tr").Length);

        using var ended = await SignInSite.SendAsync(browser, page, new() { ["session"] = page.QuerySelector<IHtmlInputElement>("input[name=session]")!.Value });

        Assert.Single((await browser.PageAsync(ended.Headers.Location!.OriginalString)).QuerySelectorAll("table tbody tr"));
        using var response = await elsewhere.GetAsync("/account");
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
    }

    [Fact]
    public async Task A_changed_password_keeps_this_session_and_ends_the_others()
    {
        await using var site = await SignInSite.StartAsync();
        await site.AddPersonAsync("yanghm");
        using var elsewhere = await site.SignedInAsync("yanghm");
        using var browser = await site.SignedInAsync("yanghm");

        using var wrong = await SignInSite.SendAsync(browser, await browser.PageAsync("/account/password"), Fields("wrong"));
        Assert.Equal("现在的密码不对。", (await Browser.ReadAsync(wrong)).GetElementById("CurrentPassword-error")!.TextContent);
        using var right = await SignInSite.SendAsync(browser, await browser.PageAsync("/account/password"), Fields(SignInSite.Password));

        Assert.Equal("/account?done=password", right.Headers.Location?.OriginalString);
        using var here = await browser.GetAsync("/account");
        using var there = await elsewhere.GetAsync("/account");
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Redirect), (here.StatusCode, there.StatusCode));

        static Dictionary<string, string> Fields(string current) => new() { ["CurrentPassword"] = current, ["NewPassword"] = "Yutian-7-li", ["RepeatedPassword"] = "Yutian-7-li" };
    }

    [Fact]
    public async Task Signing_out_ends_the_session()
    {
        await using var site = await SignInSite.StartAsync();
        await site.AddPersonAsync("yanghm");
        using var browser = await site.SignedInAsync("yanghm");
        var form = (await browser.PageAsync("/account")).QuerySelector("form[action='/sign-out']")!;
        using var request = new HttpRequestMessage(HttpMethod.Post, "/sign-out")
        {
            Content = new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", form.QuerySelector<IHtmlInputElement>("input[name=__RequestVerificationToken]")!.Value)]),
        };

        using var response = await browser.SendAsync(request);

        Assert.Equal("/sign-in", response.Headers.Location?.OriginalString);
        using var after = await browser.GetAsync("/account");
        Assert.Equal(HttpStatusCode.Redirect, after.StatusCode);
    }

    [Fact]
    public async Task A_demo_offers_its_people_by_click_and_nothing_else_does()
    {
        await using var site = await SignInSite.StartAsync(settings => settings with { IsDemo = true, DemoPeople = [new("yanghm", "凤鸣镇综合协调岗，经办人"), new("gone", "已离任")] });
        await site.AddPersonAsync("yanghm");
        using var browser = site.Open();
        var page = await browser.PageAsync("/sign-in");
        var offered = Assert.Single(page.QuerySelectorAll("button[name=person]"));
        Assert.Equal("杨慧敏", offered.TextContent);

        var token = page.QuerySelector<IHtmlInputElement>("input[name=__RequestVerificationToken]")!.Value;
        using var request = new HttpRequestMessage(HttpMethod.Post, "/sign-in?handler=Demo")
        {
            Content = new FormUrlEncodedContent([KeyValuePair.Create("person", "yanghm"), KeyValuePair.Create("__RequestVerificationToken", token)]),
        };
        using var response = await browser.SendAsync(request);

        Assert.Equal("/workspace", response.Headers.Location?.OriginalString);
    }

    private static async Task<IHtmlDocument> AnswerAsync(Browser browser, string userName, string password = "wrong")
    {
        using var response = await SignInSite.SignInAsync(browser, userName, password);
        return await Browser.ReadAsync(response);
    }

    private static string CodeNow(SignInSite site, string key) => OneTimeCodes.Of(key, OneTimeCodes.StepAt(site.Clock.GetUtcNow()));
}
