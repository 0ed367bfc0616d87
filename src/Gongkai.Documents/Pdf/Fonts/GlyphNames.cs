using System.Collections.Frozen;
using System.Globalization;

namespace Gongkai.Documents.Pdf.Fonts;

/// <summary>The names by which simple fonts call the characters of Latin text, as in the Adobe Glyph List.</summary>
internal static class GlyphNames
{
    private const string Named =
        "space:  exclam:! quotedbl:\" numbersign:# dollar:$ percent:% ampersand:& quotesingle:' parenleft:( parenright:) asterisk:* plus:+ comma:, "
        + "hyphen:- minus:− period:. slash:/ zero:0 one:1 two:2 three:3 four:4 five:5 six:6 seven:7 eight:8 nine:9 colon:: semicolon:; less:< equal:= "
        + "greater:> question:? at:@ bracketleft:[ backslash:\\ bracketright:] asciicircum:^ underscore:_ grave:` braceleft:{ bar:| braceright:} "
        + "asciitilde:~ quoteleft:‘ quoteright:’ quotedblleft:“ quotedblright:” endash:– emdash:— bullet:• ellipsis:… periodcentered:· middot:· "
        + "section:§ paragraph:¶ degree:° plusminus:± multiply:× divide:÷ yen:¥ copyright:© registered:® guillemotleft:« guillemotright:» fi:fi fl:fl "
        + "nbspace:\u00A0 nonbreakingspace:\u00A0 sfthyphen:-";

    private static readonly FrozenDictionary<string, string> Texts = Named.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Select(entry => entry.Split(':', 2))
        .ToFrozenDictionary(parts => parts[0], parts => parts[1].Length == 0 ? " " : parts[1]);

    /// <summary>The text; null for a name that says nothing, such as g123.</summary>
    public static string? Text(string name)
    {
        var plain = name.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot ? name[..dot] : name;
        if (Texts.TryGetValue(plain, out var text)) return text;
        if (plain.Length == 1) return plain;
        if (plain.StartsWith("uni", StringComparison.Ordinal) && plain.Length >= 7) return Character(plain.AsSpan(3, 4));
        return plain[0] == 'u' && plain.Length is >= 5 and <= 7 ? Character(plain.AsSpan(1)) : null;
    }

    private static string? Character(ReadOnlySpan<char> digits) =>
        int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code) && code is > 0 and < 0xD800 or > 0xDFFF and < 0x110000
            ? char.ConvertFromUtf32(code)
            : null;
}
