using System.Text;

namespace Gongkai.Documents.Rtf;

/// <summary>Code pages and the character sets of Windows fonts that stand for them.</summary>
internal static class RtfCodePages
{
    public const int Chinese = 936;

    private const int Gb18030 = 54936;
    private const int Utf8 = 65001;

    /// <summary>Null for sets that leave the code page to the file: ANSI, default, symbols.</summary>
    public static int? OfCharset(int charset) => charset switch
    {
        77 => 10000,
        128 => 932,
        129 => 949,
        130 => 1361,
        134 => Chinese,
        136 => 950,
        161 => 1253,
        162 => 1254,
        163 => 1258,
        177 => 1255,
        178 => 1256,
        186 => 1257,
        204 => 1251,
        222 => 874,
        238 => 1250,
        254 => 437,
        _ => null,
    };

    public static string Decode(ReadOnlySpan<byte> bytes, int codePage) =>
        Ascii(bytes) ?? Encoding(codePage, DecoderFallback.ReplacementFallback).GetString(bytes);

    /// <summary>Null when the bytes are no text in the code page.</summary>
    public static string? TryDecode(ReadOnlySpan<byte> bytes, int codePage)
    {
        if (Ascii(bytes) is { } ascii) return ascii;
        try
        {
            return Encoding(codePage, DecoderFallback.ExceptionFallback).GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static string? Ascii(ReadOnlySpan<byte> bytes) =>
        System.Text.Ascii.IsValid(bytes) ? System.Text.Encoding.ASCII.GetString(bytes) : null;

    /// <summary>A code page that does not exist is read as Chinese. GB 18030 holds code page 936 and more.</summary>
    private static Encoding Encoding(int codePage, DecoderFallback fallback)
    {
        if (codePage == Utf8) return System.Text.Encoding.GetEncoding(Utf8, EncoderFallback.ReplacementFallback, fallback);

        var provider = CodePagesEncodingProvider.Instance;
        return (codePage == Chinese ? null : provider.GetEncoding(codePage, EncoderFallback.ReplacementFallback, fallback))
            ?? provider.GetEncoding(Gb18030, EncoderFallback.ReplacementFallback, fallback)!;
    }
}
