namespace Gongkai.Office.Search;

/// <summary>What somebody looks for: every phrase must be found. A run of characters without a space is a phrase, and so is what stands in quotation marks.</summary>
public sealed record SearchWords
{
    /// <summary>Characters, at most; what is beyond is not looked for.</summary>
    public const int Longest = 100;

    /// <summary>Phrases, at most; likewise.</summary>
    private const int Most = 10;

    private static readonly char[] QuotationMarks = ['"', '“', '”', '＂', '「', '」'];

    private SearchWords(IReadOnlyList<string> phrases) => Phrases = phrases;

    /// <summary>Folded, each once; empty when nothing can be looked for.</summary>
    internal IReadOnlyList<string> Phrases { get; }

    public bool IsEmpty => Phrases.Count == 0;

    /// <summary>Reads what was typed. Punctuation within a phrase parts it: both pieces must be found, wherever they stand.</summary>
    public static SearchWords Parse(string? typed)
    {
        var text = (typed ?? "").Trim();
        if (text.Length > Longest) text = text[..Longest];
        var pieces = text.Split(QuotationMarks).SelectMany((piece, index) => index % 2 == 1 ? [piece] : piece.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var phrases = pieces.SelectMany(piece => FoldedText.Of(piece).Text.Split(FoldedText.Break, StringSplitOptions.RemoveEmptyEntries));
        return new SearchWords([.. phrases.Distinct(StringComparer.Ordinal).Take(Most)]);
    }
}
