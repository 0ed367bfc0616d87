using Gongkai.Sources;

namespace Gongkai.Specs.Documents;

/// <summary>Tables of a PDF file, which are nothing but lines with text between them.</summary>
public class Pdf_Tables
{
    private static readonly double[] Columns = [90, 190, 290, 390];

    [Fact]
    public void A_ruled_grid_is_a_table_and_a_blank_cell_a_blank_cell() =>
        Assert.Equal(["上文", "「甲｜｜1／乙｜0｜2」", "下文"], A.Pdf()
            .Text(90, 90, "上文").Grid(Columns, [100, 120, 140])
            .Text(100, 115, "甲", 10).Text(300, 115, "1", 10).Text(100, 135, "乙", 10).Text(200, 135, "0", 10).Text(300, 135, "2", 10)
            .Text(90, 170, "下文").Document().Lines());

    [Fact]
    public void Where_a_line_is_missing_cells_are_merged()
    {
        var pdf = A.Pdf();
        foreach (var y in new[] { 100, 120, 140, 160 }) pdf.Line(y is 120 or 140 ? 190 : 90, y, 390, y);
        foreach (var x in Columns) pdf.Line(x, x == 290 ? 120 : 100, x, 160);
        pdf.Text(100, 125, "头", 10).Text(230, 115, "合", 10).Text(200, 135, "1", 10).Text(300, 135, "2", 10).Text(200, 155, "3", 10).Text(300, 155, "4", 10);

        Assert.Equal(["头@0+1x3 合@1+2x1", "1@1+1x1 2@2+1x1", "3@1+1x1 4@2+1x1"], pdf.Document().OnlyTable().Grid());
    }

    [Fact]
    public void Thin_rectangles_are_lines_and_white_ones_are_not()
    {
        var pdf = A.Pdf();
        foreach (var x in Columns) pdf.Raw($"{x} 702 0.5 40 re f");
        foreach (var y in new[] { 702, 722, 742 }) pdf.Raw($"90 {y} 300 0.5 re f");
        pdf.Raw("1 g 240 702 0.5 40 re f 0 g").Text(100, 115, "甲", 10).Text(300, 135, "乙", 10);

        Assert.Equal(["「甲｜｜／｜｜乙」"], pdf.Document().Lines());
    }

    [Fact]
    public void An_underline_in_a_cell_parts_nothing() =>
        Assert.Equal(["「甲｜乙」"], A.Pdf().Grid([90, 190, 290], [100, 140]).Text(100, 120, "甲", 10).Line(98, 122, 182, 122).Text(200, 120, "乙", 10).Document().Lines());

    [Fact]
    public void Outer_lines_may_be_missing_at_the_sides() =>
        Assert.Equal(["「甲｜乙／丙｜丁」"], A.Pdf()
            .Line(90, 100, 290, 100).Line(90, 120, 290, 120).Line(90, 140, 290, 140).Line(190, 100, 190, 140)
            .Text(100, 115, "甲", 10).Text(200, 115, "乙", 10).Text(100, 135, "丙", 10).Text(200, 135, "丁", 10).Document().Lines());

    [Fact]
    public void A_frame_round_text_is_no_table() =>
        Assert.Equal(["甲", "乙", "丙"], A.Pdf().Grid([80, 520], [80, 700]).Text(90, 120, "甲").Text(90, 200, "乙").Text(90, 400, "丙").Document().Lines());

    [Fact]
    public void A_table_in_a_frame_keeps_its_cells() =>
        Assert.Equal(["甲", "「乙｜1」", "丙"], A.Pdf()
            .Grid([80, 520], [80, 700]).Text(90, 120, "甲").Grid([90, 190, 290], [200, 220]).Text(100, 215, "乙", 10).Text(200, 215, "1", 10).Text(90, 400, "丙").Document().Lines());

    [Fact]
    public void A_frame_on_every_page_brings_no_page_numbers_back()
    {
        var pdf = A.Pdf();
        foreach (var page in new[] { 1, 2, 3 }) pdf.Grid([80, 520], [110, 150]).Text(90, 130, "甲").Text(90, 400, "乙").Text(280, 800, $"{page}").Page();
        Assert.Equal(["甲", "乙", "甲", "乙", "甲", "乙"], pdf.Document().Lines());
    }

    [Fact]
    public void Broken_lines_in_a_cell_are_joined_and_stacked_figures_are_not() =>
        Assert.Equal(["「申请人无正当理由逾期不补正｜0¶1」"], A.Pdf().Grid([90, 161, 230], [100, 160])
            .Text(96, 120, "申请人无正", 12).Text(96, 134, "当理由逾期", 12).Text(96, 148, "不补正", 12)
            .Text(190, 120, "0", 12).Text(190, 134, "1", 12).Document().Lines());

    [Fact]
    public void A_label_written_downwards_or_turned_is_read_as_one_word() =>
        Assert.Equal(["「自然人｜办理结果｜科研机构｜社会公益组织」"], A.Pdf().Grid([90, 150, 210, 270, 330], [100, 200])
            .Text(110, 120, "自", 12).Text(110, 134, "然", 12).Text(110, 148, "人", 12)
            .Text(170, 120, "办理结果", 12, "0 -1 1 0")
            .Text(230, 190, "科研机构", 12, "0 1 -1 0")
            .Text(310, 120, "社", 12).Text(310, 133, "会", 12).Text(310, 146, "公", 12).Text(285, 120, "益", 12).Text(285, 133, "组", 12).Text(285, 146, "织", 12)
            .Document().Lines());

