using System.CommandLine;
using Gongkai.Cli.CommandLine;
using Gongkai.Office.Search;
using Gongkai.Office.Storage;

namespace Gongkai.Cli.Commands;

/// <summary><c>gongkai index</c>: makes the index of the public search anew.</summary>
internal sealed class IndexCommand : Command
{
    private readonly Option<DirectoryInfo> _data = InstallationFolder.Option();

    private IndexCommand()
        : base("index", "重建公开页面的检索索引。平时不必运行；检索结果与公开的信息不一致时使用。重建期间可以检索，不能发布。")
    {
        Add(_data);
        SetAction(RunAsync);
    }

    public static Command Create() => new IndexCommand();

    /// <returns>0 done; 2 the folder or the database cannot be used.</returns>
    private async Task<int> RunAsync(ParseResult given, CancellationToken cancel)
    {
        var console = given.InvocationConfiguration;
        try
        {
            var folder = InstallationFolder.Open(given.GetRequiredValue(_data));
            var count = await InstallationFolder.WithDatabaseAsync(folder, async () =>
            {
                await using var data = Databases.Open(folder);
                if (!await Databases.IsCurrentAsync(folder, data, cancel)) throw new UnusableFileException($"数据库不是这个版本的。请先运行：gongkai migrate --data {folder.Folder}");
                return await new RebuildSearchIndex(data).HandleAsync(done => Say(console.Error, done), cancel);
            });
            await console.Output.WriteLineAsync($"检索索引已经重建，共{count}条信息。");
            return 0;
        }
        catch (UnusableFileException unusable)
        {
            await console.Error.WriteLineAsync(unusable.Message);
            return UsageErrors.ExitStatus;
        }
    }

    private static void Say(TextWriter error, int done)
    {
        if (done % 10_000 == 0) error.WriteLine($"已经处理{done}条……");
    }
}
