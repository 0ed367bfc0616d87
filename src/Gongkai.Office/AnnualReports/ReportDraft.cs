using Gongkai.Office.Storage;

namespace Gongkai.Office.AnnualReports;

/// <summary>
/// What people write of a body's yearly report; its tables are computed from the ledgers. One a body and year.
/// </summary>
public sealed class ReportDraft : AgencyRow
{
    public required int Year { get; init; }

    /// <summary>The paragraphs of the preface, a line each.</summary>
    public string Preface { get; set; } = "";

    /// <summary>Part 1, 总体情况.</summary>
    public string Overview { get; set; } = "";

    /// <summary>Part 5, 存在的主要问题及改进情况.</summary>
    public string Problems { get; set; } = "";

    /// <summary>Part 6, 其他需要报告的事项.</summary>
    public string OtherMatters { get; set; } = "";

    /// <summary>The date under the report; null while not fixed.</summary>
    public DateOnly? SignedOn { get; set; }
}
