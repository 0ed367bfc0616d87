using System.Buffers.Binary;
using Gongkai.Documents.Packages;

namespace Gongkai.Documents.Archives;

/// <summary>The directory at the end of a zip file (APPNOTE.TXT 4.3.12, 4.3.16).</summary>
internal sealed class ZipDirectory
{
    private const int EndRecord = 22;
    private const int Header = 46;
    private const int LongestComment = ushort.MaxValue;

    /// <summary>Sizes and offsets that did not fit stand in an extra field of this number (4.5.3).</summary>
    private const ushort Zip64 = 0x0001;

    private readonly List<ZipEntry> _entries = [];

    private ZipDirectory() { }

    public IReadOnlyList<ZipEntry> Entries => _entries;

    /// <summary>The zip file is no document of its own.</summary>
    public bool HoldsFiles
    {
        get
        {
            var names = _entries.Select(entry => entry.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
            return PackageKinds.KindOf(names.Contains, isEncrypted: false) == PackageKind.Archive;
        }
    }

    public static bool HasSignature(Stream archive)
    {
        Span<byte> first = stackalloc byte[4];
        archive.Position = 0;
        return archive.ReadAtLeast(first, 4, throwOnEndOfStream: false) == 4 && FileSignatures.KindOf(first) == FileKind.Zip;
    }

    /// <exception cref="InvalidDataException">There is no directory, or it is damaged.</exception>
    /// <exception cref="UnreadableFileException">It lists too many files.</exception>
    public static ZipDirectory Read(Stream archive)
    {
        var tail = ReadAt(archive, Math.Max(0, archive.Length - EndRecord - LongestComment), (int)Math.Min(archive.Length, EndRecord + LongestComment));
        var at = tail.AsSpan().LastIndexOf("PK\x05\x06"u8);
        if (at < 0 || at + EndRecord > tail.Length) throw new InvalidDataException("The zip file has no end.");

        var end = tail.AsSpan(at);
        var count = BinaryPrimitives.ReadUInt16LittleEndian(end[10..]);
        var size = BinaryPrimitives.ReadUInt32LittleEndian(end[12..]);
        var offset = BinaryPrimitives.ReadUInt32LittleEndian(end[16..]);
        if (count > Limits.ArchivedFiles || size > Limits.PartSize) throw new UnreadableFileException(Reasons.TooManyFiles);

        // In front of the archive may stand a program that unpacks it; offsets do not count that.
        var start = archive.Length - tail.Length + at - size;
        var directory = new ZipDirectory();
        directory.Parse(ReadAt(archive, start, (int)size), count, start - offset);
        return directory;
    }

    private static byte[] ReadAt(Stream archive, long position, int length)
    {
        if (position < 0) throw new InvalidDataException("The directory reaches beyond the file.");
        archive.Position = position;
        var bytes = new byte[length];
        archive.ReadExactly(bytes);
        return bytes;
    }

    private void Parse(ReadOnlySpan<byte> directory, int count, long shift)
    {
        for (var i = 0; i < count; i++)
        {
            if (directory.Length < Header || !directory.StartsWith("PK\x01\x02"u8)) throw new InvalidDataException("The directory ends early.");

            var name = BinaryPrimitives.ReadUInt16LittleEndian(directory[28..]);
            var extra = BinaryPrimitives.ReadUInt16LittleEndian(directory[30..]);
            var length = Header + name + extra + BinaryPrimitives.ReadUInt16LittleEndian(directory[32..]);
            if (length > directory.Length) throw new InvalidDataException("The directory ends early.");

            _entries.Add(Entry(directory, directory.Slice(Header, name), directory.Slice(Header + name, extra), shift));
            directory = directory[length..];
        }
    }

    private static ZipEntry Entry(ReadOnlySpan<byte> header, ReadOnlySpan<byte> rawName, ReadOnlySpan<byte> extra, long shift)
    {
        var flags = BinaryPrimitives.ReadUInt16LittleEndian(header[8..]);
        var large = ExtraFields.Find(extra, Zip64);
        var size = Number(header[24..], ref large);
        var packed = Number(header[20..], ref large);
        var offset = Number(header[42..], ref large);
        var name = EntryNames.Decode(rawName, flags, extra);
        return new ZipEntry(
            EntryNames.Harmless(name),
            !EntryNames.IsLeftOut(name),
            flags,
            BinaryPrimitives.ReadUInt16LittleEndian(header[10..]),
            BinaryPrimitives.ReadUInt32LittleEndian(header[16..]),
            packed,
            size,
            offset + shift);
    }

    /// <summary>A number of 32 bits, or of 64 where it says so by having all bits set.</summary>
    private static long Number(ReadOnlySpan<byte> field, ref ReadOnlySpan<byte> large)
    {
        var number = BinaryPrimitives.ReadUInt32LittleEndian(field);
        if (number != uint.MaxValue || large.Length < 8) return number;

        var wide = BinaryPrimitives.ReadInt64LittleEndian(large);
        large = large[8..];
        return wide is >= 0 and < long.MaxValue / 4 ? wide : throw new InvalidDataException("A size is beyond measure.");
    }
}
