using Gongkai.AnnualReports;
using Gongkai.Documents.AnnualReports;
using Gongkai.Documents.CheckResults;

namespace Gongkai.Web.AnnualReports;

/// <summary>What became of one uploaded file: a checked report, or the reason why there is none.</summary>
public abstract record FileCheck(CheckResult Result)
{
    public string FileName => Result.File;

    /// <summary>
    /// The file was read as a report and checked.
    /// </summary>
    /// <param name="Kind">What kind of file it is by content, such as <c>docx</c>.</param>
    /// <param name="Previous">The name of last year's file that it was compared with; null for none.</param>
    public sealed record Checked(CheckResult.Checked Report, string Kind, ReportSheet Sheet, string? Previous) : FileCheck(Report)
    {
        /// <summary>The kind of file as people call it.</summary>
        public string KindLabel => Kind switch
        {
            "docx" => "Word文档",
            "doc" => "Word 97—2003文档",
            "odt" => "OpenDocument文档",
            "rtf" => "RTF文档",
            "pdf" => "PDF文件",
            "xlsx" => "Excel工作簿",
            "html" => "网页",
            "mht" => "单个文件网页",
            "json" => "JSON数据",
            "txt" => "纯文本",
            _ => Kind,
        };
    }

    /// <summary>The file could not be checked, for a reason in a Chinese sentence.</summary>
    public sealed record Refused(CheckResult.Unreadable File) : FileCheck(File)
    {
        public Refused(string fileName, string reason)
            : this(new CheckResult.Unreadable(fileName, reason))
        {
        }
    }

    /// <summary>Reads and checks a file, wholly in memory.</summary>
    /// <param name="number">1 and up; tells the reports of one page apart.</param>
    /// <param name="previous">Finds last year's report of the same body.</param>
    public static FileCheck Of(string fileName, ReadOnlyMemory<byte> content, int number, Func<AnnualReport, (string Name, AnnualReport Report)?> previous)
    {
        switch (ReportReader.Read(content))
        {
            case ReportReading.Recognised(var report, var kind):
                var last = previous(report);
                var result = CheckResult.Of(fileName, report, new CheckOptions { Previous = last?.Report, PreviousName = last?.Name });
                return new Checked(result, kind, ReportSheet.Of(report, result.Findings, $"r{number}-"), last?.Name);
            case ReportReading.Unreadable(var reason):
                return new Refused(fileName, reason);
            case var other:
                throw new InvalidOperationException($"Unknown reading {other}.");
        }
    }
}
