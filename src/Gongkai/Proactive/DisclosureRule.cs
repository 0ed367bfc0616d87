using Gongkai.Law;
using Gongkai.WorkingDays;

namespace Gongkai.Proactive;

/// <summary>Which limit an item falls under: the general one of Art. 26, or one that another provision sets.</summary>
public sealed record DisclosureRule : ITerm<DisclosureRule>
{
    public static readonly DisclosureRule General = new("general", "一般信息", "形成或者变更日期", 20, DayUnit.Working, LegalBasis.Regulation(26));

    /// <summary>Budgets, adjusted budgets, accounts and execution reports of a government.</summary>
    public static readonly DisclosureRule GovernmentBudget = new("government-budget", "政府预算、决算", "人民代表大会或者其常务委员会批准日期", 20, DayUnit.Calendar, LegalBasis.BudgetLaw(14));

    public static readonly DisclosureRule DepartmentBudget = new("department-budget", "部门预算、决算", "财政部门批复日期", 20, DayUnit.Calendar, LegalBasis.BudgetLaw(14));

    public static readonly DisclosureRule LicenceDecision = new("licence-decision", "行政许可决定", "决定日期", 7, DayUnit.Working, LegalBasis.EnforcementDisclosure);

    public static readonly DisclosureRule PenaltyDecision = new("penalty-decision", "行政处罚决定", "决定日期", 7, DayUnit.Working, LegalBasis.EnforcementDisclosure);

    public static readonly DisclosureRule OtherEnforcement = new("other-enforcement", "其他行政执法决定", "决定日期", 20, DayUnit.Working, LegalBasis.EnforcementDisclosure);

    /// <summary>解读: with the document it explains, at the latest so long after it.</summary>
    public static readonly DisclosureRule PolicyExplanation = new("policy-explanation", "政策解读", "所解读文件的公开日期", 3, DayUnit.Working, LegalBasis.ExplanationRules);

    private DisclosureRule(string code, string label, string start, int days, DayUnit unit, LegalBasis basis) =>
        (Code, Label, StartLabel, Limit) = (code, label, start, new PublicationLimit.Within("", days, unit) { Basis = basis });

    public static IReadOnlyList<DisclosureRule> All { get; } =
        [General, GovernmentBudget, DepartmentBudget, LicenceDecision, PenaltyDecision, OtherEnforcement, PolicyExplanation];

    public string Code { get; }

    public string Label { get; }

    /// <summary>The day from which is counted, as the form calls it.</summary>
    public string StartLabel { get; }

    public PublicationLimit.Within Limit { get; }

    /// <summary>The provision.</summary>
    public LegalBasis Basis => Limit.Basis!;

    /// <summary>Working days in which a penalty decision that was changed, annulled or found unlawful or invalid is withdrawn, with public reasons (Penalty Law Arts. 48 para. 2 and 85).</summary>
    public const int PenaltyWithdrawalDays = 3;

    /// <summary>The provision behind <see cref="PenaltyWithdrawalDays"/>.</summary>
    public static LegalBasis PenaltyWithdrawalBasis { get; } = LegalBasis.PenaltyLaw(48) with { Paragraph = 2 };

    /// <exception cref="FormatException"><paramref name="code"/> names no rule.</exception>
    public static DisclosureRule FromCode(string code) => Term.FromCode<DisclosureRule>(code);

    /// <summary>The last day to withdraw a penalty decision.</summary>
    /// <param name="changedOn">The day on which it was changed, annulled or found unlawful; itself not counted.</param>
    public static CountedDay LastDayToWithdrawPenalty(DateOnly changedOn, WorkingDayCalendar calendar) => calendar.WorkingDayAfter(changedOn, PenaltyWithdrawalDays);

    /// <summary>The last day on which disclosure is in time.</summary>
    /// <param name="start">The day that <see cref="StartLabel"/> names; itself not counted.</param>
    /// <param name="catalogue">What the catalogue line says, when the item has one; the earlier day counts.</param>
    public CountedDay LastDay(DateOnly start, WorkingDayCalendar calendar, PublicationLimit? catalogue = null)
    {
        var own = Limit.LastDay(start, calendar);
        return catalogue?.LastDay(start, calendar) is { } other && other.Date < own.Date ? other : own;
    }
}
