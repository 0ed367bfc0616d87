using Gongkai.Findings;

namespace Gongkai.AnnualReports.Rules;

/// <summary>Documents in force are last year's, plus those made, less those repealed.</summary>
internal sealed class DocumentsInForceFollowFromLastYear() : ReportRule("in-force-carry", Severity.Warning, "现行有效件数与上年不衔接", "国办公开办函〔2021〕30号")
{
    internal override IEnumerable<Finding> Check(CheckedReport report)
    {
        if (report.Options.Previous is not { Format.Edition: 2021 } previous) yield break;
        foreach (var row in new[] { "t2/reg", "t2/doc" })
        {
            if (report.Report.Cell($"{row}/inforce") is not { Number: { } inForce } cell
                || previous.Cell($"{row}/inforce")?.Number is not { } before
                || report.Number($"{row}/made") is not { } made
                || report.Number($"{row}/repealed") is not { } repealed
                || before + made - repealed == inForce) continue;
            yield return OnCell(
                cell,
                $"{report.Name(cell.Key)}为{inForce}；按上年{before}件加制发{made}件减废止{repealed}件，应为{before + made - repealed}件。",
                "核对文件登记簿；如有失效、修改或者机构合并，在正文说明。");
        }
    }
}
