using Gongkai.Agencies;
using Gongkai.Documents;
using Gongkai.Law;
using Gongkai.Office.Journal;
using Gongkai.Sources;

namespace Gongkai.Office.Files;

/// <summary>A file that somebody hands in, looked at before it is kept.</summary>
/// <param name="Name">Without folders.</param>
/// <param name="Text">What can be read in it; null of a picture, or where nothing can.</param>
public sealed record Upload(string Name, ReadOnlyMemory<byte> Content, FileFormat Format, SourceDocument? Text)
{
    /// <summary>Bytes of a file, at most.</summary>
    public const int LargestFile = DocumentReader.LargestFile;

    /// <summary>Looks at a file.</summary>
    /// <returns>Refused when its content is of no format that is taken, or cannot be read (file-not-taken), or its name is too long (file-name).</returns>
    public static Ruling<Upload> Of(string name, ReadOnlyMemory<byte> content)
    {
        var plain = Path.GetFileName(name.Replace('\\', '/')).Trim();
        if (plain.Length is 0 or > StoredFile.LongestName) return new Refusal("file-name", $"文件名应当有1至{StoredFile.LongestName}个字。请改名后重新上传。", Basis: null);
        if (ImageFormat(content.Span) is { } image) return new Upload(plain, content, image, Text: null);

        return DocumentReader.Read(content) switch
        {
            ReadResult.Readable { Document: var document, Kind: var kind } when Term.Find<FileFormat>(kind) is { } format => new Upload(plain, content, format, document),
            ReadResult.Readable => NotTaken(plain, "不接受这种格式。"),
            ReadResult.Unreadable when content.Span[..Math.Min(content.Length, 1024)].IndexOf("%PDF-"u8) >= 0 && content.Length <= LargestFile => new Upload(plain, content, FileFormat.Pdf, Text: null), // a scan has no text
            ReadResult.Unreadable { Reason: var reason } => NotTaken(plain, reason),
            _ => throw new InvalidOperationException("A file is readable or not."),
        };
    }

    /// <summary>Refused (photograph-none) when it is no picture.</summary>
    public Refusal? CheckPhotograph() => Format.IsImage ? null : new Refusal("photograph-none", $"“{Name}”不是照片。请拍照上传JPEG或者PNG图片。", Basis: null);

    /// <summary>Adds its row to the work; the bytes must be in the store already.</summary>
    /// <param name="digest">What <see cref="FileStore.KeepAsync"/> gave.</param>
    internal StoredFile AddTo(Work work, AgencyId agency, byte[] digest, Guid id) =>
        work.Add(new StoredFile { AgencyId = agency, Id = id, Name = Name, Digest = digest, Size = Content.Length, Format = Format });

    private static FileFormat? ImageFormat(ReadOnlySpan<byte> content) =>
        content.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) ? FileFormat.Jpeg
        : content.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) ? FileFormat.Png
        : null;

    private static Refusal NotTaken(string name, string reason) =>
        new("file-not-taken", $"“{name}”没有保存：{reason}可以上传的有：{string.Join("、", FileFormat.All.Select(format => format.Label))}。", Basis: null);
}
