using Gongkai.AnnualReports;
using Gongkai.Documents.CheckResults;
using Gongkai.Findings;

namespace Gongkai.Cli.Checking;

/// <summary>
/// Plain text for people: each file with its findings in reading order, a table of all files where there are several, and a
/// last line that sums up.
/// </summary>
internal sealed class PlainWriter(TextWriter output) : ICheckResultWriter, IDisposable
{
    private readonly SummaryTable _table = new();
    private int _reports;
    private int _unreadable;
    private int _withErrors;

    public void Write(CheckResult result)
    {
        _table.Add(result);
        output.WriteLine(result.File);
        switch (result)
        {
            case CheckResult.Unreadable { Reason: var reason }:
                _unreadable++;
                output.WriteLine($"  不能读取：{reason}");
                break;
            case CheckResult.Checked report:
                _reports++;
                if (report.Count(Severity.Error) > 0) _withErrors++;
                Write(report);
                break;
        }

        output.WriteLine();
    }

    public void Finish()
    {
        if (_reports + _unreadable > 1) _table.WriteTo(output);
        output.WriteLine($"共{_reports + _unreadable}份：核对{_reports}份，其中有错误的{_withErrors}份{(_unreadable > 0 ? $"；不能读取{_unreadable}份" : "")}。");
        output.Flush();
    }

    public void Dispose() => _table.Dispose();

    private void Write(CheckResult.Checked file)
    {
        output.WriteLine($"  {file.Unit ?? "（没有认出机关名称）"}　{(file.Year is { } year ? $"{year}年度" : "（没有认出年度）")}　{Summary(file)}");
        var number = 0;
        foreach (var finding in file.Findings)
        {
            output.WriteLine();
            output.WriteLine($"  {++number}. {finding.Severity.Label()}　{file.Where(finding)}　{RuleCatalogue.Find(finding.Rule).Title}（{finding.Rule}）");
            if (finding.Quote.Length > 0) output.WriteLine($"     原文：{finding.Quote}");
            output.WriteLine($"     {finding.Message}{finding.Suggestion}");
        }
    }

    private static string Summary(CheckResult.Checked file) => file.Findings.Count == 0
        ? "没有发现问题"
        : string.Join("、", new[] { Severity.Error, Severity.Warning, Severity.Note }.Where(severity => file.Count(severity) > 0).Select(severity => $"{severity.Label()}{file.Count(severity)}处"));
}
