using System.Buffers.Binary;
using System.IO.Compression;

namespace Gongkai.Documents.Archives;

/// <summary>Goes through an archive, and through the archives in it, within one budget of files and bytes.</summary>
internal sealed class ArchiveReader
{
    /// <summary>Deflate packs no better than this.</summary>
    private const int BestRatio = 1_032;

    private const int Stored = 0;
    private const int Deflated = 8;

    private int _files = Limits.ArchivedFiles;
    private long _bytes = Limits.ArchiveSize;
    private bool _isSpent;

    public IEnumerable<ArchivedFile> Read(Stream archive)
    {
        var isEmpty = true;
        foreach (var file in Read(archive, folder: "", isNested: false))
        {
            isEmpty = false;
            yield return file;
        }

        if (isEmpty) yield return new ArchivedFile.Unreadable("", Reasons.EmptyArchive);
    }

    private IEnumerable<ArchivedFile> Read(Stream archive, string folder, bool isNested)
    {
        var (directory, damage) = Open(archive);
        if (damage is not null) yield return new ArchivedFile.Unreadable(folder.TrimEnd('/'), damage);

        var overlapping = Overlapping(directory);
        foreach (var entry in directory.Where(entry => entry.IsFile).TakeWhile(_ => !_isSpent))
        {
            var name = folder + entry.Name;
            var file = overlapping.Contains(entry.Offset) ? new ArchivedFile.Unreadable(name, Reasons.DamagedEntry) : ReadFile(archive, entry, name);
            if (file is not ArchivedFile.Readable { Content: var content } || !ZipFiles.IsArchive(content))
            {
                yield return file;
            }
            else if (isNested)
            {
                yield return new ArchivedFile.Unreadable(name, Reasons.NestedArchive);
            }
            else
            {
                using var inner = Packages.ZipPackage.AsStream(content);
                foreach (var innerFile in Read(inner, name + "/", isNested: true)) yield return innerFile;
            }
        }
    }

    private static (IReadOnlyList<ZipEntry> Entries, string? Damage) Open(Stream archive)
    {
        try
        {
            return (ZipDirectory.Read(archive).Entries, null);
        }
        catch (Exception damage) when (damage is InvalidDataException or IOException)
        {
            return ([], Reasons.DamagedArchive);
        }
        catch (UnreadableFileException unreadable)
        {
            return ([], unreadable.Reason);
        }
    }

    /// <summary>Files whose bytes are also those of another one, by which a small archive becomes a huge one.</summary>
    private static HashSet<long> Overlapping(IReadOnlyList<ZipEntry> entries)
    {
        var overlapping = new HashSet<long>();
        ZipEntry? reaching = null;
        foreach (var entry in entries.OrderBy(entry => entry.Offset))
        {
            if (reaching is { } before && entry.Offset < before.End)
            {
                overlapping.Add(entry.Offset);
                overlapping.Add(before.Offset);
            }

            if (reaching is null || entry.End > reaching.Value.End) reaching = entry;
        }

        return overlapping;
    }

    private ArchivedFile ReadFile(Stream archive, ZipEntry entry, string name)
    {
        if (Refusal(entry) is { } reason) return new ArchivedFile.Unreadable(name, reason);

        try
        {
            return Content(archive, entry) is { } content ? new ArchivedFile.Readable(name, content) : new ArchivedFile.Unreadable(name, Reasons.DamagedEntry);
        }
        catch (Exception damage) when (damage is InvalidDataException or IOException)
        {
            return new ArchivedFile.Unreadable(name, Reasons.DamagedEntry);
        }
    }

    /// <summary>Why the file is not unpacked, before anything of it is looked at.</summary>
    private string? Refusal(ZipEntry entry)
    {
        if (--_files < 0) return Spent(Reasons.TooManyFiles);
        if (entry.IsEncrypted) return Reasons.Encrypted;
        if (entry.Size > DocumentReader.LargestFile) return Reasons.TooLarge;
        if (entry.Method is not (Stored or Deflated)) return Reasons.UnknownPacking;
        _bytes -= entry.Size;
        return _bytes < 0 ? Spent(Reasons.ArchiveTooLarge) : null;
    }

    private string Spent(string reason)
    {
        _isSpent = true;
        return reason;
    }

    /// <summary>The content; null when it is not what the directory says.</summary>
    private static byte[]? Content(Stream archive, ZipEntry entry)
    {
        if (entry.Offset < 0 || entry.End > archive.Length || entry.Size > entry.Packed * BestRatio || entry.Packed > entry.Size + (entry.Size / 100) + 1_024) return null;

        archive.Position = entry.Offset;
        Span<byte> header = stackalloc byte[ZipEntry.LocalHeader];
        archive.ReadExactly(header);
        if (!header.StartsWith("PK\x03\x04"u8)) return null;

        archive.Position += BinaryPrimitives.ReadUInt16LittleEndian(header[26..]) + BinaryPrimitives.ReadUInt16LittleEndian(header[28..]);
        var packed = new byte[entry.Packed];
        archive.ReadExactly(packed);
        var content = entry.Method == Stored ? packed : Inflate(packed, (int)entry.Size);
        return content?.Length == entry.Size && Crc32.Of(content) == entry.Crc ? content : null;
    }

    /// <summary>Null when the content is longer than stated.</summary>
    private static byte[]? Inflate(byte[] packed, int size)
    {
        using var inflate = new DeflateStream(new MemoryStream(packed, writable: false), CompressionMode.Decompress);
        var content = new byte[size];
        inflate.ReadExactly(content);
        return inflate.ReadByte() < 0 ? content : null;
    }
}
