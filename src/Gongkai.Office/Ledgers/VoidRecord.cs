using Gongkai.Agencies;
using Gongkai.Law;
using Gongkai.Office.Journal;
using Gongkai.Office.Proactive;
using Gongkai.Office.Proactive.Offline;
using Gongkai.Office.Proactive.Offline.Subsidies;
using Gongkai.Office.Remedies;
using Gongkai.Office.Requests;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Office.Ledgers;

/// <summary>Makes a record void that was entered by mistake, in whichever ledger it stands.</summary>
public sealed class VoidRecord(Logbook logbook) : IUseCase
{
    /// <param name="Version">The version that the person saw.</param>
    /// <param name="Reason">Why, for the record and the journal; no personal data.</param>
    public sealed record Command(AgencyId Agency, Guid Record, int Version, string Reason);

    /// <returns>Refused when it was changed or made void meanwhile, another record hangs on it (remedy-hangs-on-it, place-has-postings, assessment-used), or it is
    /// public here (published-here, list-public).</returns>
    /// <exception cref="KeyNotFoundException">The body has no such record.</exception>
    public async Task<Ruling<TRow>> HandleAsync<TRow>(Command command, Actor actor, CancellationToken cancel)
        where TRow : LedgerRow
    {
        await using var work = await logbook.BeginAsync(command.Agency, actor, cancel);
        var row = await work.FindAsync<TRow>(command.Agency, command.Record, cancel);
        if (row.ConflictWith(command.Version) is { } conflict) return conflict;
        if (await WhatHangsOnAsync(work, row, cancel) is { } refusal) return refusal;

        row.Void(work.Now, command.Reason);
        await work.CommitAsync(row.VoidAct, new Subject(row, row.CalledInJournal), command.Reason, cancel);
        return row;
    }

    /// <summary>A reconsideration or suit is about an application that is there; what was published here is withdrawn, not made void.</summary>
    private static async Task<Refusal?> WhatHangsOnAsync(Work work, LedgerRow row, CancellationToken cancel)
    {
        switch (row)
        {
            case Item { VersionId: not null } item:
                return ChangeItem.PublishedHere(item);
            case SubsidyList list when list.StageOn(work.Today) is SubsidyListStage.Public or SubsidyListStage.Coming:
                return new Refusal("list-public", "公示中的名单不能作废，请提前撤下。", Basis: null);
            case Place when await work.Data.Set<Posting>().AnyAsync(p => p.AgencyId == row.AgencyId && p.PlaceId == row.Id, cancel):
                return new Refusal("place-has-postings", "这里登记过张贴，不能作废。不再使用的，请更正登记，填写停用日期。", Basis: null);
            case ImpactAssessment when await work.Data.Set<SubsidyList>().Standing().AnyAsync(l => l.AssessedBy == row.AgencyId && l.AssessmentId == row.Id, cancel):
                return new Refusal("assessment-used", "有补贴名单引用了这份评估，不能作废。内容有误的，请更正。", Basis: null);
            case not Request:
                return null;
        }

        var remedy = await work.Data.Set<Remedy>().Standing()
            .Where(r => r.AgencyId == row.AgencyId && r.RequestId == row.Id).OrderBy(r => r.AcceptedOn).Select(r => r.CaseNumber).FirstOrDefaultAsync(cancel);
        return remedy is null ? null : new Refusal(
            "remedy-hangs-on-it", $"复议诉讼案件“{remedy}”针对这件申请，申请没有作废。案件登记有误的，请先更正案件的申请编号，或者先把案件作废。", Basis: null);
    }
}
