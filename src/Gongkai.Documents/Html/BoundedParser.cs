using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Gongkai.Documents.Html;

/// <summary>Parses a page and watches how large its tree becomes.</summary>
/// <remarks>
/// The tree may be far larger than the page (unclosed font tags are repeated in every paragraph), and some of the
/// parser's steps take time with the depth; so both are watched while it grows.
/// </remarks>
internal static class BoundedParser
{
    /// <summary>Elements between two looks at how large the tree has become.</summary>
    private const int CheckEvery = 64;

    /// <exception cref="UnreadableFileException">The page goes beyond the limits.</exception>
    public static IHtmlDocument Parse(string html)
    {
        if (html.AsSpan().Count('<') > Limits.HtmlTags) throw new UnreadableFileException(Reasons.TooMuchContent);

        var before = GC.GetAllocatedBytesForCurrentThread();
        var elements = 0;
        IElement? latest = null;
        var parser = new HtmlParser(new HtmlParserOptions
        {
            IsScripting = false,
            OnCreated = (element, _) =>
            {
                var previous = latest;
                latest = element;
                if (++elements % CheckEvery != 0) return;
                if (Depth(previous) >= Limits.HtmlDepth || GC.GetAllocatedBytesForCurrentThread() - before > Limits.HtmlMemory)
                    throw new UnreadableFileException(Reasons.TooMuchContent);
            },
        });

        return parser.ParseDocument(html);
    }

    private static int Depth(IElement? element)
    {
        var depth = 0;
        for (INode? node = element; node is not null && depth < Limits.HtmlDepth; node = node.Parent) depth++;
        return depth;
    }
}
