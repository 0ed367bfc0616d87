using System.Xml;
using Gongkai.Documents.CompoundFiles;
using Gongkai.Documents.Doc;
using Gongkai.Documents.Docx;
using Gongkai.Documents.Html;
using Gongkai.Documents.Odt;
using Gongkai.Documents.Packages;
using Gongkai.Documents.Pdf;
using Gongkai.Documents.Rtf;
using Gongkai.Documents.Text;
using Gongkai.Documents.WebArchives;
using Gongkai.Documents.Xlsx.Reading;
using Gongkai.Sources;

namespace Gongkai.Documents;

/// <summary>Reads the files that people submit: Word, RTF and OpenDocument texts, PDF, workbooks, web pages and archives of them, plain text.</summary>
/// <remarks>The kind is told from the content. Any bytes give a result; hostile files are bounded in time and memory.</remarks>
public static class DocumentReader
{
    /// <summary>Bytes; a larger file is not looked at.</summary>
    public const int LargestFile = Limits.FileSize;

    /// <summary>The reason for a file that is larger.</summary>
    public const string TooLarge = Reasons.TooLarge;

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
    internal static bool IsDamage(Exception exception) =>
        exception is InvalidDataException or XmlException or IOException or NotSupportedException;

    private static ReadResult ReadByKind(ReadOnlyMemory<byte> content) =>
        content.Length > LargestFile
            ? new ReadResult.Unreadable(Reasons.TooLarge)
            : FileSignatures.KindOf(content.Span) switch
            {
                FileKind.Zip => ReadPackage(content),
                FileKind.Text => ReadText(content.Span),
                FileKind.CompoundFile => ReadCompoundFile(new CompoundFile(content)),
                FileKind.Empty => new ReadResult.Unreadable(Reasons.Empty),
                FileKind.Pdf => Readable(PdfReader.Read(content), "pdf"),
                FileKind.Rtf => Readable(RtfReader.Read(content), "rtf"),
                FileKind.WebArchive => Readable(HtmlReader.Read(WebArchive.Page(content)), "mht"),
                FileKind.Image => new ReadResult.Unreadable(Reasons.Image),
                _ => new ReadResult.Unreadable(Reasons.Archive),
            };

    private static ReadResult ReadPackage(ReadOnlyMemory<byte> content)
    {
        using var package = ZipPackage.Open(content);
        return PackageKinds.KindOf(package) switch
        {
            PackageKind.Word => Readable(DocxReader.Read(package), "docx"),
            PackageKind.Spreadsheet => Readable(XlsxReader.Read(package), "xlsx"),
            PackageKind.Presentation => new ReadResult.Unreadable(Reasons.Presentation),
            PackageKind.OpenDocument => Readable(OdtReader.Read(package), "odt"),
            PackageKind.Ofd => new ReadResult.Unreadable(Reasons.Ofd),
            PackageKind.Encrypted => new ReadResult.Unreadable(Reasons.Encrypted),
            _ => new ReadResult.Unreadable(Reasons.Archive),
        };
    }

    private static ReadResult ReadCompoundFile(CompoundFile file)
    {
        if (file.Has("EncryptedPackage")) return new ReadResult.Unreadable(Reasons.Encrypted);

        return file.Has("WordDocument") ? Readable(DocReader.Read(file), "doc") : new ReadResult.Unreadable(Reasons.OldOffice);
    }

    private static ReadResult ReadText(ReadOnlySpan<byte> content)
    {
        if (content.Length > Limits.TextSize) return new ReadResult.Unreadable(Reasons.TextTooLarge);
        if (TextDecoding.Decode(content) is not { } text) return new ReadResult.Unreadable(Reasons.Unknown);

        return MarkupKinds.KindOf(text) switch
        {
            MarkupKind.Html => Readable(HtmlReader.Read(text), "html"),
            MarkupKind.WordXml => new ReadResult.Unreadable(Reasons.WordXml),
            _ => Readable(PlainTextReader.Read(text), "txt"),
        };
    }

    private static ReadResult Readable(SourceDocument document, string kind) =>
        document.Blocks.Count > 0 ? new ReadResult.Readable(document, kind) : new ReadResult.Unreadable(Reasons.NoText);
}
