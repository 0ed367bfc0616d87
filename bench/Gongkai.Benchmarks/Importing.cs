using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace Gongkai.Benchmarks;

/// <summary><c>gongkai import items</c> of many items into the demo: how long, and whether the last thousands take longer than the first.</summary>
internal static class Importing
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="gongkai">The executable.</param>
    public static async Task RunAsync(string gongkai, int items)
    {
        var directory = Directory.CreateTempSubdirectory("gongkai-bench-");
        try
        {
            var (data, file) = (Path.Combine(directory.FullName, "data"), Path.Combine(directory.FullName, "items.jsonl"));
            await RunToEndAsync(gongkai, "demo", "--data", data);
            await using (var lines = new StreamWriter(file))
            {
                for (var i = 0; i < items; i++) await lines.WriteLineAsync(Line(i));
            }

            var start = Stopwatch.GetTimestamp();
            using var import = Process.Start(new ProcessStartInfo(gongkai, ["import", "items", file, "--data", data, "--agency", "fengming"]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
            var (before, last) = (TimeSpan.Zero, Stopwatch.GetElapsedTime(start));
            while (await import.StandardError.ReadLineAsync() is { } line)
            {
                last = Stopwatch.GetElapsedTime(start);
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {line.Trim('…')} | {(last - before).TotalSeconds:0.0} s | |"));
                before = last;
            }

            var said = (await import.StandardOutput.ReadToEndAsync()).Trim();
            await import.WaitForExitAsync();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {items:N0} items imported, all | {Stopwatch.GetElapsedTime(start).TotalSeconds:0} s | {said} |"));
        }
        finally
        {
            directory.Delete(recursive: true);
        }
    }

    /// <summary>An item of some 500 characters in ten paragraphs.</summary>
    private static string Line(int number)
    {
        var random = new Random(number);
        return JsonSerializer.Serialize(
            new
            {
                title = string.Concat(Enumerable.Range(0, 8).Select(_ => Searching.Word(random))),
                published_at = new DateTime(2012, 1, 1, 8, 0, 0).AddMinutes(number * 50).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
                source = "县政府网站",
                category = "work-report",
                address = $"https://www.example.gov.cn/{number}.html",
                html = string.Concat(Searching.Text(random).Split('\n').Select(paragraph => $"<p style=\"text-indent:2em\"><span>{paragraph}</span></p>")),
            },
            Json);
    }

    private static async Task RunToEndAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(program, arguments);
        await process.WaitForExitAsync();
    }
}
