using Gongkai.AnnualReports;
using Gongkai.Findings;

namespace Gongkai.Documents.CheckResults;

/// <summary>What the check of one file came to.</summary>
/// <param name="File">The name of the file as it is shown.</param>
public abstract record CheckResult(string File)
{
    /// <summary>
    /// The file was read as a report and checked.
    /// </summary>
    /// <param name="Unit">The body as the report names it; null when no name was found.</param>
    /// <param name="Year">The year reported on; null when none was found.</param>
    /// <param name="Format">The edition that the tables follow; null when there is no table.</param>
    public sealed record Checked(string File, string? Unit, int? Year, ReportFormat? Format, IReadOnlyList<Finding> Findings) : CheckResult(File)
    {
        public int Count(Severity severity) => Findings.Count(finding => finding.Severity == severity);

        /// <summary>Where a finding is, as people name it.</summary>
        public string Where(Finding finding) => FindingPlaces.Name(Format ?? ReportFormat.For(Year ?? 2021), finding);
    }

    /// <summary>The file could not be read as a report, for a reason in a Chinese sentence.</summary>
    public sealed record Unreadable(string File, string Reason) : CheckResult(File);

    /// <summary>Checks a report that was read from a file.</summary>
    public static Checked Of(string file, AnnualReport report, CheckOptions options) =>
        new(file, report.Unit, report.Year, report.Format, ReportCheck.Check(report, options));
}
