using System.Globalization;
using AngleSharp.Dom;
using Gongkai.Documents.Html;
using Visibility = Gongkai.Documents.Html.Visibility;

namespace Gongkai.Documents.Items.Blocks;

/// <summary>Walks the tree of a page, or of one cell or list item, and collects what a body can hold.</summary>
/// <remarks>Elements that are not known are unwrapped; those whose content is no text are left out with it.</remarks>
/// <param name="depth">Lists, quotations and tables around; headings stand in none of them.</param>
internal sealed class BlockCollector(BodyBudget budget, int depth)
{
    private readonly List<BodyBlock> _blocks = [];
    private readonly InlineCollector _inline = new(budget);
    private TextRole _role;
    private string? _class;

    /// <summary>What can stand in the element, in the form it is kept in.</summary>
    public static IReadOnlyList<BodyBlock> Collect(INode parent, BodyBudget budget, int depth, InlineStyle style, string? textClass)
    {
        var collector = new BlockCollector(budget, depth) { _class = textClass };
        collector.Walk(parent, style);
        return collector.Finish();
    }

    private List<BodyBlock> Finish()
    {
        Flush();
        return _blocks;
    }

    private void Walk(INode parent, InlineStyle style)
    {
        foreach (var node in parent.ChildNodes)
        {
            if (budget.IsSpent) return;
            if (node is IText text)
                AppendText(text.Data, style, isPreformatted: parent is IElement { LocalName: "pre" });
            else if (node is IElement element && !IsLeftOut(element))
                WalkElement(element, style);
        }
    }

    /// <summary>Text struck out does not count, as in every other reading of a document.</summary>
    private static bool IsLeftOut(IElement element) =>
        Visibility.IsLeftOut(element) || Visibility.IsReviewComments(element) || element.LocalName is "del" or "s" or "strike" or "math" or "applet" or "xml";

    /// <summary>Links are underlined by themselves.</summary>
    private void AppendText(string text, InlineStyle style, bool isPreformatted)
    {
        if (style.Link is not null) style = style with { Marks = style.Marks & ~Marks.Underline };
        if (!isPreformatted)
        {
            _inline.Append(text, style);
            return;
        }

        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            _inline.Append(line, style);
            _inline.Break();
        }
    }

    private void WalkElement(IElement element, InlineStyle around)
    {
        var css = StyleHints.Style(element);
        var style = around with { Marks = StyleHints.MarksOf(element, css, around.Marks) };
        switch (element.LocalName)
        {
            case "br":
                _inline.Break();
                break;
            case "img":
                AddPicture(element, style);
                break;
            case "a":
                Walk(element, Linked(element, style));
                break;
            case "ul" or "ol" when depth < BodyBudget.Depth:
                Flush();
                WalkList(element, style);
                break;
            case "blockquote" when depth < BodyBudget.Depth:
                Flush();
                var quoted = Collect(element, budget, depth + 1, style, textClass: null);
                if (quoted.Count > 0) _blocks.Add(new BodyQuote(quoted));
                break;
            case "table" when depth < BodyBudget.Depth:
                Flush();
                WalkTable(element, style);
                break;
            default:
                WalkPlain(element, style, css);
                break;
        }
    }

    private static InlineStyle Linked(IElement element, InlineStyle style) =>
        Addresses.Link(element.GetAttribute("href")) is { } link ? style with { Link = link } : style;

    private void AddPicture(IElement element, InlineStyle style)
    {
        if (Addresses.Picture(element.GetAttribute("src")) is { } id) _inline.Add(new InlinePicture(id, AltTexts.Clean(element.GetAttribute("alt")), style.Link));
    }

    private void WalkPlain(IElement element, InlineStyle style, string css)
    {
        if (!BlockElements.Contains(element.LocalName))
        {
            Walk(element, style);
            return;
        }

        Flush();
        var (role, textClass) = (_role, _class);
        _role = RoleOf(element.LocalName, role);
        _class = BodyClasses.Of(element, css, textClass);
        Walk(element, style);
        Flush();
        (_role, _class) = (role, textClass);
    }

    private TextRole RoleOf(string name, TextRole around) => depth > 0 ? TextRole.Paragraph : name switch
    {
        "h1" or "h2" => TextRole.Heading2,
        "h3" => TextRole.Heading3,
        "h4" or "h5" or "h6" => TextRole.Heading4,
        _ => around,
    };

    private void Flush()
    {
        foreach (var line in _inline.Take())
        {
            if (!budget.Piece()) return;
            _blocks.Add(_role == TextRole.Paragraph
                ? new BodyText(_role, _class, line)
                : new BodyText(_role, _class == BodyClasses.Centre ? _class : null, InlineRuns.WithoutStrong(line)));
        }
    }

    /// <summary>An item whose number does not follow from the one before begins a list of its own.</summary>
    private void WalkList(IElement list, InlineStyle style)
    {
        var isOrdered = list.LocalName == "ol";
        var type = isOrdered && list.GetAttribute("type") is "a" or "A" or "i" or "I" ? list.GetAttribute("type") : null;
        var number = Number(list.GetAttribute("start")) ?? 1;
        var open = new List<IReadOnlyList<BodyBlock>>();
        var start = number;
        foreach (var child in list.Children.Where(child => !IsLeftOut(child)))
        {
            if (isOrdered && Number(child.GetAttribute("value")) is { } value) number = value;
            var isItem = child.LocalName == "li";
            var blocks = isItem ? Plain(Collect(child, budget, depth + 1, Within(child, style), textClass: null)) : Plain(Stray(child, style));
            if (blocks.Count > 0 && !isItem && open.Count > 0)
            {
                open[^1] = [.. open[^1], .. blocks];
                continue;
            }

            if (blocks.Count > 0 && isOrdered && number != start + open.Count)
            {
                CloseList();
                start = number;
            }

            if (blocks.Count > 0) open.Add(blocks);
            if (isItem || blocks.Count > 0) number++;
        }

        CloseList();

        void CloseList()
        {
            if (open.Count > 0) _blocks.Add(new BodyList(isOrdered, type, isOrdered ? start : 1, open));
            open = [];
        }
    }

    private static InlineStyle Within(IElement element, InlineStyle style) =>
        style with { Marks = StyleHints.MarksOf(element, StyleHints.Style(element), style.Marks) };

    /// <summary>A list or another element that stands in a list without being an item of it.</summary>
    private List<BodyBlock> Stray(IElement child, InlineStyle style)
    {
        var collector = new BlockCollector(budget, depth + 1);
        collector.WalkElement(child, style);
        return collector.Finish();
    }

    /// <summary>Text in a list is set as the list is.</summary>
    private static IReadOnlyList<BodyBlock> Plain(IReadOnlyList<BodyBlock> blocks) =>
        [.. blocks.Select(block => block is BodyText { Class: not null } text ? text with { Class = null } : block)];

    private void WalkTable(IElement table, InlineStyle style)
    {
        if (TableCollector.OnlyCell(table) is { } frame)
        {
            foreach (var caption in table.Children.Where(child => child.LocalName == "caption" && !IsLeftOut(child))) WalkPlain(caption, style, StyleHints.Style(caption));
            WalkPlain(frame, style, StyleHints.Style(frame));
            return;
        }

        if (TableCollector.Collect(table, budget, depth + 1, style) is { } collected) _blocks.Add(collected);
    }

    private static int? Number(string? text) =>
        int.TryParse(text?.Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number is >= 0 and <= 99_999 ? number : null;
}
