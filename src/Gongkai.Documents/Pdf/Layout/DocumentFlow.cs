using Gongkai.Documents.Drafts;

namespace Gongkai.Documents.Pdf.Layout;

/// <summary>Joins the pages to one document: a paragraph or table that a page break cuts is one.</summary>
internal sealed class DocumentFlow
{
    private readonly List<Draft> _drafts = [];
    private readonly ParagraphBuilder _paragraph = new();
    private TableInProgress? _table;

    private DocumentFlow() { }

    public static List<Draft> Drafts(List<PageText> pages)
    {
        RunningHeads.Remove(pages);
        CutTables.Mend(pages);
        foreach (var page in pages) page.FindAlignedTables();
        foreach (var cell in pages.SelectMany(page => page.Tables).SelectMany(table => table.Cells)) cell.Read();
        var margins = pages.GroupBy(page => Math.Round(page.Ink.Width)).ToDictionary(group => group.Key, group => Margins.Of([.. group]));

        var flow = new DocumentFlow();
        foreach (var page in pages) flow.Add(page, margins[Math.Round(page.Ink.Width)]);
        flow.EndParagraph();
        flow.EndTable();
        return flow._drafts;
    }

    private void Add(PageText page, Margins margins)
    {
        var isFirst = true;
        foreach (var (line, table) in page.FromTopToBottom())
        {
            if (line is not null) Add(line, margins, isFirst);
            if (table is not null) Add(table, isFirst);
            isFirst = false;
        }

        var notes = page.Ink.Notes.ConvertAll(note => new DraftRemnant(note.Text.Trim(), RemnantKinds.Comment)).FindAll(note => note.Text.Length > 0);
        if (notes.Count == 0) return;
        var place = new DraftParagraph("");
        place.Remnants.AddRange(notes);
        _drafts.Add(place);
    }

    private void Add(TextLine line, Margins margins, bool isFirstOnPage)
    {
        EndTable();
        if (_paragraph.Add(line, margins, isFirstOnPage) is { } finished) _drafts.Add(new DraftParagraph(finished));
    }

    private void Add(PageTable table, bool isFirstOnPage)
    {
        EndParagraph();
        if (isFirstOnPage && _table?.Continue(table) == true) return;
        EndTable();
        _table = new TableInProgress(table);
    }

    private void EndParagraph()
    {
        if (_paragraph.Finish() is { } finished) _drafts.Add(new DraftParagraph(finished));
    }

    private void EndTable()
    {
        if (_table is { } table) _drafts.Add(table.Draft());
        _table = null;
    }
}
