using System.ComponentModel.DataAnnotations;
using Gongkai.Law;
using Gongkai.Office.Remedies;
using Gongkai.Office.Storage;
using Gongkai.Remedies;
using Gongkai.Web.Workspace;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Pages.Workspace.Remedies;

/// <summary>登记结果.</summary>
public sealed class DecideModel(OfficeContext data, DecideRemedy decide) : RecordActPage<Remedy>(data)
{
    [BindProperty]
    [Required(ErrorMessage = "没有选择结果。")]
    public string? Result { get; set; }

    [BindProperty]
    [Display(Name = "作出日期")]
    public DateOnly DecidedOn { get; set; }

    protected override string List => "remedies";

    protected override IEnumerable<Fact> FactsOf(Remedy row) => row.Facts(Data.ApplicationOf(row, Home));

    protected override bool Fits(Remedy row) => row.Result is null;

    protected override void Preset() => DecidedOn = Today;

    protected override Task<Ruling<Remedy>> SaveAsync(Guid id, CancellationToken cancel) =>
        decide.HandleAsync(new(AgencyId, id, Version, RemedyResult.FromCode(Result!), DecidedOn), Actor, cancel);

    protected override string Done(Remedy row) => "已登记结果";

    protected override string FieldOf(Refusal refusal) => refusal.Code.StartsWith("day-", StringComparison.Ordinal) ? nameof(DecidedOn) : "";
}
