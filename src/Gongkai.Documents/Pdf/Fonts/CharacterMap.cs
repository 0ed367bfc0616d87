using System.Text;
using Gongkai.Documents.Pdf.Syntax;

namespace Gongkai.Documents.Pdf.Fonts;

/// <summary>What the codes of a font say as text: its ToUnicode map (ISO 32000-1, 9.10.3).</summary>
internal sealed class CharacterMap
{
    private readonly Dictionary<int, string> _characters = [];
    private readonly CodeRanges<byte[]> _ranges = new();

    /// <summary>The number of its entries.</summary>
    public int Count => _characters.Count + _ranges.Count;

    public static CharacterMap Read(byte[] content)
    {
        var map = new CharacterMap();
        var lexer = new PdfLexer(content);
        while (lexer.Next() is { } item)
        {
            if (item is PdfKeyword { Value: "beginbfchar" }) map.ReadCharacters(lexer);
            if (item is PdfKeyword { Value: "beginbfrange" }) map.ReadRanges(lexer);
        }

        return map;
    }

    public string? Text(int code)
    {
        if (_characters.TryGetValue(code, out var text)) return text;
        return _ranges.Find(code) is var (first, bytes) ? Shifted(bytes, code - first) : null;
    }

    private void ReadCharacters(PdfLexer lexer)
    {
        while (Count < Limits.PdfCodes && lexer.Next() is PdfString code && lexer.Next() is { } target)
        {
            if (target is PdfString text) _characters[Code(code.Bytes)] = Shifted(text.Bytes, 0);
        }
    }

    private void ReadRanges(PdfLexer lexer)
    {
        while (Count < Limits.PdfCodes && lexer.Next() is PdfString first && lexer.Next() is PdfString last && lexer.Next() is { } target)
        {
            if (target is PdfString text)
                _ranges.Add(Code(first.Bytes), Code(last.Bytes), text.Bytes);
            else if (target is PdfArray array)
                AddEach(Code(first.Bytes), array);
        }
    }

    private void AddEach(int code, PdfArray texts)
    {
        foreach (var text in texts.Items.OfType<PdfString>()) _characters[code++] = Shifted(text.Bytes, 0);
    }

    /// <summary>The text, UTF-16 with the high byte first, with its last unit raised.</summary>
    private static string Shifted(byte[] bytes, int by)
    {
        if (bytes.Length == 1) return ((char)(bytes[0] + by)).ToString();
        var text = Encoding.BigEndianUnicode.GetString(bytes);
        return by == 0 || text.Length == 0 ? text : text[..^1] + (char)(text[^1] + by);
    }

    private static int Code(byte[] bytes) => bytes.Aggregate(0, (code, part) => (code << 8) | part);
}
