using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Gongkai.Agencies;
using Gongkai.Web.Tests.Access;

namespace Gongkai.Web.Tests.Items;

/// <summary>An item through its forms to the public page, over HTTP.</summary>
public sealed class ItemPages(SampleCountySite site) : IClassFixture<SampleCountySite>
{
    private const string Home = "/workspace/fengming";

    private static readonly Duty[] Steps = [Duty.SecrecyReviewer, Duty.SectionHead, Duty.LeaderInCharge, Duty.PrincipalLeader];

    [Fact]
    public async Task An_item_is_public_only_after_the_last_step_and_its_publication()
    {
        using var clerk = await AsAsync(Duty.Clerk);
        var version = await DraftAsync(clerk, "桂花村2024年饮水工程竣工公示", "工程已经验收合格。");
        await PostAsync(clerk, version, "Submit");
        using var citizen = site.Site.Open();
        foreach (var duty in Steps)
        {
            Assert.DoesNotContain("桂花村2024年饮水工程竣工公示", (await citizen.PageAsync("/fengming/content")).Body!.TextContent, StringComparison.Ordinal);
            await PassAsync(version, duty);
        }

        await PostAsync(clerk, version, "Publish");
        var list = await citizen.PageAsync("/fengming/content");
        var address = list.QuerySelectorAll("main .datelist a").Single(link => link.TextContent == "桂花村2024年饮水工程竣工公示").GetAttribute("href")!;
        var page = await citizen.PageAsync(address);
        Assert.Contains("工程已经验收合格。", page.QuerySelector("article")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(
            ["SiteName", "SiteDomain", "ColumnName", "ArticleTitle", "PubDate", "ContentSource"],
            new[] { "SiteName", "SiteDomain", "ColumnName", "ArticleTitle", "PubDate", "ContentSource" }.Where(name => page.QuerySelector($"meta[name={name}]")?.GetAttribute("content") is { Length: > 0 }));
        Assert.Matches("^[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}$", page.QuerySelector("meta[name=PubDate]")!.GetAttribute("content")!);
    }

    [Fact]
    public async Task What_is_not_confirmed_is_not_passed_and_the_opinion_stays()
    {
        using var clerk = await AsAsync(Duty.Clerk);
        var version = await DraftAsync(clerk, "南门水厂检修公告", "检修两天。");
        await PostAsync(clerk, version, "Submit");
        using var reviewer = await AsAsync(Duty.SecrecyReviewer);

        using var response = await reviewer.SubmitAsync(version, new Dictionary<string, string> { ["Opinion"] = "日期待核" }, handler: "Pass");

        var page = await Browser.ReadAsync(response);
        Assert.Contains("每一项都确认以后才能通过", page.QuerySelector(".errsum")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("日期待核", page.QuerySelector<IHtmlTextAreaElement>("textarea[name=Opinion]")!.Value);
    }

    [Fact]
    public async Task A_return_without_reasons_is_refused_at_the_opinion()
    {
        using var clerk = await AsAsync(Duty.Clerk);
        var version = await DraftAsync(clerk, "石龙村停电告知", "停电一天。");
        await PostAsync(clerk, version, "Submit");
        using var reviewer = await AsAsync(Duty.SecrecyReviewer);
        var form = (await reviewer.PageAsync(version)).QuerySelector<IHtmlFormElement>("form#review")!;

        using var response = await reviewer.SendAsync(new HttpRequestMessage(HttpMethod.Post, $"{version}?handler=Return")
        {
            Content = new FormUrlEncodedContent(form.QuerySelectorAll<IHtmlInputElement>("input[type=hidden]").Select(input => KeyValuePair.Create(input.Name!, input.Value)).Append(KeyValuePair.Create("Opinion", ""))),
        });

        Assert.Contains("退回应当写明意见", (await Browser.ReadAsync(response)).QuerySelector(".errsum")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_withdrawn_item_answers_410_with_its_reason_and_stands_in_no_list()
    {
        using var clerk = await AsAsync(Duty.Clerk);
        var (version, address) = await PublishAsync(clerk, "凤鸣镇赶场日调整通知", "逢五改为逢三。");
        var id = address[(address.LastIndexOf('/') + 1)..];

        using var done = await clerk.SubmitAsync($"{Home}/items/{id}/withdraw", new Dictionary<string, string> { ["Reason"] = "通知内容有误，另行通知" });
        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);

        using var citizen = site.Site.Open();
        using var gone = await citizen.GetAsync(address);
        Assert.Equal(HttpStatusCode.Gone, gone.StatusCode);
        var text = (await Browser.ReadAsync(gone)).QuerySelector("main")!.TextContent;
        Assert.Contains("通知内容有误，另行通知", text, StringComparison.Ordinal);
        Assert.DoesNotContain("逢五改为逢三", text, StringComparison.Ordinal);
        Assert.DoesNotContain(address, (await citizen.PageAsync("/fengming/content")).QuerySelectorAll("main a").Select(link => link.GetAttribute("href")));
        using var file = await citizen.GetAsync($"{address}/docx");
        Assert.Equal(HttpStatusCode.NotFound, file.StatusCode);
        Assert.NotEmpty(version);
    }

    [Fact]
    public async Task An_item_can_be_taken_home_as_a_document_and_as_text()
    {
        using var clerk = await AsAsync(Duty.Clerk);
        var (_, address) = await PublishAsync(clerk, "2024年防火期公告", "禁止野外用火。");
        using var citizen = site.Site.Open();

        using var word = await citizen.GetAsync($"{address}/docx");
        using var text = await citizen.GetAsync($"{address}/txt");

        Assert.Equal("application/vnd.openxmlformats-officedocument.wordprocessingml.document", word.Content.Headers.ContentType!.MediaType);
        Assert.Equal("PK"u8.ToArray(), (await word.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken))[..2]);
        Assert.Contains("禁止野外用火。", await text.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_public_page_sets_no_cookie_and_holds_no_token_and_no_form_but_the_search()
    {
        using var citizen = site.Site.Open();
        foreach (var address in new[] { "/", "/fengming", "/fengming/content", "/fengming/guide", "/fengming/apply", "/fengming/map", "/fengming/help" })
        {
            using var response = await citizen.GetAsync(address);
            Assert.Equal((address, HttpStatusCode.OK, false), (address, response.StatusCode, response.Headers.Contains("Set-Cookie")));
            var page = await Browser.ReadAsync(response);
            Assert.Empty(page.QuerySelectorAll("input[name=__RequestVerificationToken]"));
            Assert.All(page.QuerySelectorAll<IHtmlFormElement>("form"), form => Assert.Equal("search", form.GetAttribute("role")));
        }
    }

    [Fact]
    public async Task Large_type_is_its_own_path_and_every_link_keeps_it()
    {
        using var citizen = site.Site.Open();
        var page = await citizen.PageAsync("/large/fengming/content");

        Assert.Contains("large", page.DocumentElement.ClassList);
        Assert.All(page.QuerySelectorAll(".columns a").Where(link => !link.GetAttribute("href")!.StartsWith('#')), link => Assert.StartsWith("/large/fengming", link.GetAttribute("href"), StringComparison.Ordinal));
        Assert.Equal("/fengming/content", page.QuerySelectorAll(".util a").Single(link => link.TextContent == "标准版").GetAttribute("href"));
    }

    [Fact]
    public async Task A_body_that_is_not_there_and_an_item_of_another_body_are_not_found()
    {
        using var clerk = await AsAsync(Duty.Clerk);
        var (_, address) = await PublishAsync(clerk, "凤鸣镇河道清淤安排", "分段清淤。");
        using var citizen = site.Site.Open();

        foreach (var nowhere in new[] { "/nowhere", address.Replace("fengming", "nanxi", StringComparison.Ordinal), "/fengming/items/not-an-id", "/fengming/nothing" })
        {
            using var response = await citizen.GetAsync(nowhere);
            Assert.Equal((nowhere, HttpStatusCode.NotFound), (nowhere, response.StatusCode));
            Assert.DoesNotContain("报告核对", (await Browser.ReadAsync(response)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Two_people_who_change_the_same_draft_both_keep_their_text()
    {
        using var clerk = await AsAsync(Duty.Clerk);
        var version = await DraftAsync(clerk, "凤鸣镇冬修水利任务表", "先修干渠。");
        var draft = version.Replace("/versions/", "/drafts/", StringComparison.Ordinal);
        using var other = await AsAsync(Duty.DisclosureOffice);
        var stale = await other.PageAsync(draft);
        using var first = await clerk.SubmitAsync(draft, new Dictionary<string, string> { ["Form.Body"] = "先修支渠。" });
        Assert.Equal(HttpStatusCode.Redirect, first.StatusCode);

        var form = stale.QuerySelectorAll<IHtmlFormElement>("form").First(each => each.QuerySelector("[name='Form.Body']") is not null);
        var fields = form.QuerySelectorAll("input[name], select[name], textarea[name]").SelectMany(field => field switch
        {
            IHtmlInputElement { Type: "radio" or "checkbox", IsChecked: false } => [],
            IHtmlInputElement input => new[] { KeyValuePair.Create(input.Name!, input.Value) },
            IHtmlSelectElement select => [KeyValuePair.Create(select.Name!, select.Value ?? "")],
            IHtmlTextAreaElement text => [KeyValuePair.Create(text.Name!, text.Name == "Form.Body" ? "干渠和支渠一起修。" : text.Value)],
            _ => [],
        });
        using var second = await other.SendAsync(new HttpRequestMessage(HttpMethod.Post, draft) { Content = new FormUrlEncodedContent(fields) });

        var page = await Browser.ReadAsync(second);
        Assert.Contains("已经由别人修改并保存", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(("先修支渠。", "干渠和支渠一起修。"), (Without(page, "ins"), Without(page, "del")));
        Assert.Equal("干渠和支渠一起修。", page.QuerySelector<IHtmlTextAreaElement>("[name='Form.Body']")!.Value);
    }

    [Fact]
    public async Task Markup_in_a_text_is_shown_and_never_run()
    {
        using var clerk = await AsAsync(Duty.Clerk);
        var (_, address) = await PublishAsync(clerk, "<img src=x onerror=alert(1)>标题", "<script>alert(1)</script>正文");
        using var citizen = site.Site.Open();

        var page = await citizen.PageAsync(address);

        Assert.Empty(page.QuerySelectorAll("main script, main img[onerror], h1 img"));
        Assert.Contains("<script>alert(1)</script>正文", page.QuerySelector("article")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_sheet_for_signing_says_whose_information_it_is_and_where_it_goes_out()
    {
        using var clerk = await AsAsync(Duty.Clerk);
        using var drafted = await clerk.SubmitAsync($"{Home}/items/drafts/new", new Dictionary<string, string>
        {
            ["Form.Title"] = "联合防汛演练安排", ["Form.Category"] = "convenience-service", ["Form.Body"] = "4月25日上午在桂花村进行。",
            ["Form.Origin"] = "made-jointly", ["Form.OtherBodies"] = "云阳县应急管理局", ["Form.Channels"] = "service-station",
        });

        var sheet = (await clerk.PageAsync($"{drafted.Headers.Location!.OriginalString}/sheet")).QuerySelector(".signing")!.TextContent;

        Assert.Contains("云阳县应急管理局，本机关牵头", sheet, StringComparison.Ordinal);
        Assert.Contains("政府信息公开平台、", sheet, StringComparison.Ordinal);
    }

    private Task<Browser> AsAsync(Duty duty) => site.Site.OpenAsAsync(SampleCounty.Person(SampleCounty.Town, duty));

    /// <summary>The one text of the two that a difference shows.</summary>
    private static string Without(IHtmlDocument page, string mark)
    {
        var prose = (IElement)page.QuerySelector(".conflict .prose")!.Clone();
        foreach (var marked in prose.QuerySelectorAll(mark)) marked.Remove();
        return prose.TextContent;
    }

    private static async Task<string> DraftAsync(Browser clerk, string title, string body)
    {
        using var response = await clerk.SubmitAsync($"{Home}/items/drafts/new", new Dictionary<string, string> { ["Form.Title"] = title, ["Form.Category"] = "convenience-service", ["Form.Body"] = body });
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        return response.Headers.Location!.OriginalString;
    }

    private static async Task PostAsync(Browser browser, string version, string handler)
    {
        using var response = await browser.SubmitAsync(version, new Dictionary<string, string>(), handler: $"handler={handler}");
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
    }

    private async Task PassAsync(string version, Duty duty)
    {
        using var reviewer = await AsAsync(duty);
        var form = (await reviewer.PageAsync(version)).QuerySelector<IHtmlFormElement>("form#review")!;
        var fields = form.QuerySelectorAll<IHtmlInputElement>("input").Select(input => KeyValuePair.Create(input.Name!, input.Value)).ToList();
        using var response = await reviewer.SendAsync(new HttpRequestMessage(HttpMethod.Post, $"{version}?handler=Pass") { Content = new FormUrlEncodedContent(fields) });
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
    }

    private async Task<(string Version, string Address)> PublishAsync(Browser clerk, string title, string body)
    {
        var version = await DraftAsync(clerk, title, body);
        await PostAsync(clerk, version, "Submit");
        foreach (var duty in Steps) await PassAsync(version, duty);
        await PostAsync(clerk, version, "Publish");
        using var citizen = site.Site.Open();
        return (version, (await citizen.PageAsync("/fengming/content")).QuerySelectorAll("main .datelist a").Single(link => link.TextContent == title).GetAttribute("href")!);
    }
}
