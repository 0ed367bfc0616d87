using Gongkai.Documents.Drafts;

namespace Gongkai.Documents.Xlsx.Reading;

/// <summary>Makes paragraphs and tables of the rows of a sheet.</summary>
internal sealed class SheetBlocks(SheetComments comments, WorkbookBudget budget)
{
    private readonly List<Draft> _blocks = [];

    /// <remarks>Of blank rows with borders only the first counts: it may be a row that should have been filled in.</remarks>
    public List<Draft> Of(List<GridRow> rows)
    {
        var run = new List<GridRow>();
        var reach = 0;
        foreach (var row in rows)
        {
            if (run is [.., var last] && (HasGap(last, row, reach) || (last.IsBlank && row.IsBlank)))
            {
                AddRun(run);
                run = [];
            }

            if (row.IsBlank && run.Count == 0) continue;
            run.Add(row);
            reach = Math.Max(reach, row.Bottom);
        }

        AddRun(run);
        AddForgottenComments();
        return _blocks;
    }

    /// <summary>A blank row that no merge bridges.</summary>
    private static bool HasGap(GridRow last, GridRow next, int reach) => next.Ordinal - last.Ordinal > 1 + Math.Max(0, reach - last.Index);

    private void AddRun(List<GridRow> run)
    {
        var isProse = ProseRows.Find(run);
        for (var i = 0; i < run.Count; i++)
        {
            if (isProse[i])
            {
                AddParagraphs(run[i]);
                continue;
            }

            var first = i;
            while (i + 1 < run.Count && !isProse[i + 1]) i++;
            _blocks.Add(Table(run.GetRange(first, i + 1 - first)));
        }
    }

    /// <summary>Lines within the cell are paragraphs; nobody can press Enter in a cell otherwise.</summary>
    private void AddParagraphs(GridRow row)
    {
        foreach (var cell in row.Cells)
        {
            var first = _blocks.Count;
            foreach (var line in cell.Text.Split('\n'))
            {
                budget.Place(1);
                _blocks.Add(new DraftParagraph(line));
            }

            _blocks[first].Remnants.AddRange(comments.Take(row.Index, cell.Column));
        }
    }

    /// <summary>Columns in which no cell begins are left out, so that a label merged over two columns is one column wide.</summary>
    private DraftTable Table(List<GridRow> rows)
    {
        int[] columns = [.. rows.SelectMany(row => row.Cells).Select(cell => cell.Column).Distinct().Order()];
        budget.Place((long)rows.Count * columns.Length);

        var table = new DraftTable();
        var freeFrom = new int[columns.Length];
        for (var row = 0; row < rows.Count; row++) table.Rows.Add(Row(rows, row, columns, freeFrom));
        return table;
    }

    /// <summary>Behind the last cell that the sheet has, blank ones without borders are no part of the row.</summary>
    private List<DraftCell> Row(List<GridRow> rows, int row, int[] columns, int[] freeFrom)
    {
        var cells = new List<DraftCell>();
        var next = 0;
        var end = 0;
        for (var column = 0; column < columns.Length; column++)
        {
            var isCell = next < rows[row].Cells.Count && rows[row].Cells[next].Column == columns[column];
            if (isCell) cells.Add(Cell(rows, row, rows[row].Cells[next++], column, columns, freeFrom));
            else if (freeFrom[column] <= rows[row].Index) cells.Add(new DraftCell { Content = Content("", rows[row].Index, columns[column]), Column = column });
            else continue;

            if (isCell || cells[^1].Content.Count > 0) end = cells.Count;
        }

        return cells[..end];
    }

    private DraftCell Cell(List<GridRow> rows, int row, GridCell cell, int column, int[] columns, int[] freeFrom)
    {
        var draft = new DraftCell { Content = Content(cell.Text, rows[row].Index, cell.Column), Column = column };
        while (column + draft.ColumnSpan < columns.Length && columns[column + draft.ColumnSpan] <= cell.Right) draft.ColumnSpan++;
        while (row + draft.RowSpan < rows.Count && rows[row + draft.RowSpan].Index <= cell.Bottom) draft.RowSpan++;
        for (var covered = column; covered < column + draft.ColumnSpan; covered++) freeFrom[covered] = cell.Bottom + 1;
        return draft;
    }

    private List<Draft> Content(string text, int row, int column)
    {
        var paragraph = new DraftParagraph(text);
        paragraph.Remnants.AddRange(comments.Take(row, column));
        return text.Length > 0 || paragraph.Remnants.Count > 0 ? [paragraph] : [];
    }

    /// <summary>Comments on blank cells outside tables.</summary>
    private void AddForgottenComments()
    {
        var paragraph = new DraftParagraph("");
        paragraph.Remnants.AddRange(comments.TakeRest());
        if (paragraph.Remnants.Count > 0) _blocks.Add(paragraph);
    }
}
