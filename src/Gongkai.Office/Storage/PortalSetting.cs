using Gongkai.Agencies;

namespace Gongkai.Office.Storage;

/// <summary>One of the <see cref="PortalSettings"/>: how people call it, where it stands, and what a value must be.</summary>
/// <param name="Name">Of the property.</param>
/// <param name="Label">What people read.</param>
/// <param name="Of">The value; null while none is given.</param>
/// <param name="Fault">What is wrong with a value, as a Chinese sentence; null when nothing is.</param>
public sealed record PortalSetting(string Name, string Label, Func<PortalSettings, string?> Of, Func<string, string?> Fault)
{
    /// <summary>Characters of one value.</summary>
    public const int Longest = 200;

    /// <summary>In the order of the form.</summary>
    public static IReadOnlyList<PortalSetting> All { get; } =
    [
        new(nameof(PortalSettings.Name), "网站名称", settings => settings.Name, Words),
        new(nameof(PortalSettings.Address), "所属网站的网址", settings => settings.Address, WebAddress),
        new(nameof(PortalSettings.Domain), "网站域名", settings => settings.Domain, HostName),
        new(nameof(PortalSettings.SiteCode), "网站标识码", settings => settings.SiteCode, SiteCode.Fault),
        new(nameof(PortalSettings.Organiser), "主办单位", settings => settings.Organiser, Words),
        new(nameof(PortalSettings.Maintainer), "维护单位", settings => settings.Maintainer, Words),
        new(nameof(PortalSettings.IcpNumber), "ICP备案号", settings => settings.IcpNumber, SiteRegistrations.IcpFault),
        new(nameof(PortalSettings.PoliceNumber), "公安机关备案号", settings => settings.PoliceNumber, SiteRegistrations.PoliceFault),
        new(nameof(PortalSettings.ErrorReports), "“我为政府网站找错”的网址", settings => settings.ErrorReports, WebAddress),
        new(nameof(PortalSettings.Mark), "党政机关网站标识的网址", settings => settings.Mark, WebAddress),
    ];

    private static string? Words(string text) => text.Length <= Longest ? null : $"最多{Longest}字。";

    private static string? HostName(string text) => text.Contains('.', StringComparison.Ordinal) && Uri.CheckHostName(text) == UriHostNameType.Dns
        ? null
        : "域名只写主机名，不写“http://”，也不写后面的路径，例如www.example.gov.cn。";

    private static string? WebAddress(string text) =>
        text.Length <= Longest && Uri.TryCreate(text, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
            ? null
            : "网址应当以http://或者https://开头，例如https://www.example.gov.cn/。";
}
