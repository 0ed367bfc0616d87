using Gongkai.AnnualReports;
using Gongkai.Documents.AnnualReports;
using Gongkai.Sources;
using Gongkai.Specs.AnnualReports.Corpus;

namespace Gongkai.Specs.Documents;

/// <summary>Whole reports as they leave word processors and browsers.</summary>
public class Pdf_Reports
{
    [Fact]
    public void The_sample_is_the_same_document_as_the_word_file_it_was_made_from()
    {
        var (word, pdf) = (Reading.Document(Sample("fengming-2023.docx")), Reading.Document(Sample("fengming-2023.pdf")));

        Assert.Equal(word.Lines(), pdf.Lines());
        Assert.Equal(word.Blocks.OfType<Table>().SelectMany(Reading.Grid), pdf.Blocks.OfType<Table>().SelectMany(Reading.Grid));
    }

    /// <summary>
    /// A report of the corpus, printed so that its pages cut tables, rows and merged cells. The programs of the fonts are
    /// cut out of the files, which the reader does not need.
    /// </summary>
    [Theory]
    [InlineData("browser-large-type.pdf")]
    [InlineData("browser-narrow-page.pdf")]
    [InlineData("word-processor.pdf")]
    public void A_report_of_the_corpus_is_recognised_in_full(string name)
    {
        var expected = CorpusFile.All("broken").Single(file => file.Name == "011-sum-mismatch").Report();

        var report = Assert.IsType<ReportReading.Recognised>(ReportReader.Read(Reading.File(name))).Report;

        Assert.Equal(Cells(expected), Cells(report));
        Assert.Equal(expected.Parts.SelectMany(part => part.Paragraphs).Select(paragraph => paragraph.Text), report.Parts.SelectMany(part => part.Paragraphs).Select(paragraph => paragraph.Text));
        Assert.Equal(Findings(expected), Findings(report));
    }

    private static byte[] Sample(string name) => File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "samples", name));

    private static IEnumerable<string> Cells(AnnualReport report) =>
        report.Tables.SelectMany(table => table.Rows).SelectMany(row => row.Cells).Select(cell => $"{cell.Key} {cell.Text.Text}");

    private static IEnumerable<string> Findings(AnnualReport report) =>
        ReportCheck.Check(report, new CheckOptions()).Select(finding => $"{finding.Rule} {finding.Part} {finding.Cell} {finding.Quote}");
}
