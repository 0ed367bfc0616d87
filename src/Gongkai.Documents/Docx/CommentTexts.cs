using System.Text;
using System.Xml;
using Gongkai.Documents.Packages;

namespace Gongkai.Documents.Docx;

/// <summary>The part <c>comments.xml</c>: what reviewers wrote in the margin.</summary>
internal static class CommentTexts
{
    /// <summary>Texts by the comment's id; paragraphs are parted by line feeds.</summary>
    public static Dictionary<string, string> Read(XmlReader reader)
    {
        var texts = new Dictionary<string, string>();
        reader.MoveToContent();
        var comments = new ChildElements(reader);
        while (comments.Next())
        {
            if (Wml.Name(reader) == "comment" && Wml.Attribute(reader, "id") is { } id) texts[id] = ReadText(reader);
        }

        return texts;
    }

    private static string ReadText(XmlReader reader)
    {
        var text = new StringBuilder();
        Collect(reader, text);
        return text.ToString().Trim();
    }

    private static void Collect(XmlReader reader, StringBuilder text)
    {
        var children = new ChildElements(reader);
        while (children.Next())
        {
            if (Wml.Name(reader) == "t")
                RunText.Append(reader, text);
            else if (Wml.Name(reader) != "del")
                Collect(reader, text.Length > 0 && Wml.Name(reader) == "p" ? text.Append('\n') : text);
        }
    }
}
