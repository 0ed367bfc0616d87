using System.Runtime.InteropServices;
using Gongkai.Documents.CompoundFiles;

namespace Gongkai.Documents.Doc;

/// <summary>The modifiers that matter, under their names in [MS-DOC] 2.6.</summary>
internal enum Sprm
{
    CFRMarkDel = 0x0800,
    CFRMarkIns = 0x0801,
    CFVanish = 0x083C,
    CFSpec = 0x0855,
    CSymbol = 0x6A09,
    CRgFtc0 = 0x4A4F,
    PIstd = 0x4600,
    PIlvl = 0x260A,
    PIlfo = 0x460B,
    PFInTable = 0x2416,
    PFTtp = 0x2417,
    PFInnerTableCell = 0x244B,
    PFInnerTtp = 0x244C,
    PItap = 0x6649,
    PDtap = 0x664A,
    PHugePapx = 0x6646,
    PHugePapx97 = 0x6645,
    PChgTabs = 0xC615,
    TDefTable = 0xD608,
    TMerge = 0x5624,
    TSplit = 0x5625,
    TVertMerge = 0xD62B,
}

/// <summary>A modifier of a property, and what it sets the property to ([MS-DOC] 2.2.5).</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Prl(Sprm Sprm, Bytes Operand)
{
    /// <summary>An on-off property: 0x80 and 0x81 refer to the style, which is not looked at and counts as off.</summary>
    public bool IsOn => Operand.Byte(0) is 1 or 0x81;

    /// <summary>The modifiers in a list. What is left at its end is padding.</summary>
    public static IEnumerable<Prl> In(Bytes list)
    {
        var offset = 0;
        while (offset + 2 < list.Length)
        {
            var sprm = (Sprm)list.UInt16(offset);
            var size = OperandSize(sprm, list.From(offset + 2));
            if (size > list.Length - offset - 2) yield break;
            yield return new Prl(sprm, list.Slice(offset + 2, size));
            offset += 2 + size;
        }
    }

    private static int OperandSize(Sprm sprm, Bytes rest) => ((int)sprm >> 13) switch
    {
        0 or 1 => 1,
        2 or 4 or 5 => 2,
        3 => 4,
        7 => 3,
        _ => VariableSize(sprm, rest),
    };

    private static int VariableSize(Sprm sprm, Bytes rest)
    {
        if (sprm == Sprm.TDefTable) return rest.Length < 2 ? int.MaxValue : rest.UInt16(0) + 1;
        if (sprm != Sprm.PChgTabs || rest.Byte(0) < byte.MaxValue) return rest.Byte(0) + 1;

        // A size of 255 does not tell; the lists of tabs taken away and added have sizes of their own.
        var deleted = rest.Length > 1 ? rest.Byte(1) * 4 : 0;
        var added = rest.Length > deleted + 2 ? rest.Byte(deleted + 2) * 3 : 0;
        return 3 + deleted + added;
    }
}
