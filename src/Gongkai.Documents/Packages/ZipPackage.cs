using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Xml;

namespace Gongkai.Documents.Packages;

/// <summary>The zip file around a document (.docx, .odt, .xlsx): finds its parts and opens them as bounded XML.</summary>
internal sealed class ZipPackage : IDisposable
{
    private readonly ZipArchive _zip;
    private readonly Dictionary<string, ZipArchiveEntry> _parts;
    private readonly NameTable _names = new();
    private readonly UnpackedBytes _unpacked = new();

    private ZipPackage(ZipArchive zip)
    {
        _zip = zip;
        _parts = new Dictionary<string, ZipArchiveEntry>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in zip.Entries) _parts.TryAdd(entry.FullName.Replace('\\', '/').TrimStart('/'), entry);
    }

    /// <summary>True when every part is encrypted, as in a zip file with a password.</summary>
    public bool IsEncrypted => _parts.Count > 0 && _parts.Values.All(entry => entry.IsEncrypted);

    /// <exception cref="UnreadableFileException">The zip file is damaged or has too many entries.</exception>
    public static ZipPackage Open(ReadOnlyMemory<byte> content)
    {
        if (content.Span.Count("PK\x01\x02"u8) > Limits.ZipEntries) throw new UnreadableFileException(Reasons.TooMuchContent);

        try
        {
            return new ZipPackage(new ZipArchive(AsStream(content), ZipArchiveMode.Read));
        }
        catch (InvalidDataException)
        {
            throw new UnreadableFileException(Reasons.Incomplete);
        }
    }

    public bool Contains(string part) => _parts.ContainsKey(part);

    /// <param name="part">Path within the zip file, such as <c>word/document.xml</c>.</param>
    /// <param name="limit">Bytes that the part may have once it is unpacked.</param>
    /// <returns>Null when there is no such part.</returns>
    /// <exception cref="UnreadableFileException">The part is encrypted; while reading, that it is too large.</exception>
    public XmlReader? Open(string part, long limit)
    {
        if (!_parts.TryGetValue(part, out var entry)) return null;
        if (entry.IsEncrypted) throw new UnreadableFileException(Reasons.Encrypted);

        return XmlReader.Create(new BoundedXmlStream(entry.Open(), limit, _unpacked), new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            CheckCharacters = false,
            CloseInput = true,
            NameTable = _names,
        });
    }

    /// <summary>The bytes of a part, such as a picture; null when there is no such part or it is larger than the limit.</summary>
    /// <exception cref="UnreadableFileException">The part is encrypted, or the package is too large.</exception>
    public byte[]? ReadBytes(string part, int limit)
    {
        if (!_parts.TryGetValue(part, out var entry)) return null;
        if (entry.IsEncrypted) throw new UnreadableFileException(Reasons.Encrypted);

        using var unpacking = entry.Open();
        using var bytes = new MemoryStream();
        var buffer = new byte[81_920];
        while (unpacking.Read(buffer) is > 0 and var read)
        {
            if (bytes.Length + read > limit) return null;
            _unpacked.Add(read);
            bytes.Write(buffer, 0, read);
        }

        return bytes.ToArray();
    }

    /// <summary>The parts in folders, by name.</summary>
    public IEnumerable<string> PartsBelow(params IReadOnlyList<string> folders) =>
        _parts.Keys.Where(part => folders.Any(folder => part.StartsWith(folder, StringComparison.OrdinalIgnoreCase))).Order(StringComparer.Ordinal);

    /// <summary>The first bytes of a part; fewer when it is shorter, none when there is no such part.</summary>
    /// <exception cref="UnreadableFileException">The part is encrypted, or the package is too large.</exception>
    public ReadOnlyMemory<byte> ReadBeginning(string part, int count)
    {
        if (!_parts.TryGetValue(part, out var entry)) return default;
        if (entry.IsEncrypted) throw new UnreadableFileException(Reasons.Encrypted);

        using var unpacking = entry.Open();
        var bytes = new byte[count];
        var read = unpacking.ReadAtLeast(bytes, count, throwOnEndOfStream: false);
        _unpacked.Add(read);
        return bytes.AsMemory(0, read);
    }

    public void Dispose() => _zip.Dispose();

    public static MemoryStream AsStream(ReadOnlyMemory<byte> content) =>
        MemoryMarshal.TryGetArray(content, out var array)
            ? new MemoryStream(array.Array!, array.Offset, array.Count, writable: false)
            : new MemoryStream(content.ToArray(), writable: false);
}
