using System.Security.Cryptography;
using System.Text;
using Gongkai.Documents.Pdf.Syntax;

namespace Gongkai.Documents.Screening.Reading;

/// <summary>The information dictionary of a PDF file (ISO 32000-1, 14.3.3): author, subject, keywords, and what somebody added.</summary>
internal static class PdfProperties
{
    /// <summary>The title is part of the text; of the others the programs speak of themselves.</summary>
    private static readonly string[] Unremarkable = ["Title", "Creator", "Producer", "CreationDate", "ModDate", "Trapped", "SourceModified"];

    /// <summary>Nothing for a damaged file, which the reader of its text will say.</summary>
    public static IReadOnlyList<FilePiece> Of(ReadOnlyMemory<byte> content)
    {
        try
        {
            var file = PdfFile.Open(content);
            return
            [
                .. (file.Information?.Entries ?? new Dictionary<string, PdfObject>())
                    .Where(entry => !Unremarkable.Contains(entry.Key))
                    .Select(entry => (Name: NameOf(entry.Key), Text: file.Resolve(entry.Value) is PdfString text ? Decode(text.Bytes) : ""))
                    .Where(entry => entry.Text.Length > 0)
                    .Select(entry => FilePiece.Hidden(entry.Text, $"文档属性（{entry.Name}）")),
            ];
        }
        catch (Exception damage) when (damage is UnreadableFileException or InvalidDataException or CryptographicException)
        {
            return [];
        }
    }

    private static string NameOf(string key) => key switch { "Author" => "作者", "Subject" => "主题", "Keywords" => "关键词", "Company" => "单位", _ => key };

    private static string Decode(byte[] bytes) => bytes switch
    {
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(bytes, 2, (bytes.Length - 2) & ~1),
        [0xEF, 0xBB, 0xBF, ..] => Encoding.UTF8.GetString(bytes, 3, bytes.Length - 3),
        _ => Encoding.Latin1.GetString(bytes),
    } is { } text ? text.Trim('\0', ' ', '\r', '\n') : "";
}
