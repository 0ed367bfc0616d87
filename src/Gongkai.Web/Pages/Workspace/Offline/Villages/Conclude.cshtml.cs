using System.ComponentModel.DataAnnotations;
using Gongkai.Law;
using Gongkai.Office.Proactive.Offline;
using Gongkai.Office.Storage;
using Gongkai.Web.Workspace;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Pages.Workspace.Offline.Villages;

/// <summary>登记办结: what came of looking into a complaint about a village.</summary>
public sealed class ConcludeModel(OfficeContext data, ConcludeComplaint conclude) : RecordActPage<VillageComplaint>(data)
{
    [BindProperty]
    [Required(ErrorMessage = "没有选择是否属实。")]
    public string? IsTrue { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "没有填写核实和处理情况。")]
    [StringLength(VillageComplaint.LongestWords, ErrorMessage = "最多写500字。")]
    public string? Findings { get; set; }

    [BindProperty]
    [Display(Name = "办结日期")]
    public DateOnly On { get; set; }

    protected override string List => "village-complaints";

    protected override void Preset() => On = Today;

    protected override bool Fits(VillageComplaint row) => row.ConcludedOn is null;

    protected override IEnumerable<Fact> FactsOf(VillageComplaint row) => [new("反映的事项", row.Matter), Fact.Of("办结日期", row.ConcludedOn), Fact.OfOptional("核实和处理情况", row.Findings)];

    protected override Task<Ruling<VillageComplaint>> SaveAsync(Guid id, CancellationToken cancel) => conclude.HandleAsync(new(AgencyId, id, Version, IsTrue == "true", Findings!.Trim(), On), Actor, cancel);

    protected override string Done(VillageComplaint row) => "已办结";

    protected override string FieldOf(Refusal refusal) => refusal.Code == "already-concluded" ? "" : nameof(On);
}
