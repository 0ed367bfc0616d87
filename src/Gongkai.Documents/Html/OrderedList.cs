using System.Globalization;
using AngleSharp.Dom;

namespace Gongkai.Documents.Html;

/// <summary>The numbers of an ordered list, which a browser shows and the text does not hold.</summary>
internal sealed class OrderedList
{
    private readonly string? _format;
    private int _next;

    private OrderedList(string? format, int first) => (_format, _next) = (format, first);

    public static OrderedList Of(IElement list) => new(Format(list), Number(list.GetAttribute("start")) ?? 1);

    /// <summary>The number of an item with its full stop; null in a list whose numbers are switched off.</summary>
    public string? Next(IElement item)
    {
        if (Number(item.GetAttribute("value")) is { } value) _next = value;
        return _format is null ? null : Numerals.Format(_next++, _format) + ".";
    }

    private static string? Format(IElement list)
    {
        var style = list.GetAttribute("style") ?? "";
        if (style.Contains("list-style", StringComparison.OrdinalIgnoreCase) && style.Contains("none", StringComparison.OrdinalIgnoreCase)) return null;

        return list.GetAttribute("type") switch
        {
            "a" => "lowerLetter",
            "A" => "upperLetter",
            "i" => "lowerRoman",
            "I" => "upperRoman",
            _ => "decimal",
        };
    }

    private static int? Number(string? text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && Math.Abs((long)number) < 1_000_000 ? number : null;
}
