using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Gongkai.Documents.Packages;

/// <summary>Writes a zip package part by part. The same parts give the same bytes: entries bear no time.</summary>
internal sealed class PackageWriter : IDisposable
{
    private static readonly DateTimeOffset Beginning = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) };

    private readonly MemoryStream _bytes = new();
    private readonly ZipArchive _zip;

    public PackageWriter() => _zip = new ZipArchive(_bytes, ZipArchiveMode.Create, leaveOpen: true);

    public void Add(string part, Action<XmlWriter> write)
    {
        var entry = _zip.CreateEntry(part);
        entry.LastWriteTime = Beginning;
        using var stream = entry.Open();
        using var xml = XmlWriter.Create(stream, Settings);
        xml.WriteStartDocument(standalone: true);
        write(xml);
    }

    public void Add(string part, ReadOnlyMemory<byte> content)
    {
        var entry = _zip.CreateEntry(part);
        entry.LastWriteTime = Beginning;
        using var stream = entry.Open();
        stream.Write(content.Span);
    }

    /// <summary>Ends the package.</summary>
    public byte[] ToBytes()
    {
        _zip.Dispose();
        return _bytes.ToArray();
    }

    public void Dispose()
    {
        _zip.Dispose();
        _bytes.Dispose();
    }
}
