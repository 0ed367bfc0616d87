using Gongkai.Documents;
using Gongkai.Documents.Doc;
using static Gongkai.Specs.Documents.DocBuilder;

namespace Gongkai.Specs.Documents;

public class Doc_Text
{
    private static readonly byte[] Deleted = Prl(0x0800, 1);
    private static readonly byte[] Inserted = Prl(0x0801, 1);
    private static readonly byte[] Special = Prl(0x0855, 1);

    [Fact]
    public void The_kind_is_told() => Assert.Equal("doc", Assert.IsType<ReadResult.Readable>(DocumentReader.Read(A.Doc().Paragraph("一、总体情况").Build())).Kind);

    [Fact]
    public void Paragraphs_are_read_in_order_and_blank_ones_left_out() =>
        Assert.Equal(["云阳县凤鸣镇人民政府", "一、总体情况"], A.Doc().Paragraph("云阳县凤鸣镇人民政府").Paragraph("").Paragraph("　　").Paragraph("　　一、总体情况").Document().Lines());

    [Fact]
    public void Pieces_of_one_byte_a_character_and_pieces_of_two_make_up_one_text() =>
        Assert.Equal(
            ["“Report” – 2023 年报…"],
            A.Doc().Piece(isCompressed: true).Text("“Report” – 2023 ").Piece().Text("年报").Piece(isCompressed: true).Paragraph("…").Document().Lines());

    [Fact]
    public void After_quick_savings_the_table_of_pieces_says_in_which_order_the_text_runs() =>
        Assert.Equal(
            ["受理2件", "办结2件"],
            A.Doc().Reversed().Text("受理").Piece(isCompressed: true).Text("2").Piece().Paragraph("件").Piece().Paragraph("办结2件").Document().Lines());

    [Fact]
    public void Formatting_of_a_whole_piece_counts_in_its_short_and_in_its_long_form()
    {
        const ushort ShortDeletion = (1 << 8) | (0x41 << 1);
        const ushort SecondList = (1 << 1) | 1;
        var document = A.Doc().Modifiers(Inserted).Modifiers(Prl(0x083C, 1))
            .Text("受理").Piece(prm: ShortDeletion).Text("1").Piece(prm: SecondList).Text("隐藏").Piece().Paragraph("件").Document();

        Assert.Equal(["受理件"], document.Lines());
        Assert.Equal(["未接受的删除：1"], document.Remnants.Select(remnant => $"{remnant.Kind}：{remnant.Text}"));
    }

    [Fact]
    public void Breaks_tabs_and_hyphens_are_characters_and_marks_of_pictures_and_notes_are_not() =>
        Assert.Equal(
            ["一\t二\n三-四五六\n七"],
            A.Doc().Text("一\t二\u000B三\u001E四\u001F五").Text("\u0001\u0002\u0003\0", Special).Paragraph("六\u000E七").Document().Lines());

    [Fact]
    public void A_page_break_stands_in_a_paragraph_and_the_end_of_a_section_ends_one() =>
        Assert.Equal(["页前\n页后", "节末", "次节"], A.Doc().Paragraph("页前\u000C页后").Text("节末").Mark('\u000C').Paragraph("次节").Document().Lines());

    [Fact]
    public void A_field_counts_with_its_result_and_not_with_its_code_also_when_fields_are_nested() =>
        Assert.Equal(
            ["共2件，见目录。"],
            A.Doc().Paragraph("共\u0013 IF \u0013 PAGE \u00141\u0015 = 1 \u00142\u0015件\u0013 XE \u0015，\u0013 HYPERLINK \u0014见\u0013 REF \u0014目录\u0015\u0015。").Document().Lines());

    [Fact]
    public void A_field_may_reach_over_paragraphs() =>
        Assert.Equal(["一、总体情况\t1", "二、主动公开\t2"], A.Doc().Paragraph("\u0013 TOC \u0014一、总体情况\t1").Paragraph("二、主动公开\t2\u0015").Document().Lines());

    [Fact]
    public void Hidden_text_does_not_count_and_text_that_only_its_style_hides_does() =>
        Assert.Equal(["可见样式"], A.Doc().Text("隐藏", Prl(0x083C, 1)).Text("可见", Prl(0x083C, 0)).Text("样式", Prl(0x083C, 0x80)).Mark().Document().Lines());

    [Fact]
    public void Symbols_of_the_Wingdings_fonts_get_their_character()
    {
        var fonts = Fonts("宋体", "Wingdings");
        var document = A.Doc().Part(TablePart.Fonts, fonts)
            .Text("(", [.. Special, .. Prl(0x6A09, 1, 0, 0xFE, 0xF0)]).Text("是").Text("\uF0A8", Prl(0x4A4F, 1, 0)).Text("否")
            .Text("\uF0A8", Prl(0x4A4F, 0, 0)).Mark().Document();

        Assert.Equal(["☑是□否\uF0A8"], document.Lines());
    }

