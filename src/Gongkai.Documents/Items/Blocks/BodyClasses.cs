using AngleSharp.Dom;

namespace Gongkai.Documents.Items.Blocks;

/// <summary>The classes that text may bear. How they look is the style sheet's business.</summary>
internal static class BodyClasses
{
    public const string Centre = "centre";

    public const string Right = "right";

    /// <summary>Begins at the margin, as the line that names the addressee does.</summary>
    public const string NoIndent = "noindent";

    /// <summary>The body that signs and the date, at the end of a document.</summary>
    public const string Signature = "signature";

    /// <summary>The class that an element gives the text in it.</summary>
    /// <param name="style">Its style (<see cref="StyleHints.Style"/>).</param>
    /// <param name="inherited">The class of the element around it.</param>
    public static string? Of(IElement element, string style, string? inherited)
    {
        foreach (var name in element.ClassList)
        {
            if (name is Centre or Right or NoIndent or Signature) return name;
        }

        if (element.LocalName == "center") return Centre;
        return Alignment(element, style) switch
        {
            "center" => Centre,
            "right" or "end" => Right,
            "left" or "start" or "justify" => null,
            _ => inherited,
        };
    }

    private static string? Alignment(IElement element, string style) =>
        StyleHints.Value(style, "text-align") ?? (element.LocalName is "table" or "img" ? null : element.GetAttribute("align")?.Trim().ToLowerInvariant());
}
