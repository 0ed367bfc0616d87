namespace Gongkai.Specs.AnnualReports.Rules;

/// <summary>Parts 1 and 5 must say something: not nothing, not 无, not headings alone.</summary>
public sealed class PartsSaySomething
{
    private const string Rule = "empty-part";

    [Theory]
    [InlineData("无", "无")]
    [InlineData("无。", "无。")]
    [InlineData("暂无。", "暂无。")]
    [InlineData("没有。", "没有。")]
    public void A_part_5_of_a_word_is_found(string text, string quote) => A.Report().PartFive(text).Fails(Rule, 5, null, quote);

    [Fact]
    public void A_part_5_of_nothing_is_found_at_its_heading() => A.Report().PartFive().Fails(Rule, 5, null, "五、存在的主要问题及改进情况");

    [Fact]
    public void A_part_1_of_headings_alone_is_found() =>
        A.Report().PartOne("（一）主动公开", "（二）依申请公开", "（三）政府信息管理", "（四）平台建设", "（五）监督保障").Fails(Rule, 1, null, "（一）主动公开");

    [Fact]
    public void A_part_1_of_nothing_is_found_at_its_heading() => A.Report().PartOne().Fails(Rule, 1, null, "一、总体情况");

    [Theory]
    [InlineData("无")]
    [InlineData("无其他需要报告的事项。")]
    public void Part_6_may_say_that_there_is_nothing(string text) => A.Report().PartSix(text).Passes(Rule);

    [Fact]
    public void A_problem_and_a_measure_are_enough() => A.Report().PartFive("公示栏更新不够及时，今后每季度检查一次并通报。").Passes(Rule);

    [Fact]
    public void A_part_that_is_missing_is_not_empty() => A.Report().Heading(5, "-").Passes(Rule);
}
