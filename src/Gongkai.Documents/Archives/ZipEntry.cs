using System.Runtime.InteropServices;

namespace Gongkai.Documents.Archives;

/// <summary>
/// What the directory of a zip file says of one of its files (APPNOTE.TXT 4.3.12 central directory header).
/// </summary>
/// <param name="Name">Decoded, and harmless as a path.</param>
/// <param name="IsFile">False for folders, and for what operating systems and programs leave beside files.</param>
/// <param name="Flags">Bit 0 and bit 13 mean encryption.</param>
/// <param name="Method">0 stored, 8 deflated.</param>
/// <param name="Crc">Of the content.</param>
/// <param name="Packed">Bytes in the archive.</param>
/// <param name="Size">Bytes of the content.</param>
/// <param name="Offset">Of the local header in the archive.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct ZipEntry(string Name, bool IsFile, ushort Flags, ushort Method, uint Crc, long Packed, long Size, long Offset)
{
    /// <summary>Bytes of a local header without name and extra fields.</summary>
    public const int LocalHeader = 30;

    public bool IsEncrypted => (Flags & 0x2001) != 0;

    /// <summary>Where the entry ends at the earliest.</summary>
    public long End => Offset + LocalHeader + Packed;
}
