using Gongkai.Documents.Pdf.Content;

namespace Gongkai.Documents.Pdf.Layout;

/// <summary>Finds the tables of a page: lines that touch one another form a grid, and where a line is missing cells are merged.</summary>
internal sealed class RulingGrid
{
    /// <summary>Points by which the ends of lines may miss one another.</summary>
    private const double Reach = 3;

    /// <summary>The share of an edge that must be drawn to part two cells.</summary>
    private const double DrawnShare = 0.6;

    private readonly double[] _columns;
    private readonly double[] _rows;
    private readonly int[] _group;
    private readonly bool _isOpenAbove;
    private readonly bool _isOpenBelow;

    private RulingGrid(List<Ruling> horizontal, List<Ruling> vertical)
    {
        _columns = Positions(vertical, horizontal);
        _rows = Positions(horizontal, vertical);
        _group = [.. Enumerable.Range(0, Math.Max(0, RowCount * ColumnCount))];
        var lying = Drawn(horizontal, _rows, _columns);
        Merge(Drawn(vertical, _columns, _rows), lying);
        _isOpenAbove = IsOpen(lying, 0);
        _isOpenBelow = IsOpen(lying, RowCount);
    }

    private int RowCount => _rows.Length - 1;

    private int ColumnCount => _columns.Length - 1;

    /// <summary>The tables, empty as yet; one that stands in a frame or cell before what is round it.</summary>
    public static List<PageTable> Tables(PageInk ink)
    {
        var horizontal = Joined(ink.Horizontal);
        var vertical = Joined(ink.Vertical);
        if (horizontal.Count > Limits.PdfGridLines || vertical.Count > Limits.PdfGridLines) throw new UnreadableFileException(Reasons.TooMuchContent);

        return
        [
            .. Components(horizontal, vertical)
                .Select(lines => new RulingGrid(lines.Horizontal, lines.Vertical))
                .Where(grid => grid.RowCount > 0 && grid.ColumnCount > 0)
                .Select(grid => grid.Table())
                .OrderBy(table => (table.Right - table.Left) * (table.Bottom - table.Top)),
        ];
    }

    /// <summary>Pieces of one line, such as the borders of neighbouring cells, become one.</summary>
    private static List<Ruling> Joined(List<Ruling> rulings)
    {
        var joined = new List<Ruling>();
        foreach (var level in Levels(rulings.OrderBy(ruling => ruling.At), ruling => ruling.At, 1.2))
        {
            var at = level.Average(ruling => ruling.At);
            var current = new Ruling(at, level.Min(ruling => ruling.From), level.Min(ruling => ruling.From));
            foreach (var ruling in level.OrderBy(ruling => ruling.From))
            {
                if (ruling.From <= current.To + Reach)
                {
                    current = current with { To = Math.Max(current.To, ruling.To) };
                    continue;
                }

                joined.Add(current);
                current = ruling with { At = at };
            }

            joined.Add(current);
        }

        return joined;
    }

    /// <summary>Groups of neighbours none of which is further from the first than <paramref name="reach"/>.</summary>
    private static IEnumerable<List<T>> Levels<T>(IEnumerable<T> sorted, Func<T, double> at, double reach)
    {
        var level = new List<T>();
        foreach (var item in sorted)
        {
            if (level.Count > 0 && at(item) - at(level[0]) > reach)
            {
                yield return level;
                level = [];
            }

            level.Add(item);
        }

        if (level.Count > 0) yield return level;
    }

    /// <summary>Lines that touch, directly or through others. A line that touches none underlines something.</summary>
    private static IEnumerable<(List<Ruling> Horizontal, List<Ruling> Vertical)> Components(List<Ruling> horizontal, List<Ruling> vertical)
    {
        var parents = Enumerable.Range(0, horizontal.Count + vertical.Count).ToArray();
        for (var h = 0; h < horizontal.Count; h++)
        {
            for (var v = 0; v < vertical.Count; v++)
            {
                if (Touch(horizontal[h], vertical[v])) parents[Root(parents, h)] = Root(parents, horizontal.Count + v);
            }
        }

        return Enumerable.Range(0, parents.Length)
            .GroupBy(index => Root(parents, index))
            .Select(group => (
                group.Where(index => index < horizontal.Count).Select(index => horizontal[index]).ToList(),
                group.Where(index => index >= horizontal.Count).Select(index => vertical[index - horizontal.Count]).ToList()))
            .Where(lines => lines.Item1.Count > 0 && lines.Item2.Count > 0);
    }

