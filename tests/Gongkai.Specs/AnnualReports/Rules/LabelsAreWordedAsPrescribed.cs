namespace Gongkai.Specs.AnnualReports.Rules;

/// <summary>Labels of rows and heads of columns are the format's, word for word.</summary>
public sealed class LabelsAreWordedAsPrescribed
{
    private const string Rule = "label-wording";

    [Theory]
    [InlineData("t2/head/made", 2, "本年制作件数")]
    [InlineData("t2/head/inforce", 2, "现行有效数")]
    [InlineData("t2/doc/label", 2, "规范性文件")]
    [InlineData("t3/r1/label", 3, "一、本年新收政府信息公开申请数")]
    [InlineData("t3/r2/label", 3, "二、上年转结政府信息公开申请数量")]
    [InlineData("t3/r3.3.3/label", 3, "3.危及“三安全一稳定”的")]
    [InlineData("t3/r3.6.2/label", 3, "2.重申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请")]
    [InlineData("t3/r4/label", 3, "四、结转下年继续办理")]
    [InlineData("t3/head/c4", 3, "社会公益团体")]
    [InlineData("t4/head/direct/corrected", 4, "结果纠错")]
    public void A_label_in_other_words_is_quoted_whole(string key, int part, string text) => A.Report().Cell(key, text).Fails(Rule, part, key, text);

    [Fact]
    public void The_suggestion_gives_the_prescribed_words() =>
        Assert.Contains("行政规范性文件", A.Report().Cell("t2/doc/label", "规范性文件").Fails(Rule, 2, "t2/doc/label", "规范性文件").Suggestion, StringComparison.Ordinal);

    [Theory]
    [InlineData("t3/r3.3.3/label", "3.危及\"三安全一稳定\"")]
    [InlineData("t3/r3.3.3/label", "3．危及「三安全一稳定」")]
    [InlineData("t3/r3.2/label", "(二)部分公开(区分处理的，只计这一情形，不计其他情形)")]
    [InlineData("t3/r1/label", "一、本年新收政府 信息公开申请数量")]
    [InlineData("t2/head/fee", "本年收费金额(单位:万元)")]
    [InlineData("t3/r3.4.1/label", "1、本机关不掌握相关政府信息")]
    public void Spaces_widths_and_the_form_of_marks_do_not_count(string key, string text) => A.Report().Cell(key, text).Passes(Rule);

    [Fact]
    public void A_line_break_in_a_label_does_not_count() =>
        A.Report().ChangedTable("t3", rows => [.. rows.Select(row => row.Select(text => text.Replace("本年新收", "本年\n新收", StringComparison.Ordinal)).ToList())]).Passes(Rule);

    [Fact]
    public void The_wording_of_table_2_of_2019_was_not_seen_at_its_source_and_is_not_insisted_on() =>
        A.Report(year: 2019).InTheFormatOf2019().ChangedTable("t2", rows => [.. rows.Select(row => row.Select(text => text.Replace("对外公开总数量", "对外公开总数", StringComparison.Ordinal)).ToList())]).Passes(Rule);
}
