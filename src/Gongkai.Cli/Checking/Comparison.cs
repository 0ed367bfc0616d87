using Gongkai.AnnualReports;
using Gongkai.AnnualReports.Comparison;
using Gongkai.Documents.AnnualReports;

namespace Gongkai.Cli.Checking;

/// <summary>The reports that a report is compared with: last year's of the same body, and other bodies'.</summary>
internal sealed class Comparison
{
    private readonly bool _comparesYears;
    private int _withoutEarlier;
    private readonly EarlierReports _earlier = new();
    private readonly OtherReports? _others;

    /// <param name="previous">A file, or a folder of reports of earlier years; null for none.</param>
    /// <param name="against">A folder of other bodies' reports; null for none.</param>
    /// <param name="problem">A Chinese sentence when one of the paths cannot be used; null otherwise.</param>
    public Comparison(string? previous, string? against, out string? problem)
    {
        problem = null;
        _comparesYears = previous is not null;
        if (previous is not null && Directory.Exists(previous))
        {
            foreach (var (name, report) in Reports(previous)) _earlier.Add(name, report);
        }
        else if (previous is not null)
        {
            if (SubmittedReport.Read(previous) is not ReportReading.Recognised { Report: var report })
                problem = $"--previous 给出的“{previous}”不是可以读取的年度报告或文件夹。";
            else if (!_earlier.Add(Path.GetFileName(previous), report))
                problem = $"--previous 给出的“{previous}”没有认出机关名称和年度，不能用来比对。";
        }

        if (against is null) return;
        if (!Directory.Exists(against))
        {
            problem ??= $"--against 给出的“{against}”不是文件夹。";
            return;
        }

        _others = new OtherReports();
        foreach (var (name, report) in Reports(against)) _others.Add(name, report);
    }

    /// <summary>Reports so far for which <c>--previous</c> had no report of the same body on the year before.</summary>
    public int WithoutEarlier => _withoutEarlier;

    /// <summary>The options for checking one report.</summary>
    /// <param name="file">Its own path: a report is not compared with itself.</param>
    public CheckOptions Options(string file, AnnualReport report, CheckOptions common)
    {
        var previous = _earlier.Before(report);
        if (previous is null && _comparesYears) Interlocked.Increment(ref _withoutEarlier);
        return common with { Previous = previous?.Report, PreviousName = previous?.Name, Others = _others, Name = Path.GetFileName(file) };
    }

    /// <summary>All reports below a folder, with the names of their files; files that are none are left out.</summary>
    private static IEnumerable<(string Name, AnnualReport Report)> Reports(string folder) => InOrder
        .Select(new Submission([folder], FileSelection.Reports).Files(), file => (file.Name, (SubmittedReport.Of(file.Open()) as ReportReading.Recognised)?.Report))
        .Where(found => found.Report is not null)
        .Select(found => (Path.GetFileName(found.Name), found.Report!));
}
