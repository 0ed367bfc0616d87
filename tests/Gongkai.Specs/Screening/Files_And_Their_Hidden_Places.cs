using System.Text;
using Gongkai.Documents.Screening;
using Gongkai.Screening;
using Gongkai.Screening.Wording;
using Gongkai.Specs.Documents;

namespace Gongkai.Specs.Screening;

/// <summary>Where in a file personal data is found, hidden places included. All numbers are made up.</summary>
public sealed class Files_And_Their_Hidden_Places
{
    private const string Mobile = "13812345678";

    private static readonly FileScreening Screening = new(ScreeningPolicy.Default, WordList.Shipped, new DateOnly(2026, 11, 28));

    [Fact]
    public void A_paragraph_and_a_cell_of_a_Word_document_have_their_places()
    {
        var file = A.Docx().Paragraph("公示如下：").Paragraph($"村民电话{Mobile}。").Raw(DocxBuilder.Table(DocxBuilder.Row(DocxBuilder.Cell("姓名"), DocxBuilder.Cell("家庭住址")), DocxBuilder.Row(DocxBuilder.Cell("王小明"), DocxBuilder.Cell("桥头村3组"))));

        Assert.Equal(
            ["block mobile 13812345678 → 138****5678 @ 第2段", "block address 桥头村3组 → 桥头村*** @ 第3段表格第2行第2格"],
            Findings(file.Build()));
    }

    [Fact]
    public void A_hidden_comment_that_carries_a_mobile_number_is_stopped()
    {
        var file = A.Docx()
            .Paragraph("", $"{DocxBuilder.Run("同意公开。")}<w:r><w:commentReference w:id=\"1\"/></w:r>")
            .Comments($"""<w:comment w:id="1">{DocxBuilder.P($"联系王小明{Mobile}")}</w:comment><w:comment w:id="2">{DocxBuilder.P("没有人引用的批注")}</w:comment>""");

        Assert.Equal(
            [
                "warn hidden 联系王小明13812345678 → 联系王小明138****5678 @ 批注（第1段）",
                "block mobile 13812345678 → 138****5678 @ 批注（第1段）",
                "warn hidden 没有人引用的批注 → 没有人引用的批注 @ 批注（第2条）",
            ],
            Findings(file.Build()));
    }

    [Fact]
    public void What_only_warns_in_the_open_blocks_in_a_hidden_place()
    {
        Assert.Equal(["warn plate 渝A12345 → 渝A1***5 @ 第1段"], Findings(A.Docx().Paragraph("车牌渝A12345").Build()));
        Assert.Contains("block plate 渝A12345 → 渝A1***5 @ 未接受的删除（第1段）", Findings(A.Docx().Paragraph("", $"{DocxBuilder.Run("同意。")}<w:del>{Deleted("车牌渝A12345")}</w:del>").Build()));
    }

    [Fact]
    public void A_pending_insertion_is_named_and_what_it_says_is_found_once()
    {
        var file = A.Docx().Paragraph("", $"{DocxBuilder.Run("同意公开。")}<w:ins>{DocxBuilder.Run($"电话{Mobile}")}</w:ins>").Build();

        Assert.Equal(["block mobile 13812345678 → 138****5678 @ 第1段", "warn hidden 电话13812345678 → 电话138****5678 @ 未接受的插入（第1段）"], Findings(file));
    }

    [Fact]
    public void Revisions_hidden_text_headers_and_notes_are_looked_at()
    {
        var file = A.Docx()
            .Paragraph("", $"{DocxBuilder.Run("同意公开。")}<w:del>{Deleted($"原电话{Mobile}")}</w:del>")
            .Paragraph("", $"{DocxBuilder.Run("正文。")}<w:r><w:rPr><w:vanish/></w:rPr><w:t>电话138</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>12345678</w:t></w:r>")
            .Part("word/_rels/document.xml.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="h" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/header" Target="header1.xml"/><Relationship Id="n" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes" Target="footnotes.xml"/></Relationships>""")
            .Part("word/header1.xml", $"""<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">{DocxBuilder.P("页眉13912345678")}</w:hdr>""")
            .Part("word/footnotes.xml", $"""<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:footnote w:id="2">{DocxBuilder.P("见13712345678")}</w:footnote></w:footnotes>""");

        var findings = Findings(file.Build());

        Assert.Contains("block mobile 13812345678 → 138****5678 @ 未接受的删除（第1段）", findings);
        Assert.Contains("block mobile 13812345678 → 138****5678 @ 隐藏文字（第1处）", findings);
        Assert.Contains("block mobile 13912345678 → 139****5678 @ 页眉第1段", findings);
        Assert.Contains("block mobile 13712345678 → 137****5678 @ 脚注第1段", findings);
    }

