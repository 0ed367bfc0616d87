namespace Gongkai.Specs.AnnualReports.Rules;

/// <summary>In every column of table 3, new plus carried in equals concluded plus carried out (勾稽关系).</summary>
public sealed class WhatCameInEqualsWhatWentOut
{
    private const string Rule = "t3-balance";

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    public void A_column_out_of_balance_is_found_at_what_is_carried_out(int column) =>
        A.Report().Cell($"t3/r4/c{column}", "4").Fails(Rule, 3, $"t3/r4/c{column}", "4");

    [Theory]
    [InlineData("t3/r1/c3")]
    [InlineData("t3/r2/c3")]
    [InlineData("t3/r3.7/c3")]
    public void Each_of_the_four_numbers_counts(string cell) => A.Report().Cell(cell, "1").Fails(Rule, 3, "t3/r4/c3", "0");

    [Theory]
    [InlineData("r1 12 0 0 0 0 0; r2 3 0 0 0 0 0; r3.1 13 0 0 0 0 0; r4 2 0 0 0 0 0")]
    [InlineData("r1 0 0 0 0 0 0; r3.1 0 0 0 0 0 0")]
    [InlineData("r1 0 0 0 0 0 0; r2 1 0 0 0 0 0; r3.1 0 0 0 0 0 0; r4 1 0 0 0 0 0")]
    public void A_balanced_table_is_right(string rows) => A.Report().Figures("t3", rows).Passes(Rule);

    [Theory]
    [InlineData("t3/r1/c1", "")]
    [InlineData("t3/r2/c1", "/")]
    [InlineData("t3/r4/c1", "无")]
    public void A_column_with_a_cell_that_is_no_number_is_not_judged(string cell, string text) => A.Report().Cell("t3/r3.7/c1", "5").Cell(cell, text).Passes(Rule);
}
