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

    [BindProperty]
    public CodesForm Codes { get; set; } = new();

    public SignedIn SignedIn => SignedIn.Of(HttpContext);

    public static IReadOnlyList<SelectListItem> Levels { get; } = [.. AgencyLevel.All.Select(level => new SelectListItem(level.Label, level.Code))];

    public IReadOnlyList<SelectListItem> Superiors => BodyChoices.Of(SignedIn.Chart, "没有上级机关");

    public void OnGet() => Entry = new Form { EstablishedOn = SignedIn.Today, Level = AgencyLevel.Town.Code };

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (AgencyCode.Fault(Entry.Code?.Trim()) is { } fault) ModelState.AddModelError("Entry.Code", fault);
        Codes.Check(ModelState, nameof(Codes));
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
                CreditCode = Codes.Credit,
                DivisionCode = Codes.Division,
                SiteCode = Codes.Site,
            },
            SignedIn.Actor, cancel);
        if (!ModelState.Accepts(ruling, ("agency-code-taken", "Entry.Code"), ("credit-code-taken", "Codes.CreditCode"), ("agency-not-there", "Entry.EstablishedOn"), ("names-incomplete", "Names.RequestPrefix"))) return false;

        TempData[nameof(IndexModel.Done)] = $"已设立{names.FullName}";
        return true;
    }

    public sealed class Form
    {
        public string? Code { get; set; }

        public string? Level { get; set; }

        /// <summary>The code of the body above.</summary>
        public string? Superior { get; set; }

        [Display(Name = "设立日期")]
        public DateOnly EstablishedOn { get; set; }
    }
}
