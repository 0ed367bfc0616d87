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

    /// <summary>Hidden text, and the footnotes that Word gathers at the end.</summary>
    private static readonly string[] HidingStyles = ["display:none", "visibility:hidden", "mso-hide:all", "mso-element:footnote-list", "mso-element:endnote-list"];

    public static bool IsLeftOut(IElement element) =>
        NeverText.Contains(element.LocalName) || element.HasAttribute("hidden") || IsFrame(element) || IsCommentAnchor(element)
        || (Style(element) is { Length: > 0 } style && HidingStyles.Any(hiding => style.Contains(hiding, StringComparison.Ordinal)));

    /// <summary>The list of comments that Word puts at the end of the page.</summary>
    public static bool IsReviewComments(IElement element) => Style(element).Contains("mso-element:comment-list", StringComparison.Ordinal);

    /// <summary>A search or log-in form; a header or footer of the page, not of an article.</summary>
    private static bool IsFrame(IElement element) => element.LocalName switch
    {
        "form" => element.TextContent.Trim().Length <= LongestForm && !element.Descendants<IElement>().Any(inner => inner.LocalName is "table" or "p"),
        "header" or "footer" => element.Closest("article, main, section") is null,
        _ => false,
    };

    /// <summary>[A1] in the text, where Word anchors a comment.</summary>
    private static bool IsCommentAnchor(IElement element) =>
        string.Equals(element.GetAttribute("class"), "msocomanchor", StringComparison.OrdinalIgnoreCase);

    /// <summary>The element's own style, in lower case and without white space.</summary>
    private static string Style(IElement element) =>
        element.GetAttribute("style") is { Length: > 0 } style ? string.Concat(style.Where(c => !char.IsWhiteSpace(c))).ToLowerInvariant() : "";
}
