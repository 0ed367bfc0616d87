using Gongkai.Law;
using Gongkai.Office.People;
using Gongkai.Office.People.Accounts;
using Gongkai.Web.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Gongkai.Web.Pages.Workspace.Account;

/// <summary>修改密码.</summary>
public sealed class PasswordModel(ChangePassword change) : PageModel
{
    [BindProperty]
    public string? CurrentPassword { get; set; }

    [BindProperty]
    public string? NewPassword { get; set; }

    [BindProperty]
    public string? RepeatedPassword { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (string.IsNullOrEmpty(CurrentPassword)) ModelState.AddModelError(nameof(CurrentPassword), "没有填写现在的密码。");
        if (string.IsNullOrEmpty(NewPassword)) ModelState.AddModelError(nameof(NewPassword), "没有填写新密码。");
        if (NewPassword != RepeatedPassword) ModelState.AddModelError(nameof(RepeatedPassword), "两次填写的新密码不一样。");
        if (!ModelState.IsValid) return Page();

        var signedIn = SignedIn.Of(HttpContext);
        var ruling = await change.HandleAsync(new(signedIn.Standing.PersonId, SignedIn.SessionOf(User)!.Value, CurrentPassword!, NewPassword!), signedIn.Actor, cancel);
        if (ruling is not Ruling<Person>.Refused { Reason: var refusal }) return RedirectToPage("/Workspace/Account/Index", new { done = "password" });

        ModelState.AddModelError(refusal.Code is "password-wrong" or "locked-out" ? nameof(CurrentPassword) : nameof(NewPassword), refusal.Message);
        return Page();
    }
}
