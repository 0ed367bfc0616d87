using Gongkai.Office.Journal;
using Gongkai.Office.Ledgers;
using Gongkai.Office.Storage;
using Gongkai.Proactive;

namespace Gongkai.Office.Proactive;

/// <summary>An item disclosed of the body's own accord (主动公开信息).</summary>
public sealed class Item : LedgerRow
{
    // Characters, at most.
    public const int LongestTitle = 200;
    public const int LongestDocumentNumber = 60;
    public const int LongestWithdrawalReason = 200;

    public required string Title { get; set; }

    public required ItemCategory Category { get; set; }

    /// <summary>The day on which it was published.</summary>
    public required DateOnly PublishedOn { get; set; }

    /// <summary>The number of the document, when it has one.</summary>
    public string? DocumentNumber { get; set; }

    public ItemNature Nature { get; set; } = ItemNature.General;

    /// <summary>索引号: given when it is first published here, never changed, never given again.</summary>
    public string? IndexNumber { get; init; }

    /// <summary>When this program first published it, by the server's clock; null of an item that was published elsewhere and only recorded.</summary>
    public DateTime? PublishedAt { get; init; }

    /// <summary>原发布时间, of an item that was imported from another portal; nothing but an import sets it.</summary>
    public DateTime? OriginallyPublishedAt { get; init; }

    /// <summary>信息来源: the site or body that published it before; of an imported item.</summary>
    public string? ImportedFrom { get; init; }

    /// <summary>原网址; of an imported item, where it is known.</summary>
    public string? OriginalAddress { get; init; }

    /// <summary>The version that is public, or was last; null of an item that was published elsewhere.</summary>
    public Guid? VersionId { get; set; }

    /// <summary>The item that it explains (解读).</summary>
    public Guid? ExplainsId { get; set; }

    /// <summary>The line of the body's standard catalogue that it stands under; a plain reference, the line is the county's.</summary>
    public Guid? CatalogueLineId { get; set; }

    /// <summary>The last day on which it is shown, as with a list that is public for a time; null where no end is meant.</summary>
    public DateOnly? ShownUntil { get; set; }

    /// <summary>When it was withdrawn; its address stays and says why.</summary>
    public DateTime? WithdrawnAt { get; set; }

    public string? WithdrawalReason { get; set; }

    internal override string CalledInJournal => Title;

    internal override Act VoidAct => ProactiveActs.ItemVoided;
}

/// <summary>规章 or 行政规范性文件: when made, when repealed (Regulation Art. 20 item 1).</summary>
public sealed class NormativeDocument : LedgerRow
{
    // Characters, at most.
    public const int LongestTitle = 200;
    public const int LongestDocumentNumber = 60;
    public const int LongestRegisterNumber = 60;
    public const int LongestFilingNumber = 60;
    public const int LongestBasis = 200;

    /// <summary>Months before the end of its validity from which somebody is reminded to look at it; no law says when, the half-year is our choice.</summary>
    public const int AssessmentMonths = 6;

    public required NormativeKind Kind { get; init; }

    public required string Title { get; set; }

    /// <summary>Such as 凤鸣府发〔2023〕12号.</summary>
    public required string DocumentNumber { get; set; }

    /// <summary>The day of issue (制发).</summary>
    public required DateOnly MadeOn { get; set; }

    /// <summary>登记号: under which it was registered (统一登记).</summary>
    public string? RegisterNumber { get; set; }

    /// <summary>施行日期; null where it holds from the day of its making.</summary>
    public DateOnly? EffectiveOn { get; set; }

    /// <summary>有效期至: the last day on which it holds; null where no end is fixed.</summary>
    public DateOnly? ValidUntil { get; set; }

    /// <summary>备案号.</summary>
    public string? FilingNumber { get; set; }

    /// <summary>The public item that carries its text.</summary>
    public Guid? ItemId { get; set; }

    /// <summary>The day from which it no longer holds, since it was repealed or ceased to be valid; null while in force.</summary>
    public DateOnly? RepealedOn { get; set; }

    /// <summary>The document that repealed it.</summary>
    public string? RepealBasis { get; set; }

    /// <summary>Why it is published without an explanation (解读); null where one is to come or is there.</summary>
    public string? NoExplanationReason { get; set; }

    /// <summary>The day on which somebody looked at it because its validity ends (清理评估).</summary>
    public DateOnly? AssessedOn { get; set; }

    /// <summary>What came of that look.</summary>
    public string? Assessment { get; set; }

    /// <summary>Whether a look at it is due on a day, because its validity ends within <see cref="AssessmentMonths"/>.</summary>
    public bool IsAssessmentDueOn(DateOnly day) =>
        VoidedAt is null && RepealedOn is null && ValidUntil is { } end && end >= day && end.AddMonths(-AssessmentMonths) is var from && day >= from && !(AssessedOn >= from);

    /// <param name="amendedOn">The day of its first amendment, see <see cref="DocumentAmendment"/>.</param>
    public DocumentTimes Times(DateOnly? amendedOn) => new(MadeOn) { EffectiveOn = EffectiveOn, ValidUntil = ValidUntil, AmendedOn = amendedOn, RepealedOn = RepealedOn };

    internal override string CalledInJournal => DocumentNumber;

    internal override Act VoidAct => ProactiveActs.DocumentVoided;
}

/// <summary>修改: a change of a registered document by another one.</summary>
public sealed class DocumentAmendment : AgencyRow
{
    public required Guid DocumentId { get; init; }

    /// <summary>The day from which it holds as changed.</summary>
    public required DateOnly On { get; init; }

    /// <summary>The document that changed it, by title or number.</summary>
    public required string Basis { get; init; }

    /// <summary>The same, where it stands in the register itself.</summary>
    public Guid? ById { get; init; }
}

/// <summary>A licence, penalty or compulsion decision, disclosed or lawfully not (Regulation Art. 20 items 5 and 6).</summary>
public sealed class Decision : LedgerRow
{
    // Characters, at most.
    public const int LongestDocumentNumber = 60;
    public const int LongestSubject = 200;
    public const int LongestReversalBasis = 100;

    public required DecisionKind Kind { get; set; }

    public required string DocumentNumber { get; set; }

    /// <summary>What it is about; no personal data.</summary>
    public required string Subject { get; set; }

    public required DateOnly DecidedOn { get; set; }

    /// <summary>The public item that shows it.</summary>
    public Guid? ItemId { get; set; }

    /// <summary>What became of a penalty decision, so that it is withdrawn; null while it stands.</summary>
    public DecisionReversal? Reversal { get; set; }

    /// <summary>The day on which it was changed, annulled or found unlawful or invalid.</summary>
    public DateOnly? ReversedOn { get; set; }

    /// <summary>The document that says so.</summary>
    public string? ReversalBasis { get; set; }

    internal override string CalledInJournal => DocumentNumber;

    internal override Act VoidAct => ProactiveActs.DecisionVoided;
}

/// <summary>Administrative charges (行政事业性收费) received (Regulation Art. 20 item 8).</summary>
public sealed class Charge : LedgerRow
{
    // Characters, at most.
    public const int LongestItemName = 100;
    public const int LongestReceipt = 60;

    public required string Item { get; set; }

    /// <summary>Fen, above zero.</summary>
    public required long AmountInFen { get; set; }

    public required DateOnly ReceivedOn { get; set; }

    /// <summary>The number of the receipt, or of the summary that stands behind the amount.</summary>
    public required string Receipt { get; set; }

    internal override string CalledInJournal => Item;

    internal override Act VoidAct => ProactiveActs.ChargeVoided;
}
