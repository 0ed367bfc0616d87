using Gongkai.Sources;
using static Gongkai.Specs.Documents.DocxBuilder;

namespace Gongkai.Specs.Documents;

public class Docx_Tables
{
    private const string Begins = """<w:vMerge w:val="restart"/>""";
    private const string Goes = "<w:vMerge/>";

    [Fact]
    public void Cells_know_their_column_and_how_far_their_merges_reach()
    {
        var table = A.Docx().Raw(Table(
            Row(Cell("三、本年度办理结果", Begins), Cell("（一）予以公开", """<w:gridSpan w:val="2"/>"""), Cell("2")),
            Row(Cell("", Goes), Cell("（三）不予公开", Begins), Cell("1.属于国家秘密"), Cell("0")),
            Row(Cell("", Goes), Cell("", Goes), Cell("2.其他法律"), Cell("0")),
            Row(Cell("四、结转", """<w:gridSpan w:val="3"/>"""), Cell("0")))).Document().OnlyTable();

        Assert.Equal(
            [
                "三、本年度办理结果@0+1x3 （一）予以公开@1+2x1 2@3+1x1",
                "（三）不予公开@1+1x2 1.属于国家秘密@2+1x1 0@3+1x1",
                "2.其他法律@2+1x1 0@3+1x1",
                "四、结转@0+3x1 0@3+1x1",
            ],
            table.Grid());
        Assert.Equal(new Place(1, 3, 1), table.Rows[2].Cells[0].Place);
    }

    [Fact]
    public void Old_horizontal_merges_widen_the_cell() =>
        Assert.Equal(
            ["合计@0+2x1 2@2+1x1"],
            A.Docx().Raw(Table(Row(Cell("合计", """<w:hMerge w:val="restart"/>"""), Cell("", "<w:hMerge/>"), Cell("2")))).Document().OnlyTable().Grid());

    [Fact]
    public void Columns_left_free_before_a_row_are_counted() =>
        Assert.Equal(
            ["甲@2+1x1"],
            A.Docx().Raw($"""<w:tbl><w:tr><w:trPr><w:gridBefore w:val="2"/></w:trPr>{Cell("甲")}</w:tr></w:tbl>""").Document().OnlyTable().Grid());

    [Fact]
    public void A_merge_that_continues_nothing_is_a_cell() =>
        Assert.Equal(["甲@0+1x1"], A.Docx().Raw(Table(Row(Cell("甲", Goes)))).Document().OnlyTable().Grid());

    [Fact]
    public void Rows_and_cells_in_content_controls_are_found() =>
        Assert.Equal(
            ["「甲｜乙」"],
            A.Docx().Raw($"<w:tbl><w:sdt><w:sdtContent><w:tr><w:sdt><w:sdtContent>{Cell("甲")}</w:sdtContent></w:sdt>{Cell("乙")}</w:tr></w:sdtContent></w:sdt></w:tbl>").Document().Lines());

    [Fact]
    public void A_blank_cell_has_no_content_and_one_paragraph_shares_the_place_of_its_cell()
    {
        var cells = A.Docx().Raw(Table(Row(Cell("　"), Cell("0")))).Document().OnlyTable().Rows[0].Cells;

        Assert.Empty(cells[0].Content);
        Assert.Equal(cells[1].Place, cells[1].Content[0].Place);
    }

    [Fact]
    public void Several_paragraphs_in_a_cell_each_have_a_place_of_their_own()
    {
        var cell = A.Docx().Raw(Table(Row($"<w:tc>{P("一、总体情况")}{P("正文")}</w:tc>"))).Document().OnlyTable().Rows[0].Cells[0];

        Assert.Equal([new Place(2), new Place(3)], cell.Content.Select(block => block.Place));
        Assert.Equal(new Place(1, 1, 1), cell.Place);
    }

    [Fact]
    public void Nested_tables_stand_in_the_content_and_no_two_texts_share_a_place()
    {
        var document = A.Docx()
            .Paragraph("题")
            .Raw(Table(Row($"<w:tc>{P("一、总体情况")}{P("正文")}{Table(Row(Cell("内一"), Cell("内二")))}<w:p/></w:tc>", Cell("外"))))
            .Paragraph("尾")
            .Document();

        Assert.Equal(["题", "「一、总体情况¶正文¶「内一｜内二」｜外」", "尾"], document.Lines());
        var outer = document.OnlyTable();
        var inner = outer.Rows[0].Cells[0].Content.OfType<Table>().Single();
        Place[] places =
        [
            .. document.Blocks.Select(block => block.Place), .. outer.Rows[0].Cells.Select(cell => cell.Place),
            .. outer.Rows[0].Cells[0].Content.Select(block => block.Place), .. inner.Rows[0].Cells.Select(cell => cell.Place),
        ];
        Assert.Equal(places.Length, places.Distinct().Count());
        Assert.Equal(6, document.Blocks[2].Place.Block);
    }
}
