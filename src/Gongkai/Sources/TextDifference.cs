using System.Text;

namespace Gongkai.Sources;

/// <summary>What two versions of a text keep, what the later one leaves out and what it adds.</summary>
/// <remarks>
/// Paragraphs are aligned first, then the words of those that changed. A Chinese character is a word, and so is a number or a run of
/// Latin letters, so that 189 becomes 186 as a whole. A change longer than <see cref="LargestAlignment"/> allows is shown as
/// one deletion and one insertion.
/// </remarks>
public sealed class TextDifference
{
    /// <summary>Steps spent on aligning one changed stretch: words before times words after.</summary>
    private const int LargestAlignment = 4_000_000;

    private TextDifference(IReadOnlyList<DifferencePiece> pieces) => Pieces = pieces;

    /// <summary>In reading order; where words were replaced, the deleted ones come first. No piece is empty.</summary>
    public IReadOnlyList<DifferencePiece> Pieces { get; }

    /// <summary>How many stretches were added.</summary>
    public int Insertions => Pieces.Count(piece => piece.Change is Change.Inserted);

    /// <summary>How many stretches were left out.</summary>
    public int Deletions => Pieces.Count(piece => piece.Change is Change.Deleted);

    /// <summary>Compares an earlier version with a later one.</summary>
    public static TextDifference Between(string before, string after)
    {
        var words = new List<(Change Change, string Word)>();
        List<string> deleted = [], inserted = [];
        foreach (var (change, line) in Align(Lines(before), Lines(after)))
        {
            if (change is Change.Deleted) deleted.AddRange(Words(line));
            else if (change is Change.Inserted) inserted.AddRange(Words(line));
            else
            {
                Flush();
                words.Add((Change.Kept, line));
            }
        }

        Flush();
        return new TextDifference(Join(WithoutIslands(words)));

        void Flush()
        {
            words.AddRange(Align(deleted, inserted));
            deleted = [];
            inserted = [];
        }
    }

    /// <summary>The lines with their ends, so that joined they are the text.</summary>
    private static List<string> Lines(string text)
    {
        var lines = new List<string>();
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end + 1;
            lines.Add(text[start..end]);
            start = end;
        }

        return lines;
    }

    private static IEnumerable<string> Words(string line)
    {
        for (var start = 0; start < line.Length;)
        {
            var end = start + 1;
            if (IsInWord(line[start])) while (end < line.Length && IsInWord(line[end])) end++;
            else if (char.IsHighSurrogate(line[start]) && end < line.Length) end++;
            yield return line[start..end];
            start = end;
        }
    }

    private static bool IsInWord(char c) => char.IsAsciiLetterOrDigit(c);

    /// <summary>The longest common subsequence, with what lies between as deletions before insertions.</summary>
    private static List<(Change Change, string Word)> Align(List<string> before, List<string> after)
    {
        var head = 0;
        while (head < before.Count && head < after.Count && Same(before[head], after[head])) head++;
        var tail = 0;
        while (tail < before.Count - head && tail < after.Count - head && Same(before[^(tail + 1)], after[^(tail + 1)])) tail++;

        var result = new List<(Change, string)>(before.Count + after.Count);
        result.AddRange(before.Take(head).Select(word => (Change.Kept, word)));
        result.AddRange(AlignMiddle(before[head..(before.Count - tail)], after[head..(after.Count - tail)]));
        result.AddRange(before.TakeLast(tail).Select(word => (Change.Kept, word)));
        return result;
    }

    private static IEnumerable<(Change Change, string Word)> AlignMiddle(List<string> before, List<string> after)
    {
        var common = (long)before.Count * after.Count <= LargestAlignment ? CommonLengths(before, after) : null;
        var (i, j) = (0, 0);
        while (common is not null && i < before.Count && j < after.Count)
        {
            if (Same(before[i], after[j]))
            {
                yield return (Change.Kept, before[i++]);
                j++;
            }
            else if (common[i + 1, j] >= common[i, j + 1])
            {
                yield return (Change.Deleted, before[i++]);
            }
            else
            {
                yield return (Change.Inserted, after[j++]);
            }
        }

        while (i < before.Count) yield return (Change.Deleted, before[i++]);
        while (j < after.Count) yield return (Change.Inserted, after[j++]);
    }

    /// <summary>At i, j: how many words the texts from the i-th and the j-th on have in common.</summary>
    private static int[,] CommonLengths(List<string> before, List<string> after)
    {
        var lengths = new int[before.Count + 1, after.Count + 1];
        for (var i = before.Count - 1; i >= 0; i--)
        {
            for (var j = after.Count - 1; j >= 0; j--)
            {
                lengths[i, j] = Same(before[i], after[j]) ? lengths[i + 1, j + 1] + 1 : Math.Max(lengths[i + 1, j], lengths[i, j + 1]);
            }
        }

        return lengths;
    }

    /// <summary>A single word that happens to stand on both sides of a rewritten passage makes it unreadable; it counts as rewritten too.</summary>
    private static IEnumerable<(Change Change, string Word)> WithoutIslands(List<(Change Change, string Word)> words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            var (change, word) = words[i];
            var isIsland = change is Change.Kept && !word.Contains('\n')
                && i > 0 && words[i - 1].Change is not Change.Kept
                && i + 1 < words.Count && words[i + 1].Change is not Change.Kept;
            if (!isIsland)
            {
                yield return (change, word);
                continue;
            }

            yield return (Change.Deleted, word);
            yield return (Change.Inserted, word);
        }
    }

    /// <summary>One piece for neighbours of a kind; between two kept pieces one deletion and one insertion at most.</summary>
    private static List<DifferencePiece> Join(IEnumerable<(Change Change, string Word)> words)
    {
        var pieces = new List<DifferencePiece>();
        var texts = new Dictionary<Change, StringBuilder> { [Change.Kept] = new(), [Change.Deleted] = new(), [Change.Inserted] = new() };
        foreach (var (change, word) in words)
        {
            if (change is Change.Kept)
            {
                Take(Change.Deleted);
                Take(Change.Inserted);
            }
            else
            {
                Take(Change.Kept);
            }

            texts[change].Append(word);
        }

        Take(Change.Kept);
        Take(Change.Deleted);
        Take(Change.Inserted);
        return pieces;

        void Take(Change change)
        {
            if (texts[change].Length > 0) pieces.Add(new DifferencePiece(change, texts[change].ToString()));
            texts[change].Clear();
        }
    }

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.Ordinal);
}
