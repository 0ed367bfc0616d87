using System.Runtime.InteropServices;
using Gongkai.Documents.Docx;
using Gongkai.Documents.Drafts;

namespace Gongkai.Documents.Doc.Tables;

/// <summary>A table while its rows come in. Only with all of them is the grid known, since cells state where they lie and not their columns.</summary>
internal sealed class OpenTable
{
    private readonly List<FinishedRow> _rows = [];
    private List<List<Draft>> _row = [];
    private bool _isRowDeleted = true;

    /// <summary>Paragraphs and tables of the cell that is being read.</summary>
    public List<Draft> Cell { get; private set; } = [];

    public void EndCell(bool isMarkDeleted)
    {
        _isRowDeleted &= isMarkDeleted;
        _row.Add(Cell);
        Cell = [];
    }

    /// <summary>A pending revision deletes a row together with the marks of all its cells.</summary>
    public void EndRow(RowDefinition? definition, bool isMarkDeleted)
    {
        if (Cell.Count > 0) EndCell(isMarkDeleted);
        _rows.Add(new FinishedRow(_row, definition, _isRowDeleted && isMarkDeleted));
        _row = [];
        _isRowDeleted = true;
    }

    public DraftTable Finish()
    {
        if (Cell.Count > 0 || _row.Count > 0) EndRow(null, isMarkDeleted: false);

        var table = new DraftTable();
        var grid = new TableGrid(table);
        var columns = new GridColumns(_rows.Where(row => row.Definition is not null).SelectMany(row => row.Definition!.Edges));
        foreach (var row in _rows) Lay(row, grid, columns);
        return table;
    }

    private static void Lay(FinishedRow row, TableGrid grid, GridColumns columns)
    {
        grid.BeginRow();
        if (row.IsDeleted) grid.DeleteRow();
        if (row.Definition is { } definition) grid.Skip(columns.Of(definition.Edges[0]));
        for (var i = 0; i < row.Cells.Count; i++) grid.Add(row.Cells[i], PropertiesOf(i, row.Definition, columns));
        grid.EndRow();
    }

    private static CellProperties PropertiesOf(int cell, RowDefinition? row, GridColumns columns) => row is null || cell >= row.CellCount
        ? default
        : new CellProperties(columns.Between(row.Edges[cell], row.Edges[cell + 1]) - 1, row.Vertical(cell), row.Horizontal(cell));

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct FinishedRow(List<List<Draft>> Cells, RowDefinition? Definition, bool IsDeleted);
}
