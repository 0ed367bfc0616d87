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
        var received = report.Sum("t3/r1/c7") is { } r1 ? ("表三“本年新收”总计", r1) : default;
        var withCarried = report.Sum("t3/r1/c7", "t3/r2/c7") is { } r12 ? ("表三新收与上年结转之和", r12) : default;
        var concluded = report.Sum("t3/r3.7/c7") is { } r37 ? ("表三办理结果总计", r37) : default;
        (string, decimal)[] figures = claim.Measure switch
        {
            Measure.RequestsReceived when claim.IncludesCarriedIn => [withCarried, received],
            Measure.RequestsReceived => [received],
            Measure.RequestsAccepted => [received, withCarried, concluded],
            Measure.RequestsConcluded => [concluded],
            Measure.CarriedIn => [One("t3/r2/c7")],
            Measure.CarriedOut => [One("t3/r4/c7")],
            Measure.Granted => [One("t3/r3.1/c7")],
            Measure.PartlyGranted => [One("t3/r3.2/c7")],
            Measure.Refused => [Group("t3/r3.3.", "不予公开")],
            Measure.NotAvailable => [Group("t3/r3.4.", "无法提供")],
            Measure.NotProcessed => [Group("t3/r3.5.", "不予处理")],
            Measure.Reconsiderations => [One("t4/review/total")],
            Measure.Lawsuits => [Several("表四行政诉讼总计", "t4/direct/total", "t4/after/total")],
            Measure.Remedies => [Several("表四复议和诉讼合计", "t4/review/total", "t4/direct/total", "t4/after/total"), Both()],
            Measure.DocumentsMade => [One("t2/doc/made")],
            Measure.DocumentsRepealed => [One("t2/doc/repealed")],
            Measure.DocumentsInForce => [One("t2/doc/inforce")],
            Measure.Licences => [One("t2/licence/count")],
            Measure.Penalties => [One("t2/penalty/count")],
            Measure.CompulsoryMeasures => [One("t2/force/count")],
            Measure.Charges => [One("t2/fee/count")],
            _ => [],
        };
        return figures.Length == 0 || figures[0] == default ? [] : [.. figures.Where(figure => figure != default)];

        (string, decimal) One(string key) => report.Number(key) is { } number ? (report.Name(key), number) : default;

        (string, decimal) Several(string name, params string[] keys) => report.Sum(keys) is { } sum ? (name, sum) : default;

        (string, decimal) Group(string prefix, string name)
        {
            var rows = report.Form.Table3.Rows.Where(row => row.Key.StartsWith(prefix, StringComparison.Ordinal)).Select(row => $"{row.Key}/c7");
            return report.Sum(rows) is { } sum ? ($"表三“{name}”各行之和", sum) : default;
        }

        (string, decimal) Both()
        {
            var (review, suits) = (report.Sum("t4/review/total"), report.Sum("t4/direct/total", "t4/after/total"));
            return review is { } number && review == suits ? ("表四", number) : default;
        }
    }
}
