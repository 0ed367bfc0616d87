using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Gongkai.Agencies;
using Gongkai.Office.Journal;
using Gongkai.Office.Requests;
using Gongkai.Office.Storage;
using Gongkai.Requests;
using Gongkai.Web.Tests.Access;
using Gongkai.WorkingDays;
using Microsoft.Extensions.DependencyInjection;

namespace Gongkai.Web.Tests.Organisation;

/// <summary>Leading group, hand-over sheet and the table of rights; what holds for every page of the section.</summary>
public sealed class OrganisationPages(SampleCountySite site) : IClassFixture<SampleCountySite>
{
    public static TheoryData<string, string> Pages => new()
    {
        { Clerks.Town, "clerk" }, { Clerks.Town + "/posts", "clerk" }, { Clerks.Town + "/people", "clerk" }, { Clerks.Town + "/leading-group", "clerk" },
        { Clerks.Town + "/delegations", "clerk" }, { Clerks.Town + "/hand-over", "clerk" }, { Clerks.Town + "/rights", "clerk" },
        { Clerks.Town + "/disclosure-office", "clerk" }, { Clerks.Town + "/delegations/new", "clerk" }, { Clerks.Town + "/leading-group/new", "disclosure-office" },
        { Clerks.Town + "/leading-group/end", "disclosure-office" }, { Clerks.Town + "/posts", "security-administrator" }, { Clerks.Town + "/posts/new", "security-administrator" },
        { Clerks.Town + "/posts/new-division", "security-administrator" }, { "/workspace/installation/people", "security-administrator" },
        { "/workspace/installation/people/new", "security-administrator" }, { "/workspace/installation/agencies", "system-administrator" },
        { "/workspace/installation/agencies/new", "system-administrator" }, { "/workspace/installation/agencies/merge", "system-administrator" },
        { "/workspace/installation/agencies/fengming", "system-administrator" }, { "/workspace/installation/agencies/fengming/rename", "system-administrator" },
        { "/workspace/installation/agencies/fengming/correct", "system-administrator" },
        { "/workspace/installation/agencies/fengming/move", "system-administrator" }, { "/workspace/installation/agencies/fengming/competences/new", "system-administrator" },
    };

    [Theory, MemberData(nameof(Pages))]
    public async Task Every_page_has_one_heading_and_every_field_a_label(string address, string duty)
    {
        using var browser = await site.OpenAsAsync(Duty.FromCode(duty));

        var page = await browser.PageAsync(address);

        Assert.Single(page.QuerySelectorAll("h1"));
        var bare = page.QuerySelectorAll("main input:not([type=hidden]), main select, main textarea")
            .Where(field => field.ParentElement is not IHtmlLabelElement && page.QuerySelector($"label[for='{field.Id}']") is null);
        Assert.Empty(bare.Select(field => field.OuterHtml));
        var ids = page.QuerySelectorAll("[id]").Select(element => element.Id).ToList();
        Assert.Equal(ids.Distinct(), ids);
    }

    [Fact]
    public async Task The_leading_group_is_recorded_in_the_order_of_its_document()
    {
        using var office = await site.OpenAsAsync(Duty.DisclosureOffice);
        var refused = await office.RefusedAsync(Clerks.Town + "/leading-group/new", new()
        {
            ["Entry.Basis"] = "凤鸣府发〔2023〕8号", ["Entry.From"] = "2023-4-1", ["Entry.Head"] = "刘建国", ["Entry.Members"] = "杨慧敏 综合协调岗工作人员",
        });
        Assert.Equal(["Entry_Head"], refused.Errors());
        Assert.Equal("杨慧敏 综合协调岗工作人员", refused.Value("Entry.Members"));

        var page = await office.SubmittedAsync(Clerks.Town + "/leading-group/new", new()
        {
            ["Entry.Basis"] = "凤鸣府发〔2023〕8号", ["Entry.From"] = "2023-4-1", ["Entry.Head"] = "刘建国　党委副书记、镇长",
            ["Entry.Deputies"] = "王强 副镇长\n陈静 党委委员", ["Entry.Members"] = "杨慧敏 综合协调岗工作人员",
        });

        Assert.Equal(["刘建国", "王强", "陈静", "杨慧敏"], page.QuerySelectorAll("tbody tr td:nth-child(2)").Select(cell => cell.TextContent));
    }

    [Fact]
    public async Task The_hand_over_sheet_names_what_is_open()
    {
        var today = site.Site.Services.GetRequiredService<BusinessClock>().Today;
        await using (var scope = site.Site.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<RegisterRequest>().HandleAsync(
                new(SampleCounty.Town, RequestChannel.Counter, today, ApplicantKind.NaturalPerson, new ApplicantData("周明远", null, null, null, null), "凤鸣镇2022年度财政决算", "纸质"),
                Actor.Installation, TestContext.Current.CancellationToken);
        }

        using var clerk = await site.OpenAsAsync(Duty.Clerk);
        var sheet = (await clerk.PageAsync(Clerks.Town + "/hand-over")).Text();

        var last = new ReplyDeadline(today).LastDay(WorkingDayCalendar.Shipped).Date;
        Assert.Contains($"凤鸣镇公申〔{today.Year}〕1号", sheet, StringComparison.Ordinal);
        Assert.Contains($"{last:yyyy年M月d日}", sheet, StringComparison.Ordinal);
        Assert.DoesNotContain("周明远", sheet, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_table_of_rights_shows_every_right_and_every_duty()
    {
        using var clerk = await site.OpenAsAsync(Duty.Clerk);

        var page = await clerk.PageAsync(Clerks.Town + "/rights");

        Assert.Equal(Duty.All.Select(duty => duty.Label), page.QuerySelectorAll("thead th").Skip(1).Select(head => head.TextContent));
        Assert.Equal(Right.All.OrderBy(right => right.Field).Select(right => right.Label), page.QuerySelectorAll("tbody th[scope=row]").Select(head => head.TextContent));
        var conclude = page.QuerySelectorAll("tbody tr").Single(row => row.QuerySelector("th[scope=row]")?.TextContent == Right.ConcludeRequest.Label);
        Assert.Equal(["本机关", "本机关"], conclude.QuerySelectorAll("abbr").Select(reach => reach.GetAttribute("title")));
    }
}
