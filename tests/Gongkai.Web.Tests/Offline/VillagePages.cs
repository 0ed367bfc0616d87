using System.Globalization;
using System.IO.Compression;
using System.Net;
using Gongkai.Agencies;
using Gongkai.Office.Journal;
using Gongkai.Office.Proactive;
using Gongkai.Proactive;
using Gongkai.Web.Tests.Access;
using Gongkai.Web.Tests.Organisation;
using Microsoft.Extensions.DependencyInjection;

namespace Gongkai.Web.Tests.Offline;

/// <summary>Village affairs, complaints about them, and packages for the archive, over HTTP.</summary>
public sealed class VillagePages(SampleCountySite site) : IClassFixture<SampleCountySite>
{
    private const string Town = "/workspace/fengming";
    private const string Village = "/workspace/guihua";

    private static readonly DateOnly Today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime.AddHours(8));

    [Fact]
    public async Task The_town_names_the_fields_and_sees_which_village_has_put_them_up()
    {
        using var town = await site.OpenAsAsync(Duty.Clerk);
        var overview = await town.SubmittedAsync($"{Town}/village-affairs/rule", new() { ["Names[1]"] = "村务", ["Names[2]"] = "服务", ["DueDay"] = "15" });
        Assert.Contains("党务、村务、服务、财务", overview.Text(), StringComparison.Ordinal);
        Assert.Contains("没有公布", (await town.PageAsync($"{Town}/village-affairs?year={Today.Year - 1}")).Text(), StringComparison.Ordinal);
        using var board = await town.SubmitAsync($"{Village}/places/new", new Dictionary<string, string> { ["Name"] = "公示栏", ["Location"] = "二组", ["Responsible"] = "李桂香", ["OpenedOn"] = "2022-1-1" });
        Assert.Equal(HttpStatusCode.Redirect, board.StatusCode);

        var none = await town.RefusedAsync($"{Village}/village-affairs/new", new() { ["PostedOn"] = Today.ToString("yyyy-M-d", CultureInfo.InvariantCulture) });
        Assert.Contains("没有选择公布了哪几类", none.QuerySelector(".errsum")!.TextContent, StringComparison.Ordinal);
        var village = await town.SubmittedAsync($"{Village}/village-affairs/new", new() { ["Fields"] = "administration" });
        Assert.Contains("已登记1类", village.Text(), StringComparison.Ordinal);

        var year = Today.AddMonths(-3).Year;
        var cell = (await town.PageAsync($"{Town}/village-affairs?year={year}")).QuerySelectorAll(".affairs td a").Single();
        var notice = await town.PageAsync(cell.GetAttribute("href")!);
        Assert.Contains("村务公开", notice.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);

        var wrong = await town.RefusedAsync($"{Town}/village-affairs/rule", new() { ["Names[0]"] = "村务" });
        Assert.Contains("各不相同", wrong.QuerySelector(".errsum")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_complaint_about_a_village_is_recorded_at_the_town_and_concluded()
    {
        using var town = await site.OpenAsAsync(Duty.Clerk);
        var record = await town.SubmittedAsync($"{Town}/village-complaints/new", new() { ["Village"] = "guihua", ["Matter"] = "上季度财务没有公布" });
        Assert.Contains("上季度财务没有公布", (await town.PageAsync(Town)).Text(), StringComparison.Ordinal);

        var address = record.QuerySelectorAll(".actbar a").Single(link => link.TextContent == "登记办结").GetAttribute("href")!;
        var unsaid = await town.RefusedAsync(address, new() { ["Findings"] = "" });
        Assert.Contains("没有选择是否属实", unsaid.QuerySelector(".errsum")!.TextContent, StringComparison.Ordinal);
        var done = await town.SubmittedAsync(address, new() { ["IsTrue"] = "true", ["Findings"] = "责令五日内补充公布" });

        Assert.Contains("责令五日内补充公布", done.Text(), StringComparison.Ordinal);
        Assert.Contains("属实，已办结", (await town.PageAsync($"{Town}/village-complaints")).Text(), StringComparison.Ordinal);
        Assert.DoesNotContain("上季度财务没有公布", (await town.PageAsync(Town)).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_complaint_names_a_village_of_the_town()
    {
        using var town = await site.OpenAsAsync(Duty.Clerk);
        var refused = await town.RefusedAsync($"{Town}/village-complaints/new", new() { ["Village"] = "nanxi", ["Matter"] = "没有公布" });

        Assert.Contains("Village", refused.Errors());
        Assert.Equal("没有公布", refused.Value("Matter"));
    }

    [Fact]
    public async Task Nothing_published_makes_no_package()
    {
        using var town = await site.OpenAsAsync(Duty.Clerk);
        var refused = await town.RefusedAsync($"{Town}/supplies/new", new() { ["Receiver"] = "云阳县档案馆", ["From"] = "2021-1-1", ["Until"] = "2021-12-31" });

        Assert.Contains("没有在本平台公开", refused.QuerySelector(".errsum")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_package_holds_every_item_with_its_text_and_is_handed_over()
    {
        await PublishAsync("村级财务管理办法");
        using var town = await site.OpenAsAsync(Duty.Clerk);
        var day = Today.ToString("yyyy-M-d", CultureInfo.InvariantCulture);

        using var made = await town.SubmitAsync($"{Town}/supplies/new", new Dictionary<string, string> { ["Receiver"] = "云阳县档案馆", ["From"] = day, ["Until"] = day });
        var address = made.Headers.Location!.OriginalString;
        var page = await town.PageAsync(address);
        Assert.Contains("村级财务管理办法", page.Text(), StringComparison.Ordinal);

        using var file = await town.GetAsync($"{address}/package");
        Assert.Equal("application/zip", file.Content.Headers.ContentType!.MediaType);
        using var zip = new ZipArchive(await file.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));
        Assert.Equal(["0001 村级财务管理办法/正文.docx", "0001 村级财务管理办法/正文.txt", "清单.xlsx"], zip.Entries.Select(entry => entry.FullName).Order(StringComparer.Ordinal));
        using var text = new StreamReader(zip.GetEntry("0001 村级财务管理办法/正文.txt")!.Open());
        Assert.Contains("村级资金由村民监督。", await text.ReadToEndAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);

        var over = await town.SubmittedAsync(address, new() { ["TakenBy"] = "周敏" });
        Assert.Contains("周敏", over.QuerySelector(".signing")!.TextContent, StringComparison.Ordinal);
    }

    /// <summary>An item that is public, put there without its review.</summary>
    private async Task PublishAsync(string title)
    {
        await using var scope = site.Site.Services.CreateAsyncScope();
        await using var work = await scope.ServiceProvider.GetRequiredService<Logbook>().BeginAsync(SampleCounty.Town, Actor.Installation, default);
        var item = work.NewId();
        var text = work.Add(new ItemText { AgencyId = SampleCounty.Town, Id = work.NewId(), ItemId = item, Title = title, Html = "<p>村级资金由村民监督。</p>", Plain = "村级资金由村民监督。", Author = "杨慧敏", At = work.Now });
        var version = work.Add(new ItemVersion
        {
            AgencyId = SampleCounty.Town, Id = work.NewId(), ItemId = item, Number = 1, TextId = text.Id, Category = ItemCategory.GovernmentDocument, Nature = ItemNature.PolicyDocument, Class = DisclosureClass.Proactive,
            Rule = DisclosureRule.General, FormedOn = work.Today,
        });
        work.Data.Entry(version).Property(v => v.PublishedAt).CurrentValue = work.Now;
        work.Add(new Item { AgencyId = SampleCounty.Town, Id = item, Title = title, Category = ItemCategory.GovernmentDocument, PublishedOn = work.Today, PublishedAt = work.Now, VersionId = version.Id, IndexNumber = $"test-{item:N}" });
        await work.CommitAsync(new Act("sample-item", "示例信息"), subject: null, note: null, default);
    }
}
