using Gongkai.Sources;
using static Gongkai.Specs.Documents.DocBuilder;

namespace Gongkai.Specs.Documents;

public class Doc_Tables
{
    private const ushort Begins = 0x60;
    private const ushort Goes = 0x20;

    [Fact]
    public void Edges_of_all_rows_make_the_columns_and_merges_reach_over_them()
    {
        var table = A.Doc()
            .Cell("三、本年度办理结果").Cell("（一）予以公开").Cell("2").EndRow(Edges([0, 1000, 4000, 5000], Begins, 0, 0))
            .Cell("").Cell("（三）不予公开").Cell("1.属于国家秘密").Cell("0").EndRow(Edges([0, 1000, 2000, 4000, 5000], Goes, Begins, 0, 0))
            .Cell("").Cell("").Cell("2.其他法律").Cell("0").EndRow(Edges([0, 1000, 2000, 4000, 5000], Goes, Goes))
            .Cell("四、结转").Cell("0").EndRow(Edges([0, 4000, 5000]))
            .Paragraph("").Document().OnlyTable();

        Assert.Equal(
            [
                "三、本年度办理结果@0+1x3 （一）予以公开@1+2x1 2@3+1x1",
                "（三）不予公开@1+1x2 1.属于国家秘密@2+1x1 0@3+1x1",
                "2.其他法律@2+1x1 0@3+1x1",
                "四、结转@0+3x1 0@3+1x1",
            ],
            table.Grid());
    }

    [Fact]
    public void Edges_that_all_but_meet_are_one_and_a_row_may_begin_further_in() =>
        Assert.Equal(
            ["甲@0+1x1 乙@1+1x1", "丙@0+1x1 丁@1+1x1", "戊@1+1x1"],
            A.Doc().Cell("甲").Cell("乙").EndRow(Edges([-108, 1000, 2000])).Cell("丙").Cell("丁").EndRow(Edges([-105, 997, 2001])).Cell("戊").EndRow(Edges([1000, 2000]))
                .Document().OnlyTable().Grid());

    [Theory]
    [InlineData(1, 2)]
    [InlineData(2, 1)]
    [InlineData(3, 1)]
    public void Cells_merged_with_those_beside_them_widen_the_first_whichever_bit_marks_it(ushort first, ushort other) =>
        Assert.Equal(
            ["合计@0+2x1 小计@2+2x1 2@4+1x1"],
            A.Doc().Cell("合计").Cell("").Cell("小计").Cell("").Cell("2").EndRow(Edges([0, 1000, 2000, 3000, 4000, 5000], first, other, first, other, 0)).Document().OnlyTable().Grid());

    [Fact]
    public void Modifiers_may_merge_and_part_cells_after_their_definition() =>
        Assert.Equal(
            ["甲@0+2x1 乙@2+1x2", "丙@0+1x1 丁@1+1x1"],
            A.Doc()
                .Cell("甲").Cell("").Cell("乙").EndRow([.. Edges([0, 1000, 2000, 3000]), .. Prl(0x5624, 0, 2), .. Prl(0xD62B, 2, 2, 3)])
                .Cell("丙").Cell("丁").Cell("").EndRow([.. Edges([0, 1000, 2000, 3000], 1, 2), .. Prl(0x5625, 0, 2), .. Prl(0xD62B, 2, 2, 1)])
                .Document().OnlyTable().Grid());

    [Fact]
    public void The_definition_of_a_row_with_many_cells_lies_in_the_data_stream()
    {
        short[] edges = [.. Enumerable.Range(0, 41).Select(i => (short)(i * 200))];
        var definition = RowEnd(Edges(edges, new ushort[40]));
        var document = A.Doc().Data([0, 0, 0, 0, (byte)definition.Length, (byte)(definition.Length >> 8), .. definition]);
        for (var i = 0; i < 40; i++) document.Cell($"{i}");
        document.Mark('\u0007', Prl(0x6646, 4, 0, 0, 0)).Cell("合计").EndRow(Edges([0, 8000]));

        var table = document.Document().OnlyTable();

        Assert.Equal(39, table.Rows[0].Cells[39].Column);
        Assert.Equal(["合计@0+40x1"], table.Grid()[1..]);
    }

    [Fact]
    public void A_row_without_a_definition_and_cells_beyond_it_take_a_column_each() =>
        Assert.Equal(["甲@0+1x1 乙@1+1x1", "丙@0+1x1 丁@1+1x1"], A.Doc().Cell("甲").Cell("乙").EndRow().Cell("丙").Cell("丁").EndRow(Edges([0, 1000])).Document().OnlyTable().Grid());

    [Fact]
    public void Nested_tables_stand_in_the_content_of_their_cell()
    {
        byte[] innerCell = [.. InTable(2), .. Prl(0x244B, 1)];
        byte[] innerRow = [.. InTable(2), .. Prl(0x244B, 1), .. Prl(0x244C, 1), .. Edges([0, 500, 900])];
        var document = A.Doc().Paragraph("题")
            .Paragraph("正文", InTable()).Paragraph("内一", innerCell).Text("内二").Mark(paragraph: innerCell).Mark(paragraph: innerRow).Cell("尾随").Cell("外")
            .EndRow(Edges([0, 1000, 2000])).Paragraph("尾").Document();

        Assert.Equal(["题", "「正文¶「内一｜内二」¶尾随｜外」", "尾"], document.Lines());
    }

    [Fact]
    public void A_deleted_row_does_not_count_and_one_of_which_only_the_end_is_deleted_does()
    {
        var deleted = Prl(0x0800, 1);
        var document = A.Doc()
            .Cell("留").Mark('\u0007', RowEnd(), deleted)
            .Text("删去的行", deleted).Mark('\u0007', InTable(), deleted).Mark('\u0007', RowEnd(), deleted).Document();

        Assert.Equal(["「留」"], document.Lines());
        Assert.Equal(["未接受的删除：删去的行"], document.Remnants.Select(remnant => $"{remnant.Kind}：{remnant.Text}"));
    }

    [Fact]
    public void Text_before_the_end_of_a_row_stays_in_the_row() =>
        Assert.Equal(["「甲｜乙／丙」"], A.Doc().Cell("甲").Text("乙").EndRow().Cell("丙").EndRow().Document().Lines());

    [Fact]
    public void A_table_that_breaks_off_is_kept_as_far_as_it_goes() =>
        Assert.Equal(["「甲｜乙」", "后"], A.Doc().Cell("甲").Paragraph("乙", InTable()).Paragraph("后").Document().Lines());
}
