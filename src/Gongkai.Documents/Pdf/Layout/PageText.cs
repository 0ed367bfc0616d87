using Gongkai.Documents.Pdf.Content;

namespace Gongkai.Documents.Pdf.Layout;

/// <summary>A page taken apart: its lines of text and its tables.</summary>
internal sealed class PageText
{
    private PageText(PageInk ink, List<TextLine> lines, List<PageTable> tables) => (Ink, Lines, Tables) = (ink, lines, tables);

    public PageInk Ink { get; }

    public List<TextLine> Lines { get; private set; }

    public List<PageTable> Tables { get; }

    public static PageText Of(PageInk ink)
    {
        var tables = RulingGrid.Tables(ink);
        var free = new List<Glyph>();
        foreach (var glyph in WithoutDoubles(ink.Glyphs))
        {
            if (!tables.Exists(table => table.Take(glyph)) && glyph.Direction == Direction.Right) free.Add(glyph);
        }

        var text = new PageText(ink, TextLine.Of(free), tables);
        text.Dissolve(tables.FindAll(table => table.IsFrame || table.Cells.TrueForAll(cell => cell.Glyphs.Count == 0)));
        return text;
    }

    /// <summary>Takes boxes for frames round text: their characters are lines of the page.</summary>
    public void Dissolve(List<PageTable> boxes)
    {
        if (boxes.Count == 0) return;
        Tables.RemoveAll(boxes.Contains);
        var freed = boxes.SelectMany(box => box.Cells).SelectMany(cell => cell.Glyphs).Where(glyph => glyph.Direction == Direction.Right);
        Lines = TextLine.Of(Lines.SelectMany(line => line.Glyphs).Concat(freed));
    }

    /// <summary>Makes tables of lines that are none but for the rulings.</summary>
    public void FindAlignedTables()
    {
        foreach (var (table, lines) in AlignedColumns.Tables(Lines))
        {
            Tables.Add(table);
            Lines.RemoveRange(Lines.IndexOf(lines[0]), lines.Count);
        }
    }

    /// <summary>Lines and tables, each one of them the one or the other, in the order in which they are read.</summary>
    public IEnumerable<(TextLine? Line, PageTable? Table)> FromTopToBottom() =>
        Lines.Select(line => (Line: (TextLine?)line, Table: (PageTable?)null, line.Top))
            .Concat(Tables.Select(table => (Line: (TextLine?)null, Table: (PageTable?)table, table.Top)))
            .OrderBy(item => item.Top)
            .Select(item => (item.Line, item.Table));

    /// <summary>Characters that are drawn twice, a little apart, look bold and are one.</summary>
    private static IEnumerable<Glyph> WithoutDoubles(List<Glyph> glyphs)
    {
        var seen = new Dictionary<(string Text, int X, int Y), Glyph>();
        foreach (var glyph in glyphs)
        {
            var (x, y) = ((int)(glyph.X / 4), (int)(glyph.Y / 4));
            var isDouble = false;
            for (var near = 0; near < 9 && !isDouble && !glyph.IsBlank; near++)
            {
                isDouble = seen.TryGetValue((glyph.Text, x + (near % 3) - 1, y + (near / 3) - 1), out var other)
                    && Math.Abs(other.X - glyph.X) < 0.12 * glyph.Size && Math.Abs(other.Y - glyph.Y) < 0.12 * glyph.Size && other.Direction == glyph.Direction;
            }

            if (isDouble) continue;
            seen[(glyph.Text, x, y)] = glyph;
            yield return glyph;
        }
    }
}
