using Gongkai.AnnualReports;
using Gongkai.AnnualReports.Recognition;
using Gongkai.Sources;

namespace Gongkai.Specs.AnnualReports.Rules;

/// <summary>Nothing of the word processor or of a template is left in the text.</summary>
public sealed class NoResidue
{
    private const string Rule = "residue";

    [Theory]
    [InlineData("[bookmark: _GoBack]全年公开政府信息128条。", "[bookmark: _GoBack]")]
    [InlineData("全年公开政府信息XX条。", "XX")]
    [InlineData("全年公开政府信息××条。", "××")]
    [InlineData("全年公开政府信息ＸＸ条。", "ＸＸ")]
    [InlineData("收到申请{{count}}件。", "{{count}}")]
    [InlineData("收到申请${count}件。", "${count}")]
    [InlineData("收到申请____件。", "____")]
    [InlineData("错误！未找到引用源。", "错误！未找到引用源。")]
    [InlineData("公开&nbsp;信息。", "&nbsp;")]
    [InlineData("【请填写考核结果】", "【请填写考核结果】")]
    public void Residue_is_quoted_exactly(string sentence, string quote) => A.Report().Saying(sentence).Fails(Rule, 1, null, quote);

    [Theory]
    [InlineData("建成5G+VR政务公开专区。")]
    [InlineData("上线“X光一键查询”栏目。")]
    [InlineData("公开栏尺寸为2×3米。")]
    [InlineData("来访人员李×咨询补贴政策。")]
    [InlineData("【典型做法】在村口设公示栏。")]
    [InlineData("落实[2024]5号文件。")]
    public void Letters_and_marks_with_a_meaning_are_right(string sentence) => A.Report().Saying(sentence).Passes(Rule);

    [Fact]
    public void Labels_of_tables_are_looked_at() => A.Report().Cell("t3/r4/label", "四、结转下年度继续办理[bookmark: _Toc1]").Fails(Rule, 3, null, "[bookmark: _Toc1]");

    [Fact]
    public void What_a_revision_left_in_the_file_is_found()
    {
        var document = A.Report().Document() with { Remnants = [new Remnant("全年公开120条", "未接受的删除", new Place(6))] };
        var report = ReportRecognition.Recognise(document)!;

        var finding = Assert.Single(ReportCheck.Check(report, new CheckOptions()));

        Assert.Equal((Rule, 1, "全年公开120条"), (finding.Rule, finding.Part, finding.Quote));
        Assert.Contains("未接受的删除", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("全年公开信息？？条。", "？？")]
    [InlineData("全年公开信息**条。", "**")]
    [InlineData("各项工作按期完成（数据待核）。", "（数据待核）")]
    [InlineData("各项工作按期完成（略）。", "（略）")]
    public void Marks_in_the_place_of_a_number_and_notes_to_oneself_are_found(string sentence, string quote) => A.Report().Saying(sentence).Fails(Rule, 1, null, quote);
}
