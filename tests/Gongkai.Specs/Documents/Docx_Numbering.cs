using static Gongkai.Specs.Documents.DocxBuilder;

namespace Gongkai.Specs.Documents;

public class Docx_Numbering
{
    private static string Level(int level, string format, string text, string more = "") =>
        $"""<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{format}"/>{more}<w:lvlText w:val="{text}"/></w:lvl>""";

    private static string Shape(int id, params string[] levels) => $"""<w:abstractNum w:abstractNumId="{id}">{string.Concat(levels)}</w:abstractNum>""";

    private static string List(int id, int shape, string overrides = "") => $"""<w:num w:numId="{id}"><w:abstractNumId w:val="{shape}"/>{overrides}</w:num>""";

    private static readonly string Report = Shape(0,
        Level(0, "chineseCountingThousand", "%1、"),
        Level(1, "chineseCounting", "（%2）"),
        Level(2, "decimal", "%3."),
        Level(3, "decimal", "%1.%3.%4", "<w:isLgl/>"));

    [Fact]
    public void Numbers_that_Word_counts_stand_before_the_text()
    {
        var lines = A.Docx().Numbering(Report + List(1, 0))
            .Numbered(1, 0, "总体情况")
            .Numbered(1, 1, "主动公开")
            .Numbered(1, 2, "网站")
            .Numbered(1, 2, "公报")
            .Numbered(1, 1, "依申请公开")
            .Numbered(1, 2, "受理")
            .Numbered(1, 0, "主动公开政府信息情况")
            .Numbered(1, 1, "规章")
            .Document().Lines();

        Assert.Equal(["一、总体情况", "（一）主动公开", "1.网站", "2.公报", "（二）依申请公开", "1.受理", "二、主动公开政府信息情况", "（一）规章"], lines);
    }

    [Fact]
    public void A_legal_level_writes_every_counter_in_digits_and_levels_never_used_count_as_their_start() =>
        Assert.Equal(["一、甲", "1.1.1乙"], A.Docx().Numbering(Report + List(1, 0)).Numbered(1, 0, "甲").Numbered(1, 3, "乙").Document().Lines());

    [Fact]
    public void Lists_of_one_shape_count_on_unless_they_state_a_start()
    {
        var lines = A.Docx()
            .Numbering(Report + List(1, 0) + List(2, 0) + List(3, 0, """<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>"""))
            .Numbered(1, 0, "甲").Numbered(2, 0, "乙").Numbered(3, 0, "丙").Numbered(3, 0, "丁")
            .Document().Lines();

        Assert.Equal(["一、甲", "二、乙", "一、丙", "二、丁"], lines);
    }

    [Fact]
    public void A_list_may_replace_a_level_of_its_shape() =>
        Assert.Equal(
            ["第1条甲"],
            A.Docx().Numbering(Report + List(1, 0, $"""<w:lvlOverride w:ilvl="0">{Level(0, "decimal", "第%1条")}</w:lvlOverride>""")).Numbered(1, 0, "甲").Document().Lines());

    [Fact]
    public void A_level_can_be_told_not_to_start_again()
    {
        var shape = Shape(0, Level(0, "decimal", "%1."), Level(1, "decimal", "(%2)", """<w:lvlRestart w:val="0"/>"""));

        Assert.Equal(
            ["1.甲", "(1)子", "2.乙", "(2)丑"],
            A.Docx().Numbering(shape + List(1, 0)).Numbered(1, 0, "甲").Numbered(1, 1, "子").Numbered(1, 0, "乙").Numbered(1, 1, "丑").Document().Lines());
    }

    [Fact]
    public void A_style_can_number_its_paragraphs_also_through_the_style_it_is_based_on()
    {
        var shape = Shape(0, Level(0, "chineseCounting", "%1、", """<w:pStyle w:val="1"/>"""), Level(1, "chineseCounting", "（%2）", """<w:pStyle w:val="2"/>"""));
        var lines = A.Docx()
            .Numbering(shape + List(5, 0))
            .Styles(
                """
                <w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>
                <w:style w:type="paragraph" w:styleId="1"><w:basedOn w:val="a"/><w:pPr><w:numPr><w:numId w:val="5"/></w:numPr></w:pPr></w:style>
                <w:style w:type="paragraph" w:styleId="2"><w:basedOn w:val="a"/><w:pPr><w:numPr><w:numId w:val="5"/></w:numPr></w:pPr></w:style>
                <w:style w:type="paragraph" w:styleId="2a"><w:basedOn w:val="2"/></w:style>
                """)
            .Styled("1", "总体情况").Styled("2", "主动公开").Styled("2a", "平台建设").Styled("a", "正文")
            .Paragraph("""<w:pStyle w:val="1"/><w:numPr><w:numId w:val="0"/></w:numPr>""", Run("不编号的标题"))
            .Document().Lines();

        Assert.Equal(["一、总体情况", "（一）主动公开", "（二）平台建设", "正文", "不编号的标题"], lines);
    }

