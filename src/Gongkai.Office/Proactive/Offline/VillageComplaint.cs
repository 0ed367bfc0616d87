using Gongkai.Agencies;
using Gongkai.Law;
using Gongkai.Office.Agencies;
using Gongkai.Office.Journal;
using Gongkai.Office.Ledgers;
using Gongkai.Office.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Gongkai.Office.Proactive.Offline;

/// <summary>村务公开的反映: that a village did not make public what it must, or not truly; the town looks into it (Organic Law of the Villagers' Committees Art. 31).</summary>
public sealed class VillageComplaint : LedgerRow
{
    /// <summary>Characters, at most, of the matter and of what was found.</summary>
    public const int LongestWords = 500;

    /// <summary>The village: a body below this one, by plain reference.</summary>
    public required AgencyId VillageId { get; set; }

    public required DateOnly ReceivedOn { get; set; }

    /// <summary>What is complained of; without the name of whoever does.</summary>
    public required string Matter { get; set; }

    /// <summary>By when it is to be looked into.</summary>
    public required DateOnly DueOn { get; set; }

    /// <summary>Whether it was as complained of; null until it was looked into.</summary>
    public bool? IsTrue { get; set; }

    /// <summary>What was found, and what the village was told to do.</summary>
    public string? Findings { get; set; }

    public DateOnly? ConcludedOn { get; set; }

    internal override string CalledInJournal => Matter.Length <= 40 ? Matter : Matter[..40] + "…";

    internal override Act VoidAct => OfflineActs.ComplaintVoided;
}

internal sealed class VillageComplaintMapping : IEntityTypeConfiguration<VillageComplaint>
{
    public void Configure(EntityTypeBuilder<VillageComplaint> complaint)
    {
        complaint.ToTable("village_complaints");
        complaint.HasIndex(c => new { c.AgencyId, c.ReceivedOn });
        complaint.Property(c => c.Matter).HasMaxLength(VillageComplaint.LongestWords);
        complaint.Property(c => c.Findings).HasMaxLength(VillageComplaint.LongestWords);
    }
}

/// <summary>Records a complaint at the town.</summary>
public sealed class RecordComplaint(Logbook logbook, AgencyDirectory directory, BusinessClock clock) : IUseCase
{
    public sealed record Command(AgencyId Agency, AgencyId Village, DateOnly ReceivedOn, string Matter, DateOnly DueOn);

    /// <returns>Refused when the village is none of the body (village-unknown), the day is in the future or before the body existed, or the last day lies before it.</returns>
    public async Task<Ruling<VillageComplaint>> HandleAsync(Command command, Actor actor, CancellationToken cancel)
    {
        if (CheckVillage(command.Village, command.Agency, await directory.OnAsync(clock.Today, cancel)) is { } unknown) return unknown;

        await using var work = await logbook.BeginAsync(command.Agency, actor, cancel);
        if (Check(command.ReceivedOn, command.DueOn, await work.DaysOfAsync(command.Agency, cancel)) is { } refusal) return refusal;
        if (await work.CheckNotEndedAsync(command.Agency, command.ReceivedOn, cancel) is { } ended) return ended;

        var complaint = work.Add(new VillageComplaint { AgencyId = command.Agency, Id = work.NewId(), VillageId = command.Village, ReceivedOn = command.ReceivedOn, Matter = command.Matter, DueOn = command.DueOn });
        await work.CommitAsync(OfflineActs.ComplaintRecorded, new Subject(complaint, complaint.CalledInJournal), note: null, cancel);
        return complaint;
    }

    internal static Refusal? CheckVillage(AgencyId village, AgencyId agency, AgencyChart chart) =>
        chart.IsVillageOf(village, agency) ? null : new Refusal("village-unknown", "没有选择本机关下辖的村（社区）。", Basis: null);

    internal static Refusal? Check(DateOnly receivedOn, DateOnly dueOn, BodyDays days) =>
        EventDay.Check("收到日期", receivedOn, days) ?? EventDay.CheckOrder("调查核实期限", dueOn, "收到日期", receivedOn);
}

/// <summary>Corrects a complaint.</summary>
public sealed class ChangeComplaint(Logbook logbook, AgencyDirectory directory, BusinessClock clock) : IUseCase
{
    /// <param name="Version">The version that the person saw.</param>
    /// <param name="Reason">Why, for the journal; no personal data.</param>
    public sealed record Command(AgencyId Agency, Guid Complaint, int Version, AgencyId Village, DateOnly ReceivedOn, string Matter, DateOnly DueOn, string Reason);

    /// <returns>Refused when it was changed meanwhile, the village is none of the body (village-unknown), the day is in the future or before the body existed, or the last day lies before it.</returns>
    /// <exception cref="KeyNotFoundException">The body has no such complaint.</exception>
    public async Task<Ruling<VillageComplaint>> HandleAsync(Command command, Actor actor, CancellationToken cancel)
    {
        await using var work = await logbook.BeginAsync(command.Agency, actor, cancel);
        var complaint = await work.FindAsync<VillageComplaint>(command.Agency, command.Complaint, cancel);
        if (complaint.ConflictWith(command.Version) is { } conflict) return conflict;
        if (command.Village != complaint.VillageId && RecordComplaint.CheckVillage(command.Village, command.Agency, await directory.OnAsync(clock.Today, cancel)) is { } unknown) return unknown;
        if (RecordComplaint.Check(command.ReceivedOn, command.DueOn, await work.DaysOfAsync(command.Agency, cancel)) is { } refusal) return refusal;

        (complaint.VillageId, complaint.ReceivedOn, complaint.Matter, complaint.DueOn) = (command.Village, command.ReceivedOn, command.Matter, command.DueOn);
        await work.CommitAsync(OfflineActs.ComplaintChanged, new Subject(complaint, complaint.CalledInJournal), command.Reason, cancel);
        return complaint;
    }
}

/// <summary>Records what came of looking into a complaint.</summary>
public sealed class ConcludeComplaint(Logbook logbook) : IUseCase
{
    /// <param name="Version">The version that the person saw.</param>
    public sealed record Command(AgencyId Agency, Guid Complaint, int Version, bool IsTrue, string Findings, DateOnly On);

    /// <returns>Refused when it was changed meanwhile, is concluded already (already-concluded), or the day is in the future or before the day of receipt.</returns>
    /// <exception cref="KeyNotFoundException">The body has no such complaint.</exception>
    public async Task<Ruling<VillageComplaint>> HandleAsync(Command command, Actor actor, CancellationToken cancel)
    {
        await using var work = await logbook.BeginAsync(command.Agency, actor, cancel);
        var complaint = await work.FindAsync<VillageComplaint>(command.Agency, command.Complaint, cancel);
        if (complaint.ConflictWith(command.Version) is { } conflict) return conflict;
        if (complaint.ConcludedOn is not null) return new Refusal("already-concluded", "这件反映已经办结。", Basis: null);
        if ((EventDay.Check("办结日期", command.On, await work.DaysOfAsync(command.Agency, cancel)) ?? EventDay.CheckOrder("办结日期", command.On, "收到日期", complaint.ReceivedOn)) is { } refusal) return refusal;

        (complaint.IsTrue, complaint.Findings, complaint.ConcludedOn) = (command.IsTrue, command.Findings, command.On);
        await work.CommitAsync(OfflineActs.ComplaintConcluded, new Subject(complaint, complaint.CalledInJournal), command.IsTrue ? "属实" : "不属实", cancel);
        return complaint;
    }
}
