using Gongkai.Sources;

namespace Gongkai.Documents.Drafts;

/// <summary>Turns drafts into a document and gives everything in it its place.</summary>
/// <remarks>
/// Blocks are numbered in reading order; blank paragraphs are left out and not counted. A cell with one paragraph lends it
/// its own place. In a cell with more than that (a page laid out in a table, for instance) every paragraph and table takes a
/// number of its own, so that no two texts share a place.
/// </remarks>
internal sealed class Placement
{
    private readonly List<Remnant> _remnants = [];
    private int _blocks;
    private Place _latest = new(1);

    private Placement() { }

    public static SourceDocument Place(List<Draft> drafts)
    {
        var placement = new Placement();
        return new SourceDocument(placement.Blocks(drafts)) { Remnants = placement._remnants };
    }

    private List<Block> Blocks(List<Draft> drafts)
    {
        var blocks = new List<Block>(drafts.Count);
        foreach (var draft in drafts)
        {
            if (draft is DraftTable table)
                blocks.Add(Table(table));
            else if (draft is DraftParagraph { Text.Length: > 0 } paragraph)
                blocks.Add(new Paragraph(paragraph.Text, _latest = NextBlock()));

            Keep(draft.Remnants);
        }

        return blocks;
    }

    private Table Table(DraftTable table)
    {
        var place = NextBlock();
        var rows = new List<TableRow>(table.Rows.Count);
        foreach (var row in table.Rows)
        {
            var cells = new List<TableCell>(row.Count);
            foreach (var cell in row) cells.Add(Cell(cell, new Place(place.Block, rows.Count + 1, cells.Count + 1)));
            rows.Add(new TableRow(cells));
        }

        _latest = place;
        return new Table(rows, place);
    }

    private TableCell Cell(DraftCell cell, Place place)
    {
        _latest = place;
        return new TableCell(Content(cell.Content, place), place, cell.Column, cell.ColumnSpan, cell.RowSpan);
    }

    private List<Block> Content(List<Draft> drafts, Place cell)
    {
        if (drafts.Count == 0) return [];
        if (drafts.Count(draft => draft is DraftTable or DraftParagraph { Text.Length: > 0 }) > 1 || drafts.Exists(draft => draft is DraftTable))
            return Blocks(drafts);

        var content = new List<Block>(1);
        foreach (var draft in drafts)
        {
            if (draft is DraftParagraph { Text.Length: > 0 } paragraph) content.Add(new Paragraph(paragraph.Text, cell));
            Keep(draft.Remnants);
        }

        return content;
    }

    private Place NextBlock() => new(++_blocks);

    private void Keep(List<DraftRemnant> remnants)
    {
        foreach (var remnant in remnants) _remnants.Add(new Remnant(remnant.Text, remnant.Kind, _latest));
    }
}
