using Gongkai.Agencies;
using Gongkai.Law;
using Gongkai.Office.Agencies;
using Gongkai.Office.Journal;
using Gongkai.Office.Screening;
using Gongkai.Office.Storage;
using Gongkai.Proactive;
using Gongkai.Review;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Office.Proactive;

/// <summary>
/// Publishes a version that has passed its review, at once or at a time to come; until then the version before it stays public. The time of
/// publication is the server's.
/// </summary>
public sealed class PublishItem(Logbook logbook, ItemScreening screening) : IUseCase
{
    /// <param name="RowVersion">The version of the row that the person saw.</param>
    /// <param name="At">UTC; null for now.</param>
    public sealed record Command(AgencyId Agency, Guid Version, int RowVersion, DateTime? At = null);

    /// <returns>Refused when it was changed meanwhile, has not passed its review (not-passed), the answers of other bodies hold it up (see
    /// <see cref="Inquiries.CheckPass"/>), screening blocks it (screening-blocks), the time is over (time-past), or the index number cannot be made (index-facts-missing).</returns>
    /// <exception cref="KeyNotFoundException">The body has no such version.</exception>
    public async Task<Ruling<ItemVersion>> HandleAsync(Command command, Actor actor, CancellationToken cancel)
    {
        await screening.PrepareAsync(command.Agency, command.Version, cancel);
        await using var work = await logbook.BeginAsync(command.Agency, actor, cancel);
        var version = await work.FindAsync<ItemVersion>(command.Agency, command.Version, cancel);
        if ((version.ConflictWith(command.RowVersion) ?? version.CheckUnderWay()) is { } refusal) return refusal;
        if (version.Stage != ReviewStage.Passed) return new Refusal("not-passed", "这一稿还没有审定，不能公开。先审查、后公开。", LegalBasis.Regulation(17, 2));

        if ((await work.InquiriesAsync(version, cancel)).CheckPass(version.TextId) is { } held) return held;

        var text = await work.TextAsync(version.TextId, cancel);
        if (await screening.CheckAsync(work, version, text, command.At is null ? "发布" : "定时发布", cancel) is { } blocked) return blocked;
        if (command.At is { } at)
        {
            if (at <= work.Now) return new Refusal("time-past", "定时发布的时间应当晚于现在。要马上公开的，请选择立即发布。", Basis: null);
            version.Schedule(at);
            await work.CommitAsync(ProactiveActs.ItemScheduled, new Subject(version, text.Title), $"{BusinessClock.InBeijing(at):yyyy年M月d日 HH:mm}", cancel);
            return version;
        }

        if (await PublishAsync(work, version, text, cancel) is { } unnumbered) return unnumbered;
        return version;
    }

    /// <summary>Publishes now and commits.</summary>
    internal static async Task<Refusal?> PublishAsync(Work work, ItemVersion version, ItemText text, CancellationToken cancel)
    {
        var item = await work.Data.Set<Item>().SingleOrDefaultAsync(i => i.AgencyId == version.AgencyId && i.Id == version.ItemId, cancel);
        if (item is null)
        {
            var numbers = await IndexNumbers.OfAsync(work, version.AgencyId, cancel);
            if (await numbers.NextAsync(version, text, cancel) is var ruling && ruling is Ruling<string>.Refused refused) return refused.Reason;
            item = work.Add(new Item
            {
                AgencyId = version.AgencyId,
                Id = version.ItemId,
                Title = text.Title,
                Category = version.Category,
                PublishedOn = work.Today,
                PublishedAt = work.Now,
                IndexNumber = ((Ruling<string>.Allowed)ruling).Value,
            });
        }

        (item.Title, item.DocumentNumber, item.Category, item.Nature) = (text.Title, text.DocumentNumber, version.Category, version.Nature);
        (item.VersionId, item.ExplainsId, item.ShownUntil) = (version.Id, version.ExplainsId, version.ShownUntil);
        item.CatalogueLineId = version.CatalogueLineId ?? item.CatalogueLineId; // where the item was placed later than its version was drafted
        (item.WithdrawnAt, item.WithdrawalReason) = (null, null);
        version.Publish(work.Now);
        await work.CommitAsync(ProactiveActs.ItemPublished, new Subject(item, text.Title), version.Number == 1 ? item.IndexNumber : $"{item.IndexNumber}，第{version.Number}稿", cancel);
        return null;
    }
}

/// <summary>Publishes what was scheduled and whose time has come; run every minute. What cannot become public is scheduled no more, and the to-do list says why.</summary>
public sealed class PublishScheduledItems(OfficeContext data, Logbook logbook, ItemScreening screening, BusinessClock clock) : IUseCase
{
    /// <returns>How many became public.</returns>
    public async Task<int> HandleAsync(CancellationToken cancel)
    {
        var now = clock.Now;
        var due = await data.Set<ItemVersion>().AsNoTracking().Where(v => v.ScheduledFor != null && v.ScheduledFor <= now && v.PublishedAt == null)
            .OrderBy(v => v.ScheduledFor).Select(v => new { v.AgencyId, v.Id }).ToListAsync(cancel);
        var published = 0;
        foreach (var each in due)
        {
            await screening.PrepareAsync(each.AgencyId, each.Id, cancel);
            await using var work = await logbook.BeginAsync(each.AgencyId, Actor.Installation, cancel);
            var version = await work.FindAsync<ItemVersion>(each.AgencyId, each.Id, cancel);
            if (version.ScheduledFor is not { } planned || version.CheckUnderWay() is not null || version.Stage != ReviewStage.Passed) continue; // somebody was faster
            var text = await work.TextAsync(version.TextId, cancel);
            if ((await screening.CheckAsync(work, version, text, "发布", cancel) ?? await PublishItem.PublishAsync(work, version, text, cancel)) is not { } refusal)
            {
                published++;
                continue;
            }

            version.StopSchedule($"{BusinessClock.InBeijing(planned):M月d日 HH:mm}的定时发布没有进行：{refusal.Message}");
            await work.CommitAsync(ProactiveActs.ScheduleStopped, new Subject(version, work.WithoutPersonalData(text.Title)), version.StoppedBecause, cancel);
        }

        return published;
    }
}

/// <summary>Withdraws a public item; its address stays and says why (撤下).</summary>
public sealed class WithdrawItem(Logbook logbook) : IUseCase
{
    /// <param name="RowVersion">The version of the row that the person saw.</param>
    /// <param name="Reason">What the public reads at its address.</param>
    public sealed record Command(AgencyId Agency, Guid Item, int RowVersion, string Reason);

    /// <returns>Refused when it was changed meanwhile, is not public here (not-public), or no reason is given (reason-missing).</returns>
    /// <exception cref="KeyNotFoundException">The body has no such item.</exception>
    public async Task<Ruling<Item>> HandleAsync(Command command, Actor actor, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(command.Reason)) return new Refusal("reason-missing", "应当写明撤下的理由。理由会显示在原来的网址上。", Basis: null);

        await using var work = await logbook.BeginAsync(command.Agency, actor, cancel);
        var item = await work.FindAsync<Item>(command.Agency, command.Item, cancel);
        if (item.ConflictWith(command.RowVersion) is { } conflict) return conflict;
        if (item.VersionId is null || item.WithdrawnAt is not null) return new Refusal("not-public", "这条信息没有在本系统公开，或者已经撤下。", Basis: null);

        (item.WithdrawnAt, item.WithdrawalReason) = (work.Now, command.Reason.Trim());
        await work.CommitAsync(ProactiveActs.ItemWithdrawn, new Subject(item, item.Title), item.WithdrawalReason, cancel);
        return item;
    }
}
