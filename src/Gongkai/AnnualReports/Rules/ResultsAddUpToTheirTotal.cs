using Gongkai.Findings;

namespace Gongkai.AnnualReports.Rules;

/// <summary>In table 4, 总计 of each block is the sum of its four results.</summary>
internal sealed class ResultsAddUpToTheirTotal() : ReportRule("t4-total", Severity.Error, "表四总计不符", "国办公开办函〔2021〕30号")
{
    internal override IEnumerable<Finding> Check(CheckedReport report)
    {
        foreach (var block in new[] { "t4/review", "t4/direct", "t4/after" })
        {
            if (report.Report.Cell($"{block}/total") is not { Number: { } total } cell
                || report.Sum($"{block}/upheld", $"{block}/corrected", $"{block}/other", $"{block}/pending") is not { } sum
                || sum == total) continue;
            yield return OnCell(
                cell,
                $"{report.Name(block)}：结果维持、结果纠正、其他结果、尚未审结相加为{sum}，总计写的是{total}。",
                $"核对四项结果，把总计改为{sum}，或者更正写错的一项。");
        }
    }
}
