using Gongkai.AnnualReports.Narrative;

namespace Gongkai.Specs.AnnualReports.Narrative;

/// <summary>What Chinese numerals say.</summary>
public sealed class NumeralsSpecs
{
    [Theory]
    [InlineData("零", 0)]
    [InlineData("〇", 0)]
    [InlineData("一", 1)]
    [InlineData("两", 2)]
    [InlineData("九", 9)]
    [InlineData("十", 10)]
    [InlineData("十二", 12)]
    [InlineData("二十", 20)]
    [InlineData("三十二", 32)]
    [InlineData("一百", 100)]
    [InlineData("百", 100)]
    [InlineData("一百零五", 105)]
    [InlineData("一百一十", 110)]
    [InlineData("两百", 200)]
    [InlineData("一千二百", 1200)]
    [InlineData("三千零四", 3004)]
    [InlineData("一万", 10000)]
    [InlineData("两万三千", 23000)]
    [InlineData("十二万零五百", 120500)]
    [InlineData("一亿", 100000000)]
    [InlineData("二〇二三", 2023)]
    [InlineData("二零二四", 2024)]
    [InlineData("一九九八", 1998)]
    public void A_numeral_is_read(string text, int value) => Assert.Equal(value, Numerals.Read(text));

    [Theory]
    [InlineData("")]
    [InlineData("二三")]
    [InlineData("一二三")]
    [InlineData("一二三四五")]
    public void A_run_of_digits_that_is_no_year_says_no_number(string text) => Assert.Null(Numerals.Read(text));

    [Fact]
    public void Every_number_to_a_hundred_thousand_reads_back_as_it_is_written()
    {
        for (var number = 1; number <= 100_000; number++) Assert.Equal(number, Numerals.Read(Write(number)));
    }

    [Theory]
    [InlineData('三', true)]
    [InlineData('〇', true)]
    [InlineData('万', true)]
    [InlineData('余', false)]
    [InlineData('3', false)]
    public void Some_characters_are_numerals(char character, bool expected) => Assert.Equal(expected, Numerals.IsNumeral(character));

    private static string Write(int number) => number >= 10_000
        ? Section(number / 10_000) + "万" + (number % 10_000 is 0 ? "" : number % 10_000 < 1000 ? "零" + Section(number % 10_000) : Section(number % 10_000))
        : Section(number);

    private static string Section(int number)
    {
        var text = "";
        var gap = false;
        foreach (var (scale, name) in new[] { (1000, "千"), (100, "百"), (10, "十"), (1, "") })
        {
            var digit = number / scale % 10;
            if (digit > 0) text += (gap && text.Length > 0 ? "零" : "") + "零一二三四五六七八九"[digit] + name;
            gap = digit == 0;
        }

        return text;
    }
}
