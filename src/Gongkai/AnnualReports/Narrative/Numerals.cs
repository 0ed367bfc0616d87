namespace Gongkai.AnnualReports.Narrative;

/// <summary>Reads Chinese numerals.</summary>
internal static class Numerals
{
    public const string Characters = "零〇一二两三四五六七八九十百千万亿";

    /// <summary>Characters. A longer run says no number.</summary>
    public const int Longest = 20;

    /// <summary>Beyond any count; what is larger is not multiplied further.</summary>
    public const decimal Large = 1_000_000_000_000_000;

    private const string Digits = "零一二三四五六七八九";

    public static bool IsNumeral(char c) => Characters.Contains(c, StringComparison.Ordinal);

    /// <summary>The number that a run of numerals says, such as 三十二, 一千二百, 二〇二三; null when it says none.</summary>
    public static decimal? Read(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || text.Length > Longest) return null;
        if (text.IndexOfAny("十百千万亿") < 0) return ReadDigits(text);

        decimal total = 0, section = 0, digit = 0;
        var hasDigit = false;
        foreach (var c in text)
        {
            switch (c)
            {
                case '十' or '百' or '千':
                    section += (hasDigit ? digit : 1) * (c == '十' ? 10 : c == '百' ? 100 : 1000);
                    (digit, hasDigit) = (0, false);
                    break;
                case '万' or '亿' when total > Large:
                    return null;
                case '万' or '亿':
                    total = (total + section + digit == 0 ? 1 : total + section + digit) * (c == '万' ? 10_000 : 100_000_000);
                    (section, digit, hasDigit) = (0, 0, false);
                    break;
                default:
                    (digit, hasDigit) = (DigitOf(c), c is not ('零' or '〇'));
                    break;
            }
        }

        return total + section + digit;
    }

    private static decimal? ReadDigits(ReadOnlySpan<char> text)
    {
        if (text.Length is not (1 or 4)) return null;
        decimal value = 0;
        foreach (var c in text) value = (value * 10) + DigitOf(c);
        return value;
    }

    private static int DigitOf(char c) => c == '〇' ? 0 : c == '两' ? 2 : Digits.IndexOf(c, StringComparison.Ordinal);
}
