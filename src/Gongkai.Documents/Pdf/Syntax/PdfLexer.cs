using System.Globalization;
using System.Text;

namespace Gongkai.Documents.Pdf.Syntax;

/// <summary>Cuts bytes into objects and keywords (ISO 32000-1, 7.2 and 7.3). Reads files, content streams and character maps alike.</summary>
internal sealed class PdfLexer(ReadOnlyMemory<byte> bytes, int position = 0)
{
    /// <summary>Arrays and dictionaries in one another. Word processors stay below ten.</summary>
    private const int Deepest = 60;

    private const int LongestKeyword = 64;

    private int _mostItems;

    public int Position { get; set; } = position;

    /// <summary>Items of arrays and dictionaries that were read. A byte of the file can become forty in memory that way.</summary>
    public int Items { get; private set; }

    private ReadOnlySpan<byte> Bytes => bytes.Span;

    /// <summary>The next object or keyword; null at the end.</summary>
    /// <exception cref="UnreadableFileException">An array or dictionary has no end, in breadth or depth.</exception>
    public PdfObject? Next()
    {
        _mostItems = Items + Limits.PdfItems;
        return Next(0);
    }

    private PdfObject? Next(int depth)
    {
        if (depth > Deepest) throw new UnreadableFileException(Reasons.TooMuchContent);

        SkipBlanks();
        if (Position >= Bytes.Length) return null;
        switch (Bytes[Position])
        {
            case (byte)'/':
                Position++;
                return new PdfName(ReadName());
            case (byte)'(':
                Position++;
                return new PdfString(ReadLiteral());
            case (byte)'<' when Peek(1) == '<':
                Position += 2;
                return ReadDictionary(depth);
            case (byte)'<':
                Position++;
                return new PdfString(ReadHexadecimal());
            case (byte)'[':
                Position++;
                return new PdfArray(ReadItems("]", depth));
            case (byte)'>' when Peek(1) == '>':
                Position += 2;
                return new PdfKeyword(">>");
            case (byte)']' or (byte)'>' or (byte)'{' or (byte)'}' or (byte)')':
                return new PdfKeyword(((char)Bytes[Position++]).ToString());
            default:
                return ReadRegular();
        }
    }

    private int Peek(int ahead) => Position + ahead < Bytes.Length ? Bytes[Position + ahead] : -1;

    private void SkipBlanks()
    {
        while (Position < Bytes.Length)
        {
            if (Bytes[Position] == '%')
            {
                var end = Bytes[Position..].IndexOfAny((byte)'\r', (byte)'\n');
                Position = end < 0 ? Bytes.Length : Position + end;
            }
            else if (IsBlank(Bytes[Position]))
            {
                Position++;
            }
            else
            {
                return;
            }
        }
    }

    private PdfDictionary ReadDictionary(int depth)
    {
        var items = ReadItems(">>", depth);
        var entries = new Dictionary<string, PdfObject>(items.Count / 2);
        for (var i = 0; i + 1 < items.Count; i++)
        {
            if (items[i] is PdfName key) entries[key.Value] = items[++i];
        }

        return new PdfDictionary(entries);
    }

    /// <summary>Objects up to a closing bracket. Only here can a reference be told: two numbers and an R are one object.</summary>
    private List<PdfObject> ReadItems(string close, int depth)
    {
        var items = new List<PdfObject>();
        while (Next(depth + 1) is { } item)
        {
            if (++Items > _mostItems) throw new UnreadableFileException(Reasons.TooMuchContent);
            if (item is not PdfKeyword { Value: var keyword })
            {
                items.Add(item);
            }
            else if (keyword == "R" && items is [.., PdfNumber number, PdfNumber])
            {
                items.RemoveRange(items.Count - 2, 2);
                items.Add(new PdfReference((int)number.Value));
            }
            else if (keyword == close || keyword is "endobj" or "stream")
            {
                break;
            }
            else
            {
                items.Add(item);
            }
        }

        return items;
    }

    private string ReadName()
    {
        var start = Position;
        while (Position < Bytes.Length && IsRegular(Bytes[Position])) Position++;
        var raw = Bytes[start..Position];
        if (raw.IndexOf((byte)'#') < 0) return Encoding.Latin1.GetString(raw);

        var name = new StringBuilder(raw.Length);
        for (var i = 0; i < raw.Length; i++)
        {
            var isEscape = raw[i] == '#' && i + 2 < raw.Length && char.IsAsciiHexDigit((char)raw[i + 1]) && char.IsAsciiHexDigit((char)raw[i + 2]);
            name.Append(isEscape ? (char)((HexValue(raw[++i]) << 4) | HexValue(raw[++i])) : (char)raw[i]);
        }

        return name.ToString();
    }

    private byte[] ReadLiteral()
    {
        var text = new List<byte>();
        var open = 1;
        while (Position < Bytes.Length)
        {
            var c = Bytes[Position++];
            if (c == '\\')
            {
                ReadEscape(text);
                continue;
            }

            if (c == '(') open++;
            if (c == ')' && --open == 0) break;
            text.Add(c);
        }

        return [.. text];
    }

    private void ReadEscape(List<byte> text)
    {
        if (Position >= Bytes.Length) return;
        var c = Bytes[Position++];
        switch (c)
        {
            case (byte)'n': text.Add((byte)'\n'); break;
            case (byte)'r': text.Add((byte)'\r'); break;
            case (byte)'t': text.Add((byte)'\t'); break;
            case (byte)'b': text.Add((byte)'\b'); break;
            case (byte)'f': text.Add((byte)'\f'); break;
            case (byte)'\n': break;
            case (byte)'\r':
                if (Peek(0) == '\n') Position++;
                break;
            case >= (byte)'0' and <= (byte)'7':
                var code = c - '0';
                for (var digit = 1; digit < 3 && Peek(0) is >= '0' and <= '7'; digit++) code = (code * 8) + Bytes[Position++] - '0';
                text.Add((byte)code);
                break;
            default: text.Add(c); break;
        }
    }

    private byte[] ReadHexadecimal()
    {
        var text = new List<byte>();
        var high = -1;
        while (Position < Bytes.Length && Bytes[Position] != '>')
        {
            var c = Bytes[Position++];
            if (!char.IsAsciiHexDigit((char)c)) continue;
            if (high >= 0) text.Add((byte)((high << 4) | HexValue(c)));
            high = high >= 0 ? -1 : HexValue(c);
        }

        Position++;
        if (high >= 0) text.Add((byte)(high << 4));
        return [.. text];
    }

    private PdfObject ReadRegular()
    {
        var start = Position;
        while (Position < Bytes.Length && IsRegular(Bytes[Position])) Position++;
        var word = Bytes[start..Math.Min(Position, start + LongestKeyword)];
        return Number(word) is { } number ? new PdfNumber(number) : new PdfKeyword(Encoding.Latin1.GetString(word));
    }

    private static double? Number(ReadOnlySpan<byte> word) =>
        (char.IsAsciiDigit((char)word[0]) || word[0] is (byte)'-' or (byte)'+' or (byte)'.')
        && double.TryParse(word, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    private static int HexValue(byte c) => c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10;

    private static bool IsRegular(byte c) =>
        !IsBlank(c) && c is not ((byte)'(' or (byte)')' or (byte)'<' or (byte)'>' or (byte)'[' or (byte)']' or (byte)'{' or (byte)'}' or (byte)'/' or (byte)'%');

    public static bool IsBlank(byte c) => c is 0 or 9 or 10 or 12 or 13 or 32;
}
