using Gongkai.Agencies;
using Gongkai.Law;
using Gongkai.Office.Agencies;
using Gongkai.Office.Files;
using Gongkai.Office.Journal;
using Gongkai.Office.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Gongkai.Office.Proactive.Offline;

/// <summary>巡查: somebody looked at a place.</summary>
public sealed class PlaceInspection : AgencyRow
{
    /// <summary>Characters, at most, of the problem and of what was done about it.</summary>
    public const int LongestWords = 200;

    public required Guid PlaceId { get; init; }

    public required DateOnly On { get; init; }

    /// <summary>What was wrong; null when nothing was.</summary>
    public string? Problem { get; init; }

    public Guid? PhotographId { get; init; }

    /// <summary>By when it is to be put right; null when nothing was wrong.</summary>
    public DateOnly? FixBy { get; init; }

    /// <summary>The day on which it was put right; null until then.</summary>
    public DateOnly? FixedOn { get; set; }

    /// <summary>What was done.</summary>
    public string? Remedy { get; set; }
}

internal sealed class PlaceInspectionMapping : IEntityTypeConfiguration<PlaceInspection>
{
    public void Configure(EntityTypeBuilder<PlaceInspection> inspection)
    {
        inspection.ToTable("place_inspections");
        inspection.HasIndex(i => new { i.AgencyId, i.PlaceId, i.On });
        inspection.HasOne<Place>().WithMany().HasForeignKey(i => new { i.AgencyId, i.PlaceId });
        inspection.HasOne<StoredFile>().WithMany().HasForeignKey(i => new { i.AgencyId, i.PhotographId });
        inspection.Property(i => i.Problem).HasMaxLength(PlaceInspection.LongestWords);
        inspection.Property(i => i.Remedy).HasMaxLength(PlaceInspection.LongestWords);
    }
}

/// <summary>Records that a place was looked at.</summary>
public sealed class InspectPlace(Logbook logbook, FileStore files) : IUseCase
{
    /// <param name="Problem">Null when nothing was wrong.</param>
    /// <param name="FixBy">By when it is to be put right; needed with a problem.</param>
    public sealed record Command(AgencyId Agency, Guid Place, DateOnly On, string? Problem, DateOnly? FixBy, Upload? Photograph);

    /// <returns>Refused when a problem has no day by which to put it right (fix-by-missing), the day is in the future or before the place was opened, or the file is no photograph (photograph-none).</returns>
    /// <exception cref="KeyNotFoundException">The body has no such place.</exception>
    public async Task<Ruling<PlaceInspection>> HandleAsync(Command command, Actor actor, CancellationToken cancel)
    {
        if (command.Photograph?.CheckPhotograph() is { } noPhotograph) return noPhotograph;
        if (command.Problem is not null && command.FixBy is null) return new Refusal("fix-by-missing", "发现问题的，要写明什么时候整改好。", Basis: null);

        var digest = command.Photograph is null ? null : await files.KeepAsync(command.Photograph.Content, cancel);
        await using var work = await logbook.BeginAsync(command.Agency, actor, cancel);
        var place = await work.FindAsync<Place>(command.Agency, command.Place, cancel);
        var days = await work.DaysOfAsync(command.Agency, cancel);
        var wrong = EventDay.Check("巡查日期", command.On, days) ?? EventDay.CheckOrder("巡查日期", command.On, "启用日期", place.OpenedOn)
            ?? (command is { Problem: not null, FixBy: { } by } ? EventDay.CheckOrder("整改期限", by, "巡查日期", command.On) : null);
        if (wrong is not null) return wrong;

        var photograph = command.Photograph?.AddTo(work, command.Agency, digest!, work.NewId());
        var inspection = work.Add(new PlaceInspection
        {
            AgencyId = command.Agency,
            Id = work.NewId(),
            PlaceId = place.Id,
            On = command.On,
            Problem = command.Problem,
            PhotographId = photograph?.Id,
            FixBy = command.Problem is null ? null : command.FixBy,
        });
        await work.CommitAsync(OfflineActs.PlaceInspected, new Subject(place, place.Name), command.Problem ?? "没有发现问题", cancel);
        return inspection;
    }
}

/// <summary>Records that what an inspection found was put right.</summary>
public sealed class FixPlace(Logbook logbook) : IUseCase
{
    /// <param name="Version">The version of the inspection that the person saw.</param>
    public sealed record Command(AgencyId Agency, Guid Inspection, int Version, DateOnly On, string Remedy);

    /// <returns>Refused when it was changed meanwhile, nothing was wrong or it is put right already (nothing-to-fix), or the day is in the future or before the inspection.</returns>
    /// <exception cref="KeyNotFoundException">The body has no such inspection.</exception>
    public async Task<Ruling<PlaceInspection>> HandleAsync(Command command, Actor actor, CancellationToken cancel)
    {
        await using var work = await logbook.BeginAsync(command.Agency, actor, cancel);
        var inspection = await work.FindAsync<PlaceInspection>(command.Agency, command.Inspection, cancel);
        if (inspection.ConflictWith(command.Version) is { } conflict) return conflict;
        if (inspection.Problem is null || inspection.FixedOn is not null) return new Refusal("nothing-to-fix", "这次巡查没有要整改的问题，或者已经整改。", Basis: null);
        if ((EventDay.Check("整改日期", command.On, await work.DaysOfAsync(command.Agency, cancel)) ?? EventDay.CheckOrder("整改日期", command.On, "巡查日期", inspection.On)) is { } refusal) return refusal;

        var place = await work.FindAsync<Place>(command.Agency, inspection.PlaceId, cancel);
        (inspection.FixedOn, inspection.Remedy) = (command.On, command.Remedy);
        await work.CommitAsync(OfflineActs.PlaceFixed, new Subject(place, place.Name), command.Remedy, cancel);
        return inspection;
    }
}
