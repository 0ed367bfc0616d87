using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.SignIns;

/// <summary>Where somebody goes after signing in.</summary>
internal static class ReturnAddress
{
    private static readonly Uri ThisSite = new("http://localhost");

    /// <summary>The address that was wanted, when it is one of this site; else the workspace.</summary>
    /// <returns>Path, query and fragment, percent-encoded: a header takes no Chinese.</returns>
    public static string Of(IUrlHelper url, string? wanted)
    {
        if (!url.IsLocalUrl(wanted)) return url.Content("~/workspace");

        var address = new Uri(ThisSite, url.Content(wanted));
        return address.PathAndQuery + address.Fragment;
    }
}
