using System.Globalization;
using System.Text;

namespace Gongkai.Documents.Items.Blocks;

/// <summary>Writes blocks as HTML, every body in one way only: a block a line, attributes and marks in a fixed order.</summary>
internal sealed class BodyHtml
{
    private readonly StringBuilder _html = new();
    private readonly bool _picturesAsText;

    private BodyHtml(bool picturesAsText) => _picturesAsText = picturesAsText;

    public static string Write(IReadOnlyList<BodyBlock> blocks) => Write(blocks, picturesAsText: false);

    /// <summary>The same with what pictures show in place of the pictures, for those who read text only.</summary>
    public static string WriteWithPicturesAsText(IReadOnlyList<BodyBlock> blocks) => Write(blocks, picturesAsText: true);

    private static string Write(IReadOnlyList<BodyBlock> blocks, bool picturesAsText)
    {
        var writer = new BodyHtml(picturesAsText);
        foreach (var block in blocks)
        {
            if (writer._html.Length > 0) writer._html.Append('\n');
            writer.Block(block);
        }

        return writer._html.ToString();
    }

    private void Block(BodyBlock block)
    {
        switch (block)
        {
            case BodyText text:
                Text(text);
                break;
            case BodyList list:
                List(list);
                break;
            case BodyQuote quote:
                _html.Append("<blockquote>");
                foreach (var inner in quote.Blocks) Block(inner);
                _html.Append("</blockquote>");
                break;
            case BodyTable table:
                Table(table);
                break;
        }
    }

    private void Text(BodyText text)
    {
        var name = text.Role switch
        {
            TextRole.Heading2 => "h2",
            TextRole.Heading3 => "h3",
            TextRole.Heading4 => "h4",
            _ => "p",
        };
        _html.Append('<').Append(name);
        Class(text.Class);
        _html.Append('>');
        Line(text.Content);
        _html.Append("</").Append(name).Append('>');
    }

    private void List(BodyList list)
    {
        _html.Append(list.IsOrdered ? "<ol" : "<ul");
        if (list.Start != 1) _html.Append(CultureInfo.InvariantCulture, $" start=\"{list.Start}\"");
        if (list.Type is { } type) _html.Append($" type=\"{type}\"");
        _html.Append('>');
        foreach (var item in list.Items)
        {
            _html.Append("<li>");
            Content(item);
            _html.Append("</li>");
        }

        _html.Append(list.IsOrdered ? "</ol>" : "</ul>");
    }

    private void Table(BodyTable table)
    {
        _html.Append("<table>");
        if (table.Caption.Count > 0)
        {
            _html.Append("<caption>");
            Line(table.Caption);
            _html.Append("</caption>");
        }

        if (table.HeadRows > 0) Section("thead", table.Rows.Take(table.HeadRows));
        Section("tbody", table.Rows.Skip(table.HeadRows));
        _html.Append("</table>");
    }

    private void Section(string name, IEnumerable<IReadOnlyList<BodyCell>> rows)
    {
        _html.Append('<').Append(name).Append('>');
        foreach (var row in rows)
        {
            _html.Append("<tr>");
            foreach (var cell in row) Cell(cell);
            _html.Append("</tr>");
        }

        _html.Append("</").Append(name).Append('>');
    }

    private void Cell(BodyCell cell)
    {
        _html.Append(cell.IsHead ? "<th" : "<td");
        if (cell.Scope is { } scope) _html.Append($" scope=\"{scope}\"");
        if (cell.ColumnSpan > 1) _html.Append(CultureInfo.InvariantCulture, $" colspan=\"{cell.ColumnSpan}\"");
        if (cell.RowSpan > 1) _html.Append(CultureInfo.InvariantCulture, $" rowspan=\"{cell.RowSpan}\"");
        if (LeadsAlone(cell.Content) is { Class: { } name } first)
        {
            Class(name);
            cell = cell with { Content = [first with { Class = null }, .. cell.Content.Skip(1)] };
        }

        _html.Append('>');
        Content(cell.Content);
        _html.Append(cell.IsHead ? "</th>" : "</td>");
    }

    /// <summary>A cell or an item with one paragraph holds its text without one.</summary>
    private void Content(IReadOnlyList<BodyBlock> blocks)
    {
        var first = LeadsAlone(blocks) is { Class: null } alone ? alone : null;
        if (first is not null) Line(first.Content);
        foreach (var block in blocks.Skip(first is null ? 0 : 1)) Block(block);
    }

    private static BodyText? LeadsAlone(IReadOnlyList<BodyBlock> blocks) =>
        blocks is [BodyText text, ..] && !blocks.Skip(1).Any(block => block is BodyText) ? text : null;

    private void Class(string? name)
    {
        if (name is not null) _html.Append($" class=\"{name}\"");
    }

    private void Line(IReadOnlyList<Inline> line)
    {
        string? link = null;
        foreach (var piece in line)
        {
            var next = piece switch
            {
                InlineRun run => run.Style.Link,
                InlinePicture picture => picture.Link,
                _ => link,
            };
            if (next != link) Link(link, next);
            link = next;
            Piece(piece);
        }

        Link(link, null);
    }

    private void Link(string? from, string? to)
    {
        if (from is not null) _html.Append("</a>");
        if (to is not null) Attribute("<a href=\"", to).Append("\">");
    }

    private void Piece(Inline piece)
    {
        switch (piece)
        {
            case InlineRun run:
                Run(run);
                break;
            case LineBreak:
                _html.Append("<br>");
                break;
            case InlinePicture picture when _picturesAsText:
                if (picture.Alt.Length > 0) Escape($"［图片：{picture.Alt}］");
                break;
            case InlinePicture picture:
                Attribute($"<img src=\"{Addresses.Of(picture.Id)}\" alt=\"", picture.Alt).Append("\">");
                break;
        }
    }

    private void Run(InlineRun run)
    {
        foreach (var (mark, name) in Names)
        {
            if ((run.Style.Marks & mark) != Marks.None) _html.Append('<').Append(name).Append('>');
        }

        Escape(run.Text);
        foreach (var (mark, name) in Names.Reverse())
        {
            if ((run.Style.Marks & mark) != Marks.None) _html.Append("</").Append(name).Append('>');
        }
    }

    private static (Marks Mark, string Name)[] Names { get; } =
        [(Marks.Strong, "strong"), (Marks.Emphasis, "em"), (Marks.Underline, "u"), (Marks.Subscript, "sub"), (Marks.Superscript, "sup")];

    private void Escape(string text) => _html.Append(text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;"));

    private StringBuilder Attribute(string before, string value) =>
        _html.Append(before).Append(value.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;").Replace("\"", "&quot;"));
}
