using System.Text;
using Gongkai.AnnualReports;
using Gongkai.Documents.Xlsx;
using Gongkai.Findings;

namespace Gongkai.Documents.CheckResults;

/// <summary>A workbook: the sheet 汇总 with a row a file, and 问题清单 with a row a finding, both ready to be filtered.</summary>
/// <remarks>
/// A workbook is written sheet after sheet, so the findings wait outside the memory until the last file is known. A sheet
/// that is full is followed by another.
/// </remarks>
/// <param name="target">Gets the workbook once <see cref="Finish"/> is called; stays open.</param>
/// <param name="waiting">An empty stream that can be written, set back and read; stays open.</param>
public sealed class WorkbookResults(Stream target, Stream waiting) : ICheckResultWriter, IDisposable
{
    private static readonly SheetLayout Overview = new("汇总") { Columns = [7, 34, 8, 8, 8, 8, 44, 44], FrozenRows = 1, FilterRow = 1, IsLandscape = true };

    private static readonly SheetLayout List = new("问题清单") { Columns = [7, 28, 8, 8, 30, 18, 34, 44, 36, 30, 36], FrozenRows = 1, FilterRow = 1, IsLandscape = true };

    private readonly StreamWriter _waiting = new(waiting, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
    private readonly Workbook _workbook = new(target);
    private Sheet? _sheet;
    private int _rows;
    private int _files;
    private int _findings;

    public void Write(CheckResult result)
    {
        _files++;
        AddRow(Overview, ["序号", "机关", "年度", "错误", "警告", "提示", "文件", "说明"], result switch
        {
            CheckResult.Checked report =>
            [
                new Cell(_files), Text(report.Unit ?? "没有认出机关名称"), Year(report.Year),
                Xlsx.Cell.Count(report.Count(Severity.Error)), Xlsx.Cell.Count(report.Count(Severity.Warning)), Xlsx.Cell.Count(report.Count(Severity.Note)),
                Text(report.File), Text(report.Findings.Count == 0 ? "没有发现问题" : ""),
            ],
            CheckResult.Unreadable file => [new Cell(_files), Text(""), Text(""), Text(""), Text(""), Text(""), Text(file.File), Text($"不能读取：{file.Reason}")],
            _ => throw new ArgumentOutOfRangeException(nameof(result)),
        });
        if (result is CheckResult.Checked { Findings.Count: > 0 }) _waiting.WriteLine(JsonLinesResults.Line(result));
    }

    public void Finish()
    {
        _waiting.Flush();
        waiting.Position = 0;
        _sheet = null;
        using var lines = new StreamReader(waiting, leaveOpen: true);
        while (lines.ReadLine() is { } line) AddFindings((CheckResult.Checked)JsonLinesResults.Read(line));
        _workbook.Dispose();
    }

    public void Dispose()
    {
        _workbook.Dispose();
        _waiting.Dispose();
    }

    private void AddFindings(CheckResult.Checked report)
    {
        foreach (var finding in report.Findings)
        {
            var rule = RuleCatalogue.Find(finding.Rule);
            AddRow(
                List,
                ["序号", "机关", "年度", "级别", "位置", "问题类别", "原文", "问题", "修改建议", "依据", "文件"],
                [
                    new Cell(++_findings), Text(report.Unit ?? ""), Year(report.Year), new Cell(finding.Severity.Label(), CellStyle.Centred), Text(report.Where(finding)),
                    Text(rule.Title), Text(finding.Quote), Text(finding.Message), Text(finding.Suggestion), Text(rule.Basis), Text(report.File),
                ]);
        }
    }

    private void AddRow(SheetLayout layout, string[] heads, ReadOnlySpan<Cell> cells)
    {
        if (_sheet is null || _rows == Sheet.MostRows)
        {
            _sheet = _workbook.Add(layout);
            _sheet.AddRow([.. heads.Select(head => new Cell(head, CellStyle.Head))]);
            _rows = 1;
        }

        _sheet.AddRow(cells);
        _rows++;
    }

    private static Cell Text(string text) => new(text, CellStyle.Wrapped);

    private static Cell Year(int? year) => year is { } known ? new Cell(known) : new Cell("", CellStyle.Centred);
}
