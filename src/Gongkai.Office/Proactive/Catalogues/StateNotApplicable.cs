using Gongkai.Agencies;
using Gongkai.Law;
using Gongkai.Office.Journal;
using Gongkai.Office.Ledgers;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Office.Proactive.Catalogues;

/// <summary>States that a field of the catalogue, or one line, does not concern the body in a year (未涉及领域事项说明); made void when it was wrong.</summary>
public sealed class StateNotApplicable(Logbook logbook) : IUseCase
{
    /// <param name="LineId">The line, see <see cref="CatalogueRow.LineId"/>; null for the whole field.</param>
    public sealed record Command(AgencyId Agency, int Year, string Field, Guid? LineId, string Reason);

    /// <returns>Refused when the year is still to come (year-to-come), no reason is given (reason-missing), the body's catalogue has no such field or line
    /// (line-unknown), or it is stated already (already-stated).</returns>
    public async Task<Ruling<CatalogueStatement>> HandleAsync(Command command, Actor actor, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(command.Reason)) return new Refusal("reason-missing", "应当写明为什么不涉及。理由会在目录旁边公开。", Basis: null);

        await using var work = await logbook.BeginAsync(command.Agency, actor, cancel);
        if (command.Year > work.Today.Year || command.Year < 2008) return new Refusal("year-to-come", $"只能说明{work.Today.Year}年和以前的年度。请修改年度。", Basis: null);
        var lines = (await work.Data.CatalogueOfAsync(command.Agency, AdoptedLines.DayFor(command.Year, work.Today), cancel))?.Lines ?? [];
        var named = lines.FirstOrDefault(line => line.Line.Field == command.Field && (command.LineId is null || line.LineId == command.LineId));
        if (named is null) return AdoptedLines.Unknown;
        if (await work.Data.Set<CatalogueStatement>().Standing().AnyAsync(s => s.AgencyId == command.Agency && s.Year == command.Year && s.Field == command.Field && (s.LineId == null || s.LineId == command.LineId), cancel))
            return new Refusal("already-stated", $"{command.Year}年已经作过说明。", Basis: null);

        var statement = work.Add(new CatalogueStatement
        {
            AgencyId = command.Agency,
            Id = work.NewId(),
            Year = command.Year,
            Field = command.Field,
            LineId = command.LineId,
            Matter = command.LineId is null ? command.Field : named.Line.SecondMatter,
            Reason = command.Reason.Trim(),
        });
        await work.CommitAsync(CatalogueActs.Stated, new Subject(statement, $"{statement.Year}年{statement.Matter}"), statement.Reason, cancel);
        return statement;
    }
}

/// <summary>Puts a disclosed item under a line of the body's catalogue, or takes it out.</summary>
public sealed class PlaceInCatalogue(Logbook logbook) : IUseCase
{
    /// <param name="LineId">See <see cref="CatalogueRow.LineId"/>; null takes the item out.</param>
    public sealed record Command(AgencyId Agency, Guid Item, int RowVersion, Guid? LineId);

    /// <returns>Refused when the item was changed or made void meanwhile, or the body's catalogue has no such line (line-unknown).</returns>
    /// <exception cref="KeyNotFoundException">The body has no such item.</exception>
    public async Task<Ruling<Item>> HandleAsync(Command command, Actor actor, CancellationToken cancel)
    {
        await using var work = await logbook.BeginAsync(command.Agency, actor, cancel);
        var item = await work.FindAsync<Item>(command.Agency, command.Item, cancel);
        if ((item.ConflictWith(command.RowVersion) ?? await work.CheckLineAsync(command.Agency, command.LineId, cancel)) is { } refusal) return refusal;

        item.CatalogueLineId = command.LineId;
        await work.CommitAsync(CatalogueActs.ItemPlaced, new Subject(item, item.Title), command.LineId is null ? "移出" : null, cancel);
        return item;
    }
}
