using Gongkai.Documents.CompoundFiles;

namespace Gongkai.Documents.Doc;

/// <summary>The formatting of characters and paragraphs, and of the pieces they lie in ([MS-DOC] 2.4.6).</summary>
internal sealed class Formatting(WordStreams streams)
{
    /// <summary>What looking up a formatting costs, beside its length.</summary>
    private const int LookUp = 64;

    private readonly CharacterBins _characters = new(streams.Part(TablePart.CharacterBins), streams.Document);
    private readonly ParagraphBins _paragraphs = new(streams.Part(TablePart.ParagraphBins), streams.Document);
    private long _spent;

    /// <summary>The formatting of the character at <paramref name="position"/>, and of how many it is the same.</summary>
    public (CharacterFormat Format, int Count) Characters(Piece piece, int position)
    {
        var offset = piece.OffsetOf(position);
        var stretch = _characters.At(offset);
        var count = (stretch.End - offset + piece.Width - 1) / piece.Width;
        return (default(CharacterFormat).With(Spend(stretch.Modifiers)).With(Spend(piece.Modifiers)), Math.Min(count, piece.End - position));
    }

    /// <summary>The formatting of the paragraph that the character at <paramref name="position"/> belongs to.</summary>
    public ParagraphFormat Paragraph(Piece piece, int position)
    {
        var modifiers = _paragraphs.At(piece.OffsetOf(position)).Modifiers;
        if (modifiers.Length < 2) return default(ParagraphFormat).With(Spend(piece.Modifiers));

        var format = new ParagraphFormat { Style = modifiers.UInt16(0) };
        return format.With(Spend(Unpacked(modifiers.From(2)))).With(Spend(piece.Modifiers));
    }

    /// <summary>True for the last character of a paragraph, whatever it is.</summary>
    public bool IsLastOfParagraph(Piece piece, int position)
    {
        var offset = piece.OffsetOf(position);
        return _paragraphs.At(offset).End == offset + piece.Width;
    }

    /// <summary>Modifiers that do not fit into a page, of rows with many cells, lie in the data stream.</summary>
    private Bytes Unpacked(Bytes modifiers)
    {
        if (modifiers.Length < 6 || (Sprm)modifiers.UInt16(0) is not (Sprm.PHugePapx or Sprm.PHugePapx97)) return modifiers;
        var offset = modifiers.Int32(2);
        return streams.Data.Slice(offset + 2, streams.Data.UInt16(offset));
    }

    /// <summary>Stretches may share their modifiers, so that a small file could ask for reading without end.</summary>
    private Bytes Spend(Bytes modifiers)
    {
        if (modifiers.Length > 0 && (_spent += modifiers.Length + LookUp) > Limits.FormattingSize) throw new UnreadableFileException(Reasons.TooMuchContent);
        return modifiers;
    }
}