    [Fact]
    public void Properties_say_who_wrote_it()
    {
        var file = A.Docx().Paragraph("正文。")
            .Part("docProps/core.xml", """<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>通知</dc:title><dc:creator>王小明</dc:creator><cp:revision>3</cp:revision></cp:coreProperties>""")
            .Part("docProps/app.xml", """<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>WPS</Application><Pages>1</Pages><Company></Company></Properties>""")
            .Part("docProps/custom.xml", """<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property name="经办"><vt:lpwstr>13812345678</vt:lpwstr></property></Properties>""");

        Assert.Equal(
            [
                "warn hidden 王小明 → 王小明 @ 文档属性（作者）",
                "warn hidden 13812345678 → 138****5678 @ 文档属性（经办）",
                "block mobile 13812345678 → 138****5678 @ 文档属性（经办）",
            ],
            Findings(file.Build()));
    }

    [Fact]
    public void Hidden_sheets_rows_and_columns_of_a_workbook_are_looked_at()
    {
        var file = A.Xlsx()
            .Sheet("名单", $"""{XlsxBuilder.Row(1, "姓名", "金额", "电话")}{XlsxBuilder.Row(2, "王小明", "500", Mobile)}<row r="3" hidden="1">{XlsxBuilder.Cell("A3", "13912345678")}</row>""", before: """<cols><col min="3" max="3" hidden="1"/></cols>""")
            .Sheet("底稿", XlsxBuilder.Row(1, "13712345678"), state: "hidden")
            .Sheet("深藏", XlsxBuilder.Row(1, "13612345678"), state: "veryHidden");

        var findings = Findings(file.Build());

        Assert.Contains("block mobile 13812345678 → 138****5678 @ 工作表“名单”C2（隐藏列）", findings);
        Assert.Contains("block mobile 13912345678 → 139****5678 @ 工作表“名单”A3（隐藏行）", findings);
        Assert.Contains("block mobile 13712345678 → 137****5678 @ 隐藏工作表“底稿”A1", findings);
        Assert.Contains("block mobile 13612345678 → 136****5678 @ 隐藏工作表“深藏”A1", findings);
        Assert.Equal(4, findings.Count(finding => finding.StartsWith("warn hidden", StringComparison.Ordinal)));
    }

    [Fact]
    public void Columns_of_a_workbook_tell_what_their_cells_hold()
    {
        var file = A.Xlsx().Sheet("名单", XlsxBuilder.Row(1, "补贴名单") + XlsxBuilder.Row(2, "姓名", "出生日期", "家庭住址", "订单编号") + XlsxBuilder.Row(3, "陈雨桐", "2015-03-08", "桥头村3组", "13812345678"));

        Assert.Equal(["warn minor 2015-03-08 → *** @ 工作表“名单”B3", "block address 桥头村3组 → 桥头村*** @ 工作表“名单”C3"], Findings(file.Build()));
    }

    [Fact]
    public void Comments_of_a_workbook_are_looked_at_even_in_a_hidden_row()
    {
        var file = A.Xlsx()
            .Sheet("名单", $"""{XlsxBuilder.Row(1, "姓名")}<row r="2" hidden="1"/>""")
            .Part("xl/worksheets/_rels/sheet1.xml.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="c" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="../comments1.xml"/></Relationships>""")
            .Part("xl/comments1.xml", $"""<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>甲</author></authors><commentList><comment ref="A2" authorId="0"><text><t>{Mobile}</t></text></comment></commentList></comments>""");

        Assert.Contains("block mobile 13812345678 → 138****5678 @ 批注（工作表“名单”A2）", Findings(file.Build()));
    }

