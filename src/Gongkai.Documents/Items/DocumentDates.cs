using System.Globalization;
using System.Text.RegularExpressions;
using Gongkai.Sources;

namespace Gongkai.Documents.Items;

/// <summary>Reads the date of a document (成文日期) as it stands at its end: 2023年5月12日 or 二〇二三年五月十二日.</summary>
internal static partial class DocumentDates
{
    private const string Digits = "〇一二三四五六七八九";

    /// <summary>The date that is the whole of a line; null for every other line and for days that do not exist.</summary>
    public static DateOnly? OfLine(string line) => line.Length <= 40 && Whole().Match(Squeezed.Squeeze(line)) is { Success: true } match ? Date(match) : null;

    /// <summary>The date at the end of a line that begins with the name of the body.</summary>
    public static DateOnly? AtEnd(string line) => line.Length <= 60 && Trailing().Match(Squeezed.Squeeze(line)) is { Success: true } match ? Date(match) : null;

    private static DateOnly? Date(Match match)
    {
        var (year, month, day) = (Year(match.Groups["y"].Value), Number(match.Groups["m"].Value), Number(match.Groups["d"].Value));
        return year is >= 1949 and <= 2200 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;
    }

    private static int Year(string digits) => int.Parse(string.Concat(digits.Select(Digit)), NumberStyles.None, CultureInfo.InvariantCulture);

    private static char Digit(char c) => char.IsAsciiDigit(c) ? c : c is '零' or '○' or 'O' ? '0' : (char)('0' + Digits.IndexOf(c));

    /// <summary>Up to 31: 十二, 二十, 廿一, 12.</summary>
    private static int Number(string text)
    {
        if (char.IsAsciiDigit(text[0])) return int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);

        var spelt = text.Replace("廿", "二十").Replace("卅", "三十");
        var ten = spelt.IndexOf('十');
        if (ten < 0) return spelt.Length == 1 ? Digits.IndexOf(spelt[0]) : 0;

        var tens = ten == 0 ? 1 : Digits.IndexOf(spelt[0]);
        var ones = ten + 1 < spelt.Length ? Digits.IndexOf(spelt[ten + 1]) : 0;
        return ten <= 1 && spelt.Length <= ten + 2 ? (tens * 10) + ones : 0;
    }

    [GeneratedRegex("^(?<y>[0-9]{4}|[〇零○O一二三四五六七八九]{4})年(?<m>[0-9]{1,2}|[一二三四五六七八九十]{1,2})月(?<d>[0-9]{1,2}|[一二三四五六七八九十廿卅]{1,3})日$", RegexOptions.ExplicitCapture, Timeout.Infinite)]
    private static partial Regex Whole();

    [GeneratedRegex("(?<y>[0-9]{4}|[〇零○O一二三四五六七八九]{4})年(?<m>[0-9]{1,2}|[一二三四五六七八九十]{1,2})月(?<d>[0-9]{1,2}|[一二三四五六七八九十廿卅]{1,3})日$", RegexOptions.ExplicitCapture, Timeout.Infinite)]
    private static partial Regex Trailing();
}
