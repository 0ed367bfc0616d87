using AngleSharp.Dom;
using Gongkai.Documents.Drafts;

namespace Gongkai.Documents.Html;

/// <summary>What a line break in the page stands for.</summary>
internal enum BreakMode
{
    /// <summary>The end of a paragraph; many pages know no other.</summary>
    Paragraph,

    /// <summary>A line feed within the text, as in the cells of a table of figures.</summary>
    LineFeed,
}

/// <summary>Walks the tree of a page, or of one cell, and collects its paragraphs and tables.</summary>
internal sealed class HtmlBlocks(BreakMode breaks)
{
    private readonly List<Draft> _blocks = [];
    private readonly List<DraftRemnant> _remnants = [];
    private readonly FlowingText _text = new();
    private string? _number;
    private bool _isInserting;

    public List<Draft> Finish()
    {
        EndParagraph();
        return _blocks;
    }

    public void Walk(INode parent)
    {
        foreach (var node in parent.ChildNodes)
        {
            if (node is IText text)
                AppendText(text.Data, isPreformatted: parent is IElement { LocalName: "pre" });
            else if (node is IElement element && !Visibility.IsLeftOut(element))
                WalkElement(element);
        }
    }

    private void AppendText(string text, bool isPreformatted)
    {
        if (!isPreformatted)
        {
            _text.Append(text);
            return;
        }

        var lines = text.ReplaceLineEndings("\n").Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (i > 0) Break();
            _text.AppendVerbatim(lines[i]);
        }
    }

    private void WalkElement(IElement element)
    {
        switch (element.LocalName)
        {
            case "br":
                Break();
                break;
            case "table":
                EndParagraph();
                _blocks.Add(HtmlTable.Read(element, out var caption));
                if (caption is not null) _blocks.InsertRange(_blocks.Count - 1, caption);
                break;
            case "ol":
                WalkList(element);
                break;
            case "del" or "s" or "strike":
                WalkDeletion(element);
                break;
            case "ins":
                WalkInsertion(element);
                break;
            default:
                WalkPlain(element);
                break;
        }
    }

    private void WalkPlain(IElement element)
    {
        var isBlock = BlockElements.Contains(element.LocalName);
        if (isBlock) EndParagraph();
        if (Visibility.IsReviewComments(element))
            _remnants.Add(new DraftRemnant(element.TextContent.Trim(), RemnantKinds.Comment));
        else
            Walk(element);
        if (isBlock) EndParagraph();
    }

    private void WalkList(IElement list)
    {
        EndParagraph();
        var numbers = OrderedList.Of(list);
        foreach (var child in list.Children.Where(child => !Visibility.IsLeftOut(child)))
        {
            _number = child.LocalName == "li" ? numbers.Next(child) : null;
            WalkPlain(child);
        }

        _number = null;
        EndParagraph();
    }

    /// <summary>Words struck out, by a revision that Word saved or by hand, are not part of the text.</summary>
    private void WalkDeletion(IElement element)
    {
        Note(element.TextContent, RemnantKinds.Deletion);
    }

    private void WalkInsertion(IElement element)
    {
        if (!_isInserting) Note(element.TextContent, RemnantKinds.Insertion);
        var outer = _isInserting;
        _isInserting = true;
        Walk(element);
        _isInserting = outer;
    }

    private void Note(string text, string kind)
    {
        if (!string.IsNullOrWhiteSpace(text)) _remnants.Add(new DraftRemnant(text.Trim(), kind));
    }

    private void Break()
    {
        if (breaks == BreakMode.Paragraph)
            EndParagraph();
        else
            _text.AppendLineFeed();
    }

    private void EndParagraph()
    {
        var text = _text.Take();
        if (text.Length > 0 && _number is { } number)
        {
            text = number + text;
            _number = null;
        }

        if (text.Length == 0 && _remnants.Count == 0) return;
        var paragraph = new DraftParagraph(text);
        paragraph.Remnants.AddRange(_remnants);
        _remnants.Clear();
        _blocks.Add(paragraph);
    }
}
