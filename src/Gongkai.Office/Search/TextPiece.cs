namespace Gongkai.Office.Search;

/// <summary>A piece of a text that is shown, found or not.</summary>
public sealed record TextPiece(string Text, bool IsFound)
{
    /// <summary>A text as a whole, with what was found in it.</summary>
    internal static IReadOnlyList<TextPiece> Of(string text, IEnumerable<(int Start, int Length)> found) => [.. Cut(text, 0, text.Length, found)];

    /// <summary>What stands around the first find, on one line; the beginning of the text where nothing is found.</summary>
    internal static IReadOnlyList<TextPiece> Around(string text, IReadOnlyList<(int Start, int Length)> found)
    {
        const int Before = 36;
        const int Longest = 120;
        const string Ends = "。！？；\n\t";

        var first = found.Count == 0 ? 0 : found.Min(place => place.Start);
        var from = Math.Max(0, first - Before);
        if (first > 0 && text.LastIndexOfAny(Ends.ToCharArray(), first - 1, first - from) is var end and >= 0) from = end + 1;
        if (from < text.Length && char.IsLowSurrogate(text[from])) from++;
        var to = Math.Min(text.Length, from + Longest);
        if (to < text.Length && char.IsHighSurrogate(text[to - 1])) to--;
        var pieces = Cut(text, from, to, found).Select(piece => piece with { Text = OnOneLine(piece.Text) }).ToList();
        if (from > 0 && !Ends.Contains(text[from - 1], StringComparison.Ordinal)) pieces.Insert(0, new TextPiece("…", IsFound: false));
        if (to < text.Length) pieces.Add(new TextPiece("…", IsFound: false));
        return pieces;
    }

    private static IEnumerable<TextPiece> Cut(string text, int from, int to, IEnumerable<(int Start, int Length)> found)
    {
        var at = from;
        foreach (var (start, length) in found.OrderBy(place => place.Start))
        {
            var (begin, end) = (Math.Max(at, start), Math.Min(to, start + length));
            if (begin >= end) continue;
            if (begin > at) yield return new TextPiece(text[at..begin], IsFound: false);
            yield return new TextPiece(text[begin..end], IsFound: true);
            at = end;
        }

        if (at < to) yield return new TextPiece(text[at..to], IsFound: false);
    }

    private static string OnOneLine(string text) => text.Replace('\n', ' ').Replace('\t', ' ');
}
