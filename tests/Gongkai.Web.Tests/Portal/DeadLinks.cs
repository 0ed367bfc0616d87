using Gongkai.Office.Proactive;
using Gongkai.Office.Screening;
using Gongkai.Web.Tests.Access;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;

namespace Gongkai.Web.Tests.Portal;

/// <summary>Screening names links that lead to nothing; which public pages a body has comes from the server.</summary>
public sealed class DeadLinks(SampleCountySite site) : IClassFixture<SampleCountySite>
{
    private static readonly string[] NamedByRecord = ["items", "files", "lists"];

    [Fact]
    public async Task A_page_that_every_body_has_is_no_dead_link_and_one_that_nobody_has_is()
    {
        var cancel = TestContext.Current.CancellationToken;
        var pages = site.Site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<PageActionDescriptor>()?.ViewEnginePath.StartsWith("/Portal/", StringComparison.Ordinal) == true)
            .Select(endpoint => endpoint.RoutePattern.PathSegments).Where(path => path.Count > 1 && path[0].Parts[0] is RoutePatternParameterPart { Name: "agency" })
            .SelectMany(path => path[1].Parts[0] switch
            {
                RoutePatternParameterPart => ["policy", "rules", "reports", "content"],
                _ => new[] { string.Concat(path[1].Parts.Select(part => part is RoutePatternLiteralPart literal ? literal.Content : ".")) },
            })
            .Except(NamedByRecord).Distinct().Order(StringComparer.Ordinal).ToList();
        Assert.Contains("guide", pages);
        Assert.Contains("feed.xml", pages);

        var html = string.Concat(pages.Append("nothing").Select(page => $"<p><a href=\"/fengming/{page}\">{page}</a></p>"));
        using var scope = site.Site.Services.CreateScope();
        var found = await scope.ServiceProvider.GetRequiredService<ItemScreening>()
            .OfTypedAsync(SampleCounty.Town, Guid.Empty, new ItemContent("用水安排", null, null, null, null, html), new DateOnly(2023, 4, 20), cancel);

        Assert.StartsWith("nothing，", Assert.Single(found.Findings, finding => finding.Kind.Code == "dead-link").Quote, StringComparison.Ordinal);
    }
}
