using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace Gongkai.Documents.Screening.Reading;

/// <summary>What a camera or program noted in a JPEG about place and people (Exif 2.32): coordinates, author, owner, remarks.</summary>
/// <remarks>Every offset is checked against the segment, and each directory is read once, so nothing can lead in a circle.</remarks>
internal static class PictureProperties
{
    private const ushort ExifDirectory = 0x8769;
    private const ushort GpsDirectory = 0x8825;

    /// <summary>Entries of one directory that are looked at.</summary>
    private const int MostEntries = 200;

    /// <summary>Bytes of one value that are looked at.</summary>
    private const int LongestValue = 2_000;

    private static readonly Dictionary<ushort, string> Texts = new()
    {
        [0x010E] = "说明",
        [0x013B] = "作者",
        [0x8298] = "版权",
        [0x9C9C] = "备注",
        [0x9C9D] = "作者",
        [0x9286] = "备注",
        [0xA430] = "相机所有者",
    };

    public static bool IsJpeg(ReadOnlySpan<byte> content) => content.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]);

    /// <summary>All of it as one piece; none for what is no JPEG, damaged or says nothing.</summary>
    public static IEnumerable<FilePiece> Of(ReadOnlyMemory<byte> content, string place) =>
        Read(content.Span) is { Count: > 0 } found ? [FilePiece.Hidden(string.Join('；', found), place)] : [];

    private static List<string> Read(ReadOnlySpan<byte> content)
    {
        var found = new List<string>();
        if (!IsJpeg(content)) return found;

        for (var at = 2; at + 4 <= content.Length && content[at] == 0xFF && content[at + 1] is not (0xD9 or 0xDA);)
        {
            var length = BinaryPrimitives.ReadUInt16BigEndian(content[(at + 2)..]);
            if (length < 2 || at + 2 + length > content.Length) break;
            var segment = content.Slice(at + 4, length - 2);
            if (content[at + 1] == 0xE1 && segment.StartsWith("Exif\0\0"u8)) ReadTiff(segment[6..], found);
            at += 2 + length;
        }

        return found;
    }

    private static void ReadTiff(ReadOnlySpan<byte> tiff, List<string> found)
    {
        if (tiff.Length < 8 || !(tiff.StartsWith("II"u8) || tiff.StartsWith("MM"u8))) return;

        var isLittle = tiff[0] == 'I';
        var main = Entries(tiff, Number(tiff[4..], isLittle), isLittle);
        AddTexts(tiff, main, isLittle, found);
        foreach (var entry in main)
        {
            if (entry.Tag == ExifDirectory) AddTexts(tiff, Entries(tiff, entry.Value, isLittle), isLittle, found);
            if (entry.Tag == GpsDirectory && Position(tiff, Entries(tiff, entry.Value, isLittle), isLittle) is { } position) found.Add(position);
        }
    }

    /// <summary>The entries of a directory. Of a value of four bytes or less, <see cref="Entry.At"/> is where it stands in the entry itself.</summary>
    private static List<Entry> Entries(ReadOnlySpan<byte> tiff, uint offset, bool isLittle)
    {
        var entries = new List<Entry>();
        if (offset > tiff.Length - 2) return entries;

        var count = Math.Min((int)Short(tiff[(int)offset..], isLittle), MostEntries);
        for (var i = 0; i < count; i++)
        {
            var at = (int)offset + 2 + (i * 12);
            if (at + 12 > tiff.Length) break;
            var bytes = (ulong)Number(tiff[(at + 4)..], isLittle) * SizeOf(Short(tiff[(at + 2)..], isLittle));
            var value = Number(tiff[(at + 8)..], isLittle);
            var start = bytes <= 4 ? (uint)at + 8 : value;
            if (bytes > 0 && start + bytes <= (ulong)tiff.Length) entries.Add(new Entry(Short(tiff[at..], isLittle), value, (int)start, (int)bytes));
        }

        return entries;
    }

    private static void AddTexts(ReadOnlySpan<byte> tiff, List<Entry> entries, bool isLittle, List<string> found)
    {
        foreach (var entry in entries)
        {
            if (!Texts.TryGetValue(entry.Tag, out var name)) continue;
            var text = TextOf(tiff.Slice(entry.At, Math.Min(entry.Length, LongestValue)), entry.Tag, isLittle);
            if (text.Length > 0) found.Add($"{name}：{text}");
        }
    }

    private static string TextOf(ReadOnlySpan<byte> value, ushort tag, bool isLittle)
    {
        if (tag is 0x9C9C or 0x9C9D) return Clean(Encoding.Unicode.GetString(value[..(value.Length & ~1)]));
        if (tag != 0x9286) return Clean(Encoding.UTF8.GetString(value));
        if (value.StartsWith("UNICODE\0"u8)) return Clean((isLittle ? Encoding.Unicode : Encoding.BigEndianUnicode).GetString(value[8..(value.Length & ~1)]));
        return value.StartsWith("ASCII\0\0\0"u8) ? Clean(Encoding.UTF8.GetString(value[8..])) : "";
    }

    private static string Clean(string text) => string.Concat(text.Where(c => !char.IsControl(c))).Trim();

    private static string? Position(ReadOnlySpan<byte> tiff, List<Entry> entries, bool isLittle)
    {
        if (Degrees(tiff, entries, 2, isLittle) is not { } latitude || Degrees(tiff, entries, 4, isLittle) is not { } longitude) return null;
        var (south, west) = (Letter(tiff, entries, 1) == 'S', Letter(tiff, entries, 3) == 'W');
        return string.Create(CultureInfo.InvariantCulture, $"拍摄位置：{(south ? "南纬" : "北纬")}{latitude:0.####}度，{(west ? "西经" : "东经")}{longitude:0.####}度");
    }

    private static double? Degrees(ReadOnlySpan<byte> tiff, List<Entry> entries, ushort tag, bool isLittle)
    {
        if (entries.Find(entry => entry.Tag == tag) is not { Length: >= 24 } found) return null;

        var (degrees, unit) = (0.0, 1.0);
        for (var i = 0; i < 3; i++, unit *= 60)
        {
            var at = found.At + (i * 8);
            var denominator = Number(tiff[(at + 4)..], isLittle);
            if (denominator != 0) degrees += Number(tiff[at..], isLittle) / (double)denominator / unit;
        }

        return degrees <= 180 ? degrees : null;
    }

    private static char Letter(ReadOnlySpan<byte> tiff, List<Entry> entries, ushort tag) =>
        entries.Find(entry => entry.Tag == tag) is { } found ? (char)tiff[found.At] : ' ';

    /// <summary>Bytes of one value by its type.</summary>
    private static uint SizeOf(ushort type) => type switch { 1 or 2 or 6 or 7 => 1, 3 or 8 => 2, 4 or 9 or 11 => 4, 5 or 10 or 12 => 8, _ => 0 };

    private static ushort Short(ReadOnlySpan<byte> bytes, bool isLittle) => isLittle ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes);

    private static uint Number(ReadOnlySpan<byte> bytes, bool isLittle) => isLittle ? BinaryPrimitives.ReadUInt32LittleEndian(bytes) : BinaryPrimitives.ReadUInt32BigEndian(bytes);

    private sealed record Entry(ushort Tag, uint Value, int At, int Length);
}
