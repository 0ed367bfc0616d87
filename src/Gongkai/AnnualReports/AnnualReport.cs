using Gongkai.Findings;
using Gongkai.Sources;

namespace Gongkai.AnnualReports;

/// <summary>
/// A yearly report on the disclosure of government information, as it was found in a document (Regulation Arts. 49 and 50).
/// </summary>
/// <remarks>
/// A faithful reading, right or wrong: what was not found is missing (null, or absent from the table), never zero, and
/// every paragraph and cell keeps its place in the source.
/// </remarks>
public sealed record AnnualReport
{
    /// <summary>The body's full name as the title gives it, or the signature where the title gives none.</summary>
    public required string? Unit { get; init; }

    /// <summary>The year reported on, from the title.</summary>
    public required int? Year { get; init; }

    /// <summary>Which edition of the official format the tables follow; null when no table was recognised.</summary>
    public required ReportFormat? Format { get; init; }

    /// <summary>The lines of the title; empty when there is none.</summary>
    public required IReadOnlyList<Passage> Title { get; init; }

    /// <summary>Always eight, in order: 0 the preface (the title apart), 1 to 6 the six parts, 7 the signature.</summary>
    public required IReadOnlyList<ReportPart> Parts { get; init; }

    /// <summary>Table 2, part 2: information disclosed proactively; null when it is not there.</summary>
    public required ReportTable? Table2 { get; init; }

    /// <summary>Table 3, part 3: requests received and handled; null when it is not there.</summary>
    public required ReportTable? Table3 { get; init; }

    /// <summary>Table 4, part 4: reconsideration and litigation; null when it is not there.</summary>
    public required ReportTable? Table4 { get; init; }

    /// <summary>What the word processor left in the file.</summary>
    public IReadOnlyList<Remnant> Remnants { get; init; } = [];

    /// <summary>The tables that were found, in the order of the format.</summary>
    public IEnumerable<ReportTable> Tables => new[] { Table2, Table3, Table4 }.OfType<ReportTable>();

    /// <summary>The cell with the key, or null when it was not found.</summary>
    public ReportCell? Cell(string key) => Tables.Select(table => table.Cell(key)).FirstOrDefault(cell => cell is not null);

    /// <summary>The whole number in the cell, or null when the cell is missing or holds anything else.</summary>
    public int? Count(string key) => Cell(key)?.Count;
}

/// <summary>
/// One part of the report.
/// </summary>
/// <param name="Number">0 title and preface, 1 to 6 the six parts, 7 the signature.</param>
/// <param name="Heading">The heading as written, null when the part has none (0 and 7) or was not found.</param>
/// <param name="Paragraphs">The running text under the heading, in order; table cells are not in it.</param>
public sealed record ReportPart(int Number, Passage? Heading, IReadOnlyList<Passage> Paragraphs)
{
    /// <summary>False when a part from 1 to 6 has no heading in the document.</summary>
    public bool IsPresent => Heading is not null || Number is 0 or 7;

    /// <summary>0-based position of the heading among the headings found, in reading order; -1 without heading.</summary>
    public int Position { get; init; } = -1;
}

/// <summary>
/// A paragraph, heading, label or cell text together with its place.
/// </summary>
/// <param name="Offset">Characters that stand before it at the same place, as when a heading and text share a paragraph.</param>
public sealed record Passage(string Text, Place Place, int Offset = 0)
{
    /// <summary>The span of the whole passage.</summary>
    public Span Whole => Span(0, Text.Length);

    /// <summary>The span of this passage from <paramref name="start"/>, <paramref name="length"/> characters long.</summary>
    public Span Span(int start, int length) => new(Place, Offset + start, length);

    /// <summary>A piece of this passage, with its place.</summary>
    public Passage Slice(int start, int length) => new(Text.Substring(start, length), Place, Offset + start);
}
