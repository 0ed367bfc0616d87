using System.CommandLine;
using System.Net.Sockets;
using Gongkai.Office;
using Gongkai.Office.People;
using Gongkai.Office.Storage;
using Gongkai.Web;
using Gongkai.Web.Hosting;
using Microsoft.AspNetCore.DataProtection;

namespace Gongkai.Cli.Commands;

/// <summary><c>gongkai serve</c>: serves the pages from this machine.</summary>
public static class ServeCommand
{
    /// <summary>Only this machine can reach it, until whoever installs it says otherwise.</summary>
    public const string DefaultAddress = "http://127.0.0.1:5080";

    /// <summary>The installation's folder when none is named.</summary>
    public const string DefaultFolder = "gongkai-data";

    public static Command Create()
    {
        var demo = new Option<bool>("--demo") { Description = "用演示数据启动：数据文件夹里什么都没有时，先生成一个虚构的县。" };
        var address = new Option<string>("--urls")
        {
            Description = "服务地址。只供本机使用时不必改；供其他计算机使用时，例如 http://0.0.0.0:5080。",
            HelpName = "网址",
            DefaultValueFactory = _ => DefaultAddress,
        };
        var folder = new Option<DirectoryInfo>("--data")
        {
            Description = "数据文件夹，没有就新建。",
            HelpName = "文件夹",
            DefaultValueFactory = _ => new DirectoryInfo(DefaultFolder),
        };

        var command = new Command("serve", "启动网页服务，在浏览器中使用。") { demo, address, folder };
        command.SetAction((arguments, cancel) => RunAsync(
            arguments.GetRequiredValue(address), arguments.GetRequiredValue(folder), new WebSettings { IsDemo = arguments.GetValue(demo) }, arguments.InvocationConfiguration, cancel));
        return command;
    }

    /// <summary>The host with everything but its address, also for the tests.</summary>
    /// <param name="configure">Called before the host is built.</param>
    internal static async Task<WebApplication> BuildAsync(DirectoryInfo directory, WebSettings settings, CancellationToken cancel, Action<WebApplicationBuilder>? configure = null)
    {
        var folder = DataFolder.OpenOrCreate(directory);
        await Databases.MigrateAsync(folder, cancel);

        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(ServeCommand).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
        });
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        // That the keys lie unencrypted in their folder is said in the manual, not at every start.
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        // A port in use is told in a sentence of our own.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);

        builder.Services.AddDataProtection().SetApplicationName("gongkai").PersistKeysToFileSystem(new DirectoryInfo(folder.KeysFolder));
        builder.Services.AddGongkaiOffice(folder, TimeProvider.System);
        builder.Services.AddGongkaiWeb(settings);
        if (folder.Settings.OpenIdConnect is { } provider) builder.Services.AddGongkaiProvider(provider);
        configure?.Invoke(builder);
        return builder.Build().UseGongkaiWeb();
    }

    private static async Task<int> RunAsync(string address, DirectoryInfo folder, WebSettings settings, InvocationConfiguration console, CancellationToken cancel)
    {
        if (settings.IsDemo && !await DemoCommand.PrepareAsync(folder, console, cancel)) return 1;

        try
        {
            await using var app = await BuildAsync(folder, settings, cancel);
            app.Urls.Add(address);
            await app.StartAsync(cancel);
            await console.Output.WriteLineAsync($"公开已经启动，请用浏览器打开 {app.Urls.First()}　按 Ctrl+C 停止。");
            if (await SetUpCodeAsync(app, cancel) is { } code)
                await console.Output.WriteLineAsync($"还没有任何人员。请打开 {app.Urls.First().TrimEnd('/')}/set-up 进行首次设置，启动码：{code}");
            await app.WaitForShutdownAsync(cancel);
            return 0;
        }
        catch (Exception e) when (Explain(e, address, folder) is { } sentence)
        {
            await console.Error.WriteLineAsync(sentence);
            return 1;
        }
    }

    /// <summary>The one-time code that opens the set-up; null once somebody has an account.</summary>
    private static async Task<string?> SetUpCodeAsync(WebApplication app, CancellationToken cancel)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<SetUp>().IsDueAsync(cancel) ? app.Services.GetRequiredService<SetUpCode>().Text : null;
    }

    /// <summary>What went wrong at the start, for whoever typed the command; null when it is none of the usual causes.</summary>
    private static string? Explain(Exception e, string address, DirectoryInfo folder) => e switch
    {
        FormatException or ArgumentException => $"服务地址“{address}”写法不对。正确的写法例如：gongkai serve --urls {DefaultAddress}",
        UnauthorizedAccessException => $"没有权限使用数据文件夹“{folder.FullName}”。请换一个文件夹，或者修改它的权限。",
        IOException { InnerException: Microsoft.AspNetCore.Connections.AddressInUseException } =>
            $"服务地址 {address} 已被其他程序占用。请先停止那个程序，或者换一个端口，例如：gongkai serve --urls http://127.0.0.1:5081",
        SocketException { SocketErrorCode: SocketError.AccessDenied } => $"没有权限使用服务地址 {address}。请换一个1024以上的端口。",
        SocketException or { InnerException: SocketException } => $"不能使用服务地址 {address}。请检查本机是否有这个地址。",
        NewerDatabaseException => $"数据文件夹“{folder.FullName}”由更新版本的程序使用过，这个版本不能打开。请改用新版本。",
        InvalidDataException => $"数据文件夹“{folder.FullName}”的密钥缺失或者损坏。请从备份中恢复 keys 文件夹。",
        IOException => $"不能使用数据文件夹“{folder.FullName}”。请检查路径是否正确、磁盘是否能写入。",
        _ => null,
    };
}
