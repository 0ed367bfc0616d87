using System.Runtime.InteropServices;
using System.Xml;
using Gongkai.Documents.Packages;

namespace Gongkai.Documents.Docx;

/// <summary>
/// What matters of a paragraph's properties.
/// </summary>
/// <param name="Style">Id of the paragraph style; null for the default style.</param>
/// <param name="List">Id of the list instance (<c>w:numId</c>) set on the paragraph itself; 0 switches the style's list off.</param>
/// <param name="Level">0-based level set on the paragraph itself.</param>
/// <param name="IsMarkDeleted">A pending deletion joins this paragraph with the next.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct ParagraphProperties(string? Style, int? List, int? Level, bool IsMarkDeleted)
{
    public static readonly ParagraphProperties None;

    /// <summary>ST_Jc as written: <c>center</c>, <c>right</c>, <c>both</c> …; null when it is not set here.</summary>
    public string? Alignment { get; init; }

    /// <summary>0-based outline level; 9 is running text; null when it is not set here.</summary>
    public int? Outline { get; init; }

    /// <summary>Reads the <c>w:pPr</c> the reader stands on, of a paragraph or a style. Former properties (<c>w:pPrChange</c>) are passed over.</summary>
    public static ParagraphProperties Read(XmlReader reader)
    {
        var properties = None;
        var children = new ChildElements(reader);
        while (children.Next())
        {
            properties = Wml.Name(reader) switch
            {
                "pStyle" => properties with { Style = Wml.Value(reader) },
                "jc" => properties with { Alignment = Wml.Value(reader) },
                "outlineLvl" => properties with { Outline = Wml.Number(reader) },
                "numPr" => ReadNumbering(reader, properties),
                "rPr" => properties with { IsMarkDeleted = ReadMark(reader) },
                _ => properties,
            };
        }

        return properties;
    }

    private static ParagraphProperties ReadNumbering(XmlReader reader, ParagraphProperties properties)
    {
        var children = new ChildElements(reader);
        while (children.Next())
        {
            properties = Wml.Name(reader) switch
            {
                "numId" => properties with { List = Wml.Number(reader) },
                "ilvl" => properties with { Level = Wml.Number(reader) },
                _ => properties,
            };
        }

        return properties;
    }

    private static bool ReadMark(XmlReader reader)
    {
        var isDeleted = false;
        var children = new ChildElements(reader);
        while (children.Next()) isDeleted |= Wml.Name(reader) is "del" or "moveFrom";
        return isDeleted;
    }
}
