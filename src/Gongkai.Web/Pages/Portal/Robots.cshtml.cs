using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Gongkai.Web.Pages.Portal;

/// <summary>What search engines may read: the public pages, and of those neither search results nor the copies in large type.</summary>
public sealed class RobotsModel : PageModel
{
    private static readonly string[] Closed = ["workspace", "account", "sign-in", "set-up", "*/search", "*/lists", "large/"];

    public IActionResult OnGet()
    {
        var root = Url.Content("~/");
        var lines = Closed.Select(path => $"Disallow: {root}{path}").Prepend("User-agent: *").Append("").Append($"Sitemap: {Request.Scheme}://{Request.Host}{root}sitemap.xml");
        return Content(string.Join('\n', lines) + "\n", "text/plain; charset=utf-8");
    }
}
