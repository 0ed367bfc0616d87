using System.Text;
using Gongkai.Documents.Pdf.Syntax;

namespace Gongkai.Documents.Pdf.Fonts;

/// <summary>
/// One character of a string that a content stream shows.
/// </summary>
/// <param name="Text">What it says; null when the font does not tell.</param>
/// <param name="Width">How far it moves on, as a part of the font size.</param>
/// <param name="IsSpace">True for the one-byte code 32, which word spacing applies to.</param>
internal readonly record struct ShownCharacter(string? Text, double Width, bool IsSpace);

/// <summary>
/// A font, as far as text needs it: what its codes mean and how wide they are. Both stand in the font's dictionary; the
/// program that draws the shapes is not opened.
/// </summary>
internal abstract class PdfFont
{
    /// <summary>Characters follow one another from top to bottom.</summary>
    public virtual bool IsVertical => false;

    public static PdfFont Read(PdfFile file, PdfDictionary font)
    {
        var map = file.Data(font["ToUnicode"]) is { } content ? CharacterMap.Read(content) : null;
        file.Count(512 + (map?.Count ?? 0));
        return file.Name(font["Subtype"]) == "Type0" ? CompositeFont.Read(file, font, map) : SimpleFont.Read(file, font, map);
    }

    public abstract IEnumerable<ShownCharacter> Characters(byte[] shown);
}

/// <summary>A font with one byte a character (ISO 32000-1, 9.6).</summary>
internal sealed class SimpleFont : PdfFont
{
    /// <summary>A plausible width where the file gives none, as for the fonts that every viewer has.</summary>
    private const double UsualWidth = 0.5;

    private readonly string?[] _texts = new string?[256];
    private readonly double[] _widths = new double[256];

    private SimpleFont() { }

    public static SimpleFont Read(PdfFile file, PdfDictionary dictionary, CharacterMap? map)
    {
        var font = new SimpleFont();
        font.ReadEncoding(file, dictionary["Encoding"], HasOwnCodes(file, dictionary));
        for (var code = 0; map is not null && code < 256; code++) font._texts[code] = map.Text(code) ?? font._texts[code];
        font.ReadWidths(file, dictionary);
        return font;
    }

    public override IEnumerable<ShownCharacter> Characters(byte[] shown) =>
        shown.Select(code => new ShownCharacter(_texts[code], _widths[code], code == 32));

    /// <summary>The codes are the font's own: shapes drawn for this file, or symbols (flag 3 of 9.8.2) without an encoding.</summary>
    private static bool HasOwnCodes(PdfFile file, PdfDictionary dictionary) =>
        file.Name(dictionary["Subtype"]) == "Type3"
        || (dictionary["Encoding"] is null && ((int)(file.Number(file.Dictionary(dictionary["FontDescriptor"])?["Flags"]) ?? 0) & 4) != 0);

    private void ReadEncoding(PdfFile file, PdfObject? item, bool hasOwnCodes)
    {
        var differences = file.Resolve(item) as PdfDictionary;
        var name = differences is null ? file.Name(item) : file.Name(differences["BaseEncoding"]);
        var page = CodePagesEncodingProvider.Instance.GetEncoding(name == "MacRomanEncoding" ? 10000 : 1252)!;
        for (var code = 32; code < 256 && !hasOwnCodes; code++) _texts[code] = page.GetString([(byte)code]);

        var next = 0;
        foreach (var difference in file.Items(differences?["Differences"]))
        {
            if (difference is PdfNumber { Value: >= 0 and < 256 } number) next = (int)number.Value;
            else if (difference is PdfName { Value.Length: > 0 } glyph && next < 256) _texts[next++] = GlyphNames.Text(glyph.Value);
        }
    }

