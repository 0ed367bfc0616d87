using Gongkai.Requests;
using Gongkai.WorkingDays;

namespace Gongkai.Web.Requests;

/// <summary>The count of an application's last day, day by day: as a calendar and in words.</summary>
public sealed class ReplyClock
{
    private ReplyClock(DateOnly receivedOn, DateOnly? answeredOn, DateOnly today, WorkingDayCalendar calendar)
    {
        var days = calendar.Explain(receivedOn, ReplyDeadline.Period).ToList();
        (ReceivedOn, Today, LastDay, IsProvisional) = (receivedOn, today, days[^1].Date, days.Exists(day => day.IsProvisional));
        AnsweredOn = answeredOn;
        AnsweredAfter = answeredOn is { } on ? calendar.WorkingDaysBetween(receivedOn, on) : null;
        Urgency = Urgency.Of(LastDay, today, calendar);
        Used = days.Count(day => day.Number is not null && day.Date <= today);
        Weeks = [.. WeeksOf(days)];
        Runs = [.. RunsOf(days)];
    }

    public DateOnly ReceivedOn { get; }

    public DateOnly Today { get; }

    /// <summary>The last day on which a reply is in time.</summary>
    public DateOnly LastDay { get; }

    /// <summary>The day of the answer; null while open.</summary>
    public DateOnly? AnsweredOn { get; }

    /// <summary>In how many working days it was answered; 0 on the day of receipt, null while open.</summary>
    public int? AnsweredAfter { get; }

    /// <summary>第12个工作日答复，在期限内。 Null while open.</summary>
    public string? Answered => AnsweredAfter is not { } days ? null
        : AnsweredOn > LastDay ? $"用了{days}个工作日答复，超过期限{days - ReplyDeadline.Period}个工作日。"
        : days == 0 ? "收到当日答复，在期限内。"
        : $"用了{days}个工作日答复，在期限内。";

    /// <summary>暂定: a holiday notice that the count needs is not loaded.</summary>
    public bool IsProvisional { get; }

    public Urgency Urgency { get; }

    /// <summary>Working days counted up to today.</summary>
    public int Used { get; }

    /// <summary>From the Monday of the week of receipt to the Sunday of the week of the last day.</summary>
    public IReadOnlyList<IReadOnlyList<ClockDay>> Weeks { get; }

    /// <summary>The same in words.</summary>
    public IReadOnlyList<ClockRun> Runs { get; }

    /// <param name="answeredOn">Null while open.</param>
    public static ReplyClock Of(DateOnly receivedOn, DateOnly? answeredOn, DateOnly today, WorkingDayCalendar calendar) => new(receivedOn, answeredOn, today, calendar);

    /// <summary>星期一.</summary>
    public static string Weekday(DateOnly day) => "星期" + "日一二三四五六"[(int)day.DayOfWeek];

    private static string Short(DateOnly day) => $"{day:M月d日}";

    private IEnumerable<IReadOnlyList<ClockDay>> WeeksOf(List<CalendarDay> days)
    {
        var counted = days.ToDictionary(day => day.Date);
        for (var monday = MondayOf(ReceivedOn); monday <= LastDay; monday = monday.AddDays(7))
            yield return [.. Enumerable.Range(0, 7).Select(day => monday.AddDays(day)).Select(date => Draw(date, counted.TryGetValue(date, out var day) ? day : null))];
    }

    private static DateOnly MondayOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    private ClockDay Draw(DateOnly date, CalendarDay? day)
    {
        var isWeekend = date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
        var look = date == ReceivedOn ? "start"
            : day is not { } counted ? (isWeekend ? "out off" : "out")
            : date == LastDay ? "end"
            : date == Today ? "today"
            : counted.Number is null ? "off"
            : date > Today ? "ahead" : "";
        var mark = date == AnsweredOn ? "答复" : date == LastDay ? "到期" : date == Today ? "今天" : day?.Kind == DayKind.MakeUpWorkDay ? "班" : null;
        var tag = date == ReceivedOn ? "收到" : day?.Kind == DayKind.Holiday ? "休" : null;
        var isNamed = date == ReceivedOn || date.Day == 1;
        return new ClockDay(date, look, isNamed ? $"{date:M月d}" : $"{date.Day}", isNamed, day?.Number, tag, mark);
    }

    private IEnumerable<ClockRun> RunsOf(List<CalendarDay> days)
    {
        yield return new ClockRun(Short(ReceivedOn), "收到申请，当日不计。", "");
        var waiting = new Queue<CalendarDay>(days.Where(day => day.Date != LastDay && day.Kind != DayKind.Weekend));
        while (waiting.Count > 0)
        {
            var run = TakeRun(waiting);
            yield return run[0].Kind == DayKind.Holiday
                ? new ClockRun(When(run), $"{run[0].Holiday}放假，不计。", "zero")
                : new ClockRun(When(run), Numbers(run) + string.Concat(run.Where(day => day.Kind == DayKind.MakeUpWorkDay).Select(day => $"{Short(day.Date)}{Weekday(day.Date)}调休上班，计入。")), "");
        }

        yield return new ClockRun(Short(LastDay), $"第{ReplyDeadline.Period}个工作日，最迟在这一天答复。", "sum");
    }

    /// <summary>Days off of one holiday, or counted days with nothing but weekends between.</summary>
    private static List<CalendarDay> TakeRun(Queue<CalendarDay> waiting)
    {
        var run = new List<CalendarDay> { waiting.Dequeue() };
        while (waiting.TryPeek(out var next) && (next.Kind == DayKind.Holiday) == (run[0].Kind == DayKind.Holiday) && (next.Kind != DayKind.Holiday || next.Holiday == run[0].Holiday)) run.Add(waiting.Dequeue());
        return run;
    }

    private static string When(List<CalendarDay> run) => run.Count == 1 ? Short(run[0].Date)
        : run[0].Date.Month == run[^1].Date.Month ? $"{Short(run[0].Date)}—{run[^1].Date.Day}日"
        : $"{Short(run[0].Date)}—{Short(run[^1].Date)}";

    private static string Numbers(List<CalendarDay> run) => run.Count == 1 ? $"第{run[0].Number}个工作日。" : $"第{run[0].Number}至{run[^1].Number}个工作日。";
}

/// <summary>One day of the calendar.</summary>
/// <param name="Look">Its class: <c>start</c>, <c>off</c>, <c>today</c>, <c>ahead</c>, <c>end</c>, <c>out</c>.</param>
/// <param name="Label">The day, with the month where it begins.</param>
/// <param name="Number">Its number in the count; null when it is not counted.</param>
/// <param name="Tag">收到 or 休.</param>
/// <param name="Mark">班, 今天, 答复 or 到期.</param>
public sealed record ClockDay(DateOnly Date, string Look, string Label, bool IsNamed, int? Number, string? Tag, string? Mark);

/// <summary>Days that are counted alike.</summary>
/// <param name="Look"><c>zero</c> for days that are not counted, <c>sum</c> for the last one.</param>
public sealed record ClockRun(string When, string Text, string Look);
