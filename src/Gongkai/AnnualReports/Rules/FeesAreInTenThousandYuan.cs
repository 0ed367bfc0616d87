using Gongkai.Agencies;
using Gongkai.Findings;

namespace Gongkai.AnnualReports.Rules;

/// <summary>The fees of table 2 are in 10,000 yuan; an amount that is far too high, or stands in the text in yuan, is in yuan.</summary>
internal sealed class FeesAreInTenThousandYuan() : ReportRule("fee-unit", Severity.Warning, "收费金额疑似以元填写", "国办公开办函〔2021〕30号，表二单位为万元")
{
    /// <summary>In 10,000 yuan. A town or a bureau that collects ten million is not likely.</summary>
    private const decimal Unlikely = 1000;

    internal override IEnumerable<Finding> Check(CheckedReport report)
    {
        if (report.Report.Cell("t2/fee/count") is not { Number: > 0 and { } fee } cell) yield break;
        var inText = report.Prose.SelectMany(prose => prose.Quantities).Any(quantity => quantity.Unit == "元" && quantity.Value == fee && !quantity.Token.IsApproximate);
        var tooHigh = fee >= Unlikely && (report.Unit.IsGrassroots || report.Unit.Kind == AgencyKind.Department);
        var confirmed = report.Prose.SelectMany(prose => prose.Quantities).Any(quantity => quantity.Unit == "万元" && quantity.Value == fee);
        if (confirmed || (!inText && !tooHigh)) yield break;

        yield return OnCell(
            cell,
            inText ? $"行政事业性收费填了{fee:0.######}（单位为万元），正文写的是{fee:0.######}元。" : $"行政事业性收费填了{fee:0.######}，单位是万元，即{fee * 10_000:0.##}元，数额偏大。",
            $"如果实际是{fee:0.######}元，改为{fee / 10_000:0.########}。");
    }
}
