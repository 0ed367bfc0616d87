namespace Gongkai.Specs.AnnualReports.Rules;

/// <summary>Every cell of figures holds a whole number in plain digits, 0 included; fees may have a fraction.</summary>
public sealed class CellsHoldPlainNumbers
{
    private const string Rule = "cell-format";

    [Theory]
    [InlineData("", "空白")]
    [InlineData("/", "“/”")]
    [InlineData("—", "“—”")]
    [InlineData("——", "“——”")]
    [InlineData("-", "“-”")]
    [InlineData("无", "“无”")]
    [InlineData("-1", "负数")]
    [InlineData("1,000", "千分位")]
    [InlineData("１２", "全角")]
    [InlineData("1.5", "不是整数")]
    [InlineData("2件", "不是数字")]
    public void Whatever_else_stands_in_a_cell_is_found_and_named(string text, string named)
    {
        var finding = A.Report().Cell("t3/r3.5.1/c3", text).Fails(Rule, 3, "t3/r3.5.1/c3", text);

        Assert.Contains(named, finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("t2/reg/made", 2)]
    [InlineData("t2/doc/inforce", 2)]
    [InlineData("t2/licence/count", 2)]
    [InlineData("t2/fee/count", 2)]
    [InlineData("t3/r4/c7", 3)]
    [InlineData("t4/after/pending", 4)]
    public void Cells_of_all_tables_are_looked_at(string cell, int part) => A.Report().Cell(cell, "／").Fails(Rule, part, cell, "／");

    [Theory]
    [InlineData("0")]
    [InlineData("380.5")]
    [InlineData("0.02")]
    [InlineData("12")]
    public void Fees_may_have_a_fraction(string text) => A.Report().Cell("t2/fee/count", text).Passes(Rule);

    [Theory]
    [InlineData("-3.5")]
    [InlineData("1.2万元")]
    [InlineData("")]
    public void Fees_are_numbers_all_the_same(string text) => A.Report().Cell("t2/fee/count", text).Fails(Rule, 2, "t2/fee/count", text);

    [Theory]
    [InlineData("0")]
    [InlineData(" 0 ")]
    [InlineData("1200")]
    public void Whole_numbers_in_plain_digits_are_right(string text) => A.Report().Cell("t2/licence/count", text).Passes(Rule);

    [Fact]
    public void All_blank_cells_are_found_one_by_one() =>
        Assert.Equal(3, A.Report().Cell("t3/r1/c2", "").Cell("t3/r1/c3", "").Cell("t3/r1/c4", "").FindingsOf(Rule).Count);

    [Fact]
    public void The_column_of_increase_of_2019_may_be_negative_and_an_amount_may_have_a_fraction() =>
        A.Report(year: 2019).InTheFormatOf2019(("t2/licence/change", "-3"), ("t2/purchase/amount", "128.6")).Passes(Rule);

    [Fact]
    public void A_blank_cell_of_2019_is_found() =>
        A.Report(year: 2019).InTheFormatOf2019(("t2/licence/change", "")).Fails(Rule, 2, "t2/licence/change", "");
}
