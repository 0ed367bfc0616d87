using Gongkai.Agencies;

namespace Gongkai.AnnualReports.Comparison;

/// <summary>
/// Reports whose wording another report is compared with. Sentences are indexed, so that a report is compared with ten
/// thousand others in the time that its own sentences take.
/// </summary>
/// <remarks>To be filled first and asked afterwards, then from any number of threads.</remarks>
public sealed class OtherReports
{
    private readonly List<Entry> _reports = [];
    private readonly Dictionary<string, List<int>> _bySentence = [];

    /// <param name="name">The name of its file.</param>
    public void Add(string name, AnnualReport report)
    {
        var index = _reports.Count;
        _reports.Add(new Entry(name, Body(report), report.Unit, report.Year));
        foreach (var sentence in ComparableSentence.Of(report).Select(sentence => sentence.Text).Distinct())
        {
            if (!_bySentence.TryGetValue(sentence, out var reports)) _bySentence[sentence] = reports = [];
            reports.Add(index);
        }
    }

    /// <summary>The reports that repeat some of the sentences, with those sentences; the report itself is left out.</summary>
    /// <param name="name">The name of the report's own file, by which it is told where its body is not known.</param>
    internal IEnumerable<(Entry Other, List<ComparableSentence> Repeated)> Repetitions(AnnualReport report, string? name, IEnumerable<ComparableSentence> own)
    {
        var repeated = new SortedDictionary<int, List<ComparableSentence>>();
        foreach (var sentence in own)
        {
            foreach (var index in _bySentence.GetValueOrDefault(sentence.Text, []))
            {
                if (!repeated.TryGetValue(index, out var sentences)) repeated[index] = sentences = [];
                sentences.Add(sentence);
            }
        }

        var body = Body(report);
        return repeated
            .Select(pair => (Other: _reports[pair.Key], Repeated: pair.Value))
            .Where(found => body is null ? found.Other.Name != name : found.Other.Body != body || found.Other.Year != report.Year);
    }

    private static string? Body(AnnualReport report) => report.Unit is { } unit ? new AgencyName(unit).FullName : null;

    internal sealed record Entry(string Name, string? Body, string? Unit, int? Year);
}
