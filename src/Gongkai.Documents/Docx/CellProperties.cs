using System.Runtime.InteropServices;
using System.Xml;
using Gongkai.Documents.Packages;

namespace Gongkai.Documents.Docx;

internal enum Merge
{
    None,

    /// <summary>The cell begins a merge.</summary>
    Restart,

    /// <summary>The cell is covered by the one above it, or before it.</summary>
    Continue,
}

/// <summary>How a cell lies on the grid.</summary>
/// <param name="ExtraColumns">Grid columns beyond the first.</param>
/// <param name="Vertical"><c>w:vMerge</c>.</param>
/// <param name="Horizontal"><c>w:hMerge</c>, of old documents.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct CellProperties(int ExtraColumns, Merge Vertical, Merge Horizontal)
{
    /// <summary>Reads the <c>w:tcPr</c> the reader stands on.</summary>
    public static CellProperties Read(XmlReader reader)
    {
        var properties = default(CellProperties);
        var children = new ChildElements(reader);
        while (children.Next())
        {
            properties = Wml.Name(reader) switch
            {
                "gridSpan" => properties with { ExtraColumns = Math.Clamp(Wml.Number(reader) ?? 1, 1, Limits.Span) - 1 },
                "vMerge" => properties with { Vertical = MergeOf(reader) },
                "hMerge" => properties with { Horizontal = MergeOf(reader) },
                _ => properties,
            };
        }

        return properties;
    }

    /// <summary>A merge without a value continues.</summary>
    private static Merge MergeOf(XmlReader reader) => Wml.Value(reader) == "restart" ? Merge.Restart : Merge.Continue;
}
