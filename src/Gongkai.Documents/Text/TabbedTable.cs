using Gongkai.Sources;

namespace Gongkai.Documents.Text;

/// <summary>
/// A table as the text export of some programs writes it: every cell on a line of its own behind a tab, an empty line after
/// every row. A line with several cells is a row by itself.
/// </summary>
/// <remarks>Merges are lost in such a text, so nobody knows the grid: columns are -1. The place of a cell is its own line.</remarks>
internal sealed class TabbedTable
{
    private readonly List<TableRow> _rows = [];
    private List<TableCell> _row = [];

    private TabbedTable() { }

    public static bool Begins(string line) => line.StartsWith('\t');

    /// <summary>Reads from line <paramref name="next"/> to the last one that belongs to the table; empty lines within it do.</summary>
    public static Table Read(List<string> lines, ref int next)
    {
        var first = next;
        var table = new TabbedTable();
        for (; next < lines.Count; next++)
        {
            if (Begins(lines[next])) table.AddLine(lines[next][1..], next + 1);
            else if (string.IsNullOrWhiteSpace(lines[next])) table.EndRow();
            else break;
        }

        table.EndRow();
        return new Table(table._rows, new Place(first + 1));
    }

    private void AddLine(string line, int number)
    {
        var cells = line.Split('\t');
        if (cells.Length == 1)
        {
            AddCell(line, number);
            return;
        }

        EndRow();
        foreach (var cell in cells) AddCell(cell, number);
        EndRow();
    }

    private void AddCell(string text, int number)
    {
        var place = new Place(number, _rows.Count + 1, _row.Count + 1);
        _row.Add(new TableCell(text.Trim() is { Length: > 0 } content ? [new Paragraph(content, place)] : [], place));
    }

    private void EndRow()
    {
        if (_row.Count == 0) return;
        _rows.Add(new TableRow(_row));
        _row = [];
    }
}
