using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Gongkai.Web.Binding;

/// <summary>A day as people write it: 2026-1-5, 2026/1/5, 2026.1.5, 20260105, 2026年1月5日, in full or half width.</summary>
internal static partial class DateEntry
{
    private const int EarliestYear = 1900;
    private const int LatestYear = 2100;

    /// <summary>Reads a day, or says in a sentence for the person who wrote it why it is none.</summary>
    /// <returns>True when <paramref name="day"/> holds the day; otherwise <paramref name="error"/> holds the sentence.</returns>
    public static bool TryRead(string text, out DateOnly day, out string error)
    {
        var typed = text.Trim();
        var plain = Blank().Replace(typed.Normalize(NormalizationForm.FormKC), "");
        var match = YearFirst().Match(plain);
        if (!match.Success)
        {
            (day, error) = (default, WhyNot(typed, plain));
            return false;
        }

        return TryMake(Number(match, "year"), Number(match, "month"), Number(match, "day"), out day, out error);
    }

    private static bool TryMake(int year, int month, int dayOfMonth, out DateOnly day, out string error)
    {
        day = default;
        error = "";
        if (year is < EarliestYear or > LatestYear) error = $"年份{year:0000}可能写错了，请写{EarliestYear}至{LatestYear}之间的年份。";
        else if (month is < 1 or > 12) error = $"没有{month}月，月份是1至12。";
        else if (DateTime.DaysInMonth(year, month) is var last && (dayOfMonth < 1 || dayOfMonth > last)) error = $"没有这一天：{year}年{month}月只有{last}天，写的是{dayOfMonth}日。";
        else day = new DateOnly(year, month, dayOfMonth);
        return error.Length == 0;
    }

    private static string WhyNot(string typed, string plain) =>
        MonthFirst().IsMatch(plain) ? $"“{typed}”没有写年份，请写成2026年1月5日这样。"
        : YearLast().IsMatch(plain) ? $"“{typed}”的年份请写在前面，写四位，例如2026-1-5。"
        : WithoutDay().IsMatch(plain) ? $"“{typed}”没有写到日，请写成2026年1月5日这样。"
        : $"“{typed}”认不出是哪一天，请写成2026-1-5或者2026年1月5日。";

    private static int Number(Match match, string group) =>
        int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\s+", RegexOptions.None, 1000)]
    private static partial Regex Blank();

    [GeneratedRegex(@"^(?:(?<year>[0-9]{4})(?<month>[0-9]{2})(?<day>[0-9]{2})|(?<year>[0-9]{4})[-–—/.。年](?<month>[0-9]{1,2})[-–—/.。月](?<day>[0-9]{1,2})[日号]?)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex YearFirst();

    [GeneratedRegex(@"^[0-9]{1,2}[-–—/.。月][0-9]{1,2}[日号]?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex MonthFirst();

    [GeneratedRegex(@"^[0-9]{1,2}[-–—/.。年][0-9]{1,2}[-–—/.。月][0-9]{2,4}[日号]?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex YearLast();

    [GeneratedRegex(@"^[0-9]{4}[-–—/.。年][0-9]{1,2}月?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex WithoutDay();
}
