using System.ComponentModel.DataAnnotations;
using Gongkai.Law;
using Gongkai.Office.Proactive.Offline;
using Gongkai.Office.Storage;
using Gongkai.Proactive.Offline;
using Gongkai.Web.Workspace;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Pages.Workspace.Offline.Supplies;

/// <summary>整理一批: a package for an archive or library.</summary>
public sealed class NewSupplyModel(OfficeContext data, PrepareSupply prepare) : LedgerPage
{
    [BindProperty]
    [Required(ErrorMessage = "没有选择提供给谁。")]
    public string? Kind { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "没有填写接收单位。")]
    [StringLength(Supply.LongestName, ErrorMessage = "接收单位最多60字。")]
    public string? Receiver { get; set; }

    [BindProperty]
    [Display(Name = "开始日期")]
    public DateOnly From { get; set; }

    [BindProperty]
    [Display(Name = "截止日期")]
    public DateOnly Until { get; set; }

    /// <summary>Presets the day after the last package, as far as there is one.</summary>
    public async Task OnGetAsync(CancellationToken cancel)
    {
        var last = await data.Set<Supply>().AsNoTracking().Where(s => s.AgencyId == AgencyId && s.VoidedAt == null).OrderByDescending(s => s.Until).FirstOrDefaultAsync(cancel);
        (Kind, Receiver) = ((last?.Kind ?? SupplyReceiver.Archive).Code, last?.Receiver);
        (From, Until) = (last?.Until.AddDays(1) ?? new DateOnly(Today.Year, 1, 1), Today);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid) return Page();

        switch (await prepare.HandleAsync(new(AgencyId, Term.FromCode<SupplyReceiver>(Kind!), Receiver!.Trim(), From, Until), Actor, cancel))
        {
            case Ruling<Supply>.Allowed { Value: var supply }:
                return GoTo($"supplies/{supply.Id}", $"已整理{supply.Count}条");
            case Ruling<Supply>.Refused { Reason: var refusal }:
                Refuse(refusal, nameof(Until));
                return Page();
            default:
                throw new InvalidOperationException("A ruling is either allowed or refused.");
        }
    }
}
