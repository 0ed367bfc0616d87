namespace Gongkai.AnnualReports.Compilation;

/// <summary>The words of a yearly report, written by people; the tables are compiled.</summary>
/// <param name="Unit">The body's full name, as the title has it.</param>
/// <exception cref="ArgumentException"><paramref name="Unit"/> is blank.</exception>
public sealed record ReportText(string Unit)
{
    /// <summary>The body's full name, as the title has it.</summary>
    public string Unit { get; } = string.IsNullOrWhiteSpace(Unit) ? throw new ArgumentException("A report names its body.", nameof(Unit)) : Unit.Trim();

    /// <summary>Paragraphs above part 1.</summary>
    public IReadOnlyList<string> Preface { get; init; } = [];

    /// <summary>Paragraphs of part 1, 总体情况.</summary>
    public IReadOnlyList<string> PartOne { get; init; } = [];

    /// <summary>Paragraphs of part 5, 存在的主要问题及改进情况.</summary>
    public IReadOnlyList<string> PartFive { get; init; } = [];

    /// <summary>Paragraphs of part 6, 其他需要报告的事项.</summary>
    public IReadOnlyList<string> PartSix { get; init; } = [];

    /// <summary>The name under the report; null leaves it out.</summary>
    public string? Signatory { get; init; }

    /// <summary>The date under the report; null leaves it out.</summary>
    public DateOnly? SignedOn { get; init; }
}
