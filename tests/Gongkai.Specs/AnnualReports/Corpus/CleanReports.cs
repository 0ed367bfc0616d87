using Gongkai.AnnualReports;

namespace Gongkai.Specs.AnnualReports.Corpus;

/// <summary>Reports that a careful county officer accepts: the check must find nothing in them.</summary>
public sealed class CleanReports
{
    public static TheoryData<string, string> Files => [.. CorpusFile.All("clean").Concat(CorpusFile.All("clean2")).Concat(CorpusFile.All("clean3")).Concat(CorpusFile.All("clean4")).Concat(CorpusFile.All("clean5")).Concat(CorpusFile.All("clean6")).Concat(CorpusFile.All("clean7")).Select(file => (file.Folder, file.Name))];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_clean_report_has_no_finding(string folder, string name)
    {
        var report = CorpusFile.Named(folder, name).Report();

        var findings = ReportCheck.Check(report, new CheckOptions());

        Assert.True(findings.Count == 0, string.Join('\n', findings.Select(finding => $"{finding.Rule} [{finding.Part}/{finding.Cell}] {finding.Quote} | {finding.Message}")));
    }
}
