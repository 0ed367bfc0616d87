using System.Text;

namespace Gongkai.Documents;

/// <summary>Writes the numbers of automatic lists as the reader of the page sees them.</summary>
internal static class Numerals
{
    private const string Digits = "〇一二三四五六七八九";
    private const string FinancialDigits = "零壹贰叁肆伍陆柒捌玖";
    private const string HeavenlyStems = "甲乙丙丁戊己庚辛壬癸";
    private const string EarthlyBranches = "子丑寅卯辰巳午未申酉戌亥";

    private static readonly (int Value, string Letters)[] RomanParts =
    [
        (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"),
        (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ];

    /// <summary>The number in a format of WordprocessingML (ST_NumberFormat); plain digits for formats that are not known.</summary>
    public static string Format(int number, string format) => format switch
    {
        "chineseCounting" or "chineseCountingThousand" or "japaneseCounting" or "taiwaneseCounting" or "taiwaneseCountingThousand"
            or "koreanCounting" => Chinese(number),
        "ideographDigital" or "japaneseDigitalTenThousand" or "taiwaneseDigital" or "koreanDigital2" => EachDigit(number, Digits),
        "chineseLegalSimplified" or "ideographLegalTraditional" or "japaneseLegal" => Financial(number),
        "ideographTraditional" => OneOf(HeavenlyStems, number),
        "ideographZodiac" => OneOf(EarthlyBranches, number),
        "decimalEnclosedCircle" or "decimalEnclosedCircleChinese" => Circled(number),
        "ideographEnclosedCircle" => number is >= 1 and <= 10 ? Consecutive('㊀', number) : Plain(number),
        "decimalEnclosedFullstop" => number is >= 1 and <= 20 ? Consecutive('⒈', number) : Plain(number) + ".",
        "decimalEnclosedParen" => number is >= 1 and <= 20 ? Consecutive('⑴', number) : $"({number})",
        "decimalFullWidth" or "decimalFullWidth2" => EachDigit(number, "０１２３４５６７８９"),
        "decimalZero" => number is >= 0 and < 10 ? $"0{number}" : Plain(number),
        "numberInDash" => $"- {number} -",
        "upperLetter" => Letters(number, 'A'),
        "lowerLetter" => Letters(number, 'a'),
        "upperRoman" => Roman(number),
        "lowerRoman" => Roman(number).ToLowerInvariant(),
        "none" => "",
        _ => Plain(number),
    };

    /// <summary>一, 十, 十一, 二十, 一百零五.</summary>
    public static string Chinese(int number)
    {
        if (number is <= 0 or >= 10_000) return EachDigit(number, Digits);

        var text = WithUnits(number, "零一二三四五六七八九", "千百十");
        return text.StartsWith("一十", StringComparison.Ordinal) ? text[1..] : text;
    }

    private static string Financial(int number) =>
        number is <= 0 or >= 10_000 ? EachDigit(number, FinancialDigits) : WithUnits(number, FinancialDigits, "仟佰拾");

    private static string WithUnits(int number, string digits, string units)
    {
        var text = new StringBuilder();
        var divisor = 1000;
        for (var position = 0; position < 4; position++, divisor /= 10)
        {
            var digit = number / divisor % 10;
            if (digit == 0)
            {
                if (text.Length > 0 && text[^1] != digits[0]) text.Append(digits[0]);
                continue;
            }

            text.Append(digits[digit]);
            if (position < 3) text.Append(units[position]);
        }

        return text.ToString().TrimEnd(digits[0]);
    }

    private static string EachDigit(int number, string digits) =>
        string.Concat(Plain(number).Select(c => char.IsAsciiDigit(c) ? digits[c - '0'] : c));

    private static string OneOf(string symbols, int number) =>
        number >= 1 && number <= symbols.Length ? symbols[number - 1].ToString() : Plain(number);

    private static string Circled(int number) => number switch
    {
        0 => "⓪",
        >= 1 and <= 20 => Consecutive('①', number),
        >= 21 and <= 35 => Consecutive('㉑', number - 20),
        >= 36 and <= 50 => Consecutive('㊱', number - 35),
        _ => Plain(number),
    };

    private static string Consecutive(char first, int number) => ((char)(first + number - 1)).ToString();

    /// <summary>A … Z, AA, BB … as Word counts, not AB as spreadsheets do.</summary>
    private static string Letters(int number, char first) =>
        number is >= 1 and <= 26 * 30 ? new string((char)(first + ((number - 1) % 26)), ((number - 1) / 26) + 1) : Plain(number);

    private static string Roman(int number)
    {
        if (number is <= 0 or >= 4000) return Plain(number);

        var text = new StringBuilder();
        foreach (var (value, letters) in RomanParts)
        {
            for (; number >= value; number -= value) text.Append(letters);
        }

        return text.ToString();
    }

    private static string Plain(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
