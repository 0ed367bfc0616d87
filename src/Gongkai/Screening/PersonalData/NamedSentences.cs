namespace Gongkai.Screening.PersonalData;

/// <summary>Tells whether a person is named in the sentence around an index, or in the row that a cell belongs to.</summary>
/// <remarks>Asked for rising indexes, it looks at every character a few times at most: what holds for a sentence is kept.</remarks>
internal sealed class NamedSentences(Passage passage)
{
    /// <summary>Characters of a sentence to either side; what is written without a stop is cut.</summary>
    private const int Longest = 200;

    private const string Stops = "。;!?\n";

    private readonly Lazy<bool> _inRow = new(() => PersonNames.AnyIn(passage.Row));
    private int _end = -1;
    private bool _inSentence;

    public bool Names(int index)
    {
        if (index >= _end) Look(index);
        return _inSentence || _inRow.Value;
    }

    private void Look(int index)
    {
        var from = Math.Max(0, index - Longest);
        var start = from + passage.Text.AsSpan(from, index - from).LastIndexOfAny(Stops) + 1;
        var rest = passage.From(index, Longest);
        var stop = rest.IndexOfAny(Stops);
        _end = index + (stop < 0 ? rest.Length : stop);
        _inSentence = PersonNames.AnyIn(passage.Text.AsSpan(start, _end - start));
    }
}
