namespace Gongkai.Documents.Doc.Tables;

/// <summary>The columns of a table, which its file does not number: every edge of any cell begins one.</summary>
internal sealed class GridColumns
{
    /// <summary>Twentieths of a point by which edges differ that are meant to be the same.</summary>
    private const int Tolerance = 3;

    private readonly Dictionary<int, int> _columns = [];

    public GridColumns(IEnumerable<short> edges)
    {
        var column = -1;
        var start = int.MinValue;
        foreach (var edge in edges.Distinct().Order())
        {
            if (column < 0 || edge - start > Tolerance) (column, start) = (column + 1, edge);
            _columns[edge] = column;
        }
    }

    /// <summary>The 0-based column that begins at the edge.</summary>
    public int Of(short edge) => _columns[edge];

    /// <summary>How many columns a cell covers; at least one, even if nothing of it can be seen.</summary>
    public int Between(short left, short right) => Math.Clamp(Of(right) - Of(left), 1, Limits.Span);
}
