using System.Text;

namespace Gongkai.Documents.CompoundFiles;

/// <summary>An entry of the directory: a stream, or a storage that holds others ([MS-CFB] 2.6.1).</summary>
/// <param name="bytes">The 128 bytes of the entry.</param>
internal sealed class DirectoryEntry(Bytes bytes)
{
    public const int Size = 128;

    private const int LongestName = 64;

    public string Name => Encoding.Unicode.GetString(bytes.Span(0, Math.Clamp(bytes.UInt16(64) - 2, 0, LongestName)));

    public bool IsStream => bytes.Byte(66) == 2;

    public uint Left => bytes.UInt32(68);

    public uint Right => bytes.UInt32(72);

    public uint Child => bytes.UInt32(76);

    public uint FirstSector => bytes.UInt32(116);

    /// <summary>Bytes of the stream. Old files have no upper half, and junk in its place.</summary>
    public uint Length => bytes.UInt32(120);
}
