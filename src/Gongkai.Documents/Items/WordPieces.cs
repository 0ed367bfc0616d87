using Gongkai.Documents.Docx.Writing;
using Gongkai.Documents.Items.Blocks;

namespace Gongkai.Documents.Items;

/// <summary>Turns blocks into paragraphs of a Word document.</summary>
internal sealed class WordPieces(Func<Guid, ItemPicture?> picture)
{
    /// <summary>English metric units a pixel, at 96 pixels an inch.</summary>
    private const int Pixel = 9525;

    private const double WidestPicture = 156 * 36_000;

    private const double TallestPicture = 200 * 36_000;

    private readonly Dictionary<Guid, WordPicture?> _pictures = [];

    /// <summary>Paragraphs with their styles; numbers of lists become text, a table within another a line a row.</summary>
    public IEnumerable<(WordStyle Style, IReadOnlyList<WordPiece> Pieces)> Lines(IReadOnlyList<BodyBlock> blocks) =>
        blocks.SelectMany(block => Lines(block, ItemStyles.Of));

    /// <summary>The same within a cell.</summary>
    public IEnumerable<(WordStyle Style, IReadOnlyList<WordPiece> Pieces)> CellLines(IReadOnlyList<BodyBlock> blocks, bool isHead) =>
        blocks.SelectMany(block => Lines(block, text => ItemStyles.InCell(text.Class, isHead)));

    public IReadOnlyList<WordPiece> Of(IReadOnlyList<Inline> line) => [.. line.Select(Of)];

    private IEnumerable<(WordStyle Style, IReadOnlyList<WordPiece> Pieces)> Lines(BodyBlock block, Func<BodyText, WordStyle> styleOf) => block switch
    {
        BodyText text => [(styleOf(text), text.Role == TextRole.Heading4 ? Bold(Of(text.Content)) : Of(text.Content))],
        BodyList list => list.Items.SelectMany((item, index) => Item(list, index, item.SelectMany(inner => Lines(inner, styleOf)))),
        BodyQuote quote => quote.Blocks.SelectMany(inner => Lines(inner, text => styleOf(text) == WordStyle.Body ? ItemStyles.Quotation : styleOf(text))),
        BodyTable table => table.Rows.Select(row => (styleOf(Plain), Row(row))),
        _ => [],
    };

    private static BodyText Plain { get; } = new(TextRole.Paragraph, Class: null, []);

    private static IEnumerable<(WordStyle Style, IReadOnlyList<WordPiece> Pieces)> Item(BodyList list, int index, IEnumerable<(WordStyle Style, IReadOnlyList<WordPiece> Pieces)> lines) =>
        lines.Select((line, at) => at == 0 ? (line.Style, [new WordText(Number(list, list.Start + index)), .. line.Pieces]) : line);

    private static string Number(BodyList list, int number) => list.IsOrdered
        ? Numerals.Format(number, list.Type switch { "a" => "lowerLetter", "A" => "upperLetter", "i" => "lowerRoman", "I" => "upperRoman", _ => "decimal" }) + ". "
        : "• ";

    private IReadOnlyList<WordPiece> Row(IReadOnlyList<BodyCell> row) =>
        [.. row.SelectMany((cell, index) => CellLines(cell.Content, cell.IsHead).SelectMany(line => line.Pieces).Prepend(new WordText(index == 0 ? "" : "　")))];

    private static IReadOnlyList<WordPiece> Bold(IReadOnlyList<WordPiece> line) => [.. line.Select(piece => piece is WordText text ? text with { IsBold = true } : piece)];

    private WordPiece Of(Inline piece) => piece switch
    {
        InlineRun run => Text(run),
        InlinePicture placed => Picture(placed) ?? (WordPiece)new WordText(placed.Alt.Length > 0 ? $"［图片：{placed.Alt}］" : "［图片］"),
        _ => new WordBreak(),
    };

    private static WordText Text(InlineRun run) => new(run.Text)
    {
        IsBold = (run.Style.Marks & Marks.Strong) != Marks.None,
        IsItalic = (run.Style.Marks & Marks.Emphasis) != Marks.None,
        IsUnderlined = (run.Style.Marks & Marks.Underline) != Marks.None,
        Vertical = (run.Style.Marks & Marks.Superscript) != Marks.None ? "superscript" : (run.Style.Marks & Marks.Subscript) != Marks.None ? "subscript" : null,
        Link = run.Style.Link is { } link && Uri.TryCreate(link, UriKind.Absolute, out var address) && !address.IsFile ? link : null,
    };

    private WordPicture? Picture(InlinePicture placed)
    {
        if (!_pictures.TryGetValue(placed.Id, out var written)) _pictures[placed.Id] = written = picture(placed.Id) is { } found ? Scaled(found, placed.Alt) : null;
        return written;
    }

    /// <summary>As large as it is at 96 pixels an inch, but not beyond the margins.</summary>
    private static WordPicture Scaled(ItemPicture picture, string alt)
    {
        var (width, height) = PictureSize.Of(picture.Content.Span) ?? (600, 400);
        var scale = Math.Min(1, Math.Min(WidestPicture / ((double)width * Pixel), TallestPicture / ((double)height * Pixel)));
        return new WordPicture(picture.Content, picture.Format == PictureFormat.Png ? "png" : "jpeg", Math.Max(1, (long)(width * Pixel * scale)), Math.Max(1, (long)(height * Pixel * scale)), alt);
    }
}
