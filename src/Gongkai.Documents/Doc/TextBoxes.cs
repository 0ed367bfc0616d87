using Gongkai.Documents.CompoundFiles;

namespace Gongkai.Documents.Doc;

/// <summary>Where the text of text boxes lies, and where they are anchored ([MS-DOC] 2.8.32 and 2.8.37).</summary>
internal sealed class TextBoxes
{
    private const int AnchorSize = 26;
    private const int BoxSize = 22;

    private readonly Plc _anchors;
    private readonly Dictionary<int, (long From, long To)> _boxes = [];

    public TextBoxes(WordStreams streams)
    {
        _anchors = new Plc(streams.Part(TablePart.Shapes), AnchorSize);
        var boxes = new Plc(streams.Part(TablePart.TextBoxes), BoxSize);
        var start = streams.Information.TextBoxesStart;
        if (boxes.Count > Limits.Blocks) throw new UnreadableFileException(Reasons.TooMuchContent);

        // The last one is always a spare.
        for (var i = 0; i < boxes.Count - 1; i++)
        {
            var (from, to) = (boxes.Position(i), boxes.Position(i + 1));
            if (from < 0 || from > to) throw new InvalidDataException("The text boxes are out of order.");
            if (!IsSpare(boxes.Data(i))) _boxes.TryAdd(boxes.Data(i).Int32(14), (start + from, start + to));
        }
    }

    /// <summary>The text of the box that is anchored at a character; of every box once.</summary>
    public (long From, long To)? Take(int position)
    {
        var anchor = _anchors.Find(position);
        if (anchor < 0 || _anchors.Position(anchor) != position) return null;
        return _boxes.Remove(_anchors.Data(anchor).Int32(0), out var box) ? box : null;
    }

    /// <summary>The boxes that nobody has asked for, such as those in a group of drawings.</summary>
    public IEnumerable<(long From, long To)> TakeRest()
    {
        var rest = _boxes.Values.OrderBy(box => box.From).ToList();
        _boxes.Clear();
        return rest;
    }

    private static bool IsSpare(Bytes box) => (box.UInt16(8) & 1) != 0;
}
