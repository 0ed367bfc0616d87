using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;

namespace Gongkai.Web.Hosting;

/// <summary>
/// Escapes what has a meaning in HTML and leaves every other character as it is, so that the source of a page reads as Chinese.
/// </summary>
/// <remarks>
/// The framework's encoder, even with all ranges allowed, writes the plus sign, the ideographic space and rare characters of names as
/// numbers. Pages are always sent as UTF-8 and attributes always quoted, so that these five characters are all that matters;
/// control characters, which HTML does not allow in any form, become U+FFFD.
/// </remarks>
internal sealed class ChineseHtmlEncoder : HtmlEncoder
{
    private static readonly SearchValues<char> Escaped = SearchValues.Create(
        [.. "&<>\"'", .. Enumerable.Range(0, 0xA0).Select(code => (char)code).Where(c => char.IsControl(c) && c is not ('\t' or '\n' or '\r'))]);

    public override int MaxOutputCharactersPerInputCharacter => "&quot;".Length;

    public override bool WillEncode(int unicodeScalar) => unicodeScalar < 0xA0 && Escaped.Contains((char)unicodeScalar);

    public override unsafe int FindFirstCharacterToEncode(char* text, int textLength) =>
        new ReadOnlySpan<char>(text, textLength).IndexOfAny(Escaped);

    public override unsafe bool TryEncodeUnicodeScalar(int unicodeScalar, char* buffer, int bufferLength, out int numberOfCharactersWritten)
    {
        var output = new Span<char>(buffer, bufferLength);
        var encoded = unicodeScalar switch
        {
            '&' => "&amp;",
            '<' => "&lt;",
            '>' => "&gt;",
            '"' => "&quot;",
            '\'' => "&#39;",
            _ when WillEncode(unicodeScalar) => "\uFFFD",
            _ => new Rune(unicodeScalar).ToString(),
        };
        var fits = encoded.TryCopyTo(output);
        numberOfCharactersWritten = fits ? encoded.Length : 0;
        return fits;
    }
}
