using System.Text;
using System.Text.RegularExpressions;
using System.Text.Unicode;

namespace Gongkai.Documents.Text;

/// <summary>Finds out in which encoding Chinese text was stored, and decodes it.</summary>
/// <remarks>
/// A byte order mark decides; then valid UTF-8, which other Chinese text is only by accident; then the encoding that a web
/// page declares and the usual ones are tried, and the one that yields the most everyday characters is taken.
/// </remarks>
internal static partial class TextDecoding
{
    /// <summary>Bytes that are looked at to tell encodings apart.</summary>
    private const int SampleSize = 64 * 1024;

    /// <summary>Bytes in which a web page has to declare its encoding; HTML asks for 1024, pages with long comments need more.</summary>
    private const int DeclarationSize = 4096;

    /// <summary>How much better another encoding must score before a declaration is disbelieved.</summary>
    private const double TrustInDeclaration = 0.15;

    /// <summary>Share of everyday characters below which bytes are no Chinese text; prose has 0.7, a list of names 0.3.</summary>
    private const double LeastScore = 0.12;

    /// <summary>Share of plausible units from which bytes are taken for UTF-16.</summary>
    private const double LeastWide = 0.85;

    private static readonly Encoding Gb18030 = CodePage("gb18030");
    private static readonly Encoding Big5 = CodePage("big5");

    /// <summary>The text without byte order mark and NULs; null for bytes that are no text.</summary>
    /// <param name="content">The bytes.</param>
    /// <param name="declared">The encoding that is named beside the text, for a page that names none itself.</param>
    public static string? Decode(ReadOnlySpan<byte> content, string? declared = null)
    {
        var text = ByOrderMark(content) ?? Guess(content, declared);
        return text is null || HoldsBinary(text) ? null : text.Replace("\0", "", StringComparison.Ordinal).TrimStart('\uFEFF');
    }

    private static string? ByOrderMark(ReadOnlySpan<byte> content)
    {
        if (content.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) return Encoding.UTF8.GetString(content[3..]);
        if (content.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE, 0, 0])) return Encoding.UTF32.GetString(content[4..]);
        if (content.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])) return Encoding.Unicode.GetString(content[2..]);
        if (content.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])) return Encoding.BigEndianUnicode.GetString(content[2..]);
        return content.StartsWith((ReadOnlySpan<byte>)[0x84, 0x31, 0x95, 0x33]) ? Gb18030.GetString(content[4..]) : null;
    }

    private static string? Guess(ReadOnlySpan<byte> content, string? declared)
    {
        var sample = content[..Math.Min(SampleSize, content.Length)];
        if (sample.Count((byte)0) <= sample.Length / 10 && Utf8.IsValid(content)) return Encoding.UTF8.GetString(content);
        if (sample.Contains((byte)0) && Wide(sample) is { } wide) return wide.GetString(content);

        var best = Best(sample, Declared(sample) ?? Named(declared), out var score);
        return (score >= LeastScore ? best : Wide(sample))?.GetString(content);
    }

    private static Encoding Best(ReadOnlySpan<byte> sample, Encoding? declared, out double best)
    {
        var winner = Gb18030;
        best = double.NegativeInfinity;
        foreach (var encoding in (ReadOnlySpan<Encoding>)[Gb18030, Big5, Encoding.UTF8])
        {
            var score = Score(encoding.GetString(sample)) + (encoding.Equals(declared) ? TrustInDeclaration : 0);
            if (score <= best) continue;
            best = score;
            winner = encoding;
        }

        return winner;
    }

    /// <summary>The share of everyday characters and Chinese punctuation among what is not ASCII; damage counts against it.</summary>
    private static double Score(string text)
    {
        var others = 0;
        var points = 0.0;
        foreach (var c in text)
        {
            if (c < 0x80) continue;
            others++;
            points += Points(c);
        }

        return others == 0 ? 0 : points / others;
    }

    private static double Points(char c) => c switch
    {
        '，' or '。' or '、' or '；' or '：' or '（' or '）' or '《' or '》' or '“' or '”' or '　' => 1,
        '\uFFFD' => -2,
        >= '\uE000' and <= '\uF8FF' => -1,
        >= '\u0080' and < '\u00A0' => -1,
        _ => CommonCharacters.Contains(c) ? 1 : 0,
    };

    /// <summary>
    /// UTF-16 without a mark, or null. Line ends, digits and blanks have a zero byte on the side of the high byte; Chinese
    /// characters have 0x4E to 0x9F there, and both together hardly ever come from another encoding.
    /// </summary>
    private static Encoding? Wide(ReadOnlySpan<byte> sample)
    {
        var little = Plausible(sample, high: 1);
        var big = Plausible(sample, high: 0);
        if (Math.Max(big, little) < LeastWide) return null;
        return big > little ? Encoding.BigEndianUnicode : Encoding.Unicode;
    }

    /// <summary>Share of units whose high byte is one that Chinese text has.</summary>
    private static double Plausible(ReadOnlySpan<byte> sample, int high)
    {
        var plausible = 0;
        var units = sample.Length / 2;
        for (var i = 0; i < units; i++)
        {
            var h = sample[(2 * i) + high];
            var l = sample[(2 * i) + 1 - high];
            if (h == 0 ? l is (>= 0x20 and < 0x7F) or 9 or 10 or 13 or 0xA0 or 0xB7 : h is 0x20 or 0x30 or (>= 0x4E and <= 0x9F) or 0xFF) plausible++;
        }

        return units == 0 ? 0 : (double)plausible / units;
    }

    /// <summary>The encoding that a page declares, if it is one of those tried.</summary>
    private static Encoding? Declared(ReadOnlySpan<byte> sample)
    {
        var head = Encoding.Latin1.GetString(sample[..Math.Min(DeclarationSize, sample.Length)]);
        return Named(Declaration().Match(head).Groups["name"].Value);
    }

    private static Encoding? Named(string? name) => name?.ToUpperInvariant() switch
    {
        "GB2312" or "GBK" or "GB18030" or "X-GBK" or "GB_2312-80" => Gb18030,
        "BIG5" or "BIG5-HKSCS" => Big5,
        "UTF-8" or "UTF8" => Encoding.UTF8,
        _ => null,
    };

    /// <summary>Text has no control characters beyond tabs and line ends, save a stray one.</summary>
    private static bool HoldsBinary(string text)
    {
        var controls = 0;
        var damaged = 0;
        foreach (var c in text)
        {
            if (c is < ' ' and not ('\t' or '\n' or '\r' or '\f' or '\v' or '\u001A' or '\0')) controls++;
            else if (c == '\uFFFD') damaged++;
        }

        return controls > 2 + (text.Length / 200) || damaged > 2 + (text.Length / 20);
    }

    private static Encoding CodePage(string name) => CodePagesEncodingProvider.Instance.GetEncoding(name)!;

    [GeneratedRegex("""(<meta[^>]*charset|<\?xml[^>]*encoding)\s*=\s*["']?\s*(?<name>[A-Za-z0-9_-]+)""", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: Timeout.Infinite)]
    private static partial Regex Declaration();
}
