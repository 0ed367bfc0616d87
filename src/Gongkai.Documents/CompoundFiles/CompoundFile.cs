namespace Gongkai.Documents.CompoundFiles;

/// <summary>
/// The container of Office files before 2007 and of encrypted newer ones ([MS-CFB]): a file system in a file. Only streams
/// that lie directly in its root are found; embedded objects have streams of the same names further down.
/// </summary>
internal sealed class CompoundFile
{
    /// <summary>A shorter stream lies in the mini stream.</summary>
    private const int MiniCutoff = 4096;

    private const int MiniSectorSize = 64;

    private readonly CompoundFileHeader _header;
    private readonly SectorChains _chains;
    private readonly DirectoryEntry _root;
    private readonly Dictionary<string, DirectoryEntry> _streams = new(StringComparer.OrdinalIgnoreCase);

    /// <exception cref="InvalidDataException">The file is damaged.</exception>
    /// <exception cref="UnreadableFileException">The file is cut off.</exception>
    public CompoundFile(ReadOnlyMemory<byte> content)
    {
        if (content.Length < 512) throw new UnreadableFileException(Reasons.Incomplete);

        _header = new CompoundFileHeader(new Bytes(content));
        _chains = _header.Chains();
        var directory = _chains.ReadAll(_header.FirstDirectorySector);
        _root = Entry(directory, 0);
        ReadRoot(directory);
    }

    public bool Has(string name) => _streams.ContainsKey(name);

    /// <summary>The bytes of a stream in the root; null when there is none of that name.</summary>
    public Bytes? Stream(string name)
    {
        if (!_streams.TryGetValue(name, out var entry)) return null;
        if (entry.Length > int.MaxValue) throw new UnreadableFileException(Reasons.Incomplete);

        var chains = entry.Length < MiniCutoff ? MiniChains() : _chains;
        return chains.Read(entry.FirstSector, (int)entry.Length);
    }

    private SectorChains MiniChains() => new(
        _chains.Read(_root.FirstSector, (int)Math.Min(_root.Length, int.MaxValue)),
        0,
        MiniSectorSize,
        _chains.ReadAll(_header.FirstMiniTableSector));

    /// <summary>The entries of the root hang together as a tree; one that comes back to itself is damage.</summary>
    private void ReadRoot(Bytes directory)
    {
        var left = directory.Length / DirectoryEntry.Size;
        var pending = new Stack<uint>([_root.Child]);
        while (pending.TryPop(out var number))
        {
            if (number == uint.MaxValue) continue;
            if (left-- == 0) throw new InvalidDataException("The directory comes back to itself.");

            var entry = Entry(directory, number);
            if (entry.IsStream) _streams.TryAdd(entry.Name, entry);
            pending.Push(entry.Left);
            pending.Push(entry.Right);
        }
    }

    private static DirectoryEntry Entry(Bytes directory, uint number) =>
        number < directory.Length / DirectoryEntry.Size
            ? new DirectoryEntry(directory.Slice((int)number * DirectoryEntry.Size, DirectoryEntry.Size))
            : throw new InvalidDataException($"The directory has no entry {number}.");
}
