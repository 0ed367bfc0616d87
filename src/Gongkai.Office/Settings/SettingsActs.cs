using Gongkai.Office.Journal;

namespace Gongkai.Office.Settings;

/// <summary>What is done to the settings of the installation.</summary>
public static class SettingsActs
{
    public static readonly Act PortalChanged = new("portal-settings-changed", "修改网站设置");
}
