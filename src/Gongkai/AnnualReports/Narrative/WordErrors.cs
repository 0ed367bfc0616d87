using System.Buffers;

namespace Gongkai.AnnualReports.Narrative;

/// <summary>
/// Known wrong words with the right ones, and words that are never doubled on purpose. The lists are data, in <c>data/wording</c>.
/// </summary>
internal sealed class WordErrors
{
    private readonly SearchValues<string> _wrong;
    private readonly Dictionary<string, (string Right, string[] Exceptions)> _rights;
    private readonly Dictionary<char, string[]> _doubled;
    private readonly HashSet<string> _words;
    private readonly (string Term, string[] Exceptions)[] _terms;

    private WordErrors(IEnumerable<string> typos, IEnumerable<string> doubled, IEnumerable<string> words, IEnumerable<string> terms)
    {
        _words = [.. words.SelectMany(line => line.Split(' '))];
        _terms = [.. terms.Select(Fields).Select(entry => (entry.Words[0], entry.Exceptions))];
        _rights = typos.Select(Fields).ToDictionary(entry => entry.Words[0], entry => (entry.Words[1], entry.Exceptions));
        _wrong = SearchValues.Create([.. _rights.Keys], StringComparison.Ordinal);
        _doubled = doubled.Select(Fields).ToDictionary(entry => entry.Words[0][0], entry => entry.Exceptions);
    }

    public static WordErrors Shipped { get; } = new(EmbeddedData.Lines("wording/typos.txt"), EmbeddedData.Lines("wording/doubled-words.txt"), EmbeddedData.Lines("wording/common-words.txt"), EmbeddedData.Lines("wording/fixed-terms.txt"));

    /// <summary>The errors of a squeezed text, in order; an empty right word means that the repetition goes.</summary>
    public IEnumerable<(int Start, int End, string Right)> In(string text) => 
        Listed(text).Concat(DoubledCharacters(text)).Concat(DoubledWords(text)).Concat(DoubledEnds(text)).Concat(NearTerms(text))
            .OrderBy(error => error.Item1)
            .DistinctBy(error => error.Item1);

    private IEnumerable<(int, int, string)> Listed(string text)
    {
        var at = 0;
        while (at < text.Length && text.AsSpan(at).IndexOfAny(_wrong) is var found and >= 0)
        {
            var start = at + found;
            var wrong = _rights.Keys.Where(word => string.CompareOrdinal(text, start, word, 0, word.Length) == 0).MaxBy(word => word.Length)!;
            var (right, exceptions) = _rights[wrong];
            if (!IsExcepted(text, start, wrong, exceptions)) yield return (start, start + wrong.Length, right);
            at = start + 1;
        }
    }

    private IEnumerable<(int, int, string)> DoubledCharacters(string text)
    {
        for (var i = 1; i < text.Length; i++)
        {
            if (text[i] != text[i - 1] || !_doubled.TryGetValue(text[i], out var exceptions)) continue;
            var pair = text.Substring(i - 1, 2);
            if (!IsExcepted(text, i - 1, pair, exceptions)) yield return (i - 1, i + 1, "");
        }
    }

    /// <summary>人员不足足。: a word whose last character stands twice at the end of a clause.</summary>
    private IEnumerable<(int, int, string)> DoubledEnds(string text)
    {
        for (var i = 2; i < text.Length; i++)
        {
            if (text[i] != text[i - 1] || (i + 1 < text.Length && text[i + 1] is >= '\u4e00' and <= '\u9fff' and not '的') || !_words.Contains(text.Substring(i - 2, 2))) continue;
            yield return (i - 2, i + 1, text.Substring(i - 2, 2));
        }
    }

    /// <summary>政府信息公来: one character off a fixed term.</summary>
    private IEnumerable<(int, int, string)> NearTerms(string text)
    {
        foreach (var (term, exceptions) in _terms)
        {
            for (var at = text.IndexOf(term[..2], StringComparison.Ordinal); at >= 0 && at + term.Length <= text.Length; at = text.IndexOf(term[..2], at + 1, StringComparison.Ordinal))
            {
                var off = -1;
                var count = 0;
                for (var i = 2; i < term.Length && count < 2; i++)
                {
                    if (text[at + i] == term[i]) continue;
                    (off, count) = (i, count + 1);
                }

                if (count != 1 || text[at + off] is < '\u4e00' or > '\u9fff' || IsExcepted(text, at, text.Substring(at, term.Length), exceptions)) continue;
                yield return (at, at + term.Length, term);
            }
        }
    }

    /// <summary>进行进行, 工作工作, 依申请公开依申请公开: two to six characters that stand twice in a row.</summary>
    private static IEnumerable<(int, int, string)> DoubledWords(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            for (var length = 6; length >= 2; length--)
            {
                if (i + (2 * length) > text.Length || string.CompareOrdinal(text, i, text, i + length, length) != 0) continue;
                if (!IsRepetition(text, i, length)) continue;
                yield return (i, i + (2 * length), "");
                i += (2 * length) - 1;
                break;
            }
        }
    }

    private static bool IsRepetition(string text, int start, int length)
    {
        var word = text.AsSpan(start, length);
        if (word[0] is >= '1' and <= '9' && word[^1] is >= '\u4e00' and <= '\u9fff' && (start == 0 || !char.IsAsciiDigit(text[start - 1]))) return word[1..^1].IndexOfAnyExceptInRange('0', '9') < 0;
        foreach (var c in word)
        {
            if (c is < '\u4e00' or > '\u9fff' || Numerals.IsNumeral(c)) return false;
        }

        if (length >= 2 && word[0] == word[1]) return false;
        if (word is "政府" or "信息" && text.AsSpan(start + length).StartsWith(word)) return word is "信息" && !text.AsSpan(start + length).StartsWith("信息处理") && !text.AsSpan(start + length).StartsWith("信息化") && !text.AsSpan(start + length).StartsWith("信息中心");
        var next = start + (2 * length) < text.Length ? text[start + (2 * length)] : ' ';
        if (word is "公开" && next is '栏' or '专' or '目' or '指' or '办' or '属' or '年' or '平' or '制' or '条' or '渠' or '事' or '工' or '内' or '信') return word is "公开" && next is '工' or '信';
        if (word is "工作" && next is '机' or '人' or '组' or '要' or '制' or '台' or '会' or '专') return false;
        if (word is "服务" && next is '中' or '平' or '站' or '大') return false;
        if (word is "管理" && next is '局' or '办' or '委' or '条') return false;
        if (word is "发展" or "规划" && next is '和' or '局') return false;
        return word is not ("逐条" or "逐项" or "逐一" or "商量" or "研究" or "讨论" or "考虑" or "一项" or "每个" or "个别" or "社区" or "行政" or "复议" or "中心");
    }

    private static bool IsExcepted(string text, int start, string wrong, string[] exceptions)
    {
        foreach (var exception in exceptions)
        {
            for (var offset = exception.IndexOf(wrong, StringComparison.Ordinal); offset >= 0; offset = exception.IndexOf(wrong, offset + 1, StringComparison.Ordinal))
            {
                if (start >= offset && string.CompareOrdinal(text, start - offset, exception, 0, exception.Length) == 0) return true;
            }
        }

        return false;
    }

    private static (string[] Words, string[] Exceptions) Fields(string line)
    {
        var fields = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return ([.. fields.Where(field => field[0] != '!')], [.. fields.Where(field => field[0] == '!').Select(field => field[1..])]);
    }
}
