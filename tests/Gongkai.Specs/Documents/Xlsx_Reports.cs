using Gongkai.AnnualReports;
using Gongkai.Documents.AnnualReports;
using Gongkai.Sources;
using Gongkai.Specs.AnnualReports.Corpus;

namespace Gongkai.Specs.Documents;

/// <summary>The sample reports, which are Word documents, once more as workbooks.</summary>
public class Xlsx_Reports
{
    public static TheoryData<string> Samples => ["fengming-2023", "lvming-2025"];

    [Theory]
    [MemberData(nameof(Samples))]
    public void One_sheet_gives_the_document_that_the_Word_file_gives(string sample)
    {
        var word = Word(sample);
        var workbook = Reading.Document(CorpusWorkbook.OneSheet(word));

        Assert.Equal(word.Lines(), workbook.Lines());
        Assert.Equal(word.Blocks.OfType<Table>().SelectMany(table => table.Grid()), workbook.Blocks.OfType<Table>().SelectMany(table => table.Grid()));
        Assert.Equal(word.Blocks.Select(block => block.Place), workbook.Blocks.Select(block => block.Place));
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Tables_on_sheets_of_their_own_stand_in_their_part(string sample)
    {
        var word = Word(sample);
        var headings = CorpusWorkbook.Headings(word);

        Assert.Equal(word.Lines(), Reading.Document(CorpusWorkbook.TextAndTables(word, CorpusWorkbook.TableName, _ => null)).Lines());
        Assert.Equal(word.Lines(), Reading.Document(CorpusWorkbook.TextAndTables(word, index => $"Sheet{index}", index => headings[index])).Lines());
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Tables_that_nothing_announces_are_found_behind_the_text(string sample)
    {
        var word = Word(sample);
        var expected = Report(File.ReadAllBytes(Path(sample)));
        var report = Report(CorpusWorkbook.TextAndTables(word, index => $"Sheet{index}", _ => null));

        Assert.Equal(expected.Parts.Select(part => string.Join('\n', part.Paragraphs.Select(paragraph => paragraph.Text))), report.Parts.Select(part => string.Join('\n', part.Paragraphs.Select(paragraph => paragraph.Text))));
        Assert.Equal(Cells(expected), Cells(report));
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Tables_alone_under_the_titles_of_their_parts_make_a_report(string sample)
    {
        var tables = Word(sample).Blocks.Where((block, index) => index < 2 || block is Table || Word(sample).Blocks.ElementAtOrDefault(index + 1) is Table);
        var report = Report(CorpusWorkbook.OneSheet(new SourceDocument([.. tables])));

        Assert.Equal(Cells(Report(File.ReadAllBytes(Path(sample)))), Cells(report));
    }

    /// <summary>The sample's web page as LibreOffice Calc makes a workbook of it: shared strings, merges, no borders.</summary>
    [Fact]
    public void A_page_that_Calc_made_a_workbook_of_gives_the_report_of_the_page()
    {
        using var stream = typeof(Xlsx_Reports).Assembly.GetManifestResourceStream("fengming-2023-calc.xlsx")!;
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        var page = Report(File.ReadAllBytes(System.IO.Path.ChangeExtension(Path("fengming-2023"), ".html")));
        var report = Report(content);

        Assert.Equal((page.Unit, page.Year), (report.Unit, report.Year));
        Assert.Equal(page.Parts.Select(part => part.Heading?.Text), report.Parts.Select(part => part.Heading?.Text));
        Assert.Equal(page.Parts[7].Paragraphs.Select(paragraph => paragraph.Text), report.Parts[7].Paragraphs.Select(paragraph => paragraph.Text));
        Assert.Equal(Cells(page), Cells(report));
    }

    private static IEnumerable<string> Cells(AnnualReport report) =>
        report.Tables.SelectMany(table => table.Rows).SelectMany(row => row.Cells).Select(cell => $"{cell.Key}={cell.Text.Text}");

    private static AnnualReport Report(byte[] content) => Assert.IsType<ReportReading.Recognised>(ReportReader.Read(content)).Report;

    private static SourceDocument Word(string sample) => Reading.Document(File.ReadAllBytes(Path(sample)));

    private static string Path(string sample) => System.IO.Path.Combine(AppContext.BaseDirectory, "samples", $"{sample}.docx");
}
