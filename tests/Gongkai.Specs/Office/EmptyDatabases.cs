using Gongkai.Office.Storage;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Gongkai.Specs.Office;

/// <summary>Databases with their tables and nothing in them: migrated once for a run, then copied for every installation.</summary>
internal static class EmptyDatabases
{
    private static readonly Lazy<Task<byte[]>> Sqlite = new(MakeSqliteAsync);
    private static readonly Lazy<Task<string>> Postgres = new(MakePostgresAsync);

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
        var template = await Postgres.Value;
        var connection = NewName();
        await ExecuteAsync($"CREATE DATABASE {connection.Database} TEMPLATE {template}");
        return connection.ConnectionString;
    }

    public static Task DropPostgresAsync(string connectionString) =>
        ExecuteAsync($"DROP DATABASE {new NpgsqlConnectionStringBuilder(connectionString).Database} WITH (FORCE)");

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

    private static async Task<string> MakePostgresAsync()
    {
        var connection = NewName();
        var directory = Directory.CreateTempSubdirectory("gongkai-empty-");
        try
        {
            await ExecuteAsync($"CREATE DATABASE {connection.Database}");
            await Databases.MigrateAsync(DataFolder.OpenOrCreate(directory, () => new InstallationSettings { Installation = Guid.NewGuid(), Postgres = connection.ConnectionString }), default);
            return connection.Database!;
        }
        finally
        {
            directory.Delete(recursive: true);
        }
    }

    private static NpgsqlConnectionStringBuilder NewName() => new(Server) { Database = $"gongkai_{Guid.NewGuid():N}", Pooling = false };

    private static async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(Server);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
