using System.Text;
using System.Xml;
using Gongkai.Documents.Drafts;
using Gongkai.Documents.Packages;

namespace Gongkai.Documents.Docx;

/// <summary>Reads what stands inside a paragraph: runs of text, and the wrappers around them.</summary>
/// <param name="reader">The body of the document.</param>
/// <param name="comments">Comment texts by id.</param>
/// <param name="leftovers">Takes note of what is neither text nor table nor picture.</param>
/// <param name="readBox">Reads the paragraphs of the text box the reader stands on.</param>
internal sealed class RunReader(XmlReader reader, IReadOnlyDictionary<string, string> comments, Leftovers leftovers, Action<List<Draft>> readBox)
{
    private readonly FieldLinks _fields = new();
    private LinkTarget _link;
    private RunFormat _format;
    private string _alt = "";

    /// <summary>Reads the child of a paragraph the reader stands on; what holds no text is passed over.</summary>
    public void ReadInline(ParagraphInProgress paragraph)
    {
        switch (Wml.Name(reader))
        {
            case "r":
                ReadRun(paragraph);
                break;
            case "hyperlink":
                ReadLink(paragraph, new LinkTarget(Rel.Id(reader, "id"), null));
                break;
            case "fldSimple" when FieldLinks.AddressIn(Wml.Attribute(reader, "instr")) is { } address:
                ReadLink(paragraph, new LinkTarget(null, address));
                break;
            case "smartTag" or "sdt" or "sdtContent" or "customXml" or "fldSimple" or "dir" or "bdo" or "rubyBase":
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

    private void ReadLink(ParagraphInProgress paragraph, LinkTarget link)
    {
        var around = _link;
        _link = link;
        ReadInlines(paragraph);
        _link = around;
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
            AppendMath(paragraph);
        else if (Wml.IsMath(reader))
            ReadInlines(paragraph);
    }

    private void AppendMath(ParagraphInProgress paragraph)
    {
        paragraph.Format(RunFormat.None, Link);
        RunText.Append(reader, paragraph.Target);
    }

    private LinkTarget Link => _link == LinkTarget.None ? _fields.Link : _link;

    private void ReadRun(ParagraphInProgress paragraph)
    {
        var around = _format;
        _format = RunFormat.None;
        ReadRunChildren(paragraph);
        _format = around;
    }

    private void ReadRunChildren(ParagraphInProgress paragraph)
    {
        var children = new ChildElements(reader);
        while (children.Next())
        {
            if (Wml.Name(reader) == "rPr")
            {
                _format = RunFormat.Read(reader);
                if (_format.Hidden is not true) continue;
                ReadHidden(paragraph, children);
                return;
            }
            else
            {
                ReadRunContent(paragraph);
            }
        }
    }

    private void ReadHidden(ParagraphInProgress paragraph, ChildElements children)
    {
        var text = new StringBuilder();
        while (children.Next())
        {
            if (Wml.Name(reader) is "t" or "delText") RunText.Append(reader, text);
        }

        leftovers.Hide(paragraph, text);
    }

    /// <remarks>Field codes (<c>w:instrText</c>) are looked at for links only, so a field counts with its result.</remarks>
    private void ReadRunContent(ParagraphInProgress paragraph)
    {
        paragraph.Format(_format, Link);
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
            case "fldChar":
                _fields.Move(Wml.Attribute(reader, "fldCharType"));
                break;
            case "instrText":
                ReadFieldCode();
                break;
            case "footnoteReference" or "endnoteReference":
                leftovers.Footnotes++;
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
            NoteDrawing(paragraph);
            if (Wml.Name(reader) == "txbxContent")
                ReadBox(paragraph);
            else if (Wml.IsAlternate(reader))
                AlternateContent.Read(reader, () => ReadDrawing(paragraph), () => Yield(paragraph));
            else
                ReadDrawing(paragraph);
        }
    }

    private void ReadBox(ParagraphInProgress paragraph)
    {
        var before = paragraph.Boxes.Count;
        readBox(paragraph.Boxes);
        if (paragraph.Boxes.Count > before) leftovers.TextBoxes++;
    }

    private void ReadFieldCode()
    {
        var code = new StringBuilder();
        RunText.Append(reader, code);
        _fields.Append(code.ToString());
    }

    /// <summary>Pictures of today's drawings and of old ones (VML), and what is shown by other means.</summary>
    private void NoteDrawing(ParagraphInProgress paragraph)
    {
        switch (reader.LocalName)
        {
            case "docPr":
                _alt = reader.GetAttribute("descr") ?? "";
                break;
            case "shape":
                _alt = reader.GetAttribute("alt") ?? "";
                break;
            case "blip":
                paragraph.AddPicture(new PlacedPicture(Rel.Id(reader, "embed"), _alt), _format, Link);
                break;
            case "imagedata":
                paragraph.AddPicture(new PlacedPicture(Rel.Id(reader, "id"), _alt), _format, Link);
                break;
            case "relIds":
                leftovers.Diagrams++;
                break;
            case "chart":
                leftovers.Charts++;
                break;
            case "OLEObject":
                leftovers.Objects++;
                break;
        }
    }

    private static int Yield(ParagraphInProgress paragraph) => paragraph.Target.Length + paragraph.Boxes.Count + paragraph.Pictures;
}
