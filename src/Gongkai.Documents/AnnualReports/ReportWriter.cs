using Gongkai.AnnualReports;

namespace Gongkai.Documents.AnnualReports;

/// <summary>The kinds of files that reports are written as.</summary>
public enum ReportFileKind
{
    /// <summary>A Word document in the official layout.</summary>
    Docx,

    /// <summary>A web page that stands alone.</summary>
    Html,

    /// <summary>A workbook: the text on one sheet, each table on its own.</summary>
    Xlsx,

    /// <summary>Data for other programs, as <c>docs/annual-report.schema.json</c> describes it.</summary>
    Json,
}

/// <summary>Writes a yearly report as a file.</summary>
/// <remarks>The same report gives the same bytes, and what is written reads back as the same report.</remarks>
public static class ReportWriter
{
    /// <summary>The report as a file of the kind.</summary>
    /// <param name="agency">The code by which an installation knows the body; only data carries it.</param>
    public static byte[] Write(AnnualReport report, ReportFileKind kind, string? agency = null) => kind switch
    {
        ReportFileKind.Docx => ReportDocx.Write(report),
        ReportFileKind.Html => ReportHtml.Write(report),
        ReportFileKind.Xlsx => ReportXlsx.Write(report),
        ReportFileKind.Json => ReportJson.Write(report, agency),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No such kind of file."),
    };
}
