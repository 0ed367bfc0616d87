using System.Data.Common;
using Gongkai.Office.Journal;
using Gongkai.Office.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Gongkai.Specs.Office.Storage;

/// <summary>What holds on SQLite and on PostgreSQL alike.</summary>
public sealed class Both_Databases
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public void The_migrations_make_the_tables_of_the_model()
    {
        using var sqlite = new SqliteContext(SqliteContext.OptionsFor("unused.db"));
        using var postgres = new PostgresContext(PostgresContext.OptionsFor("Host=unused"));

        Assert.False(sqlite.Database.HasPendingModelChanges());
        Assert.False(postgres.Database.HasPendingModelChanges());
    }

    [Fact]
    public void Both_have_the_same_tables_and_columns()
    {
        using var sqlite = new SqliteContext(SqliteContext.OptionsFor("unused.db"));
        using var postgres = new PostgresContext(PostgresContext.OptionsFor("Host=unused"));

        Assert.Equal(Columns(sqlite), Columns(postgres));
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task An_instant_is_read_back_as_utc_to_the_microsecond(Database database)
    {
        await using var installation = await TestInstallation.CreateAsync(database);
        var at = new DateTime(2023, 4, 20, 1, 2, 3, DateTimeKind.Utc).AddMicroseconds(456_789);
        installation.Clock.MoveTo(new DateTimeOffset(at).AddTicks(7));

        await installation.RegisterAsync();

        var read = await installation.UsingAsync(services => services.GetRequiredService<OfficeContext>().JournalEntries.Where(e => e.AgencyId == TestInstallation.Town).Select(e => e.At).SingleAsync(Cancel));
        Assert.Equal((at, DateTimeKind.Utc), (read, read.Kind));
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task Every_connection_acknowledges_a_commit_after_it_is_on_the_disk(Database database)
    {
        await using var installation = await TestInstallation.CreateAsync(database);

        await Parallel.ForAsync(0, 4, Cancel, async (_, cancel) => await installation.UsingAsync(async services =>
        {
            var data = services.GetRequiredService<OfficeContext>();
            await data.Database.OpenConnectionAsync(cancel);
            if (database == Database.Sqlite)
            {
                Assert.Equal("2", await ScalarAsync(data, "PRAGMA synchronous"));
                Assert.Equal("wal", await ScalarAsync(data, "PRAGMA journal_mode"));
                Assert.Equal("1", await ScalarAsync(data, "PRAGMA foreign_keys"));
            }
            else
            {
                Assert.Equal("on", await ScalarAsync(data, "SHOW synchronous_commit"));
            }
        }));
    }

    [Fact]
    public async Task A_connection_string_with_options_of_its_own_keeps_them_and_is_durable_all_the_same()
    {
        await using var installation = await TestInstallation.CreateAsync(Database.Postgres);
        var server = $"{installation.Folder.Settings.Postgres};Options=-c synchronous_commit=off -c work_mem=5MB";
        await using var data = new PostgresContext(PostgresContext.OptionsFor(server));
        await data.Database.OpenConnectionAsync(Cancel);

        Assert.Equal("on", await ScalarAsync(data, "SHOW synchronous_commit"));
        Assert.Equal("5MB", await ScalarAsync(data, "SHOW work_mem"));
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task Migrating_twice_changes_nothing(Database database)
    {
        await using var installation = await TestInstallation.CreateAsync(database);

        Assert.Equal(0, await Databases.MigrateAsync(installation.Folder, Cancel));
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task A_database_of_a_newer_version_is_left_alone(Database database)
    {
        await using var installation = await TestInstallation.CreateAsync(database);
        await installation.ExecuteAsync("INSERT INTO migrations (migration_id, product_version) VALUES ('29990101000000_Later', '99.0.0')");

        await Assert.ThrowsAsync<NewerDatabaseException>(() => Databases.MigrateAsync(installation.Folder, Cancel));
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task Reading_as_of_one_moment_does_not_see_what_is_written_meanwhile_nor_hold_it_up(Database database)
    {
        await using var installation = await TestInstallation.CreateAsync(database);
        await using var reader = Databases.Open(installation.Folder);
        await using var moment = await reader.BeginReadingAsync(Cancel);
        var before = await reader.JournalEntries.CountAsync(Cancel);

        await installation.RegisterAsync();

        Assert.Equal(before, await reader.JournalEntries.CountAsync(Cancel));
    }

    private static IEnumerable<string> Columns(OfficeContext data) =>
        data.Model.GetEntityTypes().SelectMany(table => table.GetFlattenedProperties().Select(column => $"{table.GetTableName()}.{column.GetColumnName()}{(column.IsNullable ? "?" : "")}")).Order(StringComparer.Ordinal);

    private static async Task<string?> ScalarAsync(OfficeContext data, string sql)
    {
        await using DbCommand command = data.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        return (await command.ExecuteScalarAsync(Cancel))?.ToString();
    }
}
