namespace Gongkai.Documents.Docx.Writing;

/// <summary>
/// A ruled table.
/// </summary>
/// <param name="Widths">Of the grid columns, in twentieths of a point.</param>
/// <param name="HeadRows">Rows at the top that are repeated on every page.</param>
/// <param name="Rows">Cells in order; one that a merge from above covers is not in it.</param>
internal sealed record WordTable(IReadOnlyList<int> Widths, int HeadRows, IReadOnlyList<IReadOnlyList<WordCell>> Rows)
{
    /// <summary>Between the rulings and the text of a cell, in twentieths of a point: above and below, left and right.</summary>
    public (int Vertical, int Horizontal) Padding { get; init; } = (0, 40);

    /// <summary>
    /// The cells of a row with those that merges from above cover, left to right. Word wants them written.
    /// </summary>
    public IEnumerable<(WordCell Cell, bool IsCovered)> Full(int row) => Rows.Take(row)
        .SelectMany((cells, above) => cells.Where(cell => above + cell.RowSpan > row))
        .Select(cell => (Cell: cell, IsCovered: true))
        .Concat(Rows[row].Select(cell => (Cell: cell, IsCovered: false)))
        .OrderBy(entry => entry.Cell.Column);
}

/// <summary>
/// A cell.
/// </summary>
/// <param name="Text">Its text; a line feed begins a new paragraph.</param>
/// <param name="Column">0-based grid column.</param>
internal sealed record WordCell(string Text, int Column, WordStyle Style)
{
    /// <summary>What stands in it instead of the text, when that is more than text.</summary>
    public IReadOnlyList<(WordStyle Style, IReadOnlyList<WordPiece> Pieces)>? Paragraphs { get; init; }

    public int ColumnSpan { get; init; } = 1;

    public int RowSpan { get; init; } = 1;
}
