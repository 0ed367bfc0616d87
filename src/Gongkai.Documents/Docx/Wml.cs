using System.Globalization;
using System.Xml;

namespace Gongkai.Documents.Docx;

/// <summary>Names and values of WordprocessingML.</summary>
internal static class Wml
{
    /// <summary>As Word and WPS write it by default.</summary>
    private const string Transitional = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /// <summary>As Word writes “Strict Open XML”.</summary>
    private const string Strict = "http://purl.oclc.org/ooxml/wordprocessingml/main";

    private const string Compatibility = "http://schemas.openxmlformats.org/markup-compatibility/2006";

    private const string Math = "http://schemas.openxmlformats.org/officeDocument/2006/math";

    /// <summary>The local name of the element the reader stands on when it belongs to WordprocessingML, otherwise nothing.</summary>
    public static string Name(XmlReader reader) => IsWord(reader.NamespaceURI) ? reader.LocalName : "";

    /// <summary>True on <c>mc:AlternateContent</c>, which holds the same thing twice, for new and for old programs.</summary>
    public static bool IsAlternate(XmlReader reader) => reader.LocalName == "AlternateContent" && reader.NamespaceURI == Compatibility;

    public static bool IsMath(XmlReader reader) => reader.NamespaceURI == Math;

    /// <summary>The attribute of the element's own namespace, usually <c>w:val</c>.</summary>
    public static string? Attribute(XmlReader reader, string name) => reader.GetAttribute(name, reader.NamespaceURI);

    public static string? Value(XmlReader reader) => Attribute(reader, "val");

    /// <summary>An attribute as a number; null when it is missing or no number.</summary>
    public static int? Number(XmlReader reader, string name = "val") =>
        int.TryParse(Attribute(reader, name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>A property such as <c>w:vanish</c>: on by its presence, unless its value says off.</summary>
    public static bool IsOn(XmlReader reader) => Value(reader) is not ("0" or "false" or "off");

    private static bool IsWord(string ns) => ns == Transitional || ns == Strict;
}
