using System.ComponentModel.DataAnnotations;
using Gongkai.Law;
using Gongkai.Office.Requests;
using Gongkai.Office.Storage;
using Gongkai.Requests;
using Gongkai.Web.Workspace;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Pages.Workspace.Requests;

/// <summary>登记办结: the day of the answer and the one outcome that decides the row of table 3.</summary>
public sealed class ConcludeModel(OfficeContext data, ConcludeRequest conclude) : LedgerPage
{
    [BindProperty]
    [Required(ErrorMessage = "没有选择办理结果。")]
    public string? Outcome { get; set; }

    [BindProperty]
    [Display(Name = "办结日期")]
    public DateOnly ConcludedOn { get; set; }

    [BindProperty]
    [StringLength(Office.Requests.Request.LongestAnswerNumber, ErrorMessage = "答复文号最多60字。")]
    public string? AnswerNumber { get; set; }

    /// <summary>The version that the person saw.</summary>
    [BindProperty]
    public int Version { get; set; }

    public Request Entry { get; private set; } = null!;

    /// <summary>The 21 outcomes under their groups, each with its row in table 3.</summary>
    public static IReadOnlyList<SelectListItem> Outcomes { get; } = [new("请选择", ""), .. Grouped()];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();

        (ConcludedOn, Version) = (Today, Entry.Version);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();
        if (!ModelState.IsValid) return Page();

        switch (await conclude.HandleAsync(new(AgencyId, id, Version, Gongkai.Requests.Outcome.FromCode(Outcome!), ConcludedOn, Typed(AnswerNumber)), Actor, cancel))
        {
            case Ruling<Request>.Allowed { Value: var request }:
                return GoTo($"requests/{id}", $"已办结：{request.Outcome!.FullLabel}");
            case Ruling<Request>.Refused { Reason: var refusal } when IsConflict(refusal):
                Refuse(refusal);
                ModelState.SetModelValue(nameof(Version), $"{Entry.Version}", $"{Entry.Version}");
                return Page();
            case Ruling<Request>.Refused { Reason: var refusal }:
                Refuse(refusal, refusal.Code == "already-concluded" ? "" : nameof(ConcludedOn));
                return Page();
            default:
                throw new InvalidOperationException("A ruling is either allowed or refused.");
        }
    }

    private async Task<bool> FindAsync(Guid id, CancellationToken cancel)
    {
        var request = await data.Set<Request>().AsNoTracking().SingleOrDefaultAsync(r => r.AgencyId == AgencyId && r.Id == id, cancel);
        if (request is not null) Entry = request;
        return request is not null;
    }

    private static IEnumerable<SelectListItem> Grouped()
    {
        var groups = new Dictionary<string, SelectListGroup>(StringComparer.Ordinal);
        foreach (var outcome in Gongkai.Requests.Outcome.All)
        {
            var number = "一二三四五六"[outcome.Row["r3.".Length] - '1'];
            var group = outcome.Group is { } name ? groups.TryGetValue(name, out var known) ? known : groups[name] = new SelectListGroup { Name = $"（{number}）{name}" } : null;
            yield return new SelectListItem($"{outcome.RowLabel}　→表三第三项（{number}）{(group is null ? "" : outcome.RowLabel.Split('.')[0])}", outcome.Code) { Group = group };
        }
    }
}
