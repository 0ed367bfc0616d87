using System.Globalization;
using System.Text;
using Gongkai.AnnualReports;

namespace Gongkai.Specs.AnnualReports.Quality;

/// <summary>The sums of tables 3 and 4 that do not come out, worked out apart from the rules.</summary>
internal static class Arithmetic
{
    private static readonly string[] Results = ["upheld", "corrected", "other", "pending"];

    public static HashSet<(string Rule, string Cell)> Wrong(Draft draft) => [.. Rows(draft).Concat(Columns(draft)).Concat(Table4(draft))];

    private static IEnumerable<(string, string)> Rows(Draft draft) =>
        from row in ReportFormat.Edition2021.Table3.Rows
        where Differs(draft, $"{row.Key}/c7", Enumerable.Range(1, 6).Select(column => $"{row.Key}/c{column}"))
        select ("t3-row-total", $"{row.Key}/c7");

    private static IEnumerable<(string, string)> Columns(Draft draft)
    {
        var outcomes = ReportFormat.Edition2021.Table3.Rows.Select(row => row.Key).Where(key => key is not ("t3/r1" or "t3/r2" or "t3/r3.7" or "t3/r4")).ToList();
        for (var column = 1; column <= 7; column++)
        {
            if (Differs(draft, $"t3/r3.7/c{column}", outcomes.Select(row => $"{row}/c{column}").Where(draft.Has))) yield return ("t3-column-total", $"t3/r3.7/c{column}");
            if (Sum(draft, [$"t3/r1/c{column}", $"t3/r2/c{column}"]) is { } came && Sum(draft, [$"t3/r3.7/c{column}", $"t3/r4/c{column}"]) is { } went && came != went) yield return ("t3-balance", $"t3/r4/c{column}");
        }
    }

    private static IEnumerable<(string, string)> Table4(Draft draft) =>
        from block in new[] { "review", "direct", "after" }
        where Differs(draft, $"t4/{block}/total", Results.Select(result => $"t4/{block}/{result}"))
        select ("t4-total", $"t4/{block}/total");

    private static bool Differs(Draft draft, string total, IEnumerable<string> parts) => Sum(draft, [total]) is { } said && Sum(draft, parts) is { } sum && said != sum;

    private static decimal? Sum(Draft draft, IEnumerable<string> keys)
    {
        decimal sum = 0;
        foreach (var key in keys)
        {
            if (!draft.Has(key) || !decimal.TryParse(draft[key].Normalize(NormalizationForm.FormKC).Replace(",", "", StringComparison.Ordinal), NumberStyles.Number, CultureInfo.InvariantCulture, out var number)) return null;
            sum += number;
        }

        return sum;
    }
}
