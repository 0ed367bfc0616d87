using Gongkai.Documents;
using Gongkai.Sources;

namespace Gongkai.Specs.Documents;

/// <summary>What becomes of the lines on the pages of a PDF file. A full line has 26 characters, from 90 to 506 points.</summary>
public class Pdf_Text
{
    private const string Full = "政府信息公开政府信息公开政府信息公开政府信息公开政府";

    private static readonly string AfterIndent = Full[..24];

    [Fact]
    public void Lines_of_a_paragraph_are_joined_and_an_indent_begins_the_next() =>
        Assert.Equal(
            [AfterIndent + Full + "完毕。", AfterIndent + "再完。"],
            A.Pdf().Text(122, 100, AfterIndent).Lines(90, 128, Full, "完毕。").Text(122, 184, AfterIndent).Text(90, 212, "再完。").Document().Lines());

    [Fact]
    public void An_indented_line_begins_a_paragraph_although_the_line_before_is_full() =>
        Assert.Equal(
            [AfterIndent + Full, AfterIndent],
            A.Pdf().Text(122, 100, AfterIndent).Lines(90, 128, Full).Text(122, 156, AfterIndent).Lines(90, 400, Full, Full, Full).Document().Lines()[..2]);

    [Fact]
    public void A_line_with_room_left_ends_its_paragraph() =>
        Assert.Equal([Full + "一、总体情况", Full], A.Pdf().Lines(90, 100, Full, "一、总体情况", Full).Document().Lines());

    [Fact]
    public void A_wider_gap_ends_a_paragraph() =>
        Assert.Equal([Full + Full, Full + Full], A.Pdf().Lines(90, 100, Full, Full).Lines(90, 168, Full, Full).Document().Lines());

    [Fact]
    public void A_larger_font_is_a_paragraph_of_its_own() =>
        Assert.Equal(["政府信息公开政府信息公开政府信息公开", Full + Full + Full], A.Pdf().Text(90, 100, "政府信息公开政府信息公开政府信息公开", 22).Lines(90, 128, Full, Full, Full).Document().Lines());

    [Fact]
    public void A_number_or_word_that_did_not_fit_goes_on_with_the_paragraph()
    {
        Assert.Equal([Full + Full[..23] + "12345678条。"], A.Pdf().Lines(90, 100, Full, Full[..23], "12345678条。").Document().Lines());
        Assert.Equal([Full + Full[..23] + "的“三公”经费。"], A.Pdf().Lines(90, 100, Full, Full[..23], "的“三公”经费。").Document().Lines());
    }

    [Fact]
    public void Words_keep_the_blank_that_a_line_break_swallowed() =>
        Assert.Equal([Full + "政府信息公开政府信息公开政府信息公开abcdefgh ijklmnop政府"], A.Pdf().Lines(90, 100, Full, "政府信息公开政府信息公开政府信息公开abcdefgh", "ijklmnop政府").Document().Lines());

    [Fact]
    public void A_gap_between_words_is_a_blank_and_one_between_spread_characters_is_none() =>
        Assert.Equal(["LED screen", "鸣镇二〇二四"], A.Pdf()
            .Text(90, 100, "LED").Text(119, 100, "screen")
            .Text(90, 200, "鸣").Text(112, 200, "镇").Text(134, 200, "二〇二四").Document().Lines());

    [Fact]
    public void A_paragraph_goes_on_over_a_page_break() =>
        Assert.Equal(
            [AfterIndent + Full + Full + "完毕。", AfterIndent],
            A.Pdf().Text(122, 100, AfterIndent).Lines(90, 128, Full).Page().Lines(90, 100, Full, "完毕。").Text(122, 156, AfterIndent).Document().Lines());

    [Theory]
    [InlineData("— {0} —")]
    [InlineData("- {0} -")]
    [InlineData("{0}")]
    [InlineData("第{0}页")]
    [InlineData("第 {0} 页 共 3 页")]
    [InlineData("{0}/3")]
    public void Page_numbers_are_left_out(string number) =>
        Assert.Equal(["2023年", "第一", "第二", "2024"], A.Pdf()
            .Text(90, 100, "2023年").Text(90, 400, "第一").Text(280, 800, string.Format(System.Globalization.CultureInfo.InvariantCulture, number, 1))
            .Page().Text(90, 120, "第二").Text(280, 800, string.Format(System.Globalization.CultureInfo.InvariantCulture, number, 2))
            .Page().Text(90, 400, "2024").Text(280, 800, string.Format(System.Globalization.CultureInfo.InvariantCulture, number, 3)).Document().Lines());

    [Fact]
    public void Running_heads_are_left_out_and_a_title_of_the_same_words_is_not() =>
        Assert.Equal(["凤鸣镇年报", "甲", "乙", "丙"], A.Pdf()
            .Text(200, 50, "凤鸣镇年报", 9).Text(200, 90, "凤鸣镇年报", 22).Text(90, 200, "甲")
            .Page().Text(200, 50, "凤鸣镇年报", 9).Text(90, 200, "乙")
            .Page().Text(200, 50, "凤鸣镇年报", 9).Text(90, 200, "丙").Document().Lines());

    [Fact]
    public void What_is_marked_as_pagination_is_left_out() =>
        Assert.Equal(["甲"], A.Pdf().Text(90, 200, "甲").Raw("/Artifact <</Type/Pagination/Subtype/Footer>> BDC").Text(90, 400, "页脚").Raw("EMC").Document().Lines());

