using System.ComponentModel.DataAnnotations;
using Gongkai.Law;
using Gongkai.Office.Proactive;
using Gongkai.Office.Storage;
using Gongkai.Web.Workspace;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Pages.Workspace.Registers;

/// <summary>登记废止.</summary>
public sealed class RepealModel(OfficeContext data, RepealNormativeDocument use) : LedgerPage
{
    [BindProperty]
    [Display(Name = "废止日期")]
    public DateOnly RepealedOn { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "没有填写废止依据。")]
    [StringLength(NormativeDocument.LongestRepealBasis, ErrorMessage = "废止依据最多200字。")]
    public string? Basis { get; set; }

    /// <summary>The version that the person saw.</summary>
    [BindProperty]
    public int Version { get; set; }

    public NormativeDocument Entry { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();

        (RepealedOn, Version) = (Today, Entry.Version);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();
        if (!ModelState.IsValid) return Page();

        switch (await use.HandleAsync(new(AgencyId, id, Version, RepealedOn, Basis!.Trim()), Actor, cancel))
        {
            case Ruling<NormativeDocument>.Allowed:
                return GoTo($"registers/normative-documents/{id}", "已登记废止");
            case Ruling<NormativeDocument>.Refused { Reason: var refusal }:
                Refuse(refusal, refusal.Code.StartsWith("day-", StringComparison.Ordinal) ? nameof(RepealedOn) : "");
                ModelState.SetModelValue(nameof(Version), $"{Entry.Version}", $"{Entry.Version}");
                return Page();
            default:
                throw new InvalidOperationException("A ruling is either allowed or refused.");
        }
    }

    private async Task<bool> FindAsync(Guid id, CancellationToken cancel)
    {
        var row = await data.Set<NormativeDocument>().AsNoTracking().SingleOrDefaultAsync(r => r.AgencyId == AgencyId && r.Id == id, cancel);
        if (row is not null) Entry = row;
        return row is not null;
    }
}
