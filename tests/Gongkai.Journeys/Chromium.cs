using Gongkai.Cli.Commands;
using Gongkai.Web.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Playwright;

namespace Gongkai.Journeys;

/// <summary>A real browser in front of <c>gongkai serve</c>, once for a class of journeys. Without a browser they are skipped.</summary>
/// <remarks>The browser is Debian's unless <c>GONGKAI_CHROMIUM</c> names another.</remarks>
public class Chromium : IAsyncLifetime
{
    private readonly string _executable = Environment.GetEnvironmentVariable("GONGKAI_CHROMIUM") ?? "/usr/bin/chromium";
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("gongkai-journeys-");
    private WebApplication? _app;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>What the host works with.</summary>
    public IServiceProvider Services => _app!.Services;

    public async ValueTask InitializeAsync()
    {
        if (!File.Exists(_executable)) return;

        await PrepareAsync(_folder);
        _app = await ServeCommand.BuildAsync(_folder, new WebSettings(), TestContext.Current.CancellationToken);
        _app.Urls.Add("http://127.0.0.1:0");
        await _app.StartAsync();
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = _executable,
            Args = ["--no-sandbox", "--lang=zh-CN", "--disable-dev-shm-usage", "--headless"],
            Env = Environment.GetEnvironmentVariables().Cast<System.Collections.DictionaryEntry>()
                .Select(entry => KeyValuePair.Create((string)entry.Key, (string?)entry.Value ?? ""))
                .Where(entry => entry.Key != "LANGUAGE").Append(KeyValuePair.Create("LANGUAGE", "zh_CN")),
        });
    }

    /// <summary>What is put into the data folder before it is served; nothing here.</summary>
    protected virtual Task PrepareAsync(DirectoryInfo folder) => Task.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
        if (_app is not null) await _app.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    /// <summary>A fresh window, <paramref name="width"/> pixels wide, on the address.</summary>
    public async Task<IPage> OpenAsync(string address, int width = 1440, bool javaScript = true)
    {
        Assert.SkipWhen(_browser is null, $"没有找到浏览器 {_executable}（可以用 GONGKAI_CHROMIUM 指定）。");

        var context = await _browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = _app!.Urls.First(),
            Locale = "zh-CN",
            JavaScriptEnabled = javaScript,
            ViewportSize = new ViewportSize { Width = width, Height = 900 },
        });
        var page = await context.NewPageAsync();
        page.SetDefaultTimeout(10_000);
        await page.GotoAsync(address);
        return page;
    }
}
