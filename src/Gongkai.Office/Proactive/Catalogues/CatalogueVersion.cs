using Gongkai.Agencies;
using Gongkai.Law;
using Gongkai.Office.Ledgers;
using Gongkai.Office.Journal;
using Gongkai.Office.Storage;
using Gongkai.Proactive;

namespace Gongkai.Office.Proactive.Catalogues;

/// <summary>A version of the standard catalogue that a county makes (基层政务公开标准目录): a draft until it is issued, never changed after.</summary>
public sealed class CatalogueVersion : AgencyRow
{
    /// <summary>Characters, at most.</summary>
    public const int LongestBasis = 100;

    /// <summary>From 1.</summary>
    public required int Number { get; init; }

    /// <summary>The day on which it was issued; null of a draft.</summary>
    public DateOnly? IssuedOn { get; set; }

    /// <summary>The document by which it was issued.</summary>
    public string? Basis { get; set; }

    public string Name => $"第{Number}版标准目录";

    /// <summary>Refused (catalogue-issued) when it is issued; null while it is drafted.</summary>
    public Refusal? CheckDraft() => IssuedOn is { } issued
        ? new Refusal("catalogue-issued", $"这一版已经在{issued:yyyy年M月d日}印发，不能再改。要调整的，请起草新的一版。", Basis: null)
        : null;
}

/// <summary>A line of a version.</summary>
public sealed class CatalogueRow : AgencyRow
{
    public required Guid VersionId { get; init; }

    /// <summary>The same in every version that has the line: what items name, so that they stay under it when a new version comes.</summary>
    public required Guid LineId { get; init; }

    /// <summary>Place in the version as it was entered, from 1; fields stand in the order of their first lines, lines in that of their numbers.</summary>
    public required int Place { get; init; }

    public required CatalogueLine Line { get; set; }
}

/// <summary>The version that holds in a body, for a time: the day on which the county handed it down, or the body took it over. Both days included.</summary>
public sealed class AdoptedCatalogue : AgencyRow, IDated
{
    /// <summary>The body whose version it is; a plain reference, as everything that crosses bodies.</summary>
    public required AgencyId IssuerId { get; init; }

    /// <summary>The issuer's <see cref="CatalogueVersion"/>.</summary>
    public required Guid VersionId { get; init; }

    /// <summary>The number of that version.</summary>
    public required int Number { get; init; }

    public required DateOnly From { get; init; }

    public DateOnly? To { get; set; }
}

/// <summary>未涉及事项说明: a body states that a field of its catalogue, or one line, does not concern it in a year.</summary>
public sealed class CatalogueStatement : LedgerRow
{
    /// <summary>Characters, at most.</summary>
    public const int LongestReason = 200;

    public required int Year { get; init; }

    public required string Field { get; init; }

    /// <summary>The line, see <see cref="CatalogueRow.LineId"/>; null for the whole field.</summary>
    public Guid? LineId { get; init; }

    /// <summary>What it is called in public: the field, or the line's second matter.</summary>
    public required string Matter { get; init; }

    /// <summary>Why; it is shown in public.</summary>
    public required string Reason { get; init; }

    internal override string CalledInJournal => $"{Year}年{Matter}";

    internal override Act VoidAct => CatalogueActs.StatementVoided;
}
