using Gongkai.AnnualReports;
using Gongkai.Documents.AnnualReports;
using Gongkai.Documents.CheckResults;

namespace Gongkai.Benchmarks;

/// <summary>CPU time of this process for reading and checking one file after the other, once everything is compiled.</summary>
internal sealed class Speed(FileKind kind)
{
    private const int Rounds = 7;

    /// <summary>Files in a round, so that two samples are measured as often as hundreds of reports.</summary>
    private const int LeastFiles = 400;

    private readonly IReadOnlyList<string> _paths = [.. Enumerable.Repeat(kind.Paths, (LeastFiles + kind.Paths.Count - 1) / kind.Paths.Count).SelectMany(paths => paths)];

    /// <summary>A row of the table: medians over the files, the middle one of several rounds, and between which these lay.</summary>
    public string Row()
    {
        WarmUp();
        var rounds = Enumerable.Range(0, Rounds).Select(_ => Round()).OrderBy(round => round.Whole).ToList();
        var middle = rounds[Rounds / 2];
        return $"| Read and check a `{kind.Name}`, CPU, median of {kind.Paths.Count} files | {Ms(middle.Whole)} ms | {Ms(rounds[0].Whole)} to {Ms(rounds[^1].Whole)}; reading {Ms(middle.Reading)}, checking {Ms(middle.Checking)}; mean {Ms(middle.Mean)}, {middle.Allocated / 1024:0} KB allocated |";
    }

    /// <summary>Compiled code gets better in the background; it is given the time.</summary>
    private void WarmUp()
    {
        for (var i = 0; i < 4; i++)
        {
            Round();
            Thread.Sleep(300);
        }
    }

    private Result Round()
    {
        GC.Collect();
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var times = _paths.Select(Measure).ToList();
        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        return new Result(Median(times.Select(time => time.Reading + time.Checking)), Median(times.Select(time => time.Reading)), Median(times.Select(time => time.Checking)), times.Average(time => time.Reading + time.Checking), (double)allocated / times.Count);
    }

    private static (double Reading, double Checking) Measure(string path)
    {
        var start = Cpu();
        var reading = (ReportReading.Recognised)ReportReader.Read(File.ReadAllBytes(path));
        var read = Cpu();
        GC.KeepAlive(CheckResult.Of(path, reading.Report, new CheckOptions()));
        return (read - start, Cpu() - read);
    }

    private static double Cpu() => Environment.CpuUsage.TotalTime.TotalMilliseconds;

    private static double Median(IEnumerable<double> values) => values.Order().ToList() is var sorted ? sorted[sorted.Count / 2] : 0;

    private static string Ms(double value) => value.ToString("0.00", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Milliseconds; bytes.</summary>
    private sealed record Result(double Whole, double Reading, double Checking, double Mean, double Allocated);
}
