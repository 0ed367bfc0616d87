namespace Gongkai.Specs.AnnualReports.Rules;

/// <summary>The fees of table 2 are in 10,000 yuan (万元).</summary>
public sealed class FeesAreInTenThousandYuan
{
    private const string Rule = "fee-unit";

    [Theory]
    [InlineData("安澜县鹿鸣镇人民政府", "1000")]
    [InlineData("安澜县白石乡人民政府", "25600.5")]
    [InlineData("渝北区双凤桥街道办事处", "1000")]
    [InlineData("云阳县财政局", "4800")]
    public void A_thousand_and_more_is_too_much_for_a_town_or_a_bureau(string unit, string fee) => A.Report(unit).Cell("t2/fee/count", fee).Fails(Rule, 2, "t2/fee/count", fee);

    [Theory]
    [InlineData("安澜县鹿鸣镇人民政府", "999.99")]
    [InlineData("安澜县鹿鸣镇人民政府", "0")]
    [InlineData("云阳县人民政府", "3260.8")]
    [InlineData("镇江市人民政府", "18000")]
    public void Less_than_that_and_the_fees_of_a_whole_county_are_believed(string unit, string fee) => A.Report(unit).Cell("t2/fee/count", fee).Passes(Rule);

    [Theory]
    [InlineData("380", "全年收取信息处理费380元。")]
    [InlineData("380", "全年收取信息处理费３８０元。")]
    [InlineData("380.5", "收取行政事业性收费380.5元。")]
    public void The_same_digits_with_yuan_in_the_text_are_found(string fee, string sentence) => A.Report().Cell("t2/fee/count", fee).Saying(sentence, 6).Fails(Rule, 2, "t2/fee/count", fee);

    [Theory]
    [InlineData("0.038", "全年收取信息处理费380元。")]
    [InlineData("0.12", "收取行政事业性收费1200元。")]
    [InlineData("1.2", "收取行政事业性收费1.2万元。")]
    [InlineData("380", "印发公开手册380份。")]
    [InlineData("380", "每户发放约380元。")]
    [InlineData("0", "收取信息处理费0元。")]
    public void An_amount_that_was_converted_is_right(string fee, string sentence) => A.Report().Cell("t2/fee/count", fee).Saying(sentence, 6).Passes(Rule);

    [Fact]
    public void The_suggestion_converts_exactly() =>
        Assert.Contains("0.038", A.Report().Cell("t2/fee/count", "380").Saying("收取信息处理费380元。", 6).Fails(Rule, 2, "t2/fee/count", "380").Suggestion, StringComparison.Ordinal);
}
