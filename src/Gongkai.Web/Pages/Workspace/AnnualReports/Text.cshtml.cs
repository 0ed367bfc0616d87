using System.ComponentModel.DataAnnotations;
using Gongkai.AnnualReports.Compilation;
using Gongkai.Law;
using Gongkai.Office.AnnualReports;
using Gongkai.Office.Storage;
using Gongkai.Web.Workspace;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Pages.Workspace.AnnualReports;

/// <summary>起草文字: preface, parts 1, 5 and 6, and the date of one year's report.</summary>
public sealed class TextModel(OfficeContext data, EditReportDraft edit) : LedgerPage
{
    private const int Longest = 50_000;

    [BindProperty]
    [StringLength(Longest, ErrorMessage = "引言太长，最多50000字。")]
    public string? Preface { get; set; }

    [BindProperty]
    [StringLength(Longest, ErrorMessage = "总体情况太长，最多50000字。")]
    public string? Overview { get; set; }

    [BindProperty]
    [StringLength(Longest, ErrorMessage = "存在的主要问题及改进情况太长，最多50000字。")]
    public string? Problems { get; set; }

    [BindProperty]
    [StringLength(Longest, ErrorMessage = "其他需要报告的事项太长，最多50000字。")]
    public string? OtherMatters { get; set; }

    [BindProperty]
    [Display(Name = "落款日期")]
    public DateOnly? SignedOn { get; set; }

    /// <summary>The version that the person saw; 0 while there is no draft.</summary>
    [BindProperty]
    public int Version { get; set; }

    public int Year { get; private set; }

    public async Task<IActionResult> OnGetAsync(int year, CancellationToken cancel)
    {
        if (!Find(year)) return NotFound();

        if (await DraftAsync(cancel) is { } draft)
            (Preface, Overview, Problems, OtherMatters, SignedOn, Version) = (draft.Preface, draft.Overview, draft.Problems, draft.OtherMatters, draft.SignedOn, draft.Version);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int year, CancellationToken cancel)
    {
        if (!Find(year)) return NotFound();
        if (!ModelState.IsValid) return Page();

        switch (await edit.HandleAsync(new(AgencyId, year, Version, Lines(Preface), Lines(Overview), Lines(Problems), Lines(OtherMatters), SignedOn), Actor, cancel))
        {
            case Ruling<ReportDraft>.Allowed:
                return GoTo($"annual-reports/{year}", "已保存，核对结果已更新");
            case Ruling<ReportDraft>.Refused { Reason: var refusal } when IsConflict(refusal) && await DraftAsync(cancel) is { } draft:
                this.ShowConflict(nameof(Version), draft.Version, Conflict.Between(
                    ConflictingField.Of("引言", draft.Preface, Preface), ConflictingField.Of("总体情况", draft.Overview, Overview),
                    ConflictingField.Of("存在的主要问题及改进情况", draft.Problems, Problems), ConflictingField.Of("其他需要报告的事项", draft.OtherMatters, OtherMatters),
                    ConflictingField.Of("落款日期", draft.SignedOn, SignedOn)));
                return Page();
            case Ruling<ReportDraft>.Refused { Reason: var refusal }:
                Refuse(refusal);
                return Page();
            default:
                throw new InvalidOperationException("A ruling is either allowed or refused.");
        }
    }

    private static string Lines(string? text) => (text ?? "").ReplaceLineEndings("\n").Trim();

    private bool Find(int year)
    {
        Year = year;
        return year <= Today.Year && CompiledTables.Of(new YearFacts(year)) is Ruling<CompiledTables>.Allowed;
    }

    private Task<ReportDraft?> DraftAsync(CancellationToken cancel) =>
        data.Set<ReportDraft>().AsNoTracking().SingleOrDefaultAsync(d => d.AgencyId == AgencyId && d.Year == Year, cancel);
}
