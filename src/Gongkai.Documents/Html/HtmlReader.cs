using Gongkai.Documents.Drafts;
using Gongkai.Sources;

namespace Gongkai.Documents.Html;

/// <summary>Reads web pages: clean ones, those of content management systems, and what Word saves as a web page.</summary>
internal static class HtmlReader
{
    /// <exception cref="UnreadableFileException">The page goes beyond the limits.</exception>
    public static SourceDocument Read(string html)
    {
        using var page = BoundedParser.Parse(html);
        var blocks = new HtmlBlocks(BreakMode.Paragraph);
        if (page.Body is { } body) blocks.Walk(body);
        return Placement.Place(blocks.Finish());
    }
}
