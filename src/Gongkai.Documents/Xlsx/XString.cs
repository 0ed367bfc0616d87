using System.Buffers;
using System.Globalization;
using System.Text;

namespace Gongkai.Documents.Xlsx;

/// <summary>
/// The text of cells as workbooks store it (ECMA-376 Part 1, 22.9.2.19 ST_Xstring): characters that XML cannot hold are
/// written _x000D_, and what only looks like that has its underscore written so.
/// </summary>
internal static class XString
{
    /// <summary>Characters that a cell can hold.</summary>
    public const int Longest = 32_767;

    private static readonly SearchValues<char> Marked = SearchValues.Create("<>&\"_\r");

    private static readonly SearchValues<char> Suspicious = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Where(c => c is not ('\t' or '\n')).Concat(Enumerable.Range(0x7F, 0x21)).Concat(Enumerable.Range(0xD800, 0x800)).Append(0xFFFE).Append(0xFFFF).Select(c => (char)c)]);

    /// <summary>The text without control characters and halves of characters, line ends as line feeds, cut to what a cell can hold.</summary>
    public static string Clean(string text)
    {
        if (text.AsSpan().IndexOfAny(Suspicious) < 0) return Cut(text);

        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            if (rune.Value is '\t' or '\n' || !IsLeftOut(rune)) clean.Append(rune.ToString());
        }

        return Cut(clean.ToString());
    }

    /// <summary>Writes a clean text as content of an element or as a quoted attribute.</summary>
    public static void Write(TextWriter writer, ReadOnlySpan<char> text)
    {
        for (var at = text.IndexOfAny(Marked); at >= 0; at = text.IndexOfAny(Marked))
        {
            writer.Write(text[..at]);
            writer.Write(text[at] switch
            {
                '<' => "&lt;",
                '>' => "&gt;",
                '&' => "&amp;",
                '"' => "&quot;",
                '\r' => "&#13;",
                _ => CharacterAt(text[at..]) is null ? "_" : "_x005F_",
            });
            text = text[(at + 1)..];
        }

        writer.Write(text);
    }

    /// <summary>The text with _x000D_ and the like made characters again.</summary>
    public static string Decode(string stored)
    {
        if (!stored.Contains("_x", StringComparison.Ordinal)) return stored;

        var text = new StringBuilder(stored.Length);
        for (var i = 0; i < stored.Length; i++)
        {
            if (CharacterAt(stored.AsSpan(i)) is { } character)
            {
                text.Append(character);
                i += 6;
            }
            else
            {
                text.Append(stored[i]);
            }
        }

        return text.ToString();
    }

    private static char? CharacterAt(ReadOnlySpan<char> text) =>
        text is ['_', 'x', _, _, _, _, '_', ..] && ushort.TryParse(text[2..6], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code) ? (char)code : null;

    private static bool IsLeftOut(Rune rune) => Rune.IsControl(rune) || rune == Rune.ReplacementChar || (rune.Value & 0xFFFE) == 0xFFFE;

    private static string Cut(string text)
    {
        if (text.Length <= Longest) return text;
        var end = Longest - 1;
        return string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[end - 1]) ? end - 1 : end), "…");
    }
}
