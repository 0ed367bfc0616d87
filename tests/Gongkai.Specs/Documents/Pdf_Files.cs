using System.Text;

namespace Gongkai.Specs.Documents;

/// <summary>What a PDF file may be like, and why some are refused.</summary>
public class Pdf_Files
{
    private static readonly byte[] Whole = A.Pdf().Text(90, 100, "甲").Build();

    [Fact]
    public void A_later_version_of_an_object_replaces_the_earlier_one()
    {
        var update = "13 0 obj <</Length 39>>stream\nBT /F 16 Tf 90 742 Td <4E59> Tj ET       \nendstream endobj\ntrailer <</Root 1 0 R/Prev 5>>\nstartxref\n0\n%%EOF"u8;
        Assert.Equal(["乙"], Reading.Document([.. Whole, .. update]).Lines());
    }

    [Fact]
    public void Objects_stand_in_object_streams()
    {
        var font = "<</Type/Font/Subtype/Type0/Encoding/UniGB-UTF16-H/DescendantFonts[<</DW 1000>>]>>";
        var packed = PdfBuilder.Deflate(Encoding.Latin1.GetBytes($"3 0 8 2  {font}"));
        var pdf = A.Pdf().Text(90, 100, "甲").Object(3, "null").Stream(20, "/Type/ObjStm/N 1/First 9/Filter/FlateDecode", packed);
        Assert.Equal(["甲"], pdf.Document().Lines());
    }

    [Theory]
    [InlineData("/Filter/FlateDecode")]
    [InlineData("/Filter[/ASCIIHexDecode/FlateDecode]")]
    [InlineData("/Filter[/ASCII85Decode]")]
    public void Streams_are_packed_in_the_usual_ways(string filter)
    {
        byte[] content = [.. "BT /F 16 Tf 90 742 Td <4E59> Tj ET "u8];
        if (filter.Contains("Flate", StringComparison.Ordinal)) content = PdfBuilder.Deflate(content);
        if (filter.Contains("Hex", StringComparison.Ordinal)) content = Encoding.ASCII.GetBytes(Convert.ToHexString(content) + ">");
        if (filter.Contains("85", StringComparison.Ordinal)) content = Ascii85(content);
        Assert.Equal(["乙"], A.Pdf().Stream(30, filter, content).Object(12, "<</Type/Page/MediaBox[0 0 595 842]/Resources<</Font<</F 3 0 R>>>>/Contents 30 0 R>>").Document().Lines());
    }

    [Fact]
    public void A_length_that_is_wrong_is_not_believed() =>
        Assert.Equal(["甲"], Reading.Document(Encoding.Latin1.GetBytes(Encoding.Latin1.GetString(Whole).Replace("/Length ", "/Length 9"))).Lines());

    [Theory]
    [InlineData("encrypted-aes128.pdf")]
    [InlineData("encrypted-aes256.pdf")]
    [InlineData("encrypted-rc4.pdf")]
    public void A_document_that_opens_without_a_password_is_read(string name) =>
        Assert.Equal(["鹿鸣镇政府信息公开", "「规章｜0／行政规范性文件｜1」"], Reading.Document(Reading.File(name)).Lines());

    [Fact]
    public void A_document_that_wants_a_password_is_refused() =>
        Assert.Equal("文件是加密的，请去掉密码后再提交。", Reading.Reason(Reading.File("password.pdf")));

    [Fact]
    public void A_document_of_pictures_is_refused_and_so_is_one_with_recognised_text_under_them()
    {
        const string Scan = "q 595 0 0 842 0 0 cm /P Do Q";
        var picture = A.Pdf().Stream(7, "/Type/XObject/Subtype/Image/Width 1/Height 1/BitsPerComponent 8/ColorSpace/DeviceGray", [0]).Resources("/XObject<</P 7 0 R>>").Raw(Scan);

        Assert.Contains("扫描件，没有文字层", Reading.Reason(picture.Build()), StringComparison.Ordinal);
        Assert.Contains("扫描件，没有文字层", Reading.Reason(picture.Text(300, 700, "公章").Build()), StringComparison.Ordinal);
        Assert.Contains("扫描件，没有文字层", Reading.Reason(picture.Raw("BT 3 Tr ET").Text(90, 100, new string('甲', 30)).Text(90, 130, new string('乙', 30)).Build()), StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_whose_characters_mean_nothing_is_refused() =>
        Assert.Contains("没有对应的字符编码", Reading.Reason(A.Pdf().Text(90, 100, "甲").Object(3, "<</Subtype/Type0/Encoding/Identity-H/DescendantFonts[<<>>]>>").Build()), StringComparison.Ordinal);

    [Fact]
    public void A_truncated_document_is_refused()
    {
        Assert.Contains("不完整或已损坏", Reading.Reason(Whole[..(Whole.Length / 2)]), StringComparison.Ordinal);
        Assert.Contains("不完整或已损坏", Reading.Reason(Whole[..^40]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("%PDF-1.7\n%%EOF")]
    [InlineData("%PDF-1.7\n1 0 obj <</Type/Catalog>> endobj\n%%EOF")]
    [InlineData("%PDF-1.7\n1 0 obj <</Type/Catalog>> endobj\ntrailer <</Root 1 0 R>>\n%%EOF")]
    [InlineData("%PDF-1.7\ntrailer <</Root 9 0 R>>\n%%EOF")]
    public void A_document_without_what_it_needs_is_refused(string content) =>
        Assert.Contains("不完整或已损坏", Reading.Reason(Encoding.ASCII.GetBytes(content)), StringComparison.Ordinal);

    [Fact]
    public void A_document_that_lacks_a_page_a_font_or_some_content_is_refused_rather_than_read_in_part()
    {
        Assert.Contains("不完整或已损坏", Reading.Reason(A.Pdf().Text(90, 100, "甲").Object(2, "<</Kids[12 0 R 99 0 R]>>").Build()), StringComparison.Ordinal);
        Assert.Contains("不完整或已损坏", Reading.Reason(A.Pdf().Text(90, 100, "甲").Raw("BT /X 9 Tf (1) Tj ET").Build()), StringComparison.Ordinal);
        Assert.Contains("不完整或已损坏", Reading.Reason(A.Pdf().Text(90, 100, "甲").Page().Object(14, "<</Type/Page/Contents 99 0 R>>").Build()), StringComparison.Ordinal);
    }

    [Fact]
    public void A_filter_that_text_does_not_use_is_refused() =>
        Assert.Contains("少见的压缩方式", Reading.Reason(A.Pdf().Stream(13, "/Filter/DCTDecode", [0]).Stream(30, "/Filter/DCTDecode", [0]).Object(12, "<</Type/Page/Contents 30 0 R>>").Build()), StringComparison.Ordinal);

    private static byte[] Ascii85(byte[] content)
    {
        var text = new StringBuilder();
        for (var i = 0; i + 3 < content.Length; i += 4)
        {
            var group = ((uint)content[i] << 24) | ((uint)content[i + 1] << 16) | ((uint)content[i + 2] << 8) | content[i + 3];
            var digits = new char[5];
            for (var j = 4; j >= 0; j--, group /= 85) digits[j] = (char)('!' + (group % 85));
            text.Append(digits);
        }

        return Encoding.ASCII.GetBytes(text + "~>");
    }
}
