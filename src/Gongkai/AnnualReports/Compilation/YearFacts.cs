using Gongkai.Proactive;
using Gongkai.Remedies;
using Gongkai.Requests;

namespace Gongkai.AnnualReports.Compilation;

/// <summary>
/// What one body's ledgers hold that bears on the report of one year (Regulation Art. 50). It knows no ledger: whoever
/// compiles fills it.
/// </summary>
/// <remarks>
/// Facts of other years may stand in it and are not counted where they do not belong, so it does no harm to hand over too
/// many. What must be there: every request received by 31 December and not concluded before 1 January; every document not
/// repealed before 1 January; every reconsideration and suit filed by 31 December and not decided before 1 January; every
/// decision, charge and item of the year. Void records stay out.
/// </remarks>
/// <param name="Year">The year reported on; 1 January to 31 December, both included.</param>
public sealed record YearFacts(int Year)
{
    public IReadOnlyList<RequestFact> Requests { get; init; } = [];

    public IReadOnlyList<DecisionFact> Decisions { get; init; } = [];

    public IReadOnlyList<NormativeFact> NormativeDocuments { get; init; } = [];

    public IReadOnlyList<ChargeFact> Charges { get; init; } = [];

    public IReadOnlyList<RemedyFact> Remedies { get; init; } = [];

    public IReadOnlyList<ItemFact> Items { get; init; } = [];
}

/// <summary>A request (政府信息公开申请).</summary>
/// <param name="ReceivedOn">收到申请之日 (Regulation Art. 31).</param>
/// <param name="Conclusion">The day it was concluded and how; null while it is open.</param>
public sealed record RequestFact(Guid Id, ApplicantKind Applicant, DateOnly ReceivedOn, Conclusion? Conclusion = null);

/// <summary>How and when a request was concluded: never one without the other.</summary>
public sealed record Conclusion(DateOnly On, Outcome Outcome);

/// <summary>A licence, penalty or compulsory decision.</summary>
public sealed record DecisionFact(Guid Id, DecisionKind Kind, DateOnly DecidedOn);

/// <summary>A rule or normative document.</summary>
/// <param name="MadeOn">The day it was issued.</param>
/// <param name="RepealedOn">The day from which it is no longer in force; null while it is.</param>
public sealed record NormativeFact(Guid Id, NormativeKind Kind, DateOnly MadeOn, DateOnly? RepealedOn = null);

/// <summary>An administrative charge (行政事业性收费) that was collected.</summary>
/// <param name="Fen">Hundredths of a yuan.</param>
public sealed record ChargeFact(Guid Id, DateOnly ChargedOn, long Fen);

/// <summary>A reconsideration or suit.</summary>
/// <param name="FiledOn">The day it was accepted.</param>
/// <param name="Decision">The day it was decided and how; null while it is pending.</param>
public sealed record RemedyFact(Guid Id, RemedyKind Kind, DateOnly FiledOn, RemedyDecision? Decision = null);

/// <summary>How and when a reconsideration or suit ended: never one without the other.</summary>
public sealed record RemedyDecision(DateOnly On, RemedyResult Result);

/// <summary>An item disclosed proactively.</summary>
public sealed record ItemFact(Guid Id, ItemCategory Category, DateOnly PublishedOn);
