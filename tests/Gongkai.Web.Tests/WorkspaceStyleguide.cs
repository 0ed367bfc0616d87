using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Gongkai.Web.Tests;

/// <summary>The blocks of the workspace, as its style guide shows them.</summary>
public sealed class WorkspaceStyleguide(Site site) : IClassFixture<Site>
{
    public const string Address = "/workspace/styleguide";

    private readonly Browser _browser = site.Open();

    [Fact]
    public async Task Every_field_has_a_label_or_a_name()
    {
        var page = await _browser.PageAsync(Address);
        var fields = page.QuerySelectorAll("main input:not([type=hidden]), main select, main textarea").ToList();

        Assert.NotEmpty(fields);
        Assert.All(fields, field => Assert.True(
            field.Closest("label") is not null || field.HasAttribute("aria-label") || page.QuerySelector($"label[for='{field.Id}']") is not null,
            field.OuterHtml));
    }

    [Fact]
    public async Task No_two_elements_share_an_id()
    {
        var page = await _browser.PageAsync(Address);

        Assert.Empty(page.QuerySelectorAll("[id]").GroupBy(element => element.Id, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => group.Key));
    }

    [Fact]
    public async Task Everything_that_a_field_names_as_its_description_is_there()
    {
        var page = await _browser.PageAsync(Address);

        foreach (var described in page.QuerySelectorAll("[aria-describedby], [aria-labelledby]"))
        {
            var ids = $"{described.GetAttribute("aria-describedby")} {described.GetAttribute("aria-labelledby")}".Split(' ', StringSplitOptions.RemoveEmptyEntries);
            Assert.All(ids, id => Assert.NotNull(page.GetElementById(id)));
        }
    }

    [Fact]
    public async Task A_hint_stands_below_the_label_with_its_article()
    {
        var page = await _browser.PageAsync(Address);
        var field = page.GetElementById("Entry_ReceivedOn")!;

        var hint = page.GetElementById(field.GetAttribute("aria-describedby")!)!;

        Assert.Equal("收到日期", hint.PreviousElementSibling!.TextContent);
        Assert.Equal("《条例》第三十一条", hint.QuerySelector(".basis")!.TextContent);
        Assert.Null(field.GetAttribute("aria-invalid"));
    }

    [Fact]
    public async Task What_may_be_left_empty_says_so_and_the_rest_is_required()
    {
        var page = await _browser.PageAsync(Address);

        Assert.Equal("邮戳日期（可以不填）", page.QuerySelector("label[for=Entry_PostmarkedOn]")!.TextContent);
        Assert.Null(page.GetElementById("Entry_PostmarkedOn")!.GetAttribute("aria-required"));
        Assert.Equal("true", page.GetElementById("Entry_Content")!.GetAttribute("aria-required"));
    }

    [Fact]
    public async Task The_summary_counts_the_errors_and_leads_to_their_fields_in_the_order_of_the_form()
    {
        var page = await _browser.PageAsync(Address);

        Assert.Equal("有4处需要改", page.QuerySelector(".errsum h2")!.TextContent);
        var targets = page.QuerySelectorAll(".errsum a").Select(link => link.GetAttribute("href")![1..]).ToList();
        Assert.Equal(["Faulty_Kind", "Faulty_ReceivedOn", "Faulty_Content", "Faulty_Scan"], targets);
        Assert.All(targets, id => Assert.Contains(page.GetElementById(id)!.LocalName, (string[])["input", "textarea"]));
    }

    [Fact]
    public async Task An_error_stands_at_its_field_and_what_was_typed_is_kept()
    {
        var page = await _browser.PageAsync(Address);
        var field = (IHtmlInputElement)page.GetElementById("Faulty_ReceivedOn")!;

        Assert.Equal("true", field.GetAttribute("aria-invalid"));
        Assert.Equal("Faulty_ReceivedOn-hint Faulty_ReceivedOn-error", field.GetAttribute("aria-describedby"));
        Assert.Equal("没有这一天：2024年2月只有29天，写的是30日。", page.GetElementById("Faulty_ReceivedOn-error")!.TextContent);
        Assert.Equal("2024年2月30日", field.Value);
    }

