using System.Buffers.Binary;
using System.Text;
using Gongkai.Documents.Doc;
using Gongkai.Sources;

namespace Gongkai.Specs.Documents;

/// <summary>Writes small Word documents byte by byte, for what no program at hand writes ([MS-DOC]).</summary>
internal sealed class DocBuilder
{
    private const int TextOffset = 1024;
    private const int PageSize = 512;

    /// <summary>A page has room for more, unless they are long.</summary>
    private const int StretchesOfPage = 4;

    private readonly List<PieceInProgress> _pieces = [new(false, 0)];
    private readonly List<byte[]> _modifiers = [];
    private readonly List<(int Offset, byte[] Bytes)> _changes = [];
    private readonly Dictionary<TablePart, byte[]> _parts = [];
    private readonly int[] _lengths = new int[22];
    private byte[] _data = [];
    private bool _isReversed;
    private int? _mainLength;

    /// <summary>A modifier with an operand of a size that its code tells.</summary>
    public static byte[] Prl(int sprm, params byte[] operand) => [(byte)sprm, (byte)(sprm >> 8), .. operand];

    public static byte[] InTable(int depth = 1) => [.. Prl(0x2416, 1), .. Prl(0x6649, (byte)depth, 0, 0, 0)];

    public static byte[] RowEnd(params byte[] definition) => [.. InTable(), .. Prl(0x2417, 1), .. definition];

    /// <summary>sprmTDefTable: the edges of the cells and, for every cell, its flags.</summary>
    public static byte[] Edges(short[] edges, params ushort[] flags)
    {
        var operand = new byte[1 + (edges.Length * 2) + (flags.Length * 20)];
        operand[0] = (byte)(edges.Length - 1);
        for (var i = 0; i < edges.Length; i++) BinaryPrimitives.WriteInt16LittleEndian(operand.AsSpan(1 + (i * 2)), edges[i]);
        for (var i = 0; i < flags.Length; i++) BinaryPrimitives.WriteUInt16LittleEndian(operand.AsSpan(1 + (edges.Length * 2) + (i * 20)), flags[i]);
        return [.. Prl(0xD608), (byte)(operand.Length + 1), (byte)((operand.Length + 1) >> 8), .. operand];
    }

    /// <summary>Text with formatting of its characters.</summary>
    public DocBuilder Text(string text, params byte[] character)
    {
        _pieces[^1].Runs.Add((text, character, null));
        return this;
    }

    /// <summary>The mark of a paragraph with the formatting of the paragraph and of the mark itself.</summary>
    public DocBuilder Mark(char mark = '\r', byte[]? paragraph = null, byte[]? character = null, byte style = 0)
    {
        _pieces[^1].Runs.Add((mark.ToString(), character ?? [], [style, 0, .. paragraph ?? []]));
        return this;
    }

    public DocBuilder Paragraph(string text, params byte[] paragraph) => Text(text).Mark(paragraph: paragraph);

    public DocBuilder Cell(string text) => Text(text).Mark('\u0007', InTable());

    public DocBuilder EndRow(params byte[] definition) => Mark('\u0007', RowEnd(definition));

    /// <summary>What follows lies in another piece.</summary>
    public DocBuilder Piece(bool isCompressed = false, ushort prm = 0)
    {
        _pieces.Add(new(isCompressed, prm));
        return this;
    }

    /// <summary>Formatting that a piece refers to by its number.</summary>
    public DocBuilder Modifiers(params byte[] modifiers)
    {
        _modifiers.Add(modifiers);
        return this;
    }

    /// <summary>The pieces lie in the file in the opposite order, as they may after quick savings.</summary>
    public DocBuilder Reversed()
    {
        _isReversed = true;
        return this;
    }

    public DocBuilder Part(TablePart part, params byte[] bytes)
    {
        _parts[part] = bytes;
        return this;
    }

    public DocBuilder Data(params byte[] data)
    {
        _data = data;
        return this;
    }

    /// <summary>How much of the text is the main document, and how long another part is by its place among the lengths.</summary>
    public DocBuilder Lengths(int main, int other = 0, int length = 0)
    {
        _mainLength = main;
        _lengths[other] = length;
        return this;
    }

    /// <summary>Says that the text is the first characters of the file over and over again.</summary>
    public DocBuilder Repeated(int characters, int times) =>
        Lengths(main: characters * times)
            .Part(TablePart.PieceTable, Pieces([.. Enumerable.Range(0, times + 1).Select(i => i * characters)], Enumerable.Repeat((byte[])[0, 0, .. Numbers(TextOffset), 0, 0], times)));

    /// <summary>Overwrites bytes of the stream WordDocument.</summary>
    public DocBuilder Change(int offset, params byte[] bytes)
    {
        _changes.Add((offset, bytes));
        return this;
    }

    public SourceDocument Document() => Reading.Document(Build());

    public byte[] Build() => Container().Build();

    public CompoundFileBuilder Container()
    {
        var file = new CompoundFileBuilder().Stream("WordDocument", WordDocument()).Stream("0Table", Table());
        return _data.Length == 0 ? file : file.Stream("Data", _data);
    }

    private byte[] WordDocument()
    {
        using var stream = new MemoryStream();
        stream.SetLength(TextOffset);
        stream.Position = TextOffset;
        foreach (var piece in _isReversed ? _pieces.AsEnumerable().Reverse() : _pieces)
        {
            piece.Offset = (int)stream.Position;
            foreach (var run in piece.Runs) stream.Write(piece.Encoding.GetBytes(run.Text));
        }

        var end = (int)stream.Position;
        _parts[TablePart.CharacterBins] = WritePages(stream, end, isParagraphs: false);
        _parts[TablePart.ParagraphBins] = WritePages(stream, end, isParagraphs: true);

        var document = stream.ToArray();
        WriteInformation(document);
        foreach (var (offset, bytes) in _changes) bytes.CopyTo(document, offset);
        return document;
    }

