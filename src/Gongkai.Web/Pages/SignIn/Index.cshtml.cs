using Gongkai.Law;
using Gongkai.Office.People.SignIns;
using Gongkai.Office.Storage;
using Gongkai.Web.Access;
using Gongkai.Web.SignIns;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Gongkai.Web.Pages.SignIn;

/// <summary>登录: name and password first; then the second factor where there is one, and a new password where the old one must go.</summary>
[EnableRateLimiting(SignInServices.AttemptLimit)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class IndexModel(SignInWithPassword withPassword, DemoPeople demo, DataFolder folder, PageSeal seal) : PageModel
{
    private const string Proofs = "sign-in-proof";

    /// <summary>Where the person wanted to go.</summary>
    [BindProperty(SupportsGet = true, Name = "return")]
    public string? Return { get; set; }

    [BindProperty]
    public string? UserName { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    [BindProperty]
    public string? Code { get; set; }

    [BindProperty]
    public string? NewPassword { get; set; }

    [BindProperty]
    public string? Repeated { get; set; }

    /// <summary>What was proved in the steps before, sealed.</summary>
    [BindProperty]
    public string? Proof { get; set; }

    public SignInForm Form { get; private set; } = SignInForm.Password;

    /// <summary>Why the person is not let in; null while nothing was refused.</summary>
    public string? Refused { get; private set; }

    public IReadOnlyList<OfferedPerson> Offered { get; private set; } = [];

    public string? Provider => folder.Settings.OpenIdConnect?.DisplayName;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (SignedIn.PersonOf(User) is not null) return LocalRedirect(Destination);

        Offered = await demo.ListAsync(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        Offered = await demo.ListAsync(cancel);
        Need(UserName, nameof(UserName), "没有填写用户名。");
        Need(Password, nameof(Password), "没有填写密码。");
        if (!ModelState.IsValid) return Page();

        return await GoOnAsync(await withPassword.HandleAsync(new(UserName!.Trim(), Password!, Visitor.Of(HttpContext)), cancel), SignInForm.Password);
    }

    public async Task<IActionResult> OnPostCodeAsync([FromServices] SignInWithSecondFactor withSecondFactor, CancellationToken cancel)
    {
        Form = SignInForm.Code;
        Need(Code, nameof(Code), "没有填写验证码。");
        if (!ModelState.IsValid) return Page();
        if (seal.Open<Proof>(Proofs, Proof) is not { } proof) return BadRequest();

        return await GoOnAsync(await withSecondFactor.HandleAsync(new(proof, Code!, Visitor.Of(HttpContext)), cancel), SignInForm.Code);
    }

    public async Task<IActionResult> OnPostNewPasswordAsync([FromServices] SignInWithNewPassword withNewPassword, CancellationToken cancel)
    {
        Form = SignInForm.NewPassword;
        Need(NewPassword, nameof(NewPassword), "没有填写新密码。");
        if (NewPassword != Repeated) ModelState.AddModelError(nameof(Repeated), "两次填写的新密码不一样。");
        if (!ModelState.IsValid) return Page();
        if (seal.Open<Proof>(Proofs, Proof) is not { } proof) return BadRequest();

        return await GoOnAsync(await withNewPassword.HandleAsync(new(proof, NewPassword!, Visitor.Of(HttpContext)), cancel), SignInForm.NewPassword);
    }

    public async Task<IActionResult> OnPostDemoAsync(string person, [FromServices] SignInAsDemoPerson asDemoPerson, CancellationToken cancel)
    {
        Offered = await demo.ListAsync(cancel);
        return await GoOnAsync(await asDemoPerson.HandleAsync(new(person, Visitor.Of(HttpContext)), cancel), SignInForm.Password);
    }

    private string Destination => ReturnAddress.Of(Url, Return);

    private async Task<IActionResult> GoOnAsync(Ruling<SignInStep> ruling, SignInForm form)
    {
        switch (ruling)
        {
            case Ruling<SignInStep>.Allowed { Value: SignInStep.Done done }:
                await HttpContext.SignInAsync(SignedIn.Scheme, SessionTicket.PrincipalOf(done));
                return LocalRedirect(Destination);
            case Ruling<SignInStep>.Allowed { Value: SignInStep.SecondFactor step }:
                return Show(SignInForm.Code, step.Proof);
            case Ruling<SignInStep>.Allowed { Value: SignInStep.NewPassword step }:
                return Show(SignInForm.NewPassword, step.Proof);
            case Ruling<SignInStep>.Refused { Reason: var refusal } when form is SignInForm.NewPassword && refusal.Code != "sign-in-stale":
                ModelState.AddModelError(nameof(NewPassword), refusal.Message);
                return Page();
            case Ruling<SignInStep>.Refused { Reason: var refusal }:
                Refused = refusal.Message;
                Form = refusal.Code == "code-wrong" ? SignInForm.Code : SignInForm.Password;
                return Page();
            default:
                throw new InvalidOperationException("A ruling is allowed or refused.");
        }
    }

    private PageResult Show(SignInForm form, Proof proof)
    {
        ModelState.Clear();
        (Form, Proof) = (form, seal.Close(Proofs, proof));
        return Page();
    }

    private void Need(string? value, string field, string message)
    {
        if (string.IsNullOrWhiteSpace(value)) ModelState.AddModelError(field, message);
    }
}

/// <summary>What the page asks for.</summary>
public enum SignInForm
{
    Password,
    Code,
    NewPassword,
}
