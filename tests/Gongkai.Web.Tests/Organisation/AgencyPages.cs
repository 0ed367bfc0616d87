using AngleSharp.Dom;
using Gongkai.Agencies;
using Gongkai.Web.Tests.Access;

namespace Gongkai.Web.Tests.Organisation;

/// <summary>The system administrator keeps the bodies of the installation.</summary>
public sealed class AgencyPages(SampleCountySite site) : IClassFixture<SampleCountySite>
{
    private const string Agencies = "/workspace/installation/agencies";

    private static Dictionary<string, string> Bureau(string code) => new()
    {
        ["Names.FullName"] = $"云阳县{code}局", ["Names.ShortName"] = $"县{code}局", ["Names.DocumentCode"] = "云局", ["Names.RequestPrefix"] = "云局公申",
        ["Entry.Code"] = code, ["Entry.Level"] = "county", ["Entry.Superior"] = "yunyang", ["Entry.EstablishedOn"] = "2020-1-1",
    };

    [Fact]
    public async Task A_body_is_established_renamed_and_found_by_its_old_name()
    {
        using var administrator = await site.OpenAsAsync(Duty.SystemAdministrator);
        await administrator.SubmittedAsync(Agencies + "/new", Bureau("jiaowei"));

        var body = await administrator.SubmittedAsync(Agencies + "/jiaowei/rename", new() { ["Names.FullName"] = "云阳县教育委员会", ["Entry.From"] = "2022-6-1" });

        Assert.Contains("云阳县教育委员会", body.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("2020年1月1日至2022年5月31日", body.Text(), StringComparison.Ordinal);
        var found = await administrator.PageAsync(Agencies + "?q=jiaowei局");
        Assert.Equal(["云阳县教育委员会"], found.QuerySelectorAll("tbody .what a").Select(link => link.TextContent));
        Assert.Contains("云阳县教育委员会", (await administrator.PageAsync(Agencies)).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wrong_codes_are_named_at_their_fields()
    {
        using var administrator = await site.OpenAsAsync(Duty.SystemAdministrator);

        var page = await administrator.RefusedAsync(Agencies + "/new", new(Bureau("tongji")) { ["Entry.Code"] = "Tong Ji", ["Codes.CreditCode"] = "123", ["Codes.DivisionCode"] = "50" });

        Assert.Equal(["Entry_Code", "Codes_CreditCode", "Codes_DivisionCode"], page.Errors());
        Assert.Equal(["Entry_Code"], (await administrator.RefusedAsync(Agencies + "/new", Bureau("fengming"))).Errors());
    }

    [Fact]
    public async Task A_body_is_not_moved_below_itself()
    {
        using var administrator = await site.OpenAsAsync(Duty.SystemAdministrator);

        var page = await administrator.RefusedAsync(Agencies + "/yunyang/move", new() { ["Entry.Superior"] = "fengming", ["Entry.From"] = "2024-1-1" });

        Assert.Equal(["Entry_Superior"], page.Errors());
    }

    [Fact]
    public async Task A_merger_ends_the_predecessor_and_keeps_its_page()
    {
        using var administrator = await site.OpenAsAsync(Duty.SystemAdministrator);
        await administrator.SubmittedAsync(Agencies + "/new", Bureau("lvyou"));
        var unknown = await administrator.RefusedAsync(Agencies + "/merge", new() { ["Entry.Predecessors"] = "luyou", ["Entry.Successors"] = "yunyang", ["Entry.On"] = "2023-1-1", ["Entry.Basis"] = "云阳府发〔2022〕40号" });
        Assert.Equal(["Entry_Predecessors"], unknown.Errors());

        await administrator.SubmittedAsync(Agencies + "/merge", new() { ["Entry.Predecessors"] = "lvyou", ["Entry.Successors"] = "yunyang", ["Entry.On"] = "2023-1-1", ["Entry.Basis"] = "云阳府发〔2022〕40号" });

        var body = (await administrator.PageAsync(Agencies + "/lvyou")).Text();
        Assert.Contains("2022年12月31日撤销", body, StringComparison.Ordinal);
        Assert.Contains("云阳府发〔2022〕40号", body, StringComparison.Ordinal);
        Assert.DoesNotContain("云阳县lvyou局", (await administrator.PageAsync(Agencies)).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_successor_works_on_in_the_merged_body_and_nobody_else_does()
    {
        using var administrator = await site.OpenAsAsync(Duty.SystemAdministrator);
        using var clerk = await site.OpenAsAsync(Duty.Clerk);
        using var county = await site.Site.OpenAsAsync(SampleCounty.Person(SampleCounty.County, Duty.Clerk));
        await administrator.SubmittedAsync(Agencies + "/new", new(Bureau("shuangjiang")) { ["Names.FullName"] = "云阳县双江镇人民政府", ["Entry.Level"] = "town" });
        Assert.Equal(System.Net.HttpStatusCode.Forbidden, (await clerk.GetAsync("/workspace/shuangjiang")).StatusCode);

        await administrator.SubmittedAsync(Agencies + "/merge", new() { ["Entry.Predecessors"] = "shuangjiang", ["Entry.Successors"] = "fengming", ["Entry.On"] = "2024-1-1", ["Entry.Basis"] = "云阳府发〔2023〕40号" });

        var home = await clerk.PageAsync("/workspace/fengming");
        Assert.Contains("云阳县双江镇人民政府（已撤并）", home.QuerySelector(".switcher .ended")!.TextContent, StringComparison.Ordinal);
        var ended = await clerk.PageAsync("/workspace/shuangjiang");
        Assert.Contains("由云阳县凤鸣镇人民政府承接", ended.QuerySelector(".ended-body")!.TextContent, StringComparison.Ordinal);
        var refused = await clerk.RefusedAsync("/workspace/shuangjiang/items/new", new()
        {
            ["Title"] = "双江镇2023年财政决算", ["Category"] = Gongkai.Proactive.ItemCategory.All[0].Code, ["PublishedOn"] = "2024-1-5",
        });
        Assert.Contains("由云阳县凤鸣镇人民政府承接", refused.Text(), StringComparison.Ordinal);
        Assert.Equal(System.Net.HttpStatusCode.Forbidden, (await county.GetAsync("/workspace/shuangjiang")).StatusCode);
        Assert.DoesNotContain("双江镇", (await county.PageAsync("/workspace/yunyang")).DocumentElement.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Master_data_are_corrected_with_a_reason_and_a_conflict_shows_both()
    {
        using var administrator = await site.OpenAsAsync(Duty.SystemAdministrator);
        await administrator.SubmittedAsync(Agencies + "/new", Bureau("nonglin"));
        var version = (await administrator.PageAsync(Agencies + "/nonglin/correct")).Value("Entry.Version");
        Assert.Equal(["Entry_Reason", "Codes_DivisionCode"], (await administrator.RefusedAsync(Agencies + "/nonglin/correct", new() { ["Codes.DivisionCode"] = "50" })).Errors());

        var body = await administrator.SubmittedAsync(Agencies + "/nonglin/correct", new() { ["Entry.Level"] = "town", ["Entry.Kind"] = "Subdistrict", ["Codes.DivisionCode"] = "500235101", ["Entry.Reason"] = "设立时选错层级" });
        Assert.Contains("街道办事处", body.Text(), StringComparison.Ordinal);
        Assert.Contains("500235101", body.Text(), StringComparison.Ordinal);

        using var late = await administrator.SubmitAsync(Agencies + "/nonglin/correct", new Dictionary<string, string> { ["Entry.Version"] = version, ["Entry.Level"] = "county", ["Entry.Reason"] = "再改" });
        var conflict = await Browser.ReadAsync(late);
        Assert.NotEmpty(conflict.QuerySelectorAll(".conflict"));
        Assert.Equal("2", conflict.Value("Entry.Version"));
    }

    [Fact]
    public async Task A_competence_names_its_court_and_ends()
    {
        using var administrator = await site.OpenAsAsync(Duty.SystemAdministrator);
        var missing = await administrator.RefusedAsync(Agencies + "/nanxi/competences/new", new() { ["Entry.Kind"] = "court", ["Entry.From"] = "2022-1-1" });
        Assert.Equal(["Entry_Competent"], missing.Errors());

        var body = await administrator.SubmittedAsync(Agencies + "/nanxi/competences/new", new() { ["Entry.Kind"] = "court", ["Entry.Competent"] = "云阳县人民法院", ["Entry.From"] = "2022-1-1" });

        var end = body.QuerySelectorAll("a").Single(link => link.TextContent == "终止：行政诉讼管辖法院").GetAttribute("href")!;
        Assert.Equal(["Entry_LastDay"], (await administrator.RefusedAsync(end, new() { ["Entry.LastDay"] = "2021-12-31" })).Errors());
        Assert.Contains("2022年1月1日至2023年12月31日", (await administrator.SubmittedAsync(end, new() { ["Entry.LastDay"] = "2023-12-31" })).Text(), StringComparison.Ordinal);
    }
}
