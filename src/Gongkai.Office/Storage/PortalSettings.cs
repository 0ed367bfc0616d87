using System.Security.Cryptography;
using System.Text.Json;

namespace Gongkai.Office.Storage;

/// <summary>What the public pages say about the site as a whole, which no body's record holds. Empty values are left out of the page.</summary>
public sealed record PortalSettings
{
    /// <summary>SiteName, such as 云阳县人民政府; null for the name of the body at the top.</summary>
    public string? Name { get; init; }

    /// <summary>SiteDomain, such as <c>www.example.gov.cn</c>; null for the host that was asked.</summary>
    public string? Domain { get; init; }

    /// <summary>SiteIDCode of bodies that have no site of their own; null while none is given out.</summary>
    public string? SiteCode { get; init; }

    /// <summary>The home page of the site that carries the disclosure pages.</summary>
    public string? Address { get; init; }

    /// <summary>主办单位; null for the body at the top.</summary>
    public string? Organiser { get; init; }

    /// <summary>维护单位.</summary>
    public string? Maintainer { get; init; }

    /// <summary>ICP备案号.</summary>
    public string? IcpNumber { get; init; }

    /// <summary>公安机关备案号.</summary>
    public string? PoliceNumber { get; init; }

    /// <summary>The address of 我为政府网站找错, the national platform.</summary>
    public string? ErrorReports { get; init; }

    /// <summary>The address of the 党政机关网站标识.</summary>
    public string? Mark { get; init; }

    /// <summary>16 hexadecimal digits that are others when anything is.</summary>
    public string Fingerprint() => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(PortalSetting.All.Select(setting => setting.Of(this)))).AsSpan(0, 8));

    /// <summary>What is filled in and wrong, with a sentence on each.</summary>
    public IEnumerable<(PortalSetting Setting, string Fault)> Faults() =>
        from setting in PortalSetting.All
        let value = setting.Of(this)
        where value is not null
        let fault = setting.Fault(value)
        where fault is not null
        select (setting, fault);

    /// <summary>What differs from the other settings, in words: ICP备案号由“无”改为“渝ICP备12345678号”.</summary>
    public IEnumerable<string> Changes(PortalSettings before) =>
        from setting in PortalSetting.All
        let values = (Before: setting.Of(before), After: setting.Of(this))
        where values.Before != values.After
        select $"{setting.Label}由“{values.Before ?? "无"}”改为“{values.After ?? "无"}”";
}
