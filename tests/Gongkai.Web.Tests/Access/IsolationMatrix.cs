using System.Net;
using Gongkai.Agencies;
using Gongkai.Web.Access;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Gongkai.Web.Tests.Access;

/// <summary>
/// Every page and form of the workspace, opened by every duty at its own, another, the parent and a child body. What is expected comes
/// from the table of rights; which pages there are comes from the server.
/// </summary>
public sealed class IsolationMatrix(SampleCountySite site) : IClassFixture<SampleCountySite>
{
    private static readonly AgencyId[] Bodies = [SampleCounty.Town, SampleCounty.OtherTown, SampleCounty.County, SampleCounty.Village];

    public static TheoryData<string> Duties => [.. Duty.All.Select(duty => duty.Code)];

    [Fact]
    public void Every_page_of_the_workspace_says_who_may_open_it() =>
        Assert.DoesNotContain(Pages().Where(page => page.Page.ViewEnginePath.StartsWith("/Workspace/", StringComparison.Ordinal)), page => page.Access is null);

    [Fact]
    public void Every_form_of_the_workspace_says_who_may_send_it()
    {
        var unsaid = from page in Pages()
                     where page.Access is { IsOpen: false }
                     from handler in page.Compiled.HandlerMethods
                     where handler.HttpMethod == "Post" && !page.Access!.Posts.ContainsKey(handler.Name ?? "")
                     select $"{page.Page.ViewEnginePath} {handler.Name}";
        Assert.Empty(unsaid);
    }

    [Fact]
    public void No_right_to_send_is_given_for_a_form_that_does_not_exist()
    {
        var stale = from page in Pages()
                    where page.Access is { IsOpen: false }
                    from name in page.Access!.Posts.Keys
                    where !page.Compiled.HandlerMethods.Any(handler => handler.HttpMethod == "Post" && (handler.Name ?? "").Equals(name, StringComparison.OrdinalIgnoreCase))
                    select $"{page.Page.ViewEnginePath} {name}";
        Assert.Empty(stale);
    }

    [Fact]
    public async Task Without_an_account_every_page_leads_to_the_sign_in_page()
    {
        using var browser = site.Site.Open();
        foreach (var page in Pages().Where(page => page.Access is { IsOpen: false }))
        {
            using var response = await browser.GetAsync(page.AddressAt(SampleCounty.Town));
            Assert.True(response.StatusCode == HttpStatusCode.Redirect && response.Headers.Location!.OriginalString.StartsWith("/sign-in?return=", StringComparison.Ordinal), $"{page.AddressAt(SampleCounty.Town)}: {response.StatusCode}");
        }
    }

    [Theory, MemberData(nameof(Duties))]
    public async Task A_duty_opens_what_the_table_of_rights_gives_it_and_nothing_else(string code)
    {
        var duty = Duty.FromCode(code);
        using var browser = await site.Site.OpenAsAsync(SampleCounty.Person(SampleCounty.Town, duty));
        var wrong = new List<string>();
        foreach (var page in Pages().Where(page => page.Access is { IsOpen: false }))
        {
            foreach (var body in page.HasBody ? Bodies : Bodies[..1])
            {
                var address = page.AddressAt(body);
                using var opened = await browser.GetAsync(address);
                if (IsOpen(opened) != Expected(page, page.Access!.View, duty, body)) wrong.Add($"GET {address}: {(int)opened.StatusCode}");

                foreach (var (handler, right) in page.Access.Posts)
                {
                    using var form = new HttpRequestMessage(HttpMethod.Post, handler.Length == 0 ? address : $"{address}?handler={handler}") { Content = new FormUrlEncodedContent([]) };
                    using var sent = await browser.SendAsync(form);
                    if (IsOpen(sent) != (Expected(page, page.Access.View, duty, body) && Expected(page, right, duty, body))) wrong.Add($"POST {form.RequestUri}: {(int)sent.StatusCode}");
                }
            }
        }

        Assert.Empty(wrong);
    }

    /// <summary>An unknown record is 404, a form without its token 400: both were let through to the page.</summary>
    private static bool IsOpen(HttpResponseMessage response) => response.StatusCode switch
    {
        HttpStatusCode.Forbidden => false,
        HttpStatusCode.OK or HttpStatusCode.NotFound or HttpStatusCode.BadRequest or HttpStatusCode.Redirect => true,
        _ => throw new InvalidOperationException($"{response.RequestMessage?.RequestUri}: {response.StatusCode}"),
    };

    private static bool Expected(WorkspacePage page, Right? right, Duty duty, AgencyId body)
    {
        if (right is null) return true;

        var reach = WhoMayDoWhat.Reach(duty, right);
        if (page.Access!.IsOfInstallation) return reach == Scope.Installation;
        if (!page.HasBody) return reach is not null;
        return reach switch
        {
            Scope.OwnBody => body == SampleCounty.Town,
            Scope.Villages or Scope.Subtree => body == SampleCounty.Town || body == SampleCounty.Village,
            Scope.Installation => true,
            _ => false,
        };
    }

    private List<WorkspacePage> Pages() =>
    [
        .. from endpoint in site.Site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
           let page = endpoint.Metadata.GetMetadata<PageActionDescriptor>()
           where page is not null
           let compiled = site.Compile(page, endpoint)
           select new WorkspacePage(page, compiled, endpoint, endpoint.Metadata.GetMetadata<PageAccess>()),
    ];

    private sealed record WorkspacePage(PageActionDescriptor Page, CompiledPageActionDescriptor Compiled, RouteEndpoint Endpoint, PageAccess? Access)
    {
        public bool HasBody => Endpoint.RoutePattern.GetParameter("agency") is not null;

        /// <summary>The page's address at the body, with an id, a year and a key where it wants them.</summary>
        public string AddressAt(AgencyId body)
        {
            var values = Endpoint.RoutePattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(part => part switch
            {
                Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal => literal.Content,
                Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart { Name: "agency" } => SampleCounty.Codes[body],
                Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart { Name: "year" } => "2023",
                Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart { IsCatchAll: true } => "t3/r1/c1",
                Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart => "01890000-0000-7000-8000-00000000ffff",
                _ => "",
            })));
            return "/" + string.Join('/', values);
        }
    }
}

/// <summary>A host over <see cref="SampleCounty"/>.</summary>
public sealed class SampleCountySite : IAsyncLifetime
{
    public Site Site { get; } = new();

    public async ValueTask InitializeAsync()
    {
        await Site.InitializeAsync();
        await SampleCounty.BuildAsync(Site.Services);
    }

    public ValueTask DisposeAsync() => Site.DisposeAsync();

    /// <summary>The page with its forms, as the server compiles it.</summary>
    public CompiledPageActionDescriptor Compile(PageActionDescriptor page, Microsoft.AspNetCore.Http.Endpoint endpoint) =>
        Site.Services.GetRequiredService<Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure.PageLoader>().LoadAsync(page, endpoint.Metadata).GetAwaiter().GetResult();
}
