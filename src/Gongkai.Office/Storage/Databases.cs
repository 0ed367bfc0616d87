using Gongkai.Office.Search;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Gongkai.Office.Storage;

/// <summary>Opens the database that an installation's settings name.</summary>
public static class Databases
{
    public static OfficeContext Open(DataFolder folder) => folder.Settings.Postgres is { } server
        ? new PostgresContext(PostgresContext.OptionsFor(server))
        : new SqliteContext(SqliteContext.OptionsFor(folder.DatabaseFile));

    /// <summary>Brings the tables to the form that this version needs; does nothing when they have it.</summary>
    /// <returns>The number of steps taken.</returns>
    /// <exception cref="NewerDatabaseException">A newer version has been here.</exception>
    public static async Task<int> MigrateAsync(DataFolder folder, CancellationToken cancel)
    {
        await using var data = Open(folder);
        var steps = data.Database.GetMigrations().Count();
        if (await data.Database.CanConnectAsync(cancel)) steps = (await PendingAsync(data, cancel)).Count;
        if (steps > 0)
        {
            if (data is SqliteContext) await ForgetLockAsync(data, cancel);
            await data.Database.MigrateAsync(cancel);
        }

        await IndexAsync(data, cancel);
        return steps;
    }

    /// <summary>Whether the database is there and its tables have the form that this version needs.</summary>
    /// <exception cref="NewerDatabaseException">A newer version has been here.</exception>
    public static async Task<bool> IsCurrentAsync(DataFolder folder, OfficeContext data, CancellationToken cancel) =>
        (folder.Settings.Postgres is not null || File.Exists(folder.DatabaseFile)) && (await PendingAsync(data, cancel)).Count == 0;

    /// <summary>The tables that migrations do not make: see <see cref="SearchIndex"/>. A database that had none, as after a restore, gets its items indexed.</summary>
    private static async Task IndexAsync(OfficeContext data, CancellationToken cancel)
    {
        await using var transaction = await data.Database.BeginTransactionAsync(cancel);
        await data.SearchIndex.LockAsync(cancel);
        if (!await data.SearchIndex.EnsureAsync(cancel)) return;

        await data.IndexAllAsync(_ => { }, cancel);
        await transaction.CommitAsync(cancel);
    }

    /// <summary>A start that was killed while it migrated leaves the lock of the migration, and every later start would wait for it.</summary>
    private static async Task ForgetLockAsync(OfficeContext data, CancellationToken cancel)
    {
        const string Table = "__EFMigrationsLock";
        if (await data.Database.SqlQuery<string>($"SELECT name AS Value FROM sqlite_master WHERE name = {Table}").AnyAsync(cancel))
            await data.Database.ExecuteSqlAsync($"DELETE FROM __EFMigrationsLock", cancel);
    }

    private static async Task<IReadOnlyList<string>> PendingAsync(OfficeContext data, CancellationToken cancel)
    {
        var known = data.Database.GetMigrations().ToList();
        var applied = (await data.Database.GetAppliedMigrationsAsync(cancel)).ToList();
        return applied.Find(name => !known.Contains(name, StringComparer.Ordinal)) is { } unknown ? throw new NewerDatabaseException(unknown) : [.. known.Except(applied, StringComparer.Ordinal)];
    }
}

/// <summary>The database has been used by a newer version than this one.</summary>
/// <param name="migration">The first step that this version does not know.</param>
public sealed class NewerDatabaseException(string migration) : Exception($"The database has the migration {migration}, which this version does not know.");

/// <summary>For the tool that writes migrations: see eng/migrations.sh.</summary>
internal sealed class SqliteDesign : IDesignTimeDbContextFactory<SqliteContext>
{
    public SqliteContext CreateDbContext(string[] args) => new(SqliteContext.OptionsFor("design.db"));
}

/// <summary>For the tool that writes migrations: see eng/migrations.sh.</summary>
internal sealed class PostgresDesign : IDesignTimeDbContextFactory<PostgresContext>
{
    public PostgresContext CreateDbContext(string[] args) => new(PostgresContext.OptionsFor("Host=localhost;Database=design"));
}
