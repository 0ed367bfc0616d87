using Gongkai.Sources;

namespace Gongkai.Documents.Items;

/// <summary>Writes blocks as plain text.</summary>
internal static class PlainTexts
{
    /// <summary>A paragraph as it is; a table as a line a row, with tabs between cells and spaces between what stands in one.</summary>
    public static string Of(Block block) => block switch
    {
        Paragraph paragraph => paragraph.Text,
        Table table => string.Join('\n', table.Rows.Select(row => string.Join('\t', row.Cells.Select(Of)))),
        _ => throw new ArgumentOutOfRangeException(nameof(block)),
    };

    private static string Of(TableCell cell) => string.Join(' ', cell.Content.Select(Of)).Replace('\n', ' ').Replace('\t', ' ');
}
