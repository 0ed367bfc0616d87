using System.Globalization;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Gongkai.Journeys;

/// <summary>What would keep somebody from using a page: rules of accessibility, and scrolling sideways.</summary>
internal static class Barriers
{
    private static readonly bool IsLong = Environment.GetEnvironmentVariable("GONGKAI_LONG") == "1";

    /// <summary>
    /// Looks at the width of a desk and of a phone; takes pictures when GONGKAI_SCREENSHOTS names a folder. The rules, which take most of the time, are
    /// gone through on the phone, where lists stand as cards and menus are folded; in a long run on both.
    /// </summary>
    /// <param name="name">Of the pictures.</param>
    public static async Task<List<string>> OfAsync(IPage page, string name)
    {
        var (barriers, found) = (new List<string>(), page.ViewportSize!);
        foreach (var width in new[] { 1440, 390 })
        {
            await page.SetViewportSizeAsync(width, 900);
            if (Environment.GetEnvironmentVariable("GONGKAI_SCREENSHOTS") is { Length: > 0 } folder)
                await page.ScreenshotAsync(new() { Path = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{name}-{width}.png")), FullPage = true });
            if (await page.EvaluateAsync<int>("document.documentElement.scrollWidth") > width) barriers.Add($"{name} scrolls sideways at {width}");
            if (width == 390 || IsLong) barriers.AddRange((await page.RunAxe()).Violations.Select(violation => $"{name} at {width}: {violation.Id}: {violation.Nodes.First().Html}"));
        }

        await page.SetViewportSizeAsync(found.Width, found.Height);
        return barriers;
    }
}
