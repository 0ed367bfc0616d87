using System.Xml;
using Gongkai.Documents.Packages;

namespace Gongkai.Documents.Docx.Numbering;

/// <summary>One level of a list (<c>w:lvl</c>).</summary>
/// <param name="Text">The number as printed, with %1 to %9 for the counters: 第%1章, （%1）.</param>
/// <param name="Format">How a counter is written (ST_NumberFormat).</param>
internal sealed record ListLevel(string Text, string Format)
{
    /// <summary>Characters; a longer text is no number, and would be repeated at every paragraph.</summary>
    public const int LongestText = 100;

    public static readonly ListLevel Plain = new("", "none");

    public int Start { get; init; }

    /// <summary>1-based level after whose use this one starts again; 0 never; null after any higher one.</summary>
    public int? RestartAfter { get; init; }

    /// <summary>All counters in plain digits (<c>w:isLgl</c>).</summary>
    public bool IsLegal { get; init; }

    /// <summary>The paragraph style that stands for this level.</summary>
    public string? Style { get; init; }

    public static ListLevel Read(XmlReader reader)
    {
        var level = Plain with { Format = "decimal" };
        var children = new ChildElements(reader);
        while (children.Next())
        {
            level = Wml.Name(reader) switch
            {
                "start" => level with { Start = Wml.Number(reader) ?? 0 },
                "numFmt" => level with { Format = Wml.Value(reader) ?? "decimal" },
                "lvlText" => level with { Text = Wml.Value(reader) is { Length: <= LongestText } text ? text : "" },
                "lvlRestart" => level with { RestartAfter = Wml.Number(reader) },
                "isLgl" => level with { IsLegal = Wml.IsOn(reader) },
                "pStyle" => level with { Style = Wml.Value(reader) },
                _ => Wml.IsAlternate(reader) ? ReadFallbackFormat(reader, level) : level,
            };
        }

        return level;
    }

    /// <summary>Formats newer than the standard come with a known one for old programs; that one is taken.</summary>
    private static ListLevel ReadFallbackFormat(XmlReader reader, ListLevel level)
    {
        var forms = new ChildElements(reader);
        while (forms.Next())
        {
            if (reader.LocalName != "Fallback") continue;
            var children = new ChildElements(reader);
            while (children.Next())
            {
                if (Wml.Name(reader) == "numFmt") level = level with { Format = Wml.Value(reader) ?? "decimal" };
            }
        }

        return level;
    }
}
