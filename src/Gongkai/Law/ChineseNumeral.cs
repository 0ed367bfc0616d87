namespace Gongkai.Law;

/// <summary>Numbers of articles, paragraphs and items as laws print them.</summary>
public static class ChineseNumeral
{
    private const string Digits = "零一二三四五六七八九";

    /// <summary>五十六 for 56, 一百零三 for 103.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="number"/> is below 1 or above 999.</exception>
    public static string Of(int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, 999);

        var (hundreds, tens, ones) = (number / 100, number / 10 % 10, number % 10);
        return (hundreds > 0 ? $"{Digits[hundreds]}百" : "") + Tens(hundreds, tens, ones) + (ones > 0 ? $"{Digits[ones]}" : "");
    }

    /// <summary>十 alone below twenty, 一十 after hundreds, 零 where hundreds meet ones.</summary>
    private static string Tens(int hundreds, int tens, int ones) => (hundreds, tens) switch
    {
        (0, 0) => "",
        (_, 0) => ones > 0 ? "零" : "",
        (0, 1) => "十",
        _ => $"{Digits[tens]}十",
    };
}