    [Fact]
    public async Task One_of_several_is_a_group_with_a_legend()
    {
        var page = await _browser.PageAsync(Address);
        var group = page.GetElementById("Faulty_Kind")!.Closest("fieldset")!;

        Assert.Equal("申请人类别", group.QuerySelector("legend")!.TextContent);
        Assert.Equal("radiogroup", group.GetAttribute("role"));
        Assert.Equal("true", group.GetAttribute("aria-invalid"));
        Assert.Contains("Faulty_Kind-error", group.GetAttribute("aria-describedby"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-1-5")]
    [InlineData("2026-01-05")]
    [InlineData("2026/1/5")]
    [InlineData("2026.1.5")]
    [InlineData("20260105")]
    [InlineData("2026年1月5日")]
    [InlineData("2026 年 1 月 5 日")]
    [InlineData("２０２６－１－５")]
    [InlineData("２０２６年１月５日")]
    [InlineData("　2026-1-5 ")]
    public async Task A_day_is_read_however_it_is_written(string typed)
    {
        using var response = await SendAsync(receivedOn: typed, postmarkedOn: "");
        var page = await Browser.ReadAsync(response);

        Assert.Contains("收到日期记为2026年1月5日。", page.QuerySelector(".notice.good")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026年2月30日", "没有这一天：2026年2月只有28天，写的是30日。")]
    [InlineData("2026-13-1", "没有13月，月份是1至12。")]
    [InlineData("1月5日", "“1月5日”没有写年份，请写成2026年1月5日这样。")]
    [InlineData("5/1/2026", "“5/1/2026”的年份请写在前面，写四位，例如2026-1-5。")]
    [InlineData("2026年1月", "“2026年1月”没有写到日，请写成2026年1月5日这样。")]
    [InlineData("0206-1-5", "年份0206可能写错了，请写1900至2100之间的年份。")]
    [InlineData("前天", "“前天”认不出是哪一天，请写成2026-1-5或者2026年1月5日。")]
    [InlineData("", "没有填写收到日期。")]
    public async Task A_day_that_is_none_is_told_why_and_shown_again(string typed, string expected)
    {
        using var response = await SendAsync(receivedOn: typed, postmarkedOn: "");
        var page = await Browser.ReadAsync(response);

        Assert.Equal(expected, page.GetElementById("Entry_ReceivedOn-error")!.TextContent);
        Assert.Equal(typed, ((IHtmlInputElement)page.GetElementById("Entry_ReceivedOn")!).Value);
        Assert.Equal("#Entry_ReceivedOn", page.QuerySelector(".errsum a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task After_a_submission_the_heading_of_the_summary_takes_the_focus()
    {
        using var response = await SendAsync(receivedOn: "前天", postmarkedOn: "昨天");
        var heading = (await Browser.ReadAsync(response)).QuerySelector(".errsum h2")!;

        Assert.Equal("有2处需要改", heading.TextContent);
        Assert.True(heading.HasAttribute("autofocus"));
        Assert.False((await _browser.PageAsync(Address)).QuerySelector(".errsum h2")!.HasAttribute("autofocus"));
    }

    [Fact]
    public async Task A_sorted_column_says_so_and_its_link_turns_the_order_round_keeping_the_filters()
    {
        var page = await _browser.PageAsync(Address + "?stage=登记&sort=received&order=desc&p=3");

        var sorted = Assert.Single(page.QuerySelectorAll("th[aria-sort]"));
        Assert.Equal("descending", sorted.GetAttribute("aria-sort"));
        Assert.Equal("?stage=登记&sort=received", Uri.UnescapeDataString(sorted.QuerySelector("a")!.GetAttribute("href")!));
        Assert.Equal("?stage=登记&sort=number", Uri.UnescapeDataString(page.QuerySelector("th a.sort")!.GetAttribute("href")!));
    }

    [Fact]
    public async Task The_pager_says_where_one_is_and_leads_on_keeping_order_and_filters()
    {
        var page = await _browser.PageAsync(Address + "?stage=登记&sort=number&p=3");
        var pager = page.QuerySelector(".pager")!;

        Assert.Equal("共1,268件，这一页是第101至150件", pager.QuerySelector("p")!.TextContent);
        Assert.Equal("3", pager.QuerySelector("[aria-current=page]")!.TextContent);
        Assert.Equal("?stage=登记&sort=number&p=4", Uri.UnescapeDataString(pager.QuerySelector("a[rel=next]")!.GetAttribute("href")!));
    }

    [Fact]
    public async Task A_page_beyond_the_last_is_the_last()
    {
        var pager = (await _browser.PageAsync(Address + "?p=99999")).QuerySelector(".pager")!;

        Assert.Equal("26", pager.QuerySelector("[aria-current=page]")!.TextContent);
        Assert.Null(pager.QuerySelector("a[rel=next]"));
    }

    [Fact]
    public async Task A_difference_marks_what_was_added_and_what_was_left_out()
    {
        var difference = (await _browser.PageAsync(Address)).QuerySelector(".difference")!;

        Assert.Contains("186", difference.QuerySelectorAll(".prose ins").Select(mark => mark.TextContent));
        Assert.Contains("189", difference.QuerySelectorAll(".prose del").Select(mark => mark.TextContent));
        Assert.Equal($"新增{difference.QuerySelectorAll(".prose ins").Length}处", difference.QuerySelector(".key ins")!.TextContent);
    }

    [Fact]
    public async Task The_frame_shows_the_body_the_person_and_where_one_is()
    {
        var page = await _browser.PageAsync(Address);

        Assert.Equal("演示数据　演示日期：2024年1月10日", page.QuerySelector(".demo-band")!.TextContent);
        Assert.Equal("系统", Assert.Single(page.QuerySelectorAll(".rail [aria-current]")).TextContent);
        Assert.Equal(["待办4件", "主动公开", "依申请公开", "年度报告", "监督检查", "机构人员", "系统"], page.QuerySelectorAll(".rail > ul a").Select(link => link.TextContent));
        Assert.Equal("/workspace/luming/search", page.QuerySelector("form[role=search]")!.GetAttribute("action"));
        Assert.All(page.QuerySelectorAll("form[action='/sign-out']"), form =>
        {
            Assert.Equal("post", form.GetAttribute("method"));
            Assert.NotNull(form.QuerySelector("input[name=__RequestVerificationToken]"));
        });
    }

    private async Task<HttpResponseMessage> SendAsync(string receivedOn, string postmarkedOn)
    {
        var form = await _browser.PageAsync(Address);
        using var request = new HttpRequestMessage(HttpMethod.Post, Address)
        {
            Content = new FormUrlEncodedContent(new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["__RequestVerificationToken"] = form.QuerySelector<IHtmlInputElement>("main input[name=__RequestVerificationToken]")!.Value,
                ["Entry.Kind"] = "person",
                ["Entry.Name"] = "周敏",
                ["Entry.ReceivedOn"] = receivedOn,
                ["Entry.PostmarkedOn"] = postmarkedOn,
                ["Entry.Content"] = "2023年高标准农田建设项目施工合同",
            }),
        };
        var response = await _browser.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return response;
    }
}
