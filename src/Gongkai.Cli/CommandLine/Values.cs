using System.CommandLine.Parsing;
using System.Globalization;

namespace Gongkai.Cli.CommandLine;

/// <summary>Reads the values people type: a date, a number. What cannot be read becomes a Chinese sentence.</summary>
internal static class Values
{
    private static readonly string[] DateForms = ["yyyy-M-d", "yyyy年M月d日"];

    /// <summary>A Beijing civil date of 2000 to 2099: 2026-09-07, 2026-9-7 or 2026年9月7日.</summary>
    public static DateOnly Date(ArgumentResult value)
    {
        var text = value.Tokens[0].Value;
        if (!DateOnly.TryParseExact(text.Trim(), DateForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            value.AddError($"“{text}”不是有效的日期，请写作2026-09-07或2026年9月7日。");
        else if (date.Year is < 2000 or > 2099)
            value.AddError($"“{text}”不在2000年至2099年之间。");

        return date;
    }

    /// <summary>A whole number from <paramref name="least"/> to <paramref name="most"/>, both included.</summary>
    public static Func<ArgumentResult, int> Number(string name, int least, int most) => value =>
    {
        var text = value.Tokens[0].Value;
        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number < least || number > most)
            value.AddError($"{name}应为{least}至{most}的整数，不能是“{text}”。");

        return number;
    };

    /// <summary>One of a few words.</summary>
    public static Func<ArgumentResult, string> OneOf(string name, params string[] words) => value =>
    {
        var text = value.Tokens[0].Value;
        if (!words.Contains(text)) value.AddError($"{name}应为{string.Join("、", words[..^1])}或{words[^1]}，不能是“{text}”。");

        return text;
    };
}
