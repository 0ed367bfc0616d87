using Gongkai.Documents.Packages;

namespace Gongkai.Documents.Screening.Reading;

/// <summary>The text of a file in pieces, hidden ones included, or the reason why there is none.</summary>
internal abstract record FilePieces
{
    private FilePieces() { }

    public sealed record Readable(IReadOnlyList<FilePiece> Pieces) : FilePieces;

    /// <summary>One Chinese sentence for the person who submitted the file.</summary>
    public sealed record Unreadable(string Reason) : FilePieces;

    /// <summary>Takes any bytes; hostile files are bounded as by <see cref="DocumentReader"/>.</summary>
    public static FilePieces Read(ReadOnlyMemory<byte> content)
    {
        if (content.Length > Limits.FileSize) return new Unreadable(Reasons.TooLarge);

        try
        {
            return ReadByKind(content);
        }
        catch (UnreadableFileException unreadable)
        {
            return new Unreadable(unreadable.Reason);
        }
        catch (Exception damage) when (DocumentReader.IsDamage(damage))
        {
            return new Unreadable(Reasons.Damaged);
        }
    }

    private static FilePieces ReadByKind(ReadOnlyMemory<byte> content) => FileSignatures.KindOf(content.Span) switch
    {
        FileKind.Zip => ReadPackage(content),
        FileKind.Pdf => ReadDocument(content, PdfProperties.Of(content)),
        FileKind.Image when PictureProperties.IsJpeg(content.Span) => new Readable([.. PictureProperties.Of(content, "图片属性")]),
        FileKind.Image => new Unreadable(Reasons.UnscreenedImage),
        _ => ReadDocument(content, []),
    };

    private static FilePieces ReadPackage(ReadOnlyMemory<byte> content)
    {
        using var package = ZipPackage.Open(content);
        return PackageKinds.KindOf(package) switch
        {
            PackageKind.Word => new Readable([.. WordPieces.Of(package), .. PackageProperties.Of(package), .. PackagedPictures.Of(package)]),
            PackageKind.Spreadsheet => new Readable([.. WorkbookPieces.Of(package), .. PackageProperties.Of(package), .. PackagedPictures.Of(package)]),
            PackageKind.OpenDocument => ReadDocument(content, [.. PackageProperties.Of(package), .. PackagedPictures.Of(package)]),
            _ => ReadDocument(content, []),
        };
    }

    private static FilePieces ReadDocument(ReadOnlyMemory<byte> content, IReadOnlyList<FilePiece> properties) => DocumentReader.Read(content) switch
    {
        ReadResult.Readable { Document: var document } => new Readable([.. DocumentPieces.Of(document), .. properties]),
        ReadResult.Unreadable { Reason: var reason } => new Unreadable(reason),
        var other => throw new InvalidOperationException($"Unknown result {other}."),
    };
}
