using Gongkai.Agencies;
using Gongkai.Law;
using Gongkai.Office.Agencies;
using Gongkai.Office.Files;
using Gongkai.Office.Journal;
using Gongkai.Office.Ledgers;
using Gongkai.Office.Storage;
using Gongkai.Proactive.Offline;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Office.Proactive.Offline;

/// <summary>
/// Records what was put up on one way round the boards: one notice or several, in one place or in many, each place with one photograph, which
/// shows all of them.
/// </summary>
public sealed class PostNotices(Logbook logbook, FileStore files, AgencyDirectory directory, BusinessClock clock) : IUseCase
{
    /// <summary>Notices of one way round, at most.</summary>
    public const int Most = 30;

    /// <param name="Headings">At least one; each becomes a notice.</param>
    /// <param name="Places">At least one; one that stands twice counts once.</param>
    /// <param name="Until">The last day on which they are to hang.</param>
    /// <param name="Item">The public item that they show, of the body or of the one above; null for none.</param>
    public sealed record Command(AgencyId Agency, NoticeMatter Matter, IReadOnlyList<Heading> Headings, DateOnly PostedOn, DateOnly Until, IReadOnlyList<PlacePosted> Places, Guid? Item = null);

    /// <summary>What a notice is called.</summary>
    /// <param name="Field">Of village affairs with a period; null of everything else.</param>
    public sealed record Heading(string Title, VillageAffairsField? Field = null, AffairsPeriod? Period = null);

    /// <summary>Where they were put up.</summary>
    /// <param name="Photograph">Null where there is none yet.</param>
    public sealed record PlacePosted(Guid Place, Upload? Photograph);

    /// <returns>
    /// The notices, in order. Refused when nothing is named (titles-missing), or too much (titles-many), a title stands twice (title-twice), no
    /// place is chosen (places-missing), a place takes no notices on the day (place-closed), a photograph is none (photograph-none), the item is not public here (item-unknown), the day is in
    /// the future or before the body existed, or the last day lies before the first.
    /// </returns>
    /// <exception cref="KeyNotFoundException">The body has no such place.</exception>
    public async Task<Ruling<IReadOnlyList<Notice>>> HandleAsync(Command command, Actor actor, CancellationToken cancel)
    {
        if (Check(command) is { } wrong) return wrong;

        var digests = new Dictionary<Guid, byte[]>();
        foreach (var (place, photograph) in command.Places)
        {
            if (photograph is not null) digests[place] = await files.KeepAsync(photograph.Content, cancel);
        }

        var above = (await directory.OnAsync(clock.Today, cancel)).Find(command.Agency)?.Superior;
        await using var work = await logbook.BeginAsync(command.Agency, actor, cancel);
        var days = await work.DaysOfAsync(command.Agency, cancel);
        if ((EventDay.Check("张贴日期", command.PostedOn, days) ?? EventDay.CheckOrder("张贴截止日期", command.Until, "张贴日期", command.PostedOn)) is { } refusal) return refusal;
        if (command.Item is { } item && !await work.Data.Set<Item>().Standing().AnyAsync(i => (i.AgencyId == command.Agency || i.AgencyId == above) && i.Id == item && i.WithdrawnAt == null, cancel))
            return new Refusal("item-unknown", "没有这条公开的信息，或者已经撤下。请回到这条信息的页面重新登记张贴。", Basis: null);
        if (await work.CheckNotEndedAsync(command.Agency, command.PostedOn, cancel) is { } ended) return ended;

        var places = new List<(Place Place, StoredFile? Photograph)>();
        foreach (var (id, photograph) in command.Places.DistinctBy(each => each.Place))
        {
            var place = await work.FindAsync<Place>(command.Agency, id, cancel);
            if (!place.TakesNoticesOn(command.PostedOn)) return new Refusal("place-closed", $"“{place.Name}”在{command.PostedOn:yyyy年M月d日}没有启用，或者已经停用、作废，不能登记张贴。请核对日期和场所。", Basis: null);
            places.Add((place, photograph?.AddTo(work, command.Agency, digests[id], work.NewId())));
        }

        var notices = command.Headings.Select(heading => work.Add(new Notice
        {
            AgencyId = command.Agency,
            Id = work.NewId(),
            Matter = command.Matter,
            Title = heading.Title,
            AffairsField = heading.Field,
            AffairsPeriod = heading.Period?.ToString(),
            PostedOn = command.PostedOn,
            Until = command.Until,
            ItemId = command.Item,
        })).ToList();
        foreach (var notice in notices)
        {
            foreach (var (place, photograph) in places)
                work.Add(new Posting { AgencyId = command.Agency, Id = work.NewId(), NoticeId = notice.Id, PlaceId = place.Id, PhotographId = photograph?.Id });
        }

        var name = notices.Count == 1 ? notices[0].Title : $"{notices[0].Title}等{notices.Count}件";
        await work.CommitAsync(OfflineActs.NoticesPosted, new Subject(notices[0], name), string.Join("、", places.Select(each => each.Place.Name)), cancel);
        return new Ruling<IReadOnlyList<Notice>>.Allowed(notices);
    }

