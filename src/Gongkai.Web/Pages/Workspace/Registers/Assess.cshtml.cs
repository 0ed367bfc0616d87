using System.ComponentModel.DataAnnotations;
using Gongkai.Law;
using Gongkai.Office.Proactive;
using Gongkai.Office.Storage;
using Gongkai.Web.Workspace;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Gongkai.Web.Pages.Workspace.Registers;

/// <summary>登记清理评估: whether a document whose validity ends is prolonged.</summary>
public sealed class AssessModel(OfficeContext data, AssessNormativeDocument assess) : RecordActPage<NormativeDocument>(data)
{
    private const string Prolong = "prolong";
    private const string RunOut = "run-out";

    public static IReadOnlyList<SelectListItem> Results { get; } = [new("延长有效期", Prolong), new("不延长，届满后失效", RunOut)];

    [BindProperty]
    [Required(ErrorMessage = "没有选择评估结果。")]
    public string? Result { get; set; }

    [BindProperty]
    [Display(Name = "延长到")]
    public DateOnly? ValidUntil { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "没有填写依据或者理由。")]
    [StringLength(NormativeDocument.LongestBasis, ErrorMessage = "依据或者理由最多200字。")]
    public string? Basis { get; set; }

    protected override string List => "registers/normative-documents";

    protected override IEnumerable<Fact> FactsOf(NormativeDocument row) => row.Facts(row.Times(amendedOn: null).StateOn(Today));

    protected override bool Fits(NormativeDocument row) => row.ValidUntil is not null && !row.Times(amendedOn: null).StateOn(Today).IsOver;

    protected override Task<Ruling<NormativeDocument>> SaveAsync(Guid id, CancellationToken cancel) => Result == Prolong && ValidUntil is null
        ? Task.FromResult<Ruling<NormativeDocument>>(new Refusal("day-missing", "没有填写延长到哪一日。", Basis: null))
        : assess.HandleAsync(new(AgencyId, id, Version, Result == Prolong ? ValidUntil : null, Basis!.Trim()), Actor, cancel);

    protected override string Done(NormativeDocument row) => "已登记清理评估";

    protected override string FieldOf(Refusal refusal) => refusal.Code is "day-missing" or "not-prolonged" ? nameof(ValidUntil) : "";
}
