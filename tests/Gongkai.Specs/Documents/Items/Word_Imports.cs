using System.IO.Compression;
using System.Text;
using Gongkai.Documents.Items;
using static Gongkai.Specs.Documents.DocxBuilder;

namespace Gongkai.Specs.Documents.Items;

public class Word_Imports
{
    private const string R = "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

    /// <summary>The styles that WPS writes, as far as they matter.</summary>
    private const string Styles =
        """
        <w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:eastAsia="宋体"/><w:sz w:val="21"/></w:rPr></w:rPrDefault></w:docDefaults>
        <w:style w:type="paragraph" w:default="1" w:styleId="1"><w:name w:val="Normal"/><w:rPr><w:rFonts w:eastAsia="仿宋_GB2312"/><w:sz w:val="32"/></w:rPr></w:style>
        <w:style w:type="paragraph" w:styleId="2"><w:name w:val="heading 1"/><w:basedOn w:val="1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>
        <w:style w:type="paragraph" w:styleId="3"><w:name w:val="heading 2"/><w:basedOn w:val="1"/></w:style>
        <w:style w:type="paragraph" w:styleId="9"><w:name w:val="Title"/><w:basedOn w:val="1"/><w:pPr><w:jc w:val="center"/></w:pPr></w:style>
        <w:style w:type="paragraph" w:styleId="T1"><w:name w:val="toc 1"/><w:basedOn w:val="1"/></w:style>
        <w:style w:type="character" w:styleId="Strong"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>
        """;

