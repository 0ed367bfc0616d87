using System.Xml;
using Gongkai.Documents.Docx;
using Gongkai.Documents.Html;
using Gongkai.Documents.Pdf;
using Gongkai.Documents.Text;
using Gongkai.Sources;

namespace Gongkai.Documents;

/// <summary>Reads the files that people submit: Word documents (.docx, .docm), PDF files, web pages and plain text.</summary>
/// <remarks>The kind is told from the content. Any bytes give a result; hostile files are bounded in time and memory.</remarks>
public static class DocumentReader
{
    /// <summary>Bytes; a larger file is not looked at.</summary>
    public const int LargestFile = Limits.FileSize;

    /// <summary>The document in the file, or why it cannot be read. Never throws.</summary>
    public static ReadResult Read(ReadOnlyMemory<byte> content)
    {
        try
        {
            return ReadByKind(content);
        }
        catch (UnreadableFileException unreadable)
        {
            return new ReadResult.Unreadable(unreadable.Reason);
        }
        catch (Exception damage) when (IsDamage(damage))
        {
            return new ReadResult.Unreadable(Reasons.Damaged);
        }
    }

    /// <summary>What the base library and the parsers throw at broken files; anything else is a fault of ours.</summary>
    private static bool IsDamage(Exception exception) =>
        exception is InvalidDataException or XmlException or IOException or NotSupportedException;

    private static ReadResult ReadByKind(ReadOnlyMemory<byte> content) =>
        content.Length > LargestFile
            ? new ReadResult.Unreadable(Reasons.TooLarge)
            : FileSignatures.KindOf(content.Span) switch
            {
                FileKind.Zip => Readable(DocxReader.Read(content), "docx"),
                FileKind.Text => ReadText(content.Span),
                FileKind.CompoundFile => new ReadResult.Unreadable(FileSignatures.ReasonForCompoundFile(content.Span)),
                FileKind.Empty => new ReadResult.Unreadable(Reasons.Empty),
                FileKind.Pdf => Readable(PdfReader.Read(content), "pdf"),
                FileKind.Rtf => new ReadResult.Unreadable(Reasons.Rtf),
                FileKind.Image => new ReadResult.Unreadable(Reasons.Image),
                _ => new ReadResult.Unreadable(Reasons.Archive),
            };

    private static ReadResult ReadText(ReadOnlySpan<byte> content)
    {
        if (content.Length > Limits.TextSize) return new ReadResult.Unreadable(Reasons.TextTooLarge);
        if (TextDecoding.Decode(content) is not { } text) return new ReadResult.Unreadable(Reasons.Unknown);

        return MarkupKinds.KindOf(text) switch
        {
            MarkupKind.Html => Readable(HtmlReader.Read(text), "html"),
            MarkupKind.WordXml => new ReadResult.Unreadable(Reasons.WordXml),
            MarkupKind.WebArchive => new ReadResult.Unreadable(Reasons.WebArchive),
            _ => Readable(PlainTextReader.Read(text), "txt"),
        };
    }

    private static ReadResult Readable(SourceDocument document, string kind) =>
        document.Blocks.Count > 0 ? new ReadResult.Readable(document, kind) : new ReadResult.Unreadable(Reasons.NoText);
}
