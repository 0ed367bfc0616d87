namespace Gongkai.Specs.AnnualReports;

/// <summary>Where specs get what they speak of: <c>A.Report("安澜县鹿鸣镇人民政府", 2024).PartOne("…")</c>.</summary>
public static class A
{
    /// <summary>A complete report without a fault; what a spec changes is then the only thing wrong with it.</summary>
    public static ReportBuilder Report(string unit = "安澜县鹿鸣镇人民政府", int year = 2024) => new(unit, year);
}
