using System.ComponentModel.DataAnnotations;
using Gongkai.Law;
using Gongkai.Office.Files;
using Gongkai.Office.Proactive.Offline;
using Gongkai.Office.Storage;
using Gongkai.Web.Binding;
using Gongkai.Web.Hosting;
using Gongkai.Web.Workspace;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Pages.Workspace.Offline.Boards;

/// <summary>登记巡查: somebody looked at a place.</summary>
[UsesScript]
public sealed class InspectModel(OfficeContext data, InspectPlace inspect) : LedgerPage
{
    [BindProperty]
    [Display(Name = "巡查日期")]
    public DateOnly On { get; set; }

    [BindProperty]
    [StringLength(PlaceInspection.LongestWords, ErrorMessage = "问题最多写200字。")]
    public string? Problem { get; set; }

    [BindProperty]
    [Display(Name = "整改期限")]
    public DateOnly? FixBy { get; set; }

    [BindProperty]
    public IFormFile? Photograph { get; set; }

    public Place Place { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();

        On = Today;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();

        Upload? photograph = null;
        if (Photograph is { Length: > 0 } file)
        {
            switch (await file.ReadUploadAsync(cancel))
            {
                case Ruling<Upload>.Allowed { Value: var upload }:
                    photograph = upload;
                    break;
                case Ruling<Upload>.Refused { Reason.Message: var message }:
                    ModelState.AddModelError(nameof(Photograph), message);
                    break;
            }
        }

        if (!ModelState.IsValid) return Page();
        if (await inspect.HandleAsync(new(AgencyId, id, On, Typed(Problem), FixBy, photograph), Actor, cancel) is not Ruling<PlaceInspection>.Refused { Reason: var refusal }) return GoTo($"places/{id}", "已登记巡查");

        Refuse(refusal, refusal.Code switch { "photograph-none" => nameof(Photograph), "fix-by-missing" => nameof(FixBy), _ => nameof(On) });
        return Page();
    }

    private async Task<bool> FindAsync(Guid id, CancellationToken cancel)
    {
        if (await data.Set<Place>().AsNoTracking().SingleOrDefaultAsync(p => p.AgencyId == AgencyId && p.Id == id && p.VoidedAt == null, cancel) is not { } place) return false;

        Place = place;
        return true;
    }
}
