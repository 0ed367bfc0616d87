using System.Text;
using Gongkai.Documents;

namespace Gongkai.Specs.Documents;

public class Refused_Files
{
    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\t\n")]
    [InlineData("\uFEFF")]
    public void An_empty_file(string text) =>
        Assert.Equal("文件是空的，请检查后重新提交。", Reading.Reason(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void An_encrypted_document_and_an_old_one_are_told_apart()
    {
        const string Encrypted = "文件是加密的，请去掉密码后再提交。";
        Assert.Equal(Encrypted, Reading.Reason(A.CompoundFile().Stream("EncryptionInfo", []).Stream("EncryptedPackage", []).Build()));
        Assert.Equal(Encrypted, Reading.Reason(A.Doc().Paragraph("密").Change(11, 0x01).Build()));
        Assert.Equal("暂不支持 Word 95 及更早的文件，请用 Word 或 WPS 打开后另存为 .docx 文件。", Reading.Reason(A.Doc().Paragraph("旧").Change(0, 0xDC, 0xA5, 0x68, 0).Build()));
        Assert.StartsWith("暂不支持旧版 Office 文件", Reading.Reason(A.CompoundFile().Stream("Workbook", []).Build()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GIF89a\u0001\u0000\u0001\u0000", "这是图片")]
    [InlineData("Rar!\u001A\u0007\u0000rest of it", "这是压缩包")]
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
    [InlineData("xl/workbook.bin", "暂不支持二进制的 Excel 文件")]
    [InlineData("ppt/presentation.xml", "暂不支持演示文稿")]
    [InlineData("OFD.xml", "暂不支持 OFD 文件")]
    [InlineData("2023年报.docx", "这是压缩包")]
    [InlineData("[Content_Types].xml", "这个 Word 文件缺少正文部分")]
    public void Other_zip_files(string entry, string beginning) =>
        Assert.StartsWith(beginning, Reading.Reason(DocxBuilder.Zip([(entry, "<x/>")])), StringComparison.Ordinal);

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
        Assert.Equal("文件超过50MB，请确认选对了文件；里面有大图片或附件的，删去后再提交。", Reading.Reason(new byte[DocumentReader.LargestFile + 1]));

    [Fact]
    public void A_text_that_is_too_large() =>
        Assert.StartsWith("网页或文本文件超过16MB", Reading.Reason([.. "text"u8, .. Enumerable.Repeat((byte)'x', 17 * 1024 * 1024)]), StringComparison.Ordinal);
}
