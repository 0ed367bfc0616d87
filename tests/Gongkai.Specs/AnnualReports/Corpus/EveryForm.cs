using System.Text;
using Gongkai.AnnualReports;
using Gongkai.Documents.AnnualReports;
using Gongkai.Sources;

namespace Gongkai.Specs.AnnualReports.Corpus;

/// <summary>The same report gives the same findings in whatever form it arrives.</summary>
public sealed class EveryForm
{
    public static TheoryData<string, string> Files => [.. All.Select(file => (file.Folder, file.Name))];

    /// <summary>Where nothing marks the cells, a blank one or one too many leaves no trace.</summary>
    public static TheoryData<string, string> FilesWithoutCellFaults =>
        [.. All.Where(file => !file.Expected.Any(expected => expected.Rule is "cell-format" or "table-structure")).Select(file => (file.Folder, file.Name))];

    private static IEnumerable<CorpusFile> All => CorpusFile.All("clean").Concat(CorpusFile.All("broken"));

    [Theory]
    [MemberData(nameof(FilesWithoutCellFaults))]
    public void A_text_with_one_cell_a_line_gives_the_same_findings(string folder, string name) =>
        GivesTheSame(folder, name, CorpusHtml.Lines);

    [Theory]
    [MemberData(nameof(Files))]
    public void A_text_pasted_from_a_word_processor_gives_the_same_findings(string folder, string name) => GivesTheSame(folder, name, CorpusHtml.Tabs);

    [Theory]
    [MemberData(nameof(Files))]
    public void A_page_of_nested_and_split_tables_gives_the_same_findings(string folder, string name) => GivesTheSame(folder, name, CorpusHtml.NestedAndSplit);

    [Theory]
    [MemberData(nameof(Files))]
    public void A_page_exported_from_a_word_processor_gives_the_same_findings(string folder, string name) => GivesTheSame(folder, name, CorpusHtml.WordExport);

    [Theory]
    [MemberData(nameof(Files))]
    public void A_workbook_of_one_sheet_gives_the_same_findings(string folder, string name) => GivesTheSame(folder, name, CorpusWorkbook.OneSheet);

    [Theory]
    [MemberData(nameof(Files))]
    public void A_workbook_of_a_text_and_sheets_called_by_their_number_gives_the_same_findings(string folder, string name) =>
        GivesTheSame(folder, name, document => CorpusWorkbook.TextAndTables(document, CorpusWorkbook.TableName, _ => null));

    [Theory]
    [MemberData(nameof(Files))]
    public void A_workbook_of_a_text_and_sheets_with_the_same_headings_gives_the_same_findings(string folder, string name) =>
        GivesTheSame(folder, name, document => CorpusWorkbook.TextAndTables(document, index => $"Sheet{index + 2}", index => CorpusWorkbook.Headings(document)[index]));

    [Theory]
    [MemberData(nameof(Files))]
    public void A_workbook_of_a_text_and_sheets_without_names_gives_the_same_findings(string folder, string name) =>
        GivesTheSame(folder, name, document => CorpusWorkbook.TextAndTables(document, index => $"Sheet{index + 2}", _ => null));

    private static void GivesTheSame(string folder, string name, Func<SourceDocument, string> write) =>
        GivesTheSame(folder, name, document => Encoding.UTF8.GetBytes(write(document)));

    private static void GivesTheSame(string folder, string name, Func<SourceDocument, byte[]> write)
    {
        var file = CorpusFile.Named(folder, name);
        var straight = Findings(file.Report());

        var reading = ReportReader.Read(write(file.Document()));

        var report = Assert.IsType<ReportReading.Recognised>(reading).Report;
        Assert.Equal(straight, Findings(report));
    }

    private static string Findings(AnnualReport report) =>
        string.Join('\n', ReportCheck.Check(report, new CheckOptions()).Select(finding => $"{finding.Rule} {finding.Part} {finding.Cell} {Squeezed.Squeeze(finding.Quote)}").Order(StringComparer.Ordinal));
}
