using System.Globalization;
using System.Text;

namespace Gongkai.Documents.Xlsx.Reading;

/// <summary>Shows a number as the date that it stands for (ECMA-376 Part 1, 18.17.4.1).</summary>
internal static class DateFormat
{
    /// <summary>The last day of the year 9999, and one.</summary>
    private const double End = 2_958_466;

    private const int DaysTo1904 = 1_462;

    private static readonly CultureInfo Chinese = CultureInfo.GetCultureInfo("zh-CN");

    /// <summary>Null for numbers that are no date.</summary>
    public static string? Show(List<FormatToken> tokens, double value, bool is1904)
    {
        var serial = is1904 ? value + DaysTo1904 : value;
        if (double.IsNaN(serial) || serial < 0 || serial >= End) return null;

        var time = Time(serial);
        var isChinese = tokens.Exists(token => token.Kind == FormatTokenKind.Chinese);
        var hasHalves = tokens.Exists(IsHalf);
        var text = new StringBuilder();
        for (var i = 0; i < tokens.Count; i++)
        {
            text.Append(tokens[i].Kind switch
            {
                FormatTokenKind.Literal => tokens[i].Text,
                FormatTokenKind.Digits when tokens[i].Text is "." or "," => tokens[i].Text,
                FormatTokenKind.Date when tokens[i].Text[0] == 'm' && IsMinute(tokens, i) => Number(time.Minute, tokens[i].Text.Length, isChinese),
                FormatTokenKind.Date => Field(tokens[i], time, serial, isChinese, hasHalves),
                _ => "",
            });
        }

        return text.ToString().Trim();
    }

    /// <summary>In the count of days, 1900 had a 29 February, so the days before it are off by one.</summary>
    private static DateTime Time(double serial)
    {
        var day = serial is >= 1 and < 60 ? serial + 1 : serial;
        return DateTime.FromOADate(Math.Min(Math.Round(day * 86_400, MidpointRounding.AwayFromZero) / 86_400, End - 1));
    }

    private static string Field(FormatToken token, DateTime time, double serial, bool isChinese, bool hasHalves) => token.Text switch
    {
        "y" or "yy" => Year(time.Year % 100, 2, isChinese),
        ['y' or 'e', ..] => Year(time.Year, 4, isChinese),
        "mmm" or "mmmm" => time.ToString(token.Text == "mmm" ? "MMM" : "MMMM", CultureInfo.InvariantCulture),
        "mmmmm" => time.ToString("MMM", CultureInfo.InvariantCulture)[..1],
        ['m', ..] => Number(time.Month, token.Text.Length, isChinese),
        "ddd" or "dddd" => time.ToString(token.Text, CultureInfo.InvariantCulture),
        ['d', ..] => Number(time.Day, token.Text.Length, isChinese),
        "aaa" => Chinese.DateTimeFormat.GetDayName(time.DayOfWeek)[2..],
        ['a', ..] => Chinese.DateTimeFormat.GetDayName(time.DayOfWeek),
        ['h', ..] => Number(hasHalves ? (time.Hour + 11) % 12 + 1 : time.Hour, token.Text.Length, isChinese),
        ['s', ..] => Number(time.Second, token.Text.Length, isChinese),
        "上午/下午" => time.Hour < 12 ? "上午" : "下午",
        "AM/PM" or "A/P" => (time.Hour < 12 ? "AM" : "PM")[..(token.Text.Length == 3 ? 1 : 2)],
        "[h]" or "[H]" => Number((int)(serial * 24), 1, isChinese: false),
        _ => Number((int)Math.Min(serial * 1440, int.MaxValue), 1, isChinese: false),
    };

    private static bool IsHalf(FormatToken token) => token is { Kind: FormatTokenKind.Date, Text: "上午/下午" or "AM/PM" or "A/P" };

    /// <summary>An m next to hours or seconds is a minute, otherwise a month.</summary>
    private static bool IsMinute(List<FormatToken> tokens, int at) =>
        tokens[at].Text.Length <= 2
        && (Neighbour(tokens, at, -1) is ['h', ..] or "[h]" or "[H]" || Neighbour(tokens, at, 1) is ['s', ..]);

    private static string? Neighbour(List<FormatToken> tokens, int at, int step)
    {
        for (var i = at + step; i >= 0 && i < tokens.Count; i += step)
        {
            if (tokens[i].Kind == FormatTokenKind.Date && !IsHalf(tokens[i])) return tokens[i].Text;
        }

        return null;
    }

    private static string Year(int year, int digits, bool isChinese)
    {
        var text = year.ToString(digits == 2 ? "00" : "0000", CultureInfo.InvariantCulture);
        return isChinese ? string.Concat(text.Select(digit => Numerals.Format(digit - '0', "ideographDigital"))) : text;
    }

    private static string Number(int number, int digits, bool isChinese)
    {
        if (isChinese) return number == 0 ? "〇" : Numerals.Chinese(number);
        return number.ToString(digits >= 2 ? "00" : "0", CultureInfo.InvariantCulture);
    }
}
