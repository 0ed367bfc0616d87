using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Gongkai.Documents.CompoundFiles;

/// <summary>Bytes of a binary file with little-endian numbers in them. An offset that points outside is damage, not a crash.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly struct Bytes(ReadOnlyMemory<byte> memory)
{
    public static readonly Bytes None;

    public int Length => memory.Length;

    public byte Byte(int offset) => Span(offset, 1)[0];

    public short Int16(int offset) => BinaryPrimitives.ReadInt16LittleEndian(Span(offset, 2));

    public ushort UInt16(int offset) => BinaryPrimitives.ReadUInt16LittleEndian(Span(offset, 2));

    public int Int32(int offset) => BinaryPrimitives.ReadInt32LittleEndian(Span(offset, 4));

    public uint UInt32(int offset) => BinaryPrimitives.ReadUInt32LittleEndian(Span(offset, 4));

    /// <exception cref="InvalidDataException">The range does not lie within the bytes.</exception>
    public ReadOnlySpan<byte> Span(int offset, int length)
    {
        Check(offset, length);
        return memory.Span.Slice(offset, length);
    }

    /// <exception cref="InvalidDataException">The range does not lie within the bytes.</exception>
    public Bytes Slice(int offset, int length)
    {
        Check(offset, length);
        return new Bytes(memory.Slice(offset, length));
    }

    public Bytes From(int offset) => Slice(offset, Length - offset);

    private void Check(int offset, int length)
    {
        if (offset < 0 || length < 0 || offset > Length - length)
            throw new InvalidDataException($"The file points to {length} bytes at {offset} of {Length}.");
    }
}
