using Gongkai.AnnualReports;
using Gongkai.Findings;
using Gongkai.Sources;

namespace Gongkai.Specs.AnnualReports.Corpus;

/// <summary>Reports with known faults, as a tired clerk makes them: the check finds each of them, in its place, and nothing else.</summary>
public sealed class BrokenReports
{
    public static TheoryData<string, string> Files => [.. CorpusFile.All("broken").Concat(CorpusFile.All("broken2")).Select(file => (file.Folder, file.Name))];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_fault_is_found_and_nothing_else(string folder, string name)
    {
        var file = CorpusFile.Named(folder, name);
        var findings = ReportCheck.Check(file.Report(), new CheckOptions());

        var missed = file.Expected.Where(expected => !findings.Any(finding => Matches(finding, expected))).Select(expected => $"MISSED {expected.Rule} [{expected.Part}/{expected.Cell}] {expected.Quote}");
        var alarms = findings.Where(finding => !file.Expected.Any(expected => Matches(finding, expected))).Select(finding => $"ALARM {finding.Rule} [{finding.Part}/{finding.Cell}] {finding.Quote} | {finding.Message}");
        var problems = missed.Concat(alarms).ToList();

        Assert.True(problems.Count == 0, string.Join('\n', problems));
    }

    private static bool Matches(Finding finding, Expected expected)
    {
        var (a, b) = (Squeezed.Squeeze(finding.Quote), Squeezed.Squeeze(expected.Quote));
        return finding.Rule == expected.Rule && finding.Part == expected.Part && (expected.Cell is null || finding.Cell == expected.Cell)
            && (a.Contains(b, StringComparison.Ordinal) || b.Contains(a, StringComparison.Ordinal));
    }
}
