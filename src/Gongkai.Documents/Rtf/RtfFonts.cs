using System.Text;
using Gongkai.Documents.Docx;

namespace Gongkai.Documents.Rtf;

/// <summary>The font table, which decides what the bytes of a text mean (“Font Table”).</summary>
internal sealed class RtfFonts
{
    private const int MostFonts = 10_000;
    private const int LongestName = 64;
    private const int WesternCodePage = 1252;

    /// <summary>Symbol fonts keep their characters in this part of Unicode's private area.</summary>
    private const int SymbolArea = 0xF000;

    private readonly Dictionary<int, RtfFont> _fonts = [];
    private RtfFont _current = new();

    /// <summary><c>\ansicpgN</c>. Where a file says nothing it is taken for a Chinese one.</summary>
    public int CodePage { get; set; } = RtfCodePages.Chinese;

    /// <summary><c>\deffN</c>.</summary>
    public int Default { get; set; }

    /// <summary>Takes in a control word of the font table.</summary>
    /// <exception cref="UnreadableFileException">There are more fonts than a document has.</exception>
    public void Define(ReadOnlySpan<char> word, int? parameter)
    {
        switch (word)
        {
            case "f":
                if (_fonts.Count >= MostFonts) throw new UnreadableFileException(Reasons.TooMuchContent);
                _fonts[parameter ?? 0] = _current = new RtfFont();
                break;
            case "fcharset":
                _current.CodePage = RtfCodePages.OfCharset(parameter ?? 1);
                _current.IsSymbol = parameter == 2;
                break;
            case "cpg" when parameter > 0:
                _current.CodePage = parameter;
                break;
        }
    }

    /// <summary>Takes in a piece of the name of the font being defined; a semicolon ends it.</summary>
    public void Name(ReadOnlySpan<byte> text)
    {
        if (_current.Name.Length < LongestName) _current.Name += Encoding.Latin1.GetString(text[..Math.Min(text.Length, LongestName)]).TrimEnd(';');
    }

    /// <summary>The text that bytes stand for in a font.</summary>
    public string Decode(ReadOnlySpan<byte> bytes, int number)
    {
        var font = _fonts.GetValueOrDefault(number);
        if (font is { IsSymbol: true }) return Symbols(font, bytes);

        // Chinese text in a Western font is common, Western accents in a Chinese file are not: the file's own code page first.
        return font?.CodePage is { } codePage
            ? RtfCodePages.Decode(bytes, codePage)
            : RtfCodePages.TryDecode(bytes, CodePage) ?? RtfCodePages.Decode(bytes, WesternCodePage);
    }

    /// <summary>A character given by its code in Unicode.</summary>
    public string Character(char character, int number) =>
        (character & 0xFF00) == SymbolArea && _fonts.GetValueOrDefault(number) is { IsSymbol: true } font
            ? Symbol(font, character)
            : character.ToString();

    private static string Symbols(RtfFont font, ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder();
        foreach (var code in bytes) text.Append(code == ' ' ? " " : Symbol(font, SymbolArea + code));
        return text.ToString();
    }

    private static string Symbol(RtfFont font, int code) =>
        RunText.Symbol(font.Name.Trim(), code.ToString("X4", System.Globalization.CultureInfo.InvariantCulture));

    private sealed class RtfFont
    {
        public string Name { get; set; } = "";

        /// <summary>Null for a Western font and for one that leaves it to the file.</summary>
        public int? CodePage { get; set; }

        public bool IsSymbol { get; set; }
    }
}
