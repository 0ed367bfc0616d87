using Gongkai.Agencies;
using Gongkai.Law;

namespace Gongkai.AnnualReports;

/// <summary>The last day for the yearly report of a body, a calendar day (Regulation Art. 49).</summary>
/// <remarks>
/// Art. 49 para. 1 binds the departments of governments at county level and above to 31 January; para. 2 gives the office that is competent
/// in such a government until 31 March for the government's own report. Towns, townships and subdistricts are named in neither: their
/// county's notice sets the day, as a rule 31 January, which is taken here.
/// </remarks>
/// <param name="LastDay">Still in time.</param>
/// <param name="Reason">Why this day, as a clause: 1月31日前提交并公布上一年度报告.</param>
/// <param name="Basis">The paragraph that sets it; the article as a whole where none does.</param>
public sealed record ReportDeadline(DateOnly LastDay, string Reason, LegalBasis Basis)
{
    /// <param name="year">The year that the report is about.</param>
    /// <param name="kind">Of the body.</param>
    /// <param name="level">Of the body; a village or community makes no report of its own.</param>
    public static ReportDeadline Of(int year, AgencyKind kind, AgencyLevel level) =>
        kind is AgencyKind.CountyGovernment or AgencyKind.CityGovernment or AgencyKind.ProvinceGovernment
            ? new(new(year + 1, 3, 31), "3月31日前公布本级政府上一年度报告", LegalBasis.Regulation(49, 2))
        : level == AgencyLevel.Town
            ? new(new(year + 1, 1, 31), "1月31日前公布上一年度报告（县里的通知；参照条例）", LegalBasis.Regulation(49))
            : new(new(year + 1, 1, 31), "1月31日前提交并公布上一年度报告", LegalBasis.Regulation(49, 1));
}
