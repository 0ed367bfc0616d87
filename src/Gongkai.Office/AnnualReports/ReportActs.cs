using Gongkai.Office.Journal;

namespace Gongkai.Office.AnnualReports;

/// <summary>What is done to yearly reports.</summary>
public static class ReportActs
{
    public static readonly Act DraftEdited = new("report-draft-edited", "编写年度报告");
}
