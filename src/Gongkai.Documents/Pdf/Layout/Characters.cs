using System.Text.RegularExpressions;
using Gongkai.Documents.Pdf.Content;

namespace Gongkai.Documents.Pdf.Layout;

/// <summary>How lines of Chinese text are broken, and how they are put together again.</summary>
internal static partial class Characters
{
    /// <summary>Never at the beginning of a line.</summary>
    private const string Closing = "，。、；：？！）》〉」』】〕…—%,.;:?!)]}";

    /// <summary>Never at the end of a line.</summary>
    private const string Opening = "（《〈「『【〔([{“‘";

    /// <summary>Browsers break on neither side of them, as they cannot tell an opening one from a closing one.</summary>
    private const string Quotes = "“”‘’";

    /// <summary>A character of a word that is not broken and that blanks part from the next.</summary>
    public static bool IsLatin(char c) => c < '\u0250' && !char.IsWhiteSpace(c);

    /// <summary>The text begins with a number such as 二、 or （三） or 1. and so begins something new.</summary>
    public static bool IsEnumerated(string text) => Number().IsMatch(text);

    /// <summary>Word processors let punctuation at the end of a full line hang over the margin.</summary>
    public static bool MayHang(string line) => line.TrimEnd() is [.., var last] && Closing.Contains(last);

    public static bool EndsSentence(string text) => text.TrimEnd() is [.., '。' or '！' or '？' or '”' or '）' or '；' or '：'];

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
        var end = EndOfUnit(glyphs, 0);
        while (end + 2 < glyphs.Count && Quotes.Contains(glyphs[end + 1].Text[0])) end = EndOfUnit(glyphs, end + 2);
        return glyphs[end].Right - line.Left;
    }

    private static int EndOfUnit(List<Glyph> glyphs, int end)
    {
        while (end < glyphs.Count - 1 && Opening.Contains(glyphs[end].Text[0])) end++;
        if (IsLatin(glyphs[end].Text[0]))
        {
            while (end + 1 < glyphs.Count && IsLatin(glyphs[end + 1].Text[0])) end++;
        }

        while (end + 1 < glyphs.Count && Closing.Contains(glyphs[end + 1].Text[0])) end++;
        return end;
    }

    [GeneratedRegex(@"^\s*(第?[一二三四五六七八九十0-9]{1,3}[、.．，]|[（(][一二三四五六七八九十0-9]{1,3}[）)])", RegexOptions.ExplicitCapture, Timeout.Infinite)]
    private static partial Regex Number();
}
