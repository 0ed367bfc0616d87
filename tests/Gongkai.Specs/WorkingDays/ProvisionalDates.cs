using Gongkai.WorkingDays;

namespace Gongkai.Specs.WorkingDays;

/// <summary>A date is provisional (暂定) when its count touched a day whose notice is not loaded.</summary>
public sealed class ProvisionalDates
{
    private static readonly WorkingDayCalendar Calendar = WorkingDayCalendar.Shipped;

    [Fact]
    public void A_request_of_15_December_2026_is_due_in_a_year_without_a_notice() =>
        Assert.Equal(new CountedDay(new(2027, 1, 13), IsProvisional: true), Calendar.WorkingDayAfter(new DateOnly(2026, 12, 15), 20));

    [Theory]
    [InlineData(18, false)] // Friday 18 December
    [InlineData(21, true)] // Monday 21 December
    [InlineData(31, true)]
    public void From_20_December_on_the_notice_of_the_next_year_may_still_move_a_day(int december, bool provisional)
    {
        var due = new DateOnly(2026, 12, december);

        Assert.Equal(new CountedDay(due, provisional), Calendar.WorkingDayAfter(due.AddDays(-1), 1));
    }

    [Fact]
    public void Touching_a_provisional_day_off_is_enough()
    {
        // Saturday 19 December is certain, Sunday 20 December is not.
        Assert.False(Calendar.Explain(new DateOnly(2026, 12, 18), 1).First().IsProvisional);
        Assert.True(Calendar.Explain(new DateOnly(2026, 12, 18), 1).ElementAt(1).IsProvisional);
    }

    [Fact]
    public void The_day_of_the_event_is_not_touched() =>
        Assert.Equal(new CountedDay(new(2019, 1, 2), IsProvisional: false), Calendar.WorkingDayAfter(new DateOnly(2018, 12, 31), 1));

    [Fact]
    public void The_end_of_December_2025_is_certain_since_the_notice_for_2026_is_there() =>
        Assert.False(Calendar.WorkingDayAfter(new DateOnly(2025, 12, 15), 20).IsProvisional);

    [Fact]
    public void December_2018_is_counted_as_the_notice_for_2019_arranged_it_but_has_no_notice_of_its_own()
    {
        Assert.Equal(new CountedDay(new(2018, 12, 29), IsProvisional: true), Calendar.WorkingDayAfter(new DateOnly(2018, 12, 3), 20));
        Assert.Equal(
            [DayKind.MakeUpWorkDay, DayKind.Holiday, DayKind.Holiday, DayKind.Holiday, DayKind.WorkingDay],
            Calendar.Explain(new DateOnly(2018, 12, 28), 2).Select(day => day.Kind));
    }

    [Theory]
    [InlineData("2026-12-19", null)]
    [InlineData("2026-12-20", 2027)]
    [InlineData("2027-01-01", 2027)]
    [InlineData("2018-12-31", 2018)]
    [InlineData("2019-01-01", null)]
    public void The_calendar_says_which_notice_is_missing(string day, int? year) =>
        Assert.Equal(year, Calendar.MissingNoticeFor(DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void The_notice_for_the_next_year_makes_the_date_certain_and_may_move_it()
    {
        var calendar = Calendar.With(HolidayNotice.Parse(Notices.For2027));

        // 27 December and 9 January worked, 31 December off: one day more than without the notice.
        Assert.Equal(new CountedDay(new(2027, 1, 12), IsProvisional: false), calendar.WorkingDayAfter(new DateOnly(2026, 12, 15), 20));
    }
}
