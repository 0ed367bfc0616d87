using System.Xml;
using Gongkai.Documents.Docx.Numbering;
using Gongkai.Documents.Drafts;
using Gongkai.Documents.Packages;
using Gongkai.Sources;

namespace Gongkai.Documents.Docx;

/// <summary>Reads Word documents of 2007 and later (.docx, and .docm whose macros are not looked at).</summary>
internal static class DocxReader
{
    /// <exception cref="UnreadableFileException">The file is no Word document, damaged, encrypted or beyond the limits.</exception>
    public static SourceDocument Read(ZipPackage zip) => Placement.Place(ReadDrafts(new DocxPackage(zip), new Leftovers()));

    /// <summary>The paragraphs and tables with their formatting.</summary>
    /// <exception cref="UnreadableFileException">The file is no Word document, damaged, encrypted or beyond the limits.</exception>
    public static List<Draft> ReadDrafts(DocxPackage package, Leftovers leftovers)
    {
        var lists = ReadLists(package);
        var comments = ReadComments(package);
        using var reader = package.OpenBody();

        return MoveToBody(reader)
            ? new BodyReader(reader, lists, comments, leftovers).Read()
            : throw new UnreadableFileException(Reasons.NoBody);
    }

    private static bool MoveToBody(XmlReader reader)
    {
        if (reader.MoveToContent() != XmlNodeType.Element || Wml.Name(reader) != "document") return false;

        var children = new ChildElements(reader);
        while (children.Next())
        {
            if (Wml.Name(reader) == "body") return true;
        }

        return false;
    }

    /// <summary>Styles matter for nothing but numbering, so a document without lists does not have them read.</summary>
    private static ListNumbers? ReadLists(DocxPackage package)
    {
        using var numbering = package.OpenBeside("numbering.xml");
        if (numbering is null) return null;

        var definitions = ListDefinitions.Read(numbering);
        if (definitions.IsEmpty) return null;

        using var styles = package.OpenBeside("styles.xml");
        return new ListNumbers(definitions, styles is null ? StyleLists.None : StyleLists.Read(styles));
    }

    private static Dictionary<string, string> ReadComments(DocxPackage package)
    {
        using var comments = package.OpenBeside("comments.xml");
        return comments is null ? [] : CommentTexts.Read(comments);
    }
}
