namespace Gongkai.Documents.Items.Blocks;

/// <summary>What the body of an item is made of. Every form of the body (page, Word file, text) is written from it.</summary>
internal abstract record BodyBlock;

/// <summary>What a line of text is; the headings are those of the page below its title.</summary>
internal enum TextRole
{
    Paragraph,
    Heading2,
    Heading3,
    Heading4,
}

/// <summary>
/// A paragraph or a heading.
/// </summary>
/// <param name="Class">One of <see cref="BodyClasses"/>; null for the usual setting.</param>
/// <param name="Content">Not blank.</param>
internal sealed record BodyText(TextRole Role, string? Class, IReadOnlyList<Inline> Content) : BodyBlock;

/// <summary>
/// A list.
/// </summary>
/// <param name="Type">Of an ordered list <c>a</c>, <c>A</c>, <c>i</c> or <c>I</c>; null for digits.</param>
/// <param name="Start">Number of the first item.</param>
internal sealed record BodyList(bool IsOrdered, string? Type, int Start, IReadOnlyList<IReadOnlyList<BodyBlock>> Items) : BodyBlock;

internal sealed record BodyQuote(IReadOnlyList<BodyBlock> Blocks) : BodyBlock;

/// <summary>
/// A table.
/// </summary>
/// <param name="HeadRows">Rows at the top that are its head; no cell of theirs reaches below.</param>
internal sealed record BodyTable(IReadOnlyList<Inline> Caption, int HeadRows, IReadOnlyList<IReadOnlyList<BodyCell>> Rows) : BodyBlock;

/// <summary>A cell. Empty content is a blank cell.</summary>
internal sealed record BodyCell(IReadOnlyList<BodyBlock> Content)
{
    public bool IsHead { get; init; }

    /// <summary>What a head cell is the head of: <c>col</c>, <c>row</c>, <c>colgroup</c>, <c>rowgroup</c>.</summary>
    public string? Scope { get; init; }

    public int ColumnSpan { get; init; } = 1;

    public int RowSpan { get; init; } = 1;
}