    [Fact]
    public void A_table_goes_on_over_a_page_break_without_the_repeated_head() =>
        Assert.Equal(["「项目｜件数／甲｜1／乙｜2」", "下文"], A.Pdf()
            .Grid([90, 190, 290], [700, 720, 740]).Text(100, 715, "项目", 10).Text(200, 715, "件数", 10).Text(100, 735, "甲", 10).Text(200, 735, "1", 10).Text(280, 800, "— 1 —")
            .Page().Grid([90, 190, 290], [80, 100, 120]).Text(100, 95, "项目", 10).Text(200, 95, "件数", 10).Text(100, 115, "乙", 10).Text(200, 115, "2", 10).Text(90, 160, "下文")
            .Document().Lines());

    [Fact]
    public void A_row_that_a_page_break_cuts_is_one_row() =>
        Assert.Equal(["「1.申请人无正当理由逾期｜0／2.其他｜1」"], A.Pdf()
            .Grid([90, 161, 230], [720, 750]).Text(96, 734, "1.申请人无", 12).Text(96, 748, "正当理由逾", 12).Text(190, 734, "0", 12)
            .Page().Grid([90, 161, 230], [80, 100, 120]).Text(96, 95, "期", 12).Text(96, 115, "2.其他", 12).Text(190, 115, "1", 12)
            .Document().Lines());

    [Fact]
    public void A_row_with_blank_figures_after_a_page_break_is_a_row_of_its_own() =>
        Assert.Equal(["「行政处罚｜1／行政强制｜」"], A.Pdf()
            .Grid([90, 190, 290], [720, 750]).Text(100, 740, "行政处罚", 12).Text(200, 740, "1", 12)
            .Page().Grid([90, 190, 290], [80, 100]).Text(100, 95, "行政强制", 12).Document().Lines());

    [Fact]
    public void A_merged_cell_goes_on_over_a_page_break() =>
        Assert.Equal(["办理结果@0+1x4 甲@1+1x1 1@2+1x1", "乙@1+1x1 2@2+1x1", "丙@1+1x1 3@2+1x1", "丁@1+1x1 4@2+1x1"], A.Pdf()
            .Grid([90, 190], [700, 740]).Grid([190, 290, 390], [700, 720, 740]).Text(100, 720, "办理结果", 10).Text(200, 715, "甲", 10).Text(300, 715, "1", 10).Text(200, 735, "乙", 10).Text(300, 735, "2", 10)
            .Page().Grid([90, 190], [80, 120]).Grid([190, 290, 390], [80, 100, 120]).Text(200, 95, "丙", 10).Text(300, 95, "3", 10).Text(200, 115, "丁", 10).Text(300, 115, "4", 10)
            .Document().OnlyTable().Grid());

    [Fact]
    public void What_a_browser_cuts_off_below_the_last_line_returns_to_its_cell() =>
        Assert.Equal(["自然人@0+1x2 法人@1+2x1", "企业@1+1x1 其他@2+1x1"], A.Pdf()
            .Line(90, 760, 290, 760).Line(90, 760, 90, 780).Line(110, 760, 110, 780).Line(290, 760, 290, 780).Line(110, 780, 290, 780)
            .Text(94, 775, "自", 12).Text(94, 795, "然", 12).Text(180, 775, "法人", 12)
            .Page().Line(110, 60, 290, 60).Line(90, 60, 90, 90).Line(110, 60, 110, 90).Line(200, 60, 200, 90).Line(290, 60, 290, 90).Line(90, 90, 290, 90)
            .Text(94, 75, "人", 12).Text(140, 80, "企业", 12).Text(230, 80, "其他", 12)
            .Document().OnlyTable().Grid());

    [Fact]
    public void Tables_with_different_edges_are_two() =>
        Assert.Equal(2, A.Pdf().Grid(Columns, [720, 740]).Text(100, 735, "甲", 10).Page().Grid([90, 190, 450], [80, 100]).Text(100, 95, "乙", 10).Document().Blocks.OfType<Table>().Count());

    [Fact]
    public void Columns_of_figures_without_lines_are_a_table()
    {
        var pdf = A.Pdf().Text(90, 100, "上文");
        string[][] rows = [["项目", "收到", "办结"], ["甲", "1", "0"], ["乙乙乙", "10", "7"], ["丙", "3", "2"]];
        for (var row = 0; row < rows.Length; row++)
        {
            for (var column = 0; column < 3; column++) pdf.Text(90 + (100 * column), 140 + (20 * row), rows[row][column], 12);
        }

        Assert.Equal(["上文", "「项目｜收到｜办结／甲｜1｜0／乙乙乙｜10｜7／丙｜3｜2」", "下文"], pdf.Text(90, 240, "下文").Document().Lines());
    }

    [Fact]
    public void Words_that_happen_to_stand_in_columns_are_lines() =>
        Assert.Equal(["甲 乙 丙", "丁 戊 己", "庚 辛 壬"], A.Pdf()
            .Text(90, 100, "甲").Text(190, 100, "乙").Text(290, 100, "丙")
            .Text(90, 120, "丁").Text(190, 120, "戊").Text(290, 120, "己")
            .Text(90, 140, "庚").Text(190, 140, "辛").Text(290, 140, "壬").Document().Lines());
}