    private static Refusal? Check(Command command) =>
        command.Headings.Count == 0 ? new Refusal("titles-missing", "没有填写张贴内容的标题。", Basis: null)
        : command.Headings.Count > Most ? new Refusal("titles-many", $"一次最多登记{Most}件。请分几次登记。", Basis: null)
        : command.Headings.Select(heading => heading.Title).FirstOrDefault(title => title.Length > Notice.LongestTitle) is { } longTitle ? new Refusal("title-long", $"标题“{longTitle[..20]}…”超过{Notice.LongestTitle}字。请改短。", Basis: null)
        : command.Headings.GroupBy(heading => heading.Title, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1) is { } twice ? new Refusal("title-twice", $"标题“{twice.Key}”写了两次。请删去一行，或者写明各是哪一批、哪一组。", Basis: null)
        : command.Places.Count == 0 ? new Refusal("places-missing", "没有选择张贴在哪里。请勾选公示栏。", Basis: null)
        : command.Places.Select(place => place.Photograph?.CheckPhotograph()).FirstOrDefault(refusal => refusal is not null);
}

/// <summary>Adds the photograph that shows a notice in its place, or puts a better one in its stead.</summary>
public sealed class PhotographPosting(Logbook logbook, FileStore files) : IUseCase
{
    public sealed record Command(AgencyId Agency, Guid Posting, Upload Photograph);

    /// <returns>Refused when the notice is void (already-void), or the file is no photograph (photograph-none). The photograph before it stays stored.</returns>
    /// <exception cref="KeyNotFoundException">The body has no such posting.</exception>
    public async Task<Ruling<Posting>> HandleAsync(Command command, Actor actor, CancellationToken cancel)
    {
        if (command.Photograph.CheckPhotograph() is { } wrong) return wrong;

        var digest = await files.KeepAsync(command.Photograph.Content, cancel);
        await using var work = await logbook.BeginAsync(command.Agency, actor, cancel);
        var posting = await work.FindAsync<Posting>(command.Agency, command.Posting, cancel);
        var notice = await work.FindAsync<Notice>(command.Agency, posting.NoticeId, cancel);
        if (notice.CheckNotVoid() is { } isVoid) return isVoid;

        var place = await work.FindAsync<Place>(command.Agency, posting.PlaceId, cancel);
        posting.PhotographId = command.Photograph.AddTo(work, command.Agency, digest, work.NewId()).Id;
        await work.CommitAsync(OfflineActs.PostingPhotographed, new Subject(notice, notice.Title), place.Name, cancel);
        return posting;
    }
}

