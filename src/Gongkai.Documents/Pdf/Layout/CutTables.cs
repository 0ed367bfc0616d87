namespace Gongkai.Documents.Pdf.Layout;

/// <summary>
/// Finds the tables that a page break cuts. Browsers cut wherever a page ends: lines of a cell then stand below the last
/// ruling of the one page or above the first of the next, and are put back into the cells that they belong to.
/// </summary>
internal static class CutTables
{
    private const int MostStrayLines = 3;

    public static void Mend(List<PageText> pages)
    {
        var cut = new HashSet<PageTable>();
        foreach (var (page, next) in pages.Zip(pages.Skip(1)))
        {
            if (page.Tables.MaxBy(table => table.Bottom) is not { } last || next.Tables.MinBy(table => table.Top) is not { } first || !last.IsContinuedBy(first)) continue;

            var below = page.Lines.FindAll(line => line.Y > last.Bottom);
            var above = next.Lines.FindAll(line => line.Y < first.Top);
            if (below.Count > (last.IsOpenBelow ? MostStrayLines : 0) || above.Count > (first.IsOpenAbove ? MostStrayLines : 0)) continue;
            page.Lines.RemoveAll(line => below.Contains(line) && last.Take(line));
            next.Lines.RemoveAll(line => above.Contains(line) && first.Take(line));
            cut.UnionWith([last, first]);
        }

        foreach (var page in pages) page.Dissolve(page.Tables.FindAll(table => table.IsBox && !cut.Contains(table)));
    }
}
