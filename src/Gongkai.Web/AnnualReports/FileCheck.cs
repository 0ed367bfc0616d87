using Gongkai.AnnualReports;
using Gongkai.AnnualReports.Recognition;
using Gongkai.Documents;

namespace Gongkai.Web.AnnualReports;

/// <summary>What became of one uploaded file: a checked report, or the reason why there is none.</summary>
public abstract record FileCheck(string FileName)
{
    /// <summary>The file was read as a report and checked.</summary>
    public sealed record Checked(string FileName, string Kind, ReportSheet Sheet) : FileCheck(FileName);

    /// <summary>The file could not be checked, for a reason in a Chinese sentence.</summary>
    public sealed record Refused(string FileName, string Reason) : FileCheck(FileName);

    /// <summary>Reads and checks a file, wholly in memory.</summary>
    /// <param name="number">1 and up; tells the reports of one page apart.</param>
    public static FileCheck Of(string fileName, ReadOnlyMemory<byte> content, int number)
    {
        switch (DocumentReader.Read(content))
        {
            case ReadResult.Unreadable(var reason):
                return new Refused(fileName, reason);
            case ReadResult.Readable(var document, var kind) when ReportRecognition.Recognise(document) is { } report:
                return new Checked(fileName, kind, ReportSheet.Of(report, ReportCheck.Check(report, new CheckOptions()), $"r{number}-"));
            default:
                return new Refused(fileName, "没有认出年度报告：找不到标题、六个部分或者三张表。请确认选对了文件。");
        }
    }
}
