using System.Globalization;
using System.Text;

namespace Gongkai.Office.Search;

/// <summary>
/// A text in the form in which it is searched. That a phrase is found means: its folded form is a piece of the folded text. Both databases are
/// only a faster way to that answer.
/// </summary>
/// <remarks>
/// <list type="bullet">
/// <item>Full-width letters, digits and signs become half-width; letters become lower-case.</item>
/// <item>Letters with case, and digits, make words. A word stands between two spaces, so that only whole words are found: 2023 is not found in 12023.</item>
/// <item>Every other letter or number (Chinese characters, 〇, kana, Hangul) stands for itself. So do characters newer than the program.</item>
/// <item>Spaces of the text end a word and are left out: 张　三 is found as 张三.</item>
/// <item>Punctuation, symbols, line ends and tabs, however many, become one line end, which no phrase contains.</item>
/// <item>Combining marks and what is not printed (such as the zero-width space) are left out.</item>
/// </list>
/// </remarks>
internal sealed class FoldedText
{
    /// <summary>Stands between two runs of a text.</summary>
    public const char Break = '\n';

    /// <summary>Stands before and after a word.</summary>
    public const char Edge = ' ';

    /// <summary>Characters; a longer word goes on as another word.</summary>
    private const int LongestWord = 64;

    private readonly int[] _origins;

    private FoldedText(string text, int[] origins) => (Text, _origins) = (text, origins);

    public string Text { get; }

    public static FoldedText Of(string original)
    {
        var (folded, origins, word, at) = (new StringBuilder(original.Length + 16), new List<int>(original.Length + 16), 0, 0);
        foreach (var rune in original.EnumerateRunes())
        {
            var plain = HalfWidth(rune);
            switch (KindOf(plain))
            {
                case Kind.OfWord:
                    if (word == LongestWord) EndWord();
                    if (word == 0) Append(Edge);
                    AppendRune(Rune.ToLowerInvariant(plain));
                    word++;
                    break;
                case Kind.Character:
                    EndWord();
                    AppendRune(plain);
                    break;
                case Kind.Space:
                    EndWord();
                    break;
                case Kind.Break:
                    EndWord();
                    if (folded.Length > 0 && folded[^1] != Break) Append(Break);
                    break;
                default:
                    break; // left out
            }

            at += rune.Utf16SequenceLength;
        }

        EndWord();
        if (folded.Length > 0 && folded[^1] == Break) folded.Length--;
        return new FoldedText(folded.ToString(), [.. origins, at]);

        void EndWord()
        {
            if (word > 0) Append(Edge);
            word = 0;
        }

        void Append(char part)
        {
            folded.Append(part);
            origins.Add(at);
        }

        void AppendRune(Rune part)
        {
            Span<char> both = stackalloc char[2];
            foreach (var each in both[..part.EncodeToUtf16(both)]) Append(each);
        }
    }

    /// <summary>Where the phrase stands in the original: places and lengths, one after another, not overlapping.</summary>
    /// <param name="phrase">Folded.</param>
    public IEnumerable<(int Start, int Length)> PlacesOf(string phrase)
    {
        for (var at = Text.IndexOf(phrase, StringComparison.Ordinal); at >= 0; at = Text.IndexOf(phrase, at + phrase.Length, StringComparison.Ordinal))
        {
            // The edge after a word has the place where the word ends; a character ends where the next one begins, or before the spaces that follow it.
            var (start, last) = (_origins[at], at + phrase.Length - 1);
            var end = Text[last] == Edge ? _origins[last] : _origins[last] + (char.IsLowSurrogate(Text[last]) ? 2 : 1);
            yield return (start, end - start);
        }
    }

    private static Rune HalfWidth(Rune rune) => rune.Value switch
    {
        >= 0xFF01 and <= 0xFF5E => new Rune(rune.Value - 0xFEE0),
        _ => rune,
    };

    private static Kind KindOf(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.DecimalDigitNumber => Kind.OfWord,
        UnicodeCategory.OtherLetter or UnicodeCategory.ModifierLetter or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber or UnicodeCategory.SpacingCombiningMark
            or UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse => Kind.Character,
        UnicodeCategory.SpaceSeparator => Kind.Space,
        UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format => Kind.LeftOut,
        _ => Kind.Break,
    };

    private enum Kind
    {
        OfWord,
        Character,
        Space,
        Break,
        LeftOut,
    }
}
