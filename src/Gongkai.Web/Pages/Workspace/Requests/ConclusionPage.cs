using System.ComponentModel.DataAnnotations;
using Gongkai.Law;
using Gongkai.Office.Storage;
using Gongkai.Requests;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Gongkai.Web.Pages.Workspace.Requests;

/// <summary>A form with an application's conclusion: outcome, day and number of the answer.</summary>
public abstract class ConclusionPage(OfficeContext data) : RequestActPage(data)
{
    [BindProperty]
    [Required(ErrorMessage = "没有选择办理结果。")]
    public string? Outcome { get; set; }

    [BindProperty]
    [Display(Name = "办结日期")]
    public DateOnly ConcludedOn { get; set; }

    [BindProperty]
    [StringLength(Office.Requests.Request.LongestAnswerNumber, ErrorMessage = "答复文号最多60字。")]
    public string? AnswerNumber { get; set; }

    /// <summary>The 21 outcomes under their groups, each with its row in table 3.</summary>
    public static IReadOnlyList<SelectListItem> Outcomes { get; } = [new("请选择", ""), .. Grouped()];

    protected override string FieldOf(Refusal refusal) => refusal.Code is "already-concluded" or "not-concluded" or "already-void" ? "" : nameof(ConcludedOn);

    private static IEnumerable<SelectListItem> Grouped()
    {
        var groups = new Dictionary<string, SelectListGroup>(StringComparer.Ordinal);
        foreach (var outcome in Gongkai.Requests.Outcome.All)
        {
            var number = "一二三四五六"[outcome.Row["r3.".Length] - '1'];
            var group = outcome.Group is { } name ? groups.TryGetValue(name, out var known) ? known : groups[name] = new SelectListGroup { Name = $"（{number}）{name}" } : null;
            yield return new SelectListItem($"{outcome.RowLabel}　→表三第三项（{number}）{(group is null ? "" : outcome.RowLabel.Split('.')[0])}", outcome.Code) { Group = group };
        }
    }
}
