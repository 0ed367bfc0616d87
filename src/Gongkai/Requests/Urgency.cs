using Gongkai.WorkingDays;

namespace Gongkai.Requests;

/// <summary>How near a last day is.</summary>
public enum UrgencyStage
{
    /// <summary>There is time.</summary>
    Ahead,

    /// <summary>临近: <see cref="Urgency.AmberWorkingDays"/> working days or fewer are left, the last day itself included.</summary>
    Amber,

    /// <summary>逾期: the last day is over.</summary>
    Late,
}

/// <summary>How urgent something with a last day is, on a day.</summary>
/// <param name="WorkingDaysLeft">Working days after the day up to and including the last day; 0 on the last day and when late.</param>
/// <param name="WorkingDaysLate">Working days after the last day up to and including the day; may be 0 on a weekend after it.</param>
public readonly record struct Urgency(UrgencyStage Stage, int WorkingDaysLeft, int WorkingDaysLate)
{
    /// <summary>Working days; our choice, no law fixes it.</summary>
    public const int AmberWorkingDays = 5;

    /// <summary>The urgency on <paramref name="today"/>.</summary>
    /// <param name="lastDay">The last day that is still in time.</param>
    /// <param name="amber">Working days left at which amber begins.</param>
    public static Urgency Of(DateOnly lastDay, DateOnly today, WorkingDayCalendar calendar, int amber = AmberWorkingDays)
    {
        if (today > lastDay) return new(UrgencyStage.Late, 0, calendar.WorkingDaysBetween(lastDay, today));

        var left = calendar.WorkingDaysBetween(today, lastDay);
        return new(left <= amber ? UrgencyStage.Amber : UrgencyStage.Ahead, left, 0);
    }
}
