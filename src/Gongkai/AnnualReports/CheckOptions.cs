using Gongkai.AnnualReports.Comparison;

namespace Gongkai.AnnualReports;

/// <summary>Whether a report is a government's or a department's, where the name does not decide it.</summary>
public enum UnitKind
{
    /// <summary>A people's government: reports assessment, public appraisal and accountability (Regulation Art. 50 item 4).</summary>
    Government,

    /// <summary>A department or any other body.</summary>
    Department,
}

/// <summary>What a check may know besides the report itself.</summary>
public sealed record CheckOptions
{
    /// <summary>Last year's report of the same body; the year-to-year rules run only with it.</summary>
    public AnnualReport? Previous { get; init; }

    /// <summary>The name of the file of <see cref="Previous"/>, for messages.</summary>
    public string? PreviousName { get; init; }

    /// <summary>Reports of other bodies, to compare the wording with.</summary>
    public OtherReports? Others { get; init; }

    /// <summary>The name of the report's own file, under which it may itself stand among <see cref="Others"/>.</summary>
    public string? Name { get; init; }

    /// <summary>Overrides what the title tells; null to infer.</summary>
    public UnitKind? UnitKind { get; init; }

    /// <summary>The most characters that part 1 may have, punctuation included, white space not; null for no limit.</summary>
    public int? MaxPartOne { get; init; }
}
