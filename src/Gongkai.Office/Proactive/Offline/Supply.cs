using Gongkai.Agencies;
using Gongkai.Law;
using Gongkai.Office.Agencies;
using Gongkai.Office.Journal;
using Gongkai.Office.Ledgers;
using Gongkai.Office.Storage;
using Gongkai.Proactive.Offline;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Gongkai.Office.Proactive.Offline;

/// <summary>向档案馆、图书馆提供: a package of what was disclosed in a time, handed over with a record (Regulation Art. 25).</summary>
public sealed class Supply : LedgerRow
{
    /// <summary>Characters, at most, of the receiver's name and of the person who took it over.</summary>
    public const int LongestName = 60;

    /// <summary>Items of a package, at most.</summary>
    public const int MostItems = 2_000;

    public required SupplyReceiver Kind { get; init; }

    /// <summary>云阳县档案馆.</summary>
    public required string Receiver { get; init; }

    /// <summary>The first day of publication that it covers.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The last day of publication that it covers.</summary>
    public required DateOnly Until { get; init; }

    /// <summary>Items in it.</summary>
    public required int Count { get; init; }

    public required DateOnly PreparedOn { get; init; }

    /// <summary>The day on which it was taken over; null until then.</summary>
    public DateOnly? HandedOverOn { get; set; }

    /// <summary>Who took it over.</summary>
    public string? TakenBy { get; set; }

    internal override string CalledInJournal => $"{Receiver}，{From:yyyy年M月d日}至{Until:yyyy年M月d日}";

    internal override Act VoidAct => OfflineActs.SupplyVoided;
}

/// <summary>An item of a package, in the version that was public then.</summary>
public sealed class SuppliedItem : AgencyRow
{
    public required Guid SupplyId { get; init; }

    /// <summary>Counted from 1.</summary>
    public required int Place { get; init; }

    public required Guid ItemId { get; init; }

    public required Guid VersionId { get; init; }
}

internal sealed class SupplyMapping : IEntityTypeConfiguration<Supply>
{
    public void Configure(EntityTypeBuilder<Supply> supply)
    {
        supply.ToTable("supplies");
        supply.Property(s => s.Receiver).HasMaxLength(Supply.LongestName);
        supply.Property(s => s.TakenBy).HasMaxLength(Supply.LongestName);
    }
}

internal sealed class SuppliedItemMapping : IEntityTypeConfiguration<SuppliedItem>
{
    public void Configure(EntityTypeBuilder<SuppliedItem> item)
    {
        item.ToTable("supplied_items");
        item.HasIndex(i => new { i.AgencyId, i.SupplyId, i.Place }).IsUnique();
        item.HasOne<Supply>().WithMany().HasForeignKey(i => new { i.AgencyId, i.SupplyId });
        item.HasOne<Item>().WithMany().HasForeignKey(i => new { i.AgencyId, i.ItemId });
        item.HasOne<ItemVersion>().WithMany().HasForeignKey(i => new { i.AgencyId, i.VersionId });
    }
}

/// <summary>Makes a package of everything that was published here in a time and is public still.</summary>
public sealed class PrepareSupply(Logbook logbook) : IUseCase
{
    public sealed record Command(AgencyId Agency, SupplyReceiver Kind, string Receiver, DateOnly From, DateOnly Until);

    /// <returns>Refused when the last day lies before the first or in the future, nothing was published then (nothing-to-supply), or too much (supply-large).</returns>
    public async Task<Ruling<Supply>> HandleAsync(Command command, Actor actor, CancellationToken cancel)
    {
        await using var work = await logbook.BeginAsync(command.Agency, actor, cancel);
        var days = await work.DaysOfAsync(command.Agency, cancel);
        if ((EventDay.CheckOrder("截止日期", command.Until, "开始日期", command.From) ?? EventDay.Check("截止日期", command.Until, days)) is { } refusal) return refusal;

        var items = await work.Data.Set<Item>().AsNoTracking().Standing()
            .Where(i => i.AgencyId == command.Agency && i.VersionId != null && i.WithdrawnAt == null && i.PublishedOn >= command.From && i.PublishedOn <= command.Until)
            .OrderBy(i => i.PublishedOn).ThenBy(i => i.Id).Select(i => new { i.Id, VersionId = i.VersionId!.Value }).Take(Supply.MostItems + 1).ToListAsync(cancel);
        if (items.Count == 0) return new Refusal("nothing-to-supply", "这段时间没有在本平台公开、现在仍然公开的信息。请核对日期。", LegalBasis.Regulation(25));
        if (items.Count > Supply.MostItems) return new Refusal("supply-large", $"一次最多提供{Supply.MostItems}条。请按月或者按季分开。", Basis: null);

        var supply = work.Add(new Supply
        {
            AgencyId = command.Agency,
            Id = work.NewId(),
            Kind = command.Kind,
            Receiver = command.Receiver,
            From = command.From,
            Until = command.Until,
            Count = items.Count,
            PreparedOn = work.Today,
        });
        foreach (var (place, item) in items.Index())
            work.Add(new SuppliedItem { AgencyId = command.Agency, Id = work.NewId(), SupplyId = supply.Id, Place = place + 1, ItemId = item.Id, VersionId = item.VersionId });
        await work.CommitAsync(OfflineActs.SupplyPrepared, new Subject(supply, supply.CalledInJournal), $"{items.Count}条", cancel);
        return supply;
    }
}

/// <summary>Records that a package was taken over.</summary>
public sealed class HandOverSupply(Logbook logbook) : IUseCase
{
    /// <param name="Version">The version that the person saw.</param>
    public sealed record Command(AgencyId Agency, Guid Supply, int Version, DateOnly On, string TakenBy);

    /// <returns>Refused when it was changed meanwhile, was taken over already (already-handed-over), or the day is in the future or before that of the package.</returns>
    /// <exception cref="KeyNotFoundException">The body has no such package.</exception>
    public async Task<Ruling<Supply>> HandleAsync(Command command, Actor actor, CancellationToken cancel)
    {
        await using var work = await logbook.BeginAsync(command.Agency, actor, cancel);
        var supply = await work.FindAsync<Supply>(command.Agency, command.Supply, cancel);
        if (supply.ConflictWith(command.Version) is { } conflict) return conflict;
        if (supply.HandedOverOn is not null) return new Refusal("already-handed-over", "这一批已经登记移交。", Basis: null);
        if ((EventDay.Check("移交日期", command.On, await work.DaysOfAsync(command.Agency, cancel)) ?? EventDay.CheckOrder("移交日期", command.On, "整理日期", supply.PreparedOn)) is { } refusal) return refusal;

        (supply.HandedOverOn, supply.TakenBy) = (command.On, command.TakenBy);
        await work.CommitAsync(OfflineActs.SupplyHandedOver, new Subject(supply, supply.CalledInJournal), $"{command.On:yyyy年M月d日}，{command.TakenBy}接收", cancel);
        return supply;
    }
}
