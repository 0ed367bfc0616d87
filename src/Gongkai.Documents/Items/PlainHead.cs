using Gongkai.Documents.Items.Word;
using Gongkai.Sources;

namespace Gongkai.Documents.Items;

/// <summary>Finds title and document number in a text without formatting.</summary>
internal static class PlainHead
{
    private const int Furthest = 6;

    private const int LongestTitle = 60;

    /// <summary>The title is the first line when it can be one: short, and neither a sentence nor a numbered heading.</summary>
    public static (string? Title, string? Number, IReadOnlyList<Block> Below) Split(IReadOnlyList<Block> blocks)
    {
        var number = blocks.Take(Furthest).OfType<Paragraph>().FirstOrDefault(paragraph => WordHead.NumberOf(paragraph.Text) is not null);
        var rest = blocks.Where(block => block != number).ToList();
        var title = rest is [Paragraph first, _, ..] && IsTitle(first.Text) ? first : null;
        if (title is not null) rest.RemoveAt(0);
        return (title?.Text.Replace("\n", ""), number is null ? null : WordHead.NumberOf(number.Text), rest);
    }

    private static bool IsTitle(string text) =>
        text.Length is >= 4 and <= LongestTitle && text[^1] is not ('。' or '：' or '；' or '，' or '！' or '？') && HeadingNumbers.RankOf(text) is null && !text.Contains('。', StringComparison.Ordinal);
}
