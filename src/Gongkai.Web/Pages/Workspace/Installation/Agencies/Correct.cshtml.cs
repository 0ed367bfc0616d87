using System.ComponentModel.DataAnnotations;
using Gongkai.Agencies;
using Gongkai.Law;
using Gongkai.Office.Agencies;
using Gongkai.Office.Storage;
using Gongkai.Web.Access;
using Gongkai.Web.Workspace;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Gongkai.Web.Pages.Workspace.Installation.Agencies;

/// <summary>Corrects level, kind and codes of a body, existing or ended.</summary>
public sealed class CorrectModel(CorrectAgency correct, AgencyDirectory directory) : PageModel
{
    [BindProperty]
    public Form Entry { get; set; } = new();

    [BindProperty]
    public CodesForm Codes { get; set; } = new();

    public Agency Agency { get; private set; } = null!;

    /// <summary>The last full name.</summary>
    public string Name { get; private set; } = "";

    public static IReadOnlyList<SelectListItem> Kinds { get; } = [.. Enum.GetValues<AgencyKind>().Select(kind => new SelectListItem(kind.Label(), kind.ToString()))];

    public async Task<IActionResult> OnGetAsync(string code, CancellationToken cancel)
    {
        if (!await FindAsync(code, cancel)) return NotFound();

        Entry = new Form { Level = Agency.Level.Code, Kind = Agency.Kind, Version = Agency.Version };
        Codes = new CodesForm { CreditCode = Agency.CreditCode?.Value, DivisionCode = Agency.DivisionCode?.Value, SiteCode = Agency.SiteCode?.Value };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string code, CancellationToken cancel)
    {
        if (!await FindAsync(code, cancel)) return NotFound();

        Codes.Check(ModelState, nameof(Codes));
        if (Term.Find<AgencyLevel>(Entry.Level) is not { } level)
        {
            ModelState.AddModelError("Entry.Level", "没有选择层级。");
            return Page();
        }

        if (!ModelState.IsValid) return Page();

        var ruling = await correct.HandleAsync(
            new(Agency.Id, Entry.Version, level, Entry.Kind, Codes.Credit, Codes.Division, Codes.Site, Entry.Reason), SignedIn.Of(HttpContext).Actor, cancel);
        if (ruling is Ruling<Agency>.Refused { Reason.Code: JournalledRow.ChangedMeanwhile })
        {
            this.ShowConflict("Entry.Version", Agency.Version, Differences(level));
            return Page();
        }

        if (!ModelState.Accepts(ruling, ("credit-code-taken", "Codes.CreditCode"), ("reason-missing", "Entry.Reason"))) return Page();

        TempData[nameof(BodyModel.Done)] = "机构信息已更正";
        return RedirectToPage("Body", new { code });
    }

    /// <summary>Saving again is on top of what is shown now.</summary>
    private Conflict Differences(AgencyLevel level) => Conflict.Between(
        ConflictingField.Of("层级", Agency.Level.Label, level.Label),
        ConflictingField.Of("类型", Agency.Kind.Label(), Entry.Kind.Label()),
        ConflictingField.Of("统一社会信用代码", Agency.CreditCode?.Value, Codes.Credit?.Value),
        ConflictingField.Of("区划代码", Agency.DivisionCode?.Value, Codes.Division?.Value),
        ConflictingField.Of("网站标识码", Agency.SiteCode?.Value, Codes.Site?.Value));

    private async Task<bool> FindAsync(string code, CancellationToken cancel)
    {
        if (!AgencyCode.TryParse(code, out var parsed) || await directory.FindAsync(parsed, cancel) is not { } id) return false;

        var history = (await directory.HistoryOfAsync(id, cancel))!;
        (Agency, Name) = (history.Agency, history.Names[0].FullName);
        return true;
    }

    public sealed class Form
    {
        public string? Level { get; set; }

        [EnumDataType(typeof(AgencyKind), ErrorMessage = "没有选择类型。")]
        public AgencyKind Kind { get; set; }

        [Required(ErrorMessage = "没有填写更正理由。")]
        [StringLength(200, ErrorMessage = "更正理由最多200字。")]
        public string Reason { get; set; } = "";

        /// <summary>The version that the person saw.</summary>
        public int Version { get; set; }
    }
}
