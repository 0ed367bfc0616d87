using System.Text;
using Gongkai.Sources;

namespace Gongkai.Specs.Documents;

public class Rtf_Text
{
    private const string Fonts = """{\fonttbl{\f0\froman\fcharset0 Times New Roman;}{\f1\fnil\fcharset134 SimSun;}{\f2\fnil\fcharset136 PMingLiU;}{\f3\fnil\fcharset2 Wingdings;}}""";

    private static byte[] File(string content) => Encoding.Latin1.GetBytes($$"""{\rtf1\ansi\ansicpg936\deff0{{Fonts}}{{content}}}""");

    private static SourceDocument Rtf(string content) => Reading.Document(File(content));

    private static string[] Lines(string content) => Rtf(content).Lines();

    private static string Hex(string text, string encoding = "gbk") =>
        string.Concat(CodePagesEncodingProvider.Instance.GetEncoding(encoding)!.GetBytes(text).Select(b => $"\\'{b:x2}"));

    private static string[] Remnants(SourceDocument document) => [.. document.Remnants.Select(remnant => $"{remnant.Kind}：{remnant.Text}@{remnant.Place}")];

    [Fact]
    public void Bytes_are_decoded_by_the_character_set_of_their_font()
    {
        Assert.Equal(["总体情况"], Lines($@"\f1 {Hex("总体情况")}\par"));
        Assert.Equal(["總體"], Lines($@"\f2 {Hex("總體", "big5")}\par"));
        Assert.Equal(["受理2件"], Lines($@"\f1 {Hex("受理")}{{\f0 2}}{Hex("件")}\par"));
    }

    [Fact]
    public void Chinese_in_a_western_font_is_decoded_by_the_code_page_of_the_file() =>
        Assert.Equal(["情况·é"], Lines($@"\f0 {Hex("情况")}{{\'b7}}{{\'e9}}\par"));

    [Fact]
    public void The_font_of_double_byte_characters_counts_where_they_stand() =>
        Assert.Equal(["情况abc"], Lines($@"\loch\af0\hich\af0\dbch\af1 {Hex("情况")}\hich\f0 abc\par"));

    [Fact]
    public void A_character_may_be_split_between_an_escape_and_plain_text_and_over_lines()
    {
        Assert.Equal(["丂"], Lines("\\f1 \\'81@\\par"));
        Assert.Equal(["歎"], Lines("\\f1 \\'9a\r\n\\'55\\par"));
        Assert.Equal(["乗"], Lines("\\f1 \\'81\\\\\\par"));
    }

    [Fact]
    public void Unicode_characters_replace_their_substitutes()
    {
        Assert.Equal(["公开"], Lines(@"\u20844?\u24320?\par"));
        Assert.Equal(["公开a"], Lines($@"\uc2\u20844{Hex("公")}\u24320{Hex("开")}a\par"));
        Assert.Equal(["公b"], Lines(@"{\uc0\u20844}b\par"));
        Assert.Equal(["：x"], Lines(@"\u-230 :x\par"));
        Assert.Equal(["𠮷"], Lines(@"\uc0\u55362 \u57271 \par"));
        Assert.Equal(["公c"], Lines(@"{\uc3\u20844 a}c\par"));
    }

    [Fact]
    public void Escaped_and_special_characters() =>
        Assert.Equal(["{a\\b}\u00A0-“c”—\nd\te"], Lines(@"\{a\\b\}\~\_\ldblquote c\rdblquote\emdash\line d\tab e\-\par"));

    [Fact]
    public void Ticks_of_symbol_fonts_are_characters() => Assert.Equal(["☑是□否"], Lines($@"{{\f3 \'fe}}{{\f1 {Hex("是")}}}{{\f3\u-3928\'a8}}{{\f1 {Hex("否")}}}\par"));

    [Fact]
    public void What_is_no_text_is_left_out() =>
        Assert.Equal(
            ["甲乙"],
            Lines($$$"""{\colortbl;\red0;}{\stylesheet{\s0 Normal;}}{\info{\title x}}{\*\generator y;}{\header z\par}{\footerf z}\f1 {{{Hex("甲")}}}{\pict\wmetafile8 0102}{\*\unknown {a}b}{\footnote\pard c\par}{\object{\*\objdata 00}\objw1}{\v d}{{{Hex("乙")}}}{\*\bkmkstart e}\par"""));

    [Fact]
    public void Binary_data_may_hold_braces() => Assert.Equal(["ab"], Lines(@"a{\pict\bin5 }}}{{}b\par"));

    [Fact]
    public void A_field_counts_with_its_result() =>
        Assert.Equal(["2023年"], Lines($$$"""{\field{\*\fldinst { DATE \\@ "yyyy" }}{\fldrslt 2023}}\f1 {{{Hex("年")}}}\par"""));

    [Fact]
    public void Written_numbers_of_lists_stand_before_the_text_and_bullets_do_not()
    {
        Assert.Equal(["一、总体情况"], Lines($@"\pard{{\listtext\pard\plain\f1 {Hex("一、")}\tab}}\ls1\f1 {Hex("总体情况")}\par"));
        Assert.Equal(["1.a", "b"], Lines(@"{\pntext\f0 1.\tab}{\*\pn\pnlvlbody{\pntxta .}}a\par{\pntext\f3\'6c\tab}b\par"));
    }

    [Fact]
    public void Pending_revisions_and_comments_are_remnants()
    {
        var document = Rtf($$"""a\par\f1 {{Hex("受理")}}{\deleted 10}{\revised 20}{{Hex("件")}}{\*\atnid z}{\*\atnauthor z}\chatn{\*\annotation{\*\atnref 1}\pard\plain b\par c}\par""");

        Assert.Equal(["a", "受理20件"], document.Lines());
        Assert.Equal(["未接受的删除：10@第2段", "未接受的插入：20@第2段", "批注：b\nc@第2段"], Remnants(document));
    }

    [Fact]
    public void A_paragraph_whose_mark_is_deleted_runs_on_into_the_next() =>
        Assert.Equal(["front, back", "c"], Lines(@"front, {\deleted\par}back\par c\par"));

    [Fact]
    public void Text_boxes_follow_the_paragraph_they_are_anchored_in() =>
        Assert.Equal(
            ["ab", "box", "c"],
            Lines(@"a{\shp{\*\shpinst\shpleft0{\sp{\sn x}{\sv y}}{\shptxt\pard box\par}}{\shprslt{\*\do\dptxbx{\dptxbxtext box\par}}}}b\par c\par"));

    [Fact]
    public void A_file_may_begin_with_blanks_or_a_mark_and_is_told_by_its_content()
    {
        Assert.Equal(["a"], Reading.Document([0xEF, 0xBB, 0xBF, (byte)'\r', (byte)'\n', .. File(@"a\par")]).Lines());
        Assert.Equal(["a"], Reading.Document([.. File(@"a\par"), 0, 0]).Lines());
    }

    [Fact]
    public void A_file_that_is_cut_off_is_refused()
    {
        var whole = File(@"a{\b b}\par");
        Assert.StartsWith("文件不完整", Reading.Reason(whole[..^1]), StringComparison.Ordinal);
        Assert.StartsWith("文件不完整", Reading.Reason(whole[..^8]), StringComparison.Ordinal);
        Assert.StartsWith("文件不完整", Reading.Reason(File(@"a{\pict\bin999 ")), StringComparison.Ordinal);
    }
}
