using System.ComponentModel.DataAnnotations;
using Gongkai.Law;
using Gongkai.Office.Requests;
using Gongkai.Office.Storage;
using Gongkai.Requests;
using Gongkai.Web.Workspace;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Pages.Workspace.Requests;

/// <summary>更正登记: what was registered wrongly of an application.</summary>
public sealed class EditModel(OfficeContext data, ChangeRequest change) : LedgerPage
{
    [BindProperty]
    [Required(ErrorMessage = "没有选择申请人类型。")]
    public string? Kind { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "没有填写所需信息的名称、文号或者其他特征性描述。")]
    [StringLength(Office.Requests.Request.LongestDescription, ErrorMessage = "所需信息最多2000字。")]
    public string? Description { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "没有填写获取信息的形式和方式。")]
    [StringLength(Office.Requests.Request.LongestDeliveryForm, ErrorMessage = "获取形式和方式最多200字。")]
    public string? DeliveryForm { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "没有填写更正理由。")]
    [StringLength(200, ErrorMessage = "更正理由最多200字。")]
    public string? Reason { get; set; }

    /// <summary>The version that the person saw.</summary>
    [BindProperty]
    public int Version { get; set; }

    public Request Entry { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();

        (Kind, Description, DeliveryForm, Version) = (Entry.ApplicantKind.Code, Entry.Description, Entry.DeliveryForm, Entry.Version);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();
        if (!ModelState.IsValid) return Page();

        var command = new ChangeRequest.Command(AgencyId, id, Version, ApplicantKind.FromCode(Kind!), Description!.Trim(), DeliveryForm!.Trim(), Reason!.Trim());
        switch (await change.HandleAsync(command, Actor, cancel))
        {
            case Ruling<Request>.Allowed:
                return GoTo($"requests/{id}", "已更正");
            case Ruling<Request>.Refused { Reason: var refusal } when IsConflict(refusal):
                ShowConflict(
                    Entry.Version, ConflictingField.Of("申请人类型", Entry.ApplicantKind, Kind), ConflictingField.Of("所需信息", Entry.Description, Description),
                    ConflictingField.Of("获取形式和方式", Entry.DeliveryForm, DeliveryForm));
                return Page();
            case Ruling<Request>.Refused { Reason: var refusal }:
                Refuse(refusal);
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
}
