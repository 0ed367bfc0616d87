using Gongkai.Agencies;
using Gongkai.Documents.Subsidies;
using Gongkai.Law;
using Gongkai.Office.Agencies;
using Gongkai.Office.Journal;
using Gongkai.Office.Ledgers;
using Gongkai.Office.Storage;
using Gongkai.Proactive.Offline.Subsidies;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Office.Proactive.Offline.Subsidies;

/// <summary>Takes in a list of subsidies from a workbook. One with personal data that must not go out is stopped; the workbook itself is not kept.</summary>
public sealed class PrepareSubsidyList(Logbook logbook, DataFolder folder, AgencyDirectory directory, BusinessClock clock) : IUseCase
{
    /// <param name="Until">The last day of the period.</param>
    /// <param name="AssessedBy">The body whose assessment it rests on: the body itself, or the one above a village.</param>
    public sealed record Command(
        AgencyId Agency, string Title, string Basis, string Telephone, DateOnly From, DateOnly Until, AgencyId AssessedBy, Guid Assessment, string FileName, SubsidyRead Read);

    /// <returns>Refused when the file holds no list (list-unreadable), there is no such assessment (assessment-missing), or the period is none or too long (period-wrong).</returns>
    public async Task<Ruling<SubsidyList>> HandleAsync(Command command, Actor actor, CancellationToken cancel)
    {
        if (command.Read is SubsidyRead.Unreadable { Reason: var reason }) return new Refusal("list-unreadable", $"“{command.FileName}”没有读入：{reason}", Basis: null);
        if (CheckPeriod(command.From, command.Until) is { } wrong) return wrong;

        var above = (await directory.OnAsync(clock.Today, cancel)).Find(command.Agency)?.Superior;
        var table = ((SubsidyRead.Readable)command.Read).Table;
        await using var work = await logbook.BeginAsync(command.Agency, actor, cancel);
        if (await work.CheckNotEndedAsync(command.Agency, work.Today, cancel) is { } ended) return ended;
        if ((command.AssessedBy != command.Agency && command.AssessedBy != above) || !await work.Data.Set<ImpactAssessment>().Standing().AnyAsync(a => a.AgencyId == command.AssessedBy && a.Id == command.Assessment, cancel))
            return new Refusal("assessment-missing", "没有选择个人信息保护影响评估。公开个人信息以前应当先评估；还没有评估的，先登记评估。", LegalBasis.PersonalInformationLaw(55));

        var list = work.Add(new SubsidyList
        {
            AgencyId = command.Agency,
            Id = work.NewId(),
            Title = command.Title,
            Basis = command.Basis,
            Telephone = command.Telephone,
            From = command.From,
            Until = command.Until,
            AssessedBy = command.AssessedBy,
            AssessmentId = command.Assessment,
            FileName = command.FileName,
            People = table.Rows.Count,
            PreparedBy = actor.PersonId,
        });
        var problems = table.Problems(work.Today);
        var isFit = problems.Count == 0 && table.ForPublic(work.Today) is Ruling<SubsidyTable>.Allowed;
        list.Keep(table, isFit, folder.Keys);
        var note = problems.Count == 0 ? $"{list.People}行" : $"{list.People}行，拦下：{string.Join("、", problems.Select(problem => $"{problem.Kind}{problem.Count}处"))}";
        await work.CommitAsync(OfflineActs.ListPrepared, new Subject(list, list.Title), note, cancel);
        return list;
    }

    internal static Refusal? CheckPeriod(DateOnly from, DateOnly until) =>
        until < from ? new Refusal("period-wrong", "公示截止日期不能早于开始日期。请核对。", Basis: null)
        : until.DayNumber - from.DayNumber >= SubsidyList.LongestPeriod ? new Refusal("period-wrong", $"名单最多公示{SubsidyList.LongestPeriod}日，期满撤下。请缩短。", LegalBasis.PersonalInformationLaw(19))
        : null;
}

/// <summary>Takes out of a stopped list what must not go out (一键遮盖); what was there before is gone from the record.</summary>
public sealed class MaskSubsidyList(Logbook logbook, DataFolder folder) : IUseCase
{
    /// <param name="Version">The version that the person saw.</param>
    public sealed record Command(AgencyId Agency, Guid List, int Version);

    /// <returns>Refused when it was changed meanwhile, is not stopped (not-stopped), or as <see cref="SubsidyTable.ForPublic"/> says.</returns>
    /// <exception cref="KeyNotFoundException">The body has no such list.</exception>
    public async Task<Ruling<SubsidyList>> HandleAsync(Command command, Actor actor, CancellationToken cancel)
    {
        await using var work = await logbook.BeginAsync(command.Agency, actor, cancel);
        var list = await work.FindAsync<SubsidyList>(command.Agency, command.List, cancel);
        if (list.ConflictWith(command.Version) is { } conflict) return conflict;
        if (list.StageOn(work.Today) != SubsidyListStage.Stopped) return new Refusal("not-stopped", "这份名单里没有要遮盖的内容。", Basis: null);

        var table = list.Open(folder.Keys)!;
        switch (table.ForPublic(work.Today))
        {
            case Ruling<SubsidyTable>.Refused { Reason: var refusal }:
                return refusal;
            case Ruling<SubsidyTable>.Allowed { Value: var fit }:
                list.Keep(fit, isMasked: true, folder.Keys);
                break;
        }

        await work.CommitAsync(OfflineActs.ListMasked, new Subject(list, list.Title), string.Join("、", table.Problems(work.Today).Select(problem => problem.Kind).Distinct()), cancel);
        return list;
    }
}

