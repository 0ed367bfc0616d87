using Gongkai.Sources;

namespace Gongkai.AnnualReports.Recognition;

/// <summary>
/// Lays a document out as one stream of lines and rows: tables that only arrange the page are unfolded, a row that is
/// really a heading or a paragraph becomes a line, and cells that hold several rows are taken apart.
/// </summary>
internal static class DocumentStream
{
    /// <summary>Longer than any label of the format; a cell with more text than this is running text.</summary>
    private const int LongestLabel = 60;

    public static List<Item> Of(SourceDocument document)
    {
        var items = new List<Item>();
        foreach (var block in document.Blocks) Append(block, items);
        return items;
    }

    private static void Append(Block block, List<Item> items)
    {
        switch (block)
        {
            case Paragraph paragraph when !string.IsNullOrWhiteSpace(paragraph.Text):
                items.Add(new Line(new Passage(paragraph.Text, paragraph.Place)));
                break;
            case Table table:
                foreach (var row in table.Rows) AppendRow(row, table, items);
                break;
        }
    }

    private static void AppendRow(TableRow row, Table table, List<Item> items)
    {
        if (row.Cells.Any(IsLayout))
        {
            foreach (var block in row.Cells.SelectMany(cell => cell.Content)) Append(block, items);
            return;
        }

        var cells = row.Cells.Select(cell => new CellText(new Passage(Text(cell), cell.Place), cell.Column)).ToList();
        if (cells.Where(cell => !cell.IsBlank).ToList() is [{ } only] && IsLine(only))
            items.Add(new Line(only.Passage));
        else
            items.AddRange(TakeApart(cells).Select(part => new Row(part, table.Place.Block)));
    }

    private static bool IsLayout(TableCell cell) =>
        cell.Content.OfType<Table>().Any(nested => nested.Rows.Sum(row => row.Cells.Count) > 1)
        || (cell.Content.Count > 1 && cell.Content.OfType<Paragraph>().Any(paragraph => paragraph.Text.Length > LongestLabel || Headings.IsExact(paragraph.Text)));

    private static bool IsLine(CellText cell) => cell.Squeezed.Length > LongestLabel || Headings.IsExact(cell.Passage.Text);

    private static string Text(TableCell cell) => string.Join('\n', cell.Content.Select(Text));

    private static string Text(Block block) => block switch
    {
        Paragraph paragraph => paragraph.Text,
        Table table => string.Join('\n', table.Rows.SelectMany(row => row.Cells).Select(Text)),
        _ => "",
    };

    /// <summary>A row whose figures stand several to a cell, one under the other, is that many rows.</summary>
    private static IEnumerable<IReadOnlyList<CellText>> TakeApart(List<CellText> cells)
    {
        var stacks = cells.Select(Stack).ToList();
        var heights = stacks.Where(stack => stack.Count > 1 && stack.All(line => line.LooksLikeFigure)).Select(stack => stack.Count).Distinct().ToList();
        if (heights is not [var height] || stacks.Count(stack => stack.Count == height && stack.All(line => line.LooksLikeFigure)) < 2)
            return [cells];

        return Enumerable.Range(0, height).Select(level => (IReadOnlyList<CellText>)[.. stacks.SelectMany(stack => AtLevel(stack, level, height))]);
    }

    /// <summary>The lines of a stack that belong to one level; lines above the height belong to the first level.</summary>
    private static IEnumerable<CellText> AtLevel(List<CellText> stack, int level, int height)
    {
        var above = Math.Max(0, stack.Count - height);
        return level == 0 ? stack.Take(above + 1) : stack.Skip(above + level).Take(1);
    }

    private static List<CellText> Stack(CellText cell)
    {
        var lines = new List<CellText>();
        var start = 0;
        foreach (var text in cell.Passage.Text.Split('\n'))
        {
            if (!string.IsNullOrWhiteSpace(text)) lines.Add(new CellText(cell.Passage.Slice(start, text.Length), cell.Column));
            start += text.Length + 1;
        }

        return lines.Count > 0 ? lines : [cell];
    }
}
