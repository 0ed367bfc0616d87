namespace Gongkai.Screening.Wording;

/// <summary>The entries of a list by their characters, behind a table of bits that says where one may begin.</summary>
internal sealed class WordTree
{
    private const int Bits = 1 << 16;

    private readonly ulong[] _beginnings = new ulong[Bits / 64];
    private readonly Dictionary<(int Node, char Character), int> _next = [];
    private readonly List<WordListEntry?> _ends = [null];

    public WordTree(IEnumerable<WordListEntry> entries)
    {
        foreach (var entry in entries) Add(entry);
    }

    /// <summary>The first entry at or behind an index, the longest of those that begin there; null when there is none.</summary>
    public (int Start, WordListEntry Entry)? Next(string text, int from)
    {
        var beginnings = _beginnings;
        for (var at = from; at + 1 < text.Length; at++)
        {
            var bit = Hash(text[at], text[at + 1]);
            if ((beginnings[bit >> 6] & (1UL << (bit & 63))) != 0 && LongestAt(text, at) is { } entry) return (at, entry);
        }

        return null;
    }

    private WordListEntry? LongestAt(string text, int start)
    {
        var node = 0;
        WordListEntry? longest = null;
        for (var at = start; at < text.Length && _next.TryGetValue((node, text[at]), out node); at++) longest = _ends[node] ?? longest;
        return longest;
    }

    private void Add(WordListEntry entry)
    {
        var bit = Hash(entry.Words[0], entry.Words[1]);
        _beginnings[bit >> 6] |= 1UL << (bit & 63);
        var node = 0;
        foreach (var character in entry.Words)
        {
            if (!_next.TryGetValue((node, character), out var next))
            {
                _next[(node, character)] = next = _ends.Count;
                _ends.Add(null);
            }

            node = next;
        }

        _ends[node] = entry;
    }

    private static int Hash(char first, char second) => ((first * 0x9E37) ^ (second * 0x79B9)) & (Bits - 1);
}
