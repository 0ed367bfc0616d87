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

    public required string Title { get; set; }

    public required ItemCategory Category { get; set; }

    /// <summary>The day on which it was published.</summary>
    public required DateOnly PublishedOn { get; set; }

    /// <summary>The number of the document, when it has one.</summary>
    public string? DocumentNumber { get; set; }

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
