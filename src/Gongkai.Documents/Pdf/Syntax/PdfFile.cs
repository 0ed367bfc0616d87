using System.Globalization;

namespace Gongkai.Documents.Pdf.Syntax;

/// <summary>The objects of a PDF file (ISO 32000-1, 7.5), read when they are asked for.</summary>
/// <remarks>
/// The file's own table of offsets is not used. Every object says its number where it stands, so one pass over the bytes
/// finds them all, and the last one of a number is the valid one, as updates are appended. A table that lies, runs in
/// circles or promises billions of entries does no harm that way, and neither does one that is damaged.
/// </remarks>
internal sealed class PdfFile
{
    /// <summary>References that lead to references. More is a circle.</summary>
    private const int MostHops = 8;

    private readonly ReadOnlyMemory<byte> _content;
    private readonly StreamData _data = new();
    private readonly List<int> _starts = [];
    private readonly Dictionary<int, Location> _locations = [];
    private readonly Dictionary<int, PdfObject?> _objects = [];
    private Decryption? _decryption;
    private int _hops;
    private int _items;

    private PdfFile(ReadOnlyMemory<byte> content) => _content = content;

    /// <summary>The root of the document's structure (7.7.2).</summary>
    public PdfDictionary Catalog { get; private set; } = new(new Dictionary<string, PdfObject>());

    /// <summary>What the file says about itself: author, subject, keywords (14.3.3); null when it says nothing.</summary>
    public PdfDictionary? Information { get; private set; }

    /// <exception cref="UnreadableFileException">The file is cut off, damaged, encrypted with a password or beyond the limits.</exception>
    public static PdfFile Open(ReadOnlyMemory<byte> content)
    {
        var file = new PdfFile(content);
        if (content.Span[Math.Max(0, content.Length - Limits.PdfTail)..].LastIndexOf("%%EOF"u8) < 0) throw new InvalidDataException("The end of the file is missing.");

        file.FindObjects();
        var trailer = file.Trailer();
        file._decryption = trailer["Encrypt"] is { } encrypt && file.Dictionary(encrypt) is { } settings ? Decryption.Open(file, settings, trailer) : null;
        file._objects.Clear();
        file.FindPackedObjects();
        file.Catalog = file.Dictionary(trailer["Root"]) ?? throw new InvalidDataException("The root is missing.");
        file.Information = file.Dictionary(trailer["Info"]);
        return file;
    }

    /// <summary>The object itself, where a reference may stand for it.</summary>
    public PdfObject? Resolve(PdfObject? item)
    {
        for (var hops = 0; item is PdfReference reference; hops++)
        {
            if (hops == MostHops) return null;
            item = Object(reference.Number);
        }

        return item;
    }

    /// <summary>The dictionary; of a stream that which describes it.</summary>
    public PdfDictionary? Dictionary(PdfObject? item) => Resolve(item) switch
    {
        PdfDictionary dictionary => dictionary,
        PdfStream stream => stream.Dictionary,
        _ => null,
    };

    public IReadOnlyList<PdfObject> Items(PdfObject? item) => Resolve(item) is PdfArray array ? array.Items : [];

    public double? Number(PdfObject? item) => Resolve(item) is PdfNumber number ? number.Value : null;

    public string? Name(PdfObject? item) => Resolve(item) is PdfName name ? name.Value : null;

    /// <summary>The bytes of a stream, unpacked; null where there is no stream.</summary>
    public byte[]? Data(PdfObject? item) => Resolve(item) is PdfStream stream ? Unpack(stream) : null;

    /// <summary>Counts what is kept in memory of the file's objects, such as the entries of a map.</summary>
    /// <exception cref="UnreadableFileException">It is more than a document has.</exception>
    public void Count(int items)
    {
        _items += items;
        if (_items > Limits.PdfAllItems) throw new UnreadableFileException(Reasons.TooMuchContent);
    }

    private byte[] Unpack(PdfStream stream) =>
        _data.Unpack(stream.Raw, [.. Filters(stream.Dictionary).Select(Name)], Predictors(stream.Dictionary));

    private IReadOnlyList<PdfObject> Filters(PdfDictionary dictionary) =>
        Resolve(dictionary["Filter"] ?? dictionary["F"]) switch
        {
            PdfArray array => array.Items,
            PdfName name => [name],
            _ => [],
        };

    private bool Predictors(PdfDictionary dictionary) =>
        (Resolve(dictionary["DecodeParms"] ?? dictionary["DP"]) is PdfArray array ? array.Items : [dictionary["DecodeParms"] ?? dictionary["DP"] ?? dictionary])
        .Any(parameters => Number(Dictionary(parameters)?["Predictor"]) > 1);

    private PdfObject? Object(int number)
    {
        if (_objects.TryGetValue(number, out var known)) return known;
        if (!_locations.TryGetValue(number, out var location) || _hops >= MostHops) return null;

        _hops++;
        var item = location.Packed is { } packed ? Next(new PdfLexer(packed, location.Start)) : ReadAt(location.Start, location.End, number);
        _hops--;
        return _objects[number] = item;
    }

    private PdfObject? Next(PdfLexer lexer)
    {
        var item = lexer.Next();
        Count(lexer.Items);
        return item;
    }

    /// <summary>Reads the object between its first byte and the next object's.</summary>
    private PdfObject? ReadAt(int start, int end, int number)
    {
        var lexer = new PdfLexer(_content[..end], start);
        var item = Next(lexer);
        var stream = item is PdfDictionary dictionary && lexer.Next() is PdfKeyword { Value: "stream" } ? new PdfStream(dictionary, RawData(dictionary, lexer.Position, end)) : null;
        return _decryption is null ? stream ?? item : _decryption.Decrypt(stream ?? item, number);
    }

