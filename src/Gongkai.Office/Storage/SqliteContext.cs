using System.Data.Common;
using Gongkai.Agencies;
using Gongkai.Office.Journal;
using Gongkai.Office.Search;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Storage;

namespace Gongkai.Office.Storage;

/// <summary>The database as one file of the folder: SQLite with a write-ahead log, synchronised to the disk at every commit.</summary>
public sealed class SqliteContext(DbContextOptions<SqliteContext> options) : OfficeContext(options)
{
    /// <summary>Seconds that a writer waits for another one.</summary>
    private const int Patience = 30;

    internal override SearchIndex SearchIndex => field ??= new SqliteSearchIndex(this);

    public static DbContextOptions<SqliteContext> OptionsFor(string file)
    {
        var connection = new SqliteConnectionStringBuilder { DataSource = file, ForeignKeys = true, DefaultTimeout = Patience };
        return new DbContextOptionsBuilder<SqliteContext>()
            .UseSqlite(connection.ConnectionString, sqlite => sqlite.MigrationsHistoryTable("migrations"))
            .UseSnakeCaseNamingConvention()
            .AddInterceptors(DurableConnections.Instance)
            .Options;
    }

    /// <remarks>The transaction began with BEGIN IMMEDIATE, so there is no other writer.</remarks>
    internal override async Task<JournalHead> LockHeadAsync(AgencyId log, CancellationToken cancel)
    {
        var head = await JournalHeads.FindAsync([log], cancel);
        return head ?? JournalHeads.Add(new JournalHead { AgencyId = log, Size = 0, Frontier = [], Note = "" }).Entity;
    }

    /// <remarks>A deferred transaction: with a write-ahead log it reads the state of its first query and takes no lock.</remarks>
    internal override async Task<IDbContextTransaction> BeginReadingAsync(CancellationToken cancel)
    {
        await Database.OpenConnectionAsync(cancel);
        var connection = (SqliteConnection)Database.GetDbConnection();
        return (await Database.UseTransactionAsync(connection.BeginTransaction(deferred: true), cancel))!;
    }

    /// <summary>Sets what SQLite forgets with every connection.</summary>
    private sealed class DurableConnections : DbConnectionInterceptor
    {
        /// <summary>FULL: in WAL mode a commit is acknowledged after the log has reached the disk.</summary>
        private const string Pragmas = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;";

        public static DurableConnections Instance { get; } = new();

        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
        {
            using var command = connection.CreateCommand();
            command.CommandText = Pragmas;
            command.ExecuteNonQuery();
        }

        public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = Pragmas;
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }
}
