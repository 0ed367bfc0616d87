using Gongkai.Findings;

namespace Gongkai.AnnualReports;

/// <summary>Checks a yearly report by all rules.</summary>
public static class ReportCheck
{
    /// <summary>The findings, in the order in which a reader of the report meets their places. The same report gives the same findings.</summary>
    public static IReadOnlyList<Finding> Check(AnnualReport report, CheckOptions options)
    {
        var checkedReport = new CheckedReport(report, options);
        return
        [
            .. RuleCatalogue.Rules
                .SelectMany(rule => rule.Check(checkedReport))
                .OrderBy(finding => finding.Part)
                .ThenBy(finding => finding.Span is null)
                .ThenBy(finding => finding.Span?.Place.Block)
                .ThenBy(finding => finding.Span?.Place.Row)
                .ThenBy(finding => finding.Span?.Place.Cell)
                .ThenBy(finding => finding.Span?.Start),
        ];
    }
}
