using Gongkai.AnnualReports;

namespace Gongkai.Specs.AnnualReports.Rules;

/// <summary>Towns, counties and local departments make no rules (规章), so their figures in table 2 are 0 (Legislation Law Arts. 91 and 93).</summary>
public sealed class OnlySomeBodiesMakeRules
{
    private const string Rule = "authority-regulation";

    [Theory]
    [InlineData("安澜县鹿鸣镇人民政府")]
    [InlineData("安澜县白石乡人民政府")]
    [InlineData("安澜县木叶土家族乡人民政府")]
    [InlineData("西乌旗查干苏木人民政府")]
    [InlineData("渝北区双凤桥街道办事处")]
    [InlineData("云阳县人民政府")]
    [InlineData("达茂旗人民政府")]
    [InlineData("杭州市西湖区人民政府")]
    [InlineData("云阳县自然资源局")]
    [InlineData("镇江市发展和改革委员会")]
    [InlineData("安澜县人民政府办公室")]
    [InlineData("昆山市人民政府")]
    [InlineData("江苏省昆山市人民政府")]
    public void Rules_of_a_body_that_cannot_make_them_are_found(string unit) => A.Report(unit).Cell("t2/reg/inforce", "6").Fails(Rule, 2, "t2/reg/inforce", "6");

    [Theory]
    [InlineData("made")]
    [InlineData("repealed")]
    [InlineData("inforce")]
    public void Each_of_the_three_figures_counts(string cell) => A.Report().Cell($"t2/reg/{cell}", "1").Fails(Rule, 2, $"t2/reg/{cell}", "1");

    [Theory]
    [InlineData("江苏省人民政府")]
    [InlineData("内蒙古自治区人民政府")]
    [InlineData("重庆市人民政府")]
    [InlineData("镇江市人民政府")]
    [InlineData("凉山彝族自治州人民政府")]
    [InlineData("国家市场监督管理总局")]
    [InlineData("教育部")]
    public void Bodies_that_may_make_rules_or_may_perhaps_are_left_alone(string unit) => A.Report(unit).Cell("t2/reg/inforce", "6").Passes(Rule);

    [Fact]
    public void Zeros_are_right() => A.Report().Passes(Rule);

    [Fact]
    public void Normative_documents_are_no_rules() => A.Report().Figures("t2", "doc 3 1 25").Passes(Rule);

    [Fact]
    public void The_kind_given_on_the_command_line_does_not_give_the_power() =>
        A.Report().Cell("t2/reg/made", "1").Fails(Rule, 2, "t2/reg/made", "1", new CheckOptions { UnitKind = UnitKind.Government });
}
