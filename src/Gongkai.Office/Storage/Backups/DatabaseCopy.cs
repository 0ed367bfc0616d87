using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql;

namespace Gongkai.Office.Storage.Backups;

/// <summary>Copies the database as it is at one moment, while others write.</summary>
/// <remarks>SQLite is copied by its own backup, page by page. PostgreSQL is copied table by table in its binary form within one
/// repeatable-read transaction: no tool of the server has to be installed.</remarks>
internal static class DatabaseCopy
{
    private const string SqliteName = "gongkai.db";
    private const string MigrationsName = "migrations.txt";

    /// <summary>Writes the copy into an empty folder.</summary>
    public static async Task WriteAsync(DataFolder from, DirectoryInfo to, CancellationToken cancel)
    {
        if (from.Settings.Postgres is null) CopySqlite(from.DatabaseFile, Path.Combine(to.FullName, SqliteName));
        else await CopyPostgresAsync(from, to, cancel);
    }

    /// <summary>Puts the copy into the database that the restored folder's settings name.</summary>
    /// <exception cref="BackupException">That database is not empty, or the copy is of a newer version.</exception>
    public static async Task RestoreAsync(DirectoryInfo copy, DataFolder to, CancellationToken cancel)
    {
        if (to.Settings.Postgres is null) File.Move(Path.Combine(copy.FullName, SqliteName), to.DatabaseFile);
        else await RestorePostgresAsync(copy, to, cancel);
    }

    private static void CopySqlite(string from, string to)
    {
        using var source = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = from, Mode = SqliteOpenMode.ReadWrite, Pooling = false, DefaultTimeout = 30 }.ConnectionString);
        using var target = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = to, Pooling = false }.ConnectionString);
        source.Open();
        target.Open();
        source.BackupDatabase(target);
    }

    private static async Task CopyPostgresAsync(DataFolder from, DirectoryInfo to, CancellationToken cancel)
    {
        await using var data = Databases.Open(from);
        await using var moment = await data.BeginReadingAsync(cancel);
        await File.WriteAllLinesAsync(Path.Combine(to.FullName, MigrationsName), await data.Database.GetAppliedMigrationsAsync(cancel), cancel);
        var connection = (NpgsqlConnection)data.Database.GetDbConnection();
        foreach (var table in Tables(data.Model))
        {
            await using var rows = await connection.BeginRawBinaryCopyAsync($"COPY {table.Columns} TO STDOUT (FORMAT BINARY)", cancel);
            await using var file = File.Create(Path.Combine(to.FullName, table.Name));
            await rows.CopyToAsync(file, cancel);
        }
    }

    private static async Task RestorePostgresAsync(DirectoryInfo copy, DataFolder to, CancellationToken cancel)
    {
        await using var data = Databases.Open(to);
        var migrations = await File.ReadAllLinesAsync(Path.Combine(copy.FullName, MigrationsName), cancel);
        if (migrations.Except(data.Database.GetMigrations(), StringComparer.Ordinal).Any()) throw new BackupException(BackupFault.Newer);
        if (await IsUsedAsync(data, cancel)) throw new BackupException(BackupFault.TargetNotEmpty);

        try
        {
            await data.GetInfrastructure().GetRequiredMigrator().MigrateAsync(migrations[^1], cancel);
            await data.Database.OpenConnectionAsync(cancel);
            var connection = (NpgsqlConnection)data.Database.GetDbConnection();
            await using var transaction = await connection.BeginTransactionAsync(cancel);
            foreach (var table in Tables(data.Model).Where(table => File.Exists(Path.Combine(copy.FullName, table.Name))))
            {
                await using var file = File.OpenRead(Path.Combine(copy.FullName, table.Name));
                await using var rows = await connection.BeginRawBinaryCopyAsync($"COPY {table.Columns} FROM STDIN (FORMAT BINARY)", cancel);
                await file.CopyToAsync(rows, cancel);
            }

            await transaction.CommitAsync(cancel);
        }
        catch
        {
            await RemoveAsync(data);
            throw;
        }
    }

    /// <summary>Takes back what was begun; the database was empty before.</summary>
    private static async Task RemoveAsync(OfficeContext data)
    {
        await data.Database.CloseConnectionAsync();
        await data.GetInfrastructure().GetRequiredMigrator().MigrateAsync(Migration.InitialDatabase, CancellationToken.None);
    }

    private static async Task<bool> IsUsedAsync(OfficeContext data, CancellationToken cancel) =>
        (await data.Database.GetAppliedMigrationsAsync(cancel)).Any();

    private static IMigrator GetRequiredMigrator(this IServiceProvider services) => (IMigrator)services.GetService(typeof(IMigrator))!;

    /// <summary>Every table with its columns, those that others refer to first.</summary>
    private static IEnumerable<(string Name, string Columns)> Tables(IModel model)
    {
        var left = model.GetEntityTypes().ToList();
        var done = new HashSet<IEntityType>();
        while (left.Count > 0)
        {
            var next = left.Where(table => table.GetForeignKeys().All(key => key.PrincipalEntityType == table || done.Contains(key.PrincipalEntityType))).OrderBy(table => table.GetTableName(), StringComparer.Ordinal).ToList();
            if (next.Count == 0) throw new InvalidOperationException("Tables refer to each other in a circle.");
            foreach (var table in next)
            {
                left.Remove(table);
                done.Add(table);
                var name = table.GetTableName()!;
                yield return ($"{name}.copy", $"\"{name}\" ({string.Join(", ", table.GetFlattenedProperties().Select(column => $"\"{column.GetColumnName()}\"").Order(StringComparer.Ordinal))})");
            }
        }
    }
}
