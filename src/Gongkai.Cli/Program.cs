using System.CommandLine;
using System.Globalization;
using System.Text;
using Gongkai.Cli.CommandLine;
using Gongkai.Cli.Commands;

namespace Gongkai.Cli;

/// <summary>The executable <c>gongkai</c>: one root command, one class a verb in <c>Commands/</c>.</summary>
public sealed class Program
{
    private Program()
    {
    }

    public static async Task<int> Main(string[] arguments)
    {
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture =
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("zh-CN");
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

        return await RunAsync(arguments, Console.Out, Console.Error);
    }

    /// <summary>Runs one command line; also for the specs.</summary>
    /// <returns>The exit status: 0 done, 2 the command line cannot be used; others are the verbs' own.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, TextWriter output, TextWriter error)
    {
        var given = Root().Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (given.Errors.Count > 0) return UsageErrors.Write(given, error);

        return await given.InvokeAsync(new InvocationConfiguration { Output = output, Error = error });
    }

    /// <summary>The whole command line.</summary>
    public static RootCommand Root()
    {
        var root = new RootCommand("公开：政府信息公开工作系统。")
        {
            CheckCommand.Create(),
            ScreenCommand.Create(),
            ReportCommand.Create(),
            ServeCommand.Create(),
            DemoCommand.Create(),
            CalendarCommand.Create(),
            MigrateCommand.Create(),
            ImportCommand.Create(),
            IndexCommand.Create(),
            VerifyCommand.Create(),
            BackupCommand.Create(),
            RestoreCommand.Create(),
        };
        ChineseHelp.Install(root);
        return root;
    }
}
