using System.Text;

namespace Gongkai.Office.Search;

/// <summary>Cuts folded text into what the indexes hold.</summary>
/// <remarks>
/// A text is a row of units: characters, words and breaks. Each unit has one token in the row: a word is its own; a character has the pair
/// that it makes with a character right after it, and stands alone before a word, a break or the end. So a phrase of characters is a row
/// of pairs, and a single character is the beginning of a pair.
/// </remarks>
internal static class SearchTokens
{
    /// <summary>The token between two runs. No phrase has it, and so none goes over a break.</summary>
    private const string BreakToken = "。";

    /// <summary>The tokens of a text in their order.</summary>
    /// <param name="folded">See <see cref="FoldedText"/>.</param>
    public static IEnumerable<string> InOrder(string folded)
    {
        string? character = null;
        foreach (var (unit, kind) in Units(folded))
        {
            if (character is not null) yield return kind == UnitKind.Character ? character + unit : character;
            character = kind == UnitKind.Character ? unit : null;
            if (character is null) yield return unit;
        }

        if (character is not null) yield return character;
    }

    /// <summary>Everything by which a text may be found, each once: words, single characters, pairs of neighbouring characters.</summary>
    public static HashSet<string> Distinct(string folded)
    {
        var tokens = new HashSet<string>(StringComparer.Ordinal);
        string? character = null;
        foreach (var (unit, kind) in Units(folded))
        {
            if (kind != UnitKind.Break) tokens.Add(unit);
            if (kind == UnitKind.Character && character is not null) tokens.Add(character + unit);
            character = kind == UnitKind.Character ? unit : null;
        }

        return tokens;
    }

    public static IEnumerable<(string Text, UnitKind Kind)> Units(string folded)
    {
        for (var at = 0; at < folded.Length;)
        {
            switch (folded[at])
            {
                case FoldedText.Break:
                    yield return (BreakToken, UnitKind.Break);
                    at++;
                    break;
                case FoldedText.Edge:
                    var end = folded.IndexOf(FoldedText.Edge, at + 1);
                    yield return (folded[(at + 1)..end], UnitKind.Word);
                    at = end + 1;
                    break;
                default:
                    var length = Rune.GetRuneAt(folded, at).Utf16SequenceLength;
                    yield return (folded.Substring(at, length), UnitKind.Character);
                    at += length;
                    break;
            }
        }
    }
}

internal enum UnitKind
{
    Character,
    Word,
    Break,
}
