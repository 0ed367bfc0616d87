using Gongkai.Documents.Html;
using Gongkai.Documents.Items.Blocks;
using Gongkai.Sources;

namespace Gongkai.Documents.Items;

/// <summary>The text of a disclosed item: clean HTML, and what follows from it.</summary>
/// <remarks>
/// <para>
/// The HTML holds p, h2 to h4, strong, em, u, sub, sup, br, ul, ol (start, type), li, blockquote, table with its parts (colspan,
/// rowspan, scope), a (href: http, https, mailto, tel or relative) and img (src: <c>files/</c> and the id of a picture; alt), and
/// the classes <c>centre</c>, <c>right</c>, <c>noindent</c> and <c>signature</c>. Everything else is unwrapped or left out.
/// </para>
/// <para>
/// There is one way to write each text, so equal bodies are equal strings and cleaning twice changes nothing. Paragraphs
/// are not indented with spaces; the style sheet does that.
/// </para>
/// </remarks>
public sealed class ItemBody : IEquatable<ItemBody>
{
    /// <summary>Characters of HTML, of what is cleaned and of what comes out.</summary>
    public const int LongestHtml = 4_000_000;

    /// <summary>Characters of text.</summary>
    public const int LongestText = 1_000_000;

    private readonly Lazy<SourceDocument> _document;

    private ItemBody(IReadOnlyList<BodyBlock> blocks, bool isCut)
    {
        (Blocks, IsCut) = (blocks, isCut);
        Html = BodyHtml.Write(blocks);
        PictureIds = [.. PicturesIn(blocks).Distinct()];
        _document = new Lazy<SourceDocument>(() => HtmlReader.Read(BodyHtml.WriteWithPicturesAsText(blocks)));
    }

    /// <summary>A body without text.</summary>
    public static ItemBody Empty { get; } = new([], isCut: false);

    /// <summary>The blocks in reading order.</summary>
    internal IReadOnlyList<BodyBlock> Blocks { get; }

    public string Html { get; }

    /// <summary>True when the text was longer or more intricate than a body may be, and the rest is not in it. Whoever keeps the body refuses such a one.</summary>
    public bool IsCut { get; }

    public bool IsEmpty => Blocks.Count == 0;

    /// <summary>The pictures in the text, each once, in order.</summary>
    public IReadOnlyList<Guid> PictureIds { get; }

    /// <summary>Paragraphs and tables, with the numbers of lists and what pictures show, for screening and search.</summary>
    public SourceDocument Document => _document.Value;

    /// <summary>The same as plain text: a line a paragraph and a row, cells parted by tabs.</summary>
    public string PlainText => field ??= string.Join('\n', Document.Blocks.Select(PlainTexts.Of));

    /// <summary>Cleans HTML from an editor, a paste or a file. Any text gives a body; never throws.</summary>
    public static ItemBody Clean(string html)
    {
        if (html.Length > LongestHtml) return new ItemBody([], isCut: true);

        try
        {
            var budget = new BodyBudget();
            using var page = BoundedParser.Parse(html);
            var blocks = page.Body is { } root ? BlockCollector.Collect(root, budget, depth: 0, InlineStyle.Plain, textClass: null) : [];
            var body = new ItemBody(blocks, budget.IsSpent);
            return body.Html.Length <= LongestHtml ? body : new ItemBody([], isCut: true);
        }
        catch (UnreadableFileException)
        {
            return new ItemBody([], isCut: true);
        }
    }

    /// <summary>The body of typed text: a paragraph a line; lines that only bear 一、, （一） or 第一章 and a short name are headings.</summary>
    public static ItemBody FromText(string text) =>
        text.Length > LongestText ? new ItemBody([], isCut: true) : Of(TypedText.Blocks(text.ReplaceLineEndings("\n").Split('\n')));

    /// <summary>The body of blocks that a reader made, brought into the form that bodies have.</summary>
    internal static ItemBody Of(IReadOnlyList<BodyBlock> blocks) => Clean(BodyHtml.Write(blocks));

    public bool Equals(ItemBody? other) => other is not null && Html == other.Html;

    public override bool Equals(object? obj) => Equals(obj as ItemBody);

    public override int GetHashCode() => Html.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => Html;

    private static IEnumerable<Guid> PicturesIn(IReadOnlyList<BodyBlock> blocks) => blocks.SelectMany(block => block switch
    {
        BodyText text => PicturesIn(text.Content),
        BodyList list => list.Items.SelectMany(PicturesIn),
        BodyQuote quote => PicturesIn(quote.Blocks),
        BodyTable table => PicturesIn(table.Caption).Concat(table.Rows.SelectMany(row => row.SelectMany(cell => PicturesIn(cell.Content)))),
        _ => [],
    });

    private static IEnumerable<Guid> PicturesIn(IReadOnlyList<Inline> line) => line.OfType<InlinePicture>().Select(picture => picture.Id);
}
