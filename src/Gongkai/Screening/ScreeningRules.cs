using Gongkai.Law;
using Gongkai.Screening.Wording;

namespace Gongkai.Screening;

/// <summary>检查规则: how serious each kind is, and the words that a county looks for beside the shipped sample. Immutable.</summary>
public sealed class ScreeningRules
{
    /// <summary>Words of a county's own, at most.</summary>
    public const int MostWords = 5_000;

    // Characters, at most.
    public const int LongestWords = 50;
    public const int LongestRight = 100;
    public const int LongestNote = 200;

    /// <summary>Exceptions of an entry, at most.</summary>
    public const int MostExceptions = 50;

    private ScreeningRules(ScreeningPolicy policy, IReadOnlyList<WordListEntry> own)
    {
        (Policy, Own) = (policy, own);
        var words = own.Select(entry => entry.Words).ToHashSet(StringComparer.Ordinal);
        Words = own.Count == 0 ? WordList.Shipped : new WordList(WordList.Shipped.Version, [.. own, .. WordList.Shipped.Entries.Where(entry => !words.Contains(entry.Words))]);
    }

    /// <summary>Where nobody has set any.</summary>
    public static ScreeningRules Usual { get; } = new(ScreeningPolicy.Default, []);

    public ScreeningPolicy Policy { get; }

    /// <summary>The county's words.</summary>
    public IReadOnlyList<WordListEntry> Own { get; }

    /// <summary>The county's words and the sample; of words in both, the county's entry.</summary>
    public WordList Words { get; }

    /// <returns>Refused when identity numbers would not be looked for (identity-number-off), there are too many words (too-many-words), or an entry cannot stand
    /// (word-length, word-twice, right-holds-words, exception-apart).</returns>
    public static Ruling<ScreeningRules> Of(ScreeningPolicy policy, IReadOnlyList<WordListEntry> own)
    {
        if (!policy.LooksFor(ScreeningKind.IdentityNumber)) return new Refusal("identity-number-off", "身份证号码始终要检查，不能设为“不检查”。", LegalBasis.Regulation(15));
        if (own.Count > MostWords) return new Refusal("too-many-words", $"词表最多{MostWords}条。请删去不用的。", Basis: null);
        if (own.GroupBy(entry => entry.Words, StringComparer.Ordinal).FirstOrDefault(same => same.Count() > 1) is { } twice) return new Refusal("word-twice", $"“{twice.Key}”写了两次，请只留一条。", Basis: null);
        return own.Select(Check).FirstOrDefault(refusal => refusal is not null) is { } refused ? refused : new ScreeningRules(policy, own);
    }

    private static Refusal? Check(WordListEntry entry)
    {
        if (entry.Words.Length is < 2 or > LongestWords) return new Refusal("word-length", $"“{entry.Words}”应当有2至{LongestWords}个字。", Basis: null);
        if (entry.Right?.Length > LongestRight || entry.Note?.Length > LongestNote || entry.Exceptions.Count > MostExceptions || entry.Exceptions.Any(longer => longer.Length > LongestWords))
            return new Refusal("word-length", $"“{entry.Words}”的应为最多{LongestRight}字，说明最多{LongestNote}字，例外最多{MostExceptions}个、每个最多{LongestWords}字。", Basis: null);
        if (entry.Exceptions.FirstOrDefault(longer => !longer.Contains(entry.Words, StringComparison.Ordinal)) is { } apart)
            return new Refusal("exception-apart", $"“{entry.Words}”的例外“{apart}”里没有这个词语。例外是含有它而又正确的更长的词语。", Basis: null);
        return entry.Right?.Contains(entry.Words, StringComparison.Ordinal) == true && !entry.Exceptions.Any(longer => entry.Right.Contains(longer, StringComparison.Ordinal))
            ? new Refusal("right-holds-words", $"“{entry.Words}”的正确写法“{entry.Right}”里含有它本身，改正以后还会被查到。请把正确写法也写进例外。", Basis: null)
            : null;
    }
}

/// <summary>What became of some words from one list to another.</summary>
/// <param name="Before">Null where they are new.</param>
/// <param name="After">Null where they are no longer looked for.</param>
public sealed record WordChange(WordListEntry? Before, WordListEntry? After)
{
    /// <summary>What is different, in the order of the new list; what is gone at the end.</summary>
    public static IReadOnlyList<WordChange> Between(IReadOnlyList<WordListEntry> before, IReadOnlyList<WordListEntry> after)
    {
        var (old, now) = (before.ToDictionary(entry => entry.Words, StringComparer.Ordinal), after.Select(entry => entry.Words).ToHashSet(StringComparer.Ordinal));
        return
        [
            .. after.Select(entry => new WordChange(old.GetValueOrDefault(entry.Words), entry)).Where(change => change.Before is null || !IsSame(change.Before, change.After!)),
            .. before.Where(entry => !now.Contains(entry.Words)).Select(entry => new WordChange(entry, After: null)),
        ];
    }

    private static bool IsSame(WordListEntry one, WordListEntry other) =>
        (one.Kind, one.Right, one.Note) == (other.Kind, other.Right, other.Note) && one.Exceptions.SequenceEqual(other.Exceptions, StringComparer.Ordinal);
}
