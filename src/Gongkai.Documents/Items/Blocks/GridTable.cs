namespace Gongkai.Documents.Items.Blocks;

/// <summary>Lays cells that know their column out in rows.</summary>
internal static class GridTable
{
    /// <summary>The rows, with blank cells where the grid has a gap.</summary>
    /// <param name="rows">Cells with their 0-based column; -1 where the file has no grid.</param>
    public static IReadOnlyList<IReadOnlyList<BodyCell>> Rows(IReadOnlyList<IEnumerable<(int Column, BodyCell Cell)>> rows)
    {
        var laid = new List<IReadOnlyList<BodyCell>>(rows.Count);
        var freeFrom = new List<int>();
        for (var row = 0; row < rows.Count; row++)
        {
            var cells = new List<BodyCell>();
            var column = 0;
            foreach (var (at, cell) in rows[row])
            {
                var gap = 0;
                for (; column < at; column++)
                {
                    if (IsFree(column, row))
                        gap++;
                    else
                        gap = Fill(cells, gap);
                }

                Fill(cells, gap);
                cells.Add(cell);
                Occupy(column, cell, row);
                column += cell.ColumnSpan;
            }

            laid.Add(cells);
        }

        return laid;

        bool IsFree(int column, int row) => column >= freeFrom.Count || freeFrom[column] <= row;

        void Occupy(int from, BodyCell cell, int row)
        {
            while (freeFrom.Count < from + cell.ColumnSpan) freeFrom.Add(0);
            for (var column = from; column < from + cell.ColumnSpan; column++) freeFrom[column] = row + cell.RowSpan;
        }
    }

    /// <summary>
    /// The cells with their columns. Every place of the grid that no merge from above covers has a cell; one that would lie
    /// over another is as wide as there is room.
    /// </summary>
    /// <returns>Null when there are more columns than that.</returns>
    public static IReadOnlyList<IReadOnlyList<(int Column, BodyCell Cell)>>? Place(IReadOnlyList<IReadOnlyList<BodyCell>> rows, int mostColumns)
    {
        var placed = new List<List<(int Column, BodyCell Cell)>>(rows.Count);
        var freeFrom = new List<int>();
        for (var row = 0; row < rows.Count; row++)
        {
            var cells = new List<(int Column, BodyCell Cell)>();
            var column = 0;
            foreach (var cell in rows[row])
            {
                while (!IsFree(column, row)) column++;
                var span = 1;
                while (span < cell.ColumnSpan && IsFree(column + span, row)) span++;
                cells.Add((column, cell with { ColumnSpan = span }));
                while (freeFrom.Count < column + span) freeFrom.Add(0);
                for (var end = column + span; column < end; column++) freeFrom[column] = row + cell.RowSpan;
            }

            placed.Add(cells);
            if (freeFrom.Count > mostColumns) return null;
        }

        FillUp(placed, freeFrom.Count);
        return placed;

        bool IsFree(int column, int row) => column >= freeFrom.Count || freeFrom[column] <= row;
    }

    private static void FillUp(List<List<(int Column, BodyCell Cell)>> rows, int columns)
    {
        var freeFrom = new int[columns];
        for (var row = 0; row < rows.Count; row++)
        {
            foreach (var (column, cell) in rows[row]) Array.Fill(freeFrom, row + cell.RowSpan, column, cell.ColumnSpan);
            for (var column = 0; column < columns; column++)
            {
                if (freeFrom[column] <= row) rows[row].Add((column, new BodyCell([])));
            }

            rows[row].Sort((a, b) => a.Column.CompareTo(b.Column));
        }
    }

    private static int Fill(List<BodyCell> cells, int gap)
    {
        if (gap > 0) cells.Add(new BodyCell([]) { ColumnSpan = gap });
        return 0;
    }
}
