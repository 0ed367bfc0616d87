using System.Xml;
using Gongkai.Documents.Drafts;
using Gongkai.Documents.Packages;

namespace Gongkai.Documents.Docx;

/// <summary>Reads what stands inside a paragraph: runs of text, and the wrappers around them.</summary>
/// <param name="reader">The body of the document.</param>
/// <param name="comments">Comment texts by id.</param>
/// <param name="readBox">Reads the paragraphs of the text box the reader stands on.</param>
internal sealed class RunReader(XmlReader reader, IReadOnlyDictionary<string, string> comments, Action<List<Draft>> readBox)
{
    /// <summary>Reads the child of a paragraph the reader stands on; what holds no text is passed over.</summary>
    public void ReadInline(ParagraphInProgress paragraph)
    {
        switch (Wml.Name(reader))
        {
            case "r":
                ReadRun(paragraph);
                break;
            case "hyperlink" or "smartTag" or "sdt" or "sdtContent" or "customXml" or "fldSimple" or "dir" or "bdo" or "rubyBase":
                ReadInlines(paragraph);
                break;
            case "ins" or "moveTo":
                paragraph.BeginInsertion();
                ReadInlines(paragraph);
                paragraph.EndInsertion();
                break;
            case "del" or "moveFrom":
                paragraph.BeginDeletion();
                ReadInlines(paragraph);
                paragraph.EndDeletion();
                break;
            default:
                ReadForeign(paragraph);
                break;
        }
    }

    private void ReadInlines(ParagraphInProgress paragraph)
    {
        var children = new ChildElements(reader);
        while (children.Next()) ReadInline(paragraph);
    }

    private void ReadForeign(ParagraphInProgress paragraph)
    {
        if (Wml.IsAlternate(reader))
            AlternateContent.Read(reader, () => ReadInlines(paragraph), () => Yield(paragraph));
        else if (Wml.IsMath(reader) && reader.LocalName == "t")
            RunText.Append(reader, paragraph.Target);
        else if (Wml.IsMath(reader))
            ReadInlines(paragraph);
    }

    private void ReadRun(ParagraphInProgress paragraph)
    {
        var children = new ChildElements(reader);
        while (children.Next())
        {
            if (Wml.Name(reader) == "rPr")
            {
                if (IsHidden()) return;
            }
            else
            {
                ReadRunContent(paragraph);
            }
        }
    }

    private bool IsHidden()
    {
        var isHidden = false;
        var children = new ChildElements(reader);
        while (children.Next())
        {
            if (Wml.Name(reader) == "vanish") isHidden = Wml.IsOn(reader);
        }

        return isHidden;
    }

    /// <remarks>Field codes (<c>w:instrText</c>) are not listed, so a field counts with its result only.</remarks>
    private void ReadRunContent(ParagraphInProgress paragraph)
    {
        switch (Wml.Name(reader))
        {
            case "t":
                RunText.Append(reader, paragraph.Target);
                break;
            case "delText" when paragraph.IsDeleting:
                RunText.Append(reader, paragraph.Target);
                break;
            case "tab" or "ptab":
                paragraph.Append("\t");
                break;
            case "br" or "cr":
                paragraph.Append("\n");
                break;
            case "noBreakHyphen":
                paragraph.Append("-");
                break;
            case "sym":
                paragraph.Append(RunText.Symbol(Wml.Attribute(reader, "font"), Wml.Attribute(reader, "char")));
                break;
            case "commentReference" when Wml.Attribute(reader, "id") is { } id && comments.TryGetValue(id, out var text):
                paragraph.AddComment(text);
                break;
            case "ruby":
                ReadInlines(paragraph);
                break;
            case "drawing" or "pict" or "object":
                ReadDrawing(paragraph);
                break;
            default:
                if (Wml.IsAlternate(reader)) AlternateContent.Read(reader, () => ReadAlternateRun(paragraph), () => Yield(paragraph));
                break;
        }
    }

    private void ReadAlternateRun(ParagraphInProgress paragraph)
    {
        var children = new ChildElements(reader);
        while (children.Next()) ReadRunContent(paragraph);
    }

    /// <summary>Looks for text boxes at any depth of a drawing. Those in a pending deletion go with it.</summary>
    private void ReadDrawing(ParagraphInProgress paragraph)
    {
        if (paragraph.IsDeleting) return;

        var children = new ChildElements(reader);
        while (children.Next())
        {
            if (Wml.Name(reader) == "txbxContent")
                readBox(paragraph.Boxes);
            else if (Wml.IsAlternate(reader))
                AlternateContent.Read(reader, () => ReadDrawing(paragraph), () => Yield(paragraph));
            else
                ReadDrawing(paragraph);
        }
    }

    private static int Yield(ParagraphInProgress paragraph) => paragraph.Target.Length + paragraph.Boxes.Count;
}
