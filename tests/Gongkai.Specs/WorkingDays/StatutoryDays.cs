using System.Globalization;
using Gongkai.WorkingDays;

namespace Gongkai.Specs.WorkingDays;

/// <summary>Regulation on Holidays (全国年节及纪念日放假办法) Art. 2: what is left out where no notice is published yet.</summary>
public sealed class StatutoryDays
{
    private static readonly WorkingDayCalendar NoNotices = new([]);

    [Theory]
    [InlineData(2027, "01-01 元旦|02-05 春节|02-06 春节|02-07 春节|02-08 春节|04-05 清明节|05-01 劳动节|05-02 劳动节|06-09 端午节|09-15 中秋节|10-01 国庆节|10-02 国庆节|10-03 国庆节")]
    [InlineData(2028, "01-01 元旦|01-25 春节|01-26 春节|01-27 春节|01-28 春节|04-04 清明节|05-01 劳动节|05-02 劳动节|05-28 端午节|10-01 国庆节|10-02 国庆节|10-03 国庆节、中秋节")] // leap fifth month
    [InlineData(2030, "01-01 元旦|02-02 春节|02-03 春节|02-04 春节|02-05 春节|04-05 清明节|05-01 劳动节|05-02 劳动节|06-05 端午节|09-12 中秋节|10-01 国庆节|10-02 国庆节|10-03 国庆节")]
    [InlineData(2031, "01-01 元旦|01-22 春节|01-23 春节|01-24 春节|01-25 春节|04-05 清明节|05-01 劳动节|05-02 劳动节|06-24 端午节|10-01 国庆节、中秋节|10-02 国庆节|10-03 国庆节")] // leap third month
    [InlineData(2018, "")]
    public void Days_that_the_law_fixes(int year, string days) => Assert.Equal(days, string.Join('|', StatutoryDaysOf(year)));

    [Theory]
    [InlineData(2025)]
    [InlineData(2026)]
    public void Every_one_of_them_is_in_the_notice_of_its_year(int year)
    {
        var notice = Notices.Shipped(year).DaysOff.Keys.Select(day => day.ToString("MM-dd", CultureInfo.InvariantCulture));

        Assert.Subset(notice.ToHashSet(), StatutoryDaysOf(year).Select(day => day[..5]).ToHashSet());
    }

    [Fact]
    public void A_notice_decides_alone_for_its_year()
    {
        var emptyButForNewYear = HolidayNotice.Parse(Notices.For2027);

        Assert.True(NoNotices.With(emptyButForNewYear).IsWorkingDay(new DateOnly(2027, 2, 5)));
    }

    [Fact]
    public void Every_year_to_2099_has_twelve_or_thirteen_and_Qingming_is_on_4_or_5_April() =>
        Assert.All(Enumerable.Range(2025, 75), year =>
        {
            var days = StatutoryDaysOf(year).ToList();
            Assert.InRange(days.Count, 12, 13);
            Assert.Contains(days, day => day is "04-04 清明节" or "04-05 清明节");
        });

    private static IEnumerable<string> StatutoryDaysOf(int year) =>
        NoNotices.Explain(new DateOnly(year - 1, 12, 31), 261)
            .Where(day => day.Date.Year == year && day.Kind is DayKind.Holiday)
            .Select(day => $"{day.Date:MM-dd} {day.Holiday}");
}
