using Gongkai.Office.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Gongkai.Office.Journal;

/// <summary>
/// Whether every value stands in the database as the program writes it. SQLite takes any value in any column: a date as a blob or with a
/// blank before it has the same digest once it is read, but no query finds it any more. On PostgreSQL the columns have types.
/// </summary>
internal sealed class StoredForms(OfficeContext data)
{
    private static readonly Type[] Journal = [typeof(JournalEntry), typeof(JournalRecord), typeof(JournalHead), typeof(JournalCheckpoint)];

    /// <returns>The first value that the program did not write; null when there is none.</returns>
    public async Task<Misfit?> RunAsync(CancellationToken cancel)
    {
        if (data is not SqliteContext) return null;

        foreach (var type in data.Model.GetEntityTypes().Where(type => typeof(JournalledRow).IsAssignableFrom(type.ClrType) || Journal.Contains(type.ClrType)).OrderBy(type => type.GetTableName(), StringComparer.Ordinal))
        {
            var key = type.FindPrimaryKey()!.Properties[^1].GetColumnName();
            foreach (var column in type.GetFlattenedProperties())
            {
                var name = $"\"{column.GetColumnName()}\"";
                var sql = $"SELECT CAST(\"{key}\" AS TEXT) FROM \"{type.GetTableName()}\" WHERE {name} IS NOT NULL AND NOT ({Form(column, name)}) LIMIT 1";
                if (await FirstAsync(sql, cancel) is not { } row) continue;

                return new Misfit(
                    MisfitKind.Changed, $"数据表{type.GetTableName()}中的记录{row}，字段{column.GetColumnName()}的写法不是本系统写的，是绕过系统改动或者插入的。",
                    Sequence: null, type.GetTableName(), Guid.TryParse(row, out var id) ? id : null);
            }
        }

        return null;
    }

    /// <summary>The condition that a value of the column fulfils when the program wrote it.</summary>
    private static string Form(IProperty column, string name)
    {
        var type = column.GetTypeMapping().Converter?.ProviderClrType ?? column.ClrType;
        type = Nullable.GetUnderlyingType(type) ?? type;
        return type switch
        {
            _ when type == typeof(Guid) => $"typeof({name}) = 'text' AND length({name}) = 36 AND {name} = upper({name}) AND {name} NOT GLOB '*[^0-9A-F-]*'",
            _ when type == typeof(bool) => $"typeof({name}) = 'integer' AND {name} IN (0, 1)",
            _ when type == typeof(int) || type == typeof(long) || type == typeof(short) || type.IsEnum => $"typeof({name}) = 'integer'",
            _ when type == typeof(DateOnly) => $"typeof({name}) = 'text' AND length({name}) = 10 AND {name} GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'",
            _ when type == typeof(DateTime) => $"typeof({name}) = 'text' AND {name} GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9] [0-9][0-9]:[0-9][0-9]:[0-9][0-9]*' AND {name} NOT GLOB '*[^0-9: .-]*' AND {name} NOT GLOB '*.*0'",
            _ when type == typeof(byte[]) => $"typeof({name}) = 'blob'",
            _ => $"typeof({name}) = 'text'",
        };
    }

    private async Task<string?> FirstAsync(string sql, CancellationToken cancel)
    {
        await using var command = data.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        command.Transaction = data.Database.CurrentTransaction?.GetDbTransaction();
        command.CommandTimeout = 0;
        return await command.ExecuteScalarAsync(cancel) as string;
    }
}
