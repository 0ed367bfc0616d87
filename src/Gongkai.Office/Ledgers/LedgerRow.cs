using Gongkai.Law;
using Gongkai.Office.Journal;
using Gongkai.Office.Storage;

namespace Gongkai.Office.Ledgers;

/// <summary>
/// A record of a ledger. One that was entered by mistake is made void (作废): it stays readable with its reason, counts nowhere and is
/// never changed again.
/// </summary>
public abstract class LedgerRow : AgencyRow
{
    /// <summary>Characters, at most.</summary>
    public const int LongestVoidReason = 200;

    /// <summary>
    /// Of an index over numbers that other bodies gave (文号, 案号): those of void records may be registered again, or a record made void by
    /// mistake could never be entered. The body's own request numbers stay used.
    /// </summary>
    internal const string IsStanding = "voided_at IS NULL";

    /// <summary>When it was made void, UTC; null while it stands.</summary>
    public DateTime? VoidedAt { get; private set; }

    /// <summary>Why it was made void; no personal data.</summary>
    public string? VoidReason { get; private set; }

    /// <summary>How the journal calls it, such as 凤鸣公申〔2023〕1号.</summary>
    internal abstract string CalledInJournal { get; }

    /// <summary>How the journal calls the act of making it void.</summary>
    internal abstract Act VoidAct { get; }

    /// <summary>Refused (already-void) for a void record, whatever version was seen.</summary>
    /// <inheritdoc/>
    public override Refusal? ConflictWith(int version) => CheckNotVoid() ?? base.ConflictWith(version);

    /// <summary>Refused (already-void) for a void record.</summary>
    public Refusal? CheckNotVoid() => VoidedAt is { } at
        ? new Refusal("already-void", $"这条记录已经在{BusinessClock.DayOf(at):yyyy年M月d日}作废，不能再更改，您填写的内容没有保存。需要登记的，请登记新的记录。", Basis: null)
        : null;

    internal void Void(DateTime at, string reason) => (VoidedAt, VoidReason) = (at, reason);
}

/// <summary>Questions to every ledger.</summary>
public static class LedgerQueries
{
    /// <summary>Those that are not void: what counts.</summary>
    public static IQueryable<TRow> Standing<TRow>(this IQueryable<TRow> rows)
        where TRow : LedgerRow => rows.Where(row => row.VoidedAt == null);
}
