using Gongkai.WorkingDays;

namespace Gongkai.Specs.WorkingDays;

/// <summary>The notices in data/holidays, and what is easily got wrong about them.</summary>
public sealed class ShippedNotices
{
    private static readonly WorkingDayCalendar Calendar = WorkingDayCalendar.Shipped;

    [Theory]
    [InlineData(2019, 24, 7)] // with 30 and 31 December 2018 off and 29 December 2018 worked
    [InlineData(2020, 30, 7)]
    [InlineData(2021, 31, 7)]
    [InlineData(2022, 31, 7)]
    [InlineData(2023, 27, 7)] // with 31 December 2022 off
    [InlineData(2024, 28, 8)]
    [InlineData(2025, 28, 5)]
    [InlineData(2026, 33, 6)]
    public void Every_notice_has_its_days(int year, int daysOff, int workedDays)
    {
        var notice = Notices.Shipped(year);

        Assert.Equal((daysOff, workedDays), (notice.DaysOff.Count, notice.WorkedDays.Count));
        Assert.False(notice.IsOverlay);
        Assert.All(notice.Publications, publication =>
        {
            Assert.Contains($"{year}年", publication.Title, StringComparison.Ordinal);
            Assert.NotNull(publication.Published);
            Assert.StartsWith("http", publication.Address, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void The_notices_are_those_of_2019_to_2026() =>
        Assert.Equal(Enumerable.Range(2019, 8), Calendar.Notices.Select(notice => notice.Year));

    [Fact]
    public void A_notice_changed_in_the_course_of_the_year_names_both_publications() =>
        Assert.Equal([2019, 2020], Calendar.Notices.Where(notice => notice.Publications.Count == 2).Select(notice => notice.Year));

    [Fact]
    public void New_Years_Eve_of_2024_was_a_working_day_and_that_of_2025_was_not()
    {
        Assert.True(Calendar.IsWorkingDay(new DateOnly(2024, 2, 9)));
        Assert.False(Calendar.IsWorkingDay(new DateOnly(2025, 1, 28)));
    }

    [Fact]
    public void Sundays_20_September_and_4_January_2026_are_worked()
    {
        Assert.True(Calendar.IsWorkingDay(new DateOnly(2026, 9, 20)));
        Assert.True(Calendar.IsWorkingDay(new DateOnly(2026, 1, 4)));
    }

    [Fact]
    public void The_Spring_Festival_of_2020_was_made_longer_and_work_began_again_on_an_ordinary_Monday()
    {
        var days = Calendar.Explain(new DateOnly(2020, 1, 30), 1).ToList();

        Assert.Equal(
        [
            new(new(2020, 1, 31), DayKind.Holiday, "春节", null, false),
            new(new(2020, 2, 1), DayKind.Holiday, "春节", null, false),
            new(new(2020, 2, 2), DayKind.Holiday, "春节", null, false),
            new(new(2020, 2, 3), DayKind.WorkingDay, null, 1, false),
        ],
        days);
    }

    [Fact]
    public void Labour_Day_of_2019_follows_the_change_of_22_March_2019()
    {
        Assert.False(Calendar.IsWorkingDay(new DateOnly(2019, 5, 3)));
        Assert.True(Calendar.IsWorkingDay(new DateOnly(2019, 5, 5)));
    }

    [Fact]
    public void The_half_holidays_of_Womens_Day_and_Youth_Day_are_working_days()
    {
        Assert.True(Calendar.IsWorkingDay(new DateOnly(2024, 3, 8)));
        Assert.True(Calendar.IsWorkingDay(new DateOnly(2023, 5, 4)));
    }

    [Fact]
    public void Every_make_up_work_day_falls_on_a_weekend_except_3_February_2020() =>
        Assert.Equal(
            [new DateOnly(2020, 2, 3)],
            Calendar.Notices.SelectMany(notice => notice.WorkedDays.Keys)
                .Where(day => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)));
}
