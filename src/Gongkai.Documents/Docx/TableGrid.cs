using Gongkai.Documents.Drafts;

namespace Gongkai.Documents.Docx;

/// <summary>Lays the cells of a Word table onto grid columns and follows merges from row to row.</summary>
internal sealed class TableGrid(DraftTable table)
{
    private readonly Dictionary<int, DraftCell> _growing = [];
    private List<DraftCell> _row = [];
    private int _column;
    private bool _isDeleted;
    private bool _isHead;

    public void BeginRow()
    {
        _row = [];
        _column = 0;
        _isDeleted = false;
        _isHead = false;
    }

    /// <summary>Leaves columns free at the beginning of the row.</summary>
    public void Skip(int columns) => _column += columns;

    /// <summary>A pending revision deletes the row: its cells do not count, what the revision deletes is kept as a remnant.</summary>
    public void DeleteRow() => _isDeleted = true;

    /// <summary>The row is repeated at the top of every page; only rows above all others are.</summary>
    public void HeadRow() => _isHead = table.HeadRows == table.Rows.Count;

    public void Add(List<Draft> content, CellProperties properties)
    {
        var span = properties.ExtraColumns + 1;
        if (_isDeleted)
            table.Remnants.AddRange(content.SelectMany(draft => draft.Remnants));
        else if (properties.Horizontal == Merge.Continue && _row is [.., var left])
            left.ColumnSpan += span;
        else if (properties.Vertical == Merge.Continue && _growing.TryGetValue(_column, out var above))
            above.RowSpan++;
        else
            AddCell(new DraftCell { Content = content, Column = _column, ColumnSpan = span }, properties);

        _column += span;
    }

    public void EndRow()
    {
        if (_isDeleted) return;
        table.Rows.Add(_row);
        if (_isHead) table.HeadRows++;
    }

    /// <summary>A cell that says it continues where nothing grows (the first row, a column off by one) is a cell like any other.</summary>
    private void AddCell(DraftCell cell, CellProperties properties)
    {
        _row.Add(cell);
        if (properties.Vertical == Merge.None)
            _growing.Remove(cell.Column);
        else
            _growing[cell.Column] = cell;
    }
}
