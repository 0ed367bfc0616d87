using Gongkai.Findings;

namespace Gongkai.AnnualReports.Rules;

/// <summary>In table 3, 总计 of a row is the sum of its six kinds of applicants.</summary>
internal sealed class RowTotalsEqualTheirApplicants() : ReportRule("t3-row-total", Severity.Error, "行合计不符", "国办公开办函〔2021〕30号")
{
    internal override IEnumerable<Finding> Check(CheckedReport report)
    {
        foreach (var row in report.Form.Table3.Rows)
        {
            if (report.Report.Cell(row.Cells[6]) is not { Number: { } total } cell || report.Sum(row.Cells.Take(6)) is not { } sum || sum == total) continue;
            yield return OnCell(
                cell,
                $"{report.Name(row.Key)}：六类申请人相加为{sum}，总计写的是{total}。",
                $"核对这一行的各列，把总计改为{sum}，或者更正写错的一列。");
        }
    }
}
