using System.Xml;
using Gongkai.Documents.Packages;

namespace Gongkai.Documents.Docx;

/// <summary>The parts of a Word document within its zip file.</summary>
internal sealed class DocxPackage(ZipPackage zip)
{
    private const string UsualBody = "word/document.xml";

    private readonly string _body = zip.Contains(UsualBody) ? UsualBody : BodyByRelationship(zip) ?? "";

    /// <exception cref="UnreadableFileException">There is no body.</exception>
    public XmlReader OpenBody() => zip.Open(_body, Limits.BodySize) ?? throw new UnreadableFileException(Reasons.NoBody);

    /// <summary>A part that stands beside the body, such as <c>numbering.xml</c>; null when the document has none.</summary>
    public XmlReader? OpenBeside(string name) => zip.Open(_body[..(_body.LastIndexOf('/') + 1)] + name, Limits.PartSize);

    /// <summary>What the body refers to: pictures, addresses of links, headers.</summary>
    public Relationships ReadRelationships() => Relationships.Of(zip, _body);

    /// <summary>A part by its path in the package.</summary>
    public XmlReader? OpenPart(string part) => zip.Open(part, Limits.PartSize);

    /// <inheritdoc cref="ZipPackage.ReadBytes"/>
    public byte[]? ReadBytes(string part, int limit) => zip.ReadBytes(part, limit);

    /// <summary>Some programs call the body otherwise and say so in the relationships of the package.</summary>
    private static string? BodyByRelationship(ZipPackage zip)
    {
        using var reader = zip.Open("_rels/.rels", Limits.PartSize);
        while (reader?.Read() is true)
        {
            if (reader.NodeType == XmlNodeType.Element && reader.GetAttribute("Type")?.EndsWith("/officeDocument", StringComparison.Ordinal) is true)
                return reader.GetAttribute("Target")?.TrimStart('/');
        }

        return null;
    }
}
