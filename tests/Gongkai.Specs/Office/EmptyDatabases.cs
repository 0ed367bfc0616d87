using System.Collections.Concurrent;
using Gongkai.Office.Storage;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Gongkai.Specs.Office;

/// <summary>Databases with their tables and nothing in them: migrated once for a run, then copied for every installation.</summary>
internal static class EmptyDatabases
{
    private static readonly Lazy<Task<byte[]>> Sqlite = new(MakeSqliteAsync);
    private static readonly Lazy<Task<(string Template, string Shape)>> Postgres = new(MakePostgresAsync);

    /// <summary>Those that specs have given back, empty again: a server makes a new one slowly, and one after the other.</summary>
    private static readonly ConcurrentBag<string> Free = [];

    /// <summary>The server that GONGKAI_TEST_POSTGRES names; a spec without one is skipped.</summary>
    private static string Server
    {
        get
        {
            var server = Environment.GetEnvironmentVariable("GONGKAI_TEST_POSTGRES");
            Assert.SkipWhen(string.IsNullOrEmpty(server), "没有PostgreSQL：GONGKAI_TEST_POSTGRES未设置（./test.sh 会启动一个）。");
            return server;
        }
    }

    /// <summary>A SQLite file.</summary>
    public static async Task CopyToAsync(string file) => await File.WriteAllBytesAsync(file, await Sqlite.Value);

    /// <summary>A database of the server.</summary>
    /// <returns>The connection string.</returns>
    public static async Task<string> NewPostgresAsync()
    {
        var (template, _) = await Postgres.Value;
        if (Free.TryTake(out var free)) return free;

        var connection = NewName();
        await ExecuteAsync(Server, $"CREATE DATABASE {connection.Database} TEMPLATE {template}");
        return connection.ConnectionString;
    }

    /// <summary>Empties a database for the next spec; one whose tables a spec has changed is dropped.</summary>
    public static async Task ReturnPostgresAsync(string connectionString)
    {
        if (await ShapeAsync(connectionString) == (await Postgres.Value).Shape)
        {
            await ExecuteAsync(connectionString, "SET session_replication_role = replica", EmptyTables);
            Free.Add(connectionString);
        }
        else
        {
            await ExecuteAsync(Server, $"DROP DATABASE {new NpgsqlConnectionStringBuilder(connectionString).Database} WITH (FORCE)");
        }
    }

    private static async Task<byte[]> MakeSqliteAsync()
    {
        var directory = Directory.CreateTempSubdirectory("gongkai-empty-");
        try
        {
            var folder = DataFolder.OpenOrCreate(directory);
            await Databases.MigrateAsync(folder, default);
            SqliteConnection.ClearAllPools(); // writes what is in the log beside the file into it
            return await File.ReadAllBytesAsync(folder.DatabaseFile);
        }
        finally
        {
            directory.Delete(recursive: true);
        }
    }

    private const string EmptyTables =
        """
        DO $$ DECLARE each name; BEGIN
          FOR each IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'migrations' LOOP EXECUTE format('DELETE FROM %I', each); END LOOP;
        END $$
        """;

    /// <summary>All columns and indexes, and which migrations were run.</summary>
    private const string Shape =
        """
        SELECT md5(string_agg(line, ';' ORDER BY line)) FROM (
          SELECT format('%s.%s %s %s %s', table_name, column_name, data_type, is_nullable, column_default) AS line FROM information_schema.columns WHERE table_schema = 'public'
          UNION ALL SELECT indexdef FROM pg_indexes WHERE schemaname = 'public'
          UNION ALL SELECT migration_id FROM migrations) AS lines
        """;

    private static async Task<(string Template, string Shape)> MakePostgresAsync()
    {
        var connection = NewName();
        connection.Pooling = false; // nobody may be connected to what is copied
        var directory = Directory.CreateTempSubdirectory("gongkai-empty-");
        try
        {
            await ExecuteAsync(Server, $"CREATE DATABASE {connection.Database}");
            await Databases.MigrateAsync(DataFolder.OpenOrCreate(directory, () => new InstallationSettings { Installation = Guid.NewGuid(), Postgres = connection.ConnectionString }), default);
            return (connection.Database!, await ShapeAsync(connection.ConnectionString));
        }
        finally
        {
            directory.Delete(recursive: true);
        }
    }

    private static NpgsqlConnectionStringBuilder NewName() => new(Server) { Database = $"gongkai_{Guid.NewGuid():N}" };

    private static async Task<string> ShapeAsync(string connectionString)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(Shape, connection);
        try
        {
            return (string)(await command.ExecuteScalarAsync())!;
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.UndefinedTable)
        {
            return ""; // a spec has dropped everything
        }
    }

    private static async Task ExecuteAsync(string connectionString, params IEnumerable<string> statements)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        foreach (var sql in statements)
        {
            await using var command = new NpgsqlCommand(sql, connection);
            await command.ExecuteNonQueryAsync();
        }
    }
}
