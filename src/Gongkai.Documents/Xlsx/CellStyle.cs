namespace Gongkai.Documents.Xlsx;

/// <summary>How a cell of a workbook that we write looks. The set is closed; there is no style of a caller's own.</summary>
public enum CellStyle
{
    /// <summary>Text outside tables: no border, no wrapping.</summary>
    Plain,

    /// <summary>Running text outside tables, on as many lines as it needs.</summary>
    Prose,

    /// <summary>The title of a sheet.</summary>
    Title,

    /// <summary>The head of a column or row.</summary>
    Head,

    /// <summary>The head of a narrow column: its characters stand one under the other.</summary>
    VerticalHead,

    /// <summary>Text in a table, from the left, on as many lines as it needs.</summary>
    Wrapped,

    /// <summary>Text in a table that is short and stands in the middle.</summary>
    Centred,

    /// <summary>A figure.</summary>
    Number,

    /// <summary>A figure that says nothing and steps back: grey.</summary>
    MutedZero,

    /// <summary>Text that leads somewhere else.</summary>
    Link,
}
