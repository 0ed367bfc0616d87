using Gongkai.Documents.WebArchives;

namespace Gongkai.Documents;

/// <summary>What a file is, told from its first bytes. Names and extensions are not looked at.</summary>
internal enum FileKind
{
    /// <summary>No signature of a binary format: text of some encoding, a web page, or junk.</summary>
    Text,
    Empty,
    Zip,

    /// <summary>The container of Office files before 2007, and of encrypted newer ones.</summary>
    CompoundFile,
    Pdf,
    Rtf,

    /// <summary>A page with its pictures in one file (.mht).</summary>
    WebArchive,
    Image,

    /// <summary>RAR, 7z or gzip.</summary>
    Archive,
}

/// <summary>Tells file kinds apart by content.</summary>
internal static class FileSignatures
{
    public static FileKind KindOf(ReadOnlySpan<byte> content)
    {
        if (IsBlank(content)) return FileKind.Empty;
        if (StartsWithAny(content, "PK\x03\x04"u8, "PK\x05\x06"u8, "PK\x07\x08"u8)) return FileKind.Zip;
        if (content.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])) return FileKind.CompoundFile;
        if (content[..Math.Min(1024, content.Length)].IndexOf("%PDF-"u8) >= 0) return FileKind.Pdf;
        if (content.TrimStart(" \t\r\n\uFEFF"u8).StartsWith("{\\rtf"u8)) return FileKind.Rtf;
        if (WebArchive.IsOne(content)) return FileKind.WebArchive;
        if (IsImage(content)) return FileKind.Image;
        return IsArchive(content) ? FileKind.Archive : FileKind.Text;
    }

    /// <summary>Nothing but white space in UTF-16 or UTF-8, with or without a byte order mark.</summary>
    private static bool IsBlank(ReadOnlySpan<byte> content) =>
        content.IndexOfAnyExcept((ReadOnlySpan<byte>)[0, 9, 10, 13, 32, 0xEF, 0xBB, 0xBF, 0xFE, 0xFF]) < 0;

    private static bool IsImage(ReadOnlySpan<byte> content) =>
        StartsWithAny(content, "GIF8"u8, [0xFF, 0xD8, 0xFF], [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
        || StartsWithAny(content, "II*\0"u8, "MM\0*"u8, "AT&TFORM"u8)
        || (content.Length > 12 && content.StartsWith("RIFF"u8) && content[8..].StartsWith("WEBP"u8))
        || (content.Length > 12 && content[4..].StartsWith("ftyp"u8))
        || (content.Length > 26 && content.StartsWith("BM"u8) && content[6..10].IndexOfAnyExcept((byte)0) < 0);

    private static bool IsArchive(ReadOnlySpan<byte> content) =>
        StartsWithAny(content, "Rar!\x1A\x07"u8, [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], [0x1F, 0x8B, 0x08]);

    private static bool StartsWithAny(ReadOnlySpan<byte> content, ReadOnlySpan<byte> one, ReadOnlySpan<byte> two, ReadOnlySpan<byte> three) =>
        content.StartsWith(one) || content.StartsWith(two) || content.StartsWith(three);
}
