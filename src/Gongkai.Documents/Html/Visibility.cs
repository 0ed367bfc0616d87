using System.Collections.Frozen;
using AngleSharp.Dom;

namespace Gongkai.Documents.Html;

/// <summary>Tells what of a page is no content: code, controls, the frame around the text, and what is hidden.</summary>
internal static class Visibility
{
    /// <summary>A form with more text than this is the whole page in one form, as some systems build it.</summary>
    private const int LongestForm = 500;

    private static readonly FrozenSet<string> NeverText = new[]
    {
        "script", "style", "noscript", "template", "nav", "aside", "button", "select", "datalist", "textarea", "iframe", "frameset",
        "object", "embed", "audio", "video", "canvas", "svg", "head", "title", "noframes", "rt", "rp",
    }.ToFrozenSet();

    public static bool IsLeftOut(IElement element) =>
        NeverText.Contains(element.LocalName) || IsHidden(element) || IsFrame(element) || IsNotesOfWord(element);

    /// <summary>The list of comments that Word puts at the end of the page.</summary>
    public static bool IsReviewComments(IElement element) => Style(element).Contains("mso-element:comment-list", StringComparison.Ordinal);

    private static bool IsHidden(IElement element)
    {
        if (element.HasAttribute("hidden")) return true;
        var style = Style(element);
        return style.Length > 0
            && (style.Contains("display:none", StringComparison.Ordinal) || style.Contains("visibility:hidden", StringComparison.Ordinal) || style.Contains("mso-hide:all", StringComparison.Ordinal));
    }

    /// <summary>A search or log-in form; a header or footer of the page, not of an article.</summary>
    private static bool IsFrame(IElement element) => element.LocalName switch
    {
        "form" => element.TextContent.Trim().Length <= LongestForm && !element.Descendants<IElement>().Any(inner => inner.LocalName is "table" or "p"),
        "header" or "footer" => element.Closest("article, main, section") is null,
        _ => false,
    };

    /// <summary>Footnotes, and the anchors [A1] of comments.</summary>
    private static bool IsNotesOfWord(IElement element) =>
        Style(element).Contains("mso-element:footnote-list", StringComparison.Ordinal)
        || string.Equals(element.GetAttribute("class"), "msocomanchor", StringComparison.OrdinalIgnoreCase);

    private static string Style(IElement element) =>
        element.GetAttribute("style") is { Length: > 0 } style ? string.Concat(style.Where(c => !char.IsWhiteSpace(c))).ToLowerInvariant() : "";
}
