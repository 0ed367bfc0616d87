using System.Text;
using Gongkai.AnnualReports;
using Gongkai.Documents.AnnualReports;

namespace Gongkai.Specs.AnnualReports.Corpus;

/// <summary>Reports with characters lost, doubled, moved and strange: the check may find what it likes, but it ends well and says where.</summary>
public sealed class DamagedReports
{
    private const string Strange = "，。；：、（）《》“”0１２3 ４,.-/年月日%条件其中共等不镇局\u3000\n\t\u0001𠮷";

    private static readonly int Rounds = Environment.GetEnvironmentVariable("GONGKAI_LONG") == "1" ? 40_000 : 400;

    [Fact]
    public void A_damaged_report_never_breaks_the_check()
    {
        var texts = CorpusFile.All("clean").Concat(CorpusFile.All("broken")).Select(file => CorpusHtml.Lines(file.Document())).ToArray();
        var random = new Random(20240116);
        for (var round = 0; round < Rounds; round++)
        {
            var text = Damage(texts[random.Next(texts.Length)], random);
            if (ReportReader.Read(Encoding.UTF8.GetBytes(text)) is not ReportReading.Recognised { Report: var report }) continue;

            foreach (var finding in ReportCheck.Check(report, new CheckOptions { Previous = report, MaxPartOne = 10 }))
            {
                Assert.InRange(finding.Part, 0, 7);
                Assert.NotEmpty(finding.Message);
                Assert.NotEmpty(finding.Suggestion);
                if (finding.Span is { } span) Assert.True(span.Start >= 0 && span.Length >= 0, $"round {round}: {finding}");
            }
        }
    }

    private static string Damage(string text, Random random)
    {
        var damaged = new StringBuilder(text);
        for (var blow = random.Next(1, 40); blow > 0 && damaged.Length > 10; blow--)
        {
            var at = random.Next(damaged.Length - 5);
            switch (random.Next(4))
            {
                case 0: damaged.Remove(at, random.Next(1, 5)); break;
                case 1: damaged.Insert(at, Strange[random.Next(Strange.Length)]); break;
                case 2: damaged[at] = Strange[random.Next(Strange.Length)]; break;
                default: damaged.Insert(at, damaged.ToString(random.Next(damaged.Length - 5), random.Next(1, 5))); break;
            }
        }

        return damaged.ToString();
    }
}
