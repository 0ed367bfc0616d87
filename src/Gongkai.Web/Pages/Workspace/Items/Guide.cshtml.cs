using System.ComponentModel.DataAnnotations;
using Gongkai.Agencies;
using Gongkai.Law;
using Gongkai.Office.Agencies;
using Gongkai.Office.Proactive;
using Gongkai.Office.Storage;
using Gongkai.Web.Workspace;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Pages.Workspace.Items;

/// <summary>公开指南: its editions with their differences, and a new one.</summary>
public sealed class GuideModel(OfficeContext data, IssueGuide issue) : LedgerPage
{
    [BindProperty]
    [Required(ErrorMessage = "没有填写政府信息的分类。")]
    [StringLength(Guide.LongestText, ErrorMessage = "每项最多3000字。")]
    public string? Classification { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "没有填写编排体系。")]
    [StringLength(Guide.LongestText, ErrorMessage = "每项最多3000字。")]
    public string? Arrangement { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "没有填写获取方式。")]
    [StringLength(Guide.LongestText, ErrorMessage = "每项最多3000字。")]
    public string? Access { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "没有填写申请渠道和使用说明。")]
    [StringLength(Guide.LongestText, ErrorMessage = "每项最多3000字。")]
    public string? Applying { get; set; }

    [BindProperty]
    public string Receipt { get; set; } = ByStaff;

    [BindProperty]
    [Display(Name = "启用日期")]
    public DateOnly From { get; set; }

    private const string ByStaff = "staff";

    private const string BySystem = "system";

    /// <summary>The latest first.</summary>
    public IReadOnlyList<Guide> Editions { get; private set; } = [];

    /// <summary>What the office has changed since the present edition.</summary>
    public IReadOnlyList<string> Outdated { get; private set; } = [];

    public bool HasOffice { get; private set; }

    public bool MayIssue => May(Right.EditAgencyContact);

    public static IReadOnlyList<SelectListItem> Receipts { get; } =
        [new("由工作人员与申请人确认，确认之日为收到之日", ByStaff), new("指南写明系统回执即为本机关的确认，提交成功之日为收到之日", BySystem)];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await FindAsync(cancel);
        From = Today;
        if (Editions is [var last, ..]) (Classification, Arrangement, Access, Applying, Receipt) = (last.Classification, last.Arrangement, last.Access, last.Applying, last.ReceiptBySystem ? BySystem : ByStaff);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (ModelState.IsValid)
        {
            switch (await issue.HandleAsync(new(AgencyId, Classification!, Arrangement!, Access!, Applying!, Receipt == BySystem, From), Actor, cancel))
            {
                case Ruling<Guide>.Allowed:
                    return GoTo("items/guide", "新版指南已公布");
                case Ruling<Guide>.Refused { Reason: var refusal }:
                    Refuse(refusal, refusal.Code is "guide-in-past" or "version-not-last" ? nameof(From) : "");
                    break;
                default:
                    throw new InvalidOperationException("A ruling is either allowed or refused.");
            }
        }

        await FindAsync(cancel);
        return Page();
    }

    private async Task FindAsync(CancellationToken cancel)
    {
        Editions = await data.Set<Guide>().AsNoTracking().Where(g => g.AgencyId == AgencyId).OrderByDescending(g => g.From).ToListAsync(cancel);
        var office = await data.Set<DisclosureOffice>().AsNoTracking().Where(o => o.AgencyId == AgencyId).On(Today).SingleOrDefaultAsync(cancel);
        HasOffice = office is not null;
        Outdated = office is not null && Editions.On(Today).FirstOrDefault() is { } present ? [.. present.Outdated(office)] : [];
    }
}
