using System.CommandLine;
using System.Globalization;
using System.Text;
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

        return await Root().Parse(arguments).InvokeAsync();
    }

    /// <summary>The whole command line, also for the specs.</summary>
    public static RootCommand Root() => new("公开：政府信息公开工作系统。")
    {
        ServeCommand.Create(),
    };
}
