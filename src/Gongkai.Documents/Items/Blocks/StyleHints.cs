using System.Globalization;
using AngleSharp.Dom;

namespace Gongkai.Documents.Items.Blocks;

/// <summary>Formatting that pasted pages state in styles instead of elements.</summary>
internal static class StyleHints
{
    /// <summary>The element's own style, in lower case and without white space.</summary>
    public static string Style(IElement element) =>
        element.GetAttribute("style") is { Length: > 0 } style ? string.Concat(style.Where(c => !char.IsWhiteSpace(c))).ToLowerInvariant() : "";

    /// <summary>The value of a property in a style; null when it is not set.</summary>
    public static string? Value(string style, string property)
    {
        foreach (var declaration in style.Split(';'))
        {
            if (declaration.StartsWith(property, StringComparison.Ordinal) && declaration.AsSpan(property.Length) is [':', .. var value])
                return value.ToString();
        }

        return null;
    }

    /// <summary>The marks of the text in an element.</summary>
    public static Marks MarksOf(IElement element, string style, Marks around)
    {
        var marks = element.LocalName switch
        {
            "b" or "strong" => around | Marks.Strong,
            "i" or "em" => around | Marks.Emphasis,
            "u" => around | Marks.Underline,
            "sub" => Shifted(around, Marks.Subscript),
            "sup" => Shifted(around, Marks.Superscript),
            _ => around,
        };

        return style.Length == 0 ? marks : Styled(style, marks);
    }

    private static Marks Styled(string style, Marks marks)
    {
        if (Value(style, "font-weight") is { } weight) marks = IsBold(weight) ? marks | Marks.Strong : marks & ~Marks.Strong;
        if (Value(style, "font-style") is { } slant) marks = slant is "italic" or "oblique" ? marks | Marks.Emphasis : marks & ~Marks.Emphasis;
        if ((Value(style, "text-decoration") ?? Value(style, "text-decoration-line"))?.Contains("underline", StringComparison.Ordinal) is true) marks |= Marks.Underline;
        return Value(style, "vertical-align") switch
        {
            "super" => Shifted(marks, Marks.Superscript),
            "sub" => Shifted(marks, Marks.Subscript),
            _ => marks,
        };
    }

    private static Marks Shifted(Marks marks, Marks shift) => (marks & ~(Marks.Subscript | Marks.Superscript)) | shift;

    private static bool IsBold(string weight) =>
        weight is "bold" or "bolder" || (int.TryParse(weight, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 600);
}
