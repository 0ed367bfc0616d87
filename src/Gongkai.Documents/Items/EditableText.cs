using Gongkai.Documents.Items.Blocks;

namespace Gongkai.Documents.Items;

/// <summary>
/// A body as plain lines that anybody can edit in a text field, and back: paragraphs, tables and pictures whose lines were not touched keep
/// their form, everything else becomes paragraphs and headings.
/// </summary>
/// <remarks>A table and a picture stand as one line in brackets, such as 〔表格1：组　姓名　面积〕; to remove the line is to remove them.</remarks>
public static class EditableText
{
    /// <summary>Characters of a table's first row in its line.</summary>
    private const int LongestSign = 24;

    /// <summary>The lines of a body.</summary>
    public static string Of(string html) => string.Join('\n', Numbered(ItemBody.Clean(html).Blocks).Select(each => each.Lines));

    /// <summary>The body of edited lines.</summary>
    /// <param name="text">As it came back from the field.</param>
    /// <param name="before">The HTML that the lines were made of; empty for a new text.</param>
    public static ItemBody Apply(string text, string before)
    {
        if (text.Length > ItemBody.LongestText) return ItemBody.FromText(text); // which says that it is cut

        var known = Numbered(ItemBody.Clean(before).Blocks)
            .GroupBy(each => each.Lines, StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => new Queue<BodyBlock>(same.Select(each => each.Block)), StringComparer.Ordinal);
        var longest = known.Keys.Select(lines => lines.Count(letter => letter == '\n') + 1).DefaultIfEmpty(1).Max();
        var lines = text.ReplaceLineEndings("\n").Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0).ToArray();
        var blocks = new List<BodyBlock>();
        var typed = new List<string>();
        for (var at = 0; at < lines.Length;)
        {
            if (Kept(lines, at, longest, known) is ({ } block, var count))
            {
                Flush();
                blocks.Add(block);
                at += count;
            }
            else
            {
                typed.Add(lines[at++]);
            }
        }

        Flush();
        return ItemBody.Of(blocks);

        void Flush()
        {
            if (typed.Count > 0) blocks.AddRange(TypedText.Blocks(typed));
            typed.Clear();
        }
    }

    /// <summary>The block whose lines stand here unchanged, the longest first.</summary>
    private static (BodyBlock? Block, int Lines) Kept(string[] lines, int at, int longest, Dictionary<string, Queue<BodyBlock>> known)
    {
        for (var count = Math.Min(longest, lines.Length - at); count > 0; count--)
        {
            if (known.TryGetValue(string.Join('\n', lines[at..(at + count)]), out var blocks) && blocks.TryDequeue(out var block)) return (block, count);
        }

        return (null, 0);
    }

    private static IEnumerable<(string Lines, BodyBlock Block)> Numbered(IReadOnlyList<BodyBlock> blocks)
    {
        var (tables, pictures) = (0, 0);
        foreach (var block in blocks)
        {
            var lines = block switch
            {
                BodyTable table => $"〔表格{++tables}：{Sign(table)}〕",
                BodyText text when LetterForm.TextOf(text).Length == 0 => $"〔图片{++pictures}{Alt(text)}〕",
                BodyText text => Lines(LetterForm.TextOf(text)),
                _ => Lines(ItemBody.Of([block]).PlainText),
            };
            yield return (lines, block);
        }
    }

    /// <summary>Without blank lines and blanks at their ends, as they come back from the field.</summary>
    private static string Lines(string text) => string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0));

    private static string Sign(BodyTable table)
    {
        var row = table.Rows.Count == 0 ? "" : string.Join("　", table.Rows[0].Select(cell => ItemBody.Of(cell.Content).PlainText.ReplaceLineEndings(" ").Trim()));
        return row.Length <= LongestSign ? row : $"{row[..LongestSign]}…";
    }

    private static string Alt(BodyText text) => text.Content.OfType<InlinePicture>().FirstOrDefault() is { Alt.Length: > 0 } picture ? $"：{picture.Alt}" : "";
}
