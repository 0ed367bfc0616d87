using Gongkai.AnnualReports.Narrative;
using Gongkai.Findings;
using Gongkai.Sources;

namespace Gongkai.AnnualReports.Rules;

/// <summary>A people's government reports the results of 工作考核, 社会评议 and 责任追究 (Regulation Art. 50 item 4).</summary>
internal sealed class GovernmentsReportAssessment() : ReportRule("missing-assessment", Severity.Warning, "没有报告考核、评议或责任追究结果", "《条例》第五十条第四项")
{
    private static readonly (string Name, string[] Words)[] Required =
    [
        ("工作考核", ["考核", "考评", "监测评估", "测评", "绩效", "第三方评估", "评估结果", "得分", "评分结果"]),
        ("社会评议", ["社会评议", "评议", "社会评价", "满意度", "群众评价", "公众评价", "民意调查", "问卷", "评价结果"]),
        ("责任追究", ["责任追究", "追究责任", "追责", "问责", "追究", "责任人处理", "通报批评"]),
    ];

    internal override IEnumerable<Finding> Check(CheckedReport report)
    {
        if (!report.IsGovernment || report.Report.Parts[1].Heading is not { } heading) yield break;
        var text = string.Concat(report.ProseOf(1, 5, 6).Select(prose => prose.Text));
        if (text.Length < 20) yield break;

        var missing = Required.Where(item => !text.HasAny(item.Words)).Select(item => item.Name).ToList();
        if (missing.Count == 0) yield break;
        var place = report.Report.Parts[1].Paragraphs.FirstOrDefault(passage => Squeezed.Squeeze(passage.Text) is { Length: <= 25 } line && line.HasAny("监督保障"));
        yield return On(
            1,
            null,
            place ?? heading,
            $"没有报告{string.Join("、", missing)}的结果；各级人民政府的年度报告应当包括工作考核、社会评议和责任追究结果情况。",
            $"在“监督保障”中写明{string.Join("、", missing)}的结果；没有发生的写明没有发生。");
    }
}
