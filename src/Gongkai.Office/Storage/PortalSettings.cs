namespace Gongkai.Office.Storage;

/// <summary>What the public pages say about the site as a whole, which no body's record holds. Empty values are left out of the page.</summary>
public sealed record PortalSettings
{
    /// <summary>SiteName, such as 云阳县人民政府; null for the name of the body at the top.</summary>
    public string? Name { get; init; }

    /// <summary>SiteDomain, such as <c>www.example.gov.cn</c>; null for the host that was asked.</summary>
    public string? Domain { get; init; }

    /// <summary>The home page of the site that carries the disclosure pages.</summary>
    public string? Address { get; init; }

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
}
