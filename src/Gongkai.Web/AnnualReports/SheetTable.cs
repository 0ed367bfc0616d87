using Gongkai.Findings;

namespace Gongkai.Web.AnnualReports;

/// <summary>
/// An official table ready to be drawn: every cell with its spans and its role.
/// </summary>
/// <param name="Key"><c>t2</c>, <c>t3</c> or <c>t4</c>: also the class of its layout.</param>
/// <param name="Caption">表二 and the place of findings on the whole table.</param>
/// <param name="Fits">True when every figure is short, so that nothing needs to scroll on a telephone.</param>
/// <param name="Heads">Rows of column heads that stand above the whole table; none in table 2, whose blocks have their own.</param>
public sealed record SheetTable(string Key, Spot Caption, bool Fits, IReadOnlyList<SheetRow> Heads, IReadOnlyList<SheetRow> Rows)
{
    /// <summary>Everything a finding can point to, in reading order.</summary>
    public IEnumerable<Spot> Spots => Heads.Concat(Rows).SelectMany(row => row.Cells).Select(cell => cell.Spot).Prepend(Caption);
}

/// <summary>A row; <paramref name="Look"/> is its class: <c>sum</c>, <c>absent</c>, <c>foreign</c> or null.</summary>
public sealed record SheetRow(IReadOnlyList<SheetCell> Cells, string? Look = null);

/// <summary>
/// A cell of the drawn table.
/// </summary>
/// <param name="Look">Class names: <c>v</c> upright head, <c>l</c> label, <c>z</c> zero, <c>c7</c> total and so on.</param>
public sealed record SheetCell(Spot Spot, string Look)
{
    /// <summary><c>col</c>, <c>row</c>, <c>colgroup</c> or <c>rowgroup</c>; null for a cell of figures.</summary>
    public string? Scope { get; init; }

    /// <summary>Left out when 1.</summary>
    public int? ColumnSpan { get; init => field = value is 1 ? null : value; }

    /// <summary>Left out when 1.</summary>
    public int? RowSpan { get; init => field = value is 1 ? null : value; }

    /// <summary>Cell, row and column: a finding under any of these keys tints the cell.</summary>
    public IReadOnlyList<string> TintKeys { get; init; } = [];

    /// <summary>Where its figure leads: to the records behind it, relative to the application; null for nowhere.</summary>
    public string? Address { get; internal set; }

    /// <summary>The severity that tints it; null for none. Set once, when the sheet is marked.</summary>
    public Severity? Tint { get; internal set; }
}
