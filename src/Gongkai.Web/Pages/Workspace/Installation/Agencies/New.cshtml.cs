using System.ComponentModel.DataAnnotations;
using Gongkai.Agencies;
using Gongkai.Law;
using Gongkai.Office.Agencies;
using Gongkai.Web.Access;
using Gongkai.Web.Workspace;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Gongkai.Web.Pages.Workspace.Installation.Agencies;

/// <summary>Enters a body.</summary>
public sealed class NewModel(EstablishAgency establish) : PageModel
{
    [BindProperty]
    public NamesForm Names { get; set; } = new();

    [BindProperty]
    public Form Entry { get; set; } = new();

    public SignedIn SignedIn => SignedIn.Of(HttpContext);

    public static IReadOnlyList<SelectListItem> Levels { get; } = [.. AgencyLevel.All.Select(level => new SelectListItem(level.Label, level.Code))];

    public IReadOnlyList<SelectListItem> Superiors => BodyChoices.Of(SignedIn.Chart, "没有上级机关");

    public void OnGet() => Entry = new Form { EstablishedOn = SignedIn.Today, Level = AgencyLevel.Town.Code };

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        Check("Entry.Code", AgencyCode.Fault(Entry.Code?.Trim()));
        if (!string.IsNullOrWhiteSpace(Entry.CreditCode)) Check("Entry.CreditCode", UnifiedCreditCode.Fault(Entry.CreditCode));
        if (!string.IsNullOrWhiteSpace(Entry.DivisionCode)) Check("Entry.DivisionCode", DivisionCode.Fault(Entry.DivisionCode.Trim()));
        if (!string.IsNullOrWhiteSpace(Entry.SiteCode)) Check("Entry.SiteCode", SiteCode.Fault(Entry.SiteCode.Trim()));
        if (Term.Find<AgencyLevel>(Entry.Level) is not { } level) ModelState.AddModelError("Entry.Level", "没有选择层级。");
        else if (ModelState.IsValid && await EstablishAsync(level, cancel)) return RedirectToPage("Index");

        return Page();
    }

    private async Task<bool> EstablishAsync(AgencyLevel level, CancellationToken cancel)
    {
        var names = Names.Value;
        var ruling = await establish.HandleAsync(
            new(AgencyCode.Parse(Entry.Code!.Trim()), level, new AgencyName(names.FullName).Kind, names, BodyChoices.Chosen(SignedIn.Chart, Entry.Superior), Entry.EstablishedOn)
            {
                CreditCode = Given(Entry.CreditCode) is { } credit ? UnifiedCreditCode.Parse(credit) : null,
                DivisionCode = Given(Entry.DivisionCode) is { } division ? DivisionCode.Parse(division) : null,
                SiteCode = Given(Entry.SiteCode) is { } site ? SiteCode.Parse(site) : null,
            },
            SignedIn.Actor, cancel);
        if (!ModelState.Accepts(ruling, ("agency-code-taken", "Entry.Code"), ("credit-code-taken", "Entry.CreditCode"), ("agency-not-there", "Entry.EstablishedOn"), ("names-incomplete", "Names.RequestPrefix"))) return false;

        TempData[nameof(IndexModel.Done)] = $"已设立{names.FullName}";
        return true;
    }

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private void Check(string field, string? fault)
    {
        if (fault is not null) ModelState.AddModelError(field, fault);
    }

    public sealed class Form
    {
        public string? Code { get; set; }

        public string? Level { get; set; }

        /// <summary>The code of the body above.</summary>
        public string? Superior { get; set; }

        [Display(Name = "设立日期")]
        public DateOnly EstablishedOn { get; set; }

        public string? CreditCode { get; set; }

        public string? DivisionCode { get; set; }

        public string? SiteCode { get; set; }
    }
}
