namespace Gongkai.AnnualReports.Layout;

/// <summary>Finds the grid column of every cell: the next one that no merge from above covers.</summary>
internal static class GridPlaces
{
    public static List<FormRow> Of(IReadOnlyList<FormRow> rows)
    {
        var placed = new List<FormRow>(rows.Count);
        var freeFrom = new List<int>(); // by column, the first row in which it is free again
        foreach (var row in rows)
        {
            var column = 0;
            var cells = new List<FormCell>(row.Cells.Count);
            foreach (var cell in row.Cells)
            {
                while (column < freeFrom.Count && freeFrom[column] > placed.Count) column++;
                cells.Add(cell with { Column = column });
                for (; column < cells[^1].Column + cell.ColumnSpan; column++)
                {
                    if (column == freeFrom.Count) freeFrom.Add(0);
                    freeFrom[column] = placed.Count + cell.RowSpan;
                }
            }

            placed.Add(row with { Cells = cells });
        }

        return placed;
    }
}
