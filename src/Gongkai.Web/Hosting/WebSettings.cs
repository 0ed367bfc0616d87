namespace Gongkai.Web.Hosting;

/// <summary>How the pages are served.</summary>
public sealed record WebSettings
{
    /// <summary>True to open with the sample loaded, for somebody who wants to see what it does.</summary>
    public bool IsDemo { get; init; }
}
