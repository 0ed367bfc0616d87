using System.ComponentModel.DataAnnotations;
using Gongkai.Law;
using Gongkai.Office.Proactive.Offline;
using Gongkai.Office.Storage;
using Gongkai.Web.Workspace;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Pages.Workspace.Offline.Boards;

/// <summary>登记整改: what an inspection found was put right.</summary>
public sealed class FixModel(OfficeContext data, FixPlace fix) : LedgerPage
{
    /// <summary>The version that the person saw.</summary>
    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    [Display(Name = "整改日期")]
    public DateOnly On { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "没有填写怎样整改的。")]
    [StringLength(PlaceInspection.LongestWords, ErrorMessage = "整改情况最多写200字。")]
    public string? Remedy { get; set; }

    public PlaceInspection Inspection { get; private set; } = null!;

    public Place Place { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();
        if (Inspection.FixBy is null || Inspection.FixedOn is not null) return LocalRedirect(Url.Content($"{Home}/places/{Place.Id}"));

        (Version, On) = (Inspection.Version, Today);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();
        if (!ModelState.IsValid) return Page();
        if (await fix.HandleAsync(new(AgencyId, id, Version, On, Remedy!.Trim()), Actor, cancel) is not Ruling<PlaceInspection>.Refused { Reason: var refusal }) return GoTo($"places/{Place.Id}", "已登记整改");

        await FindAsync(id, cancel);
        if (IsConflict(refusal)) this.ShowConflict(nameof(Version), Inspection.Version, Conflict.With(Fact.Of("整改日期", Inspection.FixedOn), Fact.OfOptional("怎样整改的", Inspection.Remedy)));
        else Refuse(refusal, refusal.Code == "nothing-to-fix" ? "" : nameof(On));
        return Page();
    }

    private async Task<bool> FindAsync(Guid id, CancellationToken cancel)
    {
        if (await data.Set<PlaceInspection>().AsNoTracking().SingleOrDefaultAsync(i => i.AgencyId == AgencyId && i.Id == id, cancel) is not { } inspection) return false;

        Inspection = inspection;
        Place = await data.Set<Place>().AsNoTracking().SingleAsync(p => p.AgencyId == AgencyId && p.Id == inspection.PlaceId, cancel);
        return true;
    }
}
