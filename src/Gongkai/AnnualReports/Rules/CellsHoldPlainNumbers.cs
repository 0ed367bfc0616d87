using Gongkai.Findings;

namespace Gongkai.AnnualReports.Rules;

/// <summary>Every cell of figures holds a whole number in plain digits, 0 included; fees may have a fraction.</summary>
internal sealed class CellsHoldPlainNumbers() : ReportRule("cell-format", Severity.Error, "单元格填写不规范", "国办公开办函〔2021〕30号")
{
    internal override IEnumerable<Finding> Check(CheckedReport report)
    {
        foreach (var cell in report.Report.Tables.SelectMany(table => table.Rows).SelectMany(row => row.Cells))
        {
            if (cell.Content == CellContent.Number || IsLawfulIn2019(report, cell)) continue;
            var (problem, remedy) = Describe(cell);
            yield return OnCell(cell, $"{report.Name(cell.Key)}{problem}", remedy);
        }
    }

    /// <summary>The edition of 2019 has a column of increase or decrease and amounts with a fraction.</summary>
    private static bool IsLawfulIn2019(CheckedReport report, ReportCell cell) =>
        report.Form == ReportFormat.Edition2019 && cell.Key.StartsWith("t2/", StringComparison.Ordinal)
        && (cell.Key.EndsWith("/change", StringComparison.Ordinal) || cell.Key.EndsWith("/amount", StringComparison.Ordinal))
        && cell.Content != CellContent.Blank;

    private static (string Problem, string Remedy) Describe(ReportCell cell)
    {
        var text = cell.Text.Text.Trim();
        return cell.Content switch
        {
            CellContent.Blank => ("是空白。", "没有发生的填0，不要留空。"),
            CellContent.Stroke => ($"填的是“{text}”。", "没有发生的填0，不要用斜线、横线或“无”代替。"),
            CellContent.Negative => ($"填的是负数“{text}”。", "件数和金额都不能小于0，核对后改正。"),
            CellContent.ThousandsMarks => ($"的数字“{text}”带有千分位逗号。", $"去掉逗号，写成“{cell.Number:0.######}”。"),
            CellContent.FullWidth => ($"的数字“{text}”是全角字符。", $"改用半角数字，写成“{cell.Number:0.######}”。"),
            CellContent.Fraction => ($"填的是“{text}”，不是整数。", "件数填整数，不带小数和正号。"),
            _ => ($"填的是“{text}”，不是数字。", cell.IsAmount ? "只填以万元为单位的数字，不带单位和文字。" : "只填数字，不带单位和文字。"),
        };
    }
}
