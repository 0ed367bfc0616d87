using System.Runtime.InteropServices;
using System.Xml;
using Gongkai.Documents.Packages;

namespace Gongkai.Documents.Docx;

/// <summary>
/// What matters of the formatting of a run or a style (<c>w:rPr</c>); null where it says nothing.
/// </summary>
/// <param name="Style">Id of the character style.</param>
/// <param name="Font">East Asian font.</param>
/// <param name="Size">Half points.</param>
/// <param name="Vertical"><c>superscript</c>, <c>subscript</c> or <c>baseline</c>.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct RunFormat(bool? Bold, bool? Italic, bool? Underline, bool? Hidden, string? Style, string? Font, int? Size, string? Vertical)
{
    public static readonly RunFormat None;

    /// <summary>Reads the <c>w:rPr</c> the reader stands on. Former formatting (<c>w:rPrChange</c>) is passed over.</summary>
    public static RunFormat Read(XmlReader reader)
    {
        var format = None;
        var children = new ChildElements(reader);
        while (children.Next())
        {
            format = Wml.Name(reader) switch
            {
                "b" => format with { Bold = Wml.IsOn(reader) },
                "i" => format with { Italic = Wml.IsOn(reader) },
                "u" => format with { Underline = Wml.Value(reader) is not (null or "none") },
                "vanish" => format with { Hidden = Wml.IsOn(reader) },
                "rStyle" => format with { Style = Wml.Value(reader) },
                "rFonts" => format with { Font = Wml.Attribute(reader, "eastAsia") ?? format.Font },
                "sz" => format with { Size = Wml.Number(reader) },
                "vertAlign" => format with { Vertical = Wml.Value(reader) },
                _ => format,
            };
        }

        return format;
    }

    /// <summary>This formatting, and what another says where it says nothing.</summary>
    public RunFormat Over(RunFormat other) => new(
        Bold ?? other.Bold, Italic ?? other.Italic, Underline ?? other.Underline, Hidden ?? other.Hidden,
        Style ?? other.Style, Font ?? other.Font, Size ?? other.Size, Vertical ?? other.Vertical);
}
