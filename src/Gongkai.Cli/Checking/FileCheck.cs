using Gongkai.AnnualReports;
using Gongkai.Documents.AnnualReports;
using Gongkai.Documents.CheckResults;

namespace Gongkai.Cli.Checking;

/// <summary>Checks one file among many. Whatever happens with it, the others go on.</summary>
/// <param name="error">Gets what only a developer can use: the fault of ours that a file brought to light.</param>
internal sealed class FileCheck(Comparison comparison, CheckOptions options, TextWriter error)
{
    private const string Fault = "核对这个文件时程序出了错，其他文件不受影响。请把这个文件和屏幕上的出错信息交给软件维护人员。";

    public CheckResult Of(SubmittedFile file)
    {
        try
        {
            return SubmittedReport.Of(file.Open()) switch
            {
                ReportReading.Recognised { Report: var report } => CheckResult.Of(file.Name, report, comparison.Options(file.Name, report, options)),
                ReportReading.Unreadable { Reason: var reason } => new CheckResult.Unreadable(file.Name, reason),
                var other => throw new InvalidOperationException($"Unknown reading {other}."),
            };
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            lock (error) error.WriteLine($"{file.Name}: {fault}");
            return new CheckResult.Unreadable(file.Name, Fault);
        }
    }
}
