using System.Buffers;
using Gongkai.Documents.Items.Blocks;

namespace Gongkai.Documents.Items;

/// <summary>Finds the parts of an official document that are set apart: who it is addressed to, who signs it and when.</summary>
internal static class LetterForm
{
    private const int LongestAddressee = 150;

    private const int LongestName = 40;

    private static readonly SearchValues<char> Sentence = SearchValues.Create("。；：，！？:;");

    /// <summary>Marks them by their class. Name and date become one paragraph.</summary>
    /// <returns>The blocks, and the date of the first signature.</returns>
    public static (IReadOnlyList<BodyBlock> Blocks, DateOnly? Date) Mark(IReadOnlyList<BodyBlock> blocks)
    {
        var marked = new List<BodyBlock>(blocks.Count);
        DateOnly? first = null;
        foreach (var block in blocks)
        {
            if (block is not BodyText { Role: TextRole.Paragraph } text)
            {
                marked.Add(block);
                continue;
            }

            var line = TextOf(text);
            if (marked.Count == 0 && IsAddressee(line))
            {
                marked.Add(text with { Class = BodyClasses.NoIndent });
            }
            else if (text.Class != BodyClasses.Centre && DocumentDates.OfLine(line) is { } date && Sign(marked, text))
            {
                first ??= date;
            }
            else if (text.Class == BodyClasses.Right && DocumentDates.AtEnd(line) is { } ending)
            {
                first ??= ending;
                marked.Add(text with { Class = BodyClasses.Signature });
            }
            else
            {
                marked.Add(text);
            }
        }

        return (marked, first);
    }

    public static string TextOf(BodyText text) => string.Concat(text.Content.Select(piece => piece switch
    {
        InlineRun run => run.Text,
        LineBreak => "\n",
        _ => "",
    })).Trim();

    private static bool IsAddressee(string line) => line is [.., '：' or ':'] && line.Length <= LongestAddressee && !line.Contains('。', StringComparison.Ordinal);

    /// <summary>Joins the date with the names before it. A date without a name signs only when it stands at the right.</summary>
    private static bool Sign(List<BodyBlock> before, BodyText date)
    {
        var names = before.Count;
        while (names > 0 && IsName(before[names - 1], isFurther: names < before.Count)) names--;
        if (names == before.Count && date.Class != BodyClasses.Right) return false;

        var lines = before.Skip(names).Cast<BodyText>().Append(date).Select(text => text.Content).ToList();
        before.RemoveRange(names, before.Count - names);
        before.Add(new BodyText(TextRole.Paragraph, BodyClasses.Signature, [.. lines.SelectMany((line, index) => index == 0 ? line : line.Prepend(LineBreak.One))]));
        return true;
    }

    /// <summary>The line next to the date is a name when it is short and no sentence; further ones only when they stand at the right.</summary>
    private static bool IsName(BodyBlock block, bool isFurther) =>
        block is BodyText { Role: TextRole.Paragraph } text
        && (text.Class == BodyClasses.Right || (!isFurther && text.Class != BodyClasses.Centre))
        && TextOf(text) is { Length: > 0 and <= LongestName } line
        && !line.AsSpan().ContainsAny(Sentence) && HeadingNumbers.RankOf(line) is null && !line.StartsWith("附件", StringComparison.Ordinal);
}