    private static readonly byte[] Png = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private static ImportedItem Import(byte[] content)
    {
        var number = 0;
        return Assert.IsType<ImportResult.Imported>(WordImport.Read(content, () => new Guid(++number, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0]))).Item;
    }

    private static ImportedItem Import(DocxBuilder docx) => Import(docx.Styles(Styles).Build());

    private static string Face(string font, int size, string text, string more = "") => $"""<w:r><w:rPr><w:rFonts w:eastAsia="{font}"/>{more}<w:sz w:val="{size}"/></w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>""";

    private const string Centre = """<w:jc w:val="center"/>""";

    private const string Right = """<w:jc w:val="right"/>""";

    [Fact]
    public void An_official_document_gives_title_number_date_and_text()
    {
        var item = Import(A.Docx()
            .Paragraph(Centre, Face("方正小标宋简体", 72, "凤鸣镇人民政府文件"))
            .Paragraph(Centre, Run("凤鸣府发〔2023〕12号"))
            .Paragraph(Centre, Face("方正小标宋简体", 44, "凤鸣镇人民政府"))
            .Paragraph(Centre, Face("方正小标宋简体", 44, "关于印发供水工程运行管理办法的通知"))
            .Paragraph("")
            .Paragraph("各村（居）民委员会：")
            .Paragraph("　　现将办法印发给你们，请认真执行。")
            .Paragraph(Right, Run("凤鸣镇人民政府"))
            .Paragraph(Right, Run("2023年5月12日　　"))
            .Paragraph("（此件公开发布）")
            .Paragraph(Centre, Face("方正小标宋简体", 44, "供水工程运行管理办法"))
            .Paragraph(Centre, Face("黑体", 32, "第一章　总则"))
            .Paragraph("", Face("黑体", 32, "第一条") + Run("　为了保障用水安全，制定本办法。"))
            .Paragraph("", Face("楷体_GB2312", 32, "（一）适用范围"))
            .Paragraph("", Face("楷体_GB2312", 32, "（二）管护责任。") + Run("镇政府负总责。")));

        Assert.Equal("凤鸣镇人民政府关于印发供水工程运行管理办法的通知", item.Title);
        Assert.Equal("凤鸣府发〔2023〕12号", item.DocumentNumber);
        Assert.Equal(new DateOnly(2023, 5, 12), item.DocumentDate);
        Assert.Equal(
            """
            <p class="noindent">各村（居）民委员会：</p>
            <p>现将办法印发给你们，请认真执行。</p>
            <p class="signature">凤鸣镇人民政府<br>2023年5月12日</p>
            <p>（此件公开发布）</p>
            <h2 class="centre">供水工程运行管理办法</h2>
            <h3 class="centre">第一章　总则</h3>
            <p>第一条　为了保障用水安全，制定本办法。</p>
            <h4>（一）适用范围</h4>
            <p>（二）管护责任。镇政府负总责。</p>
            """.ReplaceLineEndings("\n"),
            item.Body.Html);
        Assert.Equal(["发文机关标志“凤鸣镇人民政府文件”没有放入正文。"], item.Remarks);
    }

    [Theory]
    [InlineData("凤鸣府发[2023]12号", "凤鸣府发〔2023〕12号")]
    [InlineData("凤鸣府办函【2024】 第 3 号", "凤鸣府办函〔2024〕3号")]
    [InlineData("凤鸣府发〔2023〕12号　签发人：张某", "凤鸣府发〔2023〕12号")]
    [InlineData("根据凤鸣府发〔2023〕12号", "根据凤鸣府发〔2023〕12号")]
    [InlineData("见凤鸣府发〔2023〕12号文件", null)]
    public void The_document_number_has_the_usual_brackets(string line, string? number) => Assert.Equal(number, Import(A.Docx().Paragraph(line).Paragraph("正文。")).DocumentNumber);

    [Fact]
    public void Styles_and_outline_levels_are_headings()
    {
        var item = Import(A.Docx()
            .Styled("9", "2023年工作报告")
            .Styled("T1", "一、基本情况	1")
            .Styled("2", "一、基本情况")
            .Styled("3", "（一）人员")
            .Paragraph("""<w:outlineLvl w:val="2"/>""", Run("1.编制"))
            .Paragraph("""<w:outlineLvl w:val="9"/>""", Run("正文。"))
            .Styled("2", "二、问题。有一句很长的话也用了标题样式，后面还有正文。"));

        Assert.Equal("2023年工作报告", item.Title);
        Assert.Equal("<h2>一、基本情况</h2>\n<h3>（一）人员</h3>\n<h4>1.编制</h4>\n<p>正文。</p>\n<p><strong>二、问题。有一句很长的话也用了标题样式，后面还有正文。</strong></p>", item.Body.Html);
        Assert.Equal(["文件里的目录没有导入。"], item.Remarks);
    }

    [Fact]
    public void Marks_come_from_runs_and_styles() =>
        Assert.Equal(
            "<p>甲<strong>乙</strong><strong><em>丙</em></strong>x<sup>2</sup>姓名：<u>  </u>丁</p>",
            Import(A.Docx().Raw(
                """
                <w:p><w:r><w:t>甲</w:t></w:r><w:r><w:rPr><w:rStyle w:val="Strong"/></w:rPr><w:t>乙</w:t></w:r><w:r><w:rPr><w:b/><w:i/></w:rPr><w:t>丙</w:t></w:r><w:r><w:rPr><w:b w:val="0"/></w:rPr><w:t>x</w:t></w:r>
                <w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>2</w:t></w:r><w:r><w:t>姓名：</w:t></w:r><w:r><w:rPr><w:u w:val="single"/></w:rPr><w:t xml:space="preserve">  </w:t></w:r><w:r><w:rPr><w:u w:val="none"/></w:rPr><w:t>丁</w:t></w:r></w:p>
                """)).Body.Html.Replace('\u00A0', ' '));

    [Fact]
    public void Numbers_of_official_documents_are_text_and_bullets_and_plain_numbers_lists()
    {
        static string Level(int level, string format, string text) => $"""<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{format}"/><w:lvlText w:val="{text}"/></w:lvl>""";

        var item = Import(A.Docx()
            .Numbering(
                $"""
                <w:abstractNum w:abstractNumId="0">{Level(0, "chineseCounting", "%1、")}</w:abstractNum><w:abstractNum w:abstractNumId="1">{Level(0, "bullet", "·")}{Level(1, "bullet", "-")}</w:abstractNum><w:abstractNum w:abstractNumId="2">{Level(0, "decimal", "%1.")}</w:abstractNum>
                <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="3"><w:abstractNumId w:val="2"/></w:num>
                """)
            .Numbered(1, 0, "身份证；").Numbered(1, 0, "申请表。")
            .Numbered(2, 0, "甲").Numbered(2, 1, "乙").Numbered(2, 0, "丙")
            .Numbered(3, 0, "子").Paragraph("说明。").Numbered(3, 0, "丑"));

        Assert.Equal("<p>一、身份证；</p>\n<p>二、申请表。</p>\n<ul><li>甲<ul><li>乙</li></ul></li><li>丙</li></ul>\n<ol><li>子</li></ol>\n<p>说明。</p>\n<ol start=\"2\"><li>丑</li></ol>", item.Body.Html);
    }

    [Fact]
    public void Tables_keep_merges_head_rows_and_alignment()
    {
        const string head = "<w:trPr><w:tblHeader/></w:trPr>";
        var table = Table(
            $"<w:tr>{head}{Cell("村", "<w:vMerge w:val=\"restart\"/>")}{Cell("水量", "<w:gridSpan w:val=\"2\"/>")}</w:tr>",
            $"<w:tr>{head}{Cell("", "<w:vMerge/>")}{Cell("设计")}{Cell("实际")}</w:tr>",
            Row(Cell("清溪"), $"<w:tc><w:p><w:pPr>{Right}</w:pPr>{Run("20")}</w:p></w:tc>", Cell("18")),
            $"<w:tr><w:trPr><w:gridBefore w:val=\"1\"/></w:trPr>{Cell("计", "<w:gridSpan w:val=\"2\"/>")}</w:tr>");

        Assert.Equal(
            "<table><thead><tr><th scope=\"col\" rowspan=\"2\">村</th><th scope=\"col\" colspan=\"2\">水量</th></tr><tr><th scope=\"col\">设计</th><th scope=\"col\">实际</th></tr></thead>"
            + "<tbody><tr><td>清溪</td><td class=\"right\">20</td><td>18</td></tr><tr><td></td><td colspan=\"2\">计</td></tr></tbody></table>",
            Import(A.Docx().Raw(table)).Body.Html);
    }

    [Fact]
    public void A_bold_first_row_is_a_head()
    {
        static string Bold(string text) => $"<w:tc><w:p>{Face("黑体", 21, text)}</w:p></w:tc>";

        Assert.Equal(
            "<table><thead><tr><th scope=\"col\">项目</th><th scope=\"col\">金额</th></tr></thead><tbody><tr><td>甲</td><td>1</td></tr></tbody></table>",
            Import(A.Docx().Raw(Table(Row(Bold("项目"), Bold("金额")), Row(Cell("甲"), Cell("1"))))).Body.Html);
    }

    [Fact]
    public void Links_lead_where_the_relationship_or_the_field_says()
    {
        var docx = A.Docx()
            .Part("word/_rels/document.xml.rels", Relationships(("h1", "hyperlink", "https://www.gov.cn/", true), ("h2", "hyperlink", "javascript:x", true)))
            .Raw(
                $"""
                <w:p {R}><w:hyperlink r:id="h1">{Run("甲")}</w:hyperlink><w:hyperlink r:id="h2">{Run("乙")}</w:hyperlink><w:hyperlink w:anchor="x">{Run("丙")}</w:hyperlink>
                <w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> HYPERLINK "mailto:a@b.cn" \h </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>{Run("丁")}<w:r><w:fldChar w:fldCharType="end"/></w:r>{Run("戊")}</w:p>
                """);

        Assert.Equal("<p><a href=\"https://www.gov.cn/\">甲</a>乙丙<a href=\"mailto:a@b.cn\">丁</a>戊</p>", Import(docx).Body.Html);
    }

    [Fact]
    public void Pictures_come_in_order_with_what_they_show_and_others_are_remarked()
    {
        var item = Import(WithMedia(
            A.Docx()
                .Part("word/_rels/document.xml.rels", Relationships(("p1", "image", "media/image1.png", false), ("p2", "image", "media/image2.wmf", false), ("p3", "image", "https://example.com/x.png", true)))
                .Styles(Styles)
                .Raw($"<w:p>{Run("图一")}{Drawing("p1", "供水管网图")}{Run("如下")}</w:p>")
                .Raw($"<w:p>{Drawing("p2", "")}</w:p><w:p>{Drawing("p3", "")}</w:p><w:p>{Drawing("p1", "图片1.png")}</w:p>")
                .Raw($"""<w:p {R}><w:r><w:pict><v:shape alt="旧图"><v:imagedata r:id="p1"/></v:shape></w:pict></w:r></w:p>""")
                .Build(),
            ("word/media/image1.png", Png), ("word/media/image2.wmf", [0xD7, 0xCD, 0xC6, 0x9A])));

        const string id = "00000001-0000-0000-0000-000000000000";
        Assert.Equal($"<p>图一<img src=\"files/{id}\" alt=\"供水管网图\">如下</p>\n<p><img src=\"files/{id}\" alt=\"\"></p>\n<p><img src=\"files/{id}\" alt=\"旧图\"></p>", item.Body.Html);
        var picture = Assert.Single(item.Pictures);
        Assert.Equal((PictureFormat.Png, "image/png", "供水管网图"), (picture.Format, picture.MediaType, picture.Alt));
        Assert.Equal(Png, picture.Content.ToArray());
        Assert.Equal(["1幅图片不是PNG或JPEG格式（如WMF、EMF、BMP），没有导入，请转换格式后插入。", "1幅图片不在文件中或超过20MB，没有导入。", "1处图片没有替代文字，请为每幅图片写一句说明。"], item.Remarks);
    }

    [Fact]
    public void What_is_left_out_is_remarked()
    {
        var item = Import(A.Docx()
            .Comments($"<w:comment w:id=\"7\">{P("待核")}</w:comment>")
            .Part("word/_rels/document.xml.rels", Relationships(("f1", "footer", "footer1.xml", false), ("f2", "header", "header1.xml", false)))
            .Part("word/footer1.xml", """<w:ftr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:p><w:r><w:t>— 1 —</w:t></w:r></w:p></w:ftr>""")
            .Part("word/header1.xml", """<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:p><w:r><w:t>内部资料</w:t></w:r></w:p></w:hdr>""")
            .Raw(
                $"""
                <w:p>{Run("受理")}<w:del><w:r><w:delText>10</w:delText></w:r></w:del><w:ins>{Run("20")}</w:ins>{Run("件")}<w:r><w:commentReference w:id="7"/></w:r><w:r><w:footnoteReference w:id="1"/></w:r>
                <w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx><w:txbxContent>{P("框")}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>{P("框")}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>
                <w:r><w:drawing><a:graphic><a:graphicData><dgm:relIds xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram"/></a:graphicData></a:graphic></w:drawing></w:r></w:p>
                """));

        Assert.Equal("<p>受理20件</p>\n<p>框</p>", item.Body.Html);
        Assert.Equal(
            [
                "文件里有没有接受的修订：1处插入已收入正文，1处删除没有收入，请核对。",
                "1条批注没有导入。",
                "1处脚注或尾注没有导入，需要公开的，请写入正文。",
                "1个文本框里的文字移到了所在段落之后，请核对位置。",
                "1个SmartArt图形没有导入，请在Word中另存为图片后插入。",
                "页眉页脚里的文字没有导入。",
            ],
            item.Remarks);
    }

    [Fact]
    public void Other_files_give_paragraphs_and_tables_and_a_remark()
    {
        var item = Import(Encoding.UTF8.GetBytes("凤鸣镇2023年工作要点\n凤鸣府发〔2023〕1号\n各村：\n一、总体要求\n坚持公开。\n凤鸣镇人民政府\n2023年1月5日\n"));

        Assert.Equal(("凤鸣镇2023年工作要点", "凤鸣府发〔2023〕1号", new DateOnly(2023, 1, 5)), (item.Title, item.DocumentNumber, item.DocumentDate!.Value));
        Assert.Equal("<p class=\"noindent\">各村：</p>\n<h2>一、总体要求</h2>\n<p>坚持公开。</p>\n<p class=\"signature\">凤鸣镇人民政府<br>2023年1月5日</p>", item.Body.Html);
        Assert.Equal(["只导入了段落和表格，原来的字体、对齐、链接和图片没有保留；用.docx文件可以保留。"], item.Remarks);
    }

    [Theory]
    [InlineData("merged-cells.odt")]
    [InlineData("merged-cells.rtf")]
    [InlineData("tables.doc")]
    [InlineData("word-processor.pdf")]
    [InlineData("boxes.docx")]
    [InlineData("list-items.docx")]
    [InlineData("pending-revisions.docx")]
    public void Every_kind_of_file_gives_the_words_that_its_reader_reads(string name)
    {
        var item = Import(Reading.File(name));

        var read = Words(string.Concat(Reading.Document(Reading.File(name)).Lines()));
        var imported = Words(item.Title + item.DocumentNumber + string.Concat(item.Body.Document.Lines()));
        Assert.Equal(string.Concat(read.Order()), string.Concat(imported.Order()));
    }

    [Fact]
    public void Files_that_hold_no_text_are_refused_with_a_sentence()
    {
        foreach (var content in new[] { [], Png, "PK\x03\x04x"u8.ToArray(), A.Docx().Paragraph(" ").Build(), Reading.File("password.pdf") })
            Assert.EndsWith("。", Assert.IsType<ImportResult.Unreadable>(WordImport.Read(content, Guid.NewGuid)).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Damaged_files_give_an_item_or_a_sentence()
    {
        var good = A.Docx().Styles(Styles).Styled("2", "一、概况").Raw(Table(Row(Cell("甲"), Cell("乙")))).Paragraph(Right, Run("2023年1月5日")).Build();
        for (var seed = 0; seed < 1_000; seed++)
        {
            var random = new Random(seed);
            var bytes = (byte[])good.Clone();
            for (var hits = random.Next(1, 9); hits > 0; hits--) bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            Assert.NotNull(WordImport.Read(bytes.AsMemory(0, random.Next(3) == 0 ? random.Next(bytes.Length) : bytes.Length), Guid.NewGuid));
        }
    }

    /// <summary>Letters and digits; list markers and brackets are form.</summary>
    private static IEnumerable<char> Words(string text) => text.Where(c => char.IsLetter(c));

    private static string Drawing(string id, string alt) =>
        $"""<w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><wp:docPr id="1" name="图片 1" descr="{alt}"/><a:graphic><a:graphicData><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill><a:blip {R} r:embed="{id}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>""";

    private static string Relationships(params (string Id, string Kind, string Target, bool IsExternal)[] all) =>
        $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{string.Concat(all.Select(one => $"""<Relationship Id="{one.Id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{one.Kind}" Target="{one.Target}"{(one.IsExternal ? " TargetMode=\"External\"" : "")}/>"""))}</Relationships>""";

    private static byte[] WithMedia(byte[] docx, params (string Part, byte[] Content)[] media)
    {
        using var stream = new MemoryStream();
        stream.Write(docx);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            foreach (var (part, content) in media)
            {
                using var entry = zip.CreateEntry(part).Open();
                entry.Write(content);
            }
        }

        return stream.ToArray();
    }
}
