namespace Gongkai.Documents.Pdf.Layout;

/// <summary>
/// Finds tables without rulings: several lines, one under the other, whose pieces stand in the same columns, two of which
/// at least hold figures. With less evidence than that, lines are lines.
/// </summary>
internal static class AlignedColumns
{
    private const int FewestRows = 3;
    private const int FewestColumns = 3;

    /// <summary>Parts of the font size between two pieces of a line.</summary>
    private const double Gap = 1;

    /// <summary>Parts of the font size from one row to the next.</summary>
    private const double WidestPitch = 4;

    /// <summary>The tables, each with the lines that it consists of, which follow one another.</summary>
    public static List<(PageTable Table, List<TextLine> Lines)> Tables(List<TextLine> lines)
    {
        var tables = new List<(PageTable, List<TextLine>)>();
        var run = new List<TextLine>();
        foreach (var line in lines)
        {
            var isRow = Pieces(line).Count >= FewestColumns;
            if (run.Count > 0 && (!isRow || line.Y - run[^1].Y > WidestPitch * line.Size)) Finish();
            if (isRow) run.Add(line);
        }

        Finish();
        return tables;

        void Finish()
        {
            if (run.Count >= FewestRows && Table(run) is { } table) tables.Add((table, run));
            run = [];
        }
    }

    private static PageTable? Table(List<TextLine> lines)
    {
        var rows = lines.ConvertAll(Pieces);
        var columns = Merged(rows.SelectMany(pieces => pieces));
        if (columns.Count < FewestColumns || columns.Count(column => IsOfFigures(column, rows)) < 2) return null;

        var table = new PageTable(Edges(columns), Edges(lines.ConvertAll(line => new Piece(line.Top, line.Y, false))));
        for (var row = 0; row < lines.Count; row++)
        {
            for (var column = 0; column < columns.Count; column++) table.Add(row, row, column, column);
            foreach (var glyph in lines[row].Glyphs) table.Take(glyph);
        }

        return table;
    }

    /// <summary>The pieces of a line between wide gaps.</summary>
    private static List<Piece> Pieces(TextLine line)
    {
        var pieces = new List<Piece>();
        foreach (var glyph in line.Glyphs)
        {
            if (glyph.IsBlank) continue;
            var isFigure = char.IsAsciiDigit(glyph.Text[0]) || glyph.Text[0] is '.' or '-' or '—' or '/';
            if (pieces.Count > 0 && glyph.X - pieces[^1].To < Gap * line.Size)
                pieces[^1] = new Piece(pieces[^1].From, glyph.Right, pieces[^1].IsFigure && isFigure);
            else
                pieces.Add(new Piece(glyph.X, glyph.Right, isFigure));
        }

        return pieces;
    }

    /// <summary>Pieces that stand above one another are one column.</summary>
    private static List<Piece> Merged(IEnumerable<Piece> pieces)
    {
        var columns = new List<Piece>();
        foreach (var piece in pieces.OrderBy(piece => piece.From))
        {
            if (columns.Count > 0 && piece.From < columns[^1].To)
                columns[^1] = columns[^1] with { To = Math.Max(columns[^1].To, piece.To) };
            else
                columns.Add(piece);
        }

        return columns;
    }

    /// <summary>All below the head are figures, and there are some.</summary>
    private static bool IsOfFigures(Piece column, List<List<Piece>> rows)
    {
        var below = rows.Skip(1).SelectMany(pieces => pieces).Where(piece => piece.From >= column.From && piece.To <= column.To).ToList();
        return below.Count >= FewestRows - 1 && below.TrueForAll(piece => piece.IsFigure);
    }

    /// <summary>The lines that would be drawn: half way between neighbours.</summary>
    private static double[] Edges(List<Piece> pieces) =>
        [pieces[0].From - 1, .. pieces.Zip(pieces.Skip(1), (one, other) => (one.To + other.From) / 2), pieces[^1].To + 1];

    private readonly record struct Piece(double From, double To, bool IsFigure);
}
