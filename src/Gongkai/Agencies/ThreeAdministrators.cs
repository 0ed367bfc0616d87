using Gongkai.Law;

namespace Gongkai.Agencies;

/// <summary>三员分立: the system, the security and the audit administrator are three people.</summary>
public static class ThreeAdministrators
{
    /// <summary>Refused (administrators-united) when one person would hold two of the three at the same time; null when allowed.</summary>
    /// <param name="duties">All duties that the person would hold on one day, over all bodies.</param>
    public static Refusal? Check(IEnumerable<Duty> duties)
    {
        var held = duties.Where(duty => duty.IsAdministrator).Distinct().ToList();
        return held.Count < 2 ? null : new Refusal(
            "administrators-united",
            $"系统管理员、安全保密管理员、安全审计员不得由一人兼任，现有安排会使同一人兼任{string.Join("、", held.Select(duty => duty.Label))}。请另行安排人员。",
            Basis: null);
    }
}
