using Gongkai.Cli.Commands;
using Gongkai.Web.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Playwright;

namespace Gongkai.Journeys;

/// <summary>A real browser in front of <c>gongkai serve</c>: one browser for the run, one host for a class of journeys. Without a browser they are skipped.</summary>
/// <remarks>The browser is Debian's unless <c>GONGKAI_CHROMIUM</c> names another.</remarks>
public class Chromium : IAsyncLifetime
{
    private static readonly string Executable = Environment.GetEnvironmentVariable("GONGKAI_CHROMIUM") ?? "/usr/bin/chromium";
    private static readonly Lazy<Task<IBrowser>> Browser = new(LaunchAsync);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("gongkai-journeys-");
    private readonly List<IBrowserContext> _open = [];
    private readonly List<IBrowserContext> _kept = [];
    private WebApplication? _app;
    private string? _journey;

    /// <summary>What the host works with.</summary>
    public IServiceProvider Services => _app!.Services;

    public async ValueTask InitializeAsync()
    {
        if (!File.Exists(Executable)) return;

        await PrepareAsync(_folder);
        _app = await ServeCommand.BuildAsync(_folder, new WebSettings(), TestContext.Current.CancellationToken);
        _app.Urls.Add("http://127.0.0.1:0");
        await _app.StartAsync();
    }

    /// <summary>What is put into the data folder before it is served; nothing here.</summary>
    protected virtual Task PrepareAsync(DirectoryInfo folder) => Task.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await CloseAsync(_open);
        await CloseAsync(_kept);
        if (_app is not null) await _app.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    /// <summary>A fresh window, <paramref name="width"/> pixels wide, on the address. Windows of the journey before are closed.</summary>
    public async Task<IPage> OpenAsync(string address, int width = 1440, bool javaScript = true)
    {
        if (_journey != TestContext.Current.Test?.UniqueID) await CloseAsync(_open);
        _journey = TestContext.Current.Test?.UniqueID;
        return await OpenAsync(_open, address, width, javaScript);
    }

    /// <summary>A window that stays open for the journeys after this one: a new one costs seconds.</summary>
    protected Task<IPage> OpenKeptAsync(string address) => OpenAsync(_kept, address, width: 1440, javaScript: true);

    private async Task<IPage> OpenAsync(List<IBrowserContext> among, string address, int width, bool javaScript)
    {
        Assert.SkipWhen(_app is null, $"没有找到浏览器 {Executable}（可以用 GONGKAI_CHROMIUM 指定）。");

        var context = await (await Browser.Value).NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = _app.Urls.First(),
            Locale = "zh-CN",
            JavaScriptEnabled = javaScript,
            ViewportSize = new ViewportSize { Width = width, Height = 900 },
        });
        among.Add(context);
        var page = await context.NewPageAsync();
        page.SetDefaultTimeout(Patience);
        await page.GotoAsync(address);
        return page;
    }

    /// <summary>Milliseconds; a busy machine may take its time, and nothing here measures.</summary>
    private const int Patience = 30_000;

    private static async Task<IBrowser> LaunchAsync()
    {
        Assertions.SetDefaultExpectTimeout(Patience);
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Executable,
            Args = ["--no-sandbox", "--lang=zh-CN", "--disable-dev-shm-usage", "--disable-gpu", "--headless"],
            Env = Environment.GetEnvironmentVariables().Cast<System.Collections.DictionaryEntry>()
                .Select(entry => KeyValuePair.Create((string)entry.Key, (string?)entry.Value ?? ""))
                .Where(entry => entry.Key != "LANGUAGE").Append(KeyValuePair.Create("LANGUAGE", "zh_CN")),
        });
        AppDomain.CurrentDomain.ProcessExit += (_, _) => playwright.Dispose(); // which ends its browser
        return browser;
    }

    private static async Task CloseAsync(List<IBrowserContext> contexts)
    {
        foreach (var context in contexts) await context.CloseAsync();
        contexts.Clear();
    }
}
