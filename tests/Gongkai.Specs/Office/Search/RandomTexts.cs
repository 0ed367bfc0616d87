using System.Text.RegularExpressions;

namespace Gongkai.Specs.Office.Search;

/// <summary>Texts of few characters, so that many phrases stand in several of them.</summary>
internal static partial class RandomTexts
{
    private static readonly string[] Parts = ["水", "渠", "村", "预", "算", "公", "开", "水", "年", "，", "。", "\n", "（", "2023", "12", "A区", "𬭎", "〇"];

    /// <summary>How many are looked for; more in a long run.</summary>
    public static int Phrases => Environment.GetEnvironmentVariable("GONGKAI_LONG") == "1" ? 2_000 : 100;

    public static string Text(Random random, int most = 40) => string.Concat(Enumerable.Range(0, random.Next(1, most)).Select(_ => Parts[random.Next(Parts.Length)]));

    /// <summary>A piece of one of the texts, without punctuation; sometimes two.</summary>
    public static string Phrase(Random random, IReadOnlyList<SampleItem> items)
    {
        var phrase = Piece(random, items);
        return random.Next(5) == 0 ? $"{phrase} {Piece(random, items)}" : phrase;
    }

    /// <summary>The plain scan: the word stands in the text, and is not a piece of a longer number or Latin word.</summary>
    public static bool Holds(string text, string word)
    {
        var (before, after) = (LatinOrDigit().IsMatch(word[..1]) ? "(?<![A-Za-z0-9])" : "", LatinOrDigit().IsMatch(word[^1..]) ? "(?![A-Za-z0-9])" : "");
        return before.Length + after.Length == 0
            ? text.Contains(word, StringComparison.OrdinalIgnoreCase)
            : Regex.IsMatch(text, before + Regex.Escape(word) + after, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
    }

    private static string Piece(Random random, IReadOnlyList<SampleItem> items)
    {
        var runs = Run().Matches(items[random.Next(items.Count)].Plain).Select(match => match.Value).ToList();
        if (runs.Count == 0) return "水";

        var runes = runs[random.Next(runs.Count)].EnumerateRunes().ToList();
        var from = random.Next(runes.Count);
        return string.Concat(runes.Skip(from).Take(random.Next(1, 6)));
    }

    [GeneratedRegex("[^，。\n（]+", RegexOptions.None, 1000)]
    private static partial Regex Run();

    [GeneratedRegex("[A-Za-z0-9]", RegexOptions.None, 1000)]
    private static partial Regex LatinOrDigit();
}
