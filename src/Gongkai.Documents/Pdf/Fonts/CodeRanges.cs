namespace Gongkai.Documents.Pdf.Fonts;

/// <summary>Values for ranges of codes, kept as ranges: a file can promise any number of codes in a few bytes.</summary>
internal sealed class CodeRanges<T>
{
    private readonly List<(int First, int Last, T Value)> _ranges = [];
    private bool _isSorted = true;

    public int Count => _ranges.Count;

    public void Add(int first, int last, T value)
    {
        _ranges.Add((first, last, value));
        _isSorted = false;
    }

    /// <summary>The range that holds the code: its first code and its value.</summary>
    public (int First, T Value)? Find(int code)
    {
        if (!_isSorted) _ranges.Sort((one, other) => one.First.CompareTo(other.First));
        _isSorted = true;

        var (low, high) = (0, _ranges.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_ranges[middle].First <= code) low = middle + 1;
            else high = middle;
        }

        return low > 0 && code <= _ranges[low - 1].Last ? (_ranges[low - 1].First, _ranges[low - 1].Value) : null;
    }
}
