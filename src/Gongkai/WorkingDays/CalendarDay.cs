namespace Gongkai.WorkingDays;

/// <summary>A date reached by counting.</summary>
/// <param name="Date">Always a working day.</param>
/// <param name="IsProvisional">暂定: the count touched a day whose holiday notice is not loaded, so the date may still move.</param>
public readonly record struct CountedDay(DateOnly Date, bool IsProvisional);

/// <summary>Why a day is counted or not.</summary>
public enum DayKind
{
    /// <summary>工作日: an ordinary working day.</summary>
    WorkingDay,

    /// <summary>调休上班: a Saturday or Sunday worked in exchange for a day off.</summary>
    MakeUpWorkDay,

    /// <summary>周末: a Saturday or Sunday that no notice names.</summary>
    Weekend,

    /// <summary>放假: a day off of a holiday, on whatever day of the week.</summary>
    Holiday,

    /// <summary>期限外: a day that would be counted, but the period does not run on it.</summary>
    Outside,
}

/// <summary>One day of a count.</summary>
/// <param name="Holiday">The holiday that the day is off for or worked for; null on ordinary days.</param>
/// <param name="Number">Its number in the count, from 1; null when the day is not counted.</param>
/// <param name="IsProvisional">暂定: the notice that governs the day is not loaded.</param>
public readonly record struct CalendarDay(DateOnly Date, DayKind Kind, string? Holiday, int? Number, bool IsProvisional)
{
    internal bool IsWorked => Kind is DayKind.WorkingDay or DayKind.MakeUpWorkDay;
}

/// <summary>The names of the kinds: the Chinese word that people read, the English word of the output formats.</summary>
public static class DayKindLabels
{
    /// <summary>工作日, 调休上班, 周末, 放假, 期限外.</summary>
    public static string Label(this DayKind kind) => kind switch
    {
        DayKind.WorkingDay => "工作日",
        DayKind.MakeUpWorkDay => "调休上班",
        DayKind.Weekend => "周末",
        DayKind.Holiday => "放假",
        _ => "期限外",
    };

    /// <summary><c>working-day</c>, <c>make-up-work-day</c>, <c>weekend</c>, <c>holiday</c>, <c>outside</c>.</summary>
    public static string Code(this DayKind kind) => kind switch
    {
        DayKind.WorkingDay => "working-day",
        DayKind.MakeUpWorkDay => "make-up-work-day",
        DayKind.Weekend => "weekend",
        DayKind.Holiday => "holiday",
        _ => "outside",
    };
}
