using System.Collections.Frozen;

namespace Gongkai.Documents.Html;

/// <summary>Elements that begin and end a paragraph of their own.</summary>
internal static class BlockElements
{
    private static readonly FrozenSet<string> Names = new[]
    {
        "address", "article", "blockquote", "body", "caption", "center", "dd", "details", "dir", "div", "dl", "dt", "fieldset",
        "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "legend", "li",
        "main", "menu", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
    }.ToFrozenSet();

    public static bool Contains(string name) => Names.Contains(name);
}
