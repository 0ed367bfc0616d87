using System.Text;
using Gongkai.AnnualReports.Recognition;
using Gongkai.Documents.AnnualReports;
using Gongkai.Sources;
using Gongkai.Specs.AnnualReports.Corpus;

namespace Gongkai.Specs.AnnualReports.Quality;

/// <summary>
/// A form in which a report arrives: the files that the product writes, and those that offices make by themselves.
/// </summary>
internal sealed record FileForm(string Name, Func<SourceDocument, byte[]> Write)
{
    /// <summary>True where nothing marks the cells.</summary>
    public bool HasNoGrid { get; init; }

    public static IReadOnlyList<FileForm> All { get; } =
    [
        new("docx", document => Written(document, ReportFileKind.Docx)),
        new("html", document => Written(document, ReportFileKind.Html)),
        new("xlsx", document => Written(document, ReportFileKind.Xlsx)),
        new("json", document => Written(document, ReportFileKind.Json)),
        new("txt, a cell a line", document => Encoding.UTF8.GetBytes(CorpusHtml.Lines(document))) { HasNoGrid = true },
        new("txt, pasted", document => Encoding.UTF8.GetBytes(CorpusHtml.Tabs(document))),
        new("html, nested", document => Encoding.UTF8.GetBytes(CorpusHtml.NestedAndSplit(document))),
        new("html, exported", document => Encoding.UTF8.GetBytes(CorpusHtml.WordExport(document))),
        new("xlsx, one sheet", CorpusWorkbook.OneSheet),
        new("xlsx, sheets", document => CorpusWorkbook.TextAndTables(document, CorpusWorkbook.TableName, _ => null)),
    ];

    /// <summary>Nothing where the document is not recognised as a report, so that it cannot be read either.</summary>
    private static byte[] Written(SourceDocument document, ReportFileKind kind) =>
        ReportRecognition.Recognise(document) is { } report ? ReportWriter.Write(report, kind) : [];
}
