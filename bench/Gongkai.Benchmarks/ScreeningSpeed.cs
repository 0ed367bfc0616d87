using System.Diagnostics;
using System.Globalization;
using System.Text;
using Gongkai.Screening;
using Gongkai.Screening.Wording;

namespace Gongkai.Benchmarks;

/// <summary>Screening of UTF-8 text in which nothing is found, beside ripgrep with patterns for the same; and word lists of 5,000 entries.</summary>
internal static class ScreeningSpeed
{
    private const int Size = 256 * 1024 * 1024;
    private const int Piece = 1024 * 1024;
    private const int WordListSize = 32 * 1024 * 1024;
    private const int Entries = 5_000;
    private const int Rounds = 7;

    private static readonly DateOnly Day = new(2026, 11, 29);

    /// <summary>Numbers as digits in one, which is least work for ripgrep and finds less than we do.</summary>
    private static readonly string[] Bare =
        ["[0-9]{17}[0-9Xx]|[0-9]{15}", "1[3-9][0-9]{9}", "(62|9558|[45])[0-9]{14,17}", "0[0-9]{2,3}-?[0-9]{7,8}", "[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+"];

    /// <summary>The least that could be asked of ripgrep: where to look closer.</summary>
    private static readonly string[] Least = ["[0-9]{7}|@"];

    /// <summary>Numbers in groups and in full width as well, as we take them.</summary>
    private static readonly string[] AsWritten = [@"[0-9０-９](?:[ \t\-)）－‐‑–—·\x{200b}\x{a0}\x{3000}]{0,2}[0-9０-９]){6,}", "[@＠]"];

