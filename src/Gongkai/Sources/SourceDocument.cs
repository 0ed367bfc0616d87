namespace Gongkai.Sources;

/// <summary>
/// Where something stands in a file, so that a person can find it again.
/// </summary>
/// <param name="Block">1-based number of the paragraph or table, counted over the whole file; of a text file the line.</param>
/// <param name="Row">1-based row of the table, when the place is in one.</param>
/// <param name="Cell">1-based cell of the row, as the file lists its cells; merged cells count once.</param>
public readonly record struct Place(int Block, int? Row = null, int? Cell = null)
{
    /// <summary>The place as people say it: 第12段, 第3个表格第2行第4格.</summary>
    public override string ToString() => Row is null
        ? $"第{Block}段"
        : $"第{Block}段表格第{Row}行第{Cell}格";
}

/// <summary>
/// A document as a reader hands it to the rules: paragraphs and tables in reading order, nothing of the file format left.
/// </summary>
public sealed record SourceDocument(IReadOnlyList<Block> Blocks)
{
    /// <summary>What a word processor left in the file beside the text, such as revisions that nobody accepted.</summary>
    public IReadOnlyList<Remnant> Remnants { get; init; } = [];
}

/// <summary>A paragraph or a table.</summary>
public abstract record Block(Place Place);

/// <summary>One paragraph of running text, without its line end. Never a table cell.</summary>
public sealed record Paragraph(string Text, Place Place) : Block(Place);

/// <summary>A table as rows of cells. Rows need not have the same number of cells.</summary>
public sealed record Table(IReadOnlyList<TableRow> Rows, Place Place) : Block(Place);

/// <summary>One row with the cells that stand in it; a cell that a merge from above covers is left out.</summary>
public sealed record TableRow(IReadOnlyList<TableCell> Cells);

/// <summary>
/// One cell.
/// </summary>
/// <param name="Content">Paragraphs and, where tables are nested, tables. Empty for a blank cell.</param>
/// <param name="Place">Block of the outermost table, row, cell.</param>
/// <param name="Column">0-based grid column at which the cell begins, merges counted; -1 where the file has no grid.</param>
/// <param name="ColumnSpan">Grid columns the cell covers, 1 or more.</param>
/// <param name="RowSpan">Rows the cell covers, 1 or more.</param>
public sealed record TableCell(IReadOnlyList<Block> Content, Place Place, int Column = -1, int ColumnSpan = 1, int RowSpan = 1);

/// <summary>
/// Something a word processor left in the file that is not part of the text.
/// </summary>
/// <param name="Text">The text concerned, for instance the words that a pending revision deletes.</param>
/// <param name="Kind">What it is, in Chinese, as it can stand in a sentence: 未接受的删除, 批注.</param>
public sealed record Remnant(string Text, string Kind, Place Place);
