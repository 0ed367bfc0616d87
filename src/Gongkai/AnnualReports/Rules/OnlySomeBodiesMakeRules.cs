using Gongkai.Findings;

namespace Gongkai.AnnualReports.Rules;

/// <summary>Towns, counties and local departments make no rules (规章), so their figures in table 2 are 0.</summary>
internal sealed class OnlySomeBodiesMakeRules() : ReportRule("authority-regulation", Severity.Error, "本机关无权制定规章", "《立法法》关于规章制定权限的规定")
{
    internal override IEnumerable<Finding> Check(CheckedReport report)
    {
        if (report.Unit.MayMakeRules is not false) yield break;
        foreach (var cell in report.Report.Table2?.Row("t2/reg")?.Cells ?? [])
        {
            if (cell.Number is not > 0) continue;
            yield return OnCell(
                cell,
                $"{report.Name(cell.Key)}填了{cell.Number:0.######}，但{report.Unit.FullName}没有规章制定权。",
                "规章一行应为0；如果是行政规范性文件，填到下一行。");
        }
    }
}
