using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Gongkai.Documents.Drafts;

namespace Gongkai.Documents.Html;

/// <summary>Lays the cells of a page's table onto its grid, as browsers do.</summary>
internal sealed class HtmlTable
{
    /// <summary>Grid columns; spans that reach further are cut.</summary>
    private const int WidestGrid = 4_000;

    private readonly List<IElement> _rows;

    /// <summary>By column, the first row in which it is free again.</summary>
    private readonly List<int> _freeFrom = [];

    private HtmlTable(IElement table) => _rows = [.. Rows(table)];

    /// <param name="table">The element.</param>
    /// <param name="caption">The paragraphs of the caption; they stand before the table.</param>
    public static DraftTable Read(IElement table, out List<Draft>? caption)
    {
        caption = table.Children.FirstOrDefault(child => child.LocalName == "caption") is { } element && !Visibility.IsLeftOut(element)
            ? Content(element)
            : null;

        var grid = new HtmlTable(table);
        var draft = new DraftTable();
        for (var row = 0; row < grid._rows.Count; row++) draft.Rows.Add(grid.Row(row));
        return draft;
    }

    private static IEnumerable<IElement> Rows(IElement parent) => parent.Children
        .Where(child => !Visibility.IsLeftOut(child))
        .SelectMany(child => child.LocalName switch
        {
            "tr" => [child],
            "thead" or "tbody" or "tfoot" => Rows(child),
            _ => Enumerable.Empty<IElement>(),
        });

    private List<DraftCell> Row(int row)
    {
        var cells = new List<DraftCell>();
        var column = 0;
        foreach (var element in _rows[row].Children.Where(child => child.LocalName is "td" or "th" && !Visibility.IsLeftOut(child)))
        {
            while (column < _freeFrom.Count && _freeFrom[column] > row) column++;

            var cell = new DraftCell
            {
                Content = Content(element),
                Column = column,
                ColumnSpan = column < WidestGrid ? Math.Clamp(Span(element, "colspan"), 1, Math.Min(Limits.Span, WidestGrid)) : 1,
                RowSpan = RowSpan(element, _rows.Count - row),
            };
            Occupy(cell, row);
            cells.Add(cell);
            column += cell.ColumnSpan;
        }

        return cells;
    }

    private void Occupy(DraftCell cell, int row)
    {
        for (var column = cell.Column; column < cell.Column + cell.ColumnSpan; column++)
        {
            while (_freeFrom.Count <= column) _freeFrom.Add(0);
            _freeFrom[column] = row + cell.RowSpan;
        }
    }

    /// <summary>A span of 0 reaches to the last row; one that reaches beyond ends there.</summary>
    private static int RowSpan(IElement element, int remaining) =>
        Span(element, "rowspan") is > 0 and { } span ? Math.Min(span, remaining) : remaining;

    private static int Span(IElement element, string name) =>
        int.TryParse(element.GetAttribute(name)?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var span) ? span : 1;

    /// <summary>In a cell that holds tables the page is laid out, so its line breaks part paragraphs as on a page.</summary>
    private static List<Draft> Content(IElement cell)
    {
        var blocks = new HtmlBlocks(cell.Descendants<IHtmlTableElement>().Any() ? BreakMode.Paragraph : BreakMode.LineFeed);
        blocks.Walk(cell);
        return blocks.Finish();
    }
}
