using System.Text.RegularExpressions;
using Gongkai.Sources;

namespace Gongkai.AnnualReports.Recognition;

/// <summary>Finds the title of a report, and in it the body's name and the year.</summary>
internal static partial class TitleLines
{
    /// <summary>
    /// The title among the lines before part 1: index of its first line, number of lines, name and year; null without one.
    /// </summary>
    public static Title? Find(IReadOnlyList<Passage> lines)
    {
        for (var start = lines.Count - 1; start >= 0; start--)
        {
            for (var count = 1; count <= 3 && start + count <= lines.Count; count++)
            {
                var text = string.Concat(lines.Skip(start).Take(count).Select(line => Squeezed.Squeeze(line.Text)));
                if (text.Length > 70) break;
                if (Read(text) is not { } title) continue;
                var extended = start > 0 && title.Unit is null ? Extend(lines, start, count, text) : null;
                return extended ?? title with { Start = start, Count = count };
            }
        }

        return null;
    }

    /// <summary>The body's name may stand on the line above: 云阳县凤鸣镇人民政府 / 2023年政府信息公开工作年度报告.</summary>
    private static Title? Extend(IReadOnlyList<Passage> lines, int start, int count, string text)
    {
        var above = Squeezed.Squeeze(lines[start - 1].Text);
        return above.Length is >= 2 and <= 40 && !above.Contains('。') && !above.Contains(':') && Read(above + text) is { Unit: not null } title
            ? title with { Start = start - 1, Count = count + 1 }
            : null;
    }

    private static Title? Read(string text)
    {
        if (text.Contains('。') || Report().Match(text) is not { Success: true } match || match.Index + match.Length < text.Length - 12) return null;
        if (match.Groups["year"].Value is not { Length: 4 } digits) return null;

        var year = 0;
        foreach (var c in digits) year = (year * 10) + Digit(c);
        var unit = match.Groups["before"].Value is { Length: > 0 } before ? before : match.Groups["between"].Value;
        unit = unit.StartsWith("关于", StringComparison.Ordinal) ? unit[2..] : unit;
        if (unit.EndsWith("关于", StringComparison.Ordinal)) unit = unit[..^2];
        else if (unit.EndsWith('的')) unit = unit[..^1];
        if (unit.EndsWith("人民", StringComparison.Ordinal)) unit += "政府";
        return new Title(0, 0, unit.Length >= 2 ? unit : null, year);
    }

    /// <summary>0 to 9 from an ASCII or a Chinese digit.</summary>
    public static int Digit(char c) => char.IsAsciiDigit(c) ? c - '0' : c is '〇' or '零' or '○' or 'O' ? 0 : "一二三四五六七八九".IndexOf(c, StringComparison.Ordinal) + 1;

    [GeneratedRegex(@"^(?<before>[^0-9:]*?)(?<year>20[0-9]{2}|二[〇零○O][一二三四五六七八九〇零○O]{2})年?度?(?<between>.*?)的?(政府信息公开|政务公开|信息公开)(工作)?(情况)?的?(年度)?(工作)?(报告|年报)", RegexOptions.ExplicitCapture, Timeout.Infinite)]
    private static partial Regex Report();

    /// <summary>A title: lines, name of the body (null when the title has none), year.</summary>
    internal sealed record Title(int Start, int Count, string? Unit, int Year);
}
