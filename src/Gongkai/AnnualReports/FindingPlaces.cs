using Gongkai.Findings;

namespace Gongkai.AnnualReports;

/// <summary>Names the places of findings as people do.</summary>
public static class FindingPlaces
{
    /// <summary>The cell, row, column or table; else the part: 表三“（一）予以公开”行“总计”列, 五、存在的主要问题及改进情况.</summary>
    public static string Name(ReportFormat format, Finding finding) => finding switch
    {
        { Cell: { } cell } => CellNames.Of(format, cell),
        { Part: 0 } => "标题和前言",
        { Part: 7 } => "落款",
        { Part: var part } => format.PartHeading(part),
    };
}
