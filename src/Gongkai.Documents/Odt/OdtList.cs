using System.Globalization;
using System.Text;

namespace Gongkai.Documents.Odt;

/// <summary>Counts the items of a list, which the text does not number, and writes their numbers.</summary>
internal sealed class OdtList
{
    private readonly int?[] _counters = new int?[OdtListLevel.Count];

    /// <summary>The number of the next item; empty on a level that has none.</summary>
    /// <param name="levels">The list style that holds at this item.</param>
    /// <param name="level">0-based.</param>
    /// <param name="start">What the item says it begins with.</param>
    public string Next(OdtListLevel[] levels, int level, int? start)
    {
        if (level >= OdtListLevel.Count) return "";

        _counters[level] = start ?? _counters[level] + 1 ?? levels[level].Start;
        Array.Clear(_counters, level + 1, OdtListLevel.Count - level - 1);
        if (levels[level].Format is null) return "";
        return levels[level].Pattern is { } pattern ? WritePattern(pattern, levels) : WriteParts(levels, level);
    }

    private string WriteParts(OdtListLevel[] levels, int level)
    {
        var first = Math.Max(0, level + 1 - levels[level].Shown);
        var numbers = Enumerable.Range(first, level + 1 - first).Where(i => levels[i].Format is not null).Select(i => Write(levels, i));
        return levels[level].Prefix + string.Join('.', numbers) + levels[level].Suffix;
    }

    /// <summary>%2% stands for the counter of the second level.</summary>
    private string WritePattern(string pattern, OdtListLevel[] levels)
    {
        var text = new StringBuilder();
        var parts = pattern.Split('%');
        for (var i = 0; i < parts.Length; i++)
        {
            var isLevel = int.TryParse(parts[i], NumberStyles.None, CultureInfo.InvariantCulture, out var level) && level is >= 1 and <= OdtListLevel.Count;
            text.Append(i % 2 == 1 && isLevel ? Write(levels, level - 1) : parts[i]);
        }

        return text.ToString();
    }

    private string Write(OdtListLevel[] levels, int level) =>
        Numerals.Format(_counters[level] ??= levels[level].Start, levels[level].Format ?? "none");
}
