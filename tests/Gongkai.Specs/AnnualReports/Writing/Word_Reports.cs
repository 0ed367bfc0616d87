using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Gongkai.AnnualReports;
using Gongkai.Documents.AnnualReports;
using Gongkai.Documents.CheckResults;
using Gongkai.Specs.AnnualReports.Corpus;

namespace Gongkai.Specs.AnnualReports.Writing;

/// <summary>Written Word documents are valid and in the layout of official documents.</summary>
public sealed class Word_Reports
{
    [Fact]
    public void The_Open_XML_SDK_finds_no_error_in_reports_clean_and_broken() =>
        Assert.All(CorpusFile.All("clean7").Concat(CorpusFile.All("broken")).Where((_, index) => index % 5 == 0), file => IsValid(ReportWriter.Write(file.Report(), ReportFileKind.Docx)));

    [Fact]
    public void Nor_in_a_letter()
    {
        var report = A.Report().Cell("t4/review/upheld", "1").Saying("我局十分重视。\u0001").Build();

        IsValid(FeedbackLetter.Write(CheckResult.Of("年报.docx", report, new CheckOptions())));
        IsValid(FeedbackLetter.Write(CheckResult.Of("年报.docx", A.Report().Build(), new CheckOptions())));
    }

    [Fact]
    public void The_page_is_that_of_official_documents()
    {
        using var document = Open(A.Report());
        var section = document.MainDocumentPart!.Document!.Body!.Elements<SectionProperties>().Single();

        var margins = section.GetFirstChild<PageMargin>()!;
        Assert.Equal([37, 26, 35, 28], new[] { (long)margins.Top!.Value, margins.Right!.Value, margins.Bottom!.Value, margins.Left!.Value }.Select(twips => (int)Math.Round(twips / 1440m * 25.4m)));
        Assert.Equal("— 1 —", document.MainDocumentPart.FooterParts.Single().Footer!.InnerText);
    }

    [Fact]
    public void The_tables_have_the_merges_of_the_form()
    {
        using var document = Open(A.Report());
        var tables = document.MainDocumentPart!.Document!.Body!.Elements<Table>().ToList();

        Assert.Equal([4, 10, 15], tables.Select(table => table.GetFirstChild<TableGrid>()!.Elements<GridColumn>().Count()));
        Assert.All(tables, table => Assert.All(table.Elements<TableRow>(), row =>
            Assert.Equal(table.GetFirstChild<TableGrid>()!.Elements<GridColumn>().Count(), row.Elements<TableCell>().Sum(cell => cell.TableCellProperties?.GridSpan?.Val?.Value ?? 1))));
        Assert.Equal(3, tables[1].Elements<TableRow>().Count(row => row.TableRowProperties?.GetFirstChild<TableHeader>() is not null));
    }

    private static WordprocessingDocument Open(ReportBuilder report) => WordprocessingDocument.Open(new MemoryStream(ReportWriter.Write(report.Build(), ReportFileKind.Docx)), isEditable: false);

    private static void IsValid(byte[] bytes)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(bytes), isEditable: false);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(document, TestContext.Current.CancellationToken).Select(error => $"{error.Part?.Uri} {error.Path?.XPath} {error.Description}"));
    }
}
