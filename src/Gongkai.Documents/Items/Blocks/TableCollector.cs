using System.Globalization;
using AngleSharp.Dom;
using Gongkai.Documents.Html;
using Visibility = Gongkai.Documents.Html.Visibility;

namespace Gongkai.Documents.Items.Blocks;

/// <summary>Collects a table of a page, so that its rows and spans fit together.</summary>
internal static class TableCollector
{
    private const int WidestSpan = 100;

    /// <summary>The cell of a table with no other, which only frames what stands in it; null for a real table.</summary>
    public static IElement? OnlyCell(IElement table)
    {
        IElement? only = null;
        foreach (var cell in Sections(table).SelectMany(section => section.Rows).SelectMany(Cells))
        {
            if (only is not null) return null;
            only = cell;
        }

        return only;
    }

    /// <summary>Null for a table with nothing in it.</summary>
    public static BodyTable? Collect(IElement table, BodyBudget budget, int depth, InlineStyle style)
    {
        var rows = new List<List<BodyCell>>();
        var headRows = 0;
        foreach (var (isHead, elements) in Sections(table))
        {
            for (var row = 0; row < elements.Count && !budget.IsSpent; row++) rows.Add(Row(elements[row], elements.Count - row, budget, depth, style));
            if (isHead) headRows = rows.Count;
        }

        var caption = Caption(table, budget, depth, style);
        RemoveRowsWithoutCells(rows, ref headRows);
        if (!rows.Exists(row => row.Exists(cell => cell.Content.Count > 0))) return null;

        headRows = Closed(rows, headRows);
        return WithHeads(caption, headRows > 0 ? headRows : Closed(rows, rows.TakeWhile(IsHeadRow).Count()), rows);
    }

    /// <summary>Head cells, with blank ones between them.</summary>
    private static bool IsHeadRow(List<BodyCell> row) =>
        row.TrueForAll(cell => cell.IsHead || cell.Content.Count == 0) && row.Exists(cell => cell.IsHead && cell.Content.Count > 0);

    private static IEnumerable<(bool IsHead, List<IElement> Rows)> Sections(IElement table)
    {
        var children = table.Children.Where(child => !Visibility.IsLeftOut(child)).ToList();
        foreach (var name in new[] { "thead", "tbody", "tfoot" })
        {
            foreach (var section in children.Where(child => child.LocalName == name))
                yield return (name == "thead", [.. section.Children.Where(child => child.LocalName == "tr" && !Visibility.IsLeftOut(child))]);
        }
    }

    private static IEnumerable<IElement> Cells(IElement row) => row.Children.Where(child => child.LocalName is "td" or "th" && !Visibility.IsLeftOut(child));

    private static List<BodyCell> Row(IElement row, int remaining, BodyBudget budget, int depth, InlineStyle style)
    {
        var rowClass = BodyClasses.Of(row, StyleHints.Style(row), inherited: null);
        var cells = new List<BodyCell>();
        foreach (var element in Cells(row))
        {
            if (!budget.Piece()) break;
            cells.Add(Cell(element, remaining, budget, depth, style, rowClass));
        }

        return cells;
    }

    private static BodyCell Cell(IElement element, int remaining, BodyBudget budget, int depth, InlineStyle around, string? rowClass)
    {
        var css = StyleHints.Style(element);
        var style = around with { Marks = StyleHints.MarksOf(element, css, around.Marks) };
        var rowSpan = Span(element, "rowspan");
        return new BodyCell([.. BlockCollector.Collect(element, budget, depth, style, BodyClasses.Of(element, css, rowClass)).Select(Aligned)])
        {
            IsHead = element.LocalName == "th",
            Scope = element.GetAttribute("scope")?.Trim().ToLowerInvariant() is "col" or "row" or "colgroup" or "rowgroup" ? element.GetAttribute("scope")!.Trim().ToLowerInvariant() : null,
            ColumnSpan = Math.Clamp(Span(element, "colspan"), 1, WidestSpan),
            RowSpan = rowSpan == 0 ? remaining : Math.Min(rowSpan, remaining),
        };
    }

    /// <summary>Within a cell text stands in the middle, at the right, or as usual.</summary>
    private static BodyBlock Aligned(BodyBlock block) => block is BodyText text
        ? text with { Class = text.Class switch { BodyClasses.NoIndent => null, BodyClasses.Signature => BodyClasses.Right, var other => other } }
        : block;

    private static int Span(IElement element, string name) =>
        int.TryParse(element.GetAttribute(name)?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var span) ? span : 1;

    private static IReadOnlyList<Inline> Caption(IElement table, BodyBudget budget, int depth, InlineStyle style)
    {
        if (table.Children.FirstOrDefault(child => child.LocalName == "caption" && !Visibility.IsLeftOut(child)) is not { } element) return [];

        var caption = new List<Inline>();
        foreach (var text in BlockCollector.Collect(element, budget, depth + BodyBudget.Depth, style, textClass: null).OfType<BodyText>())
        {
            if (caption.Count > 0) caption.Add(LineBreak.One);
            caption.AddRange(text.Content);
        }

        return InlineRuns.WithoutStrong(caption);
    }

    /// <summary>A row that merges from above cover wholly says nothing; they end one row earlier.</summary>
    private static void RemoveRowsWithoutCells(List<List<BodyCell>> rows, ref int headRows)
    {
        var keptBefore = new int[rows.Count + 1];
        for (var row = 0; row < rows.Count; row++) keptBefore[row + 1] = keptBefore[row] + (rows[row].Count > 0 ? 1 : 0);

        for (var row = 0; row < rows.Count; row++)
        {
            for (var i = 0; i < rows[row].Count; i++) rows[row][i] = rows[row][i] with { RowSpan = keptBefore[row + rows[row][i].RowSpan] - keptBefore[row] };
        }

        headRows = keptBefore[headRows];
        rows.RemoveAll(row => row.Count == 0);
    }

    /// <summary>The most rows, up to the given number and short of all, below which no cell of theirs reaches.</summary>
    private static int Closed(List<List<BodyCell>> rows, int headRows)
    {
        headRows = Math.Min(headRows, rows.Count - 1);
        while (headRows > 0 && Enumerable.Range(0, headRows).Any(row => rows[row].Exists(cell => row + cell.RowSpan > headRows))) headRows--;
        return headRows;
    }

    private static BodyTable WithHeads(IReadOnlyList<Inline> caption, int headRows, List<List<BodyCell>> rows) => new(
        caption,
        headRows,
        [.. rows.Select((row, index) => (IReadOnlyList<BodyCell>)[.. row.Select(cell => index < headRows || cell.IsHead ? Head(cell, index < headRows ? "col" : "row") : cell with { Scope = null })])]);

    /// <summary>A blank cell is the head of nothing. Heads are strong and stand in the middle by themselves.</summary>
    private static BodyCell Head(BodyCell cell, string scope) => cell.Content.Count == 0
        ? cell with { IsHead = false, Scope = null }
        : new BodyCell([.. cell.Content.Select(block => block is BodyText text ? text with { Class = text.Class == BodyClasses.Centre ? null : text.Class, Content = InlineRuns.WithoutStrong(text.Content) } : block)])
        {
            IsHead = true,
            Scope = cell.Scope ?? scope,
            ColumnSpan = cell.ColumnSpan,
            RowSpan = cell.RowSpan,
        };
}
