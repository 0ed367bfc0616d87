using System.Numerics;

namespace Gongkai.Screening.Wording;

/// <summary>The entries of a list by their characters, behind a table of bits that says where one may begin.</summary>
/// <remarks>
/// The tree lies in one hash table with open addressing: the first two characters of an entry lead to a node, and a node with
/// the next character to another. Prose begins an entry at every few characters, so a step has to be cheap.
/// </remarks>
internal sealed class WordTree
{
    private const int Bits = 1 << 16;

    private readonly ulong[] _beginnings = new ulong[Bits / 64];
    private readonly WordListEntry?[] _ends;

    /// <summary>Steps of the tree and the nodes they lead to; at least half of the places are empty (0).</summary>
    private readonly ulong[] _steps;
    private readonly int[] _nodes;

    public WordTree(IEnumerable<WordListEntry> entries)
    {
        var nodes = new Dictionary<ulong, int>();
        var ends = new List<WordListEntry?> { null };
        foreach (var entry in entries) ends[Add(entry, nodes, ends)] = entry;

        _ends = [.. ends];
        _steps = new ulong[BitOperations.RoundUpToPowerOf2((uint)(2 * nodes.Count) + 2)];
        _nodes = new int[_steps.Length];
        foreach (var (step, node) in nodes)
        {
            var place = PlaceOf(step);
            (_steps[place], _nodes[place]) = (step, node);
        }
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
        WordListEntry? longest = null;
        var node = _nodes[PlaceOf(First(text[start], text[start + 1]))];
        for (var at = start + 2; node != 0; at++)
        {
            longest = _ends[node] ?? longest;
            node = at < text.Length ? _nodes[PlaceOf(Step(node, text[at]))] : 0;
        }

        return longest;
    }

    /// <summary>Adds the nodes of an entry that are missing; returns the last.</summary>
    private int Add(WordListEntry entry, Dictionary<ulong, int> nodes, List<WordListEntry?> ends)
    {
        var words = entry.Words;
        var bit = Hash(words[0], words[1]);
        _beginnings[bit >> 6] |= 1UL << (bit & 63);
        var node = NodeOf(First(words[0], words[1]));
        foreach (var character in words.AsSpan(2)) node = NodeOf(Step(node, character));
        return node;

        int NodeOf(ulong step)
        {
            if (nodes.TryGetValue(step, out var known)) return known;
            ends.Add(null);
            return nodes[step] = ends.Count - 1;
        }
    }

    /// <summary>Where a step stands, or the empty place where it would.</summary>
    private int PlaceOf(ulong step)
    {
        var steps = _steps;
        var place = (int)((step * 0x9E3779B97F4A7C15) >> 40) & (steps.Length - 1);
        while (steps[place] != 0 && steps[place] != step) place = (place + 1) & (steps.Length - 1);
        return place;
    }

    private static ulong First(char first, char second) => (1UL << 63) | ((ulong)first << 16) | second;

    private static ulong Step(int node, char character) => ((ulong)node << 16) | character;

    private static int Hash(char first, char second) => ((first * 0x9E37) ^ (second * 0x79B9)) & (Bits - 1);
}
