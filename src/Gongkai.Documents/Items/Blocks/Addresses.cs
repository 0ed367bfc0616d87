using System.Text;
using Gongkai.Documents.Packages;

namespace Gongkai.Documents.Items.Blocks;

/// <summary>Which addresses links and pictures of a body may have.</summary>
internal static class Addresses
{
    private const string PictureFolder = "files/";

    private const int Longest = 2000;

    /// <summary>
    /// The address of a link: http, https, mailto, tel, or relative to the site. Null for every other one, and for one
    /// within the page, as a body has no places of its own to go to.
    /// </summary>
    public static string? Link(string? written)
    {
        if (written is null || written.Length > Longest) return null;

        var address = Encode(string.Concat(XmlCharacters.Clean(written).Trim().Where(c => !char.IsControl(c))).Trim());
        if (address.Length is 0 or > Longest || address[0] == '#' || address.Contains('\\') || address.StartsWith("//", StringComparison.Ordinal)) return null;

        var colon = address.IndexOf(':');
        return colon < 0 || address.AsSpan(0, colon).ContainsAny('/', '?', '#') || IsAllowed(address, address[..colon].ToLowerInvariant()) ? address : null;
    }

    /// <summary>The picture that an address means, <c>files/</c> and its id; null for every other address.</summary>
    public static Guid? Picture(string? written) =>
        written?.Trim() is { } address && address.StartsWith(PictureFolder, StringComparison.Ordinal) && Guid.TryParseExact(address[PictureFolder.Length..], "D", out var id) ? id : null;

    public static string Of(Guid picture) => $"{PictureFolder}{picture:D}";

    private static bool IsAllowed(string address, string scheme) => scheme switch
    {
        "http" or "https" => Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Host.Length > 0 && address.AsSpan(scheme.Length).StartsWith("://"),
        "mailto" or "tel" => address.Length > scheme.Length + 1,
        _ => false,
    };

    private static string Encode(string address)
    {
        var text = new StringBuilder(address.Length);
        foreach (var c in address)
        {
            if (c is '"' or '<' or '>' or '`' or '\'' || char.IsWhiteSpace(c)) text.Append(Uri.HexEscape(c <= 0xFF ? c : ' '));
            else text.Append(c);
        }

        return text.ToString();
    }
}
