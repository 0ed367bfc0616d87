using System.Buffers;
using Gongkai.Law;

namespace Gongkai.Proactive.Offline;

/// <summary>A text for an electronic screen: plain, in pages of what the screen shows at once, and short enough to be waited for.</summary>
public static class ScreenText
{
    /// <summary>Pages, at most; beyond these nobody stands and waits. Our choice.</summary>
    public const int MostPages = 12;

    private static readonly SearchValues<char> Ends = SearchValues.Create("。！？；\n");
    private static readonly SearchValues<char> Pauses = SearchValues.Create("，、：）”》");

    /// <summary>Cuts a text into pages. A page ends behind a sentence where one ends in its second half, else behind a pause, else where it is full.</summary>
    /// <param name="text">Line ends and blanks round lines are not shown: a screen runs its lines together.</param>
    /// <param name="capacity">Characters that the screen shows at once, above zero.</param>
    /// <returns>At least one page, none empty and none longer than <paramref name="capacity"/>. Refused when there is nothing to show
    /// (screen-text-empty) or it needs more than <see cref="MostPages"/> pages (screen-text-long).</returns>
    public static Ruling<IReadOnlyList<string>> Pages(string text, int capacity)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(capacity, 1);
        var rest = string.Join('\n', text.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).AsSpan();
        if (rest.IsEmpty) return new Refusal("screen-text-empty", "没有要显示的文字。请填写。", Basis: null);

        var pages = new List<string>();
        while (!rest.IsEmpty)
        {
            var length = LengthOfPage(rest, capacity);
            var page = rest[..length].ToString().Replace("\n", "　", StringComparison.Ordinal).Trim('　', ' ');
            if (page.Length > 0) pages.Add(page);
            rest = rest[length..].TrimStart('\n');
        }

        if (pages.Count <= MostPages) return new Ruling<IReadOnlyList<string>>.Allowed(pages);

        return new Refusal("screen-text-long", $"这块屏一次显示{capacity}字，最多{MostPages}屏，现在要{pages.Count}屏。请改短到{capacity * MostPages}字以内，详细内容可以写“详见公示栏”。", Basis: null);
    }

    private static int LengthOfPage(ReadOnlySpan<char> rest, int capacity)
    {
        if (rest.Length <= capacity) return rest.Length;

        var half = capacity / 2;
        var second = rest[half..capacity];
        var end = second.LastIndexOfAny(Ends);
        if (end < 0) end = second.LastIndexOfAny(Pauses);
        var length = end < 0 ? capacity : half + end + 1;
        return length > 1 && char.IsHighSurrogate(rest[length - 1]) ? length - 1 : length;
    }
}
