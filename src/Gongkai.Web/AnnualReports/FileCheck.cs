using Gongkai.AnnualReports;
using Gongkai.Documents.AnnualReports;

namespace Gongkai.Web.AnnualReports;

/// <summary>What became of one uploaded file: a checked report, or the reason why there is none.</summary>
public abstract record FileCheck(string FileName)
{
    /// <summary>The file was read as a report and checked.</summary>
    public sealed record Checked(string FileName, string Kind, ReportSheet Sheet) : FileCheck(FileName)
    {
        /// <summary>The kind of file as people call it.</summary>
        public string KindLabel => Kind switch
        {
            "docx" => "Word文档",
            "pdf" => "PDF文件",
            "html" => "网页",
            "txt" => "纯文本",
            _ => Kind,
        };
    }

    /// <summary>The file could not be checked, for a reason in a Chinese sentence.</summary>
    public sealed record Refused(string FileName, string Reason) : FileCheck(FileName);

    /// <summary>Reads and checks a file, wholly in memory.</summary>
    /// <param name="number">1 and up; tells the reports of one page apart.</param>
    public static FileCheck Of(string fileName, ReadOnlyMemory<byte> content, int number) =>
        ReportReader.Read(content) switch
        {
            ReportReading.Recognised(var report, var kind) => new Checked(fileName, kind, ReportSheet.Of(report, ReportCheck.Check(report, new CheckOptions()), $"r{number}-")),
            ReportReading.Unreadable(var reason) => new Refused(fileName, reason),
            var other => throw new InvalidOperationException($"Unknown reading {other}."),
        };
}
