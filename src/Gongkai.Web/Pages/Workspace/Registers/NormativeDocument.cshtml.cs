using System.ComponentModel.DataAnnotations;
using Gongkai.Agencies;
using Gongkai.AnnualReports.Compilation;
using Gongkai.Law;
using Gongkai.Office.Journal;
using Gongkai.Office.Proactive;
using Gongkai.Office.Storage;
using Gongkai.Proactive;
using Gongkai.Web.AnnualReports;
using Gongkai.Web.Workspace;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Pages.Workspace.Registers;

/// <summary>One rule or normative document.</summary>
public sealed class NormativeDocumentModel(OfficeContext data, RecordHistory history, RecordNormativeDocument record, ChangeNormativeDocument change) : RecordPage<NormativeDocument>(data, history)
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

    public override string List => "registers/normative-documents";

    protected override Right Needed => Right.RecordLedger;

    protected override void Preset() => MadeOn = Today;

    protected override void Fill(NormativeDocument row) =>
        (Kind, Title, DocumentNumber, MadeOn) = (row.Kind.Code, row.Title, row.DocumentNumber, row.MadeOn);

    protected override Task<Ruling<NormativeDocument>> SaveAsync(Guid? id, CancellationToken cancel) => id is null
        ? record.HandleAsync(new(AgencyId, Term.FromCode<NormativeKind>(Kind!), Title!.Trim(), DocumentNumber!.Trim(), MadeOn), Actor, cancel)
        : change.HandleAsync(new(AgencyId, id.Value, Version, Title!.Trim(), DocumentNumber!.Trim(), MadeOn, Reason!.Trim()), Actor, cancel);

    protected override IEnumerable<ConflictingField> Differences(NormativeDocument row) =>
        [ConflictingField.Of("标题", row.Title, Title), ConflictingField.Of("文号", row.DocumentNumber, DocumentNumber), ConflictingField.Of("制发日期", row.MadeOn, MadeOn)];

    protected override CountedIn? CountedInOf(NormativeDocument row) => CountedIn.Of(Home, new YearFacts(Today.Year) { NormativeDocuments = [new NormativeFact(row.Id, row.Kind, row.MadeOn, row.RepealedOn)] }, row.MadeOn, row.RepealedOn ?? Today);

    protected override string FieldOf(Refusal refusal) => refusal.Code switch { "number-used" => nameof(DocumentNumber), "rules-without-competence" => nameof(Kind), _ => nameof(MadeOn) };
}
