using System.ComponentModel.DataAnnotations;
using Gongkai.Agencies;
using Gongkai.Law;
using Gongkai.Office.Journal;
using Gongkai.Office.Ledgers;
using Gongkai.Office.Proactive.Offline.Subsidies;
using Gongkai.Office.Storage;
using Gongkai.Web.AnnualReports;
using Gongkai.Web.Workspace;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Pages.Workspace.Offline.Subsidies;

/// <summary>One impact assessment.</summary>
public sealed class AssessmentModel(OfficeContext data, RecordHistory history, VoidRecord makeVoid, RecordAssessment record, ChangeAssessment change) : RecordPage<ImpactAssessment>(data, history, makeVoid)
{
    [BindProperty]
    [Required(ErrorMessage = "没有填写评估的事项。")]
    [StringLength(ImpactAssessment.LongestSubject, ErrorMessage = "评估的事项最多100字。")]
    public string? Subject { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "没有填写是否合法、正当、必要。")]
    [StringLength(ImpactAssessment.LongestPart, ErrorMessage = "最多写1000字。")]
    public string? Necessity { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "没有填写影响和风险。")]
    [StringLength(ImpactAssessment.LongestPart, ErrorMessage = "最多写1000字。")]
    public string? Risks { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "没有填写保护措施。")]
    [StringLength(ImpactAssessment.LongestPart, ErrorMessage = "最多写1000字。")]
    public string? Measures { get; set; }

    [BindProperty]
    [Display(Name = "评估日期")]
    public DateOnly AssessedOn { get; set; }

    public override string List => "assessments";

    protected override Right Needed => Right.ReleaseLists;

    protected override void Preset() => AssessedOn = Today;

    protected override void Fill(ImpactAssessment row) => (Subject, Necessity, Risks, Measures, AssessedOn) = (row.Subject, row.Necessity, row.Risks, row.Measures, row.AssessedOn);

    protected override async Task<Ruling<ImpactAssessment>> SaveAsync(Guid? id, CancellationToken cancel)
    {
        var facts = new AssessmentFacts(Subject!.Trim(), Necessity!.Trim(), Risks!.Trim(), Measures!.Trim(), AssessedOn);
        return id is null ? await record.HandleAsync(new(AgencyId, facts), Actor, cancel) : await change.HandleAsync(new(AgencyId, id.Value, Version, facts, Reason!.Trim()), Actor, cancel);
    }

    protected override IEnumerable<Fact> FactsOf(ImpactAssessment row) =>
    [
        Fact.Of("评估日期", row.AssessedOn), new("目的和方式", row.Necessity), new("影响和风险", row.Risks), new("保护措施", row.Measures),
        Fact.Of("至少保存到", row.AssessedOn.AddYears(ImpactAssessment.YearsKept)),
    ];

    protected override IEnumerable<ConflictingField> Differences(ImpactAssessment row) =>
    [
        ConflictingField.Of("评估的事项", row.Subject, Subject), ConflictingField.Of("目的和方式", row.Necessity, Necessity), ConflictingField.Of("影响和风险", row.Risks, Risks),
        ConflictingField.Of("保护措施", row.Measures, Measures), ConflictingField.Of("评估日期", row.AssessedOn, AssessedOn),
    ];

    protected override CountedIn? CountedInOf(ImpactAssessment row) => null;

    protected override string FieldOf(Refusal refusal) => nameof(AssessedOn);
}
