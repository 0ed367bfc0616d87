using Gongkai.Law;
using Gongkai.Office.Journal;
using Gongkai.Office.Ledgers;
using Gongkai.Office.Proactive.Offline.Subsidies;
using Gongkai.Office.Storage;
using Gongkai.Proactive.Offline.Subsidies;
using Gongkai.Web.Workspace;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Pages.Workspace.Offline.Subsidies;

/// <summary>One list of subsidies: stopped, masked, released, removed.</summary>
public sealed class SubsidyListModel(
    OfficeContext data, DataFolder folder, RecordHistory history, MaskSubsidyList mask, ReleaseSubsidyList release, RemoveSubsidyList remove, VoidRecord makeVoid) : LedgerPage
{
    public SubsidyList Entry { get; private set; } = null!;

    public SubsidyListStage Stage => Entry.StageOn(Today);

    /// <summary>What must not go out; empty once it is masked.</summary>
    public IReadOnlyList<SubsidyProblem> Problems { get; private set; } = [];

    /// <summary>Why it cannot be masked as it is; null when it can.</summary>
    public string? Obstacle { get; private set; }

    /// <summary>As people will read it; null where it cannot be made, or is erased.</summary>
    public SubsidyTable? Shown { get; private set; }

    public IReadOnlyList<Fact> Facts { get; private set; } = [];

    public IReadOnlyList<HistoryLine> History { get; private set; } = [];

    public VoidMark? Void { get; private set; }

    /// <summary>What was typed as the reason for a removal.</summary>
    public string? Reason { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) => await FindAsync(id, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostMaskAsync(Guid id, int version, CancellationToken cancel) =>
        await AnswerAsync(id, await FindAsync(id, cancel) ? await mask.HandleAsync(new(AgencyId, id, version), Actor, cancel) : null, "已遮盖。核对下面的名单，由另一人发布。", cancel);

    public async Task<IActionResult> OnPostReleaseAsync(Guid id, int version, CancellationToken cancel) =>
        await AnswerAsync(id, await FindAsync(id, cancel) ? await release.HandleAsync(new(AgencyId, id, version), Actor, cancel) : null, "已发布", cancel);

    public async Task<IActionResult> OnPostRemoveAsync(Guid id, int version, string? reason, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();
        Reason = reason;
        if (CheckReason(reason, "撤下理由") is { } unsaid) return await AnswerAsync(id, unsaid, "", cancel);
        return await AnswerAsync(id, await remove.HandleAsync(new(AgencyId, id, version, reason!.Trim()), Actor, cancel), "已撤下", cancel);
    }

    public async Task<IActionResult> OnPostVoidAsync(Guid id, int version, string? reason, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();
        Reason = reason;
        if (CheckReason(reason, "作废理由") is { } unsaid) return await AnswerAsync(id, unsaid, "", cancel);
        return await AnswerAsync(id, await makeVoid.HandleAsync<SubsidyList>(new(AgencyId, id, version, reason!.Trim()), Actor, cancel), "已作废", cancel);
    }

    private static Refusal? CheckReason(string? reason, string name) =>
        Typed(reason) is not { } typed ? new Refusal("reason-missing", $"没有填写{name}。", Basis: null)
        : typed.Length > SubsidyList.LongestReason ? new Refusal("reason-long", $"{name}最多200字。", Basis: null)
        : null;

    private async Task<IActionResult> AnswerAsync(Guid id, Ruling<SubsidyList>? ruling, string said, CancellationToken cancel)
    {
        if (ruling is null) return NotFound();
        if (ruling is not Ruling<SubsidyList>.Refused { Reason: var refusal }) return GoTo($"subsidies/{id}", said);

        await FindAsync(id, cancel);
        if (IsConflict(refusal)) this.ShowConflict("version", Entry.Version, Conflict.With(Facts));
        else Refuse(refusal);
        return Page();
    }

    private async Task<bool> FindAsync(Guid id, CancellationToken cancel)
    {
        if (await data.Set<SubsidyList>().AsNoTracking().SingleOrDefaultAsync(l => l.AgencyId == AgencyId && l.Id == id, cancel) is not { } list) return false;

        Entry = list;
        History = await history.OfAsync<SubsidyList>(AgencyId, id, cancel);
        Void = VoidMark.Of(list, History);
        var assessment = await data.Set<ImpactAssessment>().AsNoTracking().SingleAsync(a => a.AgencyId == list.AssessedBy && a.Id == list.AssessmentId, cancel);
        Facts = [.. FactsOf(list, assessment.Subject)];
        if (list.VoidedAt is not null || list.Open(folder.Keys) is not { } table) return true;

        Problems = Stage == SubsidyListStage.Stopped ? table.Problems(Today) : [];
        switch (Stage == SubsidyListStage.Stopped ? table.ForPublic(Today) : table)
        {
            case Ruling<SubsidyTable>.Allowed { Value: var shown }:
                Shown = shown;
                break;
            case Ruling<SubsidyTable>.Refused { Reason.Message: var message }:
                Obstacle = $"{message}改好后作废这一份，重新上传。";
                break;
        }

        return true;
    }

    private IEnumerable<Fact> FactsOf(SubsidyList list, string assessment)
    {
        yield return new("公示期", $"{list.From:yyyy年M月d日}至{list.Until:yyyy年M月d日}");
        yield return new("政策依据", list.Basis);
        yield return new("监督电话", list.Telephone);
        yield return new("影响评估", assessment, $"~/workspace/{Me.Chart.FindAlsoEnded(list.AssessedBy)?.Code}/assessments/{list.AssessmentId}");
        yield return new("名单文件", $"{list.FileName}，{list.People}行");
        if (list.ReleasedAt is { } released) yield return new("发布时间", $"{BusinessClock.InBeijing(released):yyyy年M月d日 HH:mm}");
        if (list.RemovedAt is { } removed) yield return new("提前撤下", $"{BusinessClock.InBeijing(removed):yyyy年M月d日 HH:mm}，{list.RemovalReason}");
        if (list.Table is null) yield return new("名单", "已按期删除");
    }
}
