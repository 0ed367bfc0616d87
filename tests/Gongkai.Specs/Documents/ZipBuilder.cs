using System.Buffers;
using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Gongkai.Documents.Archives;

namespace Gongkai.Specs.Documents;

/// <summary>Writes zip files byte by byte, so that names, flags and offsets can be as no library would write them.</summary>
internal sealed class ZipBuilder
{
    private readonly ArrayBufferWriter<byte> _files = new();
    private readonly ArrayBufferWriter<byte> _directory = new();
    private int _count;

    public ZipBuilder Add(string name, byte[] content) => Add(Encoding.UTF8.GetBytes(name), content, flags: 1 << 11);

    public ZipBuilder Add(string name, string content) => Add(name, Encoding.UTF8.GetBytes(content));

    /// <param name="name">As it stands in the file.</param>
    /// <param name="content">Deflated, or stored for method 0.</param>
    /// <param name="at">Offset of a local header that is there already; no new one is written.</param>
    /// <param name="size">What the directory says, when that is not true.</param>
    public ZipBuilder Add(byte[] name, byte[] content, int flags = 0, int method = 8, byte[]? extra = null, long? at = null, uint? size = null)
    {
        var packed = method == 8 ? Deflate(content) : content;
        var offset = at ?? _files.WrittenCount;
        if (at is null)
        {
            _files.Write("PK\x03\x04"u8);
            Write(_files, 20, flags, method, 0, 0);
            Write(_files, Crc32.Of(content), (uint)packed.Length, (uint)content.Length);
            Write(_files, name.Length, 0);
            _files.Write(name);
            _files.Write(packed);
        }

        _directory.Write("PK\x01\x02"u8);
        Write(_directory, 20, 20, flags, method, 0, 0);
        Write(_directory, Crc32.Of(content), (uint)packed.Length, size ?? (uint)content.Length);
        Write(_directory, name.Length, extra?.Length ?? 0, 0, 0, 0);
        Write(_directory, 0u, (uint)offset);
        _directory.Write(name);
        _directory.Write(extra ?? []);
        _count++;
        return this;
    }

    public byte[] Build()
    {
        var end = new ArrayBufferWriter<byte>();
        end.Write("PK\x05\x06"u8);
        Write(end, 0, 0, _count, _count);
        Write(end, (uint)_directory.WrittenCount, (uint)_files.WrittenCount);
        Write(end, 0);
        return [.. _files.WrittenSpan, .. _directory.WrittenSpan, .. end.WrittenSpan];
    }

    private static byte[] Deflate(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var deflate = new DeflateStream(packed, CompressionLevel.Fastest)) deflate.Write(content);
        return packed.ToArray();
    }

    private static void Write(ArrayBufferWriter<byte> stream, params ReadOnlySpan<int> numbers)
    {
        Span<byte> bytes = stackalloc byte[2];
        foreach (var number in numbers)
        {
            BinaryPrimitives.WriteUInt16LittleEndian(bytes, (ushort)number);
            stream.Write(bytes);
        }
    }

    private static void Write(ArrayBufferWriter<byte> stream, params ReadOnlySpan<uint> numbers)
    {
        Span<byte> bytes = stackalloc byte[4];
        foreach (var number in numbers)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(bytes, number);
            stream.Write(bytes);
        }
    }
}