    /// <summary>The bytes between stream and endstream (7.3.8). A length that does not lead to the end is not believed.</summary>
    private ReadOnlyMemory<byte> RawData(PdfDictionary dictionary, int position, int end)
    {
        var bytes = _content.Span;
        if (position < bytes.Length && bytes[position] == '\r') position++;
        if (position < bytes.Length && bytes[position] == '\n') position++;
        if (Number(dictionary["Length"]) is { } length && length >= 0 && length <= bytes.Length - position
            && bytes[(position + (int)length)..Math.Min(bytes.Length, position + (int)length + 16)].TrimStart("\r\n "u8).StartsWith("endstream"u8))
            return _content.Slice(position, (int)length);

        var found = bytes[position..Math.Max(position, end)].IndexOf("endstream"u8);
        return found >= 0 ? _content.Slice(position, found) : throw new InvalidDataException("A stream has no end.");
    }

    /// <summary>Finds every <c>12 0 obj</c>.</summary>
    private void FindObjects()
    {
        var bytes = _content.Span;
        var numbers = new List<int>();
        for (var at = 0; bytes[at..].IndexOf("obj"u8) is >= 0 and var step; at += step + 3)
        {
            if (NumberBefore(bytes, at + step) is not { } number) continue;
            if (_starts.Count == Limits.PdfObjects) throw new UnreadableFileException(Reasons.TooMuchContent);
            _starts.Add(at + step + 3);
            numbers.Add(number);
        }

        for (var i = 0; i < numbers.Count; i++) _locations[numbers[i]] = new Location(_starts[i], i + 1 < _starts.Count ? _starts[i + 1] : bytes.Length, null);
    }

    private static int? NumberBefore(ReadOnlySpan<byte> bytes, int end)
    {
        var generation = WordBefore(bytes, end);
        if (generation.Length is 0 or > 5 || generation.End == end) return null;
        var number = WordBefore(bytes, generation.Start);
        return number.Length is > 0 and <= 8 && number.End < generation.Start
            && int.TryParse(bytes[number.Start..number.End], NumberStyles.None, CultureInfo.InvariantCulture, out var value)
                ? value
                : null;
    }

    private static (int Start, int End, int Length) WordBefore(ReadOnlySpan<byte> bytes, int end)
    {
        var last = end;
        while (last > 0 && end - last < 16 && PdfLexer.IsBlank(bytes[last - 1])) last--;
        var first = last;
        while (first > 0 && last - first < 16 && char.IsAsciiDigit((char)bytes[first - 1])) first--;
        return (first, last, last - first);
    }

    /// <summary>Finds the objects that stand in object streams (7.5.7). A stream that comes later in the file is newer.</summary>
    private void FindPackedObjects()
    {
        foreach (var (number, start, end) in Containers("/ObjStm"u8))
        {
            if (ReadAt(start, end, number) is not PdfStream stream) continue;
            var content = Unpack(stream);
            var first = (int)(Number(stream.Dictionary["First"]) ?? 0);
            var head = new PdfLexer(content);
            for (var i = 0; i < Number(stream.Dictionary["N"]) && head.Next() is PdfNumber packed && head.Next() is PdfNumber offset; i++)
            {
                if (_locations.Count == Limits.PdfObjects) throw new UnreadableFileException(Reasons.TooMuchContent);
                var position = first + (int)offset.Value;
                if (position < 0 || position >= content.Length || (_locations.TryGetValue((int)packed.Value, out var other) && other.Start > start && other.Packed is null)) continue;
                _locations[(int)packed.Value] = new Location(position, content.Length, content);
            }
        }
    }

    /// <summary>The objects in whose bytes a name stands, in the order of the file.</summary>
    private List<(int Number, int Start, int End)> Containers(ReadOnlySpan<byte> name)
    {
        var bytes = _content.Span;
        var byStart = _locations.Where(entry => entry.Value.Packed is null).ToDictionary(entry => entry.Value.Start, entry => (entry.Key, entry.Value.Start, entry.Value.End));
        var found = new List<(int, int, int)>();
        for (var at = 0; bytes[at..].IndexOf(name) is >= 0 and var step; at += step + name.Length)
        {
            var index = _starts.BinarySearch(at + step);
            if (index < 0) index = ~index - 1;
            if (index >= 0 && byStart.Remove(_starts[index], out var container)) found.Add(container);
        }

        return found;
    }

    /// <summary>The last trailer (7.5.5) that names a root, whether it stands by itself or describes a cross-reference stream.</summary>
    private PdfDictionary Trailer()
    {
        var bytes = _content.Span;
        var trailers = new List<(int Position, PdfDictionary Dictionary)>();
        for (var at = 0; bytes[at..].IndexOf("trailer"u8) is >= 0 and var step && trailers.Count < Limits.PdfTrailers; at += step + 7)
        {
            var position = at + step + 7;
            if (Next(new PdfLexer(_content[..Math.Min(bytes.Length, position + Limits.PdfTail)], position)) is PdfDictionary dictionary) trailers.Add((position, dictionary));
        }

        foreach (var (_, start, end) in Containers("/XRef"u8).Take(Limits.PdfTrailers))
        {
            if (Next(new PdfLexer(_content[..end], start)) is PdfDictionary dictionary) trailers.Add((start, dictionary));
        }

        return trailers.OrderBy(trailer => trailer.Position).LastOrDefault(trailer => trailer.Dictionary["Root"] is not null).Dictionary
            ?? throw new InvalidDataException("There is no trailer.");
    }

    /// <summary>Where an object is: in the file, or in an unpacked object stream.</summary>
    private readonly record struct Location(int Start, int End, byte[]? Packed);
}
