using System.ComponentModel.DataAnnotations;
using Gongkai.Office.Requests;
using Gongkai.Office.Storage;
using Gongkai.Web.Workspace;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Pages.Workspace.Requests;

/// <summary>查看姓名和证件: asks why, journals it, and shows the data on the answer to this one form.</summary>
public sealed class ApplicantModel(OfficeContext data, ViewApplicant view) : LedgerPage
{
    [BindProperty]
    [Required(ErrorMessage = "没有填写查看理由。")]
    [StringLength(200, ErrorMessage = "查看理由最多200字。")]
    public string? Reason { get; set; }

    public Guid Id { get; private set; }

    public string Number { get; private set; } = "";

    /// <summary>Only after the reason was given.</summary>
    public ApplicantData? Shown { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) => await FindAsync(id, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();
        if (ModelState.IsValid) Shown = await view.HandleAsync(AgencyId, id, Reason!.Trim(), Actor, cancel);
        return Page();
    }

    private async Task<bool> FindAsync(Guid id, CancellationToken cancel)
    {
        var number = await data.Set<Request>().Where(r => r.AgencyId == AgencyId && r.Id == id).Select(r => r.Number).SingleOrDefaultAsync(cancel);
        (Id, Number) = (id, number ?? "");
        return number is not null;
    }
}
