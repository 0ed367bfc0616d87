using System.CommandLine;
using Gongkai.Cli.CommandLine;
using Gongkai.Office.Storage;

namespace Gongkai.Cli.Commands;

/// <summary><c>gongkai migrate</c>: brings the database to the form that this version needs.</summary>
internal sealed class MigrateCommand : Command
{
    private readonly Option<DirectoryInfo> _data = InstallationFolder.Option();

    private MigrateCommand()
        : base("migrate", "升级数据库，使它适合这个版本的程序。升级前请先备份。")
    {
        Add(_data);
        SetAction(RunAsync);
    }

    public static Command Create() => new MigrateCommand();

    /// <returns>0 done, or nothing to do; 2 the folder or the database cannot be used.</returns>
    private async Task<int> RunAsync(ParseResult given, CancellationToken cancel)
    {
        var console = given.InvocationConfiguration;
        try
        {
            var folder = InstallationFolder.Open(given.GetRequiredValue(_data));
            var steps = await InstallationFolder.WithDatabaseAsync(folder, () => Databases.MigrateAsync(folder, cancel));
            await console.Output.WriteLineAsync(steps == 0 ? "数据库已经是这个版本的，没有改动。" : $"数据库已经升级，共{steps}步。");
            return 0;
        }
        catch (UnusableFileException unusable)
        {
            await console.Error.WriteLineAsync(unusable.Message);
            return UsageErrors.ExitStatus;
        }
    }
}
