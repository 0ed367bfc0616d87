using System.Text.RegularExpressions;
using Gongkai.Sources;

namespace Gongkai.AnnualReports.Recognition;

/// <summary>Finds the headings of the six parts among the lines of a document.</summary>
internal static partial class Headings
{
    private static readonly string[] Titles = [.. ReportFormat.Edition2021.PartTitles.Select(Squeezed.Squeeze)];

    private static readonly HashSet<string> TableLabels =
        [.. ReportFormat.Edition2021.Table3.Rows.Select(row => row.Label).Concat(ReportFormat.Edition2021.Table3.Groups.Select(group => group.Label)).Select(Squeezed.Squeeze)];

    /// <summary>True for a line that is the title of a part as the format has it, with or without its number.</summary>
    public static bool IsExact(string line) => line.Length <= 60 && Grade(line) is { Certainty: Certainty.Exact };

    /// <summary>
    /// The lines that head the parts: index into <paramref name="items"/> by part, and the heading itself. Where text
    /// follows the title on the same line, the line is split in place.
    /// </summary>
    public static SortedDictionary<int, (int Part, Passage Heading)> Find(List<Item> items)
    {
        SplitGlued(items);
        var candidates = items
            .Select((item, index) => (Index: index, Grade: item is Line line ? Grade(line.Passage.Text) : null, Line: item as Line))
            .Where(candidate => candidate.Grade is not null)
            .Select(candidate => (candidate.Index, Grade: candidate.Grade!, Line: candidate.Line!))
            .ToList();

        var found = new Dictionary<int, int>();
        for (var part = 1; part <= 6; part++)
        {
            var exact = candidates.Where(candidate => candidate.Grade.Certainty == Certainty.Exact && candidate.Grade.Part == part).ToList();
            if (exact.Count > 0) found[part] = exact[^1].Index;
        }

        foreach (var part in Enumerable.Range(1, 6).Where(part => !found.ContainsKey(part)))
        {
            var after = found.Where(known => known.Key < part).Select(known => known.Value).DefaultIfEmpty(-1).Max();
            var before = found.Where(known => known.Key > part && known.Value > after).Select(known => known.Value).DefaultIfEmpty(items.Count).Min();
            var likely = candidates
                .Where(candidate => candidate.Grade.Part == part && candidate.Index > after && candidate.Index < before)
                .OrderByDescending(candidate => candidate.Grade.Certainty)
                .ThenBy(candidate => candidate.Index)
                .ToList();
            if (likely.Count > 0 && !found.ContainsValue(likely[0].Index)) found[part] = likely[0].Index;
        }

        return new SortedDictionary<int, (int, Passage)>(found.ToDictionary(entry => entry.Value, entry => (entry.Key, ((Line)items[entry.Value]).Passage)));
    }

    private static Graded? Grade(string line)
    {
        if (line.Length > 80) return null;
        var text = Squeezed.Squeeze(line).TrimEnd('。', ':', '.');
        if (TableLabels.Contains(text)) return null;

        var numbered = Numbered().Match(text);
        var title = numbered.Success ? text[numbered.Length..] : text;
        var number = numbered.Success ? "一二三四五六".IndexOf(numbered.Groups["n"].Value[0]) + 1 : 0;
        if (number == 0 && numbered.Success) number = numbered.Groups["n"].Value[0] - '0';

        var exact = Array.IndexOf(Titles, title) + 1;
        if (exact > 0) return new Graded(exact, Certainty.Exact);
        if (!numbered.Success || title.Length is 0 or > 30 || title.Contains('。') || title.Contains('；')) return null;

        var alike = Likeness.Of(title, Titles[number - 1]) >= 0.5 || title.Contains(Titles[number - 1]) || Titles[number - 1].Contains(title);
        return new Graded(number, alike ? Certainty.Alike : Certainty.NumberOnly);
    }

    /// <summary>A line such as 一、总体情况 2023年，我镇… is a heading and a paragraph.</summary>
    private static void SplitGlued(List<Item> items)
    {
        for (var i = 0; i < items.Count; i++)
        {
            if (items[i] is not Line { Passage: { } passage } || passage.Text.Length < 12) continue;
            var squeezed = Squeezed.Of(passage.Text);
            var numbered = Numbered().Match(squeezed.Text);
            if (!numbered.Success || Titles.FirstOrDefault(title => string.CompareOrdinal(squeezed.Text, numbered.Length, title, 0, title.Length) == 0) is not { } found) continue;

            var end = squeezed.Original(numbered.Length + found.Length - 1) + 1;
            var rest = passage.Text[end..];
            if (rest.Length < 12 || !(char.IsWhiteSpace(rest[0]) || rest[0] is '。' or ':' or '：')) continue;

            items[i] = new Line(passage.Slice(0, end));
            var skip = rest.Length - rest.TrimStart(' ', '\u3000', '\t', '\n', '。', ':', '：').Length;
            items.Insert(i + 1, new Line(passage.Slice(end + skip, rest.Length - skip)));
        }
    }

    [GeneratedRegex("^第?(?<n>[一二三四五六1-6])(部分)?[、.,:．]", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: Timeout.Infinite)]
    private static partial Regex Numbered();

    private enum Certainty
    {
        NumberOnly,
        Alike,
        Exact,
    }

    private sealed record Graded(int Part, Certainty Certainty);
}
