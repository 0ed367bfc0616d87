using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Gongkai.Web.Tests;

/// <summary>What holds for every page.</summary>
public sealed partial class EveryPage(Site site) : IClassFixture<Site>
{
    private readonly Browser _browser = site.Open();

    public static TheoryData<string> Pages => ["/sign-in", "/set-up", Site.CheckPage, Site.CheckPage + "?sample=1", WorkspaceStyleguide.Address, "/没有/这一页", "/error/500"];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task The_source_reads_as_Chinese(string address)
    {
        using var response = await _browser.GetAsync(address);
        var source = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.DoesNotContain("&#x", source, StringComparison.OrdinalIgnoreCase);
        Assert.Equal("utf-8", response.Content.Headers.ContentType?.CharSet);
        Assert.Equal("zh-CN", (await Browser.ReadAsync(response)).DocumentElement.GetAttribute("lang"));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task The_headers_allow_nothing_from_elsewhere_and_no_copy(string address)
    {
        using var response = await _browser.GetAsync(address);

        var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'self'", policy, StringComparison.Ordinal);
        Assert.Contains("script-src 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("same-origin", Assert.Single(response.Headers.GetValues("Referrer-Policy")));
        Assert.True(response.Headers.CacheControl?.NoStore);
        Assert.False(response.Headers.Contains("Server"));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task No_element_has_a_style_or_a_script_of_its_own(string address)
    {
        var page = await _browser.PageAsync(address);

        Assert.Empty(page.QuerySelectorAll("script, style, [style], [onclick], [onload]"));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Style_sheets_and_icon_come_from_here_under_a_name_that_changes_with_them(string address)
    {
        var page = await _browser.PageAsync(address);

        foreach (var link in page.QuerySelectorAll("link").Select(link => link.GetAttribute("href")!))
        {
            Assert.Matches(Fingerprinted(), link);
            using var file = await _browser.GetAsync(link);
            Assert.Equal(HttpStatusCode.OK, file.StatusCode);
            Assert.NotNull(file.Headers.ETag);
        }
    }

    [Fact]
    public async Task An_unknown_address_gets_a_page_in_Chinese()
    {
        using var response = await _browser.GetAsync("/nowhere");
        var page = await Browser.ReadAsync(response);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal("没有这个页面", page.QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task The_error_page_asked_for_by_name_is_no_error_of_the_system()
    {
        using var response = await _browser.GetAsync("/error/500");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [GeneratedRegex(@"^/.+\.[0-9a-z]{10}\.(?:css|svg)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Fingerprinted();
}
