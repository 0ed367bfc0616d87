using Gongkai.Law;
using Gongkai.Office.Journal;
using Gongkai.Office.Settings;
using Gongkai.Office.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Gongkai.Specs.Office.Settings;

/// <summary>What the public pages say about the site: kept in the folder's file, changed by a use case that the journal knows.</summary>
public sealed class Portal_Settings
{
    private static readonly PortalSettings Wanted = new() { Name = "云阳政府网", IcpNumber = "渝ICP备12345678号" };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task A_change_is_in_the_file_and_in_the_installations_log(Database database)
    {
        await using var installation = await TestInstallation.CreateAsync(database);

        (await ChangeAsync(installation, Wanted)).Allowed();
        (await ChangeAsync(installation, Wanted with { IcpNumber = "渝ICP备12345678号-2" })).Allowed();

        Assert.Equal("渝ICP备12345678号-2", DataFolder.Open(installation.Folder.Folder).Settings.Portal.IcpNumber);
        Assert.Equal(["网站名称由“无”改为“云阳政府网”；ICP备案号由“无”改为“渝ICP备12345678号”", "ICP备案号由“渝ICP备12345678号”改为“渝ICP备12345678号-2”"], await NotesAsync(installation));
    }

    [Fact]
    public async Task What_else_was_written_into_the_file_meanwhile_stays()
    {
        await using var installation = await TestInstallation.CreateAsync(Database.Sqlite);
        var other = DataFolder.Open(installation.Folder.Folder);
        other.Save(other.Settings with { Proxies = ["127.0.0.1"] });

        (await ChangeAsync(installation, Wanted)).Allowed();

        var settings = DataFolder.Open(installation.Folder.Folder).Settings;
        Assert.Equal(["127.0.0.1"], settings.Proxies);
        Assert.Equal(Wanted, settings.Portal);
    }

    [Fact]
    public async Task A_wrong_value_and_no_change_at_all_are_refused()
    {
        await using var installation = await TestInstallation.CreateAsync(Database.Sqlite);

        Assert.Equal("portal-setting-wrong", (await ChangeAsync(installation, Wanted with { Mark = "ftp://example.invalid/" })).Refused());
        Assert.Equal("portal-settings-same", (await ChangeAsync(installation, new PortalSettings())).Refused());
        Assert.Empty(await NotesAsync(installation));
    }

    [Fact]
    public async Task Settings_that_somebody_else_changed_meanwhile_are_not_overwritten()
    {
        await using var installation = await TestInstallation.CreateAsync(Database.Sqlite);
        var seen = installation.Folder.Settings.Portal;
        (await ChangeAsync(installation, Wanted)).Allowed();

        Assert.Equal(JournalledRow.ChangedMeanwhile, (await ChangeAsync(installation, seen with { Organiser = "云阳县人民政府办公室" }, seen)).Refused());

        Assert.Equal(Wanted, DataFolder.Open(installation.Folder.Folder).Settings.Portal);
    }

    [Fact]
    public async Task A_change_that_cannot_be_journalled_is_not_in_the_file()
    {
        await using var installation = await TestInstallation.CreateAsync(Database.Sqlite);
        await installation.ExecuteAsync("DROP TABLE journal_entries");

        await Assert.ThrowsAnyAsync<Exception>(() => ChangeAsync(installation, Wanted));

        Assert.Equal(new PortalSettings(), DataFolder.Open(installation.Folder.Folder).Settings.Portal);
        Assert.Equal(new PortalSettings(), installation.Folder.Settings.Portal);
    }

    [Fact]
    public void Every_setting_has_its_line_in_the_list() =>
        Assert.Equal(typeof(PortalSettings).GetProperties().Select(property => property.Name).Order(StringComparer.Ordinal), PortalSetting.All.Select(setting => setting.Name).Order(StringComparer.Ordinal));

    /// <summary>By somebody who has seen those that stand now, or others.</summary>
    private static Task<Ruling<PortalSettings>> ChangeAsync(TestInstallation installation, PortalSettings settings, PortalSettings? seen = null) =>
        installation.ActAsync((ChangePortalSettings change) => change.HandleAsync(new(settings, (seen ?? installation.Folder.Settings.Portal).Fingerprint()), TestInstallation.Clerk, Cancel));

    private static Task<List<string?>> NotesAsync(TestInstallation installation) => installation.UsingAsync(services => services.GetRequiredService<OfficeContext>()
        .JournalEntries.Where(e => e.AgencyId == JournalLog.Installation && e.Act == SettingsActs.PortalChanged.Code).OrderBy(e => e.Sequence).Select(e => e.Note).ToListAsync(Cancel));
}
