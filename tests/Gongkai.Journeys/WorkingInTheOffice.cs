using System.Globalization;
using Microsoft.Playwright;

namespace Gongkai.Journeys;

/// <summary>What the people of the demo county do all day, in a real browser.</summary>
[Collection("one browser at a time")]
public sealed class WorkingInTheOffice(DemoOffice demo) : IClassFixture<DemoOffice>
{
    private const string Clerk = "杨慧敏";
    private const string Head = "罗建平";
    private const string Auditor = "唐国强";
    private const string Supervisor = "何志远";
    private const string Fengming = "/workspace/fengming";

    [Fact]
    public async Task A_registered_application_becomes_a_figure_that_opens_it_again()
    {
        var page = await demo.OpenAsAsync(Clerk, $"{Fengming}/annual-reports/2024/cells/t3/r1/c1");
        var before = await FigureAsync(page);

        await RegisterAsync(page, "凤鸣镇2023年场镇污水管网改造项目竣工验收报告");
        var number = await page.Locator("h1").InnerTextAsync();
        Assert.Matches(@"^凤鸣公申〔2024〕\d+号$", number);

        await page.GotoAsync($"{Fengming}/annual-reports/2024");
        await page.Locator("a[href$='cells/t3/r1/c1']").ClickAsync();
        Assert.Equal(before + 1, await FigureAsync(page));
        Assert.Equal(before + 1, await page.Locator("table.records tbody tr").CountAsync());
        await page.GetByRole(AriaRole.Link, new() { Name = number }).ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync(number);
        await Assertions.Expect(page.GetByText("凤鸣镇2023年场镇污水管网改造项目竣工验收报告").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_report_on_2023_shows_the_figures_of_its_records()
    {
        var page = await demo.OpenAsAsync(Clerk, $"{Fengming}/annual-reports/2023");

        foreach (var (cell, figure) in new[] { ("t3/r1/c1", "2"), ("t3/r3.1/c1", "2"), ("t3/r3.7/c7", "2"), ("t2/penalty/count", "1"), ("t2/licence/count", "0"), ("t4/review/total", "0") })
            await Assertions.Expect(page.Locator($"a[href$='cells/{cell}']")).ToHaveTextAsync(figure);
    }

    [Fact]
    public async Task Two_people_who_change_the_same_record_both_keep_their_text()
    {
        var first = await demo.OpenAsAsync(Clerk, Fengming);
        await RegisterAsync(first, "凤鸣镇桂花村2022年农村公路养护合同");
        var address = new Uri(first.Url).AbsolutePath;
        var second = await demo.OpenAsAsync(Head, $"{address}/edit");
        await first.GotoAsync($"{address}/edit");

        await second.GetByLabel("所需信息").FillAsync("凤鸣镇桂花村2022年农村公路养护合同及验收单");
        await GiveReasonAndSaveAsync(second);
        await first.GetByLabel("所需信息").FillAsync("凤鸣镇桂花村2022年、2023年农村公路养护合同");
        await GiveReasonAndSaveAsync(first);

        await Assertions.Expect(first.GetByText("已经由别人修改并保存").First).ToBeVisibleAsync();
        await Assertions.Expect(first.GetByText("及验收单").First).ToBeVisibleAsync();
        await Assertions.Expect(first.GetByRole(AriaRole.Textbox, new() { Name = "所需信息" })).ToHaveValueAsync("凤鸣镇桂花村2022年、2023年农村公路养护合同");
    }

    [Fact]
    public async Task One_change_is_found_in_the_journal_with_everything_that_came_before_it()
    {
        var clerk = await demo.OpenAsAsync(Clerk, Fengming);
        await RegisterAsync(clerk, "凤鸣镇2023年防汛抗旱应急预案");
        var number = await clerk.Locator("h1").InnerTextAsync();

        var page = await demo.OpenAsAsync(Auditor, "/workspace/installation/journal");
        await page.GetByRole(AriaRole.Link, new() { Name = number }).First.ClickAsync();

        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync(number);
        await Assertions.Expect(page.Locator("tbody tr").First).ToContainTextAsync("登记申请");
        await Assertions.Expect(page.Locator("tbody tr").First).ToContainTextAsync("杨慧敏（综合协调岗）");
    }

    [Fact]
    public async Task A_delegate_acts_for_the_holder_until_the_last_day()
    {
        var holder = await demo.OpenAsAsync(Clerk, $"{Fengming}/organisation/delegations/new");
        await holder.GetByLabel("委托的岗位").SelectOptionAsync(new SelectOptionValue { Label = await LabelWithAsync(holder, "委托的岗位", "综合协调岗") });
        await holder.GetByLabel("代行人").SelectOptionAsync(new SelectOptionValue { Label = await LabelWithAsync(holder, "代行人", "谭雪梅") });
        await holder.GetByLabel("起始日期").FillAsync("2024年1月10日");
        await holder.GetByLabel("截止日期").FillAsync("2024-1-19");
        await holder.GetByLabel("原因").FillAsync("外出学习");
        await PressAsync(holder, "委托");

        var page = await demo.OpenAsAsync("谭雪梅", $"{Fengming}/requests/new");

        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("登记申请");
    }

    [Fact]
    public async Task A_kept_form_waits_in_the_to_do_list()
    {
        var page = await demo.OpenAsAsync(Clerk, $"{Fengming}/requests/new", javaScript: false);
        await page.GetByLabel("所需信息").FillAsync("凤鸣镇2023年低保对象动态调整情况");
        await PressAsync(page, "暂存");
        await page.GotoAsync(Fengming);

        await page.GetByRole(AriaRole.Link, new() { Name = "登记申请" }).First.ClickAsync();

        await Assertions.Expect(page.GetByLabel("所需信息")).ToHaveValueAsync("凤鸣镇2023年低保对象动态调整情况");
    }

    [Fact]
    public async Task Five_wrong_passwords_lock_the_account_and_the_page_says_until_when()
    {
        var page = await demo.OpenAsync("/sign-in");
        for (var i = 0; i < 5; i++)
        {
            await page.GetByLabel("用户名").FillAsync("fushq");
            await page.GetByLabel("密码", new() { Exact = true }).FillAsync("不是这个密码-123");
            await PressAsync(page, "登录");
        }

        await Assertions.Expect(page.GetByText("锁定").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_county_supervisor_goes_from_body_to_body_and_sees_no_applicant()
    {
        var page = await demo.OpenAsAsync(Supervisor, $"{Fengming}/requests");
        await page.Locator("main table a").First.ClickAsync();

        await Assertions.Expect(page.GetByText("查看姓名和证件")).ToHaveCountAsync(0);
        var refused = await page.GotoAsync($"{Fengming}/requests/new");
        Assert.Equal(403, refused!.Status);
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("无权办理");
    }

    [Fact]
    public async Task A_clerk_finds_the_way_with_the_keyboard_alone()
    {
        var page = await demo.OpenAsAsync(Clerk, Fengming);
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");

        await page.WaitForURLAsync(url => !url.EndsWith(Fengming, StringComparison.Ordinal));
        Assert.StartsWith(Fengming, new Uri(page.Url).AbsolutePath, StringComparison.Ordinal);
    }

    public static TheoryData<string, string, string> Pages => new()
    {
        { "to-do", Clerk, Fengming },
        { "requests", Clerk, $"{Fengming}/requests" },
        { "request-new", Clerk, $"{Fengming}/requests/new" },
        { "annual-report", Clerk, $"{Fengming}/annual-reports/2023" },
        { "annual-report-text", Clerk, $"{Fengming}/annual-reports/2023/text" },
        { "cell", Clerk, $"{Fengming}/annual-reports/2023/cells/t3/r1/c1" },
        { "items", Clerk, $"{Fengming}/items" },
        { "decisions", Clerk, $"{Fengming}/registers/decisions" },
        { "remedies", Clerk, $"{Fengming}/remedies" },
        { "organisation", Head, $"{Fengming}/organisation" },
        { "posts", Head, $"{Fengming}/organisation/posts" },
        { "leading-group", Head, $"{Fengming}/organisation/leading-group" },
        { "hand-over", Head, $"{Fengming}/organisation/hand-over" },
        { "rights", Head, $"{Fengming}/organisation/rights" },
        { "agencies", "刘海波", "/workspace/installation/agencies" },
        { "people", "郑雅文", "/workspace/installation/people" },
        { "journal", Auditor, "/workspace/installation/journal" },
        { "search", Clerk, $"{Fengming}/search?q=水" },
        { "account", Clerk, "/account" },
    };

    [Theory, MemberData(nameof(Pages))]
    public async Task A_page_has_no_barrier_at_the_width_of_a_desk_or_a_phone(string name, string person, string address)
    {
        Assert.Empty(await Barriers.OfAsync(await demo.LookAsync(person, address), name));
    }

    private static async Task RegisterAsync(IPage page, string description)
    {
        await page.GotoAsync($"{Fengming}/requests/new");
        await page.GetByLabel("收到方式").SelectOptionAsync("counter");
        await page.GetByLabel("收到日期").FillAsync("2024年1月10日");
        await page.GetByLabel("姓名或者名称").FillAsync("冯小兰");
        await page.GetByLabel("联系电话").FillAsync("023-55550000");
        await page.GetByLabel("所需信息").FillAsync(description);
        await page.GetByLabel("获取形式和方式").FillAsync("纸质复印件，自行领取");
        await PressAsync(page, "登记");
    }

    private static async Task GiveReasonAndSaveAsync(IPage page)
    {
        await page.GetByLabel("更正理由").FillAsync("与申请书原文核对");
        await page.Locator("main form button.main").First.ClickAsync();
    }

    private static async Task<int> FigureAsync(IPage page) => int.Parse(await page.Locator(".figure-of b").InnerTextAsync(), NumberStyles.None, CultureInfo.InvariantCulture);

    private static async Task<string> LabelWithAsync(IPage page, string label, string name) =>
        (await page.GetByLabel(label).Locator("option").AllInnerTextsAsync()).First(text => text.Contains(name, StringComparison.Ordinal));

    private static Task PressAsync(IPage page, string button) => page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
}
