namespace Gongkai.Documents.Xlsx;

/// <summary>
/// Estimates how high a row has to be for its text. Excel finds that out itself, save for merged cells; other programs
/// show what the file says.
/// </summary>
internal static class RowHeight
{
    /// <summary>Points of one line and of the usual row.</summary>
    public const double Line = 18;

    private const double NextLine = 16;
    private const double Highest = 409;
    private const double UsualColumn = 8.43;

    /// <summary>Widths in digits of the usual font: a Chinese character and any other, at the size of table text.</summary>
    private const double Wide = 2.2;
    private const double Narrow = 1.1;

    public static double Of(int column, in Cell cell, IReadOnlyList<double> columns)
    {
        if (cell.Text is not { Length: > 0 } text || cell.RowSpan > 1) return Line;

        var lines = cell.Style switch
        {
            CellStyle.VerticalHead => text.Length,
            CellStyle.Title or CellStyle.Prose or CellStyle.Head or CellStyle.Wrapped or CellStyle.Link => Lines(text, Width(column, cell.ColumnSpan, columns)),
            _ => 1,
        };
        return Math.Min(Highest, Line + ((lines - 1) * NextLine));
    }

    private static double Width(int column, int span, IReadOnlyList<double> columns)
    {
        var width = 0.0;
        for (var i = column; i < column + span; i++) width += i < columns.Count ? columns[i] : UsualColumn;
        return width;
    }

    private static int Lines(string text, double width)
    {
        if (text.Length * Wide < width && !text.Contains('\n', StringComparison.Ordinal)) return 1;

        var lines = 1;
        var filled = 0.0;
        foreach (var c in text)
        {
            var next = c < 0x2000 ? Narrow : Wide;
            if (c == '\n' || filled + next > width)
            {
                lines++;
                filled = 0;
            }

            if (c != '\n') filled += next;
        }

        return lines;
    }
}
