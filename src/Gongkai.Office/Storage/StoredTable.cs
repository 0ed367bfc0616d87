using System.Data.Common;
using System.Runtime.CompilerServices;
using Gongkai.Agencies;
using Gongkai.Office.Journal;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Gongkai.Office.Storage;

/// <summary>A journalled table as it stands in the database, read column by column without making objects of its rows.</summary>
internal sealed class StoredTable
{
    private readonly IEntityType _type;
    private readonly IReadOnlyList<IProperty> _columns;
    private readonly string _id;

    private StoredTable(IEntityType type)
    {
        _type = type;
        _columns = [.. RowDigest.Columns(type)];
        _id = ColumnOf(nameof(AgencyRow.Id));
        IsOwned = typeof(AgencyRow).IsAssignableFrom(type.ClrType);
    }

    public string Name => _type.GetTableName()!;

    /// <summary>Whether its rows belong to bodies; otherwise they are in the installation's log.</summary>
    public bool IsOwned { get; }

    /// <summary>The key of the row: the body's part of the condition, when the table has one.</summary>
    private string Owner => IsOwned ? "t.agency_id = @log" : "1 = 1";

    /// <summary>Every journalled table of the model, by name.</summary>
    public static IReadOnlyList<StoredTable> Journalled(IModel model) =>
        [.. model.GetEntityTypes().Where(type => typeof(JournalledRow).IsAssignableFrom(type.ClrType)).Select(type => new StoredTable(type)).OrderBy(table => table.Name, StringComparer.Ordinal)];

    /// <summary>What reading throws when a value is none of its column's kind: somebody else wrote it.</summary>
    public static bool IsUnreadableValue(Exception e) => e is FormatException or InvalidCastException or OverflowException or ArgumentException or InvalidOperationException and not ObjectDisposedException;

    /// <summary>The bodies that have rows here.</summary>
    public async Task<IReadOnlyList<AgencyId>> OwnersAsync(OfficeContext data, CancellationToken cancel)
    {
        if (!IsOwned) return [];

        var owners = new List<AgencyId>();
        await foreach (var row in ReadAsync(data, $"SELECT DISTINCT t.agency_id FROM \"{Name}\" t", JournalLog.Installation, cancel)) owners.Add(new AgencyId(row.GetGuid(0)));
        return owners;
    }

    /// <summary>The rows of one log, each with what the journal says last of it.</summary>
    public async IAsyncEnumerable<StoredRow> RowsAsync(OfficeContext data, AgencyId log, [EnumeratorCancellation] CancellationToken cancel)
    {
        var columns = string.Concat(_columns.Select(column => $", t.\"{column.GetColumnName()}\""));
        var rows = ReadAsync(
            data,
            $"""
            SELECT t."{_id}", e.sequence, e.subject_id, e.subject_name, r.change, r.digest, t.digest_key{columns}
            FROM "{Name}" t
            LEFT JOIN journal_records r ON r.agency_id = @log AND r.id = {LastRecord($"t.\"{_id}\"")}
            LEFT JOIN journal_entries e ON e.agency_id = @log AND e.id = r.entry_id
            WHERE {Owner}
            """,
            log,
            cancel);
        await foreach (var row in rows)
        {
            var id = row.GetGuid(0);
            yield return row.IsDBNull(1)
                ? new StoredRow(id, Sequence: null, Name: null, IsRemoved: false, Fits: false)
                : new StoredRow(id, row.GetInt64(1), NameOf(row, id), row.GetString(4) == nameof(RecordChange.Removed), Fits(row));
        }
    }

