namespace Gongkai.Web.SignIns;

/// <summary>What people call the browser that a session runs in: Chrome浏览器（Windows）.</summary>
internal static class BrowserName
{
    private static readonly (string Mark, string Name)[] Browsers =
    [
        ("Edg/", "Edge浏览器"), ("QQBrowser", "QQ浏览器"), ("360", "360浏览器"), ("MicroMessenger", "微信"), ("Firefox/", "火狐浏览器"),
        ("Chrome/", "Chrome浏览器"), ("Safari/", "Safari浏览器"),
    ];

    private static readonly (string Mark, string Name)[] Systems =
        [("HarmonyOS", "鸿蒙"), ("Android", "安卓手机"), ("iPhone", "苹果手机"), ("Windows", "Windows"), ("Mac OS", "苹果电脑"), ("Kylin", "麒麟"), ("Linux", "Linux")];

    /// <param name="agent">The browser as it calls itself.</param>
    public static string Of(string agent)
    {
        var browser = Browsers.FirstOrDefault(known => agent.Contains(known.Mark, StringComparison.Ordinal)).Name ?? "其他浏览器";
        return Systems.FirstOrDefault(known => agent.Contains(known.Mark, StringComparison.Ordinal)).Name is { } system ? $"{browser}（{system}）" : browser;
    }
}
