using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Gongkai.Proactive;

/// <summary>Reads the column 公开时限 of a catalogue: words like 信息形成或者变更之日起20个工作日内, 每季度的首个月20日, 及时公开, 同上.</summary>
public static partial class PublicationLimitText
{
    /// <summary>What the words mean. Words that name two different limits, or none that is known, are <see cref="PublicationLimit.Unread"/>.</summary>
    /// <param name="text">As the catalogue writes it.</param>
    /// <param name="above">The limit of the line above, for 同上; null in the first line.</param>
    public static PublicationLimit Read(string text, PublicationLimit? above)
    {
        var words = Plain(text);
        if (words is "同上" or "同前") return above is null ? new PublicationLimit.Unread(text) : above with { Text = text };

        var rhythms = Rhythms().Matches(words);
        var days = Days().Matches(words);
        if (rhythms.Count + days.DistinctBy(match => match.Value).Count() > 1) return new PublicationLimit.Unread(text);
        if (rhythms.Count == 1) return (PublicationLimit?)OfRhythm(text, rhythms[0]) ?? new PublicationLimit.Unread(text);
        if (days.Count > 0) return OfDays(text, days[0]);
        return AtOnce().IsMatch(words) ? new PublicationLimit.Promptly(text) : new PublicationLimit.Unread(text);
    }

    private static PublicationLimit OfDays(string text, Match match) => Number(match.Groups["n"].Value) switch
    {
        < 1 or > 365 => new PublicationLimit.Unread(text),
        var days => new PublicationLimit.Within(text, days, match.Groups["unit"].Value == "工作日" ? DayUnit.Working : DayUnit.Calendar),
    };

    private static PublicationLimit.EachPeriod? OfRhythm(string text, Match match)
    {
        var rhythm = match.Groups["rhythm"].Value switch
        {
            "月" => Rhythm.Monthly,
            "季" => Rhythm.Quarterly,
            "半年" => Rhythm.HalfYearly,
            _ => Rhythm.Yearly,
        };
        var months = PublicationLimit.EachPeriod.Months(rhythm);
        var month = match.Groups["which"].Value switch
        {
            "" when match.Groups["month"].Success => Number(match.Groups["month"].Value),
            "首个" or "首" or "第一个" => 1,
            "第二个" => 2,
            _ => months,
        };
        var day = match.Groups["day"].Success ? Number(match.Groups["day"].Value) : 31;
        return month >= 1 && month <= months && day is >= 1 and <= 31 ? new PublicationLimit.EachPeriod(text, rhythm, month, day) : null;
    }

    /// <summary>Without spaces and full-width digits.</summary>
    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (char.IsWhiteSpace(letter)) continue;
            plain.Append(letter is >= '０' and <= '９' ? (char)(letter - '０' + '0') : letter);
        }

        return plain.ToString().TrimEnd('。', '；', ';');
    }

    /// <summary>An Arabic number, or a Chinese one below a hundred.</summary>
    private static int Number(string digits)
    {
        if (int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return number;

        const string Ones = "零一二三四五六七八九";
        var ten = digits.IndexOf('十', StringComparison.Ordinal);
        return ten switch
        {
            < 0 => Ones.IndexOf(digits[0], StringComparison.Ordinal),
            0 => 10,
            _ => Ones.IndexOf(digits[0], StringComparison.Ordinal) * 10,
        } + (ten >= 0 && ten < digits.Length - 1 ? Ones.IndexOf(digits[^1], StringComparison.Ordinal) : 0);
    }

    [GeneratedRegex("(?<n>[0-9]{1,3}|[一二三四五六七八九]?十?[一二三四五六七八九十])个?(?<unit>工作日|自然日|日历日|日内|天)", RegexOptions.CultureInvariant, Timeout.Infinite)]
    private static partial Regex Days();

    [GeneratedRegex(
        "每个?(?<rhythm>月|季|半年|年)度?(?:的?(?<which>首个|首|第一个|第二个|第三个|末|最后一个)月|(?<month>[0-9]{1,2}|[一二三四五六七八九]|十[一二]?)月)?(?:份)?(?:(?<day>[0-9]{1,2}|[一二三四五六七八九]?十?[一二三四五六七八九十])[日号])?",
        RegexOptions.CultureInvariant, Timeout.Infinite)]
    private static partial Regex Rhythms();

    [GeneratedRegex("及时|实时|即时|随时|立即|动态|长期", RegexOptions.CultureInvariant, Timeout.Infinite)]
    private static partial Regex AtOnce();
}