    [Fact]
    public void Pending_revisions_are_remnants_and_pieces_of_one_become_one()
    {
        var document = A.Doc().Text("受理").Text("1", Deleted).Text("0", [.. Deleted, .. Prl(0x0835, 1)]).Text("2", Inserted).Text("0", Inserted).Paragraph("件").Document();

        Assert.Equal(["受理20件"], document.Lines());
        Assert.Equal(["未接受的删除：10", "未接受的插入：20"], document.Remnants.Select(remnant => $"{remnant.Kind}：{remnant.Text}"));
    }

    [Fact]
    public void A_paragraph_whose_mark_is_deleted_runs_on_into_the_next_but_not_into_a_table()
    {
        var document = A.Doc().Text("前半，").Mark(character: Deleted).Paragraph("后半。").Text("表前").Mark(character: Deleted).Cell("甲").EndRow().Document();

        Assert.Equal(["前半，后半。", "表前", "「甲」"], document.Lines());
    }

    [Fact]
    public void Comments_are_remnants_where_they_are_anchored()
    {
        var document = A.Doc().Text("共2件").Text("\u0005", Special).Mark().Paragraph("\u0005数字").Paragraph("待核")
            .Lengths(main: 5, other: 7, length: 7)
            .Part(TablePart.CommentReferences, [.. Numbers(3, 5), .. new byte[30]])
            .Part(TablePart.CommentTexts, Numbers(0, 7, 8))
            .Document();

        Assert.Equal(["共2件"], document.Lines());
        Assert.Equal(["批注：数字\n待核"], document.Remnants.Select(remnant => $"{remnant.Kind}：{remnant.Text}"));
    }

    [Fact]
    public void A_text_box_follows_its_paragraph_and_one_without_an_anchor_the_text()
    {
        byte[] anchors = [.. Numbers(1, 6, 9), .. Anchor(7), .. Anchor(5)];
        byte[] boxes = [.. Numbers(0, 3, 6, 7), .. Box(8), .. Box(7), .. Box(0)];
        var document = A.Doc().Text("正\u0008").Paragraph("文").Paragraph("尾").Paragraph("").Paragraph("组中").Paragraph("框中").Paragraph("")
            .Lengths(main: 7, other: 9, length: 7).Part(TablePart.Shapes, anchors).Part(TablePart.TextBoxes, boxes).Document();

        Assert.Equal(["正文", "框中", "尾", "组中"], document.Lines());
    }

    [Fact]
    public void A_text_box_whose_anchor_is_deleted_or_hidden_goes_with_it() =>
        Assert.Equal(
            ["正文"],
            A.Doc().Text("正").Text("\u0008", Deleted).Text("\u0008", Prl(0x083C, 1)).Paragraph("文").Paragraph("甲").Paragraph("乙").Paragraph("")
                .Lengths(main: 5, other: 9, length: 5).Part(TablePart.Shapes, [.. Numbers(1, 2, 5), .. Anchor(7), .. Anchor(8)])
                .Part(TablePart.TextBoxes, [.. Numbers(0, 2, 4, 5), .. Box(7), .. Box(8), .. Box(0)]).Document().Lines());

    [Fact]
    public void The_anchor_of_a_drawing_in_line_with_the_text_stands_in_the_code_of_a_field() =>
        Assert.Equal(
            ["正文", "框"],
            A.Doc().Paragraph("正\u0013 SHAPE \u0008\u0014\u0001\u0015文").Paragraph("框").Paragraph("")
                .Lengths(main: 14, other: 9, length: 3).Part(TablePart.Shapes, [.. Numbers(9, 14), .. Anchor(7)])
                .Part(TablePart.TextBoxes, [.. Numbers(0, 2, 3), .. Box(7), .. Box(0)]).Document().Lines());

    [Fact]
    public void Only_the_main_document_is_text() =>
        Assert.Equal(["正文"], A.Doc().Paragraph("正文").Paragraph("页眉").Lengths(main: 3, other: 5, length: 3).Document().Lines());

    private static byte[] Anchor(byte shape) => [shape, .. new byte[25]];

    private static byte[] Box(byte shape) => [.. new byte[14], shape, .. new byte[7]];

    private static byte[] Fonts(params string[] names) =>
        [(byte)names.Length, 0, 0, 0, .. names.SelectMany(name => (byte[])[(byte)(39 + ((name.Length + 1) * 2)), .. new byte[39], .. System.Text.Encoding.Unicode.GetBytes(name + '\0')])];
}