    /// <summary>Records of one log that the journal has and the table has not, earliest first.</summary>
    public async IAsyncEnumerable<StoredRow> MissingAsync(OfficeContext data, AgencyId log, [EnumeratorCancellation] CancellationToken cancel)
    {
        var rows = ReadAsync(
            data,
            $"""
            SELECT r.record_id, e.sequence, e.subject_id, e.subject_name
            FROM journal_records r JOIN journal_entries e ON e.agency_id = r.agency_id AND e.id = r.entry_id
            WHERE r.agency_id = @log AND r.record_table = '{Name}' AND r.change <> '{nameof(RecordChange.Removed)}'
              AND NOT EXISTS (SELECT 1 FROM "{Name}" t WHERE {Owner} AND t."{_id}" = r.record_id)
              AND r.id = {LastRecord("r.record_id")}
            ORDER BY e.sequence
            """,
            log,
            cancel);
        await foreach (var row in rows)
        {
            var id = row.GetGuid(0);
            yield return new StoredRow(id, row.GetInt64(1), NameOf(row, id), IsRemoved: false, Fits: false);
        }
    }

    private string LastRecord(string record) =>
        $"""
        (SELECT x.id FROM journal_records x JOIN journal_entries y ON y.agency_id = x.agency_id AND y.id = x.entry_id
         WHERE x.agency_id = @log AND x.record_table = '{Name}' AND x.record_id = {record} ORDER BY y.sequence DESC, x.ordinal DESC LIMIT 1)
        """;

    /// <summary>The name by which the entry calls the row, when the entry is about it.</summary>
    private static string? NameOf(DbDataReader row, Guid id) => !row.IsDBNull(2) && row.GetGuid(2) == id && !row.IsDBNull(3) ? row.GetString(3) : null;

    private bool Fits(DbDataReader row)
    {
        try
        {
            var digest = RowDigest.Of(_type, column => Value(row, 7 + IndexOf(column), column), row.GetFieldValue<byte[]>(6));
            return digest.AsSpan().SequenceEqual(row.GetFieldValue<byte[]>(5));
        }
        catch (Exception unreadable) when (IsUnreadableValue(unreadable))
        {
            return false;
        }
    }

    private int IndexOf(IProperty column)
    {
        for (var i = 0; i < _columns.Count; i++)
        {
            if (ReferenceEquals(_columns[i], column)) return i;
        }

        throw new InvalidOperationException($"{Name} has no column for {column.Name}.");
    }

    private static object? Value(DbDataReader row, int index, IProperty column)
    {
        if (row.IsDBNull(index)) return null;

        var type = column.GetTypeMapping().Converter?.ProviderClrType ?? column.ClrType;
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type.IsEnum) type = Enum.GetUnderlyingType(type);
        return type switch
        {
            _ when type == typeof(string) => row.GetString(index),
            _ when type == typeof(Guid) => row.GetGuid(index),
            _ when type == typeof(bool) => row.GetBoolean(index),
            _ when type == typeof(int) => row.GetInt32(index),
            _ when type == typeof(long) => row.GetInt64(index),
            _ when type == typeof(short) => row.GetInt16(index),
            _ when type == typeof(DateOnly) => row.GetFieldValue<DateOnly>(index),
            _ when type == typeof(DateTime) => row.GetDateTime(index),
            _ when type == typeof(byte[]) => row.GetFieldValue<byte[]>(index),
            _ => throw new NotSupportedException($"A column of type {type} ({column.DeclaringType.DisplayName()}.{column.Name}) cannot be verified."),
        };
    }

    private string ColumnOf(string property) => _type.FindProperty(property)!.GetColumnName();

    /// <summary>Row after row of a query; what is given is the reader, standing on the row.</summary>
    private static async IAsyncEnumerable<DbDataReader> ReadAsync(OfficeContext data, string sql, AgencyId log, [EnumeratorCancellation] CancellationToken cancel)
    {
        await using var command = data.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        command.Transaction = data.Database.CurrentTransaction?.GetDbTransaction();
        command.CommandTimeout = 0;
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = ("@log", log.Value);
        command.Parameters.Add(parameter);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel)) yield return reader;
    }
}

/// <summary>A row, or the place of one that is gone, with the journal's last word on it.</summary>
/// <param name="Sequence">The entry that names it last; null when none does.</param>
/// <param name="Name">How people call it, when the entry says so.</param>
/// <param name="IsRemoved">Whether the journal says that it was removed.</param>
/// <param name="Fits">Whether it has the digest that the journal has of it.</param>
internal sealed record StoredRow(Guid Id, long? Sequence, string? Name, bool IsRemoved, bool Fits);
