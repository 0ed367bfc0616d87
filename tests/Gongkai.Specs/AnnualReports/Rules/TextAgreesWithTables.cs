using Gongkai.AnnualReports;

namespace Gongkai.Specs.AnnualReports.Rules;

/// <summary>What the text says about requests, remedies, documents, decisions and charges is what the tables say.</summary>
/// <remarks>
/// The tables say: received 12, carried in 3, concluded 13, carried out 2; granted 7, partly 2, refused 1, not held 2, not
/// processed 1; reconsideration 2, litigation 1; documents 3 made, 1 repealed, 25 in force; licences 41, penalties 16,
/// compulsory measures 2, fees 1.2 万元.
/// </remarks>
public sealed class TextAgreesWithTables
{
    private const string Rule = "narrative-table";

    [Theory]
    [InlineData("全年收到政府信息公开申请12件。")]
    [InlineData("全年收到政府信息公开申请１２件。")]
    [InlineData("全年收到政府信息公开申请 12 件。")]
    [InlineData("全年收到政府信息公开申请十二件。")]
    [InlineData("全年收到政府信息公开申请12宗，上年结转3宗，办结13宗，结转下年度继续办理2宗。")]
    [InlineData("全年受理政府信息公开申请12件。")]
    [InlineData("全年受理政府信息公开申请15件。")]
    [InlineData("全年共收到政府信息公开申请15件（含上年结转3件）。")]
    [InlineData("收到依申请公开12件，予以公开7件，部分公开2件，不予公开1件，无法提供2件，不予处理1件。")]
    public void The_same_number_in_any_notation_and_unit_agrees(string sentence) => Report(sentence).Passes(Rule);

    [Theory]
    [InlineData("全年收到政府信息公开申请11件。", "收到政府信息公开申请11件")]
    [InlineData("全年收到政府信息公开申请１１件。", "收到政府信息公开申请１１件")]
    [InlineData("全年收到政府信息公开申请十一件。", "收到政府信息公开申请十一件")]
    [InlineData("全年新收政府信息公开申请15件。", "新收政府信息公开申请15件")]
    [InlineData("全年受理政府信息公开申请14件。", "受理政府信息公开申请14件")]
    [InlineData("收到政府信息公开申请12件，办结12件。", "办结12件")]
    [InlineData("收到政府信息公开申请12件，结转下年度继续办理3件。", "结转下年度继续办理3件")]
    [InlineData("收到政府信息公开申请12件，上年结转2件。", "上年结转2件")]
    [InlineData("收到政府信息公开申请12件，予以公开8件。", "予以公开8件")]
    [InlineData("收到政府信息公开申请12件，部分公开1件。", "部分公开1件")]
    [InlineData("全年没有收到政府信息公开申请。", "没有收到政府信息公开申请")]
    public void Another_number_of_requests_is_found(string sentence, string quote) => Report(sentence).Fails(Rule, 1, null, quote);

    [Theory]
    [InlineData("收到政府信息公开申请12件，其中自然人提出10件。")]
    [InlineData("通过网上平台收到政府信息公开申请7件。")]
    [InlineData("收到政府信息公开申请12件，较上年增加4件。")]
    [InlineData("2023年收到政府信息公开申请20件，2024年收到12件。")]
    [InlineData("上年度收到政府信息公开申请20件。")]
    [InlineData("全县共收到政府信息公开申请356件。")]
    [InlineData("全市各级各部门收到政府信息公开申请1,280件。")]
    [InlineData("全年收到信访举报投诉58件，全部办结。")]
    [InlineData("受理行政许可申请120件。")]
    [InlineData("第一季度收到政府信息公开申请4件。")]
    [InlineData("自2019年以来累计收到政府信息公开申请86件。")]
    [InlineData("收到政府信息公开申请10余件。")]
    [InlineData("答复网民留言60件。")]
    [InlineData("收到政府信息公开申请由去年的20件下降到12件。")]
    [InlineData("受理群众咨询、政府信息公开申请共计45件。")]
    [InlineData("办理县政府办公室转办的政府信息公开申请1件。")]
    [InlineData("没有一件政府信息公开申请超期。")]
    [InlineData("未发生因政府信息公开被行政复议纠正的情况。")]
    public void Parts_comparisons_and_the_business_of_others_are_not_the_total(string sentence) => Report(sentence).Passes(Rule);

    [Theory]
    [InlineData("因政府信息公开引起的行政复议2件、行政诉讼1件。")]
    [InlineData("因政府信息公开被申请行政复议2件，其中结果维持1件、尚未审结1件。")]
    [InlineData("办理行政复议和行政诉讼案件3件，均因政府信息公开引起。")]
    public void Remedies_that_agree_are_right(string sentence) => Report(sentence).Passes(Rule);

