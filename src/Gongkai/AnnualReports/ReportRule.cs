using Gongkai.AnnualReports.Narrative;
using Gongkai.Findings;

namespace Gongkai.AnnualReports;

/// <summary>
/// One rule of the report check: what it is called, where it comes from, and what it finds.
/// </summary>
/// <remarks>A rule that cannot decide stays silent. Rules know nothing of each other and run in any order.</remarks>
public abstract class ReportRule
{
    private protected ReportRule(string id, Severity severity, string title, string basis) =>
        (Id, Severity, Title, Basis) = (id, severity, title, basis);

    /// <summary>Stable, never renamed: <c>t3-balance</c>.</summary>
    public string Id { get; }

    public Severity Severity { get; }

    /// <summary>What is wrong, in a few Chinese words: 勾稽关系不平.</summary>
    public string Title { get; }

    /// <summary>The source of the rule as it is cited in Chinese.</summary>
    public string Basis { get; }

    internal abstract IEnumerable<Finding> Check(CheckedReport report);

    /// <summary>A finding on words of running text; places are in the squeezed text.</summary>
    private protected Finding InText(Prose prose, int start, int end, string message, string suggestion) =>
        Make(prose.Part, null, prose.Quote(start, end), prose.Span(start, end), message, suggestion);

    /// <summary>A finding on a whole passage: a heading, a label, a cell.</summary>
    private protected Finding On(int part, string? cell, Passage passage, string message, string suggestion)
    {
        var text = passage.Text.Trim();
        var start = text.Length == 0 ? 0 : passage.Text.IndexOf(text, StringComparison.Ordinal);
        return Make(part, cell, text.Replace("\n", "", StringComparison.Ordinal), passage.Span(start, text.Length), message, suggestion);
    }

    /// <summary>A finding on a cell of figures.</summary>
    private protected Finding OnCell(ReportCell cell, string message, string suggestion, string? key = null) =>
        On(PartOf(cell.Key), key ?? cell.Key, cell.Text, message, suggestion);

    /// <summary>A finding that something is not there.</summary>
    private protected Finding Absent(int part, string? cell, string message, string suggestion) =>
        Make(part, cell, "", null, message, suggestion);

    /// <summary>The part in which a cell stands: 2, 3 or 4, from the number of its table.</summary>
    private protected static int PartOf(string key) => key[1] - '0';

    private Finding Make(int part, string? cell, string quote, Span? span, string message, string suggestion) => new()
    {
        Rule = Id,
        Severity = Severity,
        Part = part,
        Cell = cell,
        Quote = quote,
        Span = span,
        Message = message,
        Suggestion = suggestion,
    };
}
