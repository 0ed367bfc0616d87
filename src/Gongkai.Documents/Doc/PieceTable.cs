using Gongkai.Documents.CompoundFiles;

namespace Gongkai.Documents.Doc;

/// <summary>In which order the pieces of the file make up the text ([MS-DOC] 2.9.38 and 2.8.35).</summary>
internal sealed class PieceTable
{
    private const byte ModifiersFollow = 1;
    private const byte PiecesFollow = 2;
    private const uint IsCompressed = 0x40000000;
    private const uint OffsetBits = 0x3FFFFFFF;

    private readonly List<Piece> _pieces = [];
    private readonly List<Bytes> _modifiers = [];

    /// <exception cref="InvalidDataException">The table is damaged, or a piece lies outside of the stream.</exception>
    /// <exception cref="UnreadableFileException">The text is too long.</exception>
    public PieceTable(Bytes clx, Bytes document)
    {
        var offset = 0;
        for (; clx.Byte(offset) == ModifiersFollow; offset += 3 + clx.UInt16(offset + 1))
            _modifiers.Add(clx.Slice(offset + 3, clx.UInt16(offset + 1)));

        if (clx.Byte(offset) != PiecesFollow) throw new InvalidDataException("The table of pieces is missing.");
        ReadPieces(new Plc(clx.Slice(offset + 5, clx.Int32(offset + 1)), 8), document);
    }

    /// <summary>The pieces of a range of the text, cut to it.</summary>
    public IEnumerable<Piece> Between(long from, long to)
    {
        if (from > to || (to > from && (_pieces.Count == 0 || to > _pieces[^1].End))) throw new InvalidDataException("The text is shorter than stated.");

        for (var i = Math.Max(0, FirstAt(from)); i < _pieces.Count && _pieces[i].Start < to; i++)
        {
            var piece = _pieces[i];
            var (start, end) = ((int)Math.Max(from, piece.Start), (int)Math.Min(to, piece.End));
            if (start < end) yield return piece with { Start = start, End = end, Offset = piece.OffsetOf(start) };
        }
    }

    private int FirstAt(long position)
    {
        var (low, high) = (0, _pieces.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (_pieces[middle].Start <= position) low = middle + 1;
            else high = middle - 1;
        }

        return high;
    }

    private void ReadPieces(Plc plc, Bytes document)
    {
        if (plc.Count > 0 && plc.Position(0) != 0) throw new InvalidDataException("The text does not begin at its beginning.");

        if (plc.Count > Limits.Pieces) throw new UnreadableFileException(Reasons.TooMuchContent);

        for (var i = 0; i < plc.Count; i++)
        {
            var piece = ReadPiece(plc, i);
            if (piece.Start > piece.End) throw new InvalidDataException("The pieces are out of order.");
            if (piece.End > Limits.Characters) throw new UnreadableFileException(Reasons.TooMuchContent);
            document.Slice(piece.Offset, (piece.End - piece.Start) * piece.Width);
            _pieces.Add(piece);
        }
    }

    private Piece ReadPiece(Plc plc, int index)
    {
        var descriptor = plc.Data(index);
        var stored = descriptor.UInt32(2);
        var isCompressed = (stored & IsCompressed) != 0;
        var offset = (int)(stored & OffsetBits);
        return new Piece(plc.Position(index), plc.Position(index + 1), isCompressed ? offset / 2 : offset, isCompressed, Modifiers(descriptor.UInt16(6)));
    }

    /// <summary>A single modifier in short form, or the number of one of the lists before the table ([MS-DOC] 2.9.214).</summary>
    private Bytes Modifiers(ushort prm)
    {
        if ((prm & 1) == 0) return ShortModifiers.Read(prm);
        var index = prm >> 1;
        return index < _modifiers.Count ? _modifiers[index] : throw new InvalidDataException("A piece has formatting that does not exist.");
    }
}
