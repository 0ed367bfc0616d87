using System.Xml;
using Gongkai.Documents.Packages;

namespace Gongkai.Documents.Odt;

/// <summary>One level of a list or of the outline (<c>text:list-level-style-number</c>, ODF 16.32).</summary>
/// <param name="Format">How a counter is written, as in WordprocessingML; null for a level without number, a bullet for instance.</param>
internal sealed record OdtListLevel(string? Format)
{
    /// <summary>Levels of a list; more do not exist.</summary>
    public const int Count = 10;

    /// <summary>Characters; a longer text is no number, and would be repeated at every paragraph.</summary>
    private const int LongestText = 100;

    private static readonly OdtListLevel Plain = new((string?)null);

    public static OdtListLevel[] None { get; } = [.. Enumerable.Repeat(Plain, Count)];

    public string Prefix { get; private init; } = "";

    public string Suffix { get; private init; } = "";

    /// <summary>How many levels the number shows: 2 for 1.1.</summary>
    public int Shown { get; private init; } = 1;

    /// <summary>The whole number as LibreOffice writes it beside the parts: （%1%.%2%）.</summary>
    public string? Pattern { get; private init; }

    public int Start { get; private init; } = 1;

    /// <summary>Reads the levels of the list style the reader stands on.</summary>
    public static OdtListLevel[] Read(XmlReader reader)
    {
        OdtListLevel[] levels = [.. None];
        var children = new ChildElements(reader);
        while (children.Next())
        {
            if (reader.LocalName is "list-level-style-number" or "outline-level-style" && Odf.Number(reader, "level", Odf.Text) is >= 1 and <= Count and { } level)
                levels[level - 1] = ReadLevel(reader);
        }

        return levels;
    }

    private static OdtListLevel ReadLevel(XmlReader reader) => new(FormatOf(reader.GetAttribute("num-format", Odf.Style)))
    {
        Prefix = ShortText(reader.GetAttribute("num-prefix", Odf.Style)) ?? "",
        Suffix = ShortText(reader.GetAttribute("num-suffix", Odf.Style)) ?? "",
        Pattern = ShortText(reader.GetAttribute("num-list-format", Odf.Extension)),
        Shown = Odf.Count(reader, "display-levels", Odf.Text),
        Start = Odf.Number(reader, "start-value", Odf.Text) ?? 1,
    };

    private static string? ShortText(string? text) => text is { Length: <= LongestText } ? text : null;

    /// <summary>The standard names Latin formats only; others are named by their first numbers.</summary>
    private static string? FormatOf(string? format) => format switch
    {
        null or "" => null,
        "a" => "lowerLetter",
        "A" => "upperLetter",
        "i" => "lowerRoman",
        "I" => "upperRoman",
        ['一' or '㆒', ..] => "chineseCounting",
        ['壹' or '壱', ..] => "chineseLegalSimplified",
        ['１', ..] or "1, 2, 3, ..." => "decimalFullWidth",
        ['①', ..] => "decimalEnclosedCircle",
        ['甲', ..] => "ideographTraditional",
        ['子', ..] => "ideographZodiac",
        ['⑴', ..] => "decimalEnclosedParen",
        ['⒈', ..] => "decimalEnclosedFullstop",
        ['0', '1', ..] => "decimalZero",
        _ => "decimal",
    };
}
