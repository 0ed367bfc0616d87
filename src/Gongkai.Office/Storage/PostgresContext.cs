using System.Data;
using Gongkai.Agencies;
using Gongkai.Office.Journal;
using Gongkai.Office.Search;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Gongkai.Office.Storage;

/// <summary>The database on a PostgreSQL server.</summary>
public sealed class PostgresContext(DbContextOptions<PostgresContext> options) : OfficeContext(options)
{
    /// <summary>A session acknowledges a commit after the server's log has reached the disk, whatever the server's default.</summary>
    private const string Durable = "-c synchronous_commit=on";

    internal override SearchIndex SearchIndex => field ??= new PostgresSearchIndex(this);

    public static DbContextOptions<PostgresContext> OptionsFor(string connectionString)
    {
        var connection = new Npgsql.NpgsqlConnectionStringBuilder(connectionString);
        connection.Options = $"{connection.Options} {Durable}".TrimStart(); // the last of two wins
        return new DbContextOptionsBuilder<PostgresContext>()
            .UseNpgsql(connection.ConnectionString, postgres => postgres.MigrationsHistoryTable("migrations"))
            .UseSnakeCaseNamingConvention()
            .Options;
    }

    internal override async Task<JournalHead> LockHeadAsync(AgencyId log, CancellationToken cancel)
    {
        await Database.ExecuteSqlAsync(
            $"INSERT INTO journal_heads (agency_id, size, frontier, note) VALUES ({log.Value}, 0, ''::bytea, '') ON CONFLICT DO NOTHING", cancel);
        return await JournalHeads.FromSql($"SELECT * FROM journal_heads WHERE agency_id = {log.Value} FOR UPDATE").SingleAsync(cancel);
    }

    internal override Task<IDbContextTransaction> BeginReadingAsync(CancellationToken cancel) => Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancel);
}
