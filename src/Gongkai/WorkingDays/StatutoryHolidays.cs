using System.Collections.Frozen;
using System.Globalization;

namespace Gongkai.WorkingDays;

/// <summary>
/// The days off that the law itself fixes, 2025 to 2099, for years whose notice is not published yet.
/// </summary>
/// <remarks>
/// Regulation on Holidays (全国年节及纪念日放假办法) Art. 2, as revised in November 2024 and in force since 1 January 2025. Only the
/// notice says which working day stands in for a statutory day that falls on a weekend, so that is not guessed.
/// </remarks>
internal static class StatutoryHolidays
{
    private static readonly ChineseLunisolarCalendar Lunar = new();

    private static readonly FrozenDictionary<DateOnly, string> Names =
        Enumerable.Range(2025, 75).SelectMany(In)
            .GroupBy(day => day.Date, day => day.Name)
            .ToFrozenDictionary(day => day.Key, day => string.Join('、', day)); // 1 October 2031 is 中秋节 too

    /// <summary>The holiday's name; null on every other day and outside 2025 to 2099.</summary>
    public static string? NameOf(DateOnly day) => Names.GetValueOrDefault(day);

    private static IEnumerable<(DateOnly Date, string Name)> In(int year)
    {
        yield return (new DateOnly(year, 1, 1), "元旦");

        var newYear = LunarDay(year, 1, 1);
        for (var offset = -1; offset <= 2; offset++) yield return (newYear.AddDays(offset), "春节"); // 除夕 to 初三

        yield return (Qingming(year), "清明节");
        yield return (new DateOnly(year, 5, 1), "劳动节");
        yield return (new DateOnly(year, 5, 2), "劳动节");
        yield return (LunarDay(year, 5, 5), "端午节");
        for (var day = 1; day <= 3; day++) yield return (new DateOnly(year, 10, day), "国庆节");

        yield return (LunarDay(year, 8, 15), "中秋节");
    }

    /// <summary>The base library numbers the months through: a leap month moves up the number of every later one.</summary>
    private static DateOnly LunarDay(int year, int month, int day)
    {
        var leap = Lunar.GetLeapMonth(year);
        var number = leap > 0 && month >= leap ? month + 1 : month;
        return DateOnly.FromDateTime(Lunar.ToDateTime(year, number, day, 0, 0, 0, 0));
    }

    /// <summary>The day the sun's longitude reaches 15° in Beijing: [0.2422 y + 4.81] − [y / 4] April, y the last two digits.</summary>
    /// <remarks>The customary formula, right for 2000 to 2099.</remarks>
    private static DateOnly Qingming(int year)
    {
        var y = year % 100;
        return new DateOnly(year, 4, (2422 * y + 48100) / 10000 - y / 4);
    }
}
