using static Gongkai.Specs.Documents.DocxBuilder;

namespace Gongkai.Specs.Documents;

public class Docx_Paragraphs
{
    [Fact]
    public void Paragraphs_are_read_in_order_and_blank_ones_left_out()
    {
        var document = A.Docx()
            .Paragraph("云阳县凤鸣镇人民政府")
            .Raw("<w:p/>")
            .Paragraph("　　")
            .Paragraph("　　一、总体情况")
            .Document();

        Assert.Equal(["云阳县凤鸣镇人民政府", "一、总体情况"], document.Lines());
        Assert.Equal([1, 2], document.Blocks.Select(block => block.Place.Block));
    }

    [Fact]
    public void Runs_join_and_tabs_breaks_hyphens_and_symbols_are_characters() =>
        Assert.Equal(
            ["一\t二\n三-四□五☑六\t七"],
            A.Docx().Raw(
                """
                <w:p><w:pPr><w:tabs><w:tab w:val="left" w:pos="420"/></w:tabs></w:pPr><w:r><w:t>一</w:t><w:tab/><w:t>二</w:t><w:br/><w:t>三</w:t><w:noBreakHyphen/><w:t>四</w:t></w:r>
                <w:r><w:sym w:font="Wingdings" w:char="F0A8"/><w:t>五</w:t><w:sym w:font="Wingdings" w:char="F0FE"/><w:softHyphen/><w:t>六</w:t><w:ptab/><w:t>七</w:t></w:r></w:p>
                """).Document().Lines());

    [Fact]
    public void Blanks_count_only_where_the_writer_keeps_them() =>
        Assert.Equal(
            ["收 2件"],
            A.Docx().Raw("""<w:p><w:r><w:t>收</w:t></w:r><w:r><w:t xml:space="preserve"> </w:t></w:r><w:r><w:t> </w:t></w:r><w:r><w:t>2件</w:t></w:r></w:p>""").Document().Lines());

    [Fact]
    public void Links_content_controls_and_smart_tags_are_transparent() =>
        Assert.Equal(
            ["一二三四", "五"],
            A.Docx().Raw(
                $"""
                <w:p><w:hyperlink>{Run("一")}</w:hyperlink><w:sdt><w:sdtPr><w:alias w:val="年度"/></w:sdtPr><w:sdtContent>{Run("二")}</w:sdtContent></w:sdt><w:smartTag><w:smartTagPr/>{Run("三")}</w:smartTag><w:fldSimple w:instr=" PAGE ">{Run("四")}</w:fldSimple></w:p>
                <w:sdt><w:sdtPr/><w:sdtContent>{P("五")}</w:sdtContent></w:sdt>
                """).Document().Lines());

    [Fact]
    public void A_field_counts_with_its_result_and_not_with_its_code() =>
        Assert.Equal(
            ["共2件"],
            A.Docx().Raw(
                $"""
                <w:p>{Run("共")}<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> =SUM(LEFT) </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>{Run("2")}<w:r><w:fldChar w:fldCharType="end"/></w:r>{Run("件")}</w:p>
                """).Document().Lines());

    [Theory]
    [InlineData("<w:vanish/>", "可见")]
    [InlineData("""<w:vanish w:val="true"/>""", "可见")]
    [InlineData("""<w:vanish w:val="0"/>""", "隐藏可见")]
    [InlineData("""<w:b/><w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange>""", "隐藏可见")]
    public void Hidden_text_does_not_count(string property, string expected) =>
        Assert.Equal([expected], A.Docx().Raw($"<w:p><w:r><w:rPr>{property}</w:rPr><w:t>隐藏</w:t></w:r>{Run("可见")}</w:p>").Document().Lines());

    [Fact]
    public void A_text_box_is_read_once_and_follows_its_paragraph()
    {
        const string Box =
            """
            <w:p><w:r><w:t>正文</w:t></w:r><w:r><mc:AlternateContent>
            <mc:Choice Requires="wps"><w:drawing><wps:wsp><wps:txbx><w:txbxContent><w:p><w:r><w:t>框中文字</w:t></w:r></w:p></w:txbxContent></wps:txbx></wps:wsp></w:drawing></mc:Choice>
            <mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent><w:p><w:r><w:t>框中文字</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback>
            </mc:AlternateContent></w:r><w:r><w:t>继续</w:t></w:r></w:p>
            """;

        Assert.Equal(["正文继续", "框中文字"], A.Docx().Raw(Box).Document().Lines());
    }

    [Fact]
    public void A_text_box_that_only_old_programs_have_is_read_too() =>
        Assert.Equal(
            ["旧版文本框"],
            A.Docx().Raw(
                $"""
                <w:p><w:r><mc:AlternateContent><mc:Choice Requires="wpg"><w:drawing/></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>{P("旧版文本框")}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>
                """).Document().Lines());

    [Fact]
    public void Formulas_count_and_drawing_text_of_other_languages_does_not() =>
        Assert.Equal(
            ["率为90%"],
            A.Docx().Raw($"<w:p>{Run("率为")}<m:oMath><m:r><m:t>90%</m:t></m:r></m:oMath><a:p><a:r><a:t>图形</a:t></a:r></a:p></w:p>").Document().Lines());

    [Fact]
    public void Strict_documents_and_documents_with_another_body_name_are_read()
    {
        Assert.Equal(["一、总体情况"], A.Docx().BodyNamed("word/document2.xml").Paragraph("一、总体情况").Document().Lines());

        const string Strict = """<d:document xmlns:d="http://purl.oclc.org/ooxml/wordprocessingml/main"><d:body><d:p><d:r><d:t>严格格式</d:t></d:r></d:p></d:body></d:document>""";
        Assert.Equal(["严格格式"], Reading.Document(Zip([("word\\document.xml", Strict)])).Lines());
    }
}
