using System.ComponentModel.DataAnnotations;
using Gongkai.Law;
using Gongkai.Office.Requests;
using Gongkai.Office.Storage;
using Gongkai.Requests;
using Gongkai.Web.Workspace;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Pages.Workspace.Requests;

/// <summary>更正办结登记: a conclusion that was recorded wrongly.</summary>
public sealed class ConclusionModel(OfficeContext data, CorrectConclusion correct) : ConclusionPage(data)
{
    [BindProperty]
    [Required(ErrorMessage = "没有填写更正理由。")]
    [StringLength(200, ErrorMessage = "更正理由最多200字。")]
    public string? Reason { get; set; }

    protected override bool Fits(Request row) => !row.IsOpen;

    protected override void Preset() => (Outcome, ConcludedOn, AnswerNumber) = (Entry.Outcome!.Code, Entry.ConcludedOn!.Value, Entry.AnswerNumber);

    protected override Task<Ruling<Request>> SaveAsync(Guid id, CancellationToken cancel) => correct.HandleAsync(
        new(AgencyId, id, Version, Gongkai.Requests.Outcome.FromCode(Outcome!), ConcludedOn, Typed(AnswerNumber), Reason!.Trim()), Actor, cancel);

    protected override string Done(Request request) => "办结登记已更正";

    /// <summary>What is stored may be open again meanwhile; then it is shown as it is.</summary>
    protected override Conflict ConflictNow() => Entry.Outcome is not { } outcome ? base.ConflictNow() : Conflict.Between(
        ConflictingField.Of("办理结果", outcome, Outcome), ConflictingField.Of("办结日期", Entry.ConcludedOn, ConcludedOn), ConflictingField.Of("答复文号", Entry.AnswerNumber, AnswerNumber));
}
