using Gongkai.Documents.Items.Blocks;
using Gongkai.Sources;

namespace Gongkai.Documents.Items;

/// <summary>Makes blocks of text that has no formatting: typed lines, or a document of which only the text was read.</summary>
internal static class TypedText
{
    public static IReadOnlyList<BodyBlock> Blocks(IReadOnlyList<string> lines) =>
        LetterForm.Mark(Headed([.. lines.Select(line => line.Trim()).Where(line => line.Length > 0).Select(Line)])).Blocks;

    /// <summary>Paragraphs with their headings, and tables.</summary>
    public static IReadOnlyList<BodyBlock> Blocks(IReadOnlyList<Block> blocks) => Headed([.. blocks.Select(Of)]);

    private static BodyBlock Of(Block block) => block switch
    {
        Paragraph paragraph => Line(paragraph.Text),
        Table table => TableOf(table),
        _ => throw new ArgumentOutOfRangeException(nameof(block)),
    };

    private static BodyText Line(string line) => new(TextRole.Paragraph, Class: null, Inlines(line));

    private static IReadOnlyList<Inline> Inlines(string text) =>
        [.. text.Split('\n').SelectMany((line, index) => index == 0 ? new Inline[] { new InlineRun(line, InlineStyle.Plain) } : [LineBreak.One, new InlineRun(line, InlineStyle.Plain)])];

    private static BodyTable TableOf(Table table) => new([], HeadRows: 0, GridTable.Rows(
        [.. table.Rows.Select(row => row.Cells.Select(cell => (cell.Column, Cell: new BodyCell([.. cell.Content.Select(Of)]) { ColumnSpan = cell.ColumnSpan, RowSpan = cell.RowSpan })))]));

    /// <summary>
    /// A line that bears a number of a heading is one, unless a neighbour bears a number of the same kind: then they are the
    /// items of an enumeration.
    /// </summary>
    private static List<BodyBlock> Headed(List<BodyBlock> blocks)
    {
        var ranks = blocks.ConvertAll(block => block is BodyText text ? HeadingNumbers.RankOf(LetterForm.TextOf(text)) : null);
        var headed = new List<BodyBlock>(blocks.Count);
        for (var i = 0; i < blocks.Count; i++)
        {
            var isHeading = ranks[i] is 0 or 1 && blocks[i] is BodyText text
                && (HeadingNumbers.IsChapter(LetterForm.TextOf(text)) || ((i == 0 || ranks[i - 1] != ranks[i]) && (i + 1 == blocks.Count || ranks[i + 1] != ranks[i])));
            headed.Add(isHeading ? ((BodyText)blocks[i]) with { Role = ranks[i] == 0 ? TextRole.Heading2 : TextRole.Heading3 } : blocks[i]);
        }

        return headed;
    }
}
