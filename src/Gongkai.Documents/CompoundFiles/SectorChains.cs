namespace Gongkai.Documents.CompoundFiles;

/// <summary>Sectors that follow each other as an allocation table says ([MS-CFB] 2.3 and 2.4).</summary>
/// <param name="store">What the sectors lie in: the file, or the mini stream.</param>
/// <param name="origin">Where sector 0 begins.</param>
/// <param name="sectorSize">Bytes of a sector.</param>
/// <param name="table">For every sector the number of the next one.</param>
internal sealed class SectorChains(Bytes store, int origin, int sectorSize, Bytes table)
{
    private const uint LargestSector = 0xFFFFFFFA;
    private const uint EndOfChain = 0xFFFFFFFE;

    /// <summary>The bytes of a chain whose length is known.</summary>
    public Bytes Read(uint first, int length)
    {
        if (length < 0 || length > store.Length) throw new UnreadableFileException(Reasons.Incomplete);

        var bytes = new byte[length];
        var filled = 0;
        foreach (var sector in Walk(first))
        {
            var part = Math.Min(sectorSize, length - filled);
            Sector(sector, part).CopyTo(bytes.AsSpan(filled));
            filled += part;
        }

        return filled == length ? new Bytes(bytes) : throw new InvalidDataException("A chain of sectors is shorter than its stream.");
    }

    /// <summary>The bytes of all sectors of a chain.</summary>
    public Bytes ReadAll(uint first) => Read(first, Walk(first).Count() * sectorSize);

    /// <summary>The numbers of the sectors; a chain longer than the table has come back to itself.</summary>
    private IEnumerable<uint> Walk(uint first)
    {
        var steps = table.Length / sizeof(uint);
        for (var sector = first; sector != EndOfChain; sector = table.UInt32((int)sector * sizeof(uint)))
        {
            if (steps-- == 0 || sector > LargestSector || sector >= table.Length / sizeof(uint)) throw new InvalidDataException($"Sector {sector} is not in the allocation table.");
            yield return sector;
        }
    }

    private ReadOnlySpan<byte> Sector(uint number, int length)
    {
        var offset = origin + ((long)number * sectorSize);
        return length == 0 || offset + length <= store.Length
            ? store.Span(length == 0 ? 0 : (int)offset, length)
            : throw new UnreadableFileException(Reasons.Incomplete);
    }
}