    /// <param name="folder">Where the text is written; in memory, so that no disk is measured.</param>
    public static void Run(string folder)
    {
        var path = Path.Combine(folder, $"prose-{Environment.ProcessId}.txt");
        try
        {
            Write(path);
            Console.WriteLine("| Screening of UTF-8 text | GB/s of CPU time | least to most | GB/s of the clock |");
            Console.WriteLine("|---|---:|---:|---:|");
            Numbers(path);
            Words(path);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static void Numbers(string path)
    {
        var (ours, inMemory, least, bare, written, rules) = (new List<Time>(), new List<Time>(), new List<Time>(), new List<Time>(), new List<Time>(), new List<Time>());
        var bytes = File.ReadAllBytes(path);
        var screening = new Utf8Screening(ScreeningPolicy.Default, Day);
        for (var i = 0; i < Rounds + 2; i++)
        {
            Add(ours, i, Measure(() => InPieces(path, screening)), bytes.Length);
            Add(inMemory, i, Measure(() => Nothing(screening.Find(bytes).Count)), bytes.Length);
            Add(least, i, Ripgrep(path, Least), bytes.Length);
            Add(bare, i, Ripgrep(path, Bare), bytes.Length);
            Add(written, i, Ripgrep(path, AsWritten), bytes.Length);
        }

        var part = bytes.AsSpan(0, Piece * 8).ToArray();
        var slow = new TextScreening(ScreeningPolicy.Default.Only(Utf8Screening.Kinds), WordList.Empty, Day);
        for (var i = 0; i < Rounds + 2; i++) Add(rules, i, Measure(() => ByRules(part, slow)), part.Length);

        Print("numbers and mailboxes, read from the file in pieces", ours);
        Print("the same, in memory", inMemory);
        Print("`rg`, seven digits or an @", least);
        Print("`rg`, digits in one", bare);
        Print("`rg`, as written", written);
        Print("decoded, all lines by the rules", rules);
        Ratio("seven digits or an @", ours, least);
        Ratio("digits in one", ours, bare);
        Ratio("as written", ours, written);
    }

    private static void Ratio(string what, List<Time> ours, List<Time> ripgrep) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| ours from the file over `rg`, {what} | {Median(ours).Cpu / Median(ripgrep).Cpu:0.00} | | {Median(ours).Wall / Median(ripgrep).Wall:0.00} |"));

    private static void Words(string path)
    {
        var bytes = new byte[WordListSize];
        using (var file = File.OpenRead(path)) file.ReadExactly(bytes);
        var lines = Encoding.UTF8.GetString(bytes).Split('\n');
        foreach (var (likeText, name) in new[] { (10, "a tenth"), (2, "half") }) Words(bytes, lines, List(lines, likeText), name);
    }

    private static void Words(byte[] bytes, string[] lines, WordList list, string likeText)
    {
        var (words, decoded) = (new List<Time>(), new List<Time>());
        for (var i = 0; i < Rounds + 2; i++)
        {
            Add(words, i, Measure(() => Nothing(lines.Sum(line => list.In(line).Count()))), bytes.Length);
            Add(decoded, i, Measure(() => Nothing(Encoding.UTF8.GetString(bytes).Split('\n').Sum(line => list.In(line).Count()))), bytes.Length);
        }

        Print($"word list of {Entries} entries, {likeText} of them like the text, text decoded", words);
        Print("the same, decoding included", decoded);
    }

    /// <summary>One entry in <paramref name="likeText"/> follows the text up to its last character; the others leave it at their second.</summary>
    private static WordList List(string[] lines, int likeText)
    {
        var random = new Random(3);
        var words = new HashSet<string>(StringComparer.Ordinal);
        while (words.Count < Entries)
        {
            var line = lines[random.Next(lines.Length)];
            if (line.Length < 20) continue;
            var word = line.Substring(random.Next(line.Length - 8), random.Next(2, 7)).ToCharArray();
            word[words.Count % likeText == 0 ? word.Length - 1 : 1] = (char)random.Next('一', '龥');
            words.Add(new string(word));
        }

        return new WordList("", [.. words.Select(word => new WordListEntry(WordKind.WrongWord, word, "", null, []))]);
    }

    private static void Write(string path)
    {
        using var file = File.Create(path);
        for (var seed = 0; file.Length < Size; seed++) file.Write(Encoding.UTF8.GetBytes(new OfficialProse(seed).Lines(Piece)));
    }

    /// <summary>Reads pieces that end where a line does.</summary>
    private static void InPieces(string path, Utf8Screening screening)
    {
        using var file = File.OpenHandle(path, options: FileOptions.SequentialScan);
        var buffer = new byte[Piece];
        var (offset, found) = (0L, 0);
        for (int read; (read = RandomAccess.Read(file, buffer, offset)) > 0;)
        {
            var end = buffer.AsSpan(0, read).LastIndexOf((byte)'\n') is >= 0 and var last ? last + 1 : read;
            found += screening.Find(buffer.AsSpan(0, end)).Count;
            offset += end;
        }

        Nothing(found);
    }

    private static void ByRules(byte[] bytes, TextScreening screening) => Nothing(Encoding.UTF8.GetString(bytes).Split('\n').Sum(line => screening.Find(line).Count));

    private static void Nothing(int found)
    {
        if (found > 0) throw new InvalidOperationException($"{found} found in a text without anything to find.");
    }

    private static Time Measure(Action action)
    {
        var (cpu, clock) = (Environment.CpuUsage.TotalTime, Stopwatch.StartNew());
        action();
        return new Time((Environment.CpuUsage.TotalTime - cpu).TotalSeconds, clock.Elapsed.TotalSeconds);
    }

    /// <summary>One thread of ripgrep, timed by the shell; 1 is its exit status when nothing is found.</summary>
    private static Time Ripgrep(string path, string[] patterns)
    {
        const string script = """TIMEFORMAT='%3R %3U %3S'; time rg --no-config --threads 1 --count "$@" """;
        var start = new ProcessStartInfo("bash", ["-c", script, "rg", .. patterns.SelectMany(pattern => (string[])["-e", pattern]), path]) { UseShellExecute = false, RedirectStandardError = true, RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var (found, told) = (process.StandardOutput.ReadToEnd(), process.StandardError.ReadToEnd());
        process.WaitForExit();
        if (process.ExitCode != 1) throw new InvalidOperationException($"ripgrep ended with {process.ExitCode}: {found} {told}");
        var seconds = told.Split(' ').Select(part => double.Parse(part, CultureInfo.InvariantCulture)).ToArray();
        return new Time(seconds[1] + seconds[2], seconds[0]);
    }

    /// <summary>Keeps the speed of a round; the first two warm up.</summary>
    private static void Add(List<Time> speeds, int round, Time time, int bytes)
    {
        if (round >= 2) speeds.Add(new Time(bytes / time.Cpu / 1e9, bytes / time.Wall / 1e9));
    }

    private static Time Median(List<Time> speeds) => new(speeds.Select(speed => speed.Cpu).Order().ElementAt(speeds.Count / 2), speeds.Select(speed => speed.Wall).Order().ElementAt(speeds.Count / 2));

    private static void Print(string what, List<Time> speeds) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {what} | {Median(speeds).Cpu:0.000} | {speeds.Min(speed => speed.Cpu):0.000} to {speeds.Max(speed => speed.Cpu):0.000} | {Median(speeds).Wall:0.000} |"));

    /// <summary>CPU time and time by the clock: seconds of a run, or the speeds they come to.</summary>
    private sealed record Time(double Cpu, double Wall);
}
