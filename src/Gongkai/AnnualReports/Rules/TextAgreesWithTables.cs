using System.Globalization;
using Gongkai.AnnualReports.Narrative;
using Gongkai.Findings;

namespace Gongkai.AnnualReports.Rules;

/// <summary>What the text says about requests, remedies, documents, decisions and charges is what the tables say.</summary>
internal sealed class TextAgreesWithTables() : ReportRule("narrative-table", Severity.Error, "文字与表格不一致", "国办公开办函〔2021〕30号")
{
    internal override IEnumerable<Finding> Check(CheckedReport report)
    {
        foreach (var claim in report.Claims)
        {
            var figures = Figures(claim, report);
            if (figures is not [var (where, value), ..] || figures.Any(figure => IsSame(figure.Value, claim.Value))) continue;
            yield return InText(
                claim.Prose,
                claim.Start,
                claim.End,
                $"文字写的是{Show(claim.Value)}，{where}为{Show(value)}。",
                "对照登记簿查明哪个数是对的，使文字和表格一致。");
        }
    }

    private static bool IsSame(decimal table, decimal text) => table == text || (text != decimal.Truncate(text) && Math.Round(table, 2) == Math.Round(text, 2));

    private static string Show(decimal value) => value.ToString("0.######", CultureInfo.InvariantCulture);

    /// <summary>The figures of the tables that would agree with the claim, the one to name first; none when a cell is missing.</summary>
    private static IReadOnlyList<(string Where, decimal Value)> Figures(Claim claim, CheckedReport report)
    {
        (string, decimal)[] figures = claim.Measure switch
        {
            Measure.RequestsReceived when claim.IncludesCarriedIn => [.. Requests("t3/r1", "t3/r2"), .. Requests("t3/r1")],
            Measure.RequestsReceived => Requests("t3/r1"),
            Measure.RequestsAccepted => [.. Requests("t3/r1"), .. Requests("t3/r1", "t3/r2"), .. Requests("t3/r3.7")],
            Measure.RequestsConcluded => Requests("t3/r3.7"),
            Measure.CarriedIn => Requests("t3/r2"),
            Measure.CarriedOut => Requests("t3/r4"),
            Measure.Granted => Requests("t3/r3.1"),
            Measure.PartlyGranted => Requests("t3/r3.2"),
            Measure.Refused => Requests(Group("t3/r3.3.")),
            Measure.NotAvailable => Requests(Group("t3/r3.4.")),
            Measure.NotProcessed => Requests(Group("t3/r3.5.")),
            Measure.Reconsiderations => [One("t4/review/total")],
            Measure.Lawsuits => [Several("表四行政诉讼总计", "t4/direct/total", "t4/after/total")],
            Measure.Remedies => [Several("表四复议和诉讼合计", "t4/review/total", "t4/direct/total", "t4/after/total"), Both()],
            Measure.DocumentsMade => [One("t2/doc/made")],
            Measure.DocumentsRepealed => [One("t2/doc/repealed")],
            Measure.DocumentsInForce => [One("t2/doc/inforce")],
            Measure.Licences => [One("t2/licence/count")],
            Measure.Penalties => [One("t2/penalty/count")],
            Measure.CompulsoryMeasures => [One("t2/force/count")],
            Measure.Charges when report.Number("t2/fee/count") == claim.Value * 10_000 => [], // in yuan: the rule on the unit speaks of it
            Measure.Charges => [One("t2/fee/count")],
            _ => [],
        };
        return figures.Length == 0 || figures[0] == default ? [] : [.. figures.Where(figure => figure != default)];

        (string, decimal) One(string key) => report.Number(key) is { } number ? (report.Name(key), number) : default;

        (string, decimal) Several(string name, params string[] keys) => report.Sum(keys) is { } sum ? (name, sum) : default;

        string[] Group(string prefix) => [.. report.Form.Table3.Rows.Select(row => row.Key).Where(key => key.StartsWith(prefix, StringComparison.Ordinal))];

        // The total, and the six kinds of applicants added up: where they differ, another rule speaks of it.
        (string, decimal)[] Requests(params string[] rows)
        {
            if (report.Sum(rows.Select(row => $"{row}/c7")) is not { } total) return [];
            var name = string.Join("、", rows.Select(row => $"“{report.Form.Table3.Rows.First(form => form.Key == row).Label}”"));
            var where = rows.Length == 1 ? $"表三{name}总计" : rows.Length == 2 ? $"表三{name}之和" : "表三这一类各行之和";
            var applicants = report.Sum(rows.SelectMany(row => Enumerable.Range(1, 6).Select(column => $"{row}/c{column}")));
            return applicants is { } sum ? [(where, total), (where, sum)] : [(where, total)];
        }

        (string, decimal) Both()
        {
            var (review, suits) = (report.Sum("t4/review/total"), report.Sum("t4/direct/total", "t4/after/total"));
            return review is { } number && review == suits ? ("表四", number) : default;
        }
    }
}