    [Fact]
    public void Text_and_pages_have_their_lines()
    {
        Assert.Equal(["block mobile 13812345678 → 138****5678 @ 第2段"], Findings(Encoding.UTF8.GetBytes($"公示\n电话{Mobile}\n")));
        Assert.Equal(["block mobile 13812345678 → 138****5678 @ 第2段"], Findings(Encoding.UTF8.GetBytes($"<html><body><p>公示</p><p>电话{Mobile}</p></body></html>")));
    }

    [Fact]
    public void The_information_of_a_PDF_file_is_looked_at() =>
        Assert.Equal(
            ["block mobile 13912345678 → 139****5678 @ 第1段", "warn hidden 13812345678 → 138****5678 @ 文档属性（作者）", "block mobile 13812345678 → 138****5678 @ 文档属性（作者）"],
            Findings(A.Pdf().Text(90, 100, "公示对象电话13912345678").Trailer($"/Info<</Author({Mobile})/Producer(WPS)/Title(公示)>>").Build()));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_photograph_says_where_and_by_whom_it_was_taken(bool isLittle)
    {
        var photograph = ExifBuilder.Jpeg(isLittle, "Wang Xiaoming", latitude: (29, 33, 36), longitude: (106, 30, 0));

        Assert.Equal(["warn hidden 作者：Wang Xiaoming；拍摄位置：北纬29.56度，东经106.5度 → 作者：Wang Xiaoming；拍摄位置：北纬29.56度，东经106.5度 @ 图片属性"], Findings(photograph));
    }

    [Fact]
    public void A_photograph_in_a_document_is_looked_at()
    {
        var photograph = ExifBuilder.Jpeg(isLittle: true, Mobile, latitude: (29, 33, 36), longitude: (106, 30, 0));
        var file = A.Zip().Add("word/document.xml", """<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>正文。</w:t></w:r></w:p></w:body></w:document>""").Add("word/media/image1.jpg", photograph);

        Assert.Contains("block mobile 13812345678 → 138****5678 @ 图片属性（image1.jpg）", Findings(file.Build()));
    }

    [Fact]
    public void Damaged_photographs_give_no_more_than_they_hold()
    {
        var photograph = ExifBuilder.Jpeg(isLittle: true, "Wang", latitude: (29, 33, 36), longitude: (106, 30, 0));
        var random = new Random(6);
        for (var i = 0; i < 5_000; i++)
        {
            var damaged = photograph[..(4 + random.Next(photograph.Length - 4))];
            for (var j = 0; j < 4; j++) damaged[3 + random.Next(damaged.Length - 3)] = (byte)random.Next(256);

            Assert.IsType<ScreeningResult.Screened>(Screening.Of("坏.jpg", damaged));
        }
    }

    [Fact]
    public void What_cannot_be_read_says_why()
    {
        Assert.Matches("[一-鿿]", Assert.IsType<ScreeningResult.Unreadable>(Screening.Of("坏.docx", "PK\u0003\u0004 and then nothing"u8.ToArray())).Reason);
        Assert.Matches("图片", Assert.IsType<ScreeningResult.Unreadable>(Screening.Of("图.png", new byte[] { 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A })).Reason);
    }

    [Fact]
    public void Wording_is_given_with_the_right_words() =>
        Assert.Equal(["warn wording 按装 → 安装 @ 第1段"], Findings("统一按装路灯。"u8.ToArray()));

    private static string Deleted(string text) => $"<w:r><w:delText>{text}</w:delText></w:r>";

    private static List<string> Findings(byte[] content) =>
        [.. Assert.IsType<ScreeningResult.Screened>(Screening.Of("文件", content)).Findings.Select(finding => $"{finding.Severity.Code()} {finding.Kind} {finding.Quote} → {finding.Masked} @ {finding.Place}")];
}
