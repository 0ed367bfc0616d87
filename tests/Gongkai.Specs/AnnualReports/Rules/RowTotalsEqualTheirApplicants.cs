using Gongkai.AnnualReports;

namespace Gongkai.Specs.AnnualReports.Rules;

/// <summary>In table 3, 总计 of a row is the sum of its six kinds of applicants.</summary>
public sealed class RowTotalsEqualTheirApplicants
{
    private const string Rule = "t3-row-total";

    public static TheoryData<string> Rows => [.. ReportFormat.Edition2021.Table3.Rows.Select(row => row.Key)];

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_total_that_is_not_the_sum_is_found_in_every_row(string row) =>
        A.Report().Cell($"{row}/c7", "9").Fails(Rule, 3, $"{row}/c7", "9");

    [Theory]
    [InlineData("t3/r1/c2")]
    [InlineData("t3/r1/c6")]
    public void A_wrong_part_of_the_sum_is_found_at_the_total(string cell) =>
        A.Report().Cell(cell, "5").Fails(Rule, 3, "t3/r1/c7", "2");

    [Fact]
    public void The_message_gives_both_numbers()
    {
        var finding = A.Report().Cell("t3/r1/c7", "12").Fails(Rule, 3, "t3/r1/c7", "12");

        Assert.Contains("相加为2", finding.Message, StringComparison.Ordinal);
        Assert.Contains("12", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_of_zeros_is_right() => A.Report().Figures("t3", "r1 0 0 0 0 0 0; r3.1 0 0 0 0 0 0").Passes(Rule);

    [Theory]
    [InlineData("")]
    [InlineData("/")]
    [InlineData("—")]
    [InlineData("两件")]
    public void A_row_with_a_cell_that_is_no_number_is_not_judged(string text) => A.Report().Cell("t3/r1/c2", text).Cell("t3/r1/c7", "9").Passes(Rule);

    [Theory]
    [InlineData("２")]
    [InlineData(" 2 ")]
    public void The_notation_of_a_number_does_not_change_its_value(string text) => A.Report().Cell("t3/r1/c7", text).Passes(Rule);

    [Fact]
    public void A_thousands_mark_does_not_make_a_number_smaller() =>
        A.Report().Figures("t3", "r1 1200 0 0 0 0 0; r3.1 1200 0 0 0 0 0").Cell("t3/r1/c7", "1,200").Passes(Rule);

    [Fact]
    public void A_missing_row_is_no_wrong_value() => A.Report().WithoutRow("t3/r3.5.3").Passes(Rule);

    [Fact]
    public void The_format_of_2019_has_one_row_of_other_outcomes() =>
        A.Report(year: 2020).InTheFormatOf2019(("t3/r3.6/c1", "1")).Fails(Rule, 3, "t3/r3.6/c7", "0");
}
