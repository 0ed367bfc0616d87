using Gongkai.Web.SignIns;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Gongkai.Web.Pages.SignIn;

/// <summary>Why somebody whom the provider sent was not let in.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class RefusedModel(PageSeal seal) : PageModel
{
    public string Message { get; private set; } = "";

    /// <summary>The provider's name for the person.</summary>
    public string? Subject { get; private set; }

    public IActionResult OnGet(string? about)
    {
        if (seal.Open<ProviderRefusal>(ProviderEvents.Refusals, about) is not { } refusal) return NotFound();

        (Message, Subject) = refusal;
        return Page();
    }
}
