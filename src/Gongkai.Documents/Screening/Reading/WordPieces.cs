using System.Xml;
using Gongkai.Documents.Docx;
using Gongkai.Documents.Drafts;
using Gongkai.Documents.Packages;
using Gongkai.Sources;

namespace Gongkai.Documents.Screening.Reading;

/// <summary>All text of a Word document: body, headers and footers, notes, comments, revisions that are pending, hidden text.</summary>
internal static class WordPieces
{
    private static readonly (string Kind, string Name)[] PartsBeside = [("header", "页眉"), ("footer", "页脚"), ("footnotes", "脚注"), ("endnotes", "尾注")];

    /// <exception cref="UnreadableFileException">The file is no Word document, damaged, encrypted or beyond the limits.</exception>
    public static IEnumerable<FilePiece> Of(ZipPackage zip)
    {
        var package = new DocxPackage(zip);
        var leftovers = new Leftovers();
        var body = Placement.Place(DocxReader.ReadDrafts(package, leftovers));
        var beside = Beside(package, leftovers).ToList();
        return
        [
            .. DocumentPieces.Of(body),
            .. beside,
            .. Comments(package, body),
            .. leftovers.HiddenTexts.Where(text => text.Length > 0).Select((text, i) => FilePiece.Hidden(text, $"隐藏文字（第{i + 1}处）")),
        ];
    }

    private static IEnumerable<FilePiece> Beside(DocxPackage package, Leftovers leftovers)
    {
        var relationships = package.ReadRelationships();
        foreach (var (kind, name) in PartsBeside)
        {
            foreach (var part in relationships.AllOf(kind).Distinct())
            {
                using var reader = package.OpenPart(part);
                if (reader is null) continue;
                foreach (var piece in DocumentPieces.Of(Placement.Place(Drafts(reader, kind, leftovers)))) yield return piece with { Place = $"{name}{piece.Place}" };
            }
        }
    }

    /// <summary>Headers hold paragraphs; the parts of notes hold notes, which hold paragraphs.</summary>
    private static List<Draft> Drafts(XmlReader reader, string kind, Leftovers leftovers)
    {
        if (reader.MoveToContent() != XmlNodeType.Element) return [];
        if (kind is "header" or "footer") return Read(reader, leftovers);

        var drafts = new List<Draft>();
        var notes = new ChildElements(reader);
        while (notes.Next()) drafts.AddRange(Read(reader, leftovers));
        return drafts;
    }

    private static List<Draft> Read(XmlReader reader, Leftovers leftovers) =>
        new BodyReader(reader, lists: null, new Dictionary<string, string>(), leftovers).Read();

    /// <summary>Comments to which nothing in the body refers any more are still in the file.</summary>
    private static IEnumerable<FilePiece> Comments(DocxPackage package, SourceDocument body)
    {
        using var reader = package.OpenBeside("comments.xml");
        if (reader is null) yield break;

        var placed = body.Remnants.Where(remnant => remnant.Kind == RemnantKinds.Comment).Select(remnant => remnant.Text).ToHashSet();
        var number = 0;
        foreach (var text in CommentTexts.Read(reader).Values)
        {
            number++;
            if (text.Length > 0 && !placed.Contains(text)) yield return FilePiece.Hidden(text, $"批注（第{number}条）");
        }
    }
}
