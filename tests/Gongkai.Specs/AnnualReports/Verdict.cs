using Gongkai.AnnualReports;
using Gongkai.Findings;

namespace Gongkai.Specs.AnnualReports;

/// <summary>What one rule says of a report.</summary>
internal static class Verdict
{
    /// <summary>The findings of one rule.</summary>
    public static IReadOnlyList<Finding> FindingsOf(this ReportBuilder report, string rule, CheckOptions? options = null) =>
        [.. ReportCheck.Check(report.Build(), options ?? new CheckOptions()).Where(finding => finding.Rule == rule)];

    /// <summary>The rule finds nothing.</summary>
    public static void Passes(this ReportBuilder report, string rule, CheckOptions? options = null)
    {
        var findings = report.FindingsOf(rule, options);

        Assert.True(findings.Count == 0, Describe(findings));
    }

    /// <summary>The rule finds one thing: of the severity of the contract, in this part, in this cell, in these words.</summary>
    public static Finding Fails(this ReportBuilder report, string rule, int part, string? cell, string quote, CheckOptions? options = null)
    {
        var findings = report.FindingsOf(rule, options);

        Assert.True(findings.Count == 1, findings.Count == 0 ? "Nothing was found." : Describe(findings));
        Assert.Equal((part, cell, quote), (findings[0].Part, findings[0].Cell, findings[0].Quote));
        Assert.Equal(Contract.Severities[rule], findings[0].Severity);
        Assert.NotEmpty(findings[0].Message);
        Assert.NotEmpty(findings[0].Suggestion);
        return findings[0];
    }

    private static string Describe(IEnumerable<Finding> findings) =>
        string.Join('\n', findings.Select(finding => $"[{finding.Part}/{finding.Cell}] {finding.Quote} | {finding.Message}"));
}
