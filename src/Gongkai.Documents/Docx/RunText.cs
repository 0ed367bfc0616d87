using System.Text;
using System.Xml;

namespace Gongkai.Documents.Docx;

/// <summary>The characters that a run can hold.</summary>
internal static class RunText
{
    /// <summary>Appends the text of the element the reader stands on (<c>w:t</c>, <c>w:delText</c>, <c>m:t</c>), without NULs.</summary>
    /// <remarks>Blanks that the writer did not ask to keep (<c>xml:space</c>) come as plain white space and are left out, as Word does.</remarks>
    public static void Append(XmlReader reader, StringBuilder text)
    {
        if (reader.IsEmptyElement) return;

        var depth = reader.Depth;
        while (reader.Read() && reader.NodeType != XmlNodeType.EndElement)
        {
            if (reader.Depth == depth + 1 && reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace)
                text.Append(reader.Value.Replace("\0", ""));
        }
    }

    /// <summary>
    /// A character given by font and code (<c>w:sym</c>). Tick boxes and marks of the Wingdings fonts get their Unicode
    /// character; of other private codes nobody knows what they show, and they are left out.
    /// </summary>
    public static string Symbol(string? font, string? code)
    {
        if (!int.TryParse(code, System.Globalization.NumberStyles.AllowHexSpecifier, System.Globalization.CultureInfo.InvariantCulture, out var value)) return "";
        if (value is >= 0x20 and < 0xD800 or > 0xF8FF and < 0xFFFE && font?.StartsWith("Wingdings", StringComparison.OrdinalIgnoreCase) is not true)
            return ((char)value).ToString();

        return (font?.ToUpperInvariant(), value & 0xFF) switch
        {
            ("WINGDINGS", 0xFE) => "☑",
            ("WINGDINGS", 0xFD) => "☒",
            ("WINGDINGS", 0xA8 or 0x6F or 0x71) => "□",
            ("WINGDINGS", 0x6E) => "■",
            ("WINGDINGS", 0xFC) => "✓",
            ("WINGDINGS", 0xFB) => "✗",
            ("WINGDINGS", >= 0x81 and <= 0x8A) => ((char)('①' + (value & 0xFF) - 0x81)).ToString(),
            ("WINGDINGS 2", 0x52) => "☑",
            ("WINGDINGS 2", 0x54) => "☒",
            ("WINGDINGS 2", 0xA3 or 0x2A) => "□",
            ("WINGDINGS 2", 0x50) => "✓",
            ("WINGDINGS 2", >= 0x6A and <= 0x73) => ((char)('①' + (value & 0xFF) - 0x6A)).ToString(),
            _ => "",
        };
    }
}
