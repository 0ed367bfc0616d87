using System.Text.RegularExpressions;

namespace Gongkai.Documents.Items.Word;

/// <summary>What stands at the head of an official document: the red name of the body, the document number, the title.</summary>
internal static partial class WordHead
{
    /// <summary>Lines among which the head is looked for.</summary>
    private const int Furthest = 15;

    /// <summary>Takes the head off.</summary>
    /// <returns>Title and number, null where there is none; the red head as it stood; and the lines that remain.</returns>
    public static (string? Title, string? Number, string? RedHead, IReadOnlyList<WordLine> Below) Split(IReadOnlyList<WordLine> lines)
    {
        var near = Math.Min(lines.Count, Furthest);
        var number = Find(near, i => NumberOf(lines[i].Text) is not null);
        var redHead = number is { } at ? Find(at, i => IsRedHead(lines[i])) : null;
        var (from, to) = TitleLines(lines, near, redHead);

        var taken = Enumerable.Range(from, to - from).Concat(Indexes(number)).Concat(Indexes(redHead)).ToHashSet();
        return (
            to > from ? string.Concat(lines.Skip(from).Take(to - from).Select(line => line.Text.Replace("\n", ""))) : null,
            number is { } n ? NumberOf(lines[n].Text) : null,
            redHead is { } r ? lines[r].Text : null,
            [.. lines.Where((_, i) => !taken.Contains(i))]);
    }

    private static (int From, int To) TitleLines(IReadOnlyList<WordLine> lines, int near, int? redHead)
    {
        var isTitle = Find(near, i => lines[i].IsTitle && i != redHead) is not null
            ? (Func<int, bool>)(i => lines[i].IsTitle)
            : i => lines[i].LooksLikeTitle || (lines[i].IsCentred && lines[i].Outline == 0);
        if (Find(near, i => i != redHead && IsTitleText(lines[i]) && isTitle(i)) is not { } from) return (0, 0);

        var to = from + 1;
        while (to < near && isTitle(to) && IsTitleText(lines[to]) && lines[to].Face == lines[from].Face && !EndsTitle(lines[to - 1].Text)) to++;
        return (from, to);
    }

    /// <summary>A title that has come to its end is not continued by the next, the title of what is issued with it.</summary>
    private static bool EndsTitle(string text) => text.EndsWith("通知", StringComparison.Ordinal) || text.EndsWith("公告", StringComparison.Ordinal) || text.EndsWith("通告", StringComparison.Ordinal);

    private static bool IsTitleText(WordLine line) => line.Text.Length > 0 && NumberOf(line.Text) is null;

    private static bool IsRedHead(WordLine line) => line.IsCentred && line.Text.Length <= 40 && line.Text.EndsWith("文件", StringComparison.Ordinal);

    private static int? Find(int count, Func<int, bool> isIt)
    {
        for (var i = 0; i < count; i++)
        {
            if (isIt(i)) return i;
        }

        return null;
    }

    private static IEnumerable<int> Indexes(int? index) => index is { } one ? [one] : [];

    /// <summary>The document number that is the whole of a line, with or without who signed (签发人) beside it.</summary>
    internal static string? NumberOf(string line) =>
        line.Length <= 60 && Number().Match(line) is { Success: true, Groups: var parts } ? $"{parts["name"].Value.Trim()}〔{parts["year"].Value}〕{parts["number"].Value}号" : null;

    [GeneratedRegex(@"^(?<name>[\u4e00-\u9fff（）]{1,20}?)\s*[〔\[［【（(〈]\s*(?<year>(19|20)[0-9]{2})\s*[〕\]］】）)〉]\s*第?\s*(?<number>[0-9]{1,5})\s*号(\s+签发人.*|签发人[：:].*)?$", RegexOptions.ExplicitCapture, Timeout.Infinite)]
    private static partial Regex Number();
}