    private void ReadWidths(PdfFile file, PdfDictionary dictionary)
    {
        var unit = file.Name(dictionary["Subtype"]) == "Type3" && file.Items(dictionary["FontMatrix"]) is [PdfNumber scale, ..] ? scale.Value : 0.001;
        var widths = file.Items(dictionary["Widths"]);
        var missing = file.Number(file.Dictionary(dictionary["FontDescriptor"])?["MissingWidth"]) is > 0 and var given ? given * unit : widths.Count > 0 ? 0 : UsualWidth;
        Array.Fill(_widths, missing);

        var first = (int)Math.Clamp(file.Number(dictionary["FirstChar"]) ?? 0, 0, 255);
        for (var i = 0; i < widths.Count && first + i < 256; i++) _widths[first + i] = (file.Number(widths[i]) ?? 0) * unit;
    }
}

/// <summary>A font with several bytes a character (ISO 32000-1, 9.7), as Chinese fonts are.</summary>
internal sealed class CompositeFont : PdfFont
{
    private readonly CharacterMap? _map;
    private readonly CodeRanges<double> _widths = new();
    private readonly double _usualWidth;

    /// <summary>Codes of a predefined map are not numbers of glyphs but text in a national or Unicode encoding.</summary>
    private readonly Encoding? _coded;

    /// <summary>Latin characters have one byte, as everywhere in the Chinese encodings.</summary>
    private readonly bool _isMixed;

    private CompositeFont(string encoding, CharacterMap? map, double usualWidth)
    {
        (_map, _usualWidth) = (map, usualWidth);
        IsVertical = encoding.EndsWith("-V", StringComparison.Ordinal);
        _isMixed = encoding.StartsWith("GB", StringComparison.Ordinal);
        if (_isMixed) _coded = CodePagesEncodingProvider.Instance.GetEncoding("GB18030");
        else if (encoding.StartsWith("Uni", StringComparison.Ordinal)) _coded = Encoding.BigEndianUnicode;
    }

    public override bool IsVertical { get; }

    public static CompositeFont Read(PdfFile file, PdfDictionary dictionary, CharacterMap? map)
    {
        var descendant = file.Dictionary(file.Items(dictionary["DescendantFonts"]) is [var first, ..] ? first : null);
        var font = new CompositeFont(file.Name(dictionary["Encoding"]) ?? "", map, (file.Number(descendant?["DW"]) ?? 1000) / 1000);
        font.ReadWidths(file, file.Items(descendant?["W"]));
        return font;
    }

    public override IEnumerable<ShownCharacter> Characters(byte[] shown)
    {
        for (var i = 0; i < shown.Length;)
        {
            var length = Math.Min(_isMixed && shown[i] < 0x81 ? 1 : 2, shown.Length - i);
            var bytes = shown.AsMemory(i, length);
            i += length;

            var code = length == 2 ? (bytes.Span[0] << 8) | bytes.Span[1] : bytes.Span[0];
            var text = _map?.Text(code) ?? _coded?.GetString(bytes.Span);
            yield return new ShownCharacter(text, _coded is null ? _widths.Find(code)?.Value ?? _usualWidth : WidthOf(text), length == 1 && code == 32);
        }
    }

    /// <summary>In the predefined Chinese character sets Latin letters and digits are half as wide as the others.</summary>
    private double WidthOf(string? text) => text is [< '\u0080'] ? 0.5 : _usualWidth;

    /// <summary>W (9.7.4.3): a code with the widths from it on, or two codes with the width of all from one to the other.</summary>
    private void ReadWidths(PdfFile file, IReadOnlyList<PdfObject> items)
    {
        for (var i = 0; i + 1 < items.Count;)
        {
            var first = (int)(file.Number(items[i]) ?? 0);
            if (file.Resolve(items[i + 1]) is PdfArray widths)
            {
                foreach (var width in widths.Items) Add(first, first++, file.Number(width));
                i += 2;
            }
            else
            {
                if (i + 2 < items.Count) Add(first, (int)(file.Number(items[i + 1]) ?? 0), file.Number(items[i + 2]));
                i += 3;
            }
        }
    }

    private void Add(int first, int last, double? width) => _widths.Add(first, last, (width ?? 0) / 1000);
}
