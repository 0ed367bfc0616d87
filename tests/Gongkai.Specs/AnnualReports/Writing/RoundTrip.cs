using System.Text;
using Gongkai.AnnualReports;
using Gongkai.Documents.AnnualReports;
using Gongkai.Sources;
using Gongkai.Specs.AnnualReports.Corpus;

namespace Gongkai.Specs.AnnualReports.Writing;

/// <summary>What is written reads back as the same report, in every kind of file, and gives the same findings.</summary>
public sealed class RoundTrip
{
    private static readonly string[] Folders = ["clean", "clean2", "clean3", "clean4", "clean5", "clean6", "clean7", "broken", "broken2"];

    public static TheoryData<string, string> Files => [.. Folders.SelectMany(CorpusFile.All).Select(file => (file.Folder, file.Name))];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_report_reads_back_from_docx(string folder, string name) => ReadsBack(folder, name, ReportFileKind.Docx);

    [Theory]
    [MemberData(nameof(Files))]
    public void A_report_reads_back_from_html(string folder, string name) => ReadsBack(folder, name, ReportFileKind.Html);

    [Theory]
    [MemberData(nameof(Files))]
    public void A_report_reads_back_from_xlsx(string folder, string name) => ReadsBack(folder, name, ReportFileKind.Xlsx);

    [Theory]
    [MemberData(nameof(Files))]
    public void A_report_reads_back_from_json(string folder, string name) => ReadsBack(folder, name, ReportFileKind.Json);

    private static void ReadsBack(string folder, string name, ReportFileKind kind)
    {
        var report = CorpusFile.Named(folder, name).Report();

        var bytes = ReportWriter.Write(report, kind);
        var back = Assert.IsType<ReportReading.Recognised>(ReportReader.Read(bytes)).Report;

        Assert.Equal(Content(report), Content(back));
        Assert.Equal(Findings(report), Findings(back));
        Assert.True(bytes.AsSpan().SequenceEqual(ReportWriter.Write(report, kind)), "The same report gave other bytes.");
    }

    /// <summary>All that a report says, places apart.</summary>
    private static string Content(AnnualReport report) => Encoding.UTF8.GetString(ReportWriter.Write(report, ReportFileKind.Json));

    private static string Findings(AnnualReport report) =>
        string.Join('\n', ReportCheck.Check(report, new CheckOptions()).Select(finding => $"{finding.Rule} {finding.Part} {finding.Cell} {Squeezed.Squeeze(finding.Quote)} {finding.Message} {finding.Suggestion}"));
}
