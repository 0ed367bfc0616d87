using Gongkai.AnnualReports;
using Gongkai.Findings;
using Gongkai.Sources;

namespace Gongkai.Specs.AnnualReports.Quality;

/// <summary>
/// One way in which a tired clerk goes wrong.
/// </summary>
/// <param name="Rule">The rule that is to find it.</param>
/// <param name="Name">What the clerk did, in a few words.</param>
/// <param name="Make">Puts the fault into a draft and says where it is to be found; null where the draft has no place for it.</param>
internal sealed record Fault(string Rule, string Name, Func<Draft, Random, Mark?> Make)
{
    /// <summary>True where the fault lies in the grid of a table: a text with one cell a line does not show it.</summary>
    public bool LiesInTheGrid { get; init; }
}

/// <summary>
/// Where a fault is to be found.
/// </summary>
/// <param name="Part">Null where any mention of the same thing will do.</param>
/// <param name="Quotes">Words of which the quote contains one, or which contain the quote; none where nothing can be quoted.</param>
internal sealed record Mark(int? Part, string? Cell, params string[] Quotes)
{
    /// <summary>A word that the message has.</summary>
    public string Says { get; init; } = "";

    /// <summary>Rules that may rightly speak of the same fault.</summary>
    public string[] Also { get; init; } = [];

    public CheckOptions Options { get; init; } = new();

    public bool Matches(string rule, Finding finding) =>
        finding.Rule == rule && (Part is null || finding.Part == Part) && (Cell is null || finding.Cell == Cell) && finding.Message.Contains(Says, StringComparison.Ordinal)
        && (Quotes.Length == 0 || Quotes.Any(quote => Overlaps(Squeezed.Squeeze(quote), Squeezed.Squeeze(finding.Quote))));

    private static bool Overlaps(string expected, string found) =>
        expected.Length == 0 ? found.Length == 0 : found.Length > 0 && (found.Contains(expected, StringComparison.Ordinal) || expected.Contains(found, StringComparison.Ordinal));
}
