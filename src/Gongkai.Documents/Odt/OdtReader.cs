using System.Xml;
using Gongkai.Documents.Drafts;
using Gongkai.Documents.Packages;
using Gongkai.Sources;

namespace Gongkai.Documents.Odt;

/// <summary>Reads text documents of LibreOffice and OpenOffice (.odt).</summary>
internal static class OdtReader
{
    /// <exception cref="UnreadableFileException">The file is another kind of OpenDocument, damaged, encrypted or beyond the limits.</exception>
    public static SourceDocument Read(ZipPackage package)
    {
        if (IsEncrypted(package)) throw new UnreadableFileException(Reasons.Encrypted);

        var styles = new OdtStyles();
        ReadCommonStyles(package, styles);
        using var reader = package.Open("content.xml", Limits.BodySize) ?? throw new UnreadableFileException(Reasons.NoBody);
        return MoveToText(reader, styles)
            ? Placement.Place(new OdtBodyReader(reader, styles).Read())
            : throw new UnreadableFileException(Reasons.OpenDocument);
    }

    /// <summary>The manifest tells which parts are encrypted; the zip file itself does not.</summary>
    private static bool IsEncrypted(ZipPackage package)
    {
        using var manifest = package.Open("META-INF/manifest.xml", Limits.PartSize);
        while (manifest?.Read() is true)
        {
            if (manifest.NodeType == XmlNodeType.Element && manifest.LocalName == "encryption-data") return true;
        }

        return false;
    }

    private static void ReadCommonStyles(ZipPackage package, OdtStyles styles)
    {
        using var reader = package.Open("styles.xml", Limits.PartSize);
        if (reader is null || reader.MoveToContent() != XmlNodeType.Element) return;

        var children = new ChildElements(reader);
        while (children.Next()) ReadStyles(reader, styles);
    }

    /// <summary>Reads the styles that stand before the body on the way. False when the body holds something other than text.</summary>
    private static bool MoveToText(XmlReader reader, OdtStyles styles)
    {
        if (reader.MoveToContent() != XmlNodeType.Element) return false;

        var children = new ChildElements(reader);
        while (children.Next())
        {
            if (Odf.Is(reader, Odf.Office, "body")) return new ChildElements(reader).Next() && Odf.Is(reader, Odf.Office, "text");
            ReadStyles(reader, styles);
        }

        return false;
    }

    private static void ReadStyles(XmlReader reader, OdtStyles styles)
    {
        if (Odf.Is(reader, Odf.Office, "styles") || Odf.Is(reader, Odf.Office, "automatic-styles")) styles.Read(reader);
    }
}
