using Gongkai.AnnualReports;

namespace Gongkai.Specs.AnnualReports.Rules;

/// <summary>Where the county sets a limit, part 1 is not longer; characters with punctuation, without white space.</summary>
public sealed class PartOneKeepsItsLength
{
    private const string Rule = "length";

    [Fact]
    public void A_longer_part_is_found_at_its_heading()
    {
        var finding = A.Report().PartOne("公开信息，十个字。哦").Fails(Rule, 1, null, "一、总体情况", Limit(9));

        Assert.Contains("共10字，超过9字", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("公开信息，十个字。哦")]
    [InlineData("　　公开 信息，十个字。 哦")]
    public void A_part_of_just_that_length_is_right_and_white_space_does_not_count(string text) => A.Report().PartOne(text).Passes(Rule, Limit(10));

    [Fact]
    public void All_paragraphs_count_together() => A.Report().PartOne("公开信息。", "公开信息。").Fails(Rule, 1, null, "一、总体情况", Limit(9));

    [Fact]
    public void Without_a_limit_nothing_is_said() => A.Report().PartOne(new string('长', 5000)).Passes(Rule);

    [Fact]
    public void Other_parts_do_not_count() => A.Report().PartOne("公开信息。").PartFive(new string('长', 500)).Passes(Rule, Limit(100));

    private static CheckOptions Limit(int characters) => new() { MaxPartOne = characters };
}
