using System.Collections.Frozen;
using Gongkai.AnnualReports;
using Gongkai.AnnualReports.Recognition;

namespace Gongkai.Documents.AnnualReports;

/// <summary>Reads a yearly report from the bytes of a file, whatever kind of file it is.</summary>
public static class ReportReader
{
    /// <summary>Why a readable document is not taken for a report.</summary>
    public const string NotAReport = "没有认出年度报告：找不到标题、六个部分或者三张表。请确认选对了文件。";

    /// <summary>Characters of running text; many times what any report has. What is longer was made to keep the rules busy.</summary>
    private const int LongestText = 100_000;

    private const string TooLong = "正文超过10万字，不像是一份年度报告。请确认选对了文件，没有把多份报告合在一起。";

    private static readonly FrozenSet<string> Extensions = new[]
    {
        ".docx", ".docm", ".doc", ".wps", ".odt", ".rtf", ".html", ".htm", ".mht", ".mhtml", ".pdf", ".txt", ".xlsx", ".xlsm", ".json",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>True for a name that a file with a report may have. Among many files only these are looked at; a single file is read whatever its name.</summary>
    public static bool IsReportName(string name) => Extensions.Contains(Path.GetExtension(name));

    /// <summary>Never throws: a file that cannot be read, or is no report, gives the reason.</summary>
    public static ReportReading Read(ReadOnlyMemory<byte> content) => Document(content) switch
    {
        ReadResult.Readable { Document: var document, Kind: var kind } => ReportRecognition.Recognise(document) switch
        {
            null => new ReportReading.Unreadable(NotAReport),
            { Parts: var parts } when parts.Sum(part => part.Paragraphs.Sum(paragraph => paragraph.Text.Length)) > LongestText => new ReportReading.Unreadable(TooLong),
            var report => new ReportReading.Recognised(report, kind),
        },
        ReadResult.Unreadable { Reason: var reason } => new ReportReading.Unreadable(reason),
        var other => throw new InvalidOperationException($"Unknown result {other}."),
    };

    private static ReadResult Document(ReadOnlyMemory<byte> content)
    {
        if (!ReportJsonReader.IsJson(content.Span)) return DocumentReader.Read(content);

        try
        {
            return new ReadResult.Readable(ReportJsonReader.Read(content.Span), "json");
        }
        catch (UnreadableFileException unreadable)
        {
            return new ReadResult.Unreadable(unreadable.Reason);
        }
    }
}

/// <summary>What reading a file for a report gave.</summary>
public abstract record ReportReading
{
    private ReportReading()
    {
    }

    /// <summary>A report, and the kind of file it was in.</summary>
    public sealed record Recognised(AnnualReport Report, string Kind) : ReportReading;

    /// <summary>No report, with the reason in a Chinese sentence that says what to do.</summary>
    public sealed record Unreadable(string Reason) : ReportReading;
}