    [Fact]
    public void Characters_drawn_twice_to_look_bold_are_there_once() =>
        Assert.Equal(["一、总体情况11"], A.Pdf().Text(90, 100, "一、总体情况11").Text(90.4, 100, "一、总体情况11").Document().Lines());

    [Fact]
    public void Radicals_and_other_look_alikes_become_the_usual_characters() =>
        Assert.Equal(["一、日月长门户〈水〉（甲）"], A.Pdf().Text(90, 100, "⼀、⽇⽉⻓⻔⼾〈⽔〉︵甲︶").Document().Lines());

    [Fact]
    public void Watermarks_and_what_lies_beside_the_page_are_left_out() =>
        Assert.Equal(["甲"], A.Pdf().Text(90, 100, "甲").Text(200, 500, "样稿", 60, "0.7 0.7 -0.7 0.7").Text(90, 900, "乙").Document().Lines());

    [Fact]
    public void A_page_that_is_shown_turned_is_read_as_it_is_shown()
    {
        var pdf = A.Pdf().Text(100, 742, "甲", 16, "0 1 -1 0").Text(128, 742, "乙", 16, "0 1 -1 0");
        Assert.Equal(["甲", "乙"], pdf.Object(2, "<</Type/Pages/Count 1/Rotate 90/Kids[12 0 R]>>").Document().Lines());
    }

    [Fact]
    public void Comments_in_the_margin_are_remnants()
    {
        var document = A.Pdf().Text(90, 100, "甲").Annotation("<</Type/Annot/Subtype/Text/Rect[0 0 9 9]/Contents<FEFF6838>>>").Document();
        Assert.Equal(["甲"], document.Lines());
        Assert.Equal(new Remnant("核", "批注", new Place(1)), Assert.Single(document.Remnants));
    }

    [Fact]
    public void A_simple_font_says_its_characters_by_encoding_names_or_map()
    {
        var pdf = A.Pdf().Text(90, 300, "甲")
            .Object(4, "<</Type/Font/Subtype/TrueType/BaseFont/T/Encoding<</BaseEncoding/WinAnsiEncoding/Differences[1/zero/one/uni4E2D]>>/FirstChar 0/Widths[500 500 500 1000]>>")
            .Stream(5, "", "1 beginbfchar <01> <4E00> endbfchar 1 beginbfrange <02> <03> <0041> endbfrange"u8.ToArray())
            .Object(6, "<</Type/Font/Subtype/Type1/BaseFont/T/ToUnicode 5 0 R>>")
            .Object(12, "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 3 0 R/A 4 0 R/B 6 0 R>>>>/Contents 13 0 R>>")
            .Raw("BT /A 16 Tf 90 700 Td (\\001\\002\\003) Tj ET BT /B 16 Tf 90 600 Td (\\001\\002\\003) Tj ET");
        Assert.Equal(["01中", "一AB", "甲"], pdf.Document().Lines());
    }

    [Theory]
    [InlineData("/Type3/FontMatrix[0.001 0 0 0.001 0 0]/Encoding<</Differences[65/g7]>>")]
    [InlineData("/TrueType/FontDescriptor<</Flags 4>>")]
    public void A_character_that_only_the_font_knows_is_not_guessed(string font) =>
        Assert.Equal([Full, "\uFFFD"], A.Pdf().Text(90, 300, Full).Object(7, $"<</Type/Font/Subtype{font}/FirstChar 65/Widths[500]>>")
            .Object(12, "<</Type/Page/MediaBox[0 0 595 842]/Resources<</Font<</F 3 0 R/A 7 0 R>>>>/Contents 13 0 R>>")
            .Raw("BT /A 12 Tf 90 300 Td (A) Tj ET").Document().Lines());

    [Theory]
    [InlineData("GBK-EUC-H", "2023<C4EA>")]
    [InlineData("UniGB-UCS2-H", "<00320030003200335E74>")]
    public void A_font_without_a_map_says_its_characters_by_a_national_encoding(string encoding, string text)
    {
        var shown = text.StartsWith('<') ? text : $"({text[..4]}) Tj {text[4..]}";
        var pdf = A.Pdf().Object(3, $"<</Type/Font/Subtype/Type0/BaseFont/S/Encoding/{encoding}/DescendantFonts[<</Subtype/CIDFontType0>>]>>").Raw($"BT /F 16 Tf 90 700 Td {shown} Tj ET");
        Assert.Equal(["2023年"], pdf.Document().Lines());
    }

    [Fact]
    public void Text_stands_in_forms_too() =>
        Assert.Equal(["甲", "乙"], A.Pdf().Text(90, 100, "甲").Raw("/P Do")
            .Stream(7, "/Type/XObject/Subtype/Form/BBox[0 0 595 842]/Matrix[1 0 0 1 0 -100]", "BT /F 16 Tf 90 742 Td <4E59> Tj ET"u8.ToArray())
            .Resources("/XObject<</P 7 0 R>>").Document().Lines());

    [Fact]
    public void The_kind_is_pdf() => Assert.Equal("pdf", Assert.IsType<ReadResult.Readable>(DocumentReader.Read(A.Pdf().Text(90, 100, "甲").Build())).Kind);
}