    /// <summary>Writes the pages with formatting and gives the table that finds them.</summary>
    private byte[] WritePages(MemoryStream stream, int end, bool isParagraphs)
    {
        List<int> offsets = [];
        List<int> pages = [];
        foreach (var stretches in Stretches(isParagraphs).Chunk(StretchesOfPage))
        {
            var page = (int)((stream.Position + PageSize - 1) / PageSize);
            stream.Position = page * PageSize;
            stream.Write(isParagraphs ? Page(stretches, 13, PackParagraph) : Page(stretches, 1, PackCharacters));
            offsets.Add(stretches[0].Start);
            pages.Add(page);
        }

        return Numbers([.. offsets, end, .. pages]);
    }

    private static byte[] PackCharacters(byte[] modifiers) => [(byte)modifiers.Length, .. modifiers];

    private static byte[] PackParagraph(byte[] modifiers) =>
        modifiers.Length % 2 == 1 ? [(byte)((modifiers.Length + 1) / 2), .. modifiers] : [0, (byte)(modifiers.Length / 2), .. modifiers];

    /// <summary>Formatting in the order of the file. A paragraph that lies in several pieces has a stretch in each.</summary>
    private List<(int Start, int End, byte[] Modifiers)> Stretches(bool isParagraphs)
    {
        var stretches = new List<(int Start, int End, byte[] Modifiers)>();
        foreach (var piece in _pieces)
        {
            var (start, end) = (piece.Offset, piece.Offset);
            foreach (var (text, character, paragraph) in piece.Runs)
            {
                end += piece.Encoding.GetByteCount(text);
                if (isParagraphs && paragraph is null) continue;
                stretches.Add((start, end, isParagraphs ? paragraph! : character));
                start = end;
            }

            if (start < end) stretches.Add((start, end, [0, 0]));
        }

        return [.. stretches.OrderBy(stretch => stretch.Start)];
    }

    private static byte[] Page((int Start, int End, byte[] Modifiers)[] stretches, int entrySize, Func<byte[], byte[]> pack)
    {
        var page = new byte[PageSize];
        page[^1] = (byte)stretches.Length;
        var free = PageSize - 1;
        for (var i = 0; i < stretches.Length; i++)
        {
            BinaryPrimitives.WriteInt32LittleEndian(page.AsSpan(i * 4), stretches[i].Start);
            BinaryPrimitives.WriteInt32LittleEndian(page.AsSpan((i + 1) * 4), stretches[i].End);
            if (stretches[i].Modifiers.Length == 0) continue;
            var packed = pack(stretches[i].Modifiers);
            free = (free - packed.Length) & ~1;
            packed.CopyTo(page, free);
            page[((stretches.Length + 1) * 4) + (i * entrySize)] = (byte)(free / 2);
        }

        Assert.True(free >= (stretches.Length * (4 + entrySize)) + 4, "One page of formatting is too little.");
        return page;
    }

    private void WriteInformation(byte[] document)
    {
        void Write(int offset, int value) => BinaryPrimitives.WriteInt32LittleEndian(document.AsSpan(offset), value);

        Write(0, 0x00C1A5EC);
        document[32] = 14;
        document[62] = 22;
        _lengths[3] = _mainLength ?? _pieces.Sum(piece => piece.Length);
        for (var i = 0; i < _lengths.Length; i++) Write(64 + (i * 4), _lengths[i]);
        document[152] = 93;
        _parts.TryAdd(TablePart.PieceTable, Clx());
        var offset = 0;
        foreach (var (part, bytes) in _parts)
        {
            Write(154 + ((int)part * 8), offset);
            Write(158 + ((int)part * 8), part == TablePart.Lists ? 2 : bytes.Length);
            offset += bytes.Length;
        }
    }

    private byte[] Table() => [.. _parts.Values.SelectMany(part => part)];

    private byte[] Clx()
    {
        var positions = new List<int> { 0 };
        foreach (var piece in _pieces) positions.Add(positions[^1] + piece.Length);
        return [.. _modifiers.SelectMany(list => (byte[])[1, (byte)list.Length, (byte)(list.Length >> 8), .. list]), .. Pieces(positions, _pieces.Select(piece => piece.Descriptor()))];
    }

    /// <summary>The table of pieces: where each begins in the text, and where it lies.</summary>
    private static byte[] Pieces(IReadOnlyList<int> positions, IEnumerable<byte[]> descriptors)
    {
        byte[] plc = [.. Numbers([.. positions]), .. descriptors.SelectMany(descriptor => descriptor)];
        return [2, .. Numbers(plc.Length), .. plc];
    }

    public static byte[] Numbers(params int[] numbers) => [.. numbers.SelectMany(BitConverter.GetBytes)];

    private sealed class PieceInProgress(bool isCompressed, ushort prm)
    {
        public List<(string Text, byte[] Character, byte[]? Paragraph)> Runs { get; } = [];

        public int Offset { get; set; }

        public int Length => Runs.Sum(run => run.Text.Length);

        public Encoding Encoding => isCompressed ? CodePagesEncodingProvider.Instance.GetEncoding(1252)! : Encoding.Unicode;

        public byte[] Descriptor() => [0, 0, .. Numbers(isCompressed ? (Offset * 2) | 0x40000000 : Offset), (byte)prm, (byte)(prm >> 8)];
    }
}
