using Gongkai.Sources;

namespace Gongkai.Findings;

/// <summary>How serious a finding is: an error must be corrected, a warning corrected or explained, a note is advice.</summary>
public enum Severity
{
    /// <summary>提示: for information; stops nothing.</summary>
    Note,

    /// <summary>警告: to be corrected, or kept with a reason.</summary>
    Warning,

    /// <summary>错误: must be corrected.</summary>
    Error,
}

/// <summary>
/// A stretch of text in a document.
/// </summary>
/// <param name="Place">The paragraph or cell.</param>
/// <param name="Start">0-based index of the first character within that paragraph or cell.</param>
/// <param name="Length">Number of characters (UTF-16 units).</param>
public readonly record struct Span(Place Place, int Start, int Length);

/// <summary>
/// One thing that a check found: which rule, how serious, where, the words concerned, and what to do.
/// </summary>
public sealed record Finding
{
    /// <summary>The stable id of the rule, such as <c>t3-balance</c>. Never renamed.</summary>
    public required string Rule { get; init; }

    public required Severity Severity { get; init; }

    /// <summary>Part of the report: 0 title and preface, 1 to 6 the six parts, 7 the signature.</summary>
    public required int Part { get; init; }

    /// <summary>The key of the cell, row, column, label or table concerned; null for running text.</summary>
    public string? Cell { get; init; }

    /// <summary>The exact words of the document; empty where the finding is that something is not there.</summary>
    public required string Quote { get; init; }

    /// <summary>A Chinese sentence that says what is wrong.</summary>
    public required string Message { get; init; }

    /// <summary>A Chinese sentence that says what to do.</summary>
    public required string Suggestion { get; init; }

    /// <summary>Where <see cref="Quote"/> stands; null where nothing is there.</summary>
    public Span? Span { get; init; }
}
