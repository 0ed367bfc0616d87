using System.ComponentModel.DataAnnotations;
using Gongkai.Agencies;
using Gongkai.AnnualReports.Compilation;
using Gongkai.Law;
using Gongkai.Office.Agencies;
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

/// <summary>One rule or normative document.</summary>
public sealed class NormativeDocumentModel(OfficeContext data, RecordHistory history, VoidRecord makeVoid, RecordNormativeDocument record, ChangeNormativeDocument change) : RecordPage<NormativeDocument>(data, history, makeVoid)
{
    [BindProperty]
    public string? Kind { get; set; } = NormativeKind.NormativeDocument.Code;

    [BindProperty]
    [Required(ErrorMessage = "没有填写标题。")]
    [StringLength(NormativeDocument.LongestTitle, ErrorMessage = "标题最多200字。")]
    public string? Title { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "没有填写文号。")]
    [StringLength(NormativeDocument.LongestDocumentNumber, ErrorMessage = "文号最多60字。")]
    public string? DocumentNumber { get; set; }

    [BindProperty]
    [Display(Name = "制发日期")]
    public DateOnly MadeOn { get; set; }

    [BindProperty]
    [StringLength(NormativeDocument.LongestRegisterNumber, ErrorMessage = "登记号最多60字。")]
    public string? RegisterNumber { get; set; }

    [BindProperty]
    [Display(Name = "施行日期")]
    public DateOnly? EffectiveOn { get; set; }

    [BindProperty]
    [Display(Name = "有效期至")]
    public DateOnly? ValidUntil { get; set; }

    [BindProperty]
    [StringLength(NormativeDocument.LongestFilingNumber, ErrorMessage = "备案号最多60字。")]
    public string? FilingNumber { get; set; }

    /// <summary>The public item that carries its text.</summary>
    [BindProperty]
    public Guid? CarriedBy { get; set; }

    /// <summary>The item from whose page somebody comes to register it.</summary>
    [FromQuery(Name = "item")]
    public Guid? From { get; set; }

    public IReadOnlyList<SelectListItem> Items { get; private set; } = [];

    /// <summary>With its amendments; null of a new one.</summary>
    public RegisteredDocument? Registered { get; private set; }

    /// <summary>The item that carries its text.</summary>
    public LinkedItem? Carrier { get; private set; }

    /// <summary>What explains it.</summary>
    public IReadOnlyList<LinkedItem> Explanations { get; private set; } = [];

    /// <summary>The version of an explanation that is being drafted or reviewed; null where none is.</summary>
    public Guid? ExplanationUnderWay { get; private set; }

    public DocumentState? State => Registered?.Times.StateOn(Today);

    /// <summary>The last day for the explanation, of one that is public without; null where none is missing.</summary>
    public CountedDay? ExplanationDue => Void is null && Stored is { NoExplanationReason: null } && State is { IsOver: false } && Carrier is { IsWithdrawn: false } carrier && Explanations.Count == 0
        ? DisclosureRule.PolicyExplanation.LastDay(carrier.PublishedOn, WorkingDayCalendar.Shipped)
        : null;

    /// <summary>What a body of this level can have made.</summary>
    public IReadOnlyList<SelectListItem> Kinds =>
        [.. NormativeKind.OfferedTo(Me.Agency.Level, Data.Set<AgencyCompetence>().Any(c => c.AgencyId == AgencyId && c.Kind == CompetenceKind.MakesRules)).Select(kind => new SelectListItem(kind.Label, kind.Code))];

    public override string List => "registers/normative-documents";

    protected override Right Needed => Right.RecordLedger;

    private DocumentDetails Details => new(Typed(RegisterNumber), EffectiveOn, ValidUntil, Typed(FilingNumber), CarriedBy);

    /// <summary>Of one that is registered from the page of its item, what the item says.</summary>
    protected override void Preset()
    {
        MadeOn = Today;
        var text = (
            from item in Data.Set<Item>()
            where item.AgencyId == AgencyId && item.Id == From
            join version in Data.Set<ItemVersion>() on new { item.AgencyId, Id = item.VersionId } equals new { version.AgencyId, Id = (Guid?)version.Id }
            join each in Data.Set<ItemText>() on new { version.AgencyId, Id = version.TextId } equals new { each.AgencyId, each.Id }
            select new { each.Title, each.DocumentNumber, each.DocumentDate }).SingleOrDefault();
        if (text is null) return;

        (Title, DocumentNumber, CarriedBy) = (text.Title, text.DocumentNumber, From);
        if (text.DocumentDate is { } dated) MadeOn = dated;
    }

    protected override async Task OfferAsync(CancellationToken cancel)
    {
        var own = RouteData.Values["id"] is string typed && Guid.TryParse(typed, out var id) ? id : (Guid?)null;
        var chosen = await Data.Set<NormativeDocument>().Where(d => d.AgencyId == AgencyId && d.Id == own).Select(d => d.ItemId).SingleOrDefaultAsync(cancel);
        Items = await PublishedItems.ChoicesAsync(Data, AgencyId, PublishedItems.Documents(Data, own), chosen, cancel);
    }

    protected override async Task ReadAsync(NormativeDocument row, CancellationToken cancel)
    {
        Registered = await Data.WithAmendmentsAsync(row, cancel);
        if (row.ItemId is not { } carrier) return;

        Carrier = await LinkedItem.Of(Data.Set<Item>().Where(i => i.AgencyId == AgencyId && i.Id == carrier)).SingleAsync(cancel);
        Explanations = await LinkedItem.Of(Data.Set<Item>().Where(i => i.AgencyId == AgencyId && i.ExplainsId == carrier && i.VoidedAt == null && i.WithdrawnAt == null)).ToListAsync(cancel);
        ExplanationUnderWay = await Data.Set<ItemVersion>().Where(v => v.AgencyId == AgencyId && v.ExplainsId == carrier && v.PublishedAt == null && v.DiscardedAt == null)
            .OrderBy(v => v.Id).Select(v => (Guid?)v.Id).FirstOrDefaultAsync(cancel);
    }

    protected override void Fill(NormativeDocument row)
    {
        (Kind, Title, DocumentNumber, MadeOn) = (row.Kind.Code, row.Title, row.DocumentNumber, row.MadeOn);
        (RegisterNumber, EffectiveOn, ValidUntil, FilingNumber, CarriedBy) = (row.RegisterNumber, row.EffectiveOn, row.ValidUntil, row.FilingNumber, row.ItemId);
    }

    protected override Task<Ruling<NormativeDocument>> SaveAsync(Guid? id, CancellationToken cancel) => id is null
        ? record.HandleAsync(new(AgencyId, Term.FromCode<NormativeKind>(Kind!), Title!.Trim(), DocumentNumber!.Trim(), MadeOn) { Details = Details }, Actor, cancel)
        : change.HandleAsync(new(AgencyId, id.Value, Version, Title!.Trim(), DocumentNumber!.Trim(), MadeOn, Details, Reason!.Trim()), Actor, cancel);

    protected override IEnumerable<Fact> FactsOf(NormativeDocument row) =>
    [
        .. row.Facts(State!),
        Carrier is null ? new("公开的文件", "没有关联") : new("公开的文件", $"{Carrier.Title}（{Carrier.PublishedOn:yyyy年M月d日}公开{(Carrier.IsWithdrawn ? "，已撤下" : "")}）", $"{Home}/items/{Carrier.Id}"),
        .. Explanations.Select(explanation => new Fact("政策解读", explanation.Title, $"{Home}/items/{explanation.Id}")),
        .. row.NoExplanationReason is { } reason ? [new Fact("政策解读", $"无需解读：{reason}")] : Array.Empty<Fact>(),
    ];

    protected override (string Label, string Address)? NextOf(NormativeDocument row) =>
        row.RepealedOn is null ? ("登记废止", $"{Home}/{List}/{row.Id}/repeal") : null;

    protected override IEnumerable<ConflictingField> Differences(NormativeDocument row) =>
    [
        ConflictingField.Of("标题", row.Title, Title), ConflictingField.Of("文号", row.DocumentNumber, DocumentNumber), ConflictingField.Of("制发日期", row.MadeOn, MadeOn),
        ConflictingField.Of("登记号", row.RegisterNumber, RegisterNumber), ConflictingField.Of("施行日期", row.EffectiveOn, EffectiveOn), ConflictingField.Of("有效期至", row.ValidUntil, ValidUntil),
        ConflictingField.Of("备案号", row.FilingNumber, FilingNumber), ConflictingField.Of("公开的文件", TitleOf(row.ItemId), TitleOf(CarriedBy)),
    ];

    protected override CountedIn? CountedInOf(NormativeDocument row) => CountedIn.Of(Home, new YearFacts(Today.Year) { NormativeDocuments = [new NormativeFact(row.Id, row.Kind, row.MadeOn, Registered!.Times.OverOn)] }, row.MadeOn, Registered.Times.OverOn is { } over && over < Today ? over : Today);

    protected override string FieldOf(Refusal refusal) => refusal.Code switch
    {
        "number-used" => nameof(DocumentNumber),
        "rules-without-competence" => nameof(Kind),
        "register-number-used" => nameof(RegisterNumber),
        "valid-until-early" => nameof(ValidUntil),
        "item-not-document" or "item-linked" => nameof(CarriedBy),
        _ => nameof(MadeOn),
    };

    private string TitleOf(Guid? item) => item is null ? "" : Items.FirstOrDefault(choice => choice.Value == item.ToString())?.Text ?? "";
}
