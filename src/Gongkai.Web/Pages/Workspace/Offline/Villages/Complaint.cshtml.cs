using System.ComponentModel.DataAnnotations;
using Gongkai.Agencies;
using Gongkai.Law;
using Gongkai.Office.Journal;
using Gongkai.Office.Ledgers;
using Gongkai.Office.Proactive.Offline;
using Gongkai.Office.Storage;
using Gongkai.Web.AnnualReports;
using Gongkai.Web.Workspace;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Gongkai.Web.Pages.Workspace.Offline.Villages;

/// <summary>One complaint about a village's affairs.</summary>
public sealed class ComplaintModel(OfficeContext data, RecordHistory history, VoidRecord makeVoid, RecordComplaint record, ChangeComplaint change) : RecordPage<VillageComplaint>(data, history, makeVoid)
{
    /// <summary>Calendar days for looking into a complaint that are preset; our choice.</summary>
    private const int UsualDays = 30;

    [BindProperty]
    [Required(ErrorMessage = "没有选择反映的村（社区）。")]
    public string? Village { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "没有填写反映的事项。")]
    [StringLength(VillageComplaint.LongestWords, ErrorMessage = "反映的事项最多500字。")]
    public string? Matter { get; set; }

    [BindProperty]
    [Display(Name = "收到日期")]
    public DateOnly ReceivedOn { get; set; }

    [BindProperty]
    [Display(Name = "调查核实期限")]
    public DateOnly DueOn { get; set; }

    public IReadOnlyList<SelectListItem> Villages => [new("请选择", ""), .. Me.Chart.Villages(AgencyId).Select(village => new SelectListItem(village.FullName, village.Code.Value))];

    public override string List => "village-complaints";

    protected override Right Needed => Right.KeepPlaces;

    protected override void Preset() => (ReceivedOn, DueOn) = (Today, Today.AddDays(UsualDays));

    protected override void Fill(VillageComplaint row) => (Village, Matter, ReceivedOn, DueOn) = (Me.Chart.FindAlsoEnded(row.VillageId)?.Code.Value, row.Matter, row.ReceivedOn, row.DueOn);

    protected override async Task<Ruling<VillageComplaint>> SaveAsync(Guid? id, CancellationToken cancel)
    {
        var village = Me.Chart.FindAlsoEnded(Village!)?.Id ?? default;
        return id is null
            ? await record.HandleAsync(new(AgencyId, village, ReceivedOn, Matter!.Trim(), DueOn), Actor, cancel)
            : await change.HandleAsync(new(AgencyId, id.Value, Version, village, ReceivedOn, Matter!.Trim(), DueOn, Reason!.Trim()), Actor, cancel);
    }

    protected override IEnumerable<Fact> FactsOf(VillageComplaint row)
    {
        yield return new("村（社区）", Me.Chart.FindAlsoEnded(row.VillageId)?.FullName ?? "");
        yield return new("反映的事项", row.Matter);
        yield return Fact.Of("收到日期", row.ReceivedOn);
        yield return Fact.Of("调查核实期限", row.DueOn);
        if (row.ConcludedOn is { } on)
        {
            yield return new("调查结果", row.IsTrue == true ? "属实" : "不属实");
            yield return new("核实和处理情况", row.Findings ?? "");
            yield return Fact.Of("办结日期", on);
        }
    }

    protected override IEnumerable<ConflictingField> Differences(VillageComplaint row) =>
    [
        ConflictingField.Of("村（社区）", Me.Chart.FindAlsoEnded(row.VillageId)?.FullName, Me.Chart.Find(Village ?? "")?.FullName), ConflictingField.Of("反映的事项", row.Matter, Matter),
        ConflictingField.Of("收到日期", row.ReceivedOn, ReceivedOn), ConflictingField.Of("调查核实期限", row.DueOn, DueOn),
    ];

    protected override CountedIn? CountedInOf(VillageComplaint row) => null;

    protected override string FieldOf(Refusal refusal) => refusal.Code switch { "village-unknown" => nameof(Village), "day-before" => nameof(DueOn), _ => nameof(ReceivedOn) };

    protected override (string Label, string Address)? NextOf(VillageComplaint row) => row.ConcludedOn is null ? ("登记办结", $"{Home}/village-complaints/{row.Id}/conclude") : null;
}
