using Gongkai.Law;
using Gongkai.Office.People;
using Gongkai.Office.People.Accounts;
using Gongkai.Web.Access;
using Gongkai.Web.SignIns;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Gongkai.Web.Pages.Workspace.Account;

/// <summary>动态口令: ties an authenticator app to the account, or gives it up.</summary>
public sealed class SecondFactorModel(Credentials credentials) : PageModel
{
    /// <summary>The secret that the app is given; it travels with the form, since only the app that shows its code makes it count.</summary>
    [BindProperty]
    public string? Key { get; set; }

    [BindProperty]
    public string? Code { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    public bool IsOn { get; private set; }

    /// <summary>What the phone reads.</summary>
    internal QrCode Square { get; private set; } = null!;

    /// <summary>Shown once, after the app was tied; empty otherwise.</summary>
    public IReadOnlyList<string> RecoveryCodes { get; private set; } = [];

    public Task OnGetAsync() => ShowAsync(OneTimeCodes.NewKey());

    public async Task<IActionResult> OnPostAsync([FromServices] EnableTwoFactor enable, CancellationToken cancel)
    {
        var signedIn = SignedIn.Of(HttpContext);
        var ruling = await enable.HandleAsync(new(signedIn.Standing.PersonId, SignedIn.SessionOf(User)!.Value, Key ?? "", Code ?? ""), signedIn.Actor, cancel);
        if (ruling is Ruling<IReadOnlyList<string>>.Allowed { Value: var codes}) RecoveryCodes = codes;
        else if (ruling is Ruling<IReadOnlyList<string>>.Refused { Reason: var refusal }) ModelState.AddModelError(nameof(Code), refusal.Message);

        await ShowAsync(OneTimeCodes.IsKey(Key) ? Key! : OneTimeCodes.NewKey());
        return Page();
    }

    public async Task<IActionResult> OnPostDisableAsync([FromServices] DisableTwoFactor disable, CancellationToken cancel)
    {
        var signedIn = SignedIn.Of(HttpContext);
        var ruling = await disable.HandleAsync(new(signedIn.Standing.PersonId, SignedIn.SessionOf(User)!.Value, Password ?? ""), signedIn.Actor, cancel);
        if (ruling is not Ruling<Person>.Refused { Reason: var refusal }) return RedirectToPage("/Workspace/Account/Index", new { done = "second-factor" });

        ModelState.AddModelError(nameof(Password), refusal.Message);
        await ShowAsync(OneTimeCodes.NewKey());
        return Page();
    }

    private async Task ShowAsync(string key)
    {
        var me = await credentials.FindByIdAsync(SignedIn.Of(HttpContext).Standing.PersonId.ToString("D")) ?? throw new InvalidOperationException("Whoever is signed in is a person.");
        (IsOn, Key) = (me.IsTwoFactorEnabled, key);
        Square = QrCode.Of(OneTimeCodes.AddressOf(key, "公开", me.UserName));
    }
}
