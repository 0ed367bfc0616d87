using Gongkai.Agencies;
using Gongkai.Law;
using Gongkai.Office.Agencies;
using Gongkai.Office.Journal;
using Gongkai.Proactive;

namespace Gongkai.Office.Proactive;

/// <summary>Records an item that the body has disclosed of its own accord (Regulation Arts. 19 to 21).</summary>
public sealed class RecordItem(Logbook logbook) : IUseCase
{
    public sealed record Command(AgencyId Agency, string Title, ItemCategory Category, DateOnly PublishedOn, string? DocumentNumber);

    /// <returns>Refused when it is said to have been published after today or before the body existed, or the body had ended by then (agency-ended).</returns>
    public async Task<Ruling<Item>> HandleAsync(Command command, Actor actor, CancellationToken cancel)
    {
        await using var work = await logbook.BeginAsync(command.Agency, actor, cancel);
        if (EventDay.Check("公开日期", command.PublishedOn, await work.DaysOfAsync(command.Agency, cancel)) is { } refusal) return refusal;
        if (await work.CheckNotEndedAsync(command.Agency, command.PublishedOn, cancel) is { } ended) return ended;

        var item = work.Add(new Item
        {
            AgencyId = command.Agency,
            Id = work.NewId(),
            Title = command.Title,
            Category = command.Category,
            PublishedOn = command.PublishedOn,
            DocumentNumber = command.DocumentNumber,
        });
        await work.CommitAsync(ProactiveActs.ItemRecorded, new Subject(item, item.Title), note: null, cancel);
        return item;
    }
}

/// <summary>Corrects the record of an item that was published elsewhere.</summary>
public sealed class ChangeItem(Logbook logbook) : IUseCase
{
    /// <param name="Version">The version that the person saw.</param>
    /// <param name="Reason">Why, for the journal; no personal data.</param>
    public sealed record Command(
        AgencyId Agency, Guid Item, int Version, string Title, ItemCategory Category, DateOnly PublishedOn, string? DocumentNumber, string Reason);

    /// <returns>Refused when it was changed meanwhile, or is said to have been published after today or before the body existed, or the body had ended by then (agency-ended).</returns>
    /// <exception cref="KeyNotFoundException">The body has no such item.</exception>
    public async Task<Ruling<Item>> HandleAsync(Command command, Actor actor, CancellationToken cancel)
    {
        await using var work = await logbook.BeginAsync(command.Agency, actor, cancel);
        var item = await work.FindAsync<Item>(command.Agency, command.Item, cancel);
        if (item.ConflictWith(command.Version) is { } conflict) return conflict;
        if (item.VersionId is not null) return PublishedHere(item);
        if (EventDay.Check("公开日期", command.PublishedOn, await work.DaysOfAsync(command.Agency, cancel)) is { } refusal) return refusal;
        if (await work.CheckNotEndedAsync(command.Agency, command.PublishedOn, cancel) is { } ended) return ended;

        (item.Title, item.Category, item.PublishedOn, item.DocumentNumber) = (command.Title, command.Category, command.PublishedOn, command.DocumentNumber);
        await work.CommitAsync(ProactiveActs.ItemChanged, new Subject(item, item.Title), command.Reason, cancel);
        return item;
    }

    /// <summary>What was published here has its time and text from its publication: nobody changes them behind it.</summary>
    internal static Refusal PublishedHere(Item item) =>
        new("published-here", $"“{item.Title}”由本系统审查发布，发布时间和内容不能直接更正。要修改的，请另起新的一稿；不应公开的，请写明理由撤下。", Basis: null);
}
