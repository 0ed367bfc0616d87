using Gongkai.Documents.Drafts;

namespace Gongkai.Documents.Pdf.Layout;

/// <summary>A table while pages follow: its parts are put together, and at the end its cells are laid onto one grid.</summary>
internal sealed class TableInProgress
{
    /// <summary>Points within which two edges of cells are the same.</summary>
    private const double ColumnTolerance = 4;

    private const int MostHeadRows = 5;

    private readonly List<PageCell> _cells;
    private readonly List<PageCell>[] _heads;
    private readonly PageTable _first;
    private int _rowCount;

    public TableInProgress(PageTable table)
    {
        (_cells, _first, _rowCount) = ([.. table.Cells], table, table.RowCount);
        _heads = Heads(table);
    }

    /// <summary>Adds the part at the head of the next page; false when that is another table.</summary>
    public bool Continue(PageTable table)
    {
        if (!_first.IsContinuedBy(table)) return false;

        var heads = RepeatedHeads(table);
        var cells = table.Cells.FindAll(cell => cell.Row >= heads);
        var bottom = _cells.FindAll(cell => cell.Row + cell.RowSpan == _rowCount);
        var pairs = cells.FindAll(cell => cell.Row == heads).ConvertAll(cell => (Above: bottom.Find(above => HasSameEdges(above, cell)), Below: cell));
        var isCut = heads < table.RowCount && (ContinuesRow(pairs) || (heads == 0 && table.StartsWithStrip && pairs.TrueForAll(pair => pair.Above is not null && pair.Below.IsBlank)));
        var shift = _rowCount - heads - (isCut ? 1 : 0);
        foreach (var cell in cells) cell.Row += shift;

        foreach (var (above, below) in pairs)
        {
            if (above is null || !(isCut || ContinuesMerge(above, below, pairs))) continue;
            above.Extend(below, below.Row + below.RowSpan - above.Row);
            cells.Remove(below);
        }

        _cells.AddRange(cells);
        _rowCount = table.RowCount + shift;
        return true;
    }

    public DraftTable Draft()
    {
        var columns = Columns();
        var draft = new DraftTable();
        for (var row = 0; row < _rowCount; row++) draft.Rows.Add([]);
        foreach (var cell in _cells.OrderBy(cell => cell.Left))
        {
            var column = Index(columns, cell.Left);
            draft.Rows[cell.Row].Add(new DraftCell
            {
                Column = column,
                ColumnSpan = Math.Max(1, Index(columns, cell.Right) - column),
                RowSpan = cell.RowSpan,
                Content = [.. cell.Paragraphs.Select(paragraph => new DraftParagraph(paragraph))],
            });
        }

        return draft;
    }

    private static List<PageCell>[] Heads(PageTable table) =>
        [.. Enumerable.Range(0, Math.Min(MostHeadRows, table.RowCount)).Select(row => table.Cells.FindAll(cell => cell.Row == row))];

    /// <summary>The number of rows at the head of the part that are the rows at the head of the table once more.</summary>
    private int RepeatedHeads(PageTable table) => _heads.Zip(Heads(table)).TakeWhile(row =>
        row.First.Count == row.Second.Count
        && row.First.Exists(cell => cell.IsWords) && row.First.TrueForAll(cell => cell.IsWords || cell.IsBlank)
        && row.First.Zip(row.Second).All(IsSame)).Count();

    private static bool IsSame((PageCell First, PageCell Again) pair) =>
        pair.First.Text == pair.Again.Text && pair.First.RowSpan == pair.Again.RowSpan && HasSameEdges(pair.First, pair.Again);

    private static bool HasSameEdges(PageCell one, PageCell other) =>
        Math.Abs(one.Left - other.Left) < ColumnTolerance && Math.Abs(one.Right - other.Right) < ColumnTolerance;

    /// <summary>The page break cut a row in two: what was too long for a cell goes on, and nothing else stands in the row.</summary>
    private static bool ContinuesRow(List<(PageCell? Above, PageCell Below)> pairs)
    {
        var written = pairs.FindAll(pair => !pair.Below.IsBlank);
        return written.Count > 0
            && pairs.TrueForAll(pair => pair.Above is not null)
            && written.TrueForAll(pair => GoesOn(pair.Above!, pair.Below));
    }

    /// <summary>A cell that is merged over rows on both sides of the break is cut by it, and its text stands on one side or both.</summary>
    private static bool ContinuesMerge(PageCell above, PageCell below, List<(PageCell? Above, PageCell Below)> row)
    {
        var isOtherRow = row.Exists(pair => pair.Above is null);
        if (below.IsBlank) return below.RowSpan > 1 || (above.IsWords && (isOtherRow || row.Exists(pair => !pair.Below.IsBlank && pair.Below.Left > below.Left)));
        if (above.RowSpan > 1 && below.RowSpan > 1 && (above.IsBlank || above.Text == below.Text)) return true;
        return (isOtherRow || above.RowSpan > 1 || below.RowSpan > 1) && GoesOn(above, below);
    }

    private static bool GoesOn(PageCell above, PageCell below) =>
        above.IsWords && below.IsWords && !Characters.IsEnumerated(below.Text) && above.IsFullBefore(below);

    private double[] Columns()
    {
        var columns = new List<double>();
        foreach (var edge in _cells.SelectMany(cell => new[] { cell.Left, cell.Right }).Order())
        {
            if (columns.Count == 0 || edge - columns[^1] > ColumnTolerance) columns.Add(edge);
        }

        return [.. columns];
    }

    private static int Index(double[] columns, double edge)
    {
        var index = Array.BinarySearch(columns, edge);
        return index >= 0 ? index : ~index - 1;
    }
}
