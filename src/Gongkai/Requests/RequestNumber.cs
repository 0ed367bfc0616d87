using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Gongkai.Requests;

/// <summary>The number of a request in its body and year: 凤鸣公申〔2024〕3号. Numbers stay used when a request is void.</summary>
/// <param name="Prefix">The body's own characters before the year, 1 to 20, without brackets and white space: 凤鸣公申.</param>
/// <param name="Year">Of receipt; four digits.</param>
/// <param name="Sequence">1 or more; begins anew each year.</param>
public sealed partial record RequestNumber(string Prefix, int Year, int Sequence) : IParsable<RequestNumber>
{
    public string Prefix { get; } = PrefixForm().IsMatch(Prefix) ? Prefix : throw new ArgumentException("1 to 20 characters without brackets and white space.", nameof(Prefix));

    public int Year { get; } = Year is >= 1000 and <= 9999 ? Year : throw new ArgumentOutOfRangeException(nameof(Year));

    public int Sequence { get; } = Sequence >= 1 ? Sequence : throw new ArgumentOutOfRangeException(nameof(Sequence));

    /// <summary>Reads a number; the year may also stand in [2024], 【2024】 or （2024）.</summary>
    /// <exception cref="FormatException"><paramref name="s"/> is no such number.</exception>
    public static RequestNumber Parse(string s) =>
        TryParse(s, out var number) ? number : throw new FormatException("申请编号的写法应当是“凤鸣公申〔2024〕3号”。");

    public static bool TryParse([NotNullWhen(true)] string? s, [NotNullWhen(true)] out RequestNumber? result) => TryParse(s, provider: null, out result);

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [NotNullWhen(true)] out RequestNumber? result)
    {
        var match = Form().Match(s?.Trim() ?? "");
        result = match.Success ? new RequestNumber(match.Groups["prefix"].Value, Number(match.Groups["year"]), Number(match.Groups["sequence"])) : null;
        return result is not null;
    }

    static RequestNumber IParsable<RequestNumber>.Parse(string s, IFormatProvider? provider) => Parse(s);

    /// <summary>Text with the year of a number in the official brackets: 凤鸣公申[2024] and 凤鸣公申(2024 become 凤鸣公申〔2024〕 and 凤鸣公申〔2024.</summary>
    public static string WithOfficialBrackets(string text) => YearInBrackets().Replace(text, year => $"〔{year.Groups["year"].Value}{(year.Groups["end"].Length > 0 ? "〕" : "")}");

    public override string ToString() => $"{Prefix}〔{Year}〕{Sequence}号";

    private static int Number(Group digits) => int.Parse(digits.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"[〔\[【（(](?<year>[1-9][0-9]{3})(?<end>[〕\]】）)]?)", RegexOptions.ExplicitCapture, Timeout.Infinite)]
    private static partial Regex YearInBrackets();

    [GeneratedRegex(@"\A[^\s〔〕\[\]【】（）()]{1,20}\z", RegexOptions.ExplicitCapture, Timeout.Infinite)]
    private static partial Regex PrefixForm();

    [GeneratedRegex(@"\A(?<prefix>[^\s〔〕\[\]【】（）()]{1,20})[〔\[【（(](?<year>[1-9][0-9]{3})[〕\]】）)](?<sequence>[1-9][0-9]{0,8})号\z", RegexOptions.ExplicitCapture, Timeout.Infinite)]
    private static partial Regex Form();
}
