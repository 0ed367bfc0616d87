using System.ComponentModel.DataAnnotations;
using Gongkai.Agencies;
using Gongkai.AnnualReports.Compilation;
using Gongkai.Law;
using Gongkai.Office.Journal;
using Gongkai.Office.Ledgers;
using Gongkai.Office.Remedies;
using Gongkai.Office.Requests;
using Gongkai.Office.Storage;
using Gongkai.Remedies;
using Gongkai.Web.AnnualReports;
using Gongkai.Web.Workspace;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Pages.Workspace.Remedies;

/// <summary>One reconsideration or suit.</summary>
public sealed class RecordModel(OfficeContext data, RecordHistory history, VoidRecord makeVoid, RecordRemedy record, ChangeRemedy change) : RecordPage<Remedy>(data, history, makeVoid)
{
    [BindProperty]
    public string? Kind { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "没有填写案号。")]
    [StringLength(Remedy.LongestCaseNumber, ErrorMessage = "案号最多60字。")]
    public string? CaseNumber { get; set; }

    [BindProperty]
    [Display(Name = "受理日期")]
    public DateOnly AcceptedOn { get; set; }

    [BindProperty]
    [StringLength(60, ErrorMessage = "申请编号最多60字。")]
    public string? RequestNumber { get; set; }

    public override string List => "remedies";

    protected override Right Needed => Right.RecordLedger;

    protected override void Preset() => AcceptedOn = Today;

    protected override void CheckNew()
    {
        if (Term.Find<RemedyKind>(Kind) is null) ModelState.AddModelError(nameof(Kind), "没有选择种类。");
    }

    protected override void Fill(Remedy row) =>
        (Kind, CaseNumber, AcceptedOn, RequestNumber) = (row.Kind.Code, row.CaseNumber, row.AcceptedOn, Data.NumberOf(row));

    protected override Task<Ruling<Remedy>> SaveAsync(Guid? id, CancellationToken cancel) => id is null
        ? record.HandleAsync(new(AgencyId, Term.FromCode<RemedyKind>(Kind!), CaseNumber!.Trim(), AcceptedOn, Typed(RequestNumber)), Actor, cancel)
        : change.HandleAsync(new(AgencyId, id.Value, Version, CaseNumber!.Trim(), AcceptedOn, Typed(RequestNumber), Reason!.Trim()), Actor, cancel);

    protected override IEnumerable<Fact> FactsOf(Remedy row) => row.Facts(Data.ApplicationOf(row, Home));

    protected override (string Label, string Address)? NextOf(Remedy row) =>
        row.Result is null ? ("登记结果", $"{Home}/{List}/{row.Id}/decide") : null;

    protected override IEnumerable<ConflictingField> Differences(Remedy row) =>
        [ConflictingField.Of("案号", row.CaseNumber, CaseNumber), ConflictingField.Of("受理日期", row.AcceptedOn, AcceptedOn), ConflictingField.Of("申请编号", Data.NumberOf(row), RequestNumber)];

    protected override CountedIn? CountedInOf(Remedy row) => CountedIn.Of(Home, new YearFacts(Today.Year) { Remedies = [new RemedyFact(row.Id, row.Kind, row.AcceptedOn, row.DecidedOn is { } on ? new RemedyDecision(on, row.Result!) : null)] }, row.AcceptedOn, row.DecidedOn ?? Today);

    protected override string FieldOf(Refusal refusal) => refusal.Code switch { "number-used" => nameof(CaseNumber), "request-unknown" => nameof(RequestNumber), _ => nameof(AcceptedOn) };
}