/// <summary>Lets a list go out for its period. Whoever prepared it does not.</summary>
public sealed class ReleaseSubsidyList(Logbook logbook) : IUseCase
{
    /// <param name="Version">The version that the person saw.</param>
    public sealed record Command(AgencyId Agency, Guid List, int Version);

    /// <returns>Refused when it was changed meanwhile, is stopped (list-stopped), was released or removed already (not-ready), its period is over (period-over), or the
    /// person prepared it (own-list).</returns>
    /// <exception cref="KeyNotFoundException">The body has no such list.</exception>
    public async Task<Ruling<SubsidyList>> HandleAsync(Command command, Actor actor, CancellationToken cancel)
    {
        await using var work = await logbook.BeginAsync(command.Agency, actor, cancel);
        var list = await work.FindAsync<SubsidyList>(command.Agency, command.List, cancel);
        if (list.ConflictWith(command.Version) is { } conflict) return conflict;

        var stage = list.StageOn(work.Today);
        if (stage == SubsidyListStage.Stopped) return new Refusal("list-stopped", "名单里有不能公开的个人信息，没有发布。请先遮盖。", LegalBasis.Regulation(15));
        if (stage != SubsidyListStage.Ready) return new Refusal("not-ready", "这份名单已经发布过，或者已经撤下。", Basis: null);
        if (list.Until < work.Today) return new Refusal("period-over", "公示截止日期已经过了，没有发布。请作废后用新的日期重新上传。", Basis: null);
        if (list.PreparedBy is { } preparer && preparer == actor.PersonId) return new Refusal("own-list", "名单是您自己上传的，要由另一个人核对后发布。", Basis: null);

        list.Release(work.Now);
        await work.CommitAsync(OfflineActs.ListReleased, new Subject(list, list.Title), $"{list.From:yyyy年M月d日}至{list.Until:yyyy年M月d日}", cancel);
        return list;
    }
}

/// <summary>Removes a list before its period ends.</summary>
public sealed class RemoveSubsidyList(Logbook logbook) : IUseCase
{
    /// <param name="Version">The version that the person saw.</param>
    /// <param name="Reason">What people read at its address; no personal data.</param>
    public sealed record Command(AgencyId Agency, Guid List, int Version, string Reason);

    /// <returns>Refused when it was changed meanwhile, or is not public and not about to be (not-public).</returns>
    /// <exception cref="KeyNotFoundException">The body has no such list.</exception>
    public async Task<Ruling<SubsidyList>> HandleAsync(Command command, Actor actor, CancellationToken cancel)
    {
        await using var work = await logbook.BeginAsync(command.Agency, actor, cancel);
        var list = await work.FindAsync<SubsidyList>(command.Agency, command.List, cancel);
        if (list.ConflictWith(command.Version) is { } conflict) return conflict;
        if (list.StageOn(work.Today) is not (SubsidyListStage.Public or SubsidyListStage.Coming)) return new Refusal("not-public", "这份名单现在没有公示。", Basis: null);

        list.Remove(work.Now, command.Reason);
        await work.CommitAsync(OfflineActs.ListRemoved, new Subject(list, list.Title), command.Reason, cancel);
        return list;
    }
}

/// <summary>Erases the lists whose period ended some time ago, and those made void; run with what is scheduled.</summary>
public sealed class EraseSubsidyLists(OfficeContext data, Logbook logbook, BusinessClock clock) : IUseCase
{
    /// <returns>How many were erased.</returns>
    public async Task<int> HandleAsync(CancellationToken cancel)
    {
        var last = clock.Today.AddDays(-SubsidyList.DaysKept);
        var due = await data.Set<SubsidyList>().AsNoTracking().Where(l => l.Table != null && (l.Until < last || l.VoidedAt != null)).OrderBy(l => l.Until).Select(l => new { l.AgencyId, l.Id }).ToListAsync(cancel);
        foreach (var each in due)
        {
            await using var work = await logbook.BeginAsync(each.AgencyId, Actor.Installation, cancel);
            var list = await work.FindAsync<SubsidyList>(each.AgencyId, each.Id, cancel);
            if (list.Table is null) continue; // somebody was faster

            list.Erase();
            await work.CommitAsync(OfflineActs.ListErased, new Subject(list, list.Title), list.VoidedAt is null ? $"公示截止{list.Until:yyyy年M月d日}" : "已经作废", cancel);
        }

        return due.Count;
    }
}
