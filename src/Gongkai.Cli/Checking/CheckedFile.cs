using Gongkai.AnnualReports;
using Gongkai.Findings;

namespace Gongkai.Cli.Checking;

/// <summary>What the check of one file came to.</summary>
/// <param name="File">The path as it is shown: as given, or found below a folder that was given.</param>
internal abstract record CheckedFile(string File)
{
    /// <summary>The file was read as a report and checked.</summary>
    public sealed record Checked(string File, AnnualReport Report, IReadOnlyList<Finding> Findings) : CheckedFile(File)
    {
        public int Count(Severity severity) => Findings.Count(finding => finding.Severity == severity);
    }

    /// <summary>The file could not be read as a report.</summary>
    public sealed record Unreadable(string File, string Reason) : CheckedFile(File);
}
