using System.Runtime.InteropServices;
using System.Xml;
using Gongkai.Documents.Packages;

namespace Gongkai.Documents.Xlsx.Reading;

/// <summary>What of a cell's format matters for its text: how numbers are shown, and whether there is a line around it.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct CellFormat(NumberFormat Number, bool HasBorder);

/// <summary>The formats of cells by number (ECMA-376 Part 1, 18.8.10 cellXfs).</summary>
internal sealed class CellFormats
{
    private static readonly CellFormat Usual = new(NumberFormat.General, HasBorder: false);

    private readonly Dictionary<int, NumberFormat> _numbers = [];
    private readonly List<bool> _borders = [];
    private readonly List<CellFormat> _formats = [];

    public CellFormat this[int index] => index >= 0 && index < _formats.Count ? _formats[index] : Usual;

    public static CellFormats Read(ZipPackage package, string? part)
    {
        var formats = new CellFormats();
        using var reader = part is null ? null : package.Open(part, Limits.PartSize);
        if (reader is null) return formats;

        reader.MoveToContent();
        var children = new ChildElements(reader);
        while (children.Next())
        {
            switch (Sml.Name(reader))
            {
                case "numFmts":
                    formats.ReadNumbers(reader);
                    break;
                case "borders":
                    formats.ReadBorders(reader);
                    break;
                case "cellXfs":
                    formats.ReadFormats(reader);
                    break;
            }
        }

        return formats;
    }

    private void ReadNumbers(XmlReader reader)
    {
        var children = new ChildElements(reader);
        while (children.Next())
        {
            if (Sml.Number(reader, "numFmtId") is { } id && reader.GetAttribute("formatCode") is { } code) _numbers[id] = NumberFormat.Parse(XString.Decode(code));
        }
    }

    private void ReadBorders(XmlReader reader)
    {
        var borders = new ChildElements(reader);
        while (borders.Next())
        {
            var hasLine = false;
            var sides = new ChildElements(reader);
            while (sides.Next()) hasLine |= Sml.Name(reader) != "diagonal" && reader.GetAttribute("style") is not (null or "none");
            _borders.Add(hasLine);
        }
    }

    private void ReadFormats(XmlReader reader)
    {
        var children = new ChildElements(reader);
        while (children.Next())
        {
            var border = Sml.Number(reader, "borderId") ?? 0;
            _formats.Add(new CellFormat(Number(Sml.Number(reader, "numFmtId") ?? 0), border < _borders.Count && _borders[border]));
        }
    }

    private NumberFormat Number(int id)
    {
        if (!_numbers.TryGetValue(id, out var format)) _numbers[id] = format = NumberFormat.BuiltIn(id);
        return format;
    }
}
