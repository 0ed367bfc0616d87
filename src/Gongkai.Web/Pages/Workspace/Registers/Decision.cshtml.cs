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
using Microsoft.AspNetCore.Mvc;

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

    public override string List => "registers/decisions";

    protected override Right Needed => Right.RecordLedger;

    protected override void Preset() => DecidedOn = Today;

    protected override void Fill(Decision row) =>
        (Kind, DocumentNumber, Subject, DecidedOn) = (row.Kind.Code, row.DocumentNumber, row.Subject, row.DecidedOn);

    protected override Task<Ruling<Decision>> SaveAsync(Guid? id, CancellationToken cancel) => id is null
        ? record.HandleAsync(new(AgencyId, DecisionKind.FromCode(Kind!), DocumentNumber!.Trim(), Subject!.Trim(), DecidedOn), Actor, cancel)
        : change.HandleAsync(new(AgencyId, id.Value, Version, DecisionKind.FromCode(Kind!), DocumentNumber!.Trim(), Subject!.Trim(), DecidedOn, Reason!.Trim()), Actor, cancel);

    protected override IEnumerable<Fact> FactsOf(Decision row) =>
        [new("种类", row.Kind.Label), new("决定书文号", row.DocumentNumber), new("事由", row.Subject), Fact.Of("决定日期", row.DecidedOn)];

    protected override IEnumerable<ConflictingField> Differences(Decision row) =>
        [ConflictingField.Of("种类", row.Kind, Kind), ConflictingField.Of("决定书文号", row.DocumentNumber, DocumentNumber), ConflictingField.Of("事由", row.Subject, Subject), ConflictingField.Of("决定日期", row.DecidedOn, DecidedOn)];

    protected override CountedIn? CountedInOf(Decision row) => CountedIn.Of(Home, new YearFacts(Today.Year) { Decisions = [new DecisionFact(row.Id, row.Kind, row.DecidedOn)] }, row.DecidedOn, row.DecidedOn);

    protected override string FieldOf(Refusal refusal) => refusal.Code == "number-used" ? nameof(DocumentNumber) : nameof(DecidedOn);
}
