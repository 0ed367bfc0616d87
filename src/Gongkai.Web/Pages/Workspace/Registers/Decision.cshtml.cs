using System.ComponentModel.DataAnnotations;
using Gongkai.Agencies;
using Gongkai.AnnualReports.Compilation;
using Gongkai.Law;
using Gongkai.Office.Journal;
using Gongkai.Office.Ledgers;
using Gongkai.Office.Proactive;
using Gongkai.Office.Storage;
using Gongkai.Proactive;
using Gongkai.Web.AnnualReports;
using Gongkai.Web.Workspace;
using Gongkai.WorkingDays;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Pages.Workspace.Registers;

/// <summary>One licence, penalty or compulsory decision.</summary>
public sealed class DecisionModel(OfficeContext data, RecordHistory history, VoidRecord makeVoid, RecordDecision record, ChangeDecision change) : RecordPage<Decision>(data, history, makeVoid)
{
    [BindProperty]
    [Required(ErrorMessage = "没有选择种类。")]
    public string? Kind { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "没有填写决定书文号。")]
    [StringLength(Decision.LongestDocumentNumber, ErrorMessage = "决定书文号最多60字。")]
    public string? DocumentNumber { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "没有填写事由。")]
    [StringLength(Decision.LongestSubject, ErrorMessage = "事由最多200字。")]
    public string? Subject { get; set; }

    [BindProperty]
    [Display(Name = "决定日期")]
    public DateOnly DecidedOn { get; set; }

    /// <summary>The public item that shows it.</summary>
    [BindProperty]
    public Guid? ShownBy { get; set; }

    public IReadOnlyList<SelectListItem> Items { get; private set; } = [];

    /// <summary>The item that shows it.</summary>
    public LinkedItem? Shown { get; private set; }

    /// <summary>The last day to withdraw it, of a reversed decision that is still public; null where nothing is to be withdrawn.</summary>
    public CountedDay? WithdrawalDue => Void is null && Stored is { ReversedOn: { } reversed } && Shown is { IsWithdrawn: false }
        ? DisclosureRule.LastDayToWithdrawPenalty(reversed, WorkingDayCalendar.Shipped)
        : null;

    public override string List => "registers/decisions";

    protected override Right Needed => Right.RecordLedger;

    protected override void Preset() => DecidedOn = Today;

    protected override async Task OfferAsync(CancellationToken cancel)
    {
        var own = RouteData.Values["id"] is string typed && Guid.TryParse(typed, out var id) ? id : (Guid?)null;
        var chosen = await Data.Set<Decision>().Where(d => d.AgencyId == AgencyId && d.Id == own).Select(d => d.ItemId).SingleOrDefaultAsync(cancel);
        Items = await PublishedItems.ChoicesAsync(Data, AgencyId, PublishedItems.OfDecisions(Data), chosen, cancel);
    }

    protected override async Task ReadAsync(Decision row, CancellationToken cancel)
    {
        if (row.ItemId is { } item) Shown = await LinkedItem.Of(Data.Set<Item>().Where(i => i.AgencyId == AgencyId && i.Id == item)).SingleAsync(cancel);
    }

    protected override void Fill(Decision row) =>
        (Kind, DocumentNumber, Subject, DecidedOn, ShownBy) = (row.Kind.Code, row.DocumentNumber, row.Subject, row.DecidedOn, row.ItemId);

    protected override Task<Ruling<Decision>> SaveAsync(Guid? id, CancellationToken cancel) => id is null
        ? record.HandleAsync(new(AgencyId, DecisionKind.FromCode(Kind!), DocumentNumber!.Trim(), Subject!.Trim(), DecidedOn) { Item = ShownBy }, Actor, cancel)
        : change.HandleAsync(new(AgencyId, id.Value, Version, DecisionKind.FromCode(Kind!), DocumentNumber!.Trim(), Subject!.Trim(), DecidedOn, ShownBy, Reason!.Trim()), Actor, cancel);

    protected override IEnumerable<Fact> FactsOf(Decision row) =>
    [
        new("种类", row.Kind.Label), new("决定书文号", row.DocumentNumber), new("事由", row.Subject), Fact.Of("决定日期", row.DecidedOn),
        Shown is null ? new("公开的信息", "没有关联") : new("公开的信息", $"{Shown.Title}（{Shown.PublishedOn:yyyy年M月d日}公开{(Shown.IsWithdrawn ? "，已撤下" : "")}）", $"{Home}/items/{Shown.Id}"),
        .. row.ReversedOn is { } reversed ? [new Fact("变更、撤销", $"{reversed:yyyy年M月d日}被{row.Reversal!.Label}，依据：{row.ReversalBasis}")] : Array.Empty<Fact>(),
    ];

    protected override (string Label, string Address)? NextOf(Decision row) =>
        row.Kind == DecisionKind.Penalty && row.ReversedOn is null ? ("登记变更、撤销", $"{Home}/{List}/{row.Id}/reverse") : null;

    protected override IEnumerable<ConflictingField> Differences(Decision row) =>
        [ConflictingField.Of("种类", row.Kind, Kind), ConflictingField.Of("决定书文号", row.DocumentNumber, DocumentNumber), ConflictingField.Of("事由", row.Subject, Subject), ConflictingField.Of("决定日期", row.DecidedOn, DecidedOn), ConflictingField.Of("公开的信息", TitleOf(row.ItemId), TitleOf(ShownBy))];

    protected override CountedIn? CountedInOf(Decision row) => CountedIn.Of(Home, new YearFacts(Today.Year) { Decisions = [new DecisionFact(row.Id, row.Kind, row.DecidedOn)] }, row.DecidedOn, row.DecidedOn);

    protected override string FieldOf(Refusal refusal) => refusal.Code switch
    {
        "number-used" => nameof(DocumentNumber),
        "item-not-published" => nameof(ShownBy),
        "not-a-penalty" => nameof(Kind),
        _ => nameof(DecidedOn),
    };

    private string TitleOf(Guid? item) => item is null ? "" : Items.FirstOrDefault(choice => choice.Value == item.ToString())?.Text ?? "";
}
