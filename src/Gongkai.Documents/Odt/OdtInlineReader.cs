using System.Xml;
using Gongkai.Documents.Drafts;
using Gongkai.Documents.Packages;

namespace Gongkai.Documents.Odt;

/// <summary>Reads what stands inside a paragraph: text, the wrappers around it, and what is anchored in it (ODF 6).</summary>
/// <param name="reader">The body of the document.</param>
/// <param name="styles">Tell which text is hidden.</param>
/// <param name="changes">The pending revisions.</param>
/// <param name="readBlock">Reads the paragraph, list or table the reader stands on.</param>
internal sealed class OdtInlineReader(XmlReader reader, OdtStyles styles, OdtChanges changes, Action<List<Draft>> readBlock)
{
    /// <summary>True for an element that is switched off: a section, a field.</summary>
    public static bool IsHidden(XmlReader reader) =>
        reader.GetAttribute("display", Odf.Text) == "none" || reader.GetAttribute("is-hidden", Odf.Text) == "true";

    /// <summary>Reads the content of the element the reader stands on. Unlike elsewhere, white space between elements counts.</summary>
    public void Read(OdtParagraph paragraph)
    {
        if (reader.IsEmptyElement) return;

        var depth = reader.Depth;
        while (reader.Read() && !(reader.NodeType == XmlNodeType.EndElement && reader.Depth == depth))
        {
            if (reader.Depth > Limits.XmlDepth) throw new UnreadableFileException(Reasons.TooMuchContent);
            if (reader.Depth != depth + 1) continue;
            if (reader.NodeType == XmlNodeType.Element)
                ReadElement(paragraph);
            else if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace)
                paragraph.Append(reader.Value);
        }
    }

    /// <summary>Looks for text boxes at any depth of a drawing.</summary>
    public void ReadDrawing(List<Draft> boxes)
    {
        var children = new ChildElements(reader);
        while (children.Next())
        {
            if (reader.NamespaceURI == Odf.Drawing)
                ReadDrawing(boxes);
            else
                readBlock(boxes);
        }
    }

    /// <summary>The paragraphs within the element the reader stands on, of a comment or a deletion.</summary>
    public List<string> ReadTexts()
    {
        var blocks = new List<Draft>();
        var children = new ChildElements(reader);
        while (children.Next()) readBlock(blocks);
        return [.. blocks.OfType<DraftParagraph>().Select(paragraph => paragraph.Text).Where(text => text.Length > 0)];
    }

    /// <summary>Notes what the revision that the reader stands on deletes.</summary>
    public void AddDeletion(OdtParagraph paragraph)
    {
        foreach (var text in changes.TakeDeleted(reader.GetAttribute("change-id", Odf.Text))) paragraph.AddDeletion(text);
    }

    /// <remarks>A field counts with the text it last showed. Footnotes are no part of the paragraph.</remarks>
    private void ReadElement(OdtParagraph paragraph)
    {
        switch (Odf.Name(reader))
        {
            case ("text", "s"):
                paragraph.AppendVerbatim(new string(' ', Odf.Count(reader, "c", Odf.Text)));
                break;
            case ("text", "tab"):
                paragraph.AppendVerbatim("\t");
                break;
            case ("text", "line-break"):
                paragraph.AppendVerbatim("\n");
                break;
            case ("text", "change"):
                AddDeletion(paragraph);
                break;
            case ("text", "change-start"):
                if (changes.Begin(reader.GetAttribute("change-id", Odf.Text))) paragraph.BeginInsertion();
                break;
            case ("text", "change-end"):
                if (changes.End(reader.GetAttribute("change-id", Odf.Text))) paragraph.EndInsertion();
                break;
            case ("office", "annotation"):
                paragraph.AddComment(string.Join('\n', ReadTexts()));
                break;
            case ("draw", _):
                ReadDrawing(paragraph.Boxes);
                break;
            case ("text", "note" or "ruby-text" or "script"):
                break;
            case ("text" or "loext", _):
                if (!IsHidden(reader) && !styles.IsHidden("text", reader.GetAttribute("style-name", Odf.Text))) Read(paragraph);
                break;
        }
    }
}
