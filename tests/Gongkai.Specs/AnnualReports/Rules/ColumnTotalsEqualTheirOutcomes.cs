namespace Gongkai.Specs.AnnualReports.Rules;

/// <summary>In every column of table 3, the 21 outcomes add up to （七）总计.</summary>
public sealed class ColumnTotalsEqualTheirOutcomes
{
    private const string Rule = "t3-column-total";

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    public void A_total_that_is_not_the_sum_is_found_in_every_column(int column) =>
        A.Report().Cell($"t3/r3.7/c{column}", "8").Fails(Rule, 3, $"t3/r3.7/c{column}", "8");

    [Theory]
    [InlineData("t3/r3.1")]
    [InlineData("t3/r3.3.8")]
    [InlineData("t3/r3.4.2")]
    [InlineData("t3/r3.5.5")]
    [InlineData("t3/r3.6.3")]
    public void Every_outcome_counts(string row) => A.Report().Cell($"{row}/c4", "3").Fails(Rule, 3, "t3/r3.7/c4", "0");

    [Theory]
    [InlineData("t3/r1/c1")]
    [InlineData("t3/r2/c1")]
    [InlineData("t3/r4/c1")]
    public void What_came_in_and_what_is_carried_out_are_no_outcomes(string cell) => A.Report().Cell(cell, "7").Passes(Rule);

    [Fact]
    public void A_table_that_adds_up_is_right() =>
        A.Report().Figures("t3", "r1 5 1 0 0 0 0; r3.1 2 0 0 0 0 0; r3.2 1 0 0 0 0 0; r3.3.4 0 1 0 0 0 0; r3.4.1 1 0 0 0 0 0; r3.5.1 1 0 0 0 0 0").Passes(Rule);

    [Fact]
    public void Where_a_row_is_missing_the_rows_found_are_added() => A.Report().WithoutRow("t3/r3.5.3").Passes(Rule);

    [Fact]
    public void Where_a_row_is_missing_the_message_says_so()
    {
        var finding = A.Report().WithoutRow("t3/r3.5.3").Cell("t3/r3.7/c1", "8").Fails(Rule, 3, "t3/r3.7/c1", "8");

        Assert.Contains("缺1行", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/")]
    public void A_column_with_a_cell_that_is_no_number_is_not_judged(string text) => A.Report().Cell("t3/r3.4.3/c2", text).Cell("t3/r3.7/c2", "8").Passes(Rule);

    [Fact]
    public void The_format_of_2019_has_nineteen_outcomes() =>
        A.Report(year: 2020).InTheFormatOf2019(("t3/r1/c1", "1"), ("t3/r1/c7", "1"), ("t3/r3.6/c1", "1"), ("t3/r3.6/c7", "1"), ("t3/r3.7/c7", "1")).Fails(Rule, 3, "t3/r3.7/c1", "0");
}
