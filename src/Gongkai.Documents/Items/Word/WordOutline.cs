using Gongkai.Documents.Items.Blocks;

namespace Gongkai.Documents.Items.Word;

/// <summary>Tells the headings of a document by its styles, and where it has none by font and number.</summary>
internal static class WordOutline
{
    /// <summary>The blocks with their headings and lists. The table of contents is left out; the page makes its own.</summary>
    public static IReadOnlyList<BodyBlock> Blocks(IReadOnlyList<WordLine> lines)
    {
        var highest = lines.Where(line => !line.IsContents).Min(line => line.Outline) ?? 0;
        var below = 0;
        var headed = new List<WordLine>(lines.Count);
        foreach (var line in lines.Where(line => !line.IsContents))
        {
            if (line.LooksLikeTitle && line.Outline is null && HeadingNumbers.RankOf(line.Text) is null)
            {
                below = 1;
                headed.Add(Heading(line, 0));
            }
            else if (line.Outline is { } outline && !IsSentence(line.Text))
            {
                headed.Add(Heading(line, outline - highest));
            }
            else if (IsNumberedHeading(line) && HeadingNumbers.RankOf(line.Text) is { } rank)
            {
                headed.Add(Heading(line, rank + below));
            }
            else
            {
                headed.Add(line);
            }
        }

        return [.. ListBuilder.Join(headed)];
    }

    private static bool IsNumberedHeading(WordLine line) => line.IsSetApart || HeadingNumbers.IsChapter(line.Text);

    private static bool IsSentence(string text) => text.Length > 1 && text.AsSpan(0, text.Length - 1).Contains('。');

    private static WordLine Heading(WordLine line, int depth) => line.Block is BodyText text && line.Text.Length > 0
        ? line with
        {
            Item = null,
            Block = text with { Role = depth switch { <= 0 => TextRole.Heading2, 1 => TextRole.Heading3, _ => TextRole.Heading4 }, Content = WithNumber(line, text) },
        }
        : line;

    /// <summary>The number of a heading is part of it, also where it would make the item of a list.</summary>
    private static IReadOnlyList<Inline> WithNumber(WordLine line, BodyText text) =>
        line.Item is { Number: > 0 and var number } ? [new InlineRun($"{number}.", InlineStyle.Plain), .. text.Content] : text.Content;
}
