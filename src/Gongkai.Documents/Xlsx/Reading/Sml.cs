using System.Globalization;
using System.Text;
using System.Xml;
using Gongkai.Documents.Packages;

namespace Gongkai.Documents.Xlsx.Reading;

/// <summary>Names and values of SpreadsheetML (ECMA-376 Part 1, 18).</summary>
internal static class Sml
{
    /// <summary>As Excel and WPS write it by default.</summary>
    private const string Transitional = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    /// <summary>As Excel writes “Strict Open XML”.</summary>
    private const string Strict = "http://purl.oclc.org/ooxml/spreadsheetml/main";

    /// <summary>The local name of the element the reader stands on when it belongs to SpreadsheetML, otherwise nothing.</summary>
    public static string Name(XmlReader reader) => reader.NamespaceURI is Transitional or Strict ? reader.LocalName : "";

    /// <summary>An attribute as a number; null when it is missing or no number.</summary>
    public static int? Number(XmlReader reader, string name) =>
        int.TryParse(reader.GetAttribute(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    public static bool IsOn(XmlReader reader, string name) => reader.GetAttribute(name) is "1" or "true";

    public static bool IsOff(XmlReader reader, string name) => reader.GetAttribute(name) is "0" or "false";

    /// <summary>The text of the element the reader stands on, without what is nested in it.</summary>
    public static string Text(XmlReader reader)
    {
        if (reader.IsEmptyElement) return "";

        var text = new StringBuilder();
        var depth = reader.Depth;
        while (reader.Read() && !(reader.NodeType == XmlNodeType.EndElement && reader.Depth == depth))
        {
            if (reader.Depth > Limits.XmlDepth) throw new UnreadableFileException(Reasons.TooMuchContent);
            if (reader.Depth == depth + 1 && reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace)
                text.Append(reader.Value);
        }

        return text.ToString();
    }

    /// <summary>The runs of a string, an inline string or a comment (18.4.8 si); what says how to pronounce it (rPh) is left out.</summary>
    public static string RichText(XmlReader reader)
    {
        var text = new StringBuilder();
        AppendRuns(reader, text);
        return XString.Decode(text.ToString()).Replace("\0", "", StringComparison.Ordinal).ReplaceLineEndings("\n").Trim();
    }

    private static void AppendRuns(XmlReader reader, StringBuilder text)
    {
        var children = new ChildElements(reader);
        while (children.Next())
        {
            if (Name(reader) == "t") text.Append(Text(reader));
            else if (Name(reader) is "r" or "text") AppendRuns(reader, text);
        }
    }
}
