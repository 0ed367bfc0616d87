using System.ComponentModel.DataAnnotations;
using Gongkai.Documents.Subsidies;
using Gongkai.Law;
using Gongkai.Office.Agencies;
using Gongkai.Office.Files;
using Gongkai.Office.Ledgers;
using Gongkai.Office.Proactive.Offline.Subsidies;
using Gongkai.Office.Storage;
using Gongkai.Proactive.Offline;
using Gongkai.Web.Workspace;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Pages.Workspace.Offline.Subsidies;

/// <summary>上传补贴名单: a list from a workbook.</summary>
public sealed class NewSubsidyListModel(OfficeContext data, PrepareSubsidyList prepare) : LedgerPage
{
    [BindProperty]
    public IFormFile? Source { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "没有填写标题。")]
    [StringLength(SubsidyList.LongestTitle, ErrorMessage = "标题最多100字。")]
    public string? Title { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "没有填写政策依据。")]
    [StringLength(SubsidyList.LongestBasis, ErrorMessage = "政策依据最多200字。")]
    public string? Basis { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "没有填写监督电话。")]
    [StringLength(SubsidyList.LongestTelephone, ErrorMessage = "监督电话最多40字。")]
    public string? Telephone { get; set; }

    [BindProperty]
    [Display(Name = "公示开始日期")]
    public DateOnly From { get; set; }

    [BindProperty]
    [Display(Name = "公示截止日期")]
    public DateOnly Until { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "没有选择个人信息保护影响评估。")]
    public string? Assessment { get; set; }

    /// <summary>Those of the body, and of the one above it, with an empty choice first.</summary>
    public IReadOnlyList<SelectListItem> Assessments { get; private set; } = [];

    /// <summary>The body above, when it is a village.</summary>
    private ChartedAgency? Above => Me.Agency.Superior is { } above && Me.Agency.Level == Gongkai.Agencies.AgencyLevel.Village ? Me.Chart.Find(above) : null;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await OfferAsync(cancel);
        (From, Until) = (Today, NoticeMatter.Subsidy.UsualEnd(Today));
        Telephone = await data.Set<DisclosureOffice>().Where(o => o.AgencyId == (Above == null ? AgencyId : Above.Id)).OrderByDescending(o => o.From).Select(o => o.ComplaintTelephone).FirstOrDefaultAsync(cancel);
        if (Assessments.Count == 2) Assessment = Assessments[1].Value;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await OfferAsync(cancel);
        if (Source is not { Length: > 0 }) ModelState.AddModelError(nameof(Source), "没有选择名单文件。");
        else if (Source.Length > Upload.LargestFile) ModelState.AddModelError(nameof(Source), $"“{Source.FileName}”超过{Upload.LargestFile / 1024 / 1024} MB，没有保存。");
        if (!ModelState.IsValid) return Page();

        using var bytes = new MemoryStream();
        await Source!.CopyToAsync(bytes, cancel);
        var (by, id) = Parse(Assessment!);
        var command = new PrepareSubsidyList.Command(AgencyId, Title!.Trim(), Basis!.Trim(), Telephone!.Trim(), From, Until, by, id, NameOf(Source), SubsidyXlsx.Read(bytes.ToArray()));
        switch (await prepare.HandleAsync(command, Actor, cancel))
        {
            case Ruling<SubsidyList>.Allowed { Value: var list }:
                return GoTo($"subsidies/{list.Id}", said: null);
            case Ruling<SubsidyList>.Refused { Reason: var refusal }:
                Refuse(refusal, refusal.Code switch { "list-unreadable" => nameof(Source), "assessment-missing" => nameof(Assessment), _ => nameof(Until) });
                return Page();
            default:
                throw new InvalidOperationException("A ruling is either allowed or refused.");
        }
    }

    private static string NameOf(IFormFile file)
    {
        var name = Path.GetFileName(file.FileName.Replace('\\', '/')).Trim();
        return name.Length <= SubsidyList.LongestBasis ? name : name[..SubsidyList.LongestBasis];
    }

    private (Gongkai.Agencies.AgencyId Agency, Guid Id) Parse(string choice) =>
        choice.Split('/') is [var code, var id] && Guid.TryParse(id, out var assessment) && Me.Chart.Find(code) is { } body && (body.Id == AgencyId || body.Id == Above?.Id) ? (body.Id, assessment) : (AgencyId, Guid.Empty);

    private async Task OfferAsync(CancellationToken cancel)
    {
        var bodies = new[] { Me.Agency, Above }.OfType<ChartedAgency>().ToDictionary(body => body.Id);
        var ids = bodies.Keys.ToList();
        var found = await data.Set<ImpactAssessment>().AsNoTracking().Standing().Where(a => ids.Contains(a.AgencyId)).OrderByDescending(a => a.AssessedOn).Take(50).ToListAsync(cancel);
        Assessments = [new("请选择", ""), .. found.Select(a => new SelectListItem($"{a.Subject}（{a.AssessedOn:yyyy年M月d日}）", $"{bodies[a.AgencyId].Code}/{a.Id:D}"))];
    }
}
