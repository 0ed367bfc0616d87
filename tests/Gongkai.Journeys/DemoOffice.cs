using Gongkai.Office.Demo;
using Microsoft.Playwright;

namespace Gongkai.Journeys;

/// <summary>A browser in front of the demo county, built once for a class of journeys.</summary>
public sealed class DemoOffice : Chromium
{
    protected override async Task PrepareAsync(DirectoryInfo folder) =>
        await DemoFolder.OpenOrBuildAsync(folder, TimeProvider.System, () => { }, TestContext.Current.CancellationToken);

    /// <summary>A window in which one of the demo's people has signed in by a click on the name.</summary>
    public async Task<IPage> OpenAsAsync(string person, string address, int width = 1440, bool javaScript = true)
    {
        var page = await OpenAsync($"/sign-in?return={Uri.EscapeDataString(address)}", width, javaScript);
        await page.GetByRole(AriaRole.Button, new() { Name = person }).First.ClickAsync();
        return page;
    }
}
