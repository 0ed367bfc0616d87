namespace Gongkai.Documents.Doc;

/// <summary>The text of a document in its order ([MS-DOC] 2.4.1).</summary>
internal sealed class DocumentText(WordStreams streams)
{
    private readonly PieceTable _pieces = new(streams.Part(TablePart.PieceTable), streams.Document);

    public Formatting Formatting { get; } = new(streams);

    /// <summary>The runs from one character to another, in which a run ends where the formatting changes.</summary>
    public IEnumerable<TextRun> Runs(long from, long to)
    {
        foreach (var piece in _pieces.Between(from, to))
        {
            for (var start = piece.Start; start < piece.End;)
            {
                var (format, count) = Formatting.Characters(piece, start);
                yield return new TextRun(start, piece.Text(streams.Document, start, start + count), format, piece);
                start += count;
            }
        }
    }
}