/// <summary>Records that notices were taken down, from one place or from several.</summary>
public sealed class TakeDownNotices(Logbook logbook) : IUseCase
{
    /// <param name="Postings">At least one.</param>
    /// <param name="On">The last day on which they hung.</param>
    public sealed record Command(AgencyId Agency, IReadOnlyList<Guid> Postings, DateOnly On);

    /// <returns>How many were taken down; those that are down already stay as they are. Refused when none is chosen (postings-missing), or the day is in the future or before the day of posting.</returns>
    /// <exception cref="KeyNotFoundException">The body has no such posting.</exception>
    public async Task<Ruling<TakenDown>> HandleAsync(Command command, Actor actor, CancellationToken cancel)
    {
        if (command.Postings.Count == 0) return new Refusal("postings-missing", "没有选择要撤下的张贴。请勾选。", Basis: null);

        await using var work = await logbook.BeginAsync(command.Agency, actor, cancel);
        var days = await work.DaysOfAsync(command.Agency, cancel);
        Notice? first = null;
        var count = 0;
        foreach (var id in command.Postings.Distinct())
        {
            var posting = await work.FindAsync<Posting>(command.Agency, id, cancel);
            var notice = await work.FindAsync<Notice>(command.Agency, posting.NoticeId, cancel);
            if ((EventDay.Check("撤下日期", command.On, days) ?? EventDay.CheckOrder("撤下日期", command.On, $"“{notice.Title}”的张贴日期", notice.PostedOn)) is { } refusal) return refusal;
            if (posting.TakenDownOn is not null) continue;

            posting.TakenDownOn = command.On;
            first ??= notice;
            count++;
        }

        if (first is not null) await work.CommitAsync(OfflineActs.NoticesTakenDown, new Subject(first, first.Title), $"{command.On:yyyy年M月d日}，{count}处", cancel);
        return new TakenDown(count);
    }
}

/// <param name="Count">Postings that were taken down.</param>
public sealed record TakenDown(int Count);

/// <summary>Corrects the record of a notice.</summary>
public sealed class ChangeNotice(Logbook logbook) : IUseCase
{
    /// <param name="Version">The version that the person saw.</param>
    /// <param name="Reason">Why, for the journal; no personal data.</param>
    public sealed record Command(AgencyId Agency, Guid Notice, int Version, NoticeMatter Matter, string Title, DateOnly PostedOn, DateOnly Until, string Reason);

    /// <returns>Refused when it was changed meanwhile, or a day is in the future, before the body existed, or out of order.</returns>
    /// <exception cref="KeyNotFoundException">The body has no such notice.</exception>
    public async Task<Ruling<Notice>> HandleAsync(Command command, Actor actor, CancellationToken cancel)
    {
        await using var work = await logbook.BeginAsync(command.Agency, actor, cancel);
        var notice = await work.FindAsync<Notice>(command.Agency, command.Notice, cancel);
        if (notice.ConflictWith(command.Version) is { } conflict) return conflict;

        var days = await work.DaysOfAsync(command.Agency, cancel);
        if ((EventDay.Check("张贴日期", command.PostedOn, days) ?? EventDay.CheckOrder("张贴截止日期", command.Until, "张贴日期", command.PostedOn)) is { } refusal) return refusal;

        var downs = await work.Data.Set<Posting>().Where(p => p.AgencyId == command.Agency && p.NoticeId == notice.Id && p.TakenDownOn != null).Select(p => p.TakenDownOn!.Value).ToListAsync(cancel);
        if (downs.Count > 0 && EventDay.CheckOrder("撤下日期", downs.Min(), "张贴日期", command.PostedOn) is { } before) return before;

        (notice.Matter, notice.Title, notice.PostedOn, notice.Until) = (command.Matter, command.Title, command.PostedOn, command.Until);
        await work.CommitAsync(OfflineActs.NoticeChanged, new Subject(notice, notice.Title), command.Reason, cancel);
        return notice;
    }
}
