using Gongkai.Agencies;
using Gongkai.Law;
using Gongkai.Office.Agencies;
using Gongkai.Office.Journal;
using Gongkai.Office.Storage;
using Gongkai.Proactive;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Gongkai.Office.Proactive;

/// <summary>That an item went out by a channel beside the platform: on a board, in the gazette (Regulation Arts. 23 and 25).</summary>
public sealed class ChannelRelease : AgencyRow
{
    /// <summary>Characters of the note, at most.</summary>
    public const int LongestNote = 200;

    public required Guid ItemId { get; init; }

    public required PublicationChannel Channel { get; init; }

    public required DateOnly On { get; init; }

    /// <summary>Where, in which issue, by whom.</summary>
    public string? Note { get; init; }
}

internal sealed class ChannelReleaseMapping : IEntityTypeConfiguration<ChannelRelease>
{
    public void Configure(EntityTypeBuilder<ChannelRelease> release)
    {
        release.ToTable("channel_releases");
        release.HasOne<Item>().WithMany().HasForeignKey(r => new { r.AgencyId, r.ItemId });
        release.Property(r => r.Note).HasMaxLength(ChannelRelease.LongestNote);
    }
}

/// <summary>Records that a public item also went out by another channel.</summary>
public sealed class RecordChannelRelease(Logbook logbook) : IUseCase
{
    public sealed record Command(AgencyId Agency, Guid Item, PublicationChannel Channel, DateOnly On, string? Note);

    /// <returns>Refused when the channel is the platform itself (channel-is-platform), the item is not public here (not-public), or the day is after today or before the body existed.</returns>
    /// <exception cref="KeyNotFoundException">The body has no such item.</exception>
    public async Task<Ruling<ChannelRelease>> HandleAsync(Command command, Actor actor, CancellationToken cancel)
    {
        if (command.Channel == PublicationChannel.Website) return new Refusal("channel-is-platform", "在政府信息公开平台公开的时间由系统记录，不用登记。", Basis: null);

        await using var work = await logbook.BeginAsync(command.Agency, actor, cancel);
        var item = await work.FindAsync<Item>(command.Agency, command.Item, cancel);
        if (item.VersionId is null) return new Refusal("not-public", "这条信息没有在本系统公开，不能登记其他渠道。", Basis: null);
        if (EventDay.Check("公开日期", command.On, await work.DaysOfAsync(command.Agency, cancel)) is { } refusal) return refusal;

        var release = work.Add(new ChannelRelease { AgencyId = command.Agency, Id = work.NewId(), ItemId = item.Id, Channel = command.Channel, On = command.On, Note = command.Note });
        await work.CommitAsync(ProactiveActs.ChannelReleaseRecorded, new Subject(item, item.Title), $"{command.Channel.Label}，{command.On:yyyy年M月d日}", cancel);
        return release;
    }
}

/// <summary>Takes such a record out that was entered by mistake.</summary>
public sealed class RemoveChannelRelease(Logbook logbook) : IUseCase
{
    public sealed record Command(AgencyId Agency, Guid Item, Guid Release);

    /// <exception cref="KeyNotFoundException">The body has no such item, or the item no such record.</exception>
    public async Task<Ruling<Item>> HandleAsync(Command command, Actor actor, CancellationToken cancel)
    {
        await using var work = await logbook.BeginAsync(command.Agency, actor, cancel);
        var item = await work.FindAsync<Item>(command.Agency, command.Item, cancel);
        var release = await work.FindAsync<ChannelRelease>(command.Agency, command.Release, cancel);
        if (release.ItemId != item.Id) throw new KeyNotFoundException($"The item {item.Id} has no release {release.Id}.");

        work.Data.Remove(release);
        await work.CommitAsync(ProactiveActs.ChannelReleaseRemoved, new Subject(item, item.Title), $"{release.Channel.Label}，{release.On:yyyy年M月d日}", cancel);
        return item;
    }
}
