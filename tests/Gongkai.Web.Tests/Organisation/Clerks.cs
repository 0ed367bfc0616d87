using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Gongkai.Agencies;
using Gongkai.Web.Tests.Access;

namespace Gongkai.Web.Tests.Organisation;

/// <summary>Browsers of people of <see cref="SampleCounty"/>, and what is read from their pages.</summary>
internal static class Clerks
{
    public const string Town = "/workspace/fengming/organisation";

    public static Task<Browser> OpenAsAsync(this SampleCountySite site, Duty duty) => site.Site.OpenAsAsync(SampleCounty.Person(SampleCounty.Town, duty));

    /// <summary>Sends a form that must be accepted, and opens the page that it leads to.</summary>
    public static async Task<IHtmlDocument> SubmittedAsync(this Browser browser, string address, Dictionary<string, string> fields, string? handler = null)
    {
        using var sent = await browser.SubmitAsync(address, fields, handler: handler);
        Assert.True(sent.StatusCode == System.Net.HttpStatusCode.Redirect, (await Browser.ReadAsync(sent)).QuerySelector("main")?.TextContent);
        return await browser.PageAsync(sent.Headers.Location!.OriginalString);
    }

    /// <summary>Sends a form that must come back.</summary>
    public static async Task<IHtmlDocument> RefusedAsync(this Browser browser, string address, Dictionary<string, string> fields, string? handler = null)
    {
        using var sent = await browser.SubmitAsync(address, fields, handler: handler);
        Assert.Equal(System.Net.HttpStatusCode.OK, sent.StatusCode);
        var page = await Browser.ReadAsync(sent);
        Assert.NotNull(page.QuerySelector(".errsum"));
        return page;
    }

    public static string Text(this IHtmlDocument page) => page.QuerySelector("main")!.TextContent;

    /// <summary>The links of the error summary, without #.</summary>
    public static IEnumerable<string> Errors(this IHtmlDocument page) => page.QuerySelectorAll(".errsum li a").Select(link => link.GetAttribute("href")![1..]);

    public static string Value(this IHtmlDocument page, string field) => page.QuerySelector($"[name='{field}']") switch
    {
        IHtmlInputElement input => input.Value,
        IHtmlTextAreaElement text => text.Value,
        var other => throw new InvalidOperationException($"{field}: {other?.TagName}"),
    };
}
