using System.Xml;

namespace Gongkai.Documents.Docx;

/// <summary>Attributes that name a relationship.</summary>
internal static class Rel
{
    private const string Transitional = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private const string Strict = "http://purl.oclc.org/ooxml/officeDocument/relationships";

    /// <summary>Such as <c>r:id</c> and <c>r:embed</c>; null when the element has none.</summary>
    public static string? Id(XmlReader reader, string name) => reader.GetAttribute(name, Transitional) ?? reader.GetAttribute(name, Strict);
}