    private static bool Touch(Ruling horizontal, Ruling vertical) =>
        vertical.At >= horizontal.From - Reach && vertical.At <= horizontal.To + Reach
        && horizontal.At >= vertical.From - Reach && horizontal.At <= vertical.To + Reach;

    private static int Root(int[] parents, int index)
    {
        while (parents[index] != index) index = parents[index] = parents[parents[index]];
        return index;
    }

    /// <summary>Where the grid has its lines. Where the outermost is not drawn, the lines that cross it end there.</summary>
    private static double[] Positions(List<Ruling> along, List<Ruling> across)
    {
        var first = across.Min(ruling => ruling.From);
        var last = across.Max(ruling => ruling.To);
        var all = along.Select(ruling => ruling.At).Append(first).Append(last).Order();
        return [.. Levels(all, at => at, Reach + 1).Select(level => level.Average())];
    }

    /// <summary>By line of the grid and place on it: the length that is drawn.</summary>
    private static bool[,] Drawn(List<Ruling> rulings, double[] lines, double[] places)
    {
        var lengths = new double[lines.Length, Math.Max(1, places.Length - 1)];
        foreach (var ruling in rulings)
        {
            var line = Nearest(lines, ruling.At);
            for (var place = 0; place + 1 < places.Length; place++)
                lengths[line, place] += Math.Max(0, Math.Min(ruling.To, places[place + 1]) - Math.Max(ruling.From, places[place]));
        }

        var drawn = new bool[lines.Length, Math.Max(1, places.Length - 1)];
        for (var line = 0; line < lines.Length; line++)
        {
            for (var place = 0; place + 1 < places.Length; place++)
                drawn[line, place] = lengths[line, place] >= DrawnShare * (places[place + 1] - places[place]);
        }

        return drawn;
    }

    private static int Nearest(double[] positions, double at)
    {
        var index = Array.BinarySearch(positions, at);
        if (index >= 0) return index;
        index = ~index;
        if (index == positions.Length) return index - 1;
        return index > 0 && at - positions[index - 1] < positions[index] - at ? index - 1 : index;
    }

    private bool IsOpen(bool[,] lying, int line) => Enumerable.Range(0, ColumnCount).Any(column => !lying[line, column]);

    private void Merge(bool[,] standing, bool[,] lying)
    {
        for (var row = 0; row < RowCount; row++)
        {
            for (var column = 0; column < ColumnCount; column++)
            {
                var cell = (row * ColumnCount) + column;
                if (column + 1 < ColumnCount && !standing[column + 1, row]) _group[Root(_group, cell + 1)] = Root(_group, cell);
                if (row + 1 < RowCount && !lying[row + 1, column]) _group[Root(_group, cell + ColumnCount)] = Root(_group, cell);
            }
        }
    }

    private PageTable Table()
    {
        var table = new PageTable(_columns, _rows) { IsOpenAbove = _isOpenAbove, IsOpenBelow = _isOpenBelow };
        foreach (var group in Enumerable.Range(0, _group.Length).GroupBy(cell => Root(_group, cell)))
        {
            var (top, bottom) = (group.Min(cell => cell / ColumnCount), group.Max(cell => cell / ColumnCount));
            var (left, right) = (group.Min(cell => cell % ColumnCount), group.Max(cell => cell % ColumnCount));
            if ((bottom - top + 1) * (right - left + 1) == group.Count())
                table.Add(top, bottom, left, right);
            else
                AddRowByRow(table, group);
        }

        return table;
    }

    /// <summary>Cells that run together in a shape which is no rectangle lack a line; each row is taken by itself.</summary>
    private void AddRowByRow(PageTable table, IEnumerable<int> group)
    {
        foreach (var row in group.GroupBy(cell => cell / ColumnCount))
        {
            var start = -1;
            var last = -1;
            foreach (var column in row.Select(cell => cell % ColumnCount))
            {
                if (start >= 0 && column != last + 1) table.Add(row.Key, row.Key, start, last);
                if (start < 0 || column != last + 1) start = column;
                last = column;
            }

            table.Add(row.Key, row.Key, start, last);
        }
    }
}
