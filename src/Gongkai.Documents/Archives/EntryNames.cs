using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace Gongkai.Documents.Archives;

/// <summary>The names of files in zip archives (APPNOTE.TXT 4.4.17, 4.6.9 and appendix D).</summary>
internal static class EntryNames
{
    private const ushort UnicodePath = 0x7075;

    /// <summary>Characters that Windows has in no name.</summary>
    private const string Forbidden = ":*?\"<>|";

    private const int Utf8Flag = 1 << 11;

    private static readonly Encoding Gbk = CodePagesEncodingProvider.Instance.GetEncoding(936, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    /// <summary>
    /// The name as it was: in the field for Unicode names; in UTF-8, when the entry says so or nothing else makes sense of it,
    /// as with archives of a Mac; otherwise in GBK, which Windows writes.
    /// </summary>
    public static string Decode(ReadOnlySpan<byte> name, ushort flags, ReadOnlySpan<byte> extra)
    {
        if (ExtraFields.Find(extra, UnicodePath) is [1, _, _, _, _, .. var unicode] field && BinaryPrimitives.ReadUInt32LittleEndian(field[1..]) == Crc32.Of(name) && Utf8.IsValid(unicode))
            return Encoding.UTF8.GetString(unicode);

        var isUtf8 = Utf8.IsValid(name);
        var text = Encoding.UTF8.GetString(name);
        if (isUtf8 && ((flags & Utf8Flag) != 0 || text.All(c => c is < '\u0080' or >= '\u2000'))) return text;
        return FromGbk(name) ?? text;
    }

    /// <summary>Folders, and what a Mac, Windows and Office put beside the files.</summary>
    public static bool IsLeftOut(string name)
    {
        var segments = name.Split('/', '\\');
        return segments[^1] is "" or ".DS_Store" or "Thumbs.db" or "desktop.ini"
            || segments[^1].StartsWith("~$", StringComparison.Ordinal)
            || segments[^1].StartsWith("._", StringComparison.Ordinal)
            || segments.Contains("__MACOSX");
    }

    /// <summary>A relative path with “/” that leads nowhere but down, without characters that cannot be seen.</summary>
    public static string Harmless(string name)
    {
        var segments = new string([.. name.Where(IsVisible)]).Split('/', '\\').Select(segment => segment.Trim().TrimEnd('.', ' ')).Where(segment => segment.Length > 0 && !IsDrive(segment));
        var path = string.Join('/', segments);
        return path.Length == 0 ? "未命名" : string.Concat(path.Select(c => Forbidden.Contains(c, StringComparison.Ordinal) ? '_' : c));
    }

    private static bool IsDrive(string segment) => segment is [var letter, ':'] && char.IsAsciiLetter(letter);

    private static bool IsVisible(char c) => char.GetUnicodeCategory(c) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);

    private static string? FromGbk(ReadOnlySpan<byte> name)
    {
        try
        {
            return Gbk.GetString(name);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
