using Gongkai.Agencies;
using Gongkai.Law;
using Gongkai.Office.Journal;
using Gongkai.Office.People;
using Gongkai.Office.People.Accounts;
using Gongkai.Office.People.SignIns;
using Gongkai.Office.Storage;
using Gongkai.Web.Access;
using Gongkai.Web.Workspace;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Pages.Workspace.Installation.People;

/// <summary>How one person signs in, for the security administrator: initial password, second factor, provider, open sessions.</summary>
public sealed class CredentialsModel(
    OfficeContext data, DataFolder folder, Sessions sessions, SetPasswordByAdministrator setPassword, ResetTwoFactor resetTwoFactor, LinkProviderSubject link, EndSession end) : PageModel
{
    public SignedIn SignedIn => SignedIn.Of(HttpContext);

    public Person Person { get; private set; } = null!;

    /// <summary>Shown once, on the answer that made it.</summary>
    public string? InitialPassword { get; private set; }

    /// <summary>The name of the county's provider; null when there is none.</summary>
    public string? Provider => folder.Settings.OpenIdConnect?.DisplayName;

    public IReadOnlyList<OpenSession> Open { get; private set; } = [];

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public string? Subject { get; set; }

    [TempData]
    public string? Done { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) => await ShowAsync(id, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostPasswordAsync(Guid id, CancellationToken cancel)
    {
        if (!await ShowAsync(id, cancel)) return NotFound();

        switch (await setPassword.HandleAsync(new(id), SignedIn.Actor, cancel))
        {
            case Ruling<string>.Allowed { Value: var password }:
                InitialPassword = password;
                break;
            case Ruling<string>.Refused { Reason: var refusal }:
                ModelState.AddModelError("", refusal.Message);
                break;
        }

        await ShowAsync(id, cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostSecondFactorAsync(Guid id, CancellationToken cancel)
    {
        if (!await ShowAsync(id, cancel)) return NotFound();
        if (string.IsNullOrWhiteSpace(Reason)) ModelState.AddModelError(nameof(Reason), "没有填写怎样核实了本人身份。");
        if (!ModelState.IsValid) return Page();

        await resetTwoFactor.HandleAsync(new(id, Reason!.Trim()), SignedIn.Actor, cancel);
        Done = "动态口令已解除，本人下次登录后可以重新开启";
        return RedirectToPage(new { id });
    }

    public async Task<IActionResult> OnPostProviderAsync(Guid id, CancellationToken cancel)
    {
        if (!await ShowAsync(id, cancel)) return NotFound();

        var subject = string.IsNullOrWhiteSpace(Subject) ? null : Subject.Trim();
        if (ModelState.Accepts(await link.HandleAsync(new(id, subject), SignedIn.Actor, cancel), ("subject-taken", nameof(Subject))))
        {
            Done = subject is null ? "关联已解除" : "已经关联";
            return RedirectToPage(new { id });
        }

        return Page();
    }

    public async Task<IActionResult> OnPostEndSessionAsync(Guid id, Guid session, CancellationToken cancel)
    {
        await end.RevokeAsync(session, id, SignedIn.Actor, cancel);
        Done = "这次登录已经结束";
        return RedirectToPage(new { id });
    }

    private async Task<bool> ShowAsync(Guid id, CancellationToken cancel)
    {
        if (await data.Set<Person>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, cancel) is not { } person) return false;

        Person = person;
        Open = SignedIn.May(Right.SeeSessions, JournalLog.Installation) ? await sessions.ListAsync(id, cancel) : [];
        return true;
    }
}
