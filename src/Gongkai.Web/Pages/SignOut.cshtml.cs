using Gongkai.Office.People;
using Gongkai.Office.People.SignIns;
using Gongkai.Web.Access;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Gongkai.Web.Pages;

/// <summary>退出: ends the session and forgets the cookie.</summary>
public sealed class SignOutModel(EndSession end, Sessions sessions, Actors actors) : PageModel
{
    public IActionResult OnGet() => RedirectToPage("/SignIn/Index");

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (SignedIn.SessionOf(User) is { } session && await sessions.CheckAsync(session, cancel) is { } person)
            await end.SignOutAsync(session, await actors.OfAsync(person, cancel), cancel);
        await HttpContext.SignOutAsync(SignedIn.Scheme);
        return RedirectToPage("/SignIn/Index");
    }
}
