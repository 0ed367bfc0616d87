using System.Globalization;
using Gongkai.Documents.Docx;
using Gongkai.Documents.Drafts;
using Gongkai.Documents.Items.Blocks;
using Gongkai.Documents.Packages;

namespace Gongkai.Documents.Items.Word;

/// <summary>Turns what the reader found in a Word document into text with marks, links and pictures, and tables.</summary>
internal sealed class WordLines(StyleFormats styles, Relationships relationships, WordPictures pictures)
{
    /// <summary>Half points; running text of official documents has 32.</summary>
    private const int TitleSize = 36;

    private const int LongestTitle = 100;

    public IReadOnlyList<WordLine> Of(IEnumerable<Draft> drafts) => [.. drafts.Select(Of).OfType<WordLine>()];

    private WordLine? Of(Draft draft) => draft switch
    {
        DraftTable table => new WordLine(Table(table)),
        DraftParagraph { Formatted: { } text } => Line(text),
        _ => null,
    };

    private WordLine? Line(FormattedText text)
    {
        var content = Content(text);
        if (!InlineRuns.HasContent(content)) return null;

        var name = styles.NameOf(text.Properties.Style);
        var alignment = styles.AlignmentOf(text.Properties);
        var item = ItemOf(text);
        var line = item is null && text.Number.Text.Length > 0 ? [new InlineRun(text.Number.Text, FirstStyle(content)), .. WithoutIndentation(content)] : content;
        var block = new BodyText(TextRole.Paragraph, alignment switch { "center" => BodyClasses.Centre, "right" or "end" => BodyClasses.Right, _ => null }, line);
        var words = LetterForm.TextOf(block);
        var face = Face(text);
        return new WordLine(block)
        {
            Text = words,
            Outline = words.Length <= LongestTitle ? styles.OutlineOf(text.Properties) : null,
            IsTitle = name is "title" or "标题",
            IsContents = name.StartsWith("toc", StringComparison.Ordinal),
            IsCentred = alignment == "center",
            LooksLikeTitle = alignment == "center" && words.Length is > 0 and <= LongestTitle && (face.Font?.Contains("标宋", StringComparison.Ordinal) is true || face.Size >= TitleSize),
            Face = face,
            IsBold = IsBold(text),
            Item = item,
        };
    }

    /// <summary>Bullets and plain numbers (1.) make lists. Other numbers are how official documents count, and stay text.</summary>
    private static (int Level, int Number)? ItemOf(FormattedText text)
    {
        if (text.Number.IsBullet) return (text.Number.Level, 0);
        return text.Number.Text is [.. { Length: > 0 and <= 4 } digits, '.'] && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? (text.Number.Level, number)
            : null;
    }

    private List<Inline> Content(FormattedText text)
    {
        var content = new List<Inline>();
        foreach (var span in text.Spans)
        {
            var link = Addresses.Link(span.Link.Address ?? (span.Link.Relationship is { } id ? relationships.External(id) : null));
            if (span.Picture is { } picture)
            {
                if (pictures.Place(picture, link) is { } placed) content.Add(placed);
            }
            else
            {
                Add(content, span.Text, new InlineStyle(MarksOf(styles.Resolve(span.Format, text.Properties.Style), link), link));
            }
        }

        return content;
    }

    /// <summary>Underlined blanks are room to write on, and stay as many as they are.</summary>
    private static void Add(List<Inline> content, string text, InlineStyle style)
    {
        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (i > 0) content.Add(LineBreak.One);
            if (lines[i].Length > 0) content.Add(new InlineRun((style.Marks & Marks.Underline) != Marks.None ? lines[i].Replace(' ', '\u00A0') : lines[i], style));
        }
    }

    private static Marks MarksOf(RunFormat format, string? link) =>
        (format.Bold is true ? Marks.Strong : Marks.None)
        | (format.Italic is true ? Marks.Emphasis : Marks.None)
        | (format.Underline is true && link is null ? Marks.Underline : Marks.None)
        | (format.Vertical switch { "superscript" => Marks.Superscript, "subscript" => Marks.Subscript, _ => Marks.None });

    private static InlineStyle FirstStyle(IReadOnlyList<Inline> content) => content.OfType<InlineRun>().FirstOrDefault()?.Style is { } style ? style with { Link = null } : InlineStyle.Plain;

    private static IEnumerable<Inline> WithoutIndentation(List<Inline> content) =>
        content is [InlineRun first, ..] ? content.Skip(1).Prepend(first with { Text = first.Text.TrimStart() }) : content;

    private (string? Font, int? Size) Face(FormattedText text)
    {
        if (text.Spans.FirstOrDefault(span => !string.IsNullOrWhiteSpace(span.Text)) is not { } span) return (null, null);

        var format = styles.Resolve(span.Format, text.Properties.Style);
        return (format.Font, format.Size);
    }

    private bool IsBold(FormattedText text)
    {
        var written = text.Spans.Where(span => !string.IsNullOrWhiteSpace(span.Text)).ToList();
        return written.Count > 0 && written.TrueForAll(span => styles.Resolve(span.Format, text.Properties.Style).Bold is true);
    }

    private BodyTable Table(DraftTable table)
    {
        var contents = table.Rows.ConvertAll(row => row.ConvertAll(cell => (Cell: cell, Lines: Of(cell.Content))));
        var head = table.HeadRows > 0 ? table.HeadRows : contents is [var first, _, ..] && first.Count > 1 && first.TrueForAll(IsSetApart) ? 1 : 0;
        return new BodyTable([], head, GridTable.Rows([.. contents.Select(row => row.Select(cell => (cell.Cell.Column, Cell(cell.Cell, cell.Lines))))]));
    }

    private static bool IsSetApart((DraftCell Cell, IReadOnlyList<WordLine> Lines) cell) => cell.Lines is { Count: > 0 } && cell.Lines.All(line => line.IsSetApart);

    private static BodyCell Cell(DraftCell cell, IReadOnlyList<WordLine> lines) =>
        new([.. ListBuilder.Join(lines)]) { ColumnSpan = cell.ColumnSpan, RowSpan = cell.RowSpan };
}
