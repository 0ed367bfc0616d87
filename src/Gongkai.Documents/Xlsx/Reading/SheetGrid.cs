namespace Gongkai.Documents.Xlsx.Reading;

/// <summary>
/// Lays merges over the cells of a sheet and leaves out what is hidden: gives the rows in which cells begin. A merge whose
/// first row or column is hidden begins where it can be seen.
/// </summary>
internal sealed class SheetGrid
{
    private readonly SheetContent _sheet;
    private readonly List<CellRange> _waiting;
    private readonly List<ActiveMerge> _active = [];
    private int _nextWaiting;
    private int _firstToEnd = int.MaxValue;

    private SheetGrid(SheetContent sheet)
    {
        _sheet = sheet;
        _waiting = [.. sheet.Merges.OrderBy(merge => merge.Top).ThenBy(merge => merge.Left)];
    }

    public static List<GridRow> Rows(SheetContent sheet) => new SheetGrid(sheet).Rows();

    private List<GridRow> Rows()
    {
        var rows = new List<GridRow>();
        var hidden = 0;
        foreach (var row in _sheet.Rows)
        {
            Activate(row.Index);
            var cells = BeginCells(row);
            if (row.IsHidden) hidden++;
            else if (cells.Count > 0) rows.Add(new GridRow(row.Index, row.Index - hidden, cells));
        }

        return rows;
    }

    /// <summary>Brings the merges up to date that reach into a row. Merges that overlap are damage; the first one counts.</summary>
    private void Activate(int row)
    {
        if (_firstToEnd < row)
        {
            _active.RemoveAll(merge => merge.Range.Bottom < row);
            _firstToEnd = _active.Count == 0 ? int.MaxValue : _active.Min(merge => merge.Range.Bottom);
        }

        for (; _nextWaiting < _waiting.Count && _waiting[_nextWaiting].Top <= row; _nextWaiting++)
        {
            var range = _waiting[_nextWaiting];
            var at = Find(range.Left);
            if (range.Bottom < row || (at >= 0 && _active[at].Range.Right >= range.Left) || (at + 1 < _active.Count && _active[at + 1].Range.Left <= range.Right)) continue;
            _active.Insert(at + 1, new ActiveMerge(range));
            _firstToEnd = Math.Min(_firstToEnd, range.Bottom);
        }
    }

    private List<GridCell> BeginCells(SheetRow row)
    {
        var cells = new List<GridCell>();
        foreach (var cell in row.Cells)
        {
            if (At(cell.Column) is { } merge)
                merge.Take(row.Index, cell);
            else if (!row.IsHidden && !_sheet.HiddenColumns[cell.Column])
                cells.Add(new GridCell(cell.Column, cell.Column, row.Index, cell.Text, cell.HasBorder));
        }

        if (!row.IsHidden) BeginMerges(cells);
        return [.. cells.DistinctBy(cell => cell.Column).OrderBy(cell => cell.Column)];
    }

    private void BeginMerges(List<GridCell> cells)
    {
        foreach (var merge in _active)
        {
            if (merge.HasBegun || !merge.IsUsed) continue;
            merge.HasBegun = true;
            var column = merge.Range.Left;
            while (column <= merge.Range.Right && _sheet.HiddenColumns[column]) column++;
            if (column <= merge.Range.Right) cells.Add(new GridCell(column, merge.Range.Right, merge.Range.Bottom, merge.Text, merge.HasBorder));
        }
    }

    private ActiveMerge? At(int column) => Find(column) is >= 0 and var at && _active[at].Range.Right >= column ? _active[at] : null;

    /// <summary>The last merge that begins at the column or before it; -1 for none.</summary>
    private int Find(int column)
    {
        var (low, high) = (0, _active.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (_active[middle].Range.Left <= column) low = middle + 1;
            else high = middle - 1;
        }

        return high;
    }

    /// <summary>A merge that reaches into the current row.</summary>
    private sealed class ActiveMerge(CellRange range)
    {
        public CellRange Range { get; } = range;

        public string Text { get; private set; } = "";

        public bool HasBorder { get; private set; }

        public bool HasBegun { get; set; }

        public bool IsUsed => Text.Length > 0 || HasBorder;

        /// <summary>The first cell gives the merge its text; of the others only the border can be seen.</summary>
        public void Take(int row, SheetCell cell)
        {
            HasBorder |= cell.HasBorder;
            if (row == Range.Top && cell.Column == Range.Left) Text = cell.Text;
        }
    }
}
