using System.ComponentModel.DataAnnotations;
using Gongkai.Agencies;
using Gongkai.Law;
using Gongkai.Office.Journal;
using Gongkai.Office.Ledgers;
using Gongkai.Office.Proactive.Offline;
using Gongkai.Office.Storage;
using Gongkai.Proactive.Offline;
using Gongkai.Web.AnnualReports;
using Gongkai.Web.Workspace;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Pages.Workspace.Offline.Boards;

/// <summary>One place, what hangs there, and its inspections.</summary>
public sealed class PlaceModel(OfficeContext data, RecordHistory history, VoidRecord makeVoid, RecordPlace record, ChangePlace change) : RecordPage<Place>(data, history, makeVoid)
{
    [BindProperty]
    [Required(ErrorMessage = "没有选择种类。")]
    public string? Kind { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "没有填写名称。")]
    [StringLength(Place.LongestName, ErrorMessage = "名称最多60字。")]
    public string? Name { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "没有填写位置。")]
    [StringLength(Place.LongestLocation, ErrorMessage = "位置最多120字。")]
    public string? Location { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "没有填写管理单位。")]
    [StringLength(Place.LongestPart, ErrorMessage = "管理单位最多60字。")]
    public string? Owner { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "没有填写责任人。")]
    [StringLength(Place.LongestPart, ErrorMessage = "责任人最多60字。")]
    public string? Responsible { get; set; }

    [BindProperty]
    [StringLength(Place.LongestPart, ErrorMessage = "联系电话最多60字。")]
    public string? Telephone { get; set; }

    [BindProperty]
    [Display(Name = "显示字数")]
    public int? Capacity { get; set; }

    [BindProperty]
    [Display(Name = "启用日期")]
    public DateOnly OpenedOn { get; set; }

    [BindProperty]
    [Display(Name = "停用日期")]
    public DateOnly? ClosedOn { get; set; }

    public IReadOnlyList<Notice> Hanging { get; private set; } = [];

    /// <summary>The latest first.</summary>
    public IReadOnlyList<PlaceInspection> Inspections { get; private set; } = [];

    public override string List => "places";

    protected override Right Needed => Right.KeepPlaces;

    protected override void Preset() => (Kind, Owner, OpenedOn) = (PlaceKind.NoticeBoard.Code, Me.Agency.FullName, Today);

    protected override void Fill(Place row)
    {
        (Kind, Name, Location, Owner, Responsible) = (row.Kind.Code, row.Name, row.Location, row.Owner, row.Responsible);
        (Telephone, Capacity, OpenedOn, ClosedOn) = (row.Telephone, row.Capacity, row.OpenedOn, row.ClosedOn);
    }

    protected override async Task<Ruling<Place>> SaveAsync(Guid? id, CancellationToken cancel)
    {
        var facts = new PlaceFacts(Term.FromCode<PlaceKind>(Kind!), Name!.Trim(), Location!.Trim(), Owner!.Trim(), Responsible!.Trim(), Typed(Telephone), Capacity, OpenedOn, ClosedOn);
        return id is null
            ? await record.HandleAsync(new(AgencyId, facts), Actor, cancel)
            : await change.HandleAsync(new(AgencyId, id.Value, Version, facts, Reason!.Trim()), Actor, cancel);
    }

    protected override async Task ReadAsync(Place row, CancellationToken cancel)
    {
        Hanging = await Data.Set<Posting>().Where(p => p.AgencyId == AgencyId && p.PlaceId == row.Id && p.TakenDownOn == null)
            .Join(Data.Set<Notice>().AsNoTracking().Standing(), p => new { p.AgencyId, Id = p.NoticeId }, n => new { n.AgencyId, n.Id }, (_, notice) => notice).OrderBy(n => n.Until).ToListAsync(cancel);
        Inspections = await Data.Set<PlaceInspection>().AsNoTracking().Where(i => i.AgencyId == AgencyId && i.PlaceId == row.Id).OrderByDescending(i => i.On).ThenByDescending(i => i.Id).Take(50).ToListAsync(cancel);
    }

    protected override IEnumerable<Fact> FactsOf(Place row)
    {
        yield return new("种类", row.Kind.Label);
        yield return new("位置", row.Location);
        yield return new("管理单位", row.Owner);
        yield return new("责任人", row.Telephone is null ? row.Responsible : $"{row.Responsible}，{row.Telephone}");
        if (row.Capacity is { } capacity) yield return new("一次显示", $"{capacity}字");
        yield return Fact.Of("启用日期", row.OpenedOn);
        if (row.ClosedOn is { } closed) yield return Fact.Of("停用日期", closed);
    }

    protected override IEnumerable<ConflictingField> Differences(Place row) =>
    [
        ConflictingField.Of("种类", row.Kind, Kind), ConflictingField.Of("名称", row.Name, Name), ConflictingField.Of("位置", row.Location, Location), ConflictingField.Of("管理单位", row.Owner, Owner),
        ConflictingField.Of("责任人", row.Responsible, Responsible), ConflictingField.Of("联系电话", row.Telephone, Telephone), ConflictingField.Of("显示字数", $"{row.Capacity}", $"{Capacity}"),
        ConflictingField.Of("启用日期", row.OpenedOn, OpenedOn), ConflictingField.Of("停用日期", row.ClosedOn, ClosedOn),
    ];

    protected override CountedIn? CountedInOf(Place row) => null;

    protected override string FieldOf(Refusal refusal) => refusal.Code switch
    {
        "capacity-missing" => nameof(Capacity),
        "place-in-use" or "day-before" => nameof(ClosedOn),
        _ => nameof(OpenedOn),
    };
}
