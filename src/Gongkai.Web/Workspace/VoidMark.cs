using Gongkai.Office.Journal;
using Gongkai.Office.Ledgers;
using Gongkai.Office.Storage;

namespace Gongkai.Web.Workspace;

/// <summary>已作废: since when, by whom and why.</summary>
public sealed record VoidMark(DateOnly On, string By, string Reason)
{
    /// <summary>Null while the record stands.</summary>
    /// <param name="history">Of the record; says who made it void.</param>
    public static VoidMark? Of(LedgerRow row, IReadOnlyList<HistoryLine> history) => row.VoidedAt is { } at
        ? new VoidMark(BusinessClock.DayOf(at), history.LastOrDefault(line => line.At == at)?.By ?? "", row.VoidReason!)
        : null;
}

/// <summary>作废: the form that asks why.</summary>
/// <param name="Back">The record's address, beginning with <c>~/</c>.</param>
/// <param name="Version">The version that the person saw.</param>
public sealed record VoidForm(string Back, int Version, string? Reason);
