using System.CommandLine;
using Gongkai.Cli.CommandLine;
using Gongkai.Office.Storage.Backups;

namespace Gongkai.Cli.Commands;

/// <summary><c>gongkai restore</c>: an installation from its backup, in an empty folder.</summary>
internal sealed class RestoreCommand : Command
{
    private readonly Argument<FileInfo> _file = new("file") { HelpName = "文件", Description = "备份文件。" };

    private readonly Option<DirectoryInfo> _data = new("--data") { HelpName = "文件夹", Description = "恢复到的文件夹，应当是空的或者还没有。", Required = true };

    private readonly Option<FileInfo> _key = new("--key") { HelpName = "文件", Description = "写有恢复密钥的文件；不给出时在屏幕上询问。" };

    private readonly Option<string> _postgres = new("--postgres") { HelpName = "连接", Description = "恢复到另一个PostgreSQL数据库，应当是空的；备份的是SQLite时不起作用。" };

    private RestoreCommand()
        : base("restore", "用备份文件恢复到空文件夹，恢复后自动核对日志和记录。")
    {
        Add(_file);
        Add(_data);
        Add(_key);
        Add(_postgres);
        SetAction(RunAsync);
    }

    public static Command Create() => new RestoreCommand();

    /// <returns>0 restored and sound; 1 restored but not sound; 2 nothing was restored.</returns>
    private async Task<int> RunAsync(ParseResult given, CancellationToken cancel)
    {
        var console = given.InvocationConfiguration;
        var (file, target) = (given.GetRequiredValue(_file), given.GetRequiredValue(_data));
        try
        {
            if (!file.Exists) throw new UnusableFileException($"没有备份文件“{file}”。");

            var key = await KeyAsync(given.GetValue(_key), console);
            var folder = await Backup.RestoreAsync(file, target, key, given.GetValue(_postgres), cancel);
            await console.Output.WriteLineAsync($"已经恢复到“{target}”，正在核对。");
            await InstallationFolder.WithDatabaseAsync(folder, () => Office.Storage.Databases.MigrateAsync(folder, cancel));
            var result = await VerifyCommand.VerifyAsync(folder, [], cancel);
            VerifyCommand.Write(console.Output, result);
            return result.IsSound ? 0 : 1;
        }
        catch (UnusableFileException unusable)
        {
            await console.Error.WriteLineAsync(unusable.Message);
        }
        catch (BackupException e)
        {
            await console.Error.WriteLineAsync(BackupSentences.Of(e.Fault));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or System.Data.Common.DbException)
        {
            await console.Error.WriteLineAsync($"没有恢复成，没有留下内容：{e.Message}");
        }

        return UsageErrors.ExitStatus;
    }

    private static async Task<RecoveryKey> KeyAsync(FileInfo? file, InvocationConfiguration console)
    {
        try
        {
            if (file is not null) return RecoveryKey.Parse(await File.ReadAllTextAsync(file.FullName));

            await console.Output.WriteAsync("请输入恢复密钥（14组，每组4个字符）：");
            return RecoveryKey.Parse(await Console.In.ReadLineAsync() ?? "");
        }
        catch (FormatException e)
        {
            throw new UnusableFileException("恢复密钥有误：应为14组、每组4个字符，其中有的字符输错或者漏了。没有恢复任何内容。", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UnusableFileException($"--key 给出的“{file}”不能读取。", e);
        }
    }
}
