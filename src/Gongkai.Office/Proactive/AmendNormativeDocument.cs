using Gongkai.Agencies;
using Gongkai.Law;
using Gongkai.Office.Agencies;
using Gongkai.Office.Journal;

namespace Gongkai.Office.Proactive;

/// <summary>Records that another document has changed a registered one, which goes on as changed (已修改).</summary>
public sealed class AmendNormativeDocument(Logbook logbook) : IUseCase
{
    /// <param name="Version">The version that the person saw.</param>
    /// <param name="On">The day from which it holds as changed.</param>
    /// <param name="Basis">The document that changed it; may be empty where <paramref name="By"/> names it.</param>
    /// <param name="By">The same, where it stands in the register itself.</param>
    public sealed record Command(AgencyId Agency, Guid Document, int Version, DateOnly On, string? Basis, Guid? By);

    /// <returns>Refused when it was changed meanwhile, the day is before its making, after today or when it no longer held (already-over), or no document is named that changed it
    /// (basis-missing), or it is named itself (amended-by-itself).</returns>
    /// <exception cref="KeyNotFoundException">The body has no such document.</exception>
    public async Task<Ruling<NormativeDocument>> HandleAsync(Command command, Actor actor, CancellationToken cancel)
    {
        await using var work = await logbook.BeginAsync(command.Agency, actor, cancel);
        var document = await work.FindAsync<NormativeDocument>(command.Agency, command.Document, cancel);
        if (document.ConflictWith(command.Version) is { } conflict) return conflict;
        if (EventDay.Check("修改日期", command.On, await work.DaysOfAsync(command.Agency, cancel)) is { } refusal) return refusal;
        if (EventDay.CheckOrder("修改日期", command.On, "制发日期", document.MadeOn) is { } order) return order;
        if (document.Times(amendedOn: null).LastDay is { } last && last < command.On) return new Refusal("already-over", $"{document.DocumentNumber}有效到{last:yyyy年M月d日}，此后不再修改。请核对修改日期。", Basis: null);
        if (command.By == command.Document) return new Refusal("amended-by-itself", "文件不能修改自己。请重新选择作出修改的文件。", Basis: null);

        var by = command.By is { } id ? await work.FindAsync<NormativeDocument>(command.Agency, id, cancel) : null;
        var basis = string.IsNullOrWhiteSpace(command.Basis) ? by?.DocumentNumber : command.Basis.Trim();
        if (basis is null) return new Refusal("basis-missing", "没有填写作出修改的文件。", Basis: null);

        work.Add(new DocumentAmendment { AgencyId = command.Agency, Id = work.NewId(), DocumentId = document.Id, On = command.On, Basis = basis, ById = command.By });
        await work.CommitAsync(ProactiveActs.DocumentAmended, new Subject(document, document.DocumentNumber), basis, cancel);
        return document;
    }
}

/// <summary>Takes an amendment out of the register that was entered by mistake.</summary>
public sealed class RemoveAmendment(Logbook logbook) : IUseCase
{
    public sealed record Command(AgencyId Agency, Guid Document, Guid Amendment);

    /// <returns>Refused when the document was made void (already-void).</returns>
    /// <exception cref="KeyNotFoundException">The body has no such document, or the document no such amendment.</exception>
    public async Task<Ruling<NormativeDocument>> HandleAsync(Command command, Actor actor, CancellationToken cancel)
    {
        await using var work = await logbook.BeginAsync(command.Agency, actor, cancel);
        var document = await work.FindAsync<NormativeDocument>(command.Agency, command.Document, cancel);
        if (document.CheckNotVoid() is { } over) return over;

        var amendment = await work.FindAsync<DocumentAmendment>(command.Agency, command.Amendment, cancel);
        if (amendment.DocumentId != document.Id) throw new KeyNotFoundException($"The document {document.Id} has no amendment {amendment.Id}.");

        work.Data.Remove(amendment);
        await work.CommitAsync(ProactiveActs.AmendmentRemoved, new Subject(document, document.DocumentNumber), amendment.Basis, cancel);
        return document;
    }
}
