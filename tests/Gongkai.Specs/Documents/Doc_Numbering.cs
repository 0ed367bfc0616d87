using Gongkai.Documents.Doc;
using static Gongkai.Specs.Documents.DocBuilder;

namespace Gongkai.Specs.Documents;

public class Doc_Numbering
{
    private const byte Decimal = 0;
    private const byte Bullet = 23;
    private const byte Chinese = 39;
    private const byte Legal = 0x04;
    private const byte Restarts = 0x08;

    private static byte[] Listed(int list, int level = 0) => [.. Prl(0x260A, (byte)level), .. Prl(0x460B, (byte)list, (byte)(list >> 8))];

    /// <summary>A level; 0 to 8 in its text stand for the counters.</summary>
    private static byte[] Level(byte format, string text, byte flags = 0, byte restartAfter = 0, byte start = 1) =>
    [
        .. Numbers(start), format, flags, .. new byte[18], 0, 0, restartAfter, 0, (byte)text.Length, 0, .. System.Text.Encoding.Unicode.GetBytes(text),
    ];

    private static readonly byte[] None = Level(Decimal, "");

    /// <summary>Shapes of nine levels each, numbered from 1.</summary>
    private static byte[] Shapes(params byte[][][] shapes) =>
    [
        (byte)shapes.Length, 0,
        .. shapes.SelectMany((_, i) => (byte[])[.. Numbers(i + 1, 0), .. Enumerable.Repeat((byte[])[0xFF, 0x0F], 9).SelectMany(style => style), 0, 0]),
        .. shapes.SelectMany(shape => shape.Concat(Enumerable.Repeat(None, 9 - shape.Length))).SelectMany(level => level),
    ];

    private static byte[] Lists(params (int Shape, byte Overrides, byte[] Override)[] lists) =>
    [
        .. Numbers(lists.Length),
        .. lists.SelectMany(list => (byte[])[.. Numbers(list.Shape, 0, 0), list.Overrides, 0, 0, 0]),
        .. lists.SelectMany(list => (byte[])[.. Numbers(-1), .. list.Override]),
    ];

    private static DocBuilder Report(params (int Shape, byte Overrides, byte[] Override)[] lists) => A.Doc()
        .Part(TablePart.Lists, Shapes([Level(Chinese, "\0、"), Level(37, "（\u0001）"), Level(Decimal, "\u0002."), Level(Decimal, "\0.\u0002.\u0003", Legal)], [Level(Bullet, "\uF06C"), Level(Decimal, "(\u0001)", Restarts)]))
        .Part(TablePart.ListOverrides, Lists(lists));

    [Fact]
    public void Numbers_that_Word_counts_stand_before_the_text() =>
        Assert.Equal(
            ["一、总体情况", "（一）主动公开", "1.网站", "2.公报", "（二）依申请公开", "1.受理", "1.1.1细目", "二、主动公开政府信息情况", "（一）规章"],
            Report((1, 0, []))
                .Paragraph("总体情况", Listed(1)).Paragraph("主动公开", Listed(1, 1)).Paragraph("网站", Listed(1, 2)).Paragraph("公报", Listed(1, 2))
                .Paragraph("依申请公开", Listed(1, 1)).Paragraph("受理", Listed(1, 2)).Paragraph("细目", Listed(1, 3)).Paragraph("主动公开政府信息情况", Listed(1))
                .Paragraph("规章", Listed(1, 1)).Document().Lines());

    [Fact]
    public void Lists_of_one_shape_count_on_unless_they_state_a_start_or_a_level_of_their_own() =>
        Assert.Equal(
            ["一、甲", "二、乙", "五、丙", "六、丁", "第2条戊"],
            Report((1, 0, []), (1, 0, []), (1, 1, Numbers(5, 0x10)), (1, 1, [.. Numbers(0, 0x30), .. Level(Decimal, "第\0条", start: 2)]))
                .Paragraph("甲", Listed(1)).Paragraph("乙", Listed(2)).Paragraph("丙", Listed(3)).Paragraph("丁", Listed(3)).Paragraph("戊", Listed(4)).Document().Lines());

    [Fact]
    public void Bullets_and_former_lists_number_nothing_and_a_level_may_go_on_counting() =>
        Assert.Equal(
            ["甲", "(1)子", "乙", "(2)丑", "丙", "丁"],
            Report((2, 0, []))
                .Paragraph("甲", Listed(1)).Paragraph("子", Listed(1, 1)).Paragraph("乙", Listed(1)).Paragraph("丑", Listed(1, 1))
                .Paragraph("丙", Listed(0xF801)).Paragraph("丁", Listed(9)).Document().Lines());

    [Fact]
    public void A_style_can_number_its_paragraphs_also_through_the_style_it_is_based_on() =>
        Assert.Equal(
            ["一、总体情况", "（一）主动公开", "不编号"],
            Report((1, 0, [])).Part(TablePart.StyleSheet, Styles((0xFFF, []), (0, Listed(1)), (1, Prl(0x260A, 1))))
                .Text("总体情况").Mark(style: 1).Text("主动公开").Mark(style: 2).Text("不编号").Mark(paragraph: Listed(0), style: 1).Document().Lines());

    [Fact]
    public void Styles_based_on_each_other_in_a_circle_number_nothing() =>
        Assert.Equal(["甲"], Report((1, 0, [])).Part(TablePart.StyleSheet, Styles((0xFFF, []), (2, []), (1, []))).Text("甲").Mark(style: 1).Document().Lines());

    /// <summary>Paragraph styles by the number of the style they are based on.</summary>
    private static byte[] Styles(params (int BasedOn, byte[] Paragraph)[] styles) =>
        [6, 0, (byte)styles.Length, 0, 10, 0, 0, 0, .. styles.SelectMany(style => Style(style.BasedOn, style.Paragraph))];

    private static byte[] Style(int basedOn, byte[] paragraph)
    {
        byte[] style = [0, 0, (byte)(1 | (basedOn << 4)), (byte)(basedOn >> 4), 2, 0, 0, 0, 0, 0, 1, 0, (byte)'A', 0, 0, 0, (byte)(paragraph.Length + 2), 0, 0, 0, .. paragraph];
        return [(byte)style.Length, 0, .. style, .. new byte[style.Length % 2]];
    }
}
