using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Gongkai.WorkingDays;

namespace Gongkai.Specs.WorkingDays;

/// <summary>Civil Code Art. 201: the day of the event is not counted; Regulation Arts. 30 and 33: the periods are working days.</summary>
public sealed class CivilCodeArt201_CountingDays
{
    private static readonly WorkingDayCalendar Calendar = WorkingDayCalendar.Shipped;

    [Theory]
    [InlineData("2023-04-20", 7, "2023-04-28")]
    [InlineData("2023-04-20", 20, "2023-05-19")] // Sunday 23 April and Saturday 6 May are worked
    [InlineData("2023-04-20", 40, "2023-06-16")]
    [InlineData("2023-09-15", 20, "2023-10-19")] // off 29 September to 6 October, worked 7 and 8 October
    [InlineData("2023-09-15", 40, "2023-11-16")]
    [InlineData("2024-02-05", 7, "2024-02-20")]
    [InlineData("2024-02-05", 20, "2024-03-08")] // New Year's Eve 2024 was a working day
    [InlineData("2025-01-15", 20, "2025-02-18")]
    [InlineData("2025-09-18", 20, "2025-10-22")]
    [InlineData("2026-02-02", 7, "2026-02-11")]
    [InlineData("2026-02-02", 20, "2026-03-06")]
    [InlineData("2026-02-02", 40, "2026-04-03")]
    [InlineData("2026-09-07", 20, "2026-10-10")] // a Saturday, worked for National Day
    [InlineData("2026-03-02", 20, "2026-03-30")] // payment of the fee
    public void Worked_examples_of_replies_clarifications_extensions_and_fees(string received, int workingDays, string due) =>
        Assert.Equal(new CountedDay(Day(due), IsProvisional: false), Calendar.WorkingDayAfter(Day(received), workingDays));

    [Fact]
    public void The_day_of_the_event_is_not_counted() =>
        Assert.Equal(new DateOnly(2026, 9, 8), Calendar.WorkingDayAfter(new DateOnly(2026, 9, 7), 1).Date);

    [Fact]
    public void An_event_on_a_day_off_starts_the_count_on_the_next_working_day() =>
        Assert.Equal(new DateOnly(2026, 10, 8), Calendar.WorkingDayAfter(new DateOnly(2026, 10, 1), 1).Date);

    [Fact]
    public void Days_on_which_the_period_is_suspended_are_not_counted()
    {
        // Received 2024-04-08, letter to the third party 04-12, answer on Sunday 04-28, a working day.
        static bool Consulting(DateOnly day) => day > new DateOnly(2024, 4, 12) && day <= new DateOnly(2024, 4, 28);

        Assert.Equal(new DateOnly(2024, 5, 8), Calendar.WorkingDayAfter(new DateOnly(2024, 4, 8), 20).Date);
        Assert.Equal(new DateOnly(2024, 5, 22), Calendar.WorkingDayAfter(new DateOnly(2024, 4, 8), 20, Consulting).Date);
        Assert.Equal(11, Calendar.Explain(new DateOnly(2024, 4, 8), 20, Consulting).Count(day => day.Kind is DayKind.Outside));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void A_count_below_one_is_the_programmers_mistake(int count)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Calendar.WorkingDayAfter(new DateOnly(2026, 9, 7), count));
        Assert.Throws<ArgumentOutOfRangeException>(() => Calendar.Explain(new DateOnly(2026, 9, 7), count));
    }

    [Fact]
    public void The_explanation_names_every_day_from_the_day_after_the_event_to_the_last()
    {
        var days = Calendar.Explain(new DateOnly(2026, 9, 24), 5).ToList();

        Assert.Equal(
        [
            new(new(2026, 9, 25), DayKind.Holiday, "中秋节", null, false),
            new(new(2026, 9, 26), DayKind.Holiday, "中秋节", null, false),
            new(new(2026, 9, 27), DayKind.Holiday, "中秋节", null, false),
            new(new(2026, 9, 28), DayKind.WorkingDay, null, 1, false),
            new(new(2026, 9, 29), DayKind.WorkingDay, null, 2, false),
            new(new(2026, 9, 30), DayKind.WorkingDay, null, 3, false),
            new(new(2026, 10, 1), DayKind.Holiday, "国庆节", null, false),
            new(new(2026, 10, 2), DayKind.Holiday, "国庆节", null, false),
            new(new(2026, 10, 3), DayKind.Holiday, "国庆节", null, false),
            new(new(2026, 10, 4), DayKind.Holiday, "国庆节", null, false),
            new(new(2026, 10, 5), DayKind.Holiday, "国庆节", null, false),
            new(new(2026, 10, 6), DayKind.Holiday, "国庆节", null, false),
            new(new(2026, 10, 7), DayKind.Holiday, "国庆节", null, false),
            new(new(2026, 10, 8), DayKind.WorkingDay, null, 4, false),
            new(new(2026, 10, 9), DayKind.WorkingDay, null, 5, false),
        ],
        days);
    }

    [Property]
    public Property One_working_day_more_ends_on_a_later_working_day() =>
        Prop.ForAll(Starts(), Counts(), (start, count) =>
        {
            var (shorter, longer) = (Calendar.WorkingDayAfter(start, count), Calendar.WorkingDayAfter(start, count + 1));
            return shorter.Date < longer.Date && Calendar.IsWorkingDay(longer.Date) && (!shorter.IsProvisional || longer.IsProvisional);
        });

    [Property]
    public Property A_later_event_never_ends_earlier() =>
        Prop.ForAll(Starts(), Counts(), (start, count) =>
            Calendar.WorkingDayAfter(start, count).Date <= Calendar.WorkingDayAfter(start.AddDays(1), count).Date);

    [Property]
    public Property Two_counts_in_a_row_are_one_count() =>
        Prop.ForAll(Starts(), Counts(), Counts(), (start, first, second) =>
            Calendar.WorkingDayAfter(Calendar.WorkingDayAfter(start, first).Date, second).Date
                == Calendar.WorkingDayAfter(start, first + second).Date);

    private static Arbitrary<DateOnly> Starts() =>
        Gen.Choose(new DateOnly(2018, 1, 1).DayNumber, new DateOnly(2035, 12, 31).DayNumber).Select(DateOnly.FromDayNumber).ToArbitrary();

    private static Arbitrary<int> Counts() => Gen.Choose(1, 300).ToArbitrary();

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
