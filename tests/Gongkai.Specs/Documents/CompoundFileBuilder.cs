using System.Buffers.Binary;
using System.Text;

namespace Gongkai.Specs.Documents;

/// <summary>Writes compound files whose streams lie one after the other, as simply as the format allows ([MS-CFB]).</summary>
internal sealed class CompoundFileBuilder
{
    public const uint EndOfChain = 0xFFFFFFFE;

    private const uint Free = 0xFFFFFFFF;

    /// <summary>Shorter streams would have to go into the mini stream.</summary>
    private const int LeastStream = 4096;

    private readonly List<(string Name, byte[] Content)> _entries = [];
    private readonly List<Action<byte[]>> _damages = [];
    private int _sectorSize = 512;

    public CompoundFileBuilder Stream(string name, byte[] content)
    {
        _entries.Add((name, content.Length < LeastStream ? [.. content, .. new byte[LeastStream - content.Length]] : content));
        return this;
    }

    /// <summary>Version 4 of the format has larger sectors.</summary>
    public CompoundFileBuilder WithLargeSectors()
    {
        _sectorSize = 4096;
        return this;
    }

    /// <summary>Changes the file once it is written. Sector 0 holds the allocation table, sector 1 the directory.</summary>
    public CompoundFileBuilder Damaged(int offset, uint value)
    {
        _damages.Add(file => BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(offset), value));
        return this;
    }

    public byte[] Build()
    {
        var sectors = new List<byte[]> { new byte[_sectorSize], new byte[_sectorSize] };
        var table = new List<uint> { 0xFFFFFFFD, EndOfChain };
        var directory = sectors[1];
        WriteEntry(directory, 0, "Root Entry", 5, EndOfChain, 0, child: _entries.Count == 0 ? Free : 1, right: Free);
        for (var i = 0; i < _entries.Count; i++)
        {
            var (name, content) = _entries[i];
            WriteEntry(directory, i + 1, name, 2, (uint)sectors.Count, content.Length, Free, i + 2 <= _entries.Count ? (uint)i + 2 : Free);
            foreach (var part in content.Chunk(_sectorSize))
            {
                sectors.Add([.. part, .. new byte[_sectorSize - part.Length]]);
                table.Add((uint)sectors.Count);
            }

            table[^1] = EndOfChain;
        }

        for (var i = 0; i < _sectorSize / 4; i++) BinaryPrimitives.WriteUInt32LittleEndian(sectors[0].AsSpan(i * 4), i < table.Count ? table[i] : Free);
        Assert.True(table.Count <= _sectorSize / 4, "One sector of allocation table is too little.");

        byte[] file = [.. Header(), .. sectors.SelectMany(sector => sector)];
        foreach (var damage in _damages) damage(file);
        return file;
    }

    private byte[] Header()
    {
        var header = new byte[_sectorSize];
        ((byte[])[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]).CopyTo(header, 0);
        header[24] = 0x3E;
        header[26] = (byte)(_sectorSize == 512 ? 3 : 4);
        header[28] = 0xFE;
        header[29] = 0xFF;
        header[30] = (byte)(_sectorSize == 512 ? 9 : 12);
        header[32] = 6;
        (int Offset, uint Value)[] numbers = [(44, 1), (48, 1), (56, LeastStream), (60, EndOfChain), (68, EndOfChain), (76, 0)];
        foreach (var (offset, value) in numbers) BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(offset), value);
        header.AsSpan(80, 108 * 4).Fill(0xFF);
        return header;
    }

    private static void WriteEntry(byte[] directory, int index, string name, byte kind, uint start, int length, uint child, uint right)
    {
        var entry = directory.AsSpan(index * 128, 128);
        Encoding.Unicode.GetBytes(name, entry);
        BinaryPrimitives.WriteUInt16LittleEndian(entry[64..], (ushort)((name.Length + 1) * 2));
        entry[66] = kind;
        BinaryPrimitives.WriteUInt32LittleEndian(entry[68..], Free);
        BinaryPrimitives.WriteUInt32LittleEndian(entry[72..], right);
        BinaryPrimitives.WriteUInt32LittleEndian(entry[76..], child);
        BinaryPrimitives.WriteUInt32LittleEndian(entry[116..], start);
        BinaryPrimitives.WriteInt32LittleEndian(entry[120..], length);
    }
}
