using Gongkai.Sources;

namespace Gongkai.AnnualReports.Recognition;

/// <summary>A document in one stream: what reads as a line of text, and what reads as a row of cells.</summary>
internal abstract record Item;

/// <summary>A line of running text.</summary>
internal sealed record Line(Passage Passage) : Item;

/// <summary>
/// A row of cells.
/// </summary>
/// <param name="Cells">In order; blank cells included.</param>
/// <param name="Table">Which table of the document, so that rows of the same one can be told together.</param>
/// <param name="IsWhole">False for a text with one cell a line, where nobody knows where a row ends.</param>
internal sealed record Row(IReadOnlyList<CellText> Cells, int Table, bool IsWhole = true) : Item;

/// <summary>One cell of a row: its text, and the grid column it begins at (-1 when unknown).</summary>
internal sealed record CellText(Passage Passage, int Column)
{
    /// <summary>The text without white space, in half width.</summary>
    public string Squeezed { get; } = Sources.Squeezed.Squeeze(Passage.Text);

    public bool IsBlank => Squeezed.Length == 0;

    /// <summary>True when this may be a figure or what clerks write instead of one; false for words.</summary>
    public bool LooksLikeFigure =>
        IsBlank
        || (Squeezed.Length <= 12 && Squeezed.All(c => char.IsAsciiDigit(c) || c is '.' or ',' or '-' or '+' or '/' or '\\' or '—' or '–' or '―' or '－' or '*' or '~'))
        || Squeezed is "无" or "零" or "〇" or "○" or "O" or "o" or "空"
        || (Squeezed.Length <= 8 && char.IsAsciiDigit(Squeezed[0]) && "件宗份个条项起次元万人".Contains(Squeezed[^1]));
}
