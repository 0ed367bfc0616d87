using System.Buffers;
using System.Text.Unicode;

namespace Gongkai.Documents.Text;

/// <summary>Tells bytes that <see cref="DocumentReader"/> is sure to read as plain UTF-8 text, without decoding them.</summary>
/// <remarks>Of what is in doubt it says no; then the bytes are read to know.</remarks>
internal static class OrdinaryText
{
    /// <summary>What may be markup, and control characters save tabs and line ends.</summary>
    private static readonly SearchValues<byte> Doubtful = SearchValues.Create([(byte)'<', .. Enumerable.Range(0, ' ').Select(control => (byte)control).Except("\t\r\n"u8.ToArray())]);

    public static bool Is(ReadOnlySpan<byte> content) =>
        content.Length <= Limits.TextSize
        && FileSignatures.KindOf(content) == FileKind.Text
        && content.ContainsAnyInRange((byte)0xE4, (byte)0xE9) // a Chinese character, so it is not blank
        && !content.ContainsAny(Doubtful)
        && content.IndexOf("\uFFFD"u8) < 0
        && Lines(content) <= Limits.Blocks
        && Utf8.IsValid(content);

    /// <summary>As many as there can be at most: U+0085, U+2028 and U+2029 end lines too.</summary>
    private static int Lines(ReadOnlySpan<byte> content) => 1 + content.Count((byte)'\n') + content.Count((byte)'\r') + content.Count((byte)0xC2) + content.Count((byte)0xE2);
}
