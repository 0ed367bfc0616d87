using System.Collections.Frozen;

namespace Gongkai.WorkingDays;

/// <summary>Counts working days (工作日) in Beijing civil dates. Immutable; reads no clock.</summary>
/// <remarks>
/// <para>A year without a notice is counted Monday to Friday without the days that the law itself fixes (2025 to 2099; see
/// <see cref="StatutoryHolidays"/>), and every result that touches such a year says so. So does one that touches 20 December or
/// later while the following year's notice is missing: the notice for 2019 came out on 6 December 2018, made Saturday
/// 29 December a working day and Monday 31 December a day off.</para>
/// <para>The shipped notices begin with 2019, the year the revised Regulation took effect (15 May 2019). They name the last days
/// of December 2018, so these are counted as they were; but the notice for 2018 is not shipped, and a count that touches any day
/// of 2018 is provisional like that of every other year without one.</para>
/// </remarks>
public sealed class WorkingDayCalendar
{
    private static readonly Lazy<WorkingDayCalendar> ShippedNotices = new(() => new(ReadShipped()));

    private readonly FrozenSet<int> _years;
    private readonly FrozenDictionary<DateOnly, NamedDay> _named;

    /// <param name="notices">Of two notices for one year the later in the list takes the place of the earlier, unless it is an
    /// overlay. Where notices name the same day, the notice of the later year decides, and an overlay over both.</param>
    public WorkingDayCalendar(IEnumerable<HolidayNotice> notices)
    {
        var all = notices.ToLookup(notice => notice.IsOverlay);
        var ofYears = all[false].GroupBy(notice => notice.Year, (_, sameYear) => sameYear.Last()).OrderBy(notice => notice.Year);
        Notices = [.. ofYears, .. all[true]];
        _years = all[false].Select(notice => notice.Year).ToFrozenSet();
        _named = NamedDays(Notices).ToFrozenDictionary();
    }

    /// <summary>The calendar of the notices that come with Gongkai: <c>data/holidays</c>.</summary>
    public static WorkingDayCalendar Shipped => ShippedNotices.Value;

    /// <summary>The notices in force, by year, then the overlays in the order they were added.</summary>
    public IReadOnlyList<HolidayNotice> Notices { get; }

    /// <summary>This calendar with one notice more: it replaces the notice of its year, or adds to it when it is an overlay.</summary>
    public WorkingDayCalendar With(HolidayNotice notice) => new([.. Notices, notice]);

    public bool IsWorkingDay(DateOnly day) => On(day).IsWorked;

    /// <summary>Working days after <paramref name="from"/>, up to and including <paramref name="to"/>; 0 when that is not later.</summary>
    public int WorkingDaysBetween(DateOnly from, DateOnly to) =>
        Enumerable.Range(1, Math.Max(0, to.DayNumber - from.DayNumber)).Count(days => IsWorkingDay(from.AddDays(days)));

    /// <summary>The year whose notice governs the day but is not loaded; null when the day is certain.</summary>
    public int? MissingNoticeFor(DateOnly day)
    {
        if (!_years.Contains(day.Year)) return day.Year;

        var nextYearReachesBack = day is { Month: 12, Day: >= HolidayNotice.FirstDayInDecember };
        return nextYearReachesBack && !_years.Contains(day.Year + 1) ? day.Year + 1 : null;
    }

    /// <summary>The <paramref name="count"/>-th working day after <paramref name="start"/>.</summary>
    /// <param name="start">The day of the event; not itself counted (Civil Code Art. 201).</param>
    /// <param name="count">Working days, 1 or more; for the reply to a request 20 (Regulation Art. 33 para. 2).</param>
    /// <param name="suspended">Days on which the period does not run; none when omitted.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is below 1, or the count runs past the year 9999.</exception>
    public CountedDay WorkingDayAfter(DateOnly start, int count, Func<DateOnly, bool>? suspended = null)
    {
        var last = default(CalendarDay);
        var provisional = false;
        foreach (var day in Explain(start, count, suspended))
        {
            last = day;
            provisional |= day.IsProvisional;
        }

        return new CountedDay(last.Date, provisional);
    }

    /// <summary>Every day of the count that <see cref="WorkingDayAfter"/> makes: from the day after <paramref name="start"/> to
    /// the day it reaches, both included.</summary>
    /// <inheritdoc cref="WorkingDayAfter"/>
    public IEnumerable<CalendarDay> Explain(DateOnly start, int count, Func<DateOnly, bool>? suspended = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        return Enumerate();

        IEnumerable<CalendarDay> Enumerate()
        {
            var number = 0;
            for (var date = start; number < count;)
            {
                date = date.AddDays(1);
                var day = On(date);
                if (day.IsWorked)
                {
                    day = suspended?.Invoke(date) is true ? day with { Kind = DayKind.Outside } : day with { Number = ++number };
                }

                yield return day;
            }
        }
    }

    private CalendarDay On(DateOnly date)
    {
        var missing = MissingNoticeFor(date);
        var (kind, holiday) = _named.TryGetValue(date, out var named) ? named.On(date)
            : missing == date.Year && StatutoryHolidays.NameOf(date) is { } name ? (DayKind.Holiday, name)
            : (IsWeekend(date) ? DayKind.Weekend : DayKind.WorkingDay, null);

        return new CalendarDay(date, kind, holiday, Number: null, IsProvisional: missing is not null);
    }

    private static bool IsWeekend(DateOnly date) => date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;

    private static Dictionary<DateOnly, NamedDay> NamedDays(IEnumerable<HolidayNotice> notices)
    {
        var named = new Dictionary<DateOnly, NamedDay>();
        foreach (var notice in notices)
        {
            foreach (var (date, holiday) in notice.DaysOff) named[date] = new NamedDay(IsWorked: false, holiday);
            foreach (var (date, holiday) in notice.WorkedDays) named[date] = new NamedDay(IsWorked: true, holiday);
        }

        return named;
    }

    private static IEnumerable<HolidayNotice> ReadShipped()
    {
        var rules = typeof(WorkingDayCalendar).Assembly;
        foreach (var file in rules.GetManifestResourceNames().Where(IsNotice).Order(StringComparer.Ordinal))
        {
            using var stream = rules.GetManifestResourceStream(file)!;
            yield return HolidayNotice.Parse(stream);
        }
    }

    /// <summary>The build on Windows writes the folders of a resource with backslashes.</summary>
    private static bool IsNotice(string resource) =>
        resource.Replace('\\', '/').StartsWith("data/holidays/", StringComparison.Ordinal) && resource.EndsWith(".json", StringComparison.Ordinal);

    /// <summary>A day that a notice names.</summary>
    private readonly record struct NamedDay(bool IsWorked, string Holiday)
    {
        /// <summary>A weekday named as worked, such as Monday 3 February 2020, is an ordinary working day.</summary>
        public (DayKind Kind, string? Holiday) On(DateOnly date) =>
            !IsWorked ? (DayKind.Holiday, Holiday)
            : IsWeekend(date) ? (DayKind.MakeUpWorkDay, Holiday)
            : (DayKind.WorkingDay, null);
    }
}
