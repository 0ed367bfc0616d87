using System.ComponentModel.DataAnnotations;
using Gongkai.Law;
using Gongkai.Office.Proactive;
using Gongkai.Office.Storage;
using Gongkai.Web.Workspace;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Pages.Workspace.Registers;

/// <summary>登记废止.</summary>
public sealed class RepealModel(OfficeContext data, RepealNormativeDocument repeal) : RecordActPage<NormativeDocument>(data)
{
    [BindProperty]
    [Display(Name = "废止日期")]
    public DateOnly RepealedOn { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "没有填写废止依据。")]
    [StringLength(NormativeDocument.LongestBasis, ErrorMessage = "废止依据最多200字。")]
    public string? Basis { get; set; }

    protected override string List => "registers/normative-documents";

    protected override IEnumerable<Fact> FactsOf(NormativeDocument row) => row.Facts(row.Times(amendedOn: null).StateOn(Today));

    protected override bool Fits(NormativeDocument row) => row.RepealedOn is null;

    protected override void Preset() => RepealedOn = Today;

    protected override Task<Ruling<NormativeDocument>> SaveAsync(Guid id, CancellationToken cancel) =>
        repeal.HandleAsync(new(AgencyId, id, Version, RepealedOn, Basis!.Trim()), Actor, cancel);

    protected override string Done(NormativeDocument row) => "已登记废止";

    protected override string FieldOf(Refusal refusal) => refusal.Code.StartsWith("day-", StringComparison.Ordinal) ? nameof(RepealedOn) : "";
}