    [Fact]
    public void A_shape_may_point_to_a_list_style()
    {
        var lines = A.Docx()
            .Numbering(Report + """<w:abstractNum w:abstractNumId="9"><w:numStyleLink w:val="公文"/></w:abstractNum>""" + List(1, 0) + List(2, 9))
            .Styles("""<w:style w:type="numbering" w:styleId="公文"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>""")
            .Numbered(2, 0, "甲").Numbered(2, 0, "乙")
            .Document().Lines();

        Assert.Equal(["一、甲", "二、乙"], lines);
    }

    [Fact]
    public void Styles_based_on_each_other_in_a_circle_number_nothing() =>
        Assert.Equal(
            ["甲"],
            A.Docx().Numbering(Report + List(1, 0))
                .Styles("""<w:style w:type="paragraph" w:styleId="x"><w:basedOn w:val="y"/></w:style><w:style w:type="paragraph" w:styleId="y"><w:basedOn w:val="x"/></w:style>""")
                .Styled("x", "甲").Document().Lines());

    [Fact]
    public void Former_properties_and_bullets_number_nothing()
    {
        var numbering = Report + Shape(1, Level(0, "bullet", "\uF06C")) + List(1, 0) + List(2, 1);

        Assert.Equal(
            ["甲", "乙"],
            A.Docx().Numbering(numbering)
                .Paragraph("""<w:pPrChange w:id="1"><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr></w:pPrChange>""", Run("甲"))
                .Numbered(2, 0, "乙").Document().Lines());
    }

    [Fact]
    public void Cells_can_be_numbered()
    {
        const string Properties = """<w:pPr><w:numPr><w:ilvl w:val="2"/><w:numId w:val="1"/></w:numPr></w:pPr>""";
        var row = Row($"<w:tc><w:p>{Properties}</w:p></w:tc>", Cell("事项"));

        Assert.Equal(["「1.｜事项／2.｜事项」"], A.Docx().Numbering(Report + List(1, 0)).Raw(Table(row, row)).Document().Lines());
    }

    [Theory]
    [InlineData("chineseCounting", 1, "一")]
    [InlineData("chineseCounting", 10, "十")]
    [InlineData("chineseCountingThousand", 12, "十二")]
    [InlineData("japaneseCounting", 20, "二十")]
    [InlineData("chineseCountingThousand", 110, "一百一十")]
    [InlineData("chineseCountingThousand", 105, "一百零五")]
    [InlineData("chineseCountingThousand", 1005, "一千零五")]
    [InlineData("chineseLegalSimplified", 12, "壹拾贰")]
    [InlineData("ideographTraditional", 3, "丙")]
    [InlineData("ideographZodiac", 12, "亥")]
    [InlineData("ideographDigital", 10, "一〇")]
    [InlineData("decimalEnclosedCircle", 3, "③")]
    [InlineData("decimalEnclosedCircleChinese", 21, "㉑")]
    [InlineData("decimalEnclosedFullstop", 2, "⒉")]
    [InlineData("decimalEnclosedParen", 2, "⑵")]
    [InlineData("decimalFullWidth", 12, "１２")]
    [InlineData("decimalZero", 5, "05")]
    [InlineData("upperLetter", 27, "AA")]
    [InlineData("lowerLetter", 2, "b")]
    [InlineData("upperRoman", 14, "XIV")]
    [InlineData("lowerRoman", 4, "iv")]
    [InlineData("somethingNew", 7, "7")]
    [InlineData("decimal", int.MinValue, "-2147483648")]
    [InlineData("chineseCounting", 0, "〇")]
    public void Formats_are_written_as_Word_shows_them(string format, int number, string expected) =>
        Assert.Equal(expected, Gongkai.Documents.Numerals.Format(number, format));
}
