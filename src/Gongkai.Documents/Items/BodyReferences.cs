using Gongkai.Documents.Items.Blocks;
using Gongkai.Documents.Screening.Reading;

namespace Gongkai.Documents.Items;

/// <summary>
/// A link in the text of an item.
/// </summary>
/// <param name="Text">What is clicked on; empty where it is a picture without a description.</param>
/// <param name="Place">The paragraph or cell: 第3段; empty where the link has no text.</param>
public sealed record BodyLink(string Text, string Address, string Place);

/// <summary>What the text of an item refers to.</summary>
public static class BodyReferences
{
    /// <summary>The links, in order.</summary>
    public static IReadOnlyList<BodyLink> Links(ItemBody body)
    {
        var pieces = DocumentPieces.Of(body.Document).ToList();
        var links = new List<BodyLink>();
        var at = 0;
        foreach (var (text, address) in LinesIn(body.Blocks).SelectMany(LinksIn))
        {
            var found = text.Length == 0 ? -1 : pieces.FindIndex(at, piece => piece.Text.Text.Contains(text, StringComparison.Ordinal));
            if (found >= 0) at = found;
            links.Add(new BodyLink(text, address, found >= 0 ? pieces[found].Place : ""));
        }

        return links;
    }

    /// <summary>The texts of paragraphs and cells with their places.</summary>
    public static IEnumerable<(string Text, string Place)> Paragraphs(ItemBody body) => DocumentPieces.Of(body.Document).Select(piece => (piece.Text.Text, piece.Place));

    /// <summary>The pictures that nothing is said about, by their number in the text, from 1.</summary>
    public static IReadOnlyList<int> PicturesWithoutText(ItemBody body) =>
        [.. LinesIn(body.Blocks).SelectMany(line => line).OfType<InlinePicture>().Index().Where(each => each.Item.Alt.Length == 0).Select(each => each.Index + 1)];

    /// <summary>A link goes on as long as the next piece has the same address.</summary>
    private static IEnumerable<(string Text, string Address)> LinksIn(IReadOnlyList<Inline> line)
    {
        var (text, address) = ("", (string?)null);
        foreach (var (words, link) in line.Select(piece => piece switch
        {
            InlineRun run => (run.Text, run.Style.Link),
            InlinePicture picture => (picture.Alt, picture.Link),
            _ => ("", null),
        }).Append(("", null)))
        {
            if (link != address && address is not null) yield return (text.Trim(), address);
            (text, address) = (link == address ? text + words : words, link);
        }
    }

    private static IEnumerable<IReadOnlyList<Inline>> LinesIn(IEnumerable<BodyBlock> blocks) => blocks.SelectMany(block => block switch
    {
        BodyText text => [text.Content],
        BodyList list => list.Items.SelectMany(LinesIn),
        BodyQuote quote => LinesIn(quote.Blocks),
        BodyTable table => [table.Caption, .. table.Rows.SelectMany(row => row.SelectMany(cell => LinesIn(cell.Content)))],
        _ => Enumerable.Empty<IReadOnlyList<Inline>>(),
    });
}
