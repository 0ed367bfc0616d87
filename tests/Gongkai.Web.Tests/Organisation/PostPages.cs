using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Gongkai.Agencies;
using Gongkai.Office.People;
using Gongkai.Office.Storage;
using Gongkai.Web.Tests.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Gongkai.Web.Tests.Organisation;

/// <summary>The security administrator keeps accounts, posts and tenures; holders delegate.</summary>
public sealed class PostPages(SampleCountySite site) : IClassFixture<SampleCountySite>
{
    private const string Posts = Clerks.Town + "/posts";
    private const string Accounts = "/workspace/installation/people";

    [Fact]
    public async Task An_account_gets_a_post_and_with_it_the_rights()
    {
        using var administrator = await site.OpenAsAsync(Duty.SecurityAdministrator);
        await administrator.SubmittedAsync(Accounts + "/new", new() { ["Entry.UserName"] = "zhaoli", ["Entry.DisplayName"] = "赵丽" });
        var person = await PersonAsync("ZHAOLI");
        using var newcomer = await site.Site.OpenAsAsync(person);
        Assert.Equal(HttpStatusCode.Forbidden, (await newcomer.GetAsync(Posts)).StatusCode);

        await administrator.SubmittedAsync(Posts + "/new", new() { ["Entry.Name"] = "信息公开专岗", ["Entry.Duties"] = "clerk", ["From"] = "2023-1-1" });
        var appoint = await LinkAsync(administrator, "安排任职：信息公开专岗");
        var wrong = await administrator.RefusedAsync(appoint, new() { ["Entry.Person"] = "zhaolu", ["Entry.From"] = "2023-1-1" });
        Assert.Equal(["Entry_Person"], wrong.Errors());
        var posts = await administrator.SubmittedAsync(appoint, new() { ["Entry.Person"] = "ZhaoLi", ["Entry.From"] = "2023-1-1" });

        Assert.Contains("已安排赵丽任“信息公开专岗”", posts.Text(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await newcomer.GetAsync(Posts)).StatusCode);
        var held = await administrator.RefusedAsync(appoint, new() { ["Entry.Person"] = "fengming.section-head", ["Entry.From"] = "2024-1-1" });
        Assert.Equal(["Entry_From"], held.Errors());
    }

