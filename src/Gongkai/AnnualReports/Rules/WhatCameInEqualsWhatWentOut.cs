using Gongkai.Findings;

namespace Gongkai.AnnualReports.Rules;

/// <summary>In every column of table 3, new plus carried in equals concluded plus carried out, as its corner says.</summary>
internal sealed class WhatCameInEqualsWhatWentOut() : ReportRule("t3-balance", Severity.Error, "勾稽关系不平", "国办公开办函〔2021〕30号，表三“勾稽关系”")
{
    internal override IEnumerable<Finding> Check(CheckedReport report)
    {
        for (var column = 1; column <= 7; column++)
        {
            if (report.Report.Cell($"t3/r4/c{column}") is not { } cell
                || report.Sum($"t3/r1/c{column}", $"t3/r2/c{column}") is not { } cameIn
                || report.Sum($"t3/r3.7/c{column}", $"t3/r4/c{column}") is not { } wentOut
                || cameIn == wentOut) continue;
            yield return OnCell(
                cell,
                $"{report.Name($"t3/c{column}")}：本年新收与上年结转之和为{cameIn}，办理结果总计与结转下年度之和为{wentOut}，两者应当相等。",
                "对照登记簿核对新收、上年结转、办理结果和结转下年度四个数，改正写错的一个。");
        }
    }
}
