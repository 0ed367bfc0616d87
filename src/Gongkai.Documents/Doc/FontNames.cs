using System.Text;
using Gongkai.Documents.CompoundFiles;

namespace Gongkai.Documents.Doc;

/// <summary>The names of the fonts ([MS-DOC] 2.9.286, SttbfFfn), which tell what a symbol shows.</summary>
internal sealed class FontNames(Bytes table)
{
    private const int HeadSize = 4;
    private const int NameOffset = 40;

    /// <summary>Null for a number that no font has.</summary>
    public string? NameOf(int font)
    {
        if (table.Length < HeadSize || font >= table.UInt16(0)) return null;

        var offset = HeadSize;
        for (var i = 0; i < font; i++) offset += 1 + table.Byte(offset);
        var size = 1 + table.Byte(offset);
        return size <= NameOffset ? null : Encoding.Unicode.GetString(table.Span(offset + NameOffset, size - NameOffset)).Split('\0')[0];
    }
}
