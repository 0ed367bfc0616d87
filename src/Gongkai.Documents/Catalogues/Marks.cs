using Gongkai.Law;
using Gongkai.Proactive;

namespace Gongkai.Documents.Catalogues;

/// <summary>The marks of the official form: ■ for what is chosen, □ for what is not, √ in a column of its own.</summary>
internal static class Marks
{
    private const string Chosen = "■☑√✓✔▣☒";
    private const string NotChosen = "□☐";

    /// <summary>All channels, two in a line where they fit.</summary>
    public static string Write(IReadOnlyCollection<PublicationChannel> channels, string? other)
    {
        var lines = new List<string>();
        foreach (var channel in PublicationChannel.All)
        {
            var text = $"{(channels.Contains(channel) ? '■' : '□')}{channel.Label}{(channel == PublicationChannel.Other && other is not null ? $"：{other}" : "")}";
            if (lines is [.., var last] && last.Length + text.Length <= 14 && !last.Contains('　', StringComparison.Ordinal)) lines[^1] = $"{last}　{text}";
            else lines.Add(text);
        }

        return string.Join('\n', lines);
    }

    /// <summary>The names that are chosen: those behind ■; where there are no marks at all, every name.</summary>
    public static IEnumerable<string> ChosenNames(string text)
    {
        if (text.AsSpan().IndexOfAny(Chosen + NotChosen) < 0) return text.Split(['、', '，', ',', '；', ';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

        var names = new List<string>();
        for (var at = 0; at < text.Length;)
        {
            var next = text.AsSpan(at + 1).IndexOfAny(Chosen + NotChosen) is >= 0 and var distance ? at + 1 + distance : text.Length;
            if (Chosen.Contains(text[at], StringComparison.Ordinal) && text[(at + 1)..next].Trim() is { Length: > 0 } name) names.Add(name);
            at = next;
        }

        return names;
    }

    /// <summary>Whether a cell of a column of its own is ticked; null for what is no tick.</summary>
    public static bool? IsTicked(string text) => text.Trim() switch
    {
        "" or "□" or "☐" or "—" or "-" or "/" or "×" or "否" => false,
        "是" => true,
        [var mark] when Chosen.Contains(mark, StringComparison.Ordinal) => true,
        _ => null,
    };

    /// <summary>The words of a vocabulary that a cell of one column chooses; the first name that is none, when there is one.</summary>
    public static (IReadOnlyList<T> Terms, string? Unknown) Terms<T>(string text)
        where T : class, ITerm<T>
    {
        var chosen = new List<T>();
        foreach (var name in ChosenNames(text))
        {
            if (T.All.FirstOrDefault(term => name.StartsWith(term.Label, StringComparison.Ordinal)) is not { } term) return (chosen, name);
            chosen.Add(term);
        }

        return ([.. T.All.Where(chosen.Contains)], null);
    }
}
