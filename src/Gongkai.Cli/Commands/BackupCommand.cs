using System.CommandLine;
using Gongkai.Cli.CommandLine;
using Gongkai.Office.Storage.Backups;

namespace Gongkai.Cli.Commands;

/// <summary><c>gongkai backup</c>: one encrypted file of an installation, made while it works.</summary>
internal sealed class BackupCommand : Command
{
    private readonly Argument<FileInfo> _file = new("file") { HelpName = "文件", Description = "备份文件，不能是已有的文件。" };

    private readonly Option<DirectoryInfo> _data = InstallationFolder.Option();

    private BackupCommand()
        : base("backup", "备份数据库、附件、密钥和设置，写成一个加密文件；不必停止服务。")
    {
        Add(_file);
        Add(_data);
        SetAction(RunAsync);
    }

    public static Command Create() => new BackupCommand();

    /// <returns>0 written and read back; 2 nothing was written.</returns>
    private async Task<int> RunAsync(ParseResult given, CancellationToken cancel)
    {
        var console = given.InvocationConfiguration;
        var file = given.GetRequiredValue(_file);
        try
        {
            var folder = InstallationFolder.Open(given.GetRequiredValue(_data));
            if (file.Exists) throw new UnusableFileException($"“{file}”已经存在，没有覆盖。请换一个文件名。");

            var length = await InstallationFolder.WithDatabaseAsync(folder, () => Backup.WriteAsync(folder, file, cancel));
            await console.Output.WriteLineAsync($"备份已经写好并读回核对：{file}（{length:N0}字节）。恢复时需要恢复密钥，请与备份分开保存。");
            return 0;
        }
        catch (UnusableFileException unusable)
        {
            await console.Error.WriteLineAsync(unusable.Message);
        }
        catch (BackupException e)
        {
            await console.Error.WriteLineAsync(BackupSentences.Of(e.Fault));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            await console.Error.WriteLineAsync($"备份没有写成，没有留下文件。请检查“{file}”所在的文件夹和数据文件夹是否能写入、磁盘空间是否够用。");
        }
        catch (FormatException)
        {
            await console.Error.WriteLineAsync("数据文件夹里的recovery.pub已经损坏，没有备份。");
        }

        return UsageErrors.ExitStatus;
    }
}

/// <summary>What people read when a backup cannot be made or restored.</summary>
internal static class BackupSentences
{
    public static string Of(BackupFault fault) => fault switch
    {
        BackupFault.NoBackup => "这个文件不是公开系统的备份。没有恢复任何内容。",
        BackupFault.WrongKey => "恢复密钥不是这份备份的。请使用备份当时打印的恢复密钥；没有恢复任何内容。",
        BackupFault.Damaged => "备份已经损坏或者不完整（内容被改过，或者文件没有复制完整）。请换一份备份；没有留下任何内容。",
        BackupFault.TargetNotEmpty => "要恢复到的文件夹或者数据库不是空的，没有改动它。请换一个空的。",
        BackupFault.Newer => "备份由更新版本的程序写成，这个版本不能恢复。请换用更新的版本；没有恢复任何内容。",
        BackupFault.NoRecoveryKey => "数据文件夹里没有恢复密钥的公开部分（recovery.pub），不能备份。请先完成系统初始设置。",
        _ => throw new ArgumentOutOfRangeException(nameof(fault)),
    };
}
