namespace Gongkai.Screening;

/// <summary>
/// A stretch of text that screening stopped at.
/// </summary>
/// <param name="Start">0-based index of its first character.</param>
/// <param name="Length">Number of characters (UTF-16 units).</param>
public sealed record ScreeningHit(ScreeningKind Kind, ScreeningSeverity Severity, int Start, int Length)
{
    /// <summary>The entry of the word list that was met; null for personal data.</summary>
    public Wording.WordListEntry? Entry { get; init; }

    /// <summary>Index of the first character behind it.</summary>
    public int End => Start + Length;
}
