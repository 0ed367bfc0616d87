using Gongkai.AnnualReports;

namespace Gongkai.Specs.AnnualReports.Rules;

/// <summary>What was carried over into this year is what last year's report carried out, in every column.</summary>
public sealed class CarriedInIsWhatWasCarriedOut
{
    private const string Rule = "carry-over";

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    public void A_difference_is_found_in_every_column(int column) =>
        A.Report().Fails(Rule, 3, $"t3/r2/c{column}", "0", After(A.Report(year: 2023).Cell($"t3/r4/c{column}", "2")));

    [Fact]
    public void Equal_totals_do_not_hide_that_the_columns_differ()
    {
        var findings = A.Report().Figures("t3", "r2 1 0 0 0 0 0").FindingsOf(Rule, After(A.Report(year: 2023).Figures("t3", "r4 0 1 0 0 0 0")));

        Assert.Equal(["t3/r2/c1", "t3/r2/c2"], findings.Select(finding => finding.Cell));
    }

    [Fact]
    public void Equal_columns_are_right() =>
        A.Report().Figures("t3", "r2 3 1 0 0 0 0").Passes(Rule, After(A.Report(year: 2023).Figures("t3", "r4 3 1 0 0 0 0")));

    [Fact]
    public void Without_last_years_report_nothing_is_said() => A.Report().Figures("t3", "r2 3 0 0 0 0 0").Passes(Rule);

    [Theory]
    [InlineData("")]
    [InlineData("/")]
    public void A_cell_of_last_year_that_is_no_number_decides_nothing(string text) =>
        A.Report().Passes(Rule, After(A.Report(year: 2023).Cell("t3/r4/c1", text)));

    [Fact]
    public void A_report_in_the_format_of_2019_has_the_row_too() =>
        A.Report(year: 2021).Fails(Rule, 3, "t3/r2/c1", "0", After(A.Report(year: 2020).InTheFormatOf2019(("t3/r4/c1", "4"))));

    private static CheckOptions After(ReportBuilder previous) => new() { Previous = previous.Build() };
}
