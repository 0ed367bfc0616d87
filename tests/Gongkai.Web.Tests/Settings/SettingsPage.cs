using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Gongkai.Agencies;
using Gongkai.Office.Storage;
using Gongkai.Web.Tests.Access;
using Gongkai.Web.Tests.Organisation;

namespace Gongkai.Web.Tests.Settings;

/// <summary>网站设置: the system administrator says what the public pages say about the site.</summary>
public sealed class SettingsPage(SampleCountySite site) : IClassFixture<SampleCountySite>
{
    private const string Address = "/workspace/installation/settings";

    [Fact]
    public async Task What_is_saved_stands_in_the_footer_at_once_and_in_the_history_and_in_the_file()
    {
        using var administrator = await site.OpenAsAsync(Duty.SystemAdministrator);
        using var citizen = site.Site.Open();
        Assert.DoesNotContain("渝ICP备", await FooterAsync(citizen, "/fengming"), StringComparison.Ordinal);

        var page = await administrator.SubmittedAsync(Address, new()
        {
            ["Entry.Name"] = "云阳政府网", ["Entry.IcpNumber"] = "渝ICP备12345678号-1", ["Entry.PoliceNumber"] = "渝公网安备50000000000000号", ["Entry.SiteCode"] = "5002350001",
            ["Entry.Organiser"] = "云阳县人民政府办公室", ["Entry.ErrorReports"] = "https://errors.example.invalid/?site=5002350001",
        });

        Assert.Contains("已保存", page.Text(), StringComparison.Ordinal);
        Assert.Contains("ICP备案号由“无”改为“渝ICP备12345678号-1”", page.QuerySelector(".timeline")!.TextContent, StringComparison.Ordinal);
        foreach (var address in new[] { "/", "/fengming", "/fengming/apply" })
        {
            var footer = await FooterAsync(citizen, address);
            Assert.All(["渝ICP备12345678号-1", "渝公网安备50000000000000号", "5002350001", "主办：云阳县人民政府办公室", "我为政府网站找错"], words => Assert.Contains(words, footer, StringComparison.Ordinal));
        }

        var front = await citizen.PageAsync("/fengming");
        Assert.Equal(("云阳政府网", "5002350001"), (front.QuerySelector("meta[name=SiteName]")!.GetAttribute("content"), front.QuerySelector("meta[name=SiteIDCode]")!.GetAttribute("content")));
        Assert.Equal("渝ICP备12345678号-1", DataFolder.Open(site.Site.Folder).Settings.Portal.IcpNumber);
        Assert.Equal("渝ICP备12345678号-1", (await administrator.PageAsync(Address)).Value("Entry.IcpNumber"));
    }

    [Fact]
    public async Task Wrong_values_are_named_at_their_fields_and_nothing_is_kept()
    {
        using var administrator = await site.OpenAsAsync(Duty.SystemAdministrator);
        var before = DataFolder.Open(site.Site.Folder).Settings.Portal;

        var page = await administrator.RefusedAsync(Address, new()
        {
            ["Entry.Name"] = "南溪网", ["Entry.Address"] = "javascript:alert(1)", ["Entry.Domain"] = "http://www.example.gov.cn/", ["Entry.SiteCode"] = "123", ["Entry.IcpNumber"] = "京ICP证030173号", ["Entry.PoliceNumber"] = "公安备案500号",
        });

        Assert.Equal(["Entry_Address", "Entry_Domain", "Entry_SiteCode", "Entry_IcpNumber", "Entry_PoliceNumber"], page.Errors());
        Assert.Equal("南溪网", page.Value("Entry.Name"));
        Assert.Equal(before, DataFolder.Open(site.Site.Folder).Settings.Portal);
    }

    [Fact]
    public async Task Nothing_to_save_is_said()
    {
        using var administrator = await site.OpenAsAsync(Duty.SystemAdministrator);

        var page = await administrator.RefusedAsync(Address, new() { ["Entry.Mark"] = "" });

        Assert.Contains("没有需要保存的改动", page.QuerySelector(".errsum")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_tabs_of_the_system_lead_to_it()
    {
        using var administrator = await site.OpenAsAsync(Duty.SystemAdministrator);

        Assert.Contains((await administrator.PageAsync("/workspace/installation/agencies")).QuerySelectorAll<IHtmlAnchorElement>(".tabs a"), link => link.GetAttribute("href") == Address);
        Assert.Equal("网站设置", (await administrator.PageAsync(Address)).QuerySelector(".tabs [aria-current=page]")!.TextContent);
        using var security = await site.OpenAsAsync(Duty.SecurityAdministrator);
        using var refused = await security.GetAsync(Address);
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
    }

    private static async Task<string> FooterAsync(Browser browser, string address) => (await browser.PageAsync(address)).QuerySelector("footer.foot")!.TextContent;
}
