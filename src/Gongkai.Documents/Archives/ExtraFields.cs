using System.Buffers.Binary;

namespace Gongkai.Documents.Archives;

/// <summary>What zip programs add to an entry (APPNOTE.TXT 4.5): numbered fields, one behind the other.</summary>
internal static class ExtraFields
{
    /// <summary>The content of the field; empty when there is none.</summary>
    public static ReadOnlySpan<byte> Find(ReadOnlySpan<byte> extra, ushort number)
    {
        while (extra.Length >= 4)
        {
            var length = BinaryPrimitives.ReadUInt16LittleEndian(extra[2..]);
            if (length > extra.Length - 4) return [];
            if (BinaryPrimitives.ReadUInt16LittleEndian(extra) == number) return extra.Slice(4, length);
            extra = extra[(4 + length)..];
        }

        return [];
    }
}
