using Gongkai.Agencies;
using Gongkai.Law;
using Gongkai.Office.Agencies;
using Gongkai.Office.Journal;
using Gongkai.Office.Ledgers;
using Gongkai.Proactive.Offline;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Office.Proactive.Offline;

/// <summary>What is said of a place.</summary>
/// <param name="Capacity">Characters that a screen shows at once; nothing else has one.</param>
/// <param name="ClosedOn">The last day of use; null while it is used.</param>
public sealed record PlaceFacts(PlaceKind Kind, string Name, string Location, string Owner, string Responsible, string? Telephone, int? Capacity, DateOnly OpenedOn, DateOnly? ClosedOn)
{
    /// <summary>Refused when a screen has no capacity (capacity-missing), or a day is in the future, before the body existed, or out of order.</summary>
    internal Refusal? Check(BodyDays days) =>
        Kind == PlaceKind.Screen && Capacity is not (> 0 and <= Place.LargestCapacity) ? new Refusal("capacity-missing", $"电子信息屏要填一次显示的字数，1至{Place.LargestCapacity}。可以到屏前数一数：每行字数乘以行数。", Basis: null)
        : EventDay.Check("启用日期", OpenedOn, days) is { } early ? early
        : ClosedOn is not { } closed ? null
        : EventDay.CheckOrder("停用日期", closed, "启用日期", OpenedOn) ?? EventDay.Check("停用日期", closed, days);

    internal void Fill(Place place)
    {
        (place.Kind, place.Name, place.Location, place.Owner) = (Kind, Name, Location, Owner);
        (place.Responsible, place.Telephone, place.OpenedOn, place.ClosedOn) = (Responsible, Telephone, OpenedOn, ClosedOn);
        place.Capacity = Kind == PlaceKind.Screen ? Capacity : null;
    }
}

/// <summary>Enters a place in the register.</summary>
public sealed class RecordPlace(Logbook logbook) : IUseCase
{
    public sealed record Command(AgencyId Agency, PlaceFacts Facts);

    /// <returns>Refused as <see cref="PlaceFacts.Check"/> says, or when the body had ended by then (agency-ended).</returns>
    public async Task<Ruling<Place>> HandleAsync(Command command, Actor actor, CancellationToken cancel)
    {
        await using var work = await logbook.BeginAsync(command.Agency, actor, cancel);
        var facts = command.Facts;
        if (facts.Check(await work.DaysOfAsync(command.Agency, cancel)) is { } refusal) return refusal;
        if (await work.CheckNotEndedAsync(command.Agency, facts.OpenedOn, cancel) is { } ended) return ended;

        var place = work.Add(new Place
        {
            AgencyId = command.Agency,
            Id = work.NewId(),
            Kind = facts.Kind,
            Name = facts.Name,
            Location = facts.Location,
            Owner = facts.Owner,
            Responsible = facts.Responsible,
            OpenedOn = facts.OpenedOn,
        });
        facts.Fill(place);
        await work.CommitAsync(OfflineActs.PlaceRecorded, new Subject(place, place.Name), note: null, cancel);
        return place;
    }
}

/// <summary>Corrects the record of a place, or says that it is no longer used.</summary>
public sealed class ChangePlace(Logbook logbook) : IUseCase
{
    /// <param name="Version">The version that the person saw.</param>
    /// <param name="Reason">Why, for the journal; no personal data.</param>
    public sealed record Command(AgencyId Agency, Guid Place, int Version, PlaceFacts Facts, string Reason);

    /// <returns>Refused when it was changed meanwhile, something still hangs there after its last day (place-in-use), or as <see cref="PlaceFacts.Check"/> says.</returns>
    /// <exception cref="KeyNotFoundException">The body has no such place.</exception>
    public async Task<Ruling<Place>> HandleAsync(Command command, Actor actor, CancellationToken cancel)
    {
        await using var work = await logbook.BeginAsync(command.Agency, actor, cancel);
        var place = await work.FindAsync<Place>(command.Agency, command.Place, cancel);
        if (place.ConflictWith(command.Version) is { } conflict) return conflict;
        if (command.Facts.Check(await work.DaysOfAsync(command.Agency, cancel)) is { } refusal) return refusal;
        if ((command.Facts.ClosedOn is not null || !command.Facts.Kind.TakesNotices) && await HangingAsync(work, place, cancel) is { } hanging) return hanging;

        command.Facts.Fill(place);
        await work.CommitAsync(OfflineActs.PlaceChanged, new Subject(place, place.Name), command.Reason, cancel);
        return place;
    }

    private static async Task<Refusal?> HangingAsync(Work work, Place place, CancellationToken cancel)
    {
        var count = await work.Data.Set<Posting>().Where(p => p.AgencyId == place.AgencyId && p.PlaceId == place.Id && p.TakenDownOn == null)
            .Join(work.Data.Set<Notice>().Standing(), p => new { p.AgencyId, Id = p.NoticeId }, n => new { n.AgencyId, n.Id }, (posting, _) => posting).CountAsync(cancel);
        return count == 0 ? null : new Refusal("place-in-use", $"这里还有{count}件张贴没有登记撤下。请先登记撤下，再停用。", Basis: null);
    }
}
