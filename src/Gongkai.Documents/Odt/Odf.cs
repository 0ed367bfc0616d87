using System.Globalization;
using System.Xml;

namespace Gongkai.Documents.Odt;

/// <summary>Names and values of OpenDocument (ODF 1.3 part 3).</summary>
internal static class Odf
{
    public const string Office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    public const string Text = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
    public const string Table = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    public const string Style = "urn:oasis:names:tc:opendocument:xmlns:style:1.0";
    public const string Drawing = "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0";

    /// <summary>What LibreOffice has added to the standard.</summary>
    public const string Extension = "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0";

    public static bool Is(XmlReader reader, string ns, string name) => reader.LocalName == name && reader.NamespaceURI == ns;

    /// <summary>The name of an element with the usual prefix of its namespace, such as <c>text:p</c>; nothing for foreign ones.</summary>
    public static (string Space, string Name) Name(XmlReader reader) => reader.NamespaceURI switch
    {
        Text => ("text", reader.LocalName),
        Table => ("table", reader.LocalName),
        Drawing => ("draw", reader.LocalName),
        Office => ("office", reader.LocalName),
        Style => ("style", reader.LocalName),
        Extension => ("loext", reader.LocalName),
        _ => ("", ""),
    };

    /// <summary>An attribute as a number; null when it is missing or no number.</summary>
    public static int? Number(XmlReader reader, string name, string ns) =>
        int.TryParse(reader.GetAttribute(name, ns), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>An attribute that counts something, at least 1 and at most <see cref="Limits.Span"/>.</summary>
    public static int Count(XmlReader reader, string name, string ns) => Math.Clamp(Number(reader, name, ns) ?? 1, 1, Limits.Span);
}
