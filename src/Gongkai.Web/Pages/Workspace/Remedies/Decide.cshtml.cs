using System.ComponentModel.DataAnnotations;
using Gongkai.Law;
using Gongkai.Office.Remedies;
using Gongkai.Office.Storage;
using Gongkai.Remedies;
using Gongkai.Web.Workspace;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Pages.Workspace.Remedies;

/// <summary>登记结果.</summary>
public sealed class DecideModel(OfficeContext data, DecideRemedy use) : LedgerPage
{
    [BindProperty]
    [Required(ErrorMessage = "没有选择结果。")]
    public string? Result { get; set; }

    [BindProperty]
    [Display(Name = "作出日期")]
    public DateOnly DecidedOn { get; set; }

    /// <summary>The version that the person saw.</summary>
    [BindProperty]
    public int Version { get; set; }

    public Remedy Entry { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();

        (DecidedOn, Version) = (Today, Entry.Version);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();
        if (!ModelState.IsValid) return Page();

        switch (await use.HandleAsync(new(AgencyId, id, Version, RemedyResult.FromCode(Result!), DecidedOn), Actor, cancel))
        {
            case Ruling<Remedy>.Allowed:
                return GoTo($"remedies/{id}", "已登记结果");
            case Ruling<Remedy>.Refused { Reason: var refusal }:
                Refuse(refusal, refusal.Code.StartsWith("day-", StringComparison.Ordinal) ? nameof(DecidedOn) : "");
                ModelState.SetModelValue(nameof(Version), $"{Entry.Version}", $"{Entry.Version}");
                return Page();
            default:
                throw new InvalidOperationException("A ruling is either allowed or refused.");
        }
    }

    private async Task<bool> FindAsync(Guid id, CancellationToken cancel)
    {
        var row = await data.Set<Remedy>().AsNoTracking().SingleOrDefaultAsync(r => r.AgencyId == AgencyId && r.Id == id, cancel);
        if (row is not null) Entry = row;
        return row is not null;
    }
}
