using Gongkai.Documents.CompoundFiles;

namespace Gongkai.Documents.Doc;

/// <summary>The short form of a modifier in a piece ([MS-DOC] 2.9.215), as far as it matters here.</summary>
internal static class ShortModifiers
{
    /// <summary>The modifier in its long form; empty for one that changes only the looks.</summary>
    public static Bytes Read(ushort prm) => LongForm((prm >> 1) & 0x7F) is { } sprm
        ? new Bytes(new[] { (byte)((int)sprm & 0xFF), (byte)((int)sprm >> 8), (byte)(prm >> 8) })
        : Bytes.None;

    private static Sprm? LongForm(int index) => index switch
    {
        0x0C => Sprm.PIlvl,
        0x18 => Sprm.PFInTable,
        0x19 => Sprm.PFTtp,
        0x41 => Sprm.CFRMarkDel,
        0x42 => Sprm.CFRMarkIns,
        0x5C => Sprm.CFVanish,
        0x75 => Sprm.CFSpec,
        _ => null,
    };
}
