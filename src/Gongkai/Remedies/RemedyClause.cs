using Gongkai.Law;
using Gongkai.Requests;

namespace Gongkai.Remedies;

/// <summary>救济途径: the sentence of an answer that says where its reader can turn to (Regulation Art. 51).</summary>
/// <remarks>
/// Since 1 January 2024 a refusal to disclose must go to reconsideration before a court (Administrative Reconsideration Law Art. 23
/// para. 1 item 4), and the answer must say so (para. 2). That this means refusals under Arts. 14 to 16 of the Regulation, also of a part,
/// is the reading of Judicial Interpretation 法释〔2025〕8号 and its commentary. An answer that only informs or points elsewhere has no
/// sentence common to all places.
/// </remarks>
/// <param name="Sentence">Complete, with full stop.</param>
public sealed record RemedyClause(string Sentence, IReadOnlyList<LegalBasis> Bases)
{
    /// <summary>The first day of the Administrative Reconsideration Law as revised in 2023.</summary>
    private static readonly DateOnly ReconsiderationFirst = new(2024, 1, 1);

    /// <summary>The refusals under Arts. 14 to 16.</summary>
    private static readonly Outcome[] Refusals =
    [
        Outcome.StateSecret, Outcome.ProhibitedByLaw, Outcome.SecurityOrStability, Outcome.ThirdPartyRights, Outcome.InternalAffairs, Outcome.ProcessInformation, Outcome.EnforcementFile,
    ];

    /// <summary>Answers that decide, but refuse nothing under Arts. 14 to 16.</summary>
    private static readonly Outcome[] OtherDecisions =
        [Outcome.Granted, Outcome.NotHeld, Outcome.NotReadyMade, Outcome.StillUnclear, Outcome.Excessive, Outcome.Reissue];

    /// <summary>The sentence for the outcome; null where places differ whether the answer has one.</summary>
    /// <param name="answeredOn">The day of the answer, whose law counts.</param>
    /// <param name="reconsideration">复议机关 by name; null where none is recorded.</param>
    /// <param name="court">The court by name; null where none is recorded.</param>
    public static RemedyClause? Of(Outcome outcome, DateOnly answeredOn, string? reconsideration, string? court)
    {
        var (review, suit) = (reconsideration ?? "复议机关", court ?? "人民法院");
        var mustReviewFirst = answeredOn >= ReconsiderationFirst;
        if (mustReviewFirst && Refusals.Contains(outcome)) return First("如不服本答复", review, suit);
        if (mustReviewFirst && outcome == Outcome.PartlyGranted) return First("如对不予公开的部分不服", review, suit);
        return outcome == Outcome.PartlyGranted || Refusals.Contains(outcome) || OtherDecisions.Contains(outcome) ? Either(review, suit) : null;
    }

    private static RemedyClause First(string condition, string review, string suit) => new(
        $"{condition}，应当先自收到本答复之日起60日内向{review}申请行政复议；对复议决定不服的，可以自收到复议决定书之日起15日内向{suit}提起行政诉讼。",
        [LegalBasis.Regulation(51), LegalBasis.ReconsiderationLaw(20), LegalBasis.ReconsiderationLaw(23, 1, 4), LegalBasis.LitigationLaw(45)]);

    private static RemedyClause Either(string review, string suit) => new(
        $"如不服本答复，可以自收到本答复之日起60日内向{review}申请行政复议，也可以自收到本答复之日起六个月内向{suit}提起行政诉讼。",
        [LegalBasis.Regulation(51), LegalBasis.ReconsiderationLaw(20), LegalBasis.LitigationLaw(46)]);
}
