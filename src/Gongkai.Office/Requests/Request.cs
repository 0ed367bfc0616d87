using Gongkai.Office.Journal;
using Gongkai.Office.Ledgers;
using Gongkai.Office.Storage;
using Gongkai.Requests;

namespace Gongkai.Office.Requests;

/// <summary>
/// One application for information (政府信息公开申请): the facts of its receipt, of who applies for what, and of its conclusion.
/// Deadlines and table figures are computed from them.
/// </summary>
public sealed class Request : LedgerRow
{
    /// <summary>Characters that <see cref="Description"/> and <see cref="DeliveryForm"/> may have at most.</summary>
    public const int LongestDescription = 2000;
    public const int LongestDeliveryForm = 200;

    /// <summary>Characters of the number of an answer, at most.</summary>
    public const int LongestAnswerNumber = 60;

    /// <summary>Such as 凤鸣公申〔2023〕1号; unique in the body, never used again.</summary>
    public required string Number { get; init; }

    public required RequestChannel Channel { get; set; }

    /// <summary>收到申请之日, by the rule of the channel (Regulation Art. 31).</summary>
    public required DateOnly ReceivedOn { get; set; }

    public required ApplicantKind ApplicantKind { get; set; }

    /// <summary>Who applies: sealed, see <see cref="ApplicantData"/>.</summary>
    public required Applicant Applicant { get; set; }

    /// <summary>The name, number or description of the information that is asked for (Regulation Art. 29 para. 2 item 2).</summary>
    public required string Description { get; set; }

    /// <summary>The form in which it is wanted, and the way it is to be handed over (Art. 29 para. 2 item 3).</summary>
    public required string DeliveryForm { get; set; }

    public Outcome? Outcome { get; private set; }

    /// <summary>The day of the answer; null while open.</summary>
    public DateOnly? ConcludedOn { get; private set; }

    /// <summary>The number of the answer, such as 凤鸣府公复〔2023〕1号.</summary>
    public string? AnswerNumber { get; private set; }

    public bool IsOpen => ConcludedOn is null;

    internal override string CalledInJournal => Number;

    internal override Act VoidAct => RequestActs.Voided;

    internal void Conclude(Outcome outcome, DateOnly on, string? answerNumber) => (Outcome, ConcludedOn, AnswerNumber) = (outcome, on, answerNumber);

    internal void Reopen() => (Outcome, ConcludedOn, AnswerNumber) = (null, null, null);
}

/// <summary>The personal data of an applicant, sealed column by column (Regulation Art. 29 para. 2 item 1).</summary>
public sealed class Applicant
{
    public required SealedText Name { get; init; }

    /// <summary>The blind index of the name.</summary>
    public required byte[] NameIndex { get; init; }

    /// <summary>The kind and number of the proof of identity.</summary>
    public SealedText? IdentityNumber { get; init; }

    public byte[]? IdentityNumberIndex { get; init; }

    public SealedText? Telephone { get; init; }

    public SealedText? Address { get; init; }

    public SealedText? Email { get; init; }
}
