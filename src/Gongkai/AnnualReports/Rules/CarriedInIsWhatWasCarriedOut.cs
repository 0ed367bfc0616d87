using Gongkai.Findings;

namespace Gongkai.AnnualReports.Rules;

/// <summary>What was carried over into this year is what last year's report carried out, in every column.</summary>
internal sealed class CarriedInIsWhatWasCarriedOut() : ReportRule("carry-over", Severity.Error, "上年结转与上年报告不衔接", "国办公开办函〔2021〕30号")
{
    internal override IEnumerable<Finding> Check(CheckedReport report)
    {
        if (report.Options.Previous is not { } previous) yield break;
        for (var column = 1; column <= 7; column++)
        {
            if (report.Report.Cell($"t3/r2/c{column}") is not { Number: { } carriedIn } cell
                || previous.Cell($"t3/r4/c{column}")?.Number is not { } carriedOut
                || carriedIn == carriedOut) continue;
            yield return OnCell(
                cell,
                $"{report.Name(cell.Key)}为{carriedIn}，{previous.Year}年度报告的“结转下年度继续办理”为{carriedOut}。",
                $"改为{carriedOut}；如果上年报告有误，先更正上年报告并说明原因。");
        }
    }
}
