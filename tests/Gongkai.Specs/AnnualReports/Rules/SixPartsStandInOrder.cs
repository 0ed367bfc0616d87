using Gongkai.AnnualReports;

namespace Gongkai.Specs.AnnualReports.Rules;

/// <summary>The six parts are there, under the format's titles, in the format's order (Regulation Art. 50).</summary>
public sealed class SixPartsStandInOrder
{
    private const string Rule = "missing-part";

    public static TheoryData<int> Parts => [1, 2, 3, 4, 5, 6];

    [Theory]
    [MemberData(nameof(Parts))]
    public void A_part_without_heading_is_found(int part) => A.Report().Heading(part, "-").Fails(Rule, part, null, "");

    [Theory]
    [InlineData(1, "一、工作总体推进情况")]
    [InlineData(2, "二、主动公开情况")]
    [InlineData(4, "四、因政府信息公开申请行政复议、提起行政诉讼情况")]
    [InlineData(5, "五、政府信息公开工作存在的问题及改进措施")]
    [InlineData(6, "六、需要说明的其他事项")]
    public void A_part_under_another_title_is_found(int part, string title) => A.Report().Heading(part, title).Fails(Rule, part, null, title);

    [Theory]
    [InlineData("1 2 3 4 6 5")]
    [InlineData("1 2 3 5 4 6")]
    [InlineData("2 1 3 4 5 6")]
    public void A_part_out_of_order_is_found_once(string order) => Assert.Single(A.Report().Order(order).FindingsOf(Rule));

    [Fact]
    public void Of_parts_out_of_order_the_one_that_must_move_is_named() => A.Report().Order("5 1 2 3 4 6").Fails(Rule, 5, null, ReportFormat.Edition2021.PartHeading(5));

    [Theory]
    [InlineData(1, "一、 总体情况")]
    [InlineData(1, "一、总体情况。")]
    [InlineData(4, "四、政府信息公开行政复议、行政诉讼情况")]
    [InlineData(5, "五、存在的主要问题及改进情况：")]
    [InlineData(3, "总体收到和处理政府信息公开申请情况")]
    public void A_title_in_the_formats_words_is_right(int part, string title) => A.Report().Heading(part, title.Replace("总体收到", "收到", StringComparison.Ordinal)).Passes(Rule);
}
