using System.ComponentModel.DataAnnotations;
using Gongkai.Law;
using Gongkai.Office.Proactive;
using Gongkai.Office.Storage;
using Gongkai.Proactive;
using Gongkai.Web.Workspace;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Pages.Workspace.Registers;

/// <summary>登记变更、撤销: a penalty decision stands no longer as it was.</summary>
public sealed class ReverseModel(OfficeContext data, ReverseDecision reverse) : RecordActPage<Decision>(data)
{
    [BindProperty]
    [Required(ErrorMessage = "没有选择结果。")]
    public string? Reversal { get; set; }

    [BindProperty]
    [Display(Name = "变更或者撤销日期")]
    public DateOnly On { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "没有填写依据的文书。")]
    [StringLength(Decision.LongestReversalBasis, ErrorMessage = "依据的文书最多100字。")]
    public string? Basis { get; set; }

    protected override string List => "registers/decisions";

    protected override IEnumerable<Fact> FactsOf(Decision row) => [new("决定书文号", row.DocumentNumber), new("事由", row.Subject), Fact.Of("决定日期", row.DecidedOn)];

    protected override bool Fits(Decision row) => row.Kind == DecisionKind.Penalty && row.ReversedOn is null;

    protected override void Preset() => On = Today;

    protected override Task<Ruling<Decision>> SaveAsync(Guid id, CancellationToken cancel) =>
        reverse.HandleAsync(new(AgencyId, id, Version, Term.FromCode<DecisionReversal>(Reversal!), On, Basis!.Trim()), Actor, cancel);

    protected override string Done(Decision row) => row.ItemId is null ? "已登记" : "已登记，请撤下公开的信息";

    protected override string FieldOf(Refusal refusal) => refusal.Code.StartsWith("day-", StringComparison.Ordinal) ? nameof(On) : "";
}
