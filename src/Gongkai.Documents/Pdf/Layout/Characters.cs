using Gongkai.Documents.Pdf.Content;

namespace Gongkai.Documents.Pdf.Layout;

/// <summary>How lines of Chinese text are broken, and how they are put together again.</summary>
internal static class Characters
{
    /// <summary>Never at the beginning of a line.</summary>
    private const string Closing = "，。、；：？！）》〉”’」』】〕…—%,.;:?!)]}";

    /// <summary>Never at the end of a line.</summary>
    private const string Opening = "（《〈“‘「『【〔([{";

    /// <summary>A character of a word that is not broken and that blanks part from the next.</summary>
    public static bool IsLatin(char c) => c < '\u0250' && !char.IsWhiteSpace(c);

    /// <summary>The text of two lines of one paragraph. Words are parted by a blank, numbers and Chinese characters by nothing.</summary>
    public static string Join(string first, string second)
    {
        var isWordBreak = first.Length > 0 && second.Length > 0 && IsLatin(first[^1]) && IsLatin(second[0])
            && (char.IsAsciiLetter(first[^1]) || char.IsAsciiLetter(second[0])) && first[^1] is not ('-' or '/');
        return isWordBreak ? first + " " + second : first + second;
    }

    /// <summary>
    /// How wide the beginning of a line is that cannot be broken: had there been room for it, it would stand on the line
    /// before, unless a paragraph ends there.
    /// </summary>
    public static double WidthOfBeginning(TextLine line)
    {
        var glyphs = line.Glyphs.SkipWhile(glyph => glyph.IsBlank).ToList();
        var end = 0;
        while (end < glyphs.Count - 1 && Opening.Contains(glyphs[end].Text[0])) end++;
        if (IsLatin(glyphs[end].Text[0]))
        {
            while (end + 1 < glyphs.Count && IsLatin(glyphs[end + 1].Text[0])) end++;
        }

        while (end + 1 < glyphs.Count && Closing.Contains(glyphs[end + 1].Text[0])) end++;
        return glyphs[end].Right - line.Left;
    }
}
