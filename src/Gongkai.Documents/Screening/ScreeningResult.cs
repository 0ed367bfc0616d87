using Gongkai.Screening;

namespace Gongkai.Documents.Screening;

/// <summary>What the screening of one file came to.</summary>
/// <param name="File">The name of the file as it is shown.</param>
public abstract record ScreeningResult(string File)
{
    /// <summary>The file was read and screened.</summary>
    public sealed record Screened(string File, IReadOnlyList<ScreeningFinding> Findings) : ScreeningResult(File)
    {
        public int Count(ScreeningSeverity severity) => Findings.Count(finding => finding.Severity == severity);
    }

    /// <summary>The file could not be read, for a reason in a Chinese sentence.</summary>
    public sealed record Unreadable(string File, string Reason) : ScreeningResult(File)
    {
        /// <summary>Warns where the file opens and people see in it what no program reads, as in a scan; blocks where it does not open, or opens beyond what is safe.</summary>
        public ScreeningSeverity Severity => Reasons.IsSeenByPeople(Reason) ? ScreeningSeverity.Warn : ScreeningSeverity.Block;
    }
}
