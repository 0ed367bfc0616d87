using System.Net;
using Gongkai.Agencies;
using Gongkai.Web.Tests.Access;

namespace Gongkai.Web.Tests.Organisation;

/// <summary>The security administrator gives people what they sign in with.</summary>
public sealed class CredentialsPage(SampleCountySite site) : IClassFixture<SampleCountySite>
{
    private static readonly Guid Clerk = SampleCounty.Person(SampleCounty.Town, Duty.Clerk);

    private static string Address => $"/workspace/installation/people/{Clerk:D}/credentials";

    [Fact]
    public async Task An_initial_password_is_shown_once_and_signs_in_to_a_page_that_asks_for_another()
    {
        using var administrator = await site.Site.OpenAsAsync(SampleCounty.Person(SampleCounty.County, Duty.SecurityAdministrator));
        using var given = await administrator.SubmitAsync(Address, new Dictionary<string, string>(), handler: "Password");
        var password = (await Browser.ReadAsync(given)).QuerySelector(".slip .key")!.TextContent;

        Assert.Null((await administrator.PageAsync(Address)).QuerySelector(".slip .key"));
        using var clerk = site.Site.Open();
        using var signedIn = await clerk.SubmitAsync("/sign-in", new Dictionary<string, string> { ["UserName"] = "fengming.clerk", ["Password"] = password });
        Assert.Equal(HttpStatusCode.OK, signedIn.StatusCode);
        Assert.Equal("设置自己的密码", (await Browser.ReadAsync(signedIn)).QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task An_open_session_is_listed_and_ended()
    {
        var clerkId = SampleCounty.Person(SampleCounty.Town, Duty.SectionHead);
        using var clerk = await site.Site.OpenAsAsync(clerkId);
        using var administrator = await site.Site.OpenAsAsync(SampleCounty.Person(SampleCounty.County, Duty.SecurityAdministrator));
        using var before = await clerk.GetAsync("/workspace/fengming");
        Assert.Equal(HttpStatusCode.OK, before.StatusCode);

        using var ended = await administrator.SubmitAsync($"/workspace/installation/people/{clerkId:D}/credentials", new Dictionary<string, string>(), handler: "EndSession");

        using var after = await clerk.GetAsync("/workspace/fengming");
        Assert.StartsWith("/sign-in", after.Headers.Location!.OriginalString, StringComparison.Ordinal);
    }
}
