using Gongkai.Office.People;
using Gongkai.Office.People.Accounts;
using Gongkai.Office.People.SignIns;
using Gongkai.Web.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Gongkai.Web.Pages.Workspace.Account;

/// <summary>我的账号: who one is, how one proves it, and where one is signed in.</summary>
public sealed class IndexModel(Credentials credentials, Sessions sessions) : PageModel
{
    /// <summary>The person's own row.</summary>
    public Person Me { get; private set; } = null!;

    public SignedIn SignedIn { get; private set; } = null!;

    public IReadOnlyList<OpenSession> Open { get; private set; } = [];

    /// <summary>What was just done; null when nothing was.</summary>
    [FromQuery]
    public string? Done { get; set; }

    public Guid? ThisSession => SignedIn.SessionOf(User);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        SignedIn = SignedIn.Of(HttpContext);
        var id = SignedIn.Standing.PersonId;
        Me = await credentials.FindByIdAsync(id.ToString("D")) ?? throw new InvalidOperationException("Whoever is signed in is a person.");
        Open = await sessions.ListAsync(id, cancel);
    }

    public async Task<IActionResult> OnPostEndSessionAsync(Guid session, [FromServices] EndSession end, CancellationToken cancel)
    {
        var signedIn = SignedIn.Of(HttpContext);
        await end.RevokeAsync(session, signedIn.Standing.PersonId, signedIn.Actor, cancel);
        return RedirectToPage(new { done = "session" });
    }
}
