using Gongkai.Office.Journal;
using Gongkai.Office.Ledgers;
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
    public const int LongestRepealBasis = 200;

    public required NormativeKind Kind { get; init; }

    public required string Title { get; set; }

    /// <summary>Such as 凤鸣府发〔2023〕12号.</summary>
    public required string DocumentNumber { get; set; }

    /// <summary>The day of issue (制发).</summary>
    public required DateOnly MadeOn { get; set; }

    /// <summary>The day on which it was repealed or ceased to be valid; null while in force.</summary>
    public DateOnly? RepealedOn { get; set; }

    /// <summary>The document that repealed it.</summary>
    public string? RepealBasis { get; set; }

    internal override string CalledInJournal => DocumentNumber;

    internal override Act VoidAct => ProactiveActs.DocumentVoided;
}

/// <summary>A licence, penalty or compulsion decision, disclosed or lawfully not (Regulation Art. 20 items 5 and 6).</summary>
public sealed class Decision : LedgerRow
{
    // Characters, at most.
    public const int LongestDocumentNumber = 60;
    public const int LongestSubject = 200;

    public required DecisionKind Kind { get; set; }

    public required string DocumentNumber { get; set; }

    /// <summary>What it is about; no personal data.</summary>
    public required string Subject { get; set; }

    public required DateOnly DecidedOn { get; set; }

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
