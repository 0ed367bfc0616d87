using System.Globalization;
using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Gongkai.Agencies;
using Gongkai.Office.Journal;
using Gongkai.Office.Proactive;
using Gongkai.Proactive;
using Gongkai.Web.Tests.Access;
using Microsoft.Extensions.DependencyInjection;

namespace Gongkai.Web.Tests.Ledgers;

/// <summary>The registers of documents and decisions beside the items that the public reads, over HTTP.</summary>
public sealed class RegisterPages(SampleCountySite site) : IClassFixture<SampleCountySite>
{
    private const string Home = "/workspace/fengming";

    private static readonly DateOnly Today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime.AddHours(8));

    [Fact]
    public async Task A_document_is_registered_from_the_page_of_its_item_and_both_pages_lead_to_each_other()
    {
        var item = await PublishAsync("村级财务管理办法", ItemNature.PolicyDocument, number: "凤鸣府发〔2026〕31号");
        using var clerk = await ClerkAsync();
        var link = (await clerk.PageAsync($"{Home}/items/{item}")).QuerySelectorAll("main a").Single(each => each.TextContent == "登记到规范性文件登记簿").GetAttribute("href")!;

        using var made = await clerk.SubmitAsync(link, new Dictionary<string, string> { ["RegisterNumber"] = "凤府规登〔2026〕001号", ["ValidUntil"] = Typed(Today.AddYears(5)) });

        var record = made.Headers.Location!.OriginalString;
        var page = await clerk.PageAsync(record);
        Assert.Contains("凤府规登〔2026〕001号", page.QuerySelector(".facts")!.TextContent, StringComparison.Ordinal);
        Assert.Contains($"{Home}/items/{item}", Links(page));
        var itemPage = await clerk.PageAsync($"{Home}/items/{item}");
        Assert.Contains(record, Links(itemPage));
        Assert.DoesNotContain("登记到规范性文件登记簿", itemPage.QuerySelector("main")!.TextContent, StringComparison.Ordinal);

        using var citizen = site.Site.Open();
        var meta = (await citizen.PageAsync($"/fengming/items/{item}")).QuerySelector("dl.meta")!.TextContent;
        Assert.Contains("有效性有效", Plain(meta), StringComparison.Ordinal);
        Assert.Contains($"有效期至{Today.AddYears(5):yyyy年M月d日}", Plain(meta), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_without_explanation_is_to_be_explained_and_the_draft_knows_of_what()
    {
        var item = await PublishAsync("集市管理办法", ItemNature.PolicyDocument);
        using var clerk = await ClerkAsync();
        var record = await RegisterAsync(clerk, "集市管理办法", "凤鸣府发〔2026〕32号", item);
        Assert.Contains(record, Links(await clerk.PageAsync(Home)));
        var page = await clerk.PageAsync(record);
        Assert.Contains("还没有政策解读", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);

        var draft = await clerk.PageAsync(Links(page).Single(each => each.Contains("explains=", StringComparison.Ordinal)));
        Assert.Equal(("policy-explanation", $"{item}", "policy-explanation"), (Chosen(draft, "Form.Nature"), Chosen(draft, "Form.Explains")?.ToLowerInvariant(), Chosen(draft, "Form.Rule")));

        using var refused = await clerk.SubmitAsync($"{record}/no-explanation", new Dictionary<string, string> { ["Reason"] = "" });
        Assert.Contains("没有填写理由", (await Browser.ReadAsync(refused)).QuerySelector(".errsum")!.TextContent, StringComparison.Ordinal);
        using var waived = await clerk.SubmitAsync($"{record}/no-explanation", new Dictionary<string, string> { ["Reason"] = "只调整内部分工" });
        Assert.Equal(HttpStatusCode.Redirect, waived.StatusCode);
        Assert.Contains("无需解读：只调整内部分工", (await clerk.PageAsync(record)).QuerySelector(".facts")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(record, Links(await clerk.PageAsync(Home)));
    }

    [Fact]
    public async Task What_is_no_longer_in_force_is_marked_in_the_list_on_its_page_and_in_the_search()
    {
        var item = await PublishAsync("烟花爆竹零售管理规定", ItemNature.PolicyDocument);
        using var clerk = await ClerkAsync();
        var record = await RegisterAsync(clerk, "烟花爆竹零售管理规定", "凤鸣府发〔2026〕33号", item);
        using var citizen = site.Site.Open();
        Assert.Equal("", await MarkAsync(citizen, item));
        Assert.Single((await citizen.PageAsync("/fengming/search?q=烟花爆竹零售&validity=in-force")).QuerySelectorAll(".found > li"));

        using var repealed = await clerk.SubmitAsync($"{record}/repeal", new Dictionary<string, string> { ["RepealedOn"] = Typed(Today), ["Basis"] = "凤鸣府发〔2026〕40号" });

        Assert.Equal(HttpStatusCode.Redirect, repealed.StatusCode);
        Assert.Equal("废止", await MarkAsync(citizen, item));
        var page = (await citizen.PageAsync($"/fengming/items/{item}")).QuerySelector("main")!;
        Assert.Contains("本文件已经废止", page.TextContent, StringComparison.Ordinal);
        Assert.Contains("废止依据凤鸣府发〔2026〕40号", Plain(page.QuerySelector("dl.meta")!.TextContent), StringComparison.Ordinal);
        Assert.Empty((await citizen.PageAsync("/fengming/search?q=烟花爆竹零售&validity=in-force")).QuerySelectorAll(".found > li"));
        Assert.Contains("不再有效", Assert.Single((await citizen.PageAsync("/fengming/search?q=烟花爆竹零售&validity=over")).QuerySelectorAll(".found > li")).TextContent, StringComparison.Ordinal);
        var list = await clerk.PageAsync($"{Home}/registers/normative-documents?state=repealed");
        Assert.Equal([record], list.QuerySelectorAll("td.what a").Select(link => link.GetAttribute("href")).Where(href => href == record));
        Assert.DoesNotContain(record, Links(await clerk.PageAsync($"{Home}/registers/normative-documents?state=in-force")));
    }

    [Fact]
    public async Task An_amendment_links_both_documents_for_the_public_and_can_be_taken_out()
    {
        var (old, later) = (await PublishAsync("河道管理规定", ItemNature.PolicyDocument), await PublishAsync("关于修改河道管理规定的决定", ItemNature.PolicyDocument));
        using var clerk = await ClerkAsync();
        var amended = await RegisterAsync(clerk, "河道管理规定", "凤鸣府发〔2026〕34号", old);
        var amending = await RegisterAsync(clerk, "关于修改河道管理规定的决定", "凤鸣府发〔2026〕35号", later);

        using var bad = await clerk.SubmitAsync($"{amended}/amend", new Dictionary<string, string> { ["On"] = Typed(Today) });
        Assert.Contains("没有填写作出修改的文件", (await Browser.ReadAsync(bad)).QuerySelector(".errsum")!.TextContent, StringComparison.Ordinal);
        using var done = await clerk.SubmitAsync($"{amended}/amend", new Dictionary<string, string> { ["On"] = Typed(Today), ["By"] = amending[(amending.LastIndexOf('/') + 1)..] });
        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        Assert.Contains(amending, Links(await clerk.PageAsync(amended)));

        using var citizen = site.Site.Open();
        var page = await citizen.PageAsync($"/fengming/items/{old}");
        Assert.Contains("有效（已修改）", page.QuerySelector("dl.meta")!.TextContent, StringComparison.Ordinal);
        Assert.Contains($"/fengming/items/{later}", Links(page));
        Assert.Contains($"/fengming/items/{old}", Links(await citizen.PageAsync($"/fengming/items/{later}")));

        var amendment = (await clerk.PageAsync($"{amended}/amend")).QuerySelector<IHtmlInputElement>("input[name=amendment]")!.Value;
        using var removed = await clerk.SubmitAsync($"{amended}/amend", new Dictionary<string, string> { ["amendment"] = amendment }, handler: "handler=Remove");
        Assert.Equal(HttpStatusCode.Redirect, removed.StatusCode);
        Assert.DoesNotContain("已修改", (await citizen.PageAsync($"/fengming/items/{old}")).QuerySelector("dl.meta")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_validity_that_ends_soon_is_assessed()
    {
        using var clerk = await ClerkAsync();
        var record = await RegisterAsync(clerk, "冬春火源管理规定", "凤鸣府发〔2026〕36号", item: null, until: Today.AddMonths(3));
        Assert.Contains("本单位提醒", (await clerk.PageAsync(Home)).QuerySelectorAll("tr").Single(row => row.TextContent.Contains("冬春火源管理规定", StringComparison.Ordinal)).TextContent, StringComparison.Ordinal);

        using var undated = await clerk.SubmitAsync($"{record}/assess", new Dictionary<string, string> { ["Result"] = "prolong", ["Basis"] = "凤鸣府发〔2026〕41号" });
        Assert.Contains("没有填写延长到哪一日", (await Browser.ReadAsync(undated)).QuerySelector(".errsum")!.TextContent, StringComparison.Ordinal);
        using var done = await clerk.SubmitAsync($"{record}/assess", new Dictionary<string, string> { ["Result"] = "prolong", ["ValidUntil"] = Typed(Today.AddYears(2)), ["Basis"] = "凤鸣府发〔2026〕41号" });

        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        Assert.Contains($"{Today.AddYears(2):yyyy年M月d日}", (await clerk.PageAsync(record)).QuerySelector(".facts")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("冬春火源管理规定", (await clerk.PageAsync(Home)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reversed_penalty_is_withdrawn_for_the_reason_that_is_filled_in()
    {
        var item = await PublishAsync("凤鸣镇行政处罚决定公示", ItemNature.General, ItemCategory.Enforcement);
        using var clerk = await ClerkAsync();
        using var made = await clerk.SubmitAsync($"{Home}/registers/decisions/new", new Dictionary<string, string>
        {
            ["Kind"] = "penalty", ["DocumentNumber"] = "凤鸣罚决〔2026〕31号", ["Subject"] = "占用村道", ["DecidedOn"] = Typed(Today.AddDays(-10)), ["ShownBy"] = $"{item}",
        });
        var record = made.Headers.Location!.OriginalString;
        using var reversed = await clerk.SubmitAsync($"{record}/reverse", new Dictionary<string, string> { ["Reversal"] = "annulled", ["On"] = Typed(Today), ["Basis"] = "云府复决〔2026〕9号" });
        Assert.Equal(HttpStatusCode.Redirect, reversed.StatusCode);

        var line = (await clerk.PageAsync(Home)).QuerySelectorAll("tr").Single(row => row.TextContent.Contains("凤鸣罚决〔2026〕31号", StringComparison.Ordinal));
        Assert.Contains("《行政处罚法》第四十八条第二款", line.TextContent, StringComparison.Ordinal);
        Assert.Contains("撤回已公开的处罚决定", (await clerk.PageAsync($"{Home}/items/{item}")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        var reason = (await clerk.PageAsync($"{Home}/items/{item}/withdraw")).QuerySelector<IHtmlTextAreaElement>("[name=Reason]")!.Value;
        Assert.Contains("凤鸣罚决〔2026〕31号行政处罚决定已于", reason, StringComparison.Ordinal);
        Assert.Contains("被撤销（云府复决〔2026〕9号）", reason, StringComparison.Ordinal);

        using var withdrawn = await clerk.SubmitAsync($"{Home}/items/{item}/withdraw", new Dictionary<string, string> { ["Reason"] = reason });
        Assert.Equal(HttpStatusCode.Redirect, withdrawn.StatusCode);
        Assert.DoesNotContain("凤鸣罚决〔2026〕31号", (await clerk.PageAsync(Home)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        using var citizen = site.Site.Open();
        using var gone = await citizen.GetAsync($"/fengming/items/{item}");
        Assert.Contains(reason.Trim(), (await Browser.ReadAsync(gone)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_another_agency_made_is_refused_with_the_article_and_stays_in_the_form()
    {
        using var clerk = await ClerkAsync();
        var fields = new Dictionary<string, string>
        {
            ["Form.Title"] = "山洪灾害预警", ["Form.Category"] = "emergencies", ["Form.Body"] = "注意避险。", ["Form.Origin"] = "from-agency", ["Form.OtherBodies"] = "云阳县水利局",
        };

        using var refused = await clerk.SubmitAsync($"{Home}/items/drafts/new", fields);
        var page = await Browser.ReadAsync(refused);
        Assert.Contains("《条例》第十条第一款", page.QuerySelector(".errsum")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("云阳县水利局", page.QuerySelector<IHtmlInputElement>("[name='Form.OtherBodies']")!.Value);

        using var kept = await clerk.SubmitAsync($"{Home}/items/drafts/new", new Dictionary<string, string>(fields) { ["Form.Origin"] = "made-jointly", ["Form.Channels"] = "gazette" });
        Assert.Equal(HttpStatusCode.Redirect, kept.StatusCode);
        var version = (await clerk.PageAsync(kept.Headers.Location!.OriginalString)).QuerySelector("main")!.TextContent;
        Assert.Contains("与其他机关共同制作：云阳县水利局，本机关牵头", version, StringComparison.Ordinal);
        Assert.Contains("政府公报", version, StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_an_item_went_out_by_another_channel_is_recorded_on_its_page()
    {
        var item = await PublishAsync("饮水工程竣工公示", ItemNature.General);
        using var clerk = await ClerkAsync();
        var channels = $"{Home}/items/{item}/channels";
        Assert.Contains(channels, Links(await clerk.PageAsync($"{Home}/items/{item}")));

        using var future = await clerk.SubmitAsync(channels, new Dictionary<string, string> { ["Channel"] = "notice-board", ["On"] = Typed(Today.AddDays(1)) });
        Assert.Contains("公开日期不能晚于今天", (await Browser.ReadAsync(future)).QuerySelector(".errsum")!.TextContent, StringComparison.Ordinal);
        using var done = await clerk.SubmitAsync(channels, new Dictionary<string, string> { ["Channel"] = "notice-board", ["On"] = Typed(Today), ["Note"] = "桂花村公示栏" });

        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        Assert.Contains("桂花村公示栏", (await clerk.PageAsync(channels)).QuerySelector("table")!.TextContent, StringComparison.Ordinal);
        Assert.Contains($"（{Today:yyyy年M月d日}）", (await clerk.PageAsync($"{Home}/items/{item}")).QuerySelector(".facts")!.TextContent, StringComparison.Ordinal);
    }

    private Task<Browser> ClerkAsync() => site.Site.OpenAsAsync(SampleCounty.Person(SampleCounty.Town, Duty.Clerk));

    private static async Task<string> RegisterAsync(Browser clerk, string title, string number, Guid? item, DateOnly? until = null)
    {
        using var made = await clerk.SubmitAsync($"{Home}/registers/normative-documents/new", new Dictionary<string, string>
        {
            ["Title"] = title, ["DocumentNumber"] = number, ["CarriedBy"] = $"{item}", ["ValidUntil"] = until is { } day ? Typed(day) : "",
        });
        Assert.Equal(HttpStatusCode.Redirect, made.StatusCode);
        return made.Headers.Location!.OriginalString;
    }

    private static async Task<string> MarkAsync(Browser citizen, Guid item)
    {
        var row = (await citizen.PageAsync("/fengming/policy")).QuerySelectorAll(".datelist > li").Single(each => each.QuerySelector("a")!.GetAttribute("href") == $"/fengming/items/{item}");
        return row.QuerySelector(".over")?.TextContent ?? "";
    }

    private static List<string> Links(IHtmlDocument page) => [.. page.QuerySelectorAll("main a").Select(link => link.GetAttribute("href")!)];

    private static string? Chosen(IHtmlDocument page, string field) => page.QuerySelector<IHtmlSelectElement>($"[name='{field}']")!.Value;

    private static string Typed(DateOnly day) => day.ToString("yyyy-M-d", CultureInfo.InvariantCulture);

    private static string Plain(string text) => string.Concat(text.Where(each => !char.IsWhiteSpace(each)));

    /// <summary>An item that is public, without its review.</summary>
    private async Task<Guid> PublishAsync(string title, ItemNature nature, ItemCategory? category = null, string? number = null)
    {
        await using var scope = site.Site.Services.CreateAsyncScope();
        await using var work = await scope.ServiceProvider.GetRequiredService<Logbook>().BeginAsync(SampleCounty.Town, Actor.Installation, default);
        var id = work.NewId();
        var text = work.Add(new ItemText { AgencyId = SampleCounty.Town, Id = work.NewId(), ItemId = id, Title = title, DocumentNumber = number, Html = "<p>正文</p>", Plain = "正文", Author = "杨慧敏", At = work.Now });
        var version = work.Add(new ItemVersion
        {
            AgencyId = SampleCounty.Town, Id = work.NewId(), ItemId = id, Number = 1, Nature = nature, Category = category ?? ItemCategory.GovernmentDocument,
            Class = DisclosureClass.Proactive, Rule = DisclosureRule.General, FormedOn = work.Today, TextId = text.Id,
        });
        work.Data.Entry(version).Property(v => v.PublishedAt).CurrentValue = work.Now;
        work.Add(new Item
        {
            AgencyId = SampleCounty.Town, Id = id, Title = title, DocumentNumber = number, Nature = nature, Category = category ?? ItemCategory.GovernmentDocument, PublishedOn = work.Today, PublishedAt = work.Now,
            IndexNumber = $"{id:N}", VersionId = version.Id,
        });
        await work.CommitAsync(ProactiveActs.ItemPublished, subject: null, note: null, default);
        return id;
    }
}
