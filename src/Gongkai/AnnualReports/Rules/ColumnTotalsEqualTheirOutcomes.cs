using Gongkai.Findings;

namespace Gongkai.AnnualReports.Rules;

/// <summary>In every column of table 3, the outcomes add up to （七）总计. Where a row is missing, the rows found are added.</summary>
internal sealed class ColumnTotalsEqualTheirOutcomes() : ReportRule("t3-column-total", Severity.Error, "列合计不符", "国办公开办函〔2021〕30号")
{
    internal override IEnumerable<Finding> Check(CheckedReport report)
    {
        if (report.Report.Table3 is not { } table) yield break;
        var outcomes = report.Form.Table3.Rows.Where(row => row.Key is not ("t3/r1" or "t3/r2" or "t3/r3.7" or "t3/r4")).ToList();
        var missing = outcomes.Count(row => table.Row(row.Key) is null);
        if (missing > outcomes.Count / 2) yield break;

        for (var column = 1; column <= 7; column++)
        {
            var found = outcomes.Where(row => table.Row(row.Key) is not null).Select(row => $"{row.Key}/c{column}");
            if (report.Report.Cell($"t3/r3.7/c{column}") is not { Number: { } total } cell || report.Sum(found) is not { } sum || sum == total) continue;
            yield return OnCell(
                cell,
                $"{report.Name($"t3/c{column}")}：各种办理结果相加为{sum}，（七）总计写的是{total}{(missing > 0 ? $"（表中缺{missing}行，按找到的行相加）" : "")}。",
                $"逐行核对这一列，使（七）总计等于（一）至（六）各行之和。");
        }
    }
}
