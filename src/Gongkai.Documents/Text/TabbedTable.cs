using Gongkai.Sources;

namespace Gongkai.Documents.Text;

/// <summary>
/// A table as the text export of some programs writes it: every cell on a line of its own behind a tab, an empty line after
/// every row; or as it arrives when it is pasted from a word processor: a row a line, tabs between the cells.
/// </summary>
/// <remarks>Merges are lost in such a text, so nobody knows the grid: columns are -1. The place of a cell is its own line.</remarks>
internal sealed class TabbedTable
{
    private readonly List<TableRow> _rows = [];
    private List<TableCell> _row = [];

    private TabbedTable() { }

    /// <summary>A line with a tab before it, or the first of two in a row with tabs inside.</summary>
    public static bool Begins(List<string> lines, int at) =>
        lines[at].StartsWith('\t') || (HasCells(lines[at]) && at + 1 < lines.Count && (HasCells(lines[at + 1]) || lines[at + 1].StartsWith('\t')));

    private static bool HasCells(string line) => line.Trim().Contains('\t', StringComparison.Ordinal);

    /// <summary>Reads from line <paramref name="next"/> to the last one that belongs to the table; empty lines within it do.</summary>
    public static Table Read(List<string> lines, ref int next)
    {
        var first = next;
        var table = new TabbedTable();
        for (; next < lines.Count; next++)
        {
            if (lines[next].StartsWith('\t')) table.AddLine(lines[next][1..], next + 1);
            else if (lines[next].Contains('\t', StringComparison.Ordinal)) table.AddLine(lines[next], next + 1);
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
