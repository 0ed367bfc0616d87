using Gongkai.AnnualReports;
using Gongkai.AnnualReports.Recognition;
using Gongkai.Sources;

namespace Gongkai.Specs.AnnualReports.Recognition;

/// <summary>How the three tables survive what word processors and web pages do to them.</summary>
public sealed class TableSpecs
{
    [Fact]
    public void Every_cell_of_the_format_is_read()
    {
        var report = Full().Build();

        Assert.Equal(ReportFormat.Edition2021, report.Format);
        Assert.All(ReportFormat.Edition2021.Tables.SelectMany(form => form.Rows).SelectMany(row => row.Cells), key => Assert.NotNull(report.Cell(key)?.Number));
    }

    [Fact]
    public void Labels_of_a_group_and_of_a_row_merged_in_one_cell_are_taken_apart()
    {
        var merged = Full().ChangedTable("t3", rows => [.. rows.Select(row => row.Count == 9 ? [row[0] + row[1], .. row[2..]] : row)]);

        IsTheSame(merged);
        Assert.Equal("（三）不予公开", merged.Build().Table3!.GroupLabels["t3/r3.3/label"].Text);
    }

    [Fact]
    public void The_label_of_the_results_merged_into_the_first_of_them_is_taken_apart() =>
        IsTheSame(Full().ChangedTable("t3", rows => [.. rows.Select(row => row[0] == "三、本年度办理结果" ? [row[0] + "\n" + row[1], .. row[2..]] : row)]));

    [Fact]
    public void Figures_stacked_in_one_cell_are_taken_apart()
    {
        var stacked = Full().ChangedTable("t3", rows =>
        {
            var first = rows.FindIndex(row => row[0].StartsWith("2.重复", StringComparison.Ordinal));
            var (a, b) = (rows[first], rows[first + 1]);
            return [.. rows[..first], [.. a.Zip(b, (x, y) => x + "\n" + y)], .. rows[(first + 2)..]];
        });

        IsTheSame(stacked);
    }

    [Fact]
    public void A_missing_column_is_named_and_the_others_keep_their_place()
    {
        var report = Full().ChangedTable("t3", rows => [.. rows.Select(row => row.Count == 5 ? [.. row.Where(text => text != "社会公益组织")] : row.Count >= 8 ? [.. row[..^4], .. row[^3..]] : row)]).Build();

        Assert.Equal(["t3/c4"], report.Table3!.MissingColumns);
        Assert.Equal((10, 2, 12), (report.Count("t3/r1/c1")!.Value, report.Count("t3/r1/c2")!.Value, report.Count("t3/r1/c7")!.Value));
        Assert.Null(report.Cell("t3/r1/c4"));
    }

    [Fact]
    public void An_extra_column_is_named_and_the_others_keep_their_place()
    {
        var report = Full().ChangedTable("t3", rows => [.. rows.Select(row => row.Count == 5 ? [.. row, "村集体"] : row.Count >= 8 ? [.. row[..^1], "9", row[^1]] : row)]).Build();

        Assert.Equal("村集体", Assert.Single(report.Table3!.ExtraColumns).Text);
        Assert.Equal((10, 0, 12), (report.Count("t3/r1/c1")!.Value, report.Count("t3/r1/c6")!.Value, report.Count("t3/r1/c7")!.Value));
    }

    [Fact]
    public void A_missing_row_is_absent_and_not_zero()
    {
        var report = Full().WithoutRow("t3/r3.5.3").Build();

        Assert.Null(report.Table3!.Row("t3/r3.5.3"));
        Assert.Null(report.Count("t3/r3.5.3/c1"));
        Assert.Equal(0, report.Count("t3/r3.5.4/c1"));
    }

    [Theory]
    [InlineData("１２", CellContent.FullWidth, 12)]
    [InlineData("1,200", CellContent.ThousandsMarks, 1200)]
    [InlineData(" 12 ", CellContent.Number, 12)]
    [InlineData("12.5", CellContent.Fraction, 12.5)]
    [InlineData("-3", CellContent.Negative, -3)]
    public void Other_notations_are_read_and_remembered(string text, CellContent content, double number)
    {
        var cell = Full().ChangedTable("t2", rows => [.. rows.Select(row => row[0] == "行政许可" ? [row[0], text] : row)]).Build().Cell("t2/licence/count")!;

        Assert.Equal((content, (decimal)number), (cell.Content, cell.Number!.Value));
    }

    [Theory]
    [InlineData("", CellContent.Blank)]
    [InlineData("/", CellContent.Stroke)]
    [InlineData("—", CellContent.Stroke)]
    [InlineData("无", CellContent.Stroke)]
    [InlineData("12件", CellContent.Other)]
    public void What_is_no_number_is_never_read_as_zero(string text, CellContent content)
    {
        var cell = Full().Cell("t2/licence/count", text).Build().Cell("t2/licence/count")!;

        Assert.Equal((content, null, null), (cell.Content, cell.Number, cell.Count));
    }

    [Fact]
    public void Table_4_in_three_tables_is_one()
    {
        var parts = Full().Changed(blocks =>
        {
            var at = blocks.FindLastIndex(block => block is Table);
            var figures = Layout.Texts((Table)blocks[at])[^1];
            var heads = ReportFormat.Edition2021.Table4.Heads.Select(head => head.Label).ToList();
            Block Piece(string title, int from) => Layout.Table([[title], heads.GetRange(from, 5), figures.GetRange(from, 5)], new Place(100 + from));
            return [.. blocks[..at], Piece("行政复议", 0), Piece("未经复议直接起诉", 5), Piece("复议后起诉", 10), .. blocks[(at + 1)..]];
        });

        Assert.Equal(Values(Full()), Values(parts));
    }

