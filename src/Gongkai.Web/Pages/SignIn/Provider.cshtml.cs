using Gongkai.Office.Storage;
using Gongkai.Web.SignIns;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Gongkai.Web.Pages.SignIn;

/// <summary>The way to the OpenID Connect provider; there is none unless the settings name one.</summary>
public sealed class ProviderModel(DataFolder folder) : PageModel
{
    public IActionResult OnGet([FromQuery(Name = "return")] string? back) =>
        folder.Settings.OpenIdConnect is null
            ? NotFound()
            : Challenge(new AuthenticationProperties { RedirectUri = ReturnAddress.Of(Url, back) }, ProviderEvents.Scheme);
}
