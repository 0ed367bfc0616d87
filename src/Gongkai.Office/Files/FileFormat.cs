using Gongkai.Law;

namespace Gongkai.Office.Files;

/// <summary>The formats of files that are taken, told from the content and never from the name.</summary>
public sealed record FileFormat : ITerm<FileFormat>
{
    public static readonly FileFormat Docx = new("docx", "Word文档", "application/vnd.openxmlformats-officedocument.wordprocessingml.document");
    public static readonly FileFormat Doc = new("doc", "Word 97-2003文档", "application/msword");
    public static readonly FileFormat Xlsx = new("xlsx", "Excel工作簿", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    public static readonly FileFormat Odt = new("odt", "ODT文档", "application/vnd.oasis.opendocument.text");
    public static readonly FileFormat Rtf = new("rtf", "RTF文档", "application/rtf");
    public static readonly FileFormat Pdf = new("pdf", "PDF文档", "application/pdf");
    public static readonly FileFormat Text = new("txt", "文本文件", "text/plain; charset=utf-8");
    public static readonly FileFormat Jpeg = new("jpg", "JPEG图片", "image/jpeg");
    public static readonly FileFormat Png = new("png", "PNG图片", "image/png");

    private FileFormat(string code, string label, string mediaType) => (Code, Label, MediaType) = (code, label, mediaType);

    public static IReadOnlyList<FileFormat> All { get; } = [Docx, Doc, Xlsx, Odt, Rtf, Pdf, Text, Jpeg, Png];

    /// <summary>The usual ending of its names, without the dot.</summary>
    public string Code { get; }

    public string Label { get; }

    public string MediaType { get; }

    public bool IsImage => this == Jpeg || this == Png;

    /// <exception cref="FormatException"><paramref name="code"/> names no format.</exception>
    public static FileFormat FromCode(string code) => Term.FromCode<FileFormat>(code);
}
