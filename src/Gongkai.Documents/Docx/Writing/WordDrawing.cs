using System.Globalization;
using System.Xml;
using Gongkai.Documents.Packages;

namespace Gongkai.Documents.Docx.Writing;

/// <summary>Writes a picture in a line (DrawingML).</summary>
internal static class WordDrawing
{
    private const string W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Wp = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
    private const string A = "http://schemas.openxmlformats.org/drawingml/2006/main";
    private const string Pic = "http://schemas.openxmlformats.org/drawingml/2006/picture";

    /// <param name="number">Of the drawing in the document, from 1.</param>
    public static void Write(XmlWriter xml, WordPicture picture, string relationship, int number)
    {
        xml.WriteStartElement("drawing", W);
        xml.WriteStartElement("wp", "inline", Wp);
        foreach (var side in new[] { "distT", "distB", "distL", "distR" }) xml.WriteAttributeString(side, "0");
        Size(xml, "wp", "extent", Wp, picture);
        Named(xml, "wp", "docPr", Wp, number, picture);
        xml.WriteStartElement("a", "graphic", A);
        xml.WriteStartElement("a", "graphicData", A);
        xml.WriteAttributeString("uri", Pic);
        xml.WriteStartElement("pic", "pic", Pic);
        xml.WriteStartElement("pic", "nvPicPr", Pic);
        Named(xml, "pic", "cNvPr", Pic, number, picture);
        xml.WriteElementString("pic", "cNvPicPr", Pic, null);
        xml.WriteEndElement();
        xml.WriteStartElement("pic", "blipFill", Pic);
        xml.WriteStartElement("a", "blip", A);
        xml.WriteAttributeString("embed", R, relationship);
        xml.WriteEndElement();
        xml.WriteStartElement("a", "stretch", A);
        xml.WriteElementString("a", "fillRect", A, null);
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteStartElement("pic", "spPr", Pic);
        xml.WriteStartElement("a", "xfrm", A);
        xml.WriteStartElement("a", "off", A);
        xml.WriteAttributeString("x", "0");
        xml.WriteAttributeString("y", "0");
        xml.WriteEndElement();
        Size(xml, "a", "ext", A, picture);
        xml.WriteEndElement();
        xml.WriteStartElement("a", "prstGeom", A);
        xml.WriteAttributeString("prst", "rect");
        xml.WriteElementString("a", "avLst", A, null);
        xml.WriteEndElement();
        xml.WriteEndElement();
        for (var open = 0; open < 5; open++) xml.WriteEndElement();
    }

    private static void Size(XmlWriter xml, string prefix, string name, string ns, WordPicture picture)
    {
        xml.WriteStartElement(prefix, name, ns);
        xml.WriteAttributeString("cx", picture.Width.ToString(CultureInfo.InvariantCulture));
        xml.WriteAttributeString("cy", picture.Height.ToString(CultureInfo.InvariantCulture));
        xml.WriteEndElement();
    }

    private static void Named(XmlWriter xml, string prefix, string name, string ns, int number, WordPicture picture)
    {
        xml.WriteStartElement(prefix, name, ns);
        xml.WriteAttributeString("id", number.ToString(CultureInfo.InvariantCulture));
        xml.WriteAttributeString("name", string.Create(CultureInfo.InvariantCulture, $"图片{number}"));
        xml.WriteAttributeString("descr", XmlCharacters.Clean(picture.Alt));
        xml.WriteEndElement();
    }
}
