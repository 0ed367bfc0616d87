using Gongkai.AnnualReports;
using Gongkai.Findings;

namespace Gongkai.Cli.Checking;

/// <summary>Plain text for people: each file with its findings in reading order, and a last line that sums up.</summary>
internal sealed class PlainWriter(TextWriter output) : IFindingsWriter
{
    private int _reports;
    private int _unreadable;
    private int _withErrors;

    public void Write(CheckedFile file)
    {
        output.WriteLine(file.File);
        switch (file)
        {
            case CheckedFile.Unreadable { Reason: var reason }:
                _unreadable++;
                output.WriteLine($"  不能读取：{reason}");
                break;
            case CheckedFile.Checked report:
                _reports++;
                if (report.Count(Severity.Error) > 0) _withErrors++;
                Write(report);
                break;
        }

        output.WriteLine();
    }

    public void Finish()
    {
        output.WriteLine($"共{_reports + _unreadable}份：核对{_reports}份，其中有错误的{_withErrors}份{(_unreadable > 0 ? $"；不能读取{_unreadable}份" : "")}。");
        output.Flush();
    }

    private void Write(CheckedFile.Checked file)
    {
        output.WriteLine($"  {file.Report.Unit ?? "（没有认出机关名称）"}　{(file.Report.Year is { } year ? $"{year}年度" : "（没有认出年度）")}　{Summary(file)}");
        var number = 0;
        foreach (var finding in file.Findings)
        {
            output.WriteLine();
            output.WriteLine($"  {++number}. {finding.Severity.Label()}　{Place(file.Report, finding)}　{RuleCatalogue.Find(finding.Rule).Title}（{finding.Rule}）");
            if (finding.Quote.Length > 0) output.WriteLine($"     原文：{finding.Quote}");
            output.WriteLine($"     {finding.Message}{finding.Suggestion}");
        }
    }

    private static string Summary(CheckedFile.Checked file) => file.Findings.Count == 0
        ? "没有发现问题"
        : string.Join("、", new[] { Severity.Error, Severity.Warning, Severity.Note }.Where(severity => file.Count(severity) > 0).Select(severity => $"{severity.Label()}{file.Count(severity)}处"));

    private static string Place(AnnualReport report, Finding finding) => finding switch
    {
        { Cell: { } cell } => CellNames.Of(report.Format ?? ReportFormat.Edition2021, cell),
        { Part: 0 } => "标题和导语",
        { Part: 7 } => "落款",
        _ => ReportFormat.Edition2021.PartHeading(finding.Part),
    };
}
