using Gongkai.Findings;

namespace Gongkai.AnnualReports.Rules;

/// <summary>Each of the three tables is there, with every row and column of the format and no cell more.</summary>
internal sealed class TablesHaveTheirRowsAndColumns() : ReportRule("table-structure", Severity.Error, "表格结构与格式不符", "国办公开办函〔2021〕30号")
{
    internal override IEnumerable<Finding> Check(CheckedReport report)
    {
        var tables = new[] { report.Report.Table2, report.Report.Table3, report.Report.Table4 };
        foreach (var (form, table) in report.Form.Tables.Zip(tables))
        {
            var part = PartOf(form.Key);
            if (table is null || table.Rows.Count == 0)
            {
                yield return Absent(part, form.Key, $"没有找到{form.Name}（{report.Form.PartTitles[part - 1]}）。", "按规定格式补上这张表，没有发生的填0。");
                continue;
            }

            foreach (var finding in MissingRows(report, form, table)) yield return finding;
            foreach (var column in table.MissingColumns)
                yield return Absent(part, column, $"{report.Name(column)}缺少。", "按规定格式补上这一列，没有发生的填0。");
            foreach (var head in table.ExtraColumns)
                yield return On(part, form.Key, head, $"{form.Name}多出一列“{head.Text.Trim()}”。", "规定格式没有这一列，请删去。");
            foreach (var row in table.UnknownRows.Select(row => row.Label!))
                yield return On(part, form.Key, row, $"{form.Name}多出一行“{row.Text.Trim()}”。", "规定格式没有这一行，删去后把数字并入应当填的行。");
            foreach (var finding in WrongWidths(report, form, table)) yield return finding;
        }
    }

    private IEnumerable<Finding> MissingRows(CheckedReport report, TableForm form, ReportTable table)
    {
        foreach (var row in form.Rows.Where(row => table.Row(row.Key) is null))
            yield return Absent(PartOf(form.Key), row.Key, $"{form.Name}缺少“{row.Label}”这一行。", "按规定格式补上这一行，没有发生的填0。");
    }

    private IEnumerable<Finding> WrongWidths(CheckedReport report, TableForm form, ReportTable table)
    {
        foreach (var row in table.Rows)
        {
            var wanted = form.Rows.First(known => known.Key == row.Key).Cells.Count - (form.Key == "t2" ? 0 : table.MissingColumns.Count);
            if (row.Written.Count == wanted + table.ExtraColumns.Count) continue;
            var extra = row.Written.Count > wanted;
            var difference = Math.Abs(row.Written.Count - wanted);
            var passage = extra ? row.Written[^1] : row.Label ?? row.Written[0];
            yield return On(
                PartOf(form.Key),
                row.Key,
                passage,
                $"{report.Name(row.Key)}{(extra ? "多出" : "缺少")}{difference}个单元格：应有{wanted}个数，实有{row.Written.Count}个。",
                extra ? "合并或删去多出的单元格，只保留应当填的数。" : "补上缺少的单元格，没有发生的填0。");
        }
    }
}
