using Gongkai.Agencies;
using Gongkai.Office.Storage;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Office.Journal;

/// <summary>Compares the rows of one log with what its journal says last of each. The journal itself has been verified before.</summary>
internal sealed class RowVerification(OfficeContext data, AgencyId log)
{
    /// <summary>Rows compared.</summary>
    public long Rows { get; private set; }

    /// <returns>The misfit that the journal names earliest, then those that it does not name; null when every row fits.</returns>
    public async Task<Misfit?> RunAsync(CancellationToken cancel)
    {
        var tables = StoredTable.Journalled(data.Model);
        var first = await UnknownTableAsync(tables, cancel);
        foreach (var table in tables.Where(table => table.IsOwned == (log != JournalLog.Installation)))
        {
            await foreach (var row in table.RowsAsync(data, log, cancel))
            {
                Rows++;
                if (row.Fits && !row.IsRemoved) continue;
                first = Earlier(first, row switch
                {
                    { Sequence: null } => new Misfit(MisfitKind.Inserted, $"{Record(table, row)}不是在系统中登记的，日志里没有它。", Sequence: null, table.Name, row.Id),
                    { IsRemoved: true } => new Misfit(MisfitKind.Inserted, $"{Record(table, row)}已经删除（第{row.Sequence + 1}条日志），现在又出现了。", row.Sequence, table.Name, row.Id),
                    _ => new Misfit(MisfitKind.Changed, $"{Record(table, row)}被改过，与第{row.Sequence + 1}条日志记下的不一致。", row.Sequence, table.Name, row.Id),
                });
            }

            await foreach (var row in table.MissingAsync(data, log, cancel))
            {
                first = Earlier(first, new Misfit(MisfitKind.Deleted, $"{Record(table, row)}不见了，日志里没有删除它的记载（见第{row.Sequence + 1}条日志）。", row.Sequence, table.Name, row.Id));
                break; // the others come later
            }
        }

        return first;
    }

    private async Task<Misfit?> UnknownTableAsync(IReadOnlyList<StoredTable> tables, CancellationToken cancel)
    {
        var named = await data.JournalRecords.Where(record => record.AgencyId == log).Select(record => record.RecordTable).Distinct().ToListAsync(cancel);
        return named.Except(tables.Where(table => table.IsOwned == (log != JournalLog.Installation)).Select(table => table.Name), StringComparer.Ordinal).Order(StringComparer.Ordinal).FirstOrDefault() is { } unknown
            ? new Misfit(MisfitKind.Deleted, $"日志提到数据表{unknown}，现在没有这个表。", Sequence: null, unknown)
            : null;
    }

    private static Misfit Earlier(Misfit? first, Misfit second) => first is not null && (first.Sequence ?? long.MaxValue) <= (second.Sequence ?? long.MaxValue) ? first : second;

    private static string Record(StoredTable table, StoredRow row) => $"数据表{table.Name}中的记录{row.Id:D}{(row.Name is null ? "" : $"（{row.Name}）")}";
}
