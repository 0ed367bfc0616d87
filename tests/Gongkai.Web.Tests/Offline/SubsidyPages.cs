using System.Net;
using Gongkai.Agencies;
using Gongkai.Documents.Subsidies;
using Gongkai.Law;
using Gongkai.Office.Journal;
using Gongkai.Office.Proactive.Offline.Subsidies;
using Gongkai.Proactive.Offline.Subsidies;
using Gongkai.Web.Tests.Access;
using Gongkai.Web.Tests.Organisation;
using Microsoft.Extensions.DependencyInjection;

namespace Gongkai.Web.Tests.Offline;

/// <summary>Lists of subsidies on the village's own page, over HTTP.</summary>
public sealed class SubsidyPages(SampleCountySite site) : IClassFixture<SampleCountySite>
{
    private static readonly DateOnly Today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime.AddHours(8));

    [Fact]
    public async Task A_public_list_is_for_no_search_engine_is_kept_nowhere_and_stands_on_the_villages_page_only()
    {
        var id = await ListAsync(Today, Today.AddDays(6));
        using var citizen = site.Site.Open();

        using var response = await citizen.GetAsync($"/guihua/lists/{id}");
        var page = await Browser.ReadAsync(response);
        Assert.Equal("noindex, nofollow, noarchive", response.Headers.GetValues("X-Robots-Tag").Single());
        Assert.Contains("no-store", response.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        Assert.Equal("noindex, nofollow, noarchive", page.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
        Assert.Contains("李明贵", page.Text(), StringComparison.Ordinal);
        Assert.Contains($"/guihua/lists/{id}", (await citizen.PageAsync("/guihua")).QuerySelectorAll("main a").Select(link => link.GetAttribute("href")));

        using var elsewhere = await citizen.GetAsync($"/fengming/lists/{id}");
        Assert.Equal(HttpStatusCode.NotFound, elsewhere.StatusCode);
        using var robots = await citizen.GetAsync("/robots.txt");
        Assert.Contains("Disallow: /*/lists", await robots.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Before_its_period_a_list_is_not_there_and_where_it_was_removed_the_address_says_why_without_names()
    {
        var (coming, over) = (await ListAsync(Today.AddDays(1), Today.AddDays(7)), await ListAsync(Today, Today.AddDays(6), isReleased: false));
        var removed = await ListAsync(Today, Today.AddDays(6));
        using var clerk = await site.OpenAsAsync(Duty.Clerk);
        await clerk.SubmittedAsync($"/workspace/guihua/subsidies/{removed}", new() { ["reason"] = "金额写错" }, handler: "Remove");
        using var citizen = site.Site.Open();

        using var gone = await citizen.GetAsync($"/guihua/lists/{removed}");
        var page = await Browser.ReadAsync(gone);
        Assert.Equal(HttpStatusCode.Gone, gone.StatusCode);
        Assert.Contains("金额写错", page.Text(), StringComparison.Ordinal);
        Assert.DoesNotContain("李明贵", page.Text(), StringComparison.Ordinal);

        using var early = await citizen.GetAsync($"/guihua/lists/{coming}");
        Assert.Equal(HttpStatusCode.NotFound, early.StatusCode);
        using var unreleased = await citizen.GetAsync($"/guihua/lists/{over}");
        Assert.Equal(HttpStatusCode.NotFound, unreleased.StatusCode);
    }

    [Fact]
    public async Task A_village_is_no_agency_and_has_no_pages_of_one()
    {
        using var citizen = site.Site.Open();
        foreach (var page in new[] { "apply", "guide", "content", "reports", "search", "map" })
        {
            using var response = await citizen.GetAsync($"/guihua/{page}");
            Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        }

        var front = await citizen.PageAsync("/guihua");
        Assert.Contains("《村民委员会组织法》第三十一条", front.Text(), StringComparison.Ordinal);
        Assert.Equal("/fengming", front.QuerySelectorAll("main a").Single(link => link.TextContent.Contains("凤鸣镇", StringComparison.Ordinal)).GetAttribute("href"));
    }

    [Fact]
    public async Task Whoever_prepared_a_list_does_not_release_it_and_reads_why()
    {
        var clerk = SampleCounty.Person(SampleCounty.Town, Duty.Clerk);
        var id = await ListAsync(Today, Today.AddDays(6), isReleased: false, by: clerk);
        using var browser = await site.Site.OpenAsAsync(clerk);

        var refused = await browser.RefusedAsync($"/workspace/guihua/subsidies/{id}", new() { ["version"] = "1" }, handler: "Release");
        Assert.Contains("要由另一个人核对后发布", refused.QuerySelector(".errsum")!.TextContent, StringComparison.Ordinal);

        using var other = await site.OpenAsAsync(Duty.DisclosureOffice);
        var page = await other.SubmittedAsync($"/workspace/guihua/subsidies/{id}", new() { ["version"] = "1" }, handler: "Release");
        Assert.Contains("公示中", page.Text(), StringComparison.Ordinal);
        var nameless = await other.RefusedAsync($"/workspace/guihua/subsidies/{id}", new() { ["reason"] = "" }, handler: "Remove");
        Assert.Contains("没有填写撤下理由", nameless.QuerySelector(".errsum")!.TextContent, StringComparison.Ordinal);
    }

    private async Task<Guid> ListAsync(DateOnly from, DateOnly until, bool isReleased = true, Guid? by = null)
    {
        await using var scope = site.Site.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var assessment = (Ruling<ImpactAssessment>.Allowed)await services.GetRequiredService<RecordAssessment>().HandleAsync(new(SampleCounty.Town, new("补贴名单公示", "必要", "风险", "措施", Today)), Actor.Installation, default);
        var read = new SubsidyRead.Readable(new SubsidyTable(["姓名", "金额"], [["李明贵", "100"]]));
        var command = new PrepareSubsidyList.Command(SampleCounty.Village, "高龄津贴公示", "发放办法", "023-00004019", from, until, SampleCounty.Town, assessment.Value.Id, "名单.xlsx", read);
        var list = ((Ruling<SubsidyList>.Allowed)await services.GetRequiredService<PrepareSubsidyList>().HandleAsync(command, new Actor(by, "某人"), default)).Value;
        if (isReleased) await services.GetRequiredService<ReleaseSubsidyList>().HandleAsync(new(SampleCounty.Village, list.Id, list.Version), Actor.Installation, default);
        return list.Id;
    }
}
