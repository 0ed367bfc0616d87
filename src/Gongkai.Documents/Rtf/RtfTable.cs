using Gongkai.Documents.Docx;
using Gongkai.Documents.Drafts;

namespace Gongkai.Documents.Rtf;

/// <summary>A table while its cells come in; the grid is known once all rows are.</summary>
internal sealed class RtfTable
{
    private readonly List<(RtfRow Definition, List<List<Draft>> Cells, bool IsDeleted)> _rows = [];
    private List<List<Draft>> _cells = [];

    /// <summary>What the current cell holds so far.</summary>
    public List<Draft> Content { get; private set; } = [];

    public void EndCell()
    {
        _cells.Add(Content);
        Content = [];
    }

    public void EndRow(RtfRow definition, bool isDeleted)
    {
        if (Content.Count > 0) EndCell();
        if (_cells.Count > 0) _rows.Add((definition, _cells, isDeleted));
        _cells = [];
    }

    /// <summary>Cells that no row end followed make a row too.</summary>
    public DraftTable Finish(RtfRow latest)
    {
        EndRow(latest, isDeleted: false);
        var table = new DraftTable();
        var grid = new TableGrid(table);
        var columns = new RtfColumns(_rows.Select(row => row.Definition));
        foreach (var (definition, cells, isDeleted) in _rows)
        {
            grid.BeginRow();
            if (isDeleted) grid.DeleteRow();
            Lay(cells, definition, columns, grid);
            grid.EndRow();
        }

        return table;
    }

    private static void Lay(List<List<Draft>> cells, RtfRow definition, RtfColumns columns, TableGrid grid)
    {
        var column = columns.At(definition.Left);
        grid.Skip(column);
        for (var i = 0; i < cells.Count; i++)
        {
            if (i < definition.Cells.Count)
            {
                var cell = definition.Cells[i];
                var span = Math.Clamp(columns.At(cell.Right) - column, 1, Limits.Span);
                grid.Add(cells[i], new CellProperties(span - 1, cell.Vertical, cell.Horizontal));
                column += span;
            }
            else if (definition.Cells.Count == 0 || cells[i].Count > 0)
            {
                // Some programs end a row with one blank cell too many; one with text is kept all the same.
                grid.Add(cells[i], default);
            }
        }
    }
}
