using System.Text;
using Gongkai.Documents;

namespace Gongkai.Specs.Documents;

public class Refused_Files
{
    private static readonly byte[] CompoundFile = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[504]];

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\t\n")]
    [InlineData("\uFEFF")]
    public void An_empty_file(string text) =>
        Assert.Equal("文件是空的，请检查后重新提交。", Reading.Reason(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void An_encrypted_document_and_an_old_one_are_told_apart()
    {
        Assert.Equal("文件是加密的，请去掉密码后再提交。", Reading.Reason([.. CompoundFile, .. Encoding.Unicode.GetBytes("EncryptionInfoEncryptedPackage")]));
        Assert.Equal("暂不支持旧版 Word 文件（.doc、.wps），请用 Word 或 WPS 打开后另存为 .docx 文件。", Reading.Reason([.. CompoundFile, .. Encoding.Unicode.GetBytes("WordDocument")]));
        Assert.StartsWith("暂不支持旧版 Office 文件", Reading.Reason([.. CompoundFile, .. Encoding.Unicode.GetBytes("Workbook")]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("%PDF-1.7\n%âãÏÓ\n1 0 obj", "暂不支持 PDF 文件")]
    [InlineData("{\\rtf1\\ansi\\ansicpg936 {\\fonttbl}", "暂不支持 RTF 文件")]
    [InlineData("GIF89a\u0001\u0000\u0001\u0000", "这是图片")]
    [InlineData("Rar!\u001A\u0007\u0000rest of it", "这是压缩包")]
    [InlineData("MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"x\"\r\n\r\n", "暂不支持单个文件网页")]
    [InlineData("<?xml version=\"1.0\"?><?mso-application progid=\"Word.Document\"?><w:wordDocument/>", "暂不支持 Word 的 XML 文件")]
    public void Other_formats_each_with_a_sentence_of_its_own(string content, string beginning) =>
        Assert.StartsWith(beginning, Reading.Reason(Encoding.Latin1.GetBytes(content)), StringComparison.Ordinal);

    [Fact]
    public void Pictures()
    {
        Assert.StartsWith("这是图片", Reading.Reason([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13]), StringComparison.Ordinal);
        Assert.StartsWith("这是图片", Reading.Reason([0xFF, 0xD8, 0xFF, 0xE0, 0, 16, (byte)'J', (byte)'F']), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("xl/workbook.xml", "这个 Excel 文件缺少工作表")]
    [InlineData("ppt/presentation.xml", "暂不支持演示文稿")]
    [InlineData("OFD.xml", "暂不支持 OFD 文件")]
    [InlineData("2023年报.docx", "这是压缩包")]
    [InlineData("[Content_Types].xml", "这个 Word 文件缺少正文部分")]
    public void Other_zip_files(string entry, string beginning) =>
        Assert.StartsWith(beginning, Reading.Reason(DocxBuilder.Zip([(entry, "<x/>")])), StringComparison.Ordinal);

    [Fact]
    public void Open_document_text() =>
        Assert.StartsWith("暂不支持 OpenDocument", Reading.Reason(DocxBuilder.Zip([("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", "<x/>")])), StringComparison.Ordinal);

    [Fact]
    public void A_document_that_holds_only_pictures() =>
        Assert.StartsWith("文件里没有文字", Reading.Reason(A.Docx().Raw("<w:p><w:r><w:drawing/></w:r></w:p>").Build()), StringComparison.Ordinal);

    [Fact]
    public void A_truncated_document()
    {
        var whole = A.Docx().Paragraph("一、总体情况").Build();
        Assert.StartsWith("文件不完整或已损坏", Reading.Reason(whole[..(whole.Length / 2)]), StringComparison.Ordinal);
        Assert.StartsWith("文件不完整或已损坏", Reading.Reason(whole[..10]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_whose_body_is_broken_or_another_thing()
    {
        Assert.StartsWith("文件内容已损坏", Reading.Reason(DocxBuilder.Zip([("word/document.xml", "<w:document")])), StringComparison.Ordinal);
        Assert.StartsWith("这个 Word 文件缺少正文部分", Reading.Reason(DocxBuilder.Zip([("word/document.xml", "<document><body/></document>")])), StringComparison.Ordinal);
    }

    [Fact]
    public void Bytes_that_are_no_text()
    {
        var junk = new byte[4096];
        new Random(711).NextBytes(junk);
        Assert.StartsWith("无法识别文件的类型", Reading.Reason(junk), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_too_large() =>
        Assert.Equal("文件超过50MB，请删去其中的大图片或附件后再提交。", Reading.Reason(new byte[DocumentReader.LargestFile + 1]));

    [Fact]
    public void A_text_that_is_too_large() =>
        Assert.StartsWith("网页或文本文件超过16MB", Reading.Reason([.. "text"u8, .. Enumerable.Repeat((byte)'x', 17 * 1024 * 1024)]), StringComparison.Ordinal);
}
