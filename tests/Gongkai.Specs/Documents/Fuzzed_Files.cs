using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using Gongkai.AnnualReports;
using Gongkai.Documents.AnnualReports;
using Gongkai.Documents.Archives;

namespace Gongkai.Specs.Documents;

/// <summary>
/// Damaged copies of good files of every kind: the readers may refuse them or make of them what they can, but they end, in
/// time, with a document or a sentence.
/// </summary>
/// <remarks>
/// 2,000 copies in a usual run, 200,000 with <c>GONGKAI_LONG=1</c>, always the same ones; <c>docs/reliability.md</c> has the
/// figures. Where <c>GONGKAI_FIGURES</c> names a folder, a table of them is written there.
/// </remarks>
public sealed class Fuzzed_Files
{
    /// <summary>Far above what any file takes: a file that takes longer does not end.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private static readonly int Copies = Environment.GetEnvironmentVariable("GONGKAI_LONG") == "1" ? 200_000 : 2_000;

    private static readonly string[] Kinds = ["docx", "doc", "rtf", "odt", "pdf", "xlsx", "html", "mht", "txt", "json", "zip"];

    private static readonly string[] Extremes = ["", "0", "-1", "1", "63", "16384", "1048577", "2147483647", "-2147483648", "99999999999999999999", "1e308", "NaN", "甲", "restart", "continue"];

    [Fact]
    public void A_damaged_file_ends_with_a_document_or_a_sentence()
    {
        var runs = Kinds.AsParallel().AsOrdered().WithDegreeOfParallelism(2).Select(Run).ToList();

        if (Environment.GetEnvironmentVariable("GONGKAI_FIGURES") is { Length: > 0 } folder) File.WriteAllLines(Path.Combine(folder, "fuzzing.md"), Table(runs));
        Assert.All(runs, run =>
        {
            Assert.Empty(run.Failures);
            Assert.True(run.Slowest < Patience, $"A damaged {run.Kind} took {run.Slowest}.");
            Assert.True(run.Read > 0 && run.Refused > 0, $"The damage of {run.Kind} is all of one sort: {run.Read} read, {run.Refused} refused.");
        });
    }

    private static FuzzRun Run(string kind)
    {
        var seeds = Seeds(kind);
        var random = new Random(2008_05_01);
        var run = new FuzzRun(kind);
        for (var copy = 0; copy < Copies / Kinds.Length; copy++)
        {
            var seed = seeds[copy % seeds.Count];
            var damaged = kind is "docx" or "odt" or "xlsx" && random.Next(3) > 0 ? DamagedInside(seed, random) : Damage(seed, random);
            var began = Stopwatch.GetTimestamp();
            try
            {
                run.Count(kind == "zip" ? Unpacked(damaged) : ReportReader.Read(damaged), Stopwatch.GetElapsedTime(began));
            }
            catch (Exception fault) when (fault is not OutOfMemoryException)
            {
                run.Failures.Add($"copy {copy}: {fault}");
            }
        }

        return run;
    }

    /// <summary>The reading of a file of an archive that is a report, or the reason of the last that is none.</summary>
    private static ReportReading Unpacked(byte[] archive)
    {
        ReportReading reading = new ReportReading.Unreadable("没有文件。");
        foreach (var file in ArchivedReports.In(new MemoryStream(archive)))
        {
            if (reading is ReportReading.Unreadable)
                reading = file is ArchivedFile.Readable { Content: var content } ? ReportReader.Read(content) : new ReportReading.Unreadable(((ArchivedFile.Unreadable)file).Reason);
        }

        return reading;
    }

