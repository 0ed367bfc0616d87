using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Gongkai.Office.People;
using Microsoft.Extensions.DependencyInjection;

namespace Gongkai.Web.Tests.SignIns;

/// <summary>The first start, from the code on the console to the first sign-in.</summary>
public sealed class SetUpPage
{
    [Fact]
    public async Task The_code_from_the_console_leads_through_the_steps_and_then_the_page_is_gone()
    {
        await using var site = await SignInSite.StartAsync();
        using var browser = site.Open();
        var page = await StartAsync(site, browser);

        page = await SendAsync(browser, page, Body("yunyang"));
        page = await SendAsync(browser, page, Administrators("tanxl", "luojp", "zhouqm"));
        var groups = page.QuerySelectorAll(".codes li").Select(group => group.TextContent).ToList();
        Assert.Equal(14, groups.Count);
        page = await SendAsync(browser, page, new() { ["LastGroup"] = "AAAA" });
        Assert.Equal("与恢复密钥的最后一组不一样。请照纸上的最后一组填写。", page.GetElementById("LastGroup-error")!.TextContent);
        Assert.Equal(groups, page.QuerySelectorAll(".codes li").Select(group => group.TextContent));
        page = await SendAsync(browser, page, new() { ["LastGroup"] = groups[^1].ToLowerInvariant() });

        Assert.Contains("设置完成", page.QuerySelector(".notice.good")!.TextContent, StringComparison.Ordinal);
        using var gone = await browser.GetAsync("/set-up");
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
        using var signedIn = await site.SignedInAsync("luojp");
        Assert.Contains("安全保密管理员", (await signedIn.PageAsync("/account")).QuerySelector(".facts")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_code_opens_nothing()
    {
        await using var site = await SignInSite.StartAsync();
        using var browser = site.Open();

        var page = await SendAsync(browser, await browser.PageAsync("/set-up"), new() { ["StartCode"] = "AAAA-BBBB-CCCC-DDDD" });

        Assert.StartsWith("启动码不对。", page.GetElementById("StartCode-error")!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("input[name=State]"));
    }

    [Fact]
    public async Task The_three_administrators_are_three_people_and_what_is_wrong_is_said_at_its_field()
    {
        await using var site = await SignInSite.StartAsync();
        using var browser = site.Open();
        var page = await StartAsync(site, browser);
        Assert.Equal("", page.QuerySelector<IHtmlInputElement>("input[name='Body.Code']")!.Value);
        page = await SendAsync(browser, page, Body("Yun Yang"));
        Assert.StartsWith("单位代号应当是", page.GetElementById("Body_Code-error")!.TextContent, StringComparison.Ordinal);
        page = await SendAsync(browser, page, Body("yunyang"));

        page = await SendAsync(browser, page, Administrators("tanxl", "ＴＡＮXL", "zhouqm"));

        Assert.Equal(["#Administrators_1__UserName"], page.QuerySelectorAll(".errsum a").Select(link => link.GetAttribute("href")));
        Assert.Equal("tanxl", page.QuerySelector<IHtmlInputElement>("input[name='Administrators[0].UserName']")!.Value);
    }

    [Fact]
    public async Task One_step_back_keeps_the_body()
    {
        await using var site = await SignInSite.StartAsync();
        using var browser = site.Open();
        var page = await SendAsync(browser, await StartAsync(site, browser), Body("yunyang"));

        using var request = new HttpRequestMessage(HttpMethod.Post, "/set-up?handler=Back")
        {
            Content = new FormUrlEncodedContent(page.QuerySelectorAll<IHtmlInputElement>("main input[type=hidden]").Select(input => KeyValuePair.Create(input.Name!, input.Value))),
        };
        using var response = await browser.SendAsync(request);

        Assert.Equal("云阳县人民政府", (await Browser.ReadAsync(response)).QuerySelector<IHtmlInputElement>("input[name='Body.FullName']")!.Value);
    }

    [Fact]
    public async Task Once_somebody_has_an_account_there_is_no_such_page()
    {
        await using var site = await SignInSite.StartAsync();
        await site.AddPersonAsync("yanghm");
        using var browser = site.Open();

        using var response = await browser.GetAsync("/set-up");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    private static async Task<IHtmlDocument> StartAsync(SignInSite site, Browser browser) =>
        await SendAsync(browser, await browser.PageAsync("/set-up"), new() { ["StartCode"] = site.Services.GetRequiredService<SetUpCode>().Text });

    private static async Task<IHtmlDocument> SendAsync(Browser browser, IHtmlDocument page, Dictionary<string, string> fields)
    {
        using var response = await SignInSite.SendAsync(browser, page, fields);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await Browser.ReadAsync(response);
    }

    private static Dictionary<string, string> Body(string code) => new()
    {
        ["Body.FullName"] = "云阳县人民政府", ["Body.ShortName"] = "云阳县", ["Body.Code"] = code, ["Body.Level"] = "county",
        ["Body.DocumentCode"] = "云阳府", ["Body.RequestPrefix"] = "云阳公申", ["Body.EstablishedOn"] = "2008-5-1",
    };

    private static Dictionary<string, string> Administrators(params string[] userNames)
    {
        string[] names = ["谭秀兰", "罗建平", "周启明"];
        return userNames.SelectMany((userName, i) => new[]
        {
            KeyValuePair.Create($"Administrators[{i}].DisplayName", names[i]), KeyValuePair.Create($"Administrators[{i}].UserName", userName),
            KeyValuePair.Create($"Administrators[{i}].Password", SignInSite.Password), KeyValuePair.Create($"Administrators[{i}].Repeated", SignInSite.Password),
        }).ToDictionary();
    }
}
