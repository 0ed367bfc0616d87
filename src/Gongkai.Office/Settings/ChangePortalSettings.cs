using Gongkai.Law;
using Gongkai.Office.Journal;
using Gongkai.Office.Storage;

namespace Gongkai.Office.Settings;

/// <summary>Changes what the public pages say about the site as a whole.</summary>
/// <remarks>The settings stand in a file of the folder, and the journal says what changed. The file is written before the commit and written back when that fails, so
/// that neither is without the other.</remarks>
public sealed class ChangePortalSettings(Logbook logbook, DataFolder folder) : IUseCase
{
    /// <param name="Settings">All of them, as they shall be.</param>
    /// <param name="Seen">The <see cref="PortalSettings.Fingerprint"/> of those that the person saw.</param>
    public sealed record Command(PortalSettings Settings, string Seen);

    /// <returns>Refused when a value is wrong (portal-setting-wrong), somebody changed them meanwhile (changed-meanwhile) or nothing would change (portal-settings-same).</returns>
    public async Task<Ruling<PortalSettings>> HandleAsync(Command command, Actor actor, CancellationToken cancel)
    {
        foreach (var (setting, fault) in command.Settings.Faults()) return new Refusal("portal-setting-wrong", $"{setting.Label}：{fault}", Basis: null);

        await using var work = await logbook.BeginAsync(JournalLog.Installation, actor, cancel);
        var before = folder.Settings.Portal;
        if (command.Seen != before.Fingerprint()) return JournalledRow.Conflict;
        if (command.Settings == before) return new Refusal("portal-settings-same", "各项都和现在的相同，没有需要保存的改动。", Basis: null);

        folder.Change(settings => settings with { Portal = command.Settings });
        try
        {
            await work.CommitAsync(SettingsActs.PortalChanged, subject: null, string.Join("；", command.Settings.Changes(before)), cancel);
        }
        catch
        {
            folder.Change(settings => settings with { Portal = before });
            throw;
        }

        return command.Settings;
    }
}
