using Gongkai.Agencies;
using Gongkai.Law;
using Gongkai.Office.Journal;

namespace Gongkai.Office.Proactive;

/// <summary>States why a document is published without an explanation (无需解读).</summary>
public sealed class WaiveExplanation(Logbook logbook) : IUseCase
{
    /// <param name="Version">The version that the person saw.</param>
    public sealed record Command(AgencyId Agency, Guid Document, int Version, string Reason);

    /// <returns>Refused when it was changed or made void meanwhile, or no reason is given (reason-missing).</returns>
    /// <exception cref="KeyNotFoundException">The body has no such document.</exception>
    public async Task<Ruling<NormativeDocument>> HandleAsync(Command command, Actor actor, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(command.Reason)) return new Refusal("reason-missing", "应当写明无需解读的理由。", LegalBasis.ExplanationRules);

        await using var work = await logbook.BeginAsync(command.Agency, actor, cancel);
        var document = await work.FindAsync<NormativeDocument>(command.Agency, command.Document, cancel);
        if (document.ConflictWith(command.Version) is { } conflict) return conflict;

        document.NoExplanationReason = command.Reason.Trim();
        await work.CommitAsync(ProactiveActs.ExplanationWaived, new Subject(document, document.DocumentNumber), document.NoExplanationReason, cancel);
        return document;
    }
}

/// <summary>Records what came of the look at a document whose validity ends (清理评估): it is prolonged, or its time may run out.</summary>
public sealed class AssessNormativeDocument(Logbook logbook) : IUseCase
{
    /// <param name="Version">The version that the person saw.</param>
    /// <param name="ValidUntil">The new last day on which it holds; null when its time may run out.</param>
    /// <param name="Basis">The document or reason.</param>
    public sealed record Command(AgencyId Agency, Guid Document, int Version, DateOnly? ValidUntil, string Basis);

    /// <returns>Refused when it was changed or made void meanwhile, has no end (no-end) or is over already (already-over), or the new day is not later than the old one (not-prolonged).</returns>
    /// <exception cref="KeyNotFoundException">The body has no such document.</exception>
    public async Task<Ruling<NormativeDocument>> HandleAsync(Command command, Actor actor, CancellationToken cancel)
    {
        await using var work = await logbook.BeginAsync(command.Agency, actor, cancel);
        var document = await work.FindAsync<NormativeDocument>(command.Agency, command.Document, cancel);
        if (document.ConflictWith(command.Version) is { } conflict) return conflict;
        if (document.ValidUntil is not { } end) return new Refusal("no-end", "这件文件没有登记有效期，不需要评估。", Basis: null);
        if (document.Times(amendedOn: null).StateOn(work.Today) is { IsOver: true } over) return new Refusal("already-over", $"{document.DocumentNumber}已经{over.Label}，不能再延长。继续适用的，应当重新制发。", Basis: null);
        if (command.ValidUntil <= end) return new Refusal("not-prolonged", $"新的有效期应当晚于原来的有效期（{end:yyyy年M月d日}）。请核对后重新填写。", Basis: null);

        (document.AssessedOn, document.Assessment) = (work.Today, command.Basis);
        if (command.ValidUntil is { } until) document.ValidUntil = until;
        await work.CommitAsync(
            ProactiveActs.DocumentAssessed, new Subject(document, document.DocumentNumber),
            command.ValidUntil is { } prolonged ? $"有效期延长至{prolonged:yyyy年M月d日}：{command.Basis}" : $"有效期届满后不再有效：{command.Basis}", cancel);
        return document;
    }
}