    [Theory]
    [InlineData("因政府信息公开引起的行政复议3件。", "复议3件")]
    [InlineData("因政府信息公开引起的行政诉讼2件。", "诉讼2件")]
    [InlineData("未发生因政府信息公开引起的行政复议。", "未发生因政府信息公开引起的行政复议")]
    public void Another_number_of_remedies_is_found(string sentence, string words) =>
        Assert.EndsWith(words, Assert.Single(Report(sentence).FindingsOf(Rule)).Quote, StringComparison.Ordinal);

    [Fact]
    public void A_denial_of_both_remedies_is_found_for_each() =>
        Assert.Equal(2, Report("没有发生因政府信息公开引起的行政复议、行政诉讼。").FindingsOf(Rule).Count);

    [Theory]
    [InlineData("全年制发行政规范性文件3件，废止1件，现行有效25件。")]
    [InlineData("公开行政规范性文件18件。")]
    [InlineData("转发上级规范性文件9件。")]
    [InlineData("作出行政处罚决定16件、办理行政许可41件、实施行政强制2件。")]
    [InlineData("公开行政处罚信息8条。")]
    [InlineData("公示行政许可30件。")]
    [InlineData("收取行政事业性收费1.2万元。")]
    [InlineData("收取行政事业性收费12000元。")]
    [InlineData("收取行政事业性收费12,000元。")]
    [InlineData("收取行政事业性收费12004元。")]
    public void Documents_decisions_and_fees_that_agree_or_are_only_published_are_right(string sentence) => Report(sentence).Passes(Rule);

    [Theory]
    [InlineData("全年制发行政规范性文件4件。", "制发行政规范性文件4件")]
    [InlineData("现行有效行政规范性文件24件。", "现行有效行政规范性文件24件")]
    [InlineData("全年废止行政规范性文件2件。", "废止行政规范性文件2件")]
    [InlineData("全年作出行政处罚决定15件。", "作出行政处罚决定15件")]
    [InlineData("全年办理行政许可40件。", "办理行政许可40件")]
    [InlineData("全年实施行政强制3件。", "实施行政强制3件")]
    [InlineData("全年收取行政事业性收费1.3万元。", "行政事业性收费1.3万元")]
    [InlineData("全年收取行政事业性收费12500元。", "行政事业性收费12500元")]
    public void Other_numbers_of_documents_decisions_and_fees_are_found(string sentence, string quote) => Report(sentence).Fails(Rule, 1, null, quote);

    [Fact]
    public void Every_mention_is_looked_at() =>
        Assert.Equal(2, A.Report().PartOne("全年收到政府信息公开申请3件。", "收到的政府信息公开申请4件都已答复。").FindingsOf(Rule).Count);

    [Fact]
    public void Part_six_is_read_too() => Report("全年收到政府信息公开申请12件。").PartSix("全年收到政府信息公开申请13件。").Fails(Rule, 6, null, "收到政府信息公开申请13件");

    [Theory]
    [InlineData("")]
    [InlineData("/")]
    public void A_cell_that_is_no_number_contradicts_nothing(string text) => Report("全年收到政府信息公开申请11件。").Cell("t3/r1/c7", text).Passes(Rule);

    [Fact]
    public void A_missing_table_contradicts_nothing() => Report("全年收到政府信息公开申请11件。").WithoutTable("t3").Passes(Rule);

    [Theory]
    [InlineData("全县共收到政府信息公开申请356件。")]
    [InlineData("全镇收到政府信息公开申请12件。")]
    public void Figures_of_the_whole_county_are_not_those_of_a_town_or_bureau(string sentence) => Report(sentence).Passes(Rule, new CheckOptions { UnitKind = UnitKind.Government });

    [Theory]
    [InlineData("收到申请11件。", "收到申请11件")]
    [InlineData("收到11件申请，均已答复。", "收到11件")]
    [InlineData("2024年没有收到申请。", "没有收到申请")]
    public void Under_the_heading_on_requests_a_short_sentence_is_of_them(string sentence, string quote) =>
        Report("（二）依申请公开情况").Adding(1, sentence).Fails(Rule, 1, null, quote);

    [Theory]
    [InlineData("收到申请11件。")]
    [InlineData("2023年没有收到申请。")]
    public void Elsewhere_and_of_another_year_it_is_not(string sentence) => Report("（五）监督保障").Adding(1, sentence).Passes(Rule);

    private static ReportBuilder Report(string sentence) => A.Report().PartOne(sentence)
        .Figures("t2", "reg 0 0 0; doc 3 1 25; licence 41; penalty 16; force 2; fee 1.2")
        .Figures("t3", "r1 10 2 0 0 0 0; r2 3 0 0 0 0 0; r3.1 6 1 0 0 0 0; r3.2 2 0 0 0 0 0; r3.3.4 1 0 0 0 0 0; r3.4.1 2 0 0 0 0 0; r3.5.1 1 0 0 0 0 0; r4 1 1 0 0 0 0")
        .Figures("t4", "review 1 0 0 1; direct 1 0 0 0; after 0 0 0 0");
}
