using System.Text;
using Gongkai.Documents.Text;

namespace Gongkai.Documents.WebArchives;

/// <summary>A page with its pictures in one file (.mht), which Word also writes under the name .doc (RFC 2557).</summary>
internal static class WebArchive
{
    /// <summary>Bytes that are looked at to recognise one.</summary>
    private const int HeadSize = 4096;

    /// <summary>Browsers put an alternative into the archive, no deeper.</summary>
    private const int DeepestNesting = 4;

    private const int MostParts = 5_000;

    public static bool IsOne(ReadOnlySpan<byte> content)
    {
        var head = Encoding.Latin1.GetString(content[..Math.Min(HeadSize, content.Length)]).TrimStart();
        return head.StartsWith("MIME-Version:", StringComparison.OrdinalIgnoreCase)
            || (head.StartsWith("From:", StringComparison.OrdinalIgnoreCase) && head.Contains("multipart/related", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The source of the page in the archive.</summary>
    /// <exception cref="UnreadableFileException">There is none, or it is cut off or too large.</exception>
    public static string Page(ReadOnlyMemory<byte> content)
    {
        var start = content.Length - content.Span.TrimStart(" \t\r\n"u8).Length;
        var entity = FindPage(MimeEntity.Parse(content[start..]), 0) ?? throw new UnreadableFileException(Reasons.NoPage);
        var bytes = TransferEncodings.Decode(entity.Content.Span, entity.TransferEncoding);
        if (bytes.Length > Limits.TextSize) throw new UnreadableFileException(Reasons.TextTooLarge);

        return TextDecoding.Decode(bytes, entity.Parameter("charset")) ?? throw new UnreadableFileException(Reasons.Unknown);
    }

    private static MimeEntity? FindPage(MimeEntity entity, int nesting)
    {
        if (entity.Type == "text/html") return entity;
        if (!entity.Type.StartsWith("multipart/", StringComparison.Ordinal) || nesting >= DeepestNesting || entity.Parameter("boundary") is not { Length: > 0 } boundary) return null;

        foreach (var part in Parts(entity.Content, Encoding.Latin1.GetBytes("--" + boundary)))
        {
            if (FindPage(MimeEntity.Parse(part), nesting + 1) is { } page) return page;
        }

        return null;
    }

    private static IEnumerable<ReadOnlyMemory<byte>> Parts(ReadOnlyMemory<byte> content, byte[] delimiter)
    {
        var start = content.Span.IndexOf(delimiter);
        for (var count = 0; start >= 0 && count < MostParts; count++)
        {
            start += delimiter.Length;
            var length = content.Span[start..].IndexOf(delimiter);
            if (length < 0) break;
            yield return SkipLine(content.Slice(start, length));
            start += length;
        }

        if (start < content.Length && start >= 0 && !content.Span[start..].StartsWith("--"u8)) throw new UnreadableFileException(Reasons.Incomplete);
    }

    private static ReadOnlyMemory<byte> SkipLine(ReadOnlyMemory<byte> part) => part[(part.Span.IndexOf((byte)'\n') + 1)..];
}
