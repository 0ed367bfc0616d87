using System.ComponentModel.DataAnnotations;
using Gongkai.Law;
using Gongkai.Office.Proactive;
using Gongkai.Office.Storage;
using Gongkai.Web.Workspace;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Pages.Workspace.Registers;

/// <summary>说明无需解读: why a document is published without an explanation.</summary>
public sealed class NoExplanationModel(OfficeContext data, WaiveExplanation waive) : RecordActPage<NormativeDocument>(data)
{
    [BindProperty]
    [Required(ErrorMessage = "没有填写理由。")]
    [StringLength(NormativeDocument.LongestBasis, ErrorMessage = "理由最多200字。")]
    public string? Reason { get; set; }

    protected override string List => "registers/normative-documents";

    protected override IEnumerable<Fact> FactsOf(NormativeDocument row) => row.Facts(row.Times(amendedOn: null).StateOn(Today));

    protected override void Preset() => Reason = Entry.NoExplanationReason;

    protected override Task<Ruling<NormativeDocument>> SaveAsync(Guid id, CancellationToken cancel) => waive.HandleAsync(new(AgencyId, id, Version, Reason!), Actor, cancel);

    protected override string Done(NormativeDocument row) => "已说明无需解读";
}
