using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Gongkai.Agencies;
using Gongkai.Office.Drafts;
using Gongkai.Office.People;
using Gongkai.Office.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Gongkai.Web.Tests.Access;

/// <summary>Nothing typed is lost: forms that are kept, and forms that arrive after the session is over.</summary>
public sealed class LateForms(SampleCountySite site) : IClassFixture<SampleCountySite>
{
    private const string Form = "/workspace/fengming/requests/new";
    private const string Wanted = "凤鸣镇2023年农村饮水安全工程资金使用情况";

    private static readonly Guid Clerk = SampleCounty.Person(SampleCounty.Town, Duty.Clerk);

    [Fact]
    public async Task A_form_that_arrives_after_the_session_is_over_is_filled_in_again_after_sign_in()
    {
        using var browser = await site.Site.OpenAsAsync(Clerk);
        var page = await browser.PageAsync(Form);
        await ChangeSessionsAsync(set => set.SetProperty(session => session.SeenAt, DateTime.UnixEpoch));
        using var form = new HttpRequestMessage(HttpMethod.Post, Form)
        {
            Content = new FormUrlEncodedContent([new("Entry.Description", Wanted), new("__RequestVerificationToken", page.QuerySelector<IHtmlInputElement>("main form [name=__RequestVerificationToken]")!.Value)]),
        };

        using var late = await browser.SendAsync(form);

        Assert.Equal(HttpStatusCode.Redirect, late.StatusCode);
        var back = Uri.UnescapeDataString(late.Headers.Location!.OriginalString.Split("return=")[1]);
        Assert.StartsWith($"{Form}?draft=", back, StringComparison.Ordinal);
        using var again = await site.Site.OpenAsAsync(Clerk);
        Assert.Equal(Wanted, (await again.PageAsync(back)).QuerySelector<IHtmlTextAreaElement>("[name='Entry.Description']")!.Value);
    }

    [Fact]
    public async Task A_kept_form_is_listed_on_the_home_page_and_gone_once_it_is_sent()
    {
        using var browser = await site.Site.OpenAsAsync(Clerk);
        using var kept = await browser.SubmitAsync(Form, new Dictionary<string, string> { ["Entry.Description"] = Wanted }, button: "keep");
        var address = kept.Headers.Location!.OriginalString;
        Assert.Contains((await browser.PageAsync("/workspace/fengming")).QuerySelectorAll<IHtmlAnchorElement>("main a"), link => link.GetAttribute("href") == address);

        using var sent = await browser.SubmitAsync(address, new Dictionary<string, string>
        {
            ["Entry.Channel"] = "counter", ["Entry.ReceivedOn"] = "2024-1-5", ["Entry.Name"] = "冯小兰", ["Entry.DeliveryForm"] = "纸质，自行领取",
        });

        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        Assert.DoesNotContain((await browser.PageAsync("/workspace/fengming")).QuerySelectorAll<IHtmlAnchorElement>("main a"), link => link.GetAttribute("href") == address);
    }

    [Fact]
    public async Task A_draft_is_its_owners_alone()
    {
        using var browser = await site.Site.OpenAsAsync(Clerk);
        using var kept = await browser.SubmitAsync(Form, new Dictionary<string, string> { ["Entry.Description"] = Wanted }, button: "keep");

        using var other = await site.Site.OpenAsAsync(SampleCounty.Person(SampleCounty.Town, Duty.DisclosureOffice));

        Assert.Equal("", (await other.PageAsync(kept.Headers.Location!.OriginalString)).QuerySelector<IHtmlTextAreaElement>("[name='Entry.Description']")!.Value);
        await using var scope = site.Site.Services.CreateAsyncScope();
        Assert.DoesNotContain(Wanted, string.Concat(await scope.ServiceProvider.GetRequiredService<OfficeContext>().Set<Draft>().Select(draft => draft.Form).ToListAsync(TestContext.Current.CancellationToken)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_session_that_was_signed_out_or_revoked_keeps_nothing()
    {
        using var browser = await site.Site.OpenAsAsync(Clerk);
        await ChangeSessionsAsync(set => set.SetProperty(session => session.EndedAt, DateTime.UnixEpoch));
        using var form = new HttpRequestMessage(HttpMethod.Post, Form) { Content = new FormUrlEncodedContent([new("Entry.Description", Wanted)]) };

        using var late = await browser.SendAsync(form);

        Assert.DoesNotContain("draft", late.Headers.Location!.OriginalString, StringComparison.Ordinal);
    }

    private async Task ChangeSessionsAsync(Action<Microsoft.EntityFrameworkCore.Query.UpdateSettersBuilder<Session>> change)
    {
        await using var scope = site.Site.Services.CreateAsyncScope();
        var data = scope.ServiceProvider.GetRequiredService<OfficeContext>();
        await data.Set<Session>().Where(session => session.PersonId == Clerk && session.EndedAt == null).ExecuteUpdateAsync(change, TestContext.Current.CancellationToken);
    }
}
