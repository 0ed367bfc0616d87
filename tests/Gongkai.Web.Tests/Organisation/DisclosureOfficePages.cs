using Gongkai.Agencies;
using Gongkai.Web.Tests.Access;

namespace Gongkai.Web.Tests.Organisation;

/// <summary>The clerk keeps the data of the disclosure office (Regulation Art. 12 para. 2).</summary>
public sealed class DisclosureOfficePages(SampleCountySite site) : IClassFixture<SampleCountySite>
{
    private const string Form = Clerks.Town + "/disclosure-office";

    private static Dictionary<string, string> Office => new()
    {
        ["Entry.Name"] = "凤鸣镇党政办公室",
        ["Entry.Address"] = "云阳县凤鸣镇兴凤路2号",
        ["Entry.OfficeHours"] = "工作日9:00—12:00、14:00—18:00",
        ["Entry.Telephone"] = "023-55550101",
        ["Entry.Fax"] = "无",
        ["Entry.InternetContact"] = "fengming@example.invalid",
    };

    [Fact]
    public async Task What_is_missing_is_named_with_its_field_and_nothing_typed_is_lost()
    {
        using var clerk = await site.OpenAsAsync(Duty.Clerk);

        var page = await clerk.RefusedAsync(Form, new(Office) { ["Entry.Address"] = "", ["Entry.PostalCode"] = "4045", ["Entry.From"] = "2020年2月30日" });

        Assert.Equal(["Entry_Address", "Entry_PostalCode", "Entry_From"], page.Errors());
        Assert.Equal(("凤鸣镇党政办公室", "2020年2月30日"), (page.Value("Entry.Name"), page.Value("Entry.From")));
    }

    [Fact]
    public async Task A_recorded_office_stands_on_the_page_of_the_body_and_two_changes_at_once_meet()
    {
        using var clerk = await site.OpenAsAsync(Duty.Clerk);
        using var head = await site.OpenAsAsync(Duty.DisclosureOffice);
        var first = await clerk.SubmittedAsync(Form, new(Office) { ["Entry.From"] = "2023-1-1" });
        Assert.Contains("公开工作机构已登记", first.Text(), StringComparison.Ordinal);
        Assert.Contains("云阳县凤鸣镇兴凤路2号", first.Text(), StringComparison.Ordinal);
        var seen = (await head.PageAsync(Form)).Value("Entry.Seen");

        await clerk.SubmittedAsync(Form, new(Office) { ["Entry.From"] = "2024-1-1", ["Entry.Telephone"] = "023-55550199" });
        using var late = await head.SubmitAsync(Form, new Dictionary<string, string>(Office) { ["Entry.From"] = "2024-1-1", ["Entry.Telephone"] = "023-55550188", ["Entry.Seen"] = seen });
        var both = await Browser.ReadAsync(late);

        Assert.Equal(("55550199", "55550188"), (both.QuerySelector(".conflict .prose del")!.TextContent, both.QuerySelector(".conflict .prose ins")!.TextContent));
        Assert.Equal("023-55550188", both.Value("Entry.Telephone"));
        var saved = await head.SubmittedAsync(Form, new(Office) { ["Entry.From"] = "2024-1-1", ["Entry.Telephone"] = "023-55550188" });
        Assert.Contains("023-55550188", saved.Text(), StringComparison.Ordinal);
        Assert.Contains("023-55550101", saved.Text(), StringComparison.Ordinal); // the version of 2023 stays
    }

    [Fact]
    public async Task Who_may_not_change_it_is_offered_no_button()
    {
        using var leader = await site.OpenAsAsync(Duty.PrincipalLeader);

        var page = await leader.PageAsync(Clerks.Town);

        Assert.Empty(page.QuerySelectorAll($"a[href='{Form}']"));
        Assert.Contains("云阳县凤鸣镇人民政府", page.Text(), StringComparison.Ordinal);
    }
}