    [Fact]
    public async Task Somebody_is_looked_for_by_part_of_the_name_and_chosen_and_nothing_typed_is_lost()
    {
        using var administrator = await site.OpenAsAsync(Duty.SecurityAdministrator);
        foreach (var (userName, name) in new[] { ("sunwei1", "孙伟"), ("sunwei2", "孙伟民") })
            await administrator.SubmittedAsync(Accounts + "/new", new() { ["Entry.UserName"] = userName, ["Entry.DisplayName"] = name });
        await administrator.SubmittedAsync(Posts + "/new", new() { ["Entry.Name"] = "档案岗", ["Entry.Duties"] = "clerk", ["From"] = "2023-1-1" });
        var appoint = await LinkAsync(administrator, "安排任职：档案岗");

        using var looked = await administrator.SubmitAsync(appoint, new Dictionary<string, string> { ["Entry.Person"] = "孙伟", ["Entry.From"] = "后天", ["find"] = "1" });
        var offered = await Browser.ReadAsync(looked);
        Assert.Null(offered.QuerySelector(".errsum"));
        Assert.Equal("后天", offered.Value("Entry.From"));
        var choices = offered.QuerySelectorAll<IHtmlInputElement>("input[name='Entry.Chosen']").ToList();
        Assert.Equal(2, choices.Count);
        Assert.DoesNotContain(choices, choice => choice.IsChecked);

        Assert.Equal(["Entry_Chosen"], (await administrator.RefusedAsync(appoint, new() { ["Entry.Person"] = "孙伟", ["Entry.From"] = "2023-1-1" })).Errors());
        using var sent = await administrator.SubmitAsync(appoint, new Dictionary<string, string> { ["Entry.Person"] = "孙伟", ["Entry.From"] = "2023-1-1" }, button: $"Entry.Chosen={choices[1].Value}");
        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        Assert.Contains("已安排孙伟民任“档案岗”", (await administrator.PageAsync(sent.Headers.Location!.OriginalString)).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_division_is_renamed_and_ends_when_no_post_stands_in_it()
    {
        using var administrator = await site.OpenAsAsync(Duty.SecurityAdministrator);
        await administrator.SubmittedAsync(Posts + "/new-division", new() { ["Entry.Name"] = "党政办", ["Entry.From"] = "2023-1-1" });
        var renamed = await administrator.SubmittedAsync(await LinkAsync(administrator, "更名：党政办"), new() { ["Entry.Name"] = "党政办公室" });
        Assert.Contains("已更名为“党政办公室”", renamed.Text(), StringComparison.Ordinal);
        var end = await LinkAsync(administrator, "撤销：党政办公室");
        var division = end.Split('/')[^2];
        await administrator.SubmittedAsync(Posts + "/new", new() { ["Entry.Name"] = "机要岗", ["Entry.Duties"] = "clerk", ["Entry.Division"] = division, ["From"] = "2023-1-1" });

        var refused = await administrator.RefusedAsync(end, new() { ["Entry.LastDay"] = "2023-12-31" });
        Assert.Equal(["Entry_LastDay"], refused.Errors());
        Assert.Contains("机要岗", refused.Text(), StringComparison.Ordinal);

        await administrator.SubmittedAsync(await LinkAsync(administrator, "更改：机要岗"), new() { ["Entry.Division"] = "" });
        var ended = await administrator.SubmittedAsync(end, new() { ["Entry.LastDay"] = "2023-12-31" });
        Assert.DoesNotContain("更名：党政办公室", ended.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_post_needs_a_duty()
    {
        using var administrator = await site.OpenAsAsync(Duty.SecurityAdministrator);
        var change = await LinkAsync(administrator, "更改：系统管理员");

        var page = await administrator.PageAsync(change);
        Assert.Equal(["system-administrator"], page.QuerySelectorAll<IHtmlInputElement>("input[name='Entry.Duties']").Where(tick => tick.IsChecked).Select(tick => tick.Value));
        var refused = await administrator.RefusedAsync(Posts + "/new", new() { ["Entry.Name"] = "综合协调岗", ["Entry.Duties"] = "", ["From"] = "2023-1-1" });

        Assert.Equal(["Entry_Duties"], refused.Errors());
        Assert.Equal("综合协调岗", refused.Value("Entry.Name"));
    }

    [Fact]
    public async Task A_holder_delegates_and_takes_it_back_and_nobody_else_does()
    {
        using var leader = await site.OpenAsAsync(Duty.LeaderInCharge);
        using var clerk = await site.OpenAsAsync(Duty.Clerk);
        var form = await leader.PageAsync(Clerks.Town + "/delegations/new");
        var @delegate = SampleCounty.Person(SampleCounty.Town, Duty.SectionHead).ToString("D");
        var tenure = form.QuerySelectorAll<IHtmlOptionElement>("select[name='Entry.Tenure'] option").Single().Value;
        var nobody = await leader.RefusedAsync(Clerks.Town + "/delegations/new", new() { ["Entry.Tenure"] = tenure, ["Entry.Delegate"] = "", ["Entry.Reason"] = "外出学习" });
        Assert.Equal(["Entry_Delegate"], nobody.Errors());

        var today = site.Site.Services.GetRequiredService<BusinessClock>().Today;
        var list = await leader.SubmittedAsync(Clerks.Town + "/delegations/new", new()
        {
            ["Entry.Tenure"] = tenure, ["Entry.Delegate"] = @delegate, ["Entry.From"] = $"{today:yyyy-M-d}", ["Entry.To"] = $"{today.AddDays(3):yyyy-M-d}", ["Entry.Reason"] = "外出学习",
        });

        Assert.Contains("外出学习", list.Text(), StringComparison.Ordinal);
        var own = list.QuerySelector<IHtmlFormElement>("form[action*='handler=Revoke']")!;
        var others = await clerk.PageAsync(Clerks.Town + "/delegations");
        Assert.Null(others.QuerySelector("form[action*='handler=Revoke']"));
        var token = (await clerk.PageAsync(Clerks.Town + "/delegations/new")).Value("__RequestVerificationToken");
        using var forged = new HttpRequestMessage(HttpMethod.Post, Clerks.Town + "/delegations?handler=Revoke")
        {
            Content = new FormUrlEncodedContent([new("id", own.QuerySelector<IHtmlInputElement>("[name=id]")!.Value), new("version", "1"), new("__RequestVerificationToken", token)]),
        };
        Assert.Equal(HttpStatusCode.Forbidden, (await clerk.SendAsync(forged)).StatusCode);

        var revoked = await leader.SubmittedAsync(Clerks.Town + "/delegations", new() { ["id"] = own.QuerySelector<IHtmlInputElement>("[name=id]")!.Value }, handler: "Revoke");
        Assert.Contains("委托已撤回", revoked.Text(), StringComparison.Ordinal);
        Assert.Null(revoked.QuerySelector("form[action*='handler=Revoke']"));
    }

    [Fact]
    public async Task A_disabled_account_can_no_longer_be_used()
    {
        using var administrator = await site.OpenAsAsync(Duty.SecurityAdministrator);
        var reviewer = SampleCounty.Person(SampleCounty.Town, Duty.SecrecyReviewer);
        using var browser = await site.Site.OpenAsAsync(reviewer);

        var account = await administrator.SubmittedAsync($"{Accounts}/{reviewer:D}", new() { ["reason"] = "调离" }, handler: "Disable");

        Assert.Contains("账号已停用", account.Text(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await browser.GetAsync(Clerks.Town)).StatusCode);
        var enabled = await administrator.SubmittedAsync($"{Accounts}/{reviewer:D}", [], handler: "Enable");
        Assert.Contains("账号已恢复", enabled.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task People_are_found_by_name_and_by_user_name()
    {
        using var administrator = await site.OpenAsAsync(Duty.SecurityAdministrator);

        var found = await administrator.PageAsync(Accounts + "?q=yunyang.cl");

        Assert.Equal(["王经"], found.QuerySelectorAll("tbody .what a").Select(link => link.TextContent));
        Assert.Contains("yunyang.clerk", found.Text(), StringComparison.Ordinal);
        Assert.Contains("云阳县经办人", found.Text(), StringComparison.Ordinal);
        Assert.Contains("没有找到", (await administrator.PageAsync(Accounts + "?q=没有这个人")).Text(), StringComparison.Ordinal);
    }

    private static async Task<string> LinkAsync(Browser browser, string text) =>
        (await browser.PageAsync(Posts)).QuerySelectorAll("a").Single(link => link.TextContent == text).GetAttribute("href")!;

    private async Task<Guid> PersonAsync(string normalized)
    {
        await using var scope = site.Site.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<OfficeContext>().Set<Person>().Where(p => p.NormalizedUserName == normalized).Select(p => p.Id).SingleAsync(TestContext.Current.CancellationToken);
    }
}
