namespace Gongkai.Specs.AnnualReports.Rules;

/// <summary>Part 6 says of the information processing fee (信息处理费) what tables 2 and 3 show (国办函〔2020〕109号).</summary>
public sealed class PartSixAgreesOnProcessingFees
{
    private const string Rule = "fee-part-six";

    [Theory]
    [InlineData("没有收取信息处理费。")]
    [InlineData("全年发出信息处理费收费通知0件，通知金额0元，实际收取0元。")]
    [InlineData("没有其他需要报告的事项。")]
    public void Where_the_tables_show_no_fees_any_of_these_is_right(string text) => A.Report().PartSix(text).Passes(Rule);

    [Theory]
    [InlineData("0.038", "发出收费通知2件，通知金额380元，实际收取信息处理费380元。")]
    [InlineData("0.0380", "实际收取信息处理费380元。")]
    [InlineData("0.04", "实际收取信息处理费380元。")]
    [InlineData("1.5", "实际收取信息处理费380元。")]
    [InlineData("1.2", "实际收取信息处理费1.2万元。")]
    public void Fees_that_table_2_includes_are_right(string fee, string text) => A.Report().Cell("t2/fee/count", fee).PartSix(text).Passes(Rule);

    [Theory]
    [InlineData("0", "实际收取信息处理费380元。", "实际收取信息处理费380元")]
    [InlineData("0.02", "发出收费通知2件，实际收取信息处理费380元。", "实际收取信息处理费380元")]
    [InlineData("0", "实际收取信息处理费１２０元。", "实际收取信息处理费１２０元")]
    public void Fees_that_table_2_does_not_include_are_found(string fee, string text, string quote) => A.Report().Cell("t2/fee/count", fee).PartSix(text).Fails(Rule, 6, null, quote);

    [Theory]
    [InlineData("没有收取信息处理费。", "没有收取信息处理费")]
    [InlineData("没有其他需要报告的事项。", "没有其他需要报告的事项。")]
    [InlineData("按规定收取信息处理费。", "按规定收取信息处理费")]
    public void Requests_dropped_for_unpaid_fees_want_notices_in_part_6(string text, string quote) => Unpaid().PartSix(text).Fails(Rule, 6, null, quote);

    [Fact]
    public void Fewer_notices_than_dropped_requests_are_found() =>
        Unpaid().PartSix("发出收费通知1件，通知金额200元，实际收取信息处理费0元。").Fails(Rule, 6, null, "发出收费通知1件");

    [Fact]
    public void Enough_notices_are_right() => Unpaid().PartSix("发出收费通知2件，通知金额400元，实际收取信息处理费0元。").Passes(Rule);

    private static ReportBuilder Unpaid() => A.Report().Figures("t3", "r1 3 0 0 0 0 0; r3.1 1 0 0 0 0 0; r3.6.2 2 0 0 0 0 0");
}
