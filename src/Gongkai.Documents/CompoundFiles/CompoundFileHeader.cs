namespace Gongkai.Documents.CompoundFiles;

/// <summary>The first sector of a compound file, and the allocation table it leads to ([MS-CFB] 2.2, 2.3 and 2.5).</summary>
internal sealed class CompoundFileHeader
{
    private const int FirstDifatEntry = 76;
    private const int DifatEntries = 109;
    private const uint LargestSector = 0xFFFFFFFA;

    private readonly Bytes _file;

    public CompoundFileHeader(Bytes file)
    {
        _file = file;
        SectorSize = file.UInt16(30) switch
        {
            9 => 512,
            12 => 4096,
            var shift => throw new InvalidDataException($"Sectors of 2^{shift} bytes do not exist."),
        };
    }

    public int SectorSize { get; }

    public uint FirstDirectorySector => _file.UInt32(48);

    public uint FirstMiniTableSector => _file.UInt32(60);

    /// <summary>The chains of the whole file; sector 0 follows the header.</summary>
    public SectorChains Chains() => new(_file, SectorSize, SectorSize, new Bytes(AllocationTable()));

    /// <summary>Only as much of the table as the file has sectors; what it says about others does not matter.</summary>
    private byte[] AllocationTable()
    {
        var sectors = (_file.Length - 1) / SectorSize;
        var needed = ((sectors * sizeof(uint)) + SectorSize - 1) / SectorSize;
        var table = new byte[needed * SectorSize];
        var filled = 0;
        foreach (var sector in TableSectors().Take(needed))
        {
            Sector(sector).Span(0, SectorSize).CopyTo(table.AsSpan(filled));
            filled += SectorSize;
        }

        return table[..filled];
    }

    /// <summary>The sectors of the allocation table: 109 are listed in the header, more of them in a chain of sectors.</summary>
    private IEnumerable<uint> TableSectors()
    {
        var list = _file.Slice(FirstDifatEntry, DifatEntries * sizeof(uint));
        var next = _file.UInt32(68);
        for (var steps = _file.Length / SectorSize; ; steps--)
        {
            for (var i = 0; i < list.Length; i += sizeof(uint))
            {
                if (list.UInt32(i) <= LargestSector) yield return list.UInt32(i);
            }

            if (next > LargestSector) yield break;
            if (steps <= 0) throw new InvalidDataException("The list of table sectors comes back to itself.");
            var sector = Sector(next);
            list = sector.Slice(0, SectorSize - sizeof(uint));
            next = sector.UInt32(SectorSize - sizeof(uint));
        }
    }

    private Bytes Sector(uint number)
    {
        var offset = (number + 1L) * SectorSize;
        return offset + SectorSize <= _file.Length ? _file.Slice((int)offset, SectorSize) : throw new UnreadableFileException(Reasons.Incomplete);
    }
}
