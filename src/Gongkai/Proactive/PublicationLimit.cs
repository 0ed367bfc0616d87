using Gongkai.Law;
using Gongkai.WorkingDays;

namespace Gongkai.Proactive;

/// <summary>How the days of a limit are counted.</summary>
public enum DayUnit
{
    /// <summary>工作日.</summary>
    Working,

    /// <summary>日: every day.</summary>
    Calendar,
}

/// <summary>How often something has to be disclosed.</summary>
public enum Rhythm
{
    Monthly,
    Quarterly,
    HalfYearly,
    Yearly,
}

/// <summary>公开时限: by when something has to be disclosed. The words of a catalogue are kept beside what they mean.</summary>
/// <param name="Text">As the catalogue writes it; empty for a limit of the law itself.</param>
public abstract record PublicationLimit(string Text)
{
    /// <summary>信息形成或者变更之日起20个工作日内: what holds where no other provision does (Regulation Art. 26).</summary>
    public static Within Statutory { get; } = new("", 20, DayUnit.Working) { Basis = LegalBasis.Regulation(26) };

    /// <summary>The provision behind it; null where only the catalogue says so.</summary>
    public LegalBasis? Basis { get; init; }

    /// <summary>The last day on which disclosure is in time, of something that began on a day: its formation, change, approval.</summary>
    /// <remarks>
    /// A catalogue may be stricter than Art. 26, never laxer: the earlier of the two days counts. 及时 and words that are not
    /// understood come to Art. 26.
    /// </remarks>
    /// <param name="start">The day from which is counted; itself not counted.</param>
    public CountedDay LastDay(DateOnly start, WorkingDayCalendar calendar)
    {
        var statutory = Statutory.Count(start, calendar);
        return this is Within own && own.Count(start, calendar) is var day && day.Date < statutory.Date ? day : statutory;
    }

    /// <summary>So many days from the start.</summary>
    public sealed record Within(string Text, int Days, DayUnit Unit) : PublicationLimit(Text)
    {
        internal CountedDay Count(DateOnly start, WorkingDayCalendar calendar) =>
            Unit == DayUnit.Working ? calendar.WorkingDayAfter(start, Days) : new CountedDay(start.AddDays(Days), IsProvisional: false);
    }

    /// <summary>及时, 实时, 随时: at once, and by Art. 26 at the latest.</summary>
    public sealed record Promptly(string Text) : PublicationLimit(Text);

    /// <summary>Again in every period: 每季度首个月20日, 每年1月31日前.</summary>
    /// <param name="Month">The month of the period, from 1; of a month always 1.</param>
    /// <param name="Day">The day of that month; one that a month does not have is its last.</param>
    public sealed record EachPeriod(string Text, Rhythm Rhythm, int Month, int Day) : PublicationLimit(Text)
    {
        /// <summary>The periods of a year with their last days, in order.</summary>
        public IEnumerable<(DateOnly From, DateOnly To, DateOnly LastDay)> Periods(int year)
        {
            var months = Months(Rhythm);
            for (var first = 1; first <= 12; first += months)
            {
                var from = new DateOnly(year, first, 1);
                var due = from.AddMonths(Month - 1);
                yield return (from, from.AddMonths(months).AddDays(-1), new DateOnly(due.Year, due.Month, Math.Min(Day, DateTime.DaysInMonth(due.Year, due.Month))));
            }
        }

        internal static int Months(Rhythm rhythm) => rhythm switch
        {
            Rhythm.Monthly => 1,
            Rhythm.Quarterly => 3,
            Rhythm.HalfYearly => 6,
            Rhythm.Yearly => 12,
            _ => throw new ArgumentOutOfRangeException(nameof(rhythm), rhythm, message: null),
        };
    }

    /// <summary>Words that are not understood: somebody has to read them.</summary>
    public sealed record Unread(string Text) : PublicationLimit(Text);
}
