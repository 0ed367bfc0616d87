using Gongkai.AnnualReports;

namespace Gongkai.Specs.AnnualReports.Rules;

/// <summary>A people's government reports the results of 工作考核, 社会评议 and 责任追究 (Regulation Art. 50 item 4).</summary>
public sealed class GovernmentsReportAssessment
{
    private const string Rule = "missing-assessment";
    private const string Bare = "全年公开政府信息128条，收到政府信息公开申请2件，都在法定期限内答复，没有超期。";

    [Theory]
    [InlineData("年度工作考核列第3名；社会评议满意率98.5%。", "责任追究")]
    [InlineData("年度工作考核列第3名；没有发生需要责任追究的情形。", "社会评议")]
    [InlineData("社会评议满意率98.5%；没有发生需要责任追究的情形。", "工作考核")]
    public void The_one_that_is_missing_is_named(string sentence, string missing)
    {
        var message = Single(A.Report().PartOne(Bare, sentence)).Message;

        Assert.StartsWith($"没有报告{missing}的结果", message, StringComparison.Ordinal);
    }

    [Fact]
    public void All_three_are_named_in_one_finding() =>
        Assert.StartsWith("没有报告工作考核、社会评议、责任追究的结果", Single(A.Report().PartOne(Bare)).Message, StringComparison.Ordinal);

    [Fact]
    public void The_finding_stands_at_the_heading_of_the_part() => A.Report().PartOne(Bare).Fails(Rule, 1, null, "一、总体情况");

    [Fact]
    public void Or_at_the_section_on_supervision_where_there_is_one() => A.Report().PartOne(Bare, "（五）监督保障", "组织业务培训2场。").Fails(Rule, 1, null, "（五）监督保障");

    [Theory]
    [InlineData("在县对乡镇的绩效考评中得分96分；群众满意度调查结果为满意；全年无问责情形。")]
    [InlineData("工作考核等次为良好，社会评议结果为优秀，没有追究责任的情况。")]
    public void Other_words_for_the_three_are_right(string sentence) => A.Report().PartOne(Bare, sentence).Passes(Rule);

    [Fact]
    public void They_may_stand_in_part_5() => A.Report().PartOne(Bare).PartFive("年度工作考核列第3名，社会评议满意率98%，没有责任追究情形；公示栏更新还不及时，明年改进。").Passes(Rule);

    [Theory]
    [InlineData("安澜县财政局")]
    [InlineData("安澜县人民政府办公室")]
    [InlineData("渝北区双凤桥街道办事处")]
    [InlineData("安澜高新技术产业开发区管理委员会")]
    public void Bodies_that_are_no_peoples_government_need_not(string unit) => A.Report(unit).PartOne(Bare).Passes(Rule);

    [Fact]
    public void The_kind_that_is_given_overrides_the_name()
    {
        A.Report().PartOne(Bare).Passes(Rule, new CheckOptions { UnitKind = UnitKind.Department });
        A.Report("安澜县财政局").PartOne(Bare).Fails(Rule, 1, null, "一、总体情况", new CheckOptions { UnitKind = UnitKind.Government });
    }

    private static Gongkai.Findings.Finding Single(ReportBuilder report) => Assert.Single(report.FindingsOf(Rule));
}
