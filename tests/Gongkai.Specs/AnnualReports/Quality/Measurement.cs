using Gongkai.AnnualReports;
using Gongkai.Documents.AnnualReports;
using Gongkai.Findings;

namespace Gongkai.Specs.AnnualReports.Quality;

/// <summary>
/// What the check made of one fault in one file.
/// </summary>
/// <param name="Context">The sentence with the fault.</param>
/// <param name="Alarms">Findings that neither the fault nor what follows from it explains.</param>
internal sealed record Measurement(Fault Fault, FileForm Form, string Report, string Context, Mark Mark, bool IsFound, IReadOnlyList<Finding> Alarms)
{
    /// <summary>All faults of all rules.</summary>
    public static IReadOnlyList<Fault> Faults { get; } = [.. TableFaults.All, .. CountFaults.All, .. YearFaults.All, .. PartFaults.All, .. WordFaults.All];

    /// <summary>
    /// Puts the fault into the first report, in an order of its own, that has a place for it, writes the file, reads it and
    /// checks it. The same seed gives the same file.
    /// </summary>
    public static Measurement? Take(Fault fault, FileForm form, int seed)
    {
        var random = new Random(seed);
        var hosts = Host.All.ToArray();
        random.Shuffle(hosts);
        foreach (var host in hosts)
        {
            var draft = new Draft(host);
            if (fault.Make(draft, random) is { } mark) return Checked(fault, form, draft, mark);
        }

        return null;
    }

    private static Measurement Checked(Fault fault, FileForm form, Draft draft, Mark mark)
    {
        var findings = ReportReader.Read(form.Write(draft.Document())) is ReportReading.Recognised { Report: var report } ? ReportCheck.Check(report, mark.Options) : [];
        var follows = Arithmetic.Wrong(draft);
        return new Measurement(
            fault,
            form,
            draft.Host.Name,
            ContextOf(draft, mark),
            mark,
            findings.Any(finding => mark.Matches(fault.Rule, finding)),
            [.. findings.Where(finding => !mark.Matches(fault.Rule, finding) && !mark.Also.Contains(finding.Rule) && !follows.Contains((finding.Rule, finding.Cell ?? "")))]);
    }

    private static string ContextOf(Draft draft, Mark mark) => mark.Quotes is [{ Length: > 0 } quote, ..]
        ? draft.Lines.SelectMany(line => line.Text.Sentences()).FirstOrDefault(sentence => sentence.Contains(quote, StringComparison.Ordinal)) ?? ""
        : "";
}
