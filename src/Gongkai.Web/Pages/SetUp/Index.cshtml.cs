using Gongkai.Agencies;
using Gongkai.Law;
using Gongkai.Office.Agencies;
using Gongkai.Office.People;
using Gongkai.Office.People.Accounts;
using Gongkai.Office.Storage;
using Gongkai.Office.Storage.Backups;
using Gongkai.Requests;
using Gongkai.Web.SignIns;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.RateLimiting;

namespace Gongkai.Web.Pages.SetUp;

/// <summary>
/// 首次设置: there while nobody has an account, for whoever has the code from the console. Four steps; what was entered travels sealed with the
/// page, and nothing is stored before the last.
/// </summary>
[EnableRateLimiting(SignInServices.AttemptLimit)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class IndexModel(Office.People.SetUp setUp, SetUpCode startCode, Credentials credentials, PageSeal seal) : PageModel
{
    private const string States = "set-up";

    public static IReadOnlyList<string> Steps { get; } = ["启动码", "机构", "三名管理员", "恢复密钥"];

    public static IEnumerable<SelectListItem> Levels { get; } =
        [.. new[] { AgencyLevel.County, AgencyLevel.City, AgencyLevel.Province, AgencyLevel.Town }.Select(level => new SelectListItem(level.Label, level.Code))];

    /// <summary>Not <c>Code</c>, which is a field of the body.</summary>
    [BindProperty]
    public string? StartCode { get; set; }

    [BindProperty]
    public BodyEntry Body { get; set; } = new();

    [BindProperty]
    public List<AdministratorEntry> Administrators { get; set; } = [];

    /// <summary>The last group of the recovery key, typed from the paper.</summary>
    [BindProperty]
    public string? LastGroup { get; set; }

    /// <summary>What was entered in the steps before, sealed.</summary>
    [BindProperty]
    public string? State { get; set; }

    /// <summary>From 0, in the order of <see cref="Steps"/>; one more when all is done.</summary>
    public int Step { get; private set; }

    public RecoveryKey? Key { get; private set; }

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (await setUp.IsDueAsync(HttpContext.RequestAborted)) await next();
        else context.Result = NotFound();
    }

    public IActionResult OnPost()
    {
        if (startCode.Is(StartCode)) return Show(1, new Progress(Body: null, Administrators: [], Key: null));

        ModelState.AddModelError(nameof(StartCode), "启动码不对。启动码显示在运行本系统的命令行窗口里，每次启动都会更换。");
        return Page();
    }

    public IActionResult OnPostBody()
    {
        if (Opened is not { } progress) return BadRequest();

        Step = 1;
        foreach (var (field, fault) in Body.Faults()) ModelState.AddModelError($"{nameof(Body)}.{field}", fault);
        return ModelState.IsValid ? Show(2, progress with { Body = Body.Entered() }) : Page();
    }

    public IActionResult OnPostAdministrators()
    {
        if (Opened is not { Body: not null } progress || Administrators.Count != Office.People.SetUp.Administrators.Count) return BadRequest();

        Step = 2;
        for (var i = 0; i < Administrators.Count; i++)
        {
            foreach (var (field, fault) in Administrators[i].Faults()) ModelState.AddModelError($"{nameof(Administrators)}[{i}].{field}", fault);
        }

        foreach (var i in Office.People.SetUp.Repeated([.. Administrators.Select(each => each.UserName ?? "")])) Repeat(i, nameof(AdministratorEntry.UserName), "这个用户名已经给了另一名管理员。三名管理员必须是三个人。");
        foreach (var i in Office.People.SetUp.Repeated([.. Administrators.Select(each => each.DisplayName ?? "")])) Repeat(i, nameof(AdministratorEntry.DisplayName), "系统管理员、安全保密管理员、安全审计员不得由一人兼任，请另行安排人员。");
        if (!ModelState.IsValid) return Page();

        return Show(3, progress with { Administrators = [.. Administrators.Select(each => each.Entered(credentials))], Key = RecoveryKey.Create().ToPrintedText() });
    }

    public async Task<IActionResult> OnPostKeyAsync(CancellationToken cancel)
    {
        if (Opened is not { Body: { } body, Administrators: { } administrators, Key: { } written }) return BadRequest();

        (Step, Key) = (3, RecoveryKey.Parse(written));
        if (!string.Equals(LastGroup?.Trim(), Key.Groups[^1], StringComparison.OrdinalIgnoreCase))
        {
            ModelState.AddModelError(nameof(LastGroup), "与恢复密钥的最后一组不一样。请照纸上的最后一组填写。");
            return Page();
        }

        if (await setUp.HandleAsync(new(body, administrators, Key), cancel) is Ruling<Agency>.Refused) return NotFound();
        Step = Steps.Count;
        return Page();
    }

    /// <summary>One step back, with what was entered there; passwords are typed again.</summary>
    public IActionResult OnPostBack()
    {
        if (Opened is not { Body: { } body } progress) return BadRequest();

        var step = progress.Key is null ? 1 : 2;
        Body = BodyEntry.Of(body);
        Administrators = [.. progress.Administrators.Select(each => new AdministratorEntry { UserName = each.UserName, DisplayName = each.DisplayName })];
        return Show(step, progress with { Key = null });
    }

    private Progress? Opened => seal.Open<Progress>(States, State);

    private PageResult Show(int step, Progress progress)
    {
        ModelState.Clear();
        (Step, State) = (step, seal.Close(States, progress));
        Key = progress.Key is { } key ? RecoveryKey.Parse(key) : null;
        if (Administrators.Count == 0) Administrators = [.. Office.People.SetUp.Administrators.Select(_ => new AdministratorEntry())];
        return Page();
    }

    private void Repeat(int administrator, string field, string fault) => ModelState.AddModelError($"{nameof(Administrators)}[{administrator}].{field}", fault);

    /// <param name="Key">As it is printed; null before the last step.</param>
    private sealed record Progress(Office.People.SetUp.Body? Body, IReadOnlyList<Office.People.SetUp.Administrator> Administrators, string? Key);
}

