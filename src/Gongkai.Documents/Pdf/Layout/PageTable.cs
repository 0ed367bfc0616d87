using Gongkai.Documents.Pdf.Content;

namespace Gongkai.Documents.Pdf.Layout;

/// <summary>A table, or the part of one that stands on a page, in the measures of that page.</summary>
internal sealed class PageTable(double[] columns, double[] rows)
{
    /// <summary>Points by which the outer edges of two parts may differ.</summary>
    private const double EdgeTolerance = 6;

    private readonly PageCell?[] _cells = new PageCell?[(columns.Length - 1) * (rows.Length - 1)];

    public double Left => columns[0];

    public double Right => columns[^1];

    public double Top => rows[0];

    public double Bottom => rows[^1];

    public int RowCount => rows.Length - 1;

    /// <summary>The cells that there would be without merges.</summary>
    public int Squares => _cells.Length;

    /// <summary>A single box. Unless it is one row of a table that a page break cut off, it is a frame.</summary>
    public bool IsBox => Cells.Count == 1;

    /// <summary>A box with more text than the head of a table has.</summary>
    public bool IsFrame => IsBox && TextLine.Of(Cells[0].Glyphs.Where(glyph => glyph.Direction == Direction.Right)).Count > 2;

    /// <summary>No line closes it at the top, so that what stands there goes on from the page before.</summary>
    public bool IsOpenAbove { get; init; }

    /// <summary>No line closes it at the bottom.</summary>
    public bool IsOpenBelow { get; init; }

    /// <summary>The first row is too low for a line of text: what is left of a row that a page break cut.</summary>
    public bool StartsWithStrip => rows[1] - rows[0] < 10;

    public List<PageCell> Cells { get; } = [];

    /// <summary>True when the other table, at the head of the next page, can be the rest of this one.</summary>
    public bool IsContinuedBy(PageTable next) => Math.Abs(next.Left - Left) < EdgeTolerance && Math.Abs(next.Right - Right) < EdgeTolerance;

    /// <summary>Adds a cell that reaches over these rows and columns, the last included.</summary>
    public void Add(int top, int bottom, int left, int right)
    {
        var cell = new PageCell(top, bottom - top + 1, columns[left], columns[right + 1]);
        Cells.Add(cell);
        for (var row = top; row <= bottom; row++)
        {
            for (var column = left; column <= right; column++) _cells[(row * (columns.Length - 1)) + column] = cell;
        }
    }

    /// <summary>Puts a character into the cell that contains its middle; false when that is none.</summary>
    public bool Take(Glyph glyph)
    {
        var (x, y) = glyph.Middle;
        return y >= Top && y <= Bottom && Take(glyph, x, y);
    }

    /// <summary>Puts a line that stands above or below into the outermost cells; false when it is wider than the table.</summary>
    public bool Take(TextLine line)
    {
        if (line.Left < Left || line.Right > Right) return false;
        foreach (var glyph in line.Glyphs) Take(glyph, glyph.Middle.X, line.Y);
        return true;
    }

    private bool Take(Glyph glyph, double x, double y)
    {
        if (x < Left || x > Right) return false;
        _cells[(Index(rows, y) * (columns.Length - 1)) + Index(columns, x)]?.Glyphs.Add(glyph);
        return true;
    }

    private static int Index(double[] lines, double at)
    {
        var index = Array.BinarySearch(lines, at);
        return Math.Clamp(index >= 0 ? index : ~index - 1, 0, lines.Length - 2);
    }
}

/// <summary>A cell. Rows are counted, columns are still measured, as parts of one table on two pages need not have the same.</summary>
internal sealed class PageCell(int row, int rowSpan, double left, double right)
{
    public int Row { get; set; } = row;

    public int RowSpan { get; set; } = rowSpan;

    public double Left { get; } = left;

    public double Right { get; } = right;

    public List<Glyph> Glyphs { get; } = [];

    /// <summary>Its paragraphs, once the text has been read from the characters.</summary>
    public List<string> Paragraphs { get; private set; } = [];

    public string Text => string.Concat(Paragraphs);

    public bool IsBlank => Paragraphs.Count == 0;

    /// <summary>Words rather than a figure.</summary>
    public bool IsWords => Paragraphs.Exists(paragraph => paragraph.Any(char.IsLetter));

    /// <summary>How much room the last line leaves, and how much the beginning of the first one takes.</summary>
    private double Room { get; set; }

    private double Beginning { get; set; }

    /// <summary>Reads the characters. Called once, when the cell has them all.</summary>
    public void Read()
    {
        if (Glyphs.TrueForAll(glyph => glyph.IsBlank)) return;
        var text = new CellText(this);
        (Paragraphs, Room, Beginning) = (text.Paragraphs(), text.Room, text.Beginning);
    }

    /// <summary>True when the beginning of the other cell would not have fitted into the last line of this one.</summary>
    public bool IsFullBefore(PageCell below) => below.Beginning > Room;

    /// <summary>Takes in the cell below, so that it covers this number of rows.</summary>
    public void Extend(PageCell below, int rowSpan)
    {
        RowSpan = rowSpan;
        if (below.IsBlank || below.Text == Text) return;
        if (IsBlank)
            Paragraphs = below.Paragraphs;
        else
            Paragraphs = [.. Paragraphs[..^1], Characters.Join(Paragraphs[^1], below.Paragraphs[0]), .. below.Paragraphs[1..]];
        Room = below.Room;
    }
}
