using Gongkai.AnnualReports;

namespace Gongkai.Specs.AnnualReports.Rules;

/// <summary>Each of the three tables is there, with every row and column of the format and no cell more.</summary>
public sealed class TablesHaveTheirRowsAndColumns
{
    private const string Rule = "table-structure";

    public static TheoryData<string> RowsOfTable3 => [.. ReportFormat.Edition2021.Table3.Rows.Select(row => row.Key)];

    [Theory]
    [InlineData("t2", 2)]
    [InlineData("t3", 3)]
    [InlineData("t4", 4)]
    public void A_missing_table_is_found(string table, int part) => A.Report().WithoutTable(table).Fails(Rule, part, table, "");

    [Theory]
    [MemberData(nameof(RowsOfTable3))]
    public void Every_missing_row_of_table_3_is_found(string row) => A.Report().WithoutRow(row).Fails(Rule, 3, row, "");

    [Fact]
    public void A_missing_row_of_table_2_is_found() =>
        A.Report().ChangedTable("t2", rows => [.. rows.Where(row => row[0] != "行政强制")]).Fails(Rule, 2, "t2/force", "");

    [Fact]
    public void A_missing_column_is_found() =>
        A.Report().ChangedTable("t3", rows => [.. rows.Select(row => row.Count == 5 ? [.. row.Where(text => text != "社会公益组织")] : row.Count >= 8 ? [.. row[..^4], .. row[^3..]] : row)])
            .Fails(Rule, 3, "t3/c4", "");

    [Fact]
    public void A_column_too_many_is_found_by_its_head() =>
        A.Report().ChangedTable("t3", rows => [.. rows.Select(row => row.Count == 5 ? [.. row, "村集体"] : row.Count >= 8 ? [.. row[..^1], "0", row[^1]] : row)])
            .Fails(Rule, 3, "t3", "村集体");

    [Fact]
    public void A_row_too_many_is_found_by_its_label() =>
        A.Report().ChangedTable("t3", rows => [.. rows[..^2], ["小计（不含逾期答复部分）", "0", "0", "0", "0", "0", "0", "0"], .. rows[^2..]])
            .Fails(Rule, 3, "t3", "小计（不含逾期答复部分）");

    [Fact]
    public void Two_cells_under_the_one_head_of_fees_are_found() =>
        A.Report().ChangedTable("t2", rows => [.. rows.Select(row => row[0] == "行政事业性收费" ? [.. row, "0"] : row)]).Fails(Rule, 2, "t2/fee", "0");

    [Fact]
    public void A_row_with_a_cell_too_few_is_found_at_its_label() =>
        A.Report().ChangedTable("t3", rows => [.. rows.Select(row => row[0].StartsWith("四、", StringComparison.Ordinal) ? row[..^1] : row)])
            .Fails(Rule, 3, "t3/r4", "四、结转下年度继续办理");

    [Fact]
    public void A_complete_report_is_right() => A.Report().Passes(Rule);

    [Fact]
    public void Blank_cells_are_cells() => A.Report().Cell("t3/r1/c2", "").Cell("t3/r1/c3", "").Passes(Rule);

    [Fact]
    public void The_tables_of_2019_are_right_in_a_report_on_2019() => A.Report(year: 2019).InTheFormatOf2019().Passes(Rule);

    [Fact]
    public void A_row_that_2019_wants_is_missed() =>
        A.Report(year: 2019).InTheFormatOf2019().ChangedTable("t2", rows => [.. rows.Where(row => row[0] != "其他对外管理服务事项")]).Fails(Rule, 2, "t2/service", "");
}
