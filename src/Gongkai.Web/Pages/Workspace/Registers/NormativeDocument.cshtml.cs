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
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

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

    /// <summary>What a body of this level can have made.</summary>
    public IReadOnlyList<SelectListItem> Kinds =>
        [.. NormativeKind.OfferedTo(Me.Agency.Level, Data.Set<AgencyCompetence>().Any(c => c.AgencyId == AgencyId && c.Kind == CompetenceKind.MakesRules)).Select(kind => new SelectListItem(kind.Label, kind.Code))];

    public override string List => "registers/normative-documents";

    protected override Right Needed => Right.RecordLedger;

    protected override void Preset() => MadeOn = Today;

    protected override void Fill(NormativeDocument row) =>
        (Kind, Title, DocumentNumber, MadeOn) = (row.Kind.Code, row.Title, row.DocumentNumber, row.MadeOn);

    protected override Task<Ruling<NormativeDocument>> SaveAsync(Guid? id, CancellationToken cancel) => id is null
        ? record.HandleAsync(new(AgencyId, Term.FromCode<NormativeKind>(Kind!), Title!.Trim(), DocumentNumber!.Trim(), MadeOn), Actor, cancel)
        : change.HandleAsync(new(AgencyId, id.Value, Version, Title!.Trim(), DocumentNumber!.Trim(), MadeOn, Reason!.Trim()), Actor, cancel);

    protected override IEnumerable<Fact> FactsOf(NormativeDocument row) => row.Facts();

    protected override (string Label, string Address)? NextOf(NormativeDocument row) =>
        row.RepealedOn is null ? ("登记废止", $"{Home}/{List}/{row.Id}/repeal") : null;

    protected override IEnumerable<ConflictingField> Differences(NormativeDocument row) =>
        [ConflictingField.Of("标题", row.Title, Title), ConflictingField.Of("文号", row.DocumentNumber, DocumentNumber), ConflictingField.Of("制发日期", row.MadeOn, MadeOn)];

    protected override CountedIn? CountedInOf(NormativeDocument row) => CountedIn.Of(Home, new YearFacts(Today.Year) { NormativeDocuments = [new NormativeFact(row.Id, row.Kind, row.MadeOn, row.RepealedOn)] }, row.MadeOn, row.RepealedOn ?? Today);

    protected override string FieldOf(Refusal refusal) => refusal.Code switch { "number-used" => nameof(DocumentNumber), "rules-without-competence" => nameof(Kind), _ => nameof(MadeOn) };
}
