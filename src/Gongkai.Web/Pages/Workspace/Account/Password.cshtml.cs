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
    public string? Current { get; set; }

    [BindProperty]
    public string? NewPassword { get; set; }

    [BindProperty]
    public string? Repeated { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (string.IsNullOrEmpty(Current)) ModelState.AddModelError(nameof(Current), "没有填写现在的密码。");
        if (string.IsNullOrEmpty(NewPassword)) ModelState.AddModelError(nameof(NewPassword), "没有填写新密码。");
        if (NewPassword != Repeated) ModelState.AddModelError(nameof(Repeated), "两次填写的新密码不一样。");
        if (!ModelState.IsValid) return Page();

        var signedIn = SignedIn.Of(HttpContext);
        var ruling = await change.HandleAsync(new(signedIn.Standing.PersonId, SignedIn.SessionOf(User)!.Value, Current!, NewPassword!), signedIn.Actor, cancel);
        if (ruling is not Ruling<Person>.Refused { Reason: var refusal }) return RedirectToPage("/Workspace/Account/Index", new { done = "password" });

        ModelState.AddModelError(refusal.Code is "password-wrong" or "locked-out" ? nameof(Current) : nameof(NewPassword), refusal.Message);
        return Page();
    }
}
