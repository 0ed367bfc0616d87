namespace Gongkai.Documents.Rtf;

/// <summary>The grid columns of a table, which RTF does not name: every place at which a cell of some row begins or ends parts two.</summary>
internal sealed class RtfColumns
{
    /// <summary>Twips (a quarter of a millimetre); programs round edges, and people do not draw columns narrower than that.</summary>
    private const int Tolerance = 15;

    private readonly List<int> _edges = [];

    public RtfColumns(IEnumerable<RtfRow> rows)
    {
        var edges = rows.Distinct().SelectMany(row => row.Cells.Select(cell => cell.Right).Prepend(row.Left));
        foreach (var edge in edges.Distinct().Order())
        {
            if (_edges.Count == 0 || edge - _edges[^1] > Tolerance) _edges.Add(edge);
        }
    }

    /// <summary>The column that begins at an edge.</summary>
    public int At(int edge) => _edges.BinarySearch(edge) is >= 0 and var exact ? exact : Math.Max(0, ~_edges.BinarySearch(edge) - 1);
}
