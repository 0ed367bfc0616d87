using Gongkai.Documents.Pdf.Content;

namespace Gongkai.Documents.Pdf.Layout;

/// <summary>Reads the text of a cell: upright, turned, or in a column from top to bottom.</summary>
internal sealed class CellText
{
    /// <summary>Points that word processors keep free at the left and right of a cell, together.</summary>
    private const double Padding = 11;

    private readonly List<TextLine> _lines;
    private readonly bool _isTurned;
    private readonly double _width;

    /// <param name="cell">A cell with characters, not all of them blank.</param>
    public CellText(PageCell cell)
    {
        var direction = cell.Glyphs.Where(glyph => !glyph.IsBlank).GroupBy(glyph => glyph.Direction).MaxBy(group => group.Count())!.Key;
        _isTurned = direction != Direction.Right;
        _lines = TextLine.Of(cell.Glyphs.Where(glyph => glyph.Direction == direction).Select(Upright));
        _width = cell.Right - cell.Left - Padding;
    }

    /// <summary>The room that the last line leaves.</summary>
    public double Room => _isTurned ? 0 : _width - (_lines[^1].Right - _lines[^1].Left);

    /// <summary>The room that the beginning of the first line takes.</summary>
    public double Beginning => Characters.WidthOfBeginning(_lines[0]);

    public List<string> Paragraphs()
    {
        if (_isTurned) return [_lines.Aggregate("", (text, line) => Characters.Join(text, line.Text)).Trim()];
        return IsInColumns(_lines) ? [ReadColumns(_lines)] : ReadLines(_lines, _width);
    }

    /// <summary>The character as it stands when the page is turned so that the text is upright.</summary>
    private static Glyph Upright(Glyph glyph) => glyph.Direction switch
    {
        Direction.Down => glyph with { X = glyph.Y, Y = -glyph.X, Direction = Direction.Right },
        Direction.Up => glyph with { X = -glyph.Y, Y = glyph.X, Direction = Direction.Right },
        Direction.Left => glyph with { X = -glyph.X, Y = -glyph.Y, Direction = Direction.Right },
        _ => glyph,
    };

    private static List<string> ReadLines(List<TextLine> lines, double width)
    {
        var paragraphs = new List<string>();
        for (var i = 0; i < lines.Count; i++)
        {
            var isStacked = i > 0 && IsSingle(lines[i - 1]) && IsSingle(lines[i]);
            if (i > 0 && (isStacked || lines[i - 1].Right - lines[i - 1].Left + Characters.WidthOfBeginning(lines[i]) > width))
                paragraphs[^1] = Characters.Join(paragraphs[^1], lines[i].Text);
            else
                paragraphs.Add(lines[i].Text);
        }

        return [.. paragraphs.Select(paragraph => paragraph.Trim())];
    }

    /// <summary>A line of one Chinese character: a label that is written downwards.</summary>
    private static bool IsSingle(TextLine line) => line.Text.Trim() is [var only] && !Characters.IsLatin(only);

    /// <summary>Several columns of characters that are further apart than the characters in them: read from the right.</summary>
    private static bool IsInColumns(List<TextLine> lines) =>
        lines.Count >= 3 && lines[0].Glyphs.Count(glyph => !glyph.IsBlank) > 1
        && lines.TrueForAll(line => line.Glyphs.Zip(line.Glyphs.Skip(1)).All(pair => pair.Second.X - pair.First.Right > 0.3 * line.Size))
        && lines[1].Y - lines[0].Y < lines[0].Glyphs[1].X - lines[0].Glyphs[0].X;

    private static string ReadColumns(List<TextLine> lines)
    {
        var glyphs = lines.SelectMany(line => line.Glyphs).OrderByDescending(glyph => glyph.X).ToList();
        var columns = new List<List<Glyph>>();
        foreach (var glyph in glyphs)
        {
            if (columns.Count == 0 || columns[^1][0].X - glyph.X > glyph.Size / 2) columns.Add([]);
            columns[^1].Add(glyph);
        }

        return string.Concat(columns.SelectMany(column => column.OrderBy(glyph => glyph.Y)).Select(glyph => glyph.Text));
    }
}
