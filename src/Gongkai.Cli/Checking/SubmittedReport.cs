using Gongkai.Documents.AnnualReports;
using Gongkai.Documents.Archives;

namespace Gongkai.Cli.Checking;

/// <summary>Reads the yearly report from a file that was submitted.</summary>
internal static class SubmittedReport
{
    public static ReportReading Read(string path) => Of(Submission.Open(path));

    public static ReportReading Of(ArchivedFile file) => file switch
    {
        ArchivedFile.Unreadable { Reason: var reason } => new ReportReading.Unreadable(reason),
        ArchivedFile.Readable { Content: var content } => ReportReader.Read(content),
        _ => throw new InvalidOperationException($"Unknown file {file}."),
    };
}