/// <summary>The first body as it is typed.</summary>
public sealed class BodyEntry
{
    public string? FullName { get; set; }

    public string? ShortName { get; set; }

    public string? Code { get; set; }

    public string? Level { get; set; } = AgencyLevel.County.Code;

    public string? DocumentCode { get; set; }

    public string? RequestPrefix { get; set; }

    /// <summary>At first the day on which the Regulation came into force in its first form.</summary>
    public DateOnly? EstablishedOn { get; set; } = new(2008, 5, 1);

    public static BodyEntry Of(Office.People.SetUp.Body body) => new()
    {
        FullName = body.FullName, ShortName = body.ShortName, Code = body.Code, Level = body.Level,
        DocumentCode = body.DocumentCode, RequestPrefix = body.RequestPrefix, EstablishedOn = body.EstablishedOn,
    };

    public Office.People.SetUp.Body Entered() =>
        new(FullName!.Trim(), ShortName!.Trim(), Code!.Trim(), Level!, DocumentCode!.Trim(), RequestPrefix!.Trim(), EstablishedOn!.Value);

    public IEnumerable<(string Field, string Fault)> Faults()
    {
        if (Length(FullName) is < 4 or > 100) yield return (nameof(FullName), "请填写机构全称，4至100个字，例如云阳县人民政府。");
        if (Length(ShortName) is < 2 or > 40) yield return (nameof(ShortName), "请填写简称，2至40个字，例如云阳县。");
        if (AgencyCode.Fault(Code?.Trim()) is { } fault) yield return (nameof(Code), fault);
        if (AgencyLevel.All.All(level => level.Code != Level)) yield return (nameof(Level), "请选择层级。");
        if (Length(DocumentCode) is < 1 or > 20) yield return (nameof(DocumentCode), "请填写机关代字，最多20个字，例如云阳府。");
        if (!RequestNumber.TryParse($"{RequestPrefix?.Trim()}〔2000〕1号", out _)) yield return (nameof(RequestPrefix), "申请编号的字头应当是1至20个字，不含空格和括号，例如云阳公申。");
        if (EstablishedOn is null) yield return (nameof(EstablishedOn), "请填写从哪一天起使用这个名称。");
    }

    private static int Length(string? text) => (text ?? "").Trim().Length;
}

/// <summary>One administrator as typed.</summary>
public sealed class AdministratorEntry
{
    public string? DisplayName { get; set; }

    public string? UserName { get; set; }

    public string? Password { get; set; }

    public string? Repeated { get; set; }

    public Office.People.SetUp.Administrator Entered(Credentials credentials) => new(UserName!.Trim(), DisplayName!.Trim(), credentials.HashOf(Password!));

    public IEnumerable<(string Field, string Fault)> Faults()
    {
        if ((DisplayName ?? "").Trim().Length is < 2 or > 40) yield return (nameof(DisplayName), "请填写姓名。");
        if (UserNames.Fault((UserName ?? "").Trim()) is { } fault) yield return (nameof(UserName), fault);
        if (PasswordRules.Fault(Password ?? "", UserName?.Trim() ?? "") is { } weak) yield return (nameof(Password), weak);
        if (Password != Repeated) yield return (nameof(Repeated), "两次填写的密码不一样。");
    }
}
