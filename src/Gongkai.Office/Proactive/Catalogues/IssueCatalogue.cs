using Gongkai.Agencies;
using Gongkai.Law;
using Gongkai.Office.Agencies;
using Gongkai.Office.Journal;
using Gongkai.Office.Storage;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Office.Proactive.Catalogues;

/// <summary>Issues a draft, today; from then on it is never changed (国办发〔2019〕54号).</summary>
public sealed class IssueCatalogue(Logbook logbook) : IUseCase
{
    /// <param name="RowVersion">The version of the row that the person saw.</param>
    /// <param name="Basis">The document by which it is issued.</param>
    public sealed record Command(AgencyId Agency, Guid Version, int RowVersion, string? Basis);

    /// <returns>Refused when it is issued already, was changed meanwhile, or has no lines (catalogue-empty).</returns>
    /// <exception cref="KeyNotFoundException">There is no such version.</exception>
    public async Task<Ruling<CatalogueVersion>> HandleAsync(Command command, Actor actor, CancellationToken cancel)
    {
        await using var work = await logbook.BeginAsync(command.Agency, actor, cancel);
        var version = await work.FindAsync<CatalogueVersion>(command.Agency, command.Version, cancel);
        if ((version.CheckDraft() ?? version.ConflictWith(command.RowVersion)) is { } refusal) return refusal;
        if (!await work.Data.Set<CatalogueRow>().AnyAsync(r => r.AgencyId == command.Agency && r.VersionId == version.Id, cancel))
            return new Refusal("catalogue-empty", "目录里还没有事项，不能印发。请先添加或者导入。", Basis: null);

        (version.IssuedOn, version.Basis) = (work.Today, string.IsNullOrWhiteSpace(command.Basis) ? null : command.Basis.Trim());
        await work.CommitAsync(CatalogueActs.Issued, new Subject(version, version.Name), version.Basis, cancel);
        return version;
    }
}

/// <summary>Takes an issued version over as the one that holds in a body, from today on.</summary>
public sealed class AdoptCatalogue(Logbook logbook, AgencyDirectory directory) : IUseCase
{
    /// <param name="Issuer">The body itself, or one above it.</param>
    public sealed record Command(AgencyId Agency, AgencyId Issuer, Guid Version);

    /// <returns>Refused when the version is not issued (catalogue-not-issued), is not of the body or one above it (not-above), holds already (already-adopted),
    /// an older one would follow a newer (catalogue-older), or a later one is there (version-not-last).</returns>
    /// <exception cref="KeyNotFoundException">There is no such version.</exception>
    public async Task<Ruling<AdoptedCatalogue>> HandleAsync(Command command, Actor actor, CancellationToken cancel)
    {
        await using var work = await logbook.BeginAsync(command.Agency, actor, cancel);
        var version = await work.FindAsync<CatalogueVersion>(command.Issuer, command.Version, cancel);
        if (version.IssuedOn is null) return new Refusal("catalogue-not-issued", "这一版还在起草，没有印发，不能启用。", Basis: null);
        if (command.Agency != command.Issuer && !(await directory.OnAsync(work.Today, cancel)).IsBelow(command.Agency, command.Issuer))
            return new Refusal("not-above", "标准目录由本机关或者上级机关制定，不能启用其他机关的。", Basis: null);

        var adopted = await work.Data.Set<AdoptedCatalogue>().Where(a => a.AgencyId == command.Agency).ToListAsync(cancel);
        if (adopted.On(work.Today).FirstOrDefault() is { } present && present.IssuerId == command.Issuer)
        {
            if (present.VersionId == command.Version) return new Refusal("already-adopted", $"这一版自{present.From:yyyy年M月d日}起已经启用。", Basis: null);
            if (present.Number > version.Number) return new Refusal("catalogue-older", $"现在启用的是第{present.Number}版，不能改用更早的版本。", Basis: null);
        }

        if (Successive.MakeRoom(work, adopted, work.Today, "标准目录") is { } late) return late;
        var taken = work.Add(new AdoptedCatalogue
        {
            AgencyId = command.Agency,
            Id = work.NewId(),
            IssuerId = command.Issuer,
            VersionId = version.Id,
            Number = version.Number,
            From = work.Today,
        });
        await work.CommitAsync(CatalogueActs.Adopted, new Subject(taken, version.Name), version.Basis, cancel);
        return taken;
    }
}

/// <summary>Hands an issued version down to every body of the subtree; each takes it over in its own log, and what one refuses does not hold up the others.</summary>
/// <remarks>Villages and communities are no agencies and get none; their lines are the town's work. Done again, it reaches those that it did not reach before.</remarks>
public sealed class HandDownCatalogue(Logbook logbook, AgencyDirectory directory, AdoptCatalogue adopt, BusinessClock clock) : IUseCase
{
    public sealed record Command(AgencyId Agency, Guid Version);

    /// <summary>What came of it in one body.</summary>
    /// <param name="Refusal">Null where the version holds now.</param>
    public sealed record Delivery(AgencyId Agency, string Name, Refusal? Refusal);

    /// <returns>A delivery for each body, the issuer first; refused when the version is not issued (catalogue-not-issued).</returns>
    /// <exception cref="KeyNotFoundException">There is no such version.</exception>
    public async Task<Ruling<IReadOnlyList<Delivery>>> HandleAsync(Command command, Actor actor, CancellationToken cancel)
    {
        var deliveries = new List<Delivery>();
        foreach (var body in (await directory.OnAsync(clock.Today, cancel)).Subtree(command.Agency).Where(body => body.Level != AgencyLevel.Village))
        {
            var ruling = await adopt.HandleAsync(new(body.Id, command.Agency, command.Version), actor, cancel);
            var refusal = (ruling as Ruling<AdoptedCatalogue>.Refused)?.Reason;
            if (refusal?.Code == "catalogue-not-issued") return refusal;
            deliveries.Add(new Delivery(body.Id, body.FullName, refusal));
        }

        await using var work = await logbook.BeginAsync(command.Agency, actor, cancel);
        var version = await work.FindAsync<CatalogueVersion>(command.Agency, command.Version, cancel);
        await work.CommitAsync(CatalogueActs.HandedDown, new Subject(version, version.Name), $"{deliveries.Count(delivery => delivery.Refusal is null)}个机关启用，共{deliveries.Count}个机关", cancel);
        return deliveries;
    }
}
