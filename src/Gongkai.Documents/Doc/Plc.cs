using Gongkai.Documents.CompoundFiles;

namespace Gongkai.Documents.Doc;

/// <summary>A list of positions with data between them ([MS-DOC] 2.2.2): n + 1 positions, then n pieces of data.</summary>
/// <param name="bytes">The whole list; may be empty.</param>
/// <param name="dataSize">Bytes of one piece of data.</param>
internal sealed class Plc(Bytes bytes, int dataSize)
{
    private const int PositionSize = 4;

    public int Count { get; } = Math.Max(0, (bytes.Length - PositionSize) / (PositionSize + dataSize));

    /// <summary>Where the element begins; the element after the last says where the last one ends.</summary>
    public int Position(int index) => bytes.Int32(index * PositionSize);

    public Bytes Data(int index) => bytes.Slice(((Count + 1) * PositionSize) + (index * dataSize), dataSize);

    /// <summary>The last element that begins at or before <paramref name="position"/>; -1 when there is none.</summary>
    public int Find(int position)
    {
        var (low, high) = (0, Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (Position(middle) <= position) low = middle + 1;
            else high = middle - 1;
        }

        return high;
    }
}
