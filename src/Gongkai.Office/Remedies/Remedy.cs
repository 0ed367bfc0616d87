using Gongkai.Office.Journal;
using Gongkai.Office.Ledgers;
using Gongkai.Remedies;

namespace Gongkai.Office.Remedies;

/// <summary>A reconsideration (行政复议) of, or a suit (行政诉讼) against, what the body did about disclosure (Regulation Art. 51).</summary>
public sealed class Remedy : LedgerRow
{
    /// <summary>Characters, at most.</summary>
    public const int LongestCaseNumber = 60;

    public required RemedyKind Kind { get; init; }

    /// <summary>The number that the reconsideration body or court gave it.</summary>
    public required string CaseNumber { get; set; }

    /// <summary>The application it is about, when it is about one.</summary>
    public Guid? RequestId { get; set; }

    /// <summary>The day on which the reconsideration body or court accepted it.</summary>
    public required DateOnly AcceptedOn { get; set; }

    public RemedyResult? Result { get; set; }

    /// <summary>The day of the decision or judgment; null while pending.</summary>
    public DateOnly? DecidedOn { get; set; }

    internal override string CalledInJournal => CaseNumber;

    internal override Act VoidAct => RemedyActs.Voided;
}