    [Fact]
    public void A_table_split_over_two_pages_with_its_head_repeated_is_one()
    {
        var split = Full().Changed(blocks =>
        {
            var at = blocks.FindIndex(block => block is Table table && Layout.Texts(table).Count > 20);
            var rows = Layout.Texts((Table)blocks[at]);
            return [.. blocks[..at], Layout.Table(rows[..12], new Place(100)), Layout.Table([.. rows[..3], .. rows[12..]], new Place(101)), .. blocks[(at + 1)..]];
        });

        Assert.Equal(Values(Full()), Values(split));
        Assert.Empty(split.Build().Table3!.UnknownRows);
    }

    [Fact]
    public void Tables_in_the_wrong_part_are_known_by_their_labels()
    {
        var moved = Full().Changed(blocks =>
        {
            var table = blocks.First(block => block is Table);
            blocks.Remove(table);
            blocks.Insert(blocks.FindLastIndex(block => block is Table) + 1, table);
            return blocks;
        });

        Assert.Equal(Values(Full()), Values(moved));
    }

    [Fact]
    public void Blank_cells_left_by_a_label_that_is_not_merged_are_no_figures() =>
        IsTheSame(Full().ChangedTable("t3", rows => [.. rows.Select(row => row.Count == 8 && char.IsAsciiDigit(row[0][0]) ? ["", .. row] : row)]));

    [Fact]
    public void The_fees_in_two_cells_with_the_same_figure_are_read()
    {
        var report = Full().ChangedTable("t2", rows => [.. rows.Select(row => row[0] == "行政事业性收费" ? [.. row, row[1]] : row)]).Build();

        Assert.Equal(1.2m, report.Cell("t2/fee/count")!.Number);
        Assert.Equal(2, report.Table2!.Row("t2/fee")!.Written.Count);
    }

    [Fact]
    public void Two_different_figures_for_one_cell_stay_unread() =>
        Assert.Null(Full().ChangedTable("t2", rows => [.. rows.Select(row => row[0] == "行政事业性收费" ? [.. row, "3"] : row)]).Build().Cell("t2/fee/count"));

    [Fact]
    public void The_tables_of_2019_are_known_by_their_heads()
    {
        var report = A.Report(year: 2019).InTheFormatOf2019(("t2/licence/change", "-3"), ("t2/doc/published", "4"), ("t3/r3.6/c1", "1"), ("t2/purchase/amount", "128.6")).Build();

        Assert.Equal(ReportFormat.Edition2019, report.Format);
        Assert.Equal((-3m, 4m, 1m, 128.6m), (report.Cell("t2/licence/change")!.Number, report.Cell("t2/doc/published")!.Number, report.Cell("t3/r3.6/c1")!.Number, report.Cell("t2/purchase/amount")!.Number));
        Assert.Null(report.Cell("t3/r3.6.1/c1"));
    }

    [Fact]
    public void A_report_on_2021_in_the_format_of_2021_is_not_taken_for_an_older_one() => Assert.Equal(2021, A.Report(year: 2021).Build().Format!.Edition);

    [Fact]
    public void A_table_that_is_none_of_the_three_is_running_text()
    {
        var report = Full().Changed(blocks =>
        {
            blocks.Insert(blocks.FindIndex(block => block is Paragraph { Text: "（二）依申请公开" }), Layout.Table([["栏目名称", "更新条数"], ["机构职能", "8"], ["规划计划", "20"]], new Place(200)));
            return blocks;
        });

        Assert.Equal(Values(Full()), Values(report));
        Assert.Contains(report.Build().Parts[1].Paragraphs, line => line.Text == "栏目名称");
    }

    [Fact]
    public void A_word_among_the_figures_of_table_4_does_not_hide_the_table()
    {
        var report = Full().Cell("t4/after/pending", "暂无").Build();

        Assert.Equal(CellContent.Other, report.Cell("t4/after/pending")!.Content);
        Assert.Equal(3, report.Count("t4/after/corrected"));
    }

    private static ReportBuilder Full() => A.Report()
        .Figures("t2", "reg 0 0 0; doc 3 1 25; licence 41; penalty 16; force 2; fee 1.2")
        .Figures("t3", "r1 10 2 0 0 0 0; r2 3 0 0 0 0 0; r3.1 6 1 0 0 0 0; r3.2 2 0 0 0 0 0; r3.3.4 1 0 0 0 0 0; r3.4.1 2 0 0 0 0 0; r3.5.2 1 0 0 0 0 0; r4 1 1 0 0 0 0")
        .Figures("t4", "review 1 0 0 1; direct 1 0 2 0; after 0 3 0 0");

    private static void IsTheSame(ReportBuilder report)
    {
        Assert.Equal(Values(Full()), Values(report));
        Assert.DoesNotContain(ReportCheck.Check(report.Build(), new CheckOptions()), finding => finding.Rule is "table-structure" or "label-wording" or "cell-format");
    }

    private static List<string> Values(ReportBuilder report) =>
        [.. report.Build().Tables.SelectMany(table => table.Rows).SelectMany(row => row.Cells).Select(cell => $"{cell.Key}={cell.Number}").Order(StringComparer.Ordinal)];
}