    private static IReadOnlyList<byte[]> Seeds(string kind) => kind switch
    {
        "docx" => [Sample("docx"), Stored(Sample("docx")), Stored(Reading.File("pending-revisions.docx")), Stored(Reading.File("list-items.docx")), Stored(Reading.File("merged-cells.docx"))],
        "doc" => [Sample("doc"), Reading.File("boxes.doc"), Reading.File("lists.doc"), Reading.File("revisions.doc"), Reading.File("tables.doc"), Reading.File("wide.doc")],
        "rtf" => [Sample("rtf"), Reading.File("merged-cells.rtf"), Reading.File("pending-revisions.rtf"), Reading.File("list-items.rtf")],
        "odt" => [Sample("odt"), Stored(Sample("odt")), Stored(Reading.File("pending-revisions.odt")), Stored(Reading.File("merged-cells.odt"))],
        "pdf" => [Sample("pdf"), Reading.File("word-processor.pdf"), Reading.File("encrypted-aes256.pdf"), Reading.File("encrypted-rc4.pdf"), A.Pdf().Text(90, 100, "甲").Grid([90, 190, 290], [700, 720]).Text(100, 715, "甲", 10).Build()],
        "xlsx" => [Reading.File("fengming-2023-calc.xlsx"), Stored(Reading.File("fengming-2023-calc.xlsx")), Stored(Written(ReportFileKind.Xlsx)), Stored(Xlsx_Hostile.Good())],
        "html" => [Sample("html"), Written(ReportFileKind.Html), Encoding.Unicode.GetBytes(Encoding.UTF8.GetString(Written(ReportFileKind.Html)))],
        "mht" => [Encoding.UTF8.GetBytes($"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b\nContent-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: base64\n\n{Convert.ToBase64String(Sample("html"), Base64FormattingOptions.InsertLineBreaks)}\n--b--")],
        "txt" => [Sample("txt"), Encoding.UTF8.GetBytes("安澜县鹿鸣镇人民政府\n2023年政府信息公开工作年度报告\n一、总体情况\n\t规章\n\t0\n\n|a|b|\n|c|d|\n二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况\n")],
        "json" => [Written(ReportFileKind.Json)],
        "zip" => [A.Zip().Add("甲.docx", Sample("docx")).Add("乙.txt", Encoding.UTF8.GetString(Sample("txt"))).Add("丙.json", Encoding.UTF8.GetString(Written(ReportFileKind.Json))).Build(), Stored(A.Zip().Add("各镇.zip", A.Zip().Add("甲.docx", Sample("docx")).Build()).Build())],
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    private static byte[] Sample(string kind) => File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "samples", $"fengming-2023.{kind}"));

    private static byte[] Written(ReportFileKind kind) => ReportWriter.Write(((ReportReading.Recognised)ReportReader.Read(Sample("txt"))).Report, kind);

    /// <summary>Bytes changed, cut off, left out, repeated, or swapped for extreme values.</summary>
    private static byte[] Damage(byte[] good, Random random)
    {
        var bytes = (byte[])good.Clone();
        for (var hits = random.Next(1, 12); hits > 0; hits--)
        {
            var at = random.Next(bytes.Length);
            bytes[at] = random.Next(5) switch
            {
                0 => 0x00,
                1 => 0xFF,
                2 => (byte)(bytes[at] ^ (1 << random.Next(8))),
                _ => (byte)random.Next(256),
            };
        }

        var (from, to) = (random.Next(bytes.Length), random.Next(bytes.Length));
        return random.Next(6) switch
        {
            0 => bytes[..from],
            1 => [.. bytes[..from], .. bytes[to..]],
            2 => [.. bytes[..from], .. bytes[Math.Min(from, to)..Math.Max(from, to)], .. bytes[from..]],
            _ => bytes,
        };
    }

    /// <summary>A sound package with one part in which elements are lost, doubled, moved or unwrapped, and attributes say something else.</summary>
    private static byte[] DamagedInside(byte[] package, Random random)
    {
        using var from = new ZipArchive(new MemoryStream(package));
        var xml = from.Entries.Where(entry => entry.FullName.EndsWith(".xml", StringComparison.Ordinal) && !entry.FullName.StartsWith('[')).ToList();
        var victim = xml[random.Next(xml.Count)];
        using var stream = new MemoryStream();
        using (var to = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in from.Entries)
            {
                using var source = entry.Open();
                using var target = to.CreateEntry(entry.FullName, CompressionLevel.Fastest).Open();
                if (entry == victim) Damaged(XDocument.Load(source), random).Save(target, SaveOptions.DisableFormatting);
                else source.CopyTo(target);
            }
        }

        return stream.ToArray();
    }

    private static XDocument Damaged(XDocument part, Random random)
    {
        for (var hits = random.Next(1, 8); hits > 0; hits--)
        {
            var elements = part.Root!.Descendants().ToList();
            if (elements.Count < 2) break;
            var (element, other) = (elements[random.Next(elements.Count)], elements[random.Next(elements.Count)]);
            switch (random.Next(5))
            {
                case 0: element.Remove(); break;
                case 1: element.AddAfterSelf(new XElement(element)); break;
                case 2: other.Add(new XElement(element)); break;
                case 3: element.ReplaceWith(element.Nodes()); break;
                default:
                    if (element.Attributes().FirstOrDefault(attribute => !attribute.IsNamespaceDeclaration && attribute.Name.Namespace != XNamespace.Xml) is { } attribute) attribute.Value = Extremes[random.Next(Extremes.Length)];
                    break;
            }
        }

        return part;
    }

    /// <summary>The same parts without compression, so that damage reaches what is packed in them.</summary>
    private static byte[] Stored(byte[] package)
    {
        using var from = new ZipArchive(new MemoryStream(package));
        using var stream = new MemoryStream();
        using (var to = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in from.Entries)
            {
                using var source = entry.Open();
                using var target = to.CreateEntry(entry.FullName, CompressionLevel.NoCompression).Open();
                source.CopyTo(target);
            }
        }

        return stream.ToArray();
    }

    private static IEnumerable<string> Table(IEnumerable<FuzzRun> runs) =>
    [
        "| Kind | Copies | Read as a report | Refused with a sentence | Slowest, ms |",
        "|---|---|---|---|---|",
        .. runs.Select(run => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"| `{run.Kind}` | {run.Read + run.Refused:#,##0} | {run.Read:#,##0} | {run.Refused:#,##0} | {run.Slowest.TotalMilliseconds:0} |")),
    ];

    /// <summary>What became of the damaged copies of one kind.</summary>
    private sealed class FuzzRun(string kind)
    {
        public string Kind => kind;

        public int Read { get; private set; }

        public int Refused { get; private set; }

        public TimeSpan Slowest { get; private set; }

        public List<string> Failures { get; } = [];

        public void Count(ReportReading reading, TimeSpan elapsed)
        {
            if (elapsed > Slowest) Slowest = elapsed;
            if (reading is ReportReading.Recognised { Report: var report })
            {
                Read++;
                if (Read % 10 == 0) _ = ReportCheck.Check(report, new CheckOptions { Previous = report });
            }
            else
            {
                Refused++;
                if (reading is not ReportReading.Unreadable { Reason: [.., '。'] }) Failures.Add($"no sentence: {reading}");
            }
        }
    }
}
