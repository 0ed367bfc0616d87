using Gongkai.Office.Demo;
using Microsoft.Playwright;

namespace Gongkai.Journeys;

/// <summary>A browser in front of the demo county, of which every class of journeys has its own copy.</summary>
public sealed class DemoOffice : Chromium
{
    private static readonly Lazy<Task<DirectoryInfo>> Built = new(BuildAsync);

    private readonly Dictionary<string, IPage> _lookers = new(StringComparer.Ordinal);

    protected override async Task PrepareAsync(DirectoryInfo folder)
    {
        var built = await Built.Value;
        foreach (var file in built.EnumerateFiles("*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(folder.FullName, Path.GetRelativePath(built.FullName, file.FullName));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            file.CopyTo(copy);
        }
    }

    private static async Task<DirectoryInfo> BuildAsync()
    {
        var folder = Directory.CreateTempSubdirectory("gongkai-demo-journeys-");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => folder.Delete(recursive: true);
        await DemoFolder.OpenOrBuildAsync(folder, TimeProvider.System, () => { }, default);
        return folder;
    }

    /// <summary>A window in which one of the demo's people has signed in by a click on the name.</summary>
    public async Task<IPage> OpenAsAsync(string person, string address, int width = 1440, bool javaScript = true)
    {
        var page = await OpenAsync(SignInFor(address), width, javaScript);
        await ChooseAsync(page, person);
        return page;
    }

    /// <summary>The page as the person finds it, to be looked at only: whoever looks at several does so in one window.</summary>
    /// <param name="person">Null for somebody who has not signed in.</param>
    public async Task<IPage> LookAsync(string? person, string address)
    {
        if (_lookers.TryGetValue(person ?? "", out var window))
        {
            await window.GotoAsync(address);
            return window;
        }

        window = await OpenKeptAsync(person is null ? address : SignInFor(address));
        if (person is not null) await ChooseAsync(window, person);
        return _lookers[person ?? ""] = window;
    }

    private static string SignInFor(string address) => $"/sign-in?return={Uri.EscapeDataString(address)}";

    private static async Task ChooseAsync(IPage page, string person)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = person }).First.ClickAsync();
        await page.WaitForURLAsync(url => !url.Contains("/sign-in", StringComparison.Ordinal)); // keys pressed before would go nowhere
    }
}
