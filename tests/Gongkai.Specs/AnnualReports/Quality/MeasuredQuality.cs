using System.Globalization;
using System.Text;

namespace Gongkai.Specs.AnnualReports.Quality;

/// <summary>
/// How many of the faults that clerks make the check finds, and how often it speaks without cause: measured on clean
/// reports of the corpus with one fault each, in every form in which reports arrive.
/// </summary>
public sealed class MeasuredQuality(ITestOutputHelper output)
{
    /// <summary>At most one report in so many may have a finding without cause.</summary>
    private const int OneAlarmIn = 20;

    private const int SampleOfRule = 10;

    private const int LongSampleOfFault = 3;

    /// <summary>The least share of its faults that a rule finds, in hundredths.</summary>
    private static readonly Dictionary<string, int> Floors = new()
    {
        ["t3-row-total"] = 100,
        ["t3-column-total"] = 100,
        ["t3-balance"] = 100,
        ["t4-total"] = 100,
        ["cell-format"] = 100,
        ["table-structure"] = 95,
        ["label-wording"] = 85,
        ["authority-regulation"] = 100,
        ["fee-unit"] = 100,
        ["narrative-table"] = 80,
        ["sum-mismatch"] = 60,
        ["count-conflict"] = 75,
        ["fee-part-six"] = 95,
        ["carry-over"] = 100,
        ["in-force-carry"] = 100,
        ["year-slip"] = 70,
        ["period"] = 95,
        ["missing-part"] = 95,
        ["empty-part"] = 95,
        ["missing-assessment"] = 95,
        ["missing-topic"] = 90,
        ["unit-slip"] = 70,
        ["self-name"] = 95,
        ["wrong-law"] = 85,
        ["typo"] = 60,
        ["privacy"] = 95,
        ["residue"] = 95,
        ["approximate-count"] = 95,
        ["similarity"] = 90,
        ["length"] = 100,
    };

    /// <summary>In so few files one miss more says nothing.</summary>
    private static int ChanceOfSample => IsLong ? 0 : 1;

    private static bool IsLong => Environment.GetEnvironmentVariable("GONGKAI_LONG") == "1";

    [Fact]
    public void Every_rule_finds_its_share_of_faults_and_few_reports_have_a_finding_without_cause()
    {
        var taken = (IsLong ? Long() : Sample()).AsParallel().AsOrdered().Select(plan => Measurement.Take(plan.Fault, plan.Form, plan.Seed)).OfType<Measurement>().ToList();
        var text = Describe(taken);
        output.WriteLine(text);
        File.WriteAllText(Path.Combine(AppContext.BaseDirectory, "measured-quality.md"), text);

        Assert.Equal(Contract.Severities.Keys.Order(), taken.Select(measurement => measurement.Fault.Rule).Distinct().Order());
        Assert.All(taken.GroupBy(measurement => measurement.Fault.Rule), rule => Assert.True(
            (rule.Count(measurement => measurement.IsFound) + ChanceOfSample) * 100 >= Floors[rule.Key] * rule.Count(),
            $"{rule.Key}: {rule.Count(measurement => measurement.IsFound)} of {rule.Count()} found."));
        Assert.True(taken.Count(measurement => measurement.Alarms.Count > 0) * OneAlarmIn <= taken.Count, text);
    }

    /// <summary>Some files of each rule, its faults and the forms in turn.</summary>
    private static IEnumerable<(Fault Fault, FileForm Form, int Seed)> Sample()
    {
        var turn = 0;
        foreach (var rule in Measurement.Faults.GroupBy(fault => fault.Rule))
        {
            var faults = rule.ToList();
            for (var i = 0; i < SampleOfRule; i++, turn++)
            {
                var fault = faults[faults.Count > SampleOfRule ? i * faults.Count / SampleOfRule : i % faults.Count];
                yield return (fault, FormOf(fault, turn), turn);
            }
        }
    }

    /// <summary>Every fault in every form, several times.</summary>
    private static IEnumerable<(Fault Fault, FileForm Form, int Seed)> Long() =>
        from fault in Measurement.Faults.Index()
        from form in FileForm.All.Index()
        where !(fault.Item.LiesInTheGrid && form.Item.HasNoGrid)
        from round in Enumerable.Range(0, LongSampleOfFault)
        select (fault.Item, form.Item, 1_000_000 + (fault.Index * 1000) + (form.Index * 10) + round);

    private static FileForm FormOf(Fault fault, int turn)
    {
        var form = FileForm.All[turn % FileForm.All.Count];
        return fault.LiesInTheGrid && form.HasNoGrid ? FileForm.All[(turn + 1) % FileForm.All.Count] : form;
    }

    private static string Describe(List<Measurement> taken)
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"| Rule | Faults | Found | Recall | Without cause | {string.Join(" | ", FileForm.All.Select(form => form.Name))} |");
        text.AppendLine(CultureInfo.InvariantCulture, $"|---|---|---|---|---|{string.Concat(FileForm.All.Select(_ => "---|"))}");
        foreach (var rule in taken.GroupBy(measurement => measurement.Fault.Rule).OrderBy(rule => rule.Key, StringComparer.Ordinal)) Describe(text, $"`{rule.Key}`", [.. rule]);
        Describe(text, "all", taken);

        text.AppendLine().AppendLine("Missed:");
        foreach (var missed in taken.Where(measurement => !measurement.IsFound))
            text.AppendLine(CultureInfo.InvariantCulture, $"- {missed.Fault.Rule}: {missed.Fault.Name} | {missed.Form.Name} | {missed.Report} | {missed.Mark.Part} {missed.Mark.Cell} {string.Join(" / ", missed.Mark.Quotes)} | {missed.Context}");
        text.AppendLine().AppendLine("Without cause:");
        foreach (var measurement in taken.Where(measurement => measurement.Alarms.Count > 0))
            text.AppendLine(CultureInfo.InvariantCulture, $"- {measurement.Fault.Rule}: {measurement.Fault.Name} | {measurement.Form.Name} | {measurement.Report} | {measurement.Mark.Part} {measurement.Mark.Cell} {string.Join(" / ", measurement.Mark.Quotes)} | {string.Join(" | ", measurement.Alarms.Select(alarm => $"{alarm.Rule} {alarm.Part} {alarm.Cell} {alarm.Quote} {alarm.Message}"))}");
        return text.ToString();
    }

    private static void Describe(StringBuilder text, string name, List<Measurement> taken)
    {
        var found = taken.Count(measurement => measurement.IsFound);
        var forms = FileForm.All.Select(form => taken.Where(measurement => measurement.Form == form).ToList()).Select(files => files.Count == 0 ? "–" : $"{files.Count(file => file.IsFound)}/{files.Count}");
        text.AppendLine(CultureInfo.InvariantCulture, $"| {name} | {taken.Count} | {found} | {100.0 * found / taken.Count:0.0}% | {taken.Count(measurement => measurement.Alarms.Count > 0)} | {string.Join(" | ", forms)} |");
    }
}
