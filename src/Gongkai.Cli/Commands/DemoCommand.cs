using System.CommandLine;
using System.Text.Json;
using Gongkai.Cli.CommandLine;
using Gongkai.Law;
using Gongkai.Office.Demo;
using Gongkai.Office.Storage;

namespace Gongkai.Cli.Commands;

/// <summary><c>gongkai demo</c>: a folder with an invented county to look at and to try things in.</summary>
internal static class DemoCommand
{
    public static Command Create()
    {
        var folder = new Option<DirectoryInfo>("--data")
        {
            Description = "数据文件夹，没有就新建；里面有正式数据的，不会改动。",
            HelpName = "文件夹",
            DefaultValueFactory = _ => new DirectoryInfo(ServeCommand.DefaultFolder),
        };
        var command = new Command("demo", "生成演示数据：一个虚构的县，机构、人员、台账和年度报告俱全。") { folder };
        command.SetAction((arguments, cancel) => RunAsync(arguments.GetRequiredValue(folder), arguments.InvocationConfiguration, cancel));
        return command;
    }

    /// <summary>The demo in the folder, built when there is no installation; tells the console what it does or why it does nothing.</summary>
    /// <returns>False when the folder cannot be used for a demo.</returns>
    public static async Task<bool> PrepareAsync(DirectoryInfo folder, InvocationConfiguration console, CancellationToken cancel)
    {
        try
        {
            var ruling = await DemoFolder.OpenOrBuildAsync(folder, TimeProvider.System, () => console.Output.WriteLine("正在生成演示数据，需要半分钟左右。"), cancel);
            if (ruling is not Ruling<DataFolder>.Refused { Reason: var reason }) return true;

            await console.Error.WriteLineAsync(reason.Message);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            await console.Error.WriteLineAsync($"不能使用数据文件夹“{folder.FullName}”，没有生成演示数据。请检查路径是否正确、是否有写入权限、磁盘空间是否够用。");
        }
        catch (Exception e) when (e is InvalidDataException or JsonException && DataFolder.IsInstallation(folder)) // of the demo's own files it would be a bug
        {
            await console.Error.WriteLineAsync($"数据文件夹“{folder.FullName}”的设置或者密钥已经损坏，没有改动。请换一个空的文件夹。");
        }

        return false;
    }

    /// <returns>The exit status: 0 there is a demo in the folder; 2 there is none.</returns>
    private static async Task<int> RunAsync(DirectoryInfo folder, InvocationConfiguration console, CancellationToken cancel)
    {
        if (!await PrepareAsync(folder, console, cancel)) return UsageErrors.ExitStatus;

        await console.Output.WriteLineAsync($"演示数据在“{folder.FullName}”，演示日期自2024年1月10日上午9时起。启动：gongkai serve --data \"{folder.FullName}\"");
        return 0;
    }
}
