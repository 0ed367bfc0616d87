using Gongkai.Cli;
using Gongkai.Office.Journal;
using Gongkai.Office.Requests;
using Gongkai.Office.Storage;
using Gongkai.Office.Storage.Backups;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Gongkai.Specs.Office.Storage;

/// <summary>The restore drill: what was backed up comes back, is sound, and opens with the recovery key only.</summary>
public sealed class Backups_And_Restores : IDisposable
{
    private readonly DirectoryInfo _elsewhere = Directory.CreateTempSubdirectory("gongkai-backup-specs-");
    private readonly RecoveryKey _key = RecoveryKey.Create();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private FileInfo File => new(Path.Combine(_elsewhere.FullName, "backup.gongkai"));

    private DirectoryInfo Target => new(Path.Combine(_elsewhere.FullName, "restored"));

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _elsewhere.Delete(recursive: true);
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task What_is_backed_up_while_writes_go_on_comes_back_sound(Database database)
    {
        await using var installation = await PreparedAsync(database);
        using var stop = new CancellationTokenSource();
        var writes = WriteUntilAsync(installation, stop.Token);
        await Backup.WriteAsync(installation.Folder, File, Cancel);
        await stop.CancelAsync();
        await writes;
        await EmptyAsync(installation);

        var restored = await Backup.RestoreAsync(File, Target, _key, postgres: null, Cancel);

        await using var data = Databases.Open(restored);
        var result = await new LogVerification(data, restored).RunAsync([], Cancel);
        Assert.True(result.IsSound);
        Assert.True(result.Logs.Single(log => log.Log == TestInstallation.Town).Entries >= 3);
        var request = await data.Set<Request>().FirstAsync(Cancel);
        Assert.Equal("周明远", ApplicantData.Open(request.Applicant, restored.Keys, request.Id).Name);
        Assert.Equal("附件", await System.IO.File.ReadAllTextAsync(Path.Combine(restored.FilesFolder, "ab", "abcd"), Cancel));
        Assert.Equal(_key.Public.ToString(), RecoveryPublicKey.Read(restored)!.ToString());
        Assert.False(System.IO.File.Exists(restored.DemoRecoveryKeyFile));
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task The_restored_journal_has_the_same_head(Database database)
    {
        await using var installation = await PreparedAsync(database);
        var head = await HeadAsync(installation.Folder);
        await Backup.WriteAsync(installation.Folder, File, Cancel);
        await EmptyAsync(installation);

        Assert.Equal(head, await HeadAsync(await Backup.RestoreAsync(File, Target, _key, postgres: null, Cancel)));
    }

    [Fact]
    public async Task A_database_server_that_is_in_use_is_not_restored_into()
    {
        await using var installation = await PreparedAsync(Database.Postgres);
        await Backup.WriteAsync(installation.Folder, File, Cancel);

        Assert.Equal(BackupFault.TargetNotEmpty, (await Assert.ThrowsAsync<BackupException>(() => Backup.RestoreAsync(File, Target, _key, postgres: null, Cancel))).Fault);
        AssertNothingLeft();
    }

    [Fact]
    public async Task A_server_can_be_replaced_by_another_one()
    {
        await using var installation = await PreparedAsync(Database.Postgres);
        await using var other = await TestInstallation.CreateAsync(Database.Postgres);
        await EmptyAsync(other);
        await Backup.WriteAsync(installation.Folder, File, Cancel);

        var restored = await Backup.RestoreAsync(File, Target, _key, other.Folder.Settings.Postgres, Cancel);

        Assert.Equal(other.Folder.Settings.Postgres, restored.Settings.Postgres);
        Assert.Equal(await HeadAsync(installation.Folder), await HeadAsync(restored));
    }

    [Fact]
    public async Task Another_key_opens_nothing_and_leaves_nothing()
    {
        await using var installation = await PreparedAsync(Database.Sqlite);
        await Backup.WriteAsync(installation.Folder, File, Cancel);

        var (status, error) = await RestoreAsync(RecoveryKey.Create().ToPrintedText());

        Assert.Equal(2, status);
        Assert.StartsWith("恢复密钥不是这份备份的。", error, StringComparison.Ordinal);
        AssertNothingLeft();
    }

    [Theory, InlineData("truncated"), InlineData("a chunk short"), InlineData("header"), InlineData("flipped"), InlineData("longer")]
    public async Task A_damaged_backup_is_refused_and_leaves_nothing(string damage)
    {
        await using var installation = await PreparedAsync(Database.Sqlite);
        await Backup.WriteAsync(installation.Folder, File, Cancel);
        var bytes = await System.IO.File.ReadAllBytesAsync(File.FullName, Cancel);
        if (damage == "header") bytes[20] ^= 1;
        if (damage == "flipped") bytes[bytes.Length / 2] ^= 1;
        const int chunk = BackupCipher.ChunkLength + BackupCipher.TagLength;
        await System.IO.File.WriteAllBytesAsync(
            File.FullName,
            damage switch { "truncated" => bytes[..^5], "a chunk short" => bytes[..(BackupCipher.HeaderLength + ((bytes.Length - BackupCipher.HeaderLength - 1) / chunk * chunk))], "longer" => [.. bytes, 0], _ => bytes },
            Cancel);

        var (status, error) = await RestoreAsync(_key.ToPrintedText());

        Assert.Equal(2, status);
        Assert.StartsWith("备份已经损坏或者不完整", error, StringComparison.Ordinal);
        AssertNothingLeft();
    }

    [Fact]
    public async Task The_commands_back_up_restore_and_verify()
    {
        await using var installation = await PreparedAsync(Database.Sqlite);

        Assert.Equal(0, (await RunAsync("backup", File.FullName, "--data", installation.Folder.Folder.FullName)).Status);
        var keyFile = Path.Combine(_elsewhere.FullName, "key.txt");
        await System.IO.File.WriteAllTextAsync(keyFile, _key.ToPrintedText().Replace('-', ' ').ToLowerInvariant(), Cancel);
        var (status, output, error) = await RunAsync("restore", File.FullName, "--data", Target.FullName, "--key", keyFile);

        Assert.Equal((0, ""), (status, error));
        Assert.Contains("共2份日志，全部一致。", output, StringComparison.Ordinal);
        Assert.Equal(0, (await RunAsync("verify", "--data", Target.FullName)).Status);
        Assert.Contains("\"sound\": true", (await RunAsync("verify", "--data", Target.FullName, "--format", "json")).Output, StringComparison.Ordinal);
        Assert.Equal((0, "数据库已经是这个版本的，没有改动。"), ((await RunAsync("migrate", "--data", Target.FullName)) is var migrated ? (migrated.Status, migrated.Output.Trim()) : default));
        Assert.Equal(2, (await RunAsync("backup", File.FullName, "--data", Target.FullName)).Status);
        Assert.Equal(2, (await RunAsync("verify", "--data", _elsewhere.FullName)).Status);
    }

    [Fact]
    public async Task Verify_tells_a_tampered_folder_by_its_exit_status_and_a_sentence()
    {
        await using var installation = await PreparedAsync(Database.Sqlite);
        await installation.ExecuteAsync("UPDATE requests SET description = '改过' WHERE number LIKE '%〔2023〕2号'");

        var (status, output, _) = await RunAsync("verify", "--data", installation.Folder.Folder.FullName);

        Assert.Equal(1, status);
        Assert.Contains("云阳县凤鸣镇人民政府：不一致（改动）。数据表requests中的记录", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_recovery_key_is_read_back_as_people_type_it()
    {
        var printed = _key.ToPrintedText();

        Assert.Matches("^([0-9A-Z]{4}-){13}[0-9A-Z]{4}$", printed);
        Assert.Equal(printed, RecoveryKey.Parse($" {printed.Replace("-", "  ", StringComparison.Ordinal).ToLowerInvariant().Replace('0', 'o').Replace('1', 'l')}\n").ToPrintedText());
        Assert.Throws<FormatException>(() => RecoveryKey.Parse(printed[..^1] + (printed[^1] == '2' ? '3' : '2')));
        Assert.Throws<FormatException>(() => RecoveryKey.Parse(printed[..^1]));
    }

    private async Task<TestInstallation> PreparedAsync(Database database)
    {
        var installation = await TestInstallation.CreateAsync(database);
        _key.Public.Write(installation.Folder);
        await System.IO.File.WriteAllTextAsync(installation.Folder.DemoRecoveryKeyFile, _key.ToPrintedText(), Cancel);
        Directory.CreateDirectory(Path.Combine(installation.Folder.FilesFolder, "ab"));
        await System.IO.File.WriteAllTextAsync(Path.Combine(installation.Folder.FilesFolder, "ab", "abcd"), "附件", Cancel);
        for (var i = 0; i < 3; i++) await installation.RegisterAsync();
        return installation;
    }

    private static async Task WriteUntilAsync(TestInstallation installation, CancellationToken stop)
    {
        await Task.Yield();
        while (!stop.IsCancellationRequested) await installation.RegisterAsync();
    }

    /// <summary>The server has lost its database; with SQLite the restored one is another file anyway.</summary>
    private static async Task EmptyAsync(TestInstallation installation)
    {
        if (installation.Folder.Settings.Postgres is not { } server) return;

        await using var connection = new NpgsqlConnection(server);
        await connection.OpenAsync(Cancel);
        await using var command = new NpgsqlCommand("DROP SCHEMA public CASCADE; CREATE SCHEMA public", connection);
        await command.ExecuteNonQueryAsync(Cancel);
    }

    private static async Task<string> HeadAsync(DataFolder folder)
    {
        await using var data = Databases.Open(folder);
        return await data.JournalHeads.Where(head => head.AgencyId == TestInstallation.Town).Select(head => head.Note).SingleAsync(Cancel);
    }

    private async Task<(int Status, string Error)> RestoreAsync(string key)
    {
        var keyFile = Path.Combine(_elsewhere.FullName, "key.txt");
        await System.IO.File.WriteAllTextAsync(keyFile, key, Cancel);
        var (status, _, error) = await RunAsync("restore", File.FullName, "--data", Target.FullName, "--key", keyFile);
        return (status, error);
    }

    private static async Task<(int Status, string Output, string Error)> RunAsync(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var status = await Program.RunAsync(arguments, output, error);
        return (status, output.ToString(), error.ToString());
    }

    private void AssertNothingLeft() =>
        Assert.Empty(_elsewhere.EnumerateFileSystemInfos().Select(entry => entry.Name).Except(["backup.gongkai", "key.txt"]));
}
