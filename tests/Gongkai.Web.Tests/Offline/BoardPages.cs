using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Gongkai.Agencies;
using Gongkai.Office.Journal;
using Gongkai.Office.People;
using Gongkai.Web.Tests.Access;
using Gongkai.Web.Tests.Organisation;
using Microsoft.Extensions.DependencyInjection;

namespace Gongkai.Web.Tests.Offline;

/// <summary>Boards, screens and meetings over HTTP.</summary>
public sealed class BoardPages(SampleCountySite site) : IClassFixture<SampleCountySite>
{
    private const string Town = "/workspace/fengming";
    private const string Village = "/workspace/guihua";

    private static readonly DateOnly Today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime.AddHours(8));

    private static readonly byte[] Photograph = [0xFF, 0xD8, 0xFF, 0xE0, 1, 2, 3];

    [Fact]
    public async Task A_village_clerk_puts_up_two_notices_with_a_photograph_and_the_town_sees_them()
    {
        using var town = await site.OpenAsAsync(Duty.Clerk);
        var board = await PlaceAsync(town, Village, "村委会门口公示栏");
        using var clerk = await VillageClerkAsync();

        var answer = await SendAsync(clerk, $"{Village}/notices/new", new() { ["Titles"] = "一月低保公示\n一月临时救助公示", ["Matter"] = "subsidy" }, ($"photo-{board}", "公示栏.jpg", Photograph));

        Assert.Equal($"{Village}/notices", answer.Headers.Location!.OriginalString);
        var list = await clerk.PageAsync($"{Village}/notices");
        Assert.Contains("已登记2件，张贴2处", list.Text(), StringComparison.Ordinal);
        var row = Row(await town.PageAsync($"{Town}/notices?body=guihua"), "一月低保公示");
        Assert.Contains("桂花村", row.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("缺照片", row.TextContent, StringComparison.Ordinal);

        var record = await clerk.PageAsync(row.QuerySelector("a")!.GetAttribute("href")!);
        using var picture = await clerk.GetAsync(record.QuerySelector(".photograph img")!.GetAttribute("src")!);
        Assert.Equal((HttpStatusCode.OK, "image/jpeg"), (picture.StatusCode, picture.Content.Headers.ContentType!.MediaType));
        Assert.Equal(Photograph, await picture.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.DoesNotContain((await town.PageAsync($"{Town}/notices?body=fengming")).QuerySelectorAll("tbody tr"), each => each.TextContent.Contains("一月低保公示", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_town_puts_one_notice_up_on_its_own_board_and_on_that_of_a_village()
    {
        using var town = await site.OpenAsAsync(Duty.Clerk);
        var (gate, board) = (await PlaceAsync(town, Town, "镇政府门前公示栏"), await PlaceAsync(town, Village, "五组路口公示栏"));

        var answer = await SendAsync(town, $"{Town}/notices/new", new() { ["Titles"] = "森林防火通告", ["Matter"] = "announcement" }, ("Places", null, Encoding.UTF8.GetBytes(gate)), ("Places", null, Encoding.UTF8.GetBytes(board)));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var rows = (await town.PageAsync($"{Town}/notices?state=unphotographed")).QuerySelectorAll("tbody tr").Where(row => row.TextContent.Contains("森林防火通告", StringComparison.Ordinal)).ToList();
        Assert.Equal(["凤鸣镇", "桂花村"], rows.Select(row => row.QuerySelector(".sub")!.TextContent.Split('　')[^1]).Order(StringComparer.Ordinal));
        Assert.All(rows, row => Assert.Contains("1处缺照片", row.TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_file_that_is_no_photograph_and_no_board_at_all_are_said_and_the_titles_stay()
    {
        using var town = await site.OpenAsAsync(Duty.Clerk);
        var board = await PlaceAsync(town, Village, "公示栏甲");
        using var clerk = await VillageClerkAsync();

        var wrong = await Browser.ReadAsync(await SendAsync(clerk, $"{Village}/notices/new", new() { ["Titles"] = "二月公示", ["Matter"] = "subsidy" }, ($"photo-{board}", "说明.txt", "不是照片的文字"u8.ToArray())));
        Assert.Contains("不是照片", wrong.QuerySelector(".errsum")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("二月公示", wrong.Value("Titles"));

        var none = await Browser.ReadAsync(await SendAsync(clerk, $"{Village}/notices/new", new() { ["Titles"] = "", ["Matter"] = "subsidy" }));
        Assert.Contains("没有填写标题", none.QuerySelector(".errsum")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("没有选择张贴在哪里", none.QuerySelector(".errsum")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_hangs_past_its_day_is_ticked_and_taken_down()
    {
        using var town = await site.OpenAsAsync(Duty.Clerk);
        var board = await PlaceAsync(town, Village, "公示栏乙");
        using var clerk = await VillageClerkAsync();
        await SendAsync(clerk, $"{Village}/notices/new", new() { ["Titles"] = "到期的公示", ["Matter"] = "subsidy", ["PostedOn"] = Typed(Today.AddDays(-9)), ["Until"] = Typed(Today.AddDays(-2)) }, ("Places", null, Encoding.UTF8.GetBytes(board)));
        Assert.Contains("到期的公示", (await clerk.PageAsync(Village)).Text(), StringComparison.Ordinal);

        var page = await clerk.PageAsync($"{Village}/notices/take-down");
        var tick = Row(page, "到期的公示").QuerySelector<IHtmlInputElement>("input")!;
        Assert.True(tick.IsChecked);
        var before = await clerk.RefusedAsync($"{Village}/notices/take-down", new() { ["Postings"] = tick.Value, ["On"] = Typed(Today.AddDays(-12)) });
        Assert.Contains("不能早于", before.QuerySelector(".errsum")!.TextContent, StringComparison.Ordinal);
        await clerk.SubmittedAsync($"{Village}/notices/take-down", new() { ["Postings"] = tick.Value });

        Assert.Contains("已撤下", Row(await clerk.PageAsync($"{Village}/notices"), "到期的公示").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("到期的公示", (await clerk.PageAsync(Village)).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_inspection_with_a_problem_shows_until_the_village_puts_it_right()
    {
        using var town = await site.OpenAsAsync(Duty.Clerk);
        var place = $"{Village}/places/{await PlaceAsync(town, Village, "公示栏丙")}";
        var asked = await town.RefusedAsync($"{place}/inspect", new() { ["Problem"] = "玻璃破裂" });
        Assert.Contains("FixBy", asked.Errors());
        await town.SubmittedAsync($"{place}/inspect", new() { ["Problem"] = "玻璃破裂", ["FixBy"] = Typed(Today.AddDays(3)) });
        Assert.Contains("1个问题待整改", Row(await town.PageAsync($"{Town}/places"), "公示栏丙").TextContent, StringComparison.Ordinal);

        using var clerk = await VillageClerkAsync();
        Assert.Contains("玻璃破裂", (await clerk.PageAsync(Village)).Text(), StringComparison.Ordinal);
        var fix = (await clerk.PageAsync(place)).QuerySelectorAll("main a").Single(link => link.TextContent == "登记整改").GetAttribute("href")!;
        var done = await clerk.SubmittedAsync(fix, new() { ["Remedy"] = "换了玻璃" });
        Assert.Contains("换了玻璃", done.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_for_a_screen_is_shown_in_pages_and_downloaded_or_refused_when_it_is_too_long()
    {
        using var town = await site.OpenAsAsync(Duty.Clerk);
        var id = await PlaceAsync(town, Town, "LED屏", new() { ["Kind"] = "screen", ["Capacity"] = "20" });
        var address = $"{Town}/places/{id}/screen-text";

        using var shown = await town.SubmitAsync(address, new Dictionary<string, string> { ["Text"] = "城乡居民医保开始缴费。请到便民服务中心办理，或者用手机缴费。" });
        Assert.Equal(2, (await Browser.ReadAsync(shown)).QuerySelectorAll(".screens li").Length);
        var tooLong = await town.RefusedAsync(address, new() { ["Text"] = new string('水', 300) });
        Assert.Contains("最多12屏", tooLong.QuerySelector(".errsum")!.TextContent, StringComparison.Ordinal);

        var form = (await town.PageAsync(address)).QuerySelector<IHtmlFormElement>("main form")!;
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{address}?handler=Download")
        {
            Content = new FormUrlEncodedContent([new("__RequestVerificationToken", form.QuerySelector<IHtmlInputElement>("[name=__RequestVerificationToken]")!.Value), new("Text", "明日八时停水。")]),
        };
        using var file = await town.SendAsync(request);
        Assert.Equal("﻿明日八时停水。\r\n", Encoding.UTF8.GetString(await file.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task A_meeting_is_recorded_with_questions_and_one_of_them_is_answered_later()
    {
        using var clerk = await VillageClerkAsync();
        var fields = new Dictionary<string, string>
        {
            ["Topic"] = "农网改造停电安排", ["Venue"] = "三组陈家院坝", ["Present"] = "46",
            ["Questions[0].Question"] = "什么时候换线？", ["Questions[0].Answer"] = "六月底前。", ["Questions[1].Question"] = "能不能通公交？", ["Questions[1].AnswerBy"] = Typed(Today.AddDays(5)),
        };
        var many = await clerk.RefusedAsync($"{Village}/meetings/new", new(fields) { ["Present"] = "很多" });
        Assert.Equal(("很多", "什么时候换线？"), (many.Value("Present"), many.Value("Questions[0].Question")));
        var page = await clerk.SubmittedAsync($"{Village}/meetings/new", fields);

        Assert.Contains("六月底前。", page.Text(), StringComparison.Ordinal);
        Assert.Contains("能不能通公交？", (await clerk.PageAsync(Village)).Text(), StringComparison.Ordinal);
        var answered = await clerk.SubmittedAsync(page.QuerySelectorAll("main a").Single(link => link.TextContent == "登记答复").GetAttribute("href")!, new() { ["Answer"] = "三月开通。" });
        Assert.Contains("三月开通。", answered.Text(), StringComparison.Ordinal);

        var meeting = Row(await clerk.PageAsync($"{Village}/meetings"), "农网改造停电安排").QuerySelector("a")!.GetAttribute("href")!;
        var more = await clerk.SubmittedAsync(meeting, new() { ["Added.Question"] = "路灯呢？" }, handler: "Add");
        Assert.Contains("路灯呢？", more.Text(), StringComparison.Ordinal);
        Assert.Contains("1问待答复", Row(await clerk.PageAsync($"{Village}/meetings"), "农网改造停电安排").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_sees_no_photograph_of_another()
    {
        using var town = await site.OpenAsAsync(Duty.Clerk);
        var board = await PlaceAsync(town, Village, "公示栏丁");
        await SendAsync(town, $"{Village}/notices/new", new() { ["Titles"] = "照片属于本村", ["Matter"] = "subsidy" }, ($"photo-{board}", "公示栏.jpg", Photograph));
        var record = await town.PageAsync(Row(await town.PageAsync($"{Village}/notices"), "照片属于本村").QuerySelector("a")!.GetAttribute("href")!);
        var id = record.QuerySelector(".photograph img")!.GetAttribute("src")!.Split('/')[^1];

        using var elsewhere = await town.GetAsync($"{Town}/photographs/{id}");
        Assert.Equal(HttpStatusCode.NotFound, elsewhere.StatusCode);
    }

    private static string Typed(DateOnly day) => day.ToString("yyyy-M-d", CultureInfo.InvariantCulture);

    private static IElement Row(IHtmlDocument page, string words) => page.QuerySelectorAll("tbody tr").First(row => row.TextContent.Contains(words, StringComparison.Ordinal));

    private static async Task<string> PlaceAsync(Browser town, string home, string name, Dictionary<string, string>? further = null)
    {
        var fields = new Dictionary<string, string>(further ?? []) { ["Name"] = name, ["Location"] = "二组", ["Owner"] = "村民委员会", ["Responsible"] = "李桂香", ["OpenedOn"] = "2022-1-1" };
        using var made = await town.SubmitAsync($"{home}/places/new", fields);
        Assert.True(made.StatusCode == HttpStatusCode.Redirect, (await Browser.ReadAsync(made)).QuerySelector("main")?.TextContent);
        return made.Headers.Location!.OriginalString.Split('/')[^1];
    }

    /// <summary>Fills in the form of the page and sends it with files; one without a name is a further value of a field.</summary>
    private static async Task<HttpResponseMessage> SendAsync(Browser browser, string address, Dictionary<string, string> fields, params (string Field, string? Name, byte[] Content)[] parts)
    {
        var page = await browser.PageAsync(address);
        var token = page.QuerySelector<IHtmlInputElement>("main input[name=__RequestVerificationToken]")!.Value;
        using var form = new MultipartFormDataContent { HeaderEncodingSelector = (_, _) => Encoding.UTF8 };
        foreach (var (name, value) in new Dictionary<string, string> { ["PostedOn"] = Typed(Today) }.Concat(fields).Append(new("__RequestVerificationToken", token)).GroupBy(field => field.Key).Select(field => field.Last()))
            form.Add(new StringContent(value), name);
        foreach (var (field, name, content) in parts)
        {
            var part = new ByteArrayContent(content);
            part.Headers.ContentDisposition = new ContentDispositionHeaderValue("form-data") { Name = $"\"{field}\"", FileName = name is null ? null : $"\"{name}\"" };
            form.Add(part);
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = form };
        return await browser.SendAsync(request);
    }

    /// <summary>Somebody who is village clerk at the village and nothing else.</summary>
    private async Task<Browser> VillageClerkAsync()
    {
        var id = Guid.CreateVersion7();
        await using (var scope = site.Site.Services.CreateAsyncScope())
        {
            await using var work = await scope.ServiceProvider.GetRequiredService<Logbook>().BeginAsync(JournalLog.Installation, Actor.Installation, default, SampleCounty.Village);
            work.Add(new Person { Id = id, UserName = $"{id:N}", NormalizedUserName = $"{id:N}", DisplayName = "李桂香", SecurityStamp = "1", CreatedAt = work.Now });
            var post = work.Add(new Post { AgencyId = SampleCounty.Village, Id = work.NewId(), Name = "信息员", Duties = [Duty.VillageClerk], From = new(2020, 1, 1) });
            work.Add(new Tenure { AgencyId = SampleCounty.Village, Id = work.NewId(), PostId = post.Id, PersonId = id, From = new(2020, 1, 1) });
            await work.CommitAsync(new Act("sample-clerk", "示例信息员"), subject: null, note: null, default);
        }

        return await site.Site.OpenAsAsync(id);
    }
}
