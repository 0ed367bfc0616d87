namespace Gongkai.Documents.Xlsx;

/// <summary>What a sheet has to know before its first row is written.</summary>
/// <param name="Name">On its tab. Characters that Excel forbids are replaced, a name taken twice gets a number.</param>
public sealed record SheetLayout(string Name)
{
    /// <summary>Widths of the columns from the left, in digits of the usual font.</summary>
    public IReadOnlyList<double> Columns { get; init; } = [];

    /// <summary>Rows at the top that stay where they are while one scrolls, and are printed on every page.</summary>
    public int FrozenRows { get; init; }

    /// <summary>Columns at the left that stay where they are while one scrolls.</summary>
    public int FrozenColumns { get; init; }

    /// <summary>1-based row that gets the buttons of the filter, through all columns with a width; 0 for none.</summary>
    public int FilterRow { get; init; }

    /// <summary>A4 lies on its side when it is printed.</summary>
    public bool IsLandscape { get; init; }
}
