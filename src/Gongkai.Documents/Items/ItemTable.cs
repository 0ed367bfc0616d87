using Gongkai.Documents.Docx.Writing;
using Gongkai.Documents.Items.Blocks;

namespace Gongkai.Documents.Items;

/// <summary>Lays a table of an item out for Word.</summary>
internal static class ItemTable
{
    /// <summary>Word knows no wider table.</summary>
    private const int MostColumns = 60;

    private const int NarrowestColumn = 60;

    /// <summary>Null for a table that is too wide for Word.</summary>
    public static WordTable? Of(BodyTable table, WordPieces pieces)
    {
        if (GridTable.Place(table.Rows, MostColumns) is not { } rows) return null;

        var columns = rows.SelectMany(row => row).Max(placed => placed.Column + placed.Cell.ColumnSpan);
        return new WordTable(
            Widths(rows, columns),
            table.HeadRows,
            [.. rows.Select(row => (IReadOnlyList<WordCell>)[.. row.Select(placed => Cell(placed.Column, placed.Cell, pieces))])])
        {
            Padding = (20, 80),
        };
    }

    private static WordCell Cell(int column, BodyCell cell, WordPieces pieces) => new("", column, WordStyle.TableProse)
    {
        Paragraphs = [.. pieces.CellLines(cell.Content, cell.IsHead)],
        ColumnSpan = cell.ColumnSpan,
        RowSpan = cell.RowSpan,
    };

    /// <summary>In proportion to the longest text of each column, within bounds.</summary>
    private static List<int> Widths(IReadOnlyList<IReadOnlyList<(int Column, BodyCell Cell)>> rows, int columns)
    {
        var weights = Enumerable.Repeat(3, columns).ToArray();
        foreach (var (column, cell) in rows.SelectMany(row => row).Where(placed => placed.Cell.ColumnSpan == 1))
            weights[column] = Math.Max(weights[column], Math.Min(24, LengthOf(cell.Content)));

        return [.. weights.Select(weight => Math.Max(NarrowestColumn, WordDocument.TextWidth * weight / weights.Sum()))];
    }

    private static int LengthOf(IReadOnlyList<BodyBlock> blocks) => blocks.OfType<BodyText>().Select(text => LetterForm.TextOf(text).Length).DefaultIfEmpty(6).Max();
}
