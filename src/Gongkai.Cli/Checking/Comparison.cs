using Gongkai.Agencies;
using Gongkai.AnnualReports;
using Gongkai.Documents.AnnualReports;

namespace Gongkai.Cli.Checking;

/// <summary>The reports that a report is compared with: last year's of the same body, and other bodies'.</summary>
internal sealed class Comparison
{
    private readonly (string Name, AnnualReport Report)? _only;
    private readonly Dictionary<(string Unit, int Year), (string Name, AnnualReport Report)> _earlier = [];
    private readonly List<(string Name, AnnualReport Report)> _others = [];

    /// <param name="previous">A file, or a folder of reports of earlier years; null for none.</param>
    /// <param name="against">A folder of other bodies' reports; null for none.</param>
    /// <param name="problem">A Chinese sentence when one of the paths cannot be used; null otherwise.</param>
    public Comparison(string? previous, string? against, out string? problem)
    {
        problem = null;
        if (previous is not null)
        {
            if (Directory.Exists(previous))
            {
                foreach (var found in Reports(previous))
                {
                    if (found.Report is { Unit: { } unit, Year: { } year }) _earlier.TryAdd((Key(unit), year), found);
                }
            }
            else if (Submission.Read(previous) is ReportReading.Recognised { Report: var report }) _only = (previous, report);
            else problem = $"--previous 给出的“{previous}”不是可以读取的年度报告或文件夹。";
        }

        if (against is null) return;
        if (Directory.Exists(against)) _others.AddRange(Reports(against));
        else problem ??= $"--against 给出的“{against}”不是文件夹。";
    }

    /// <summary>The options for checking one report.</summary>
    /// <param name="file">Its own path: a report is not compared with itself.</param>
    public CheckOptions Options(string file, AnnualReport report, CheckOptions common)
    {
        var previous = _only ?? (report is { Unit: { } unit, Year: { } year } && _earlier.TryGetValue((Key(unit), year - 1), out var found) ? found : null);
        return common with
        {
            Previous = previous?.Report,
            PreviousName = previous is { } known ? Path.GetFileName(known.Name) : null,
            Others = [.. _others.Where(other => !IsSame(other, file, report)).Select(other => (Path.GetFileName(other.Name), other.Report))],
        };
    }

    /// <summary>All reports below a folder, with the names of their files; files that are none are left out.</summary>
    private static IEnumerable<(string Name, AnnualReport Report)> Reports(string folder) => InOrder
        .Select(new Submission([folder]).Files(), file => (file.Name, (file.Read() as ReportReading.Recognised)?.Report))
        .Where(found => found.Report is not null)
        .Select(found => (found.Name, found.Report!));

    private static bool IsSame((string Name, AnnualReport Report) other, string file, AnnualReport report) =>
        Path.GetFullPath(other.Name) == Path.GetFullPath(file)
        || (other.Report.Unit is { } unit && report.Unit is { } own && Key(unit) == Key(own) && other.Report.Year == report.Year);

    private static string Key(string unit) => new AgencyName(unit).FullName;
}
