using System.ComponentModel.DataAnnotations;
using Gongkai.Agencies;
using Gongkai.Law;
using Gongkai.Office.Proactive.Offline;
using Gongkai.Office.Storage;
using Gongkai.Proactive.Offline;
using Gongkai.Web.Workspace;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Pages.Workspace.Offline.Villages;

/// <summary>村务公布规则: what the four fields are called, and by when they are public.</summary>
public sealed class VillageAffairsRuleModel(OfficeContext data, VillageAffairsReading reading, SetVillageAffairs set) : LedgerPage
{
    /// <summary>The version that the person saw; 0 where the body had none.</summary>
    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public string[] Names { get; set; } = ["", "", "", ""];

    [BindProperty]
    [Display(Name = "公布日")]
    public int DueDay { get; set; }

    [BindProperty]
    public bool IsFinanceMonthly { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (Me.Agency.Level == AgencyLevel.Village) return LocalRedirect(Url.Content($"{Home}/village-affairs"));

        Fill(await reading.RuleOfAsync(AgencyId, Me.Chart, cancel));
        Version = (await StoredAsync(cancel))?.Version ?? 0;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (Me.Agency.Level == AgencyLevel.Village) return LocalRedirect(Url.Content($"{Home}/village-affairs"));
        if (!ModelState.IsValid) return Page();

        var rule = new VillageAffairsRule(IsFinanceMonthly, DueDay, [.. Names.Select(name => Typed(name) ?? "")]);
        if (await set.HandleAsync(new(AgencyId, Version, rule), Actor, cancel) is not Ruling<VillageAffairsSetting>.Refused { Reason: var refusal }) return GoTo("village-affairs", "已保存");

        if (IsConflict(refusal) && await StoredAsync(cancel) is { } stored)
        {
            this.ShowConflict(nameof(Version), stored.Version, Conflict.Between(
                ConflictingField.Of("四类名称", string.Join("、", stored.Rule.Names), string.Join("、", Names)), ConflictingField.Of("公布日", $"{stored.DueDay}", $"{DueDay}"),
                ConflictingField.Of("第四类", stored.IsFinanceMonthly ? "每月" : "每季度", IsFinanceMonthly ? "每月" : "每季度")));
        }
        else
        {
            Refuse(refusal, refusal.Code == "day-wrong" ? nameof(DueDay) : "Names[0]");
        }

        return Page();
    }

    private Task<VillageAffairsSetting?> StoredAsync(CancellationToken cancel) => data.Set<VillageAffairsSetting>().AsNoTracking().SingleOrDefaultAsync(s => s.AgencyId == AgencyId, cancel);

    private void Fill(VillageAffairsRule rule) => (Names, DueDay, IsFinanceMonthly) = ([.. rule.Names], rule.DueDay, rule.IsFinanceMonthly);
}
