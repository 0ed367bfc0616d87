namespace Gongkai.Specs.AnnualReports.Rules;

/// <summary>In table 4, 总计 of each block is the sum of its four results.</summary>
public sealed class ResultsAddUpToTheirTotal
{
    private const string Rule = "t4-total";

    [Theory]
    [InlineData("review")]
    [InlineData("direct")]
    [InlineData("after")]
    public void A_total_that_is_not_the_sum_is_found_in_every_block(string block) => A.Report().Cell($"t4/{block}/total", "2").Fails(Rule, 4, $"t4/{block}/total", "2");

    [Theory]
    [InlineData("upheld")]
    [InlineData("corrected")]
    [InlineData("other")]
    [InlineData("pending")]
    public void Every_result_counts(string result) => A.Report().Cell($"t4/direct/{result}", "1").Fails(Rule, 4, "t4/direct/total", "0");

    [Fact]
    public void Blocks_are_not_added_up_with_each_other() =>
        A.Report().Figures("t4", "review 1 0 1 0; direct 0 2 0 0; after 0 0 0 1").Passes(Rule);

    [Theory]
    [InlineData("")]
    [InlineData("—")]
    public void A_block_with_a_cell_that_is_no_number_is_not_judged(string text) => A.Report().Cell("t4/review/other", text).Cell("t4/review/total", "3").Passes(Rule);
}
