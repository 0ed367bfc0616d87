using Gongkai.Agencies;
using Gongkai.Law;
using Gongkai.Office.Agencies;
using Gongkai.Office.Journal;
using Gongkai.Proactive;

namespace Gongkai.Office.Proactive;

/// <summary>
/// Records that a penalty decision was changed, annulled or found unlawful or invalid. Where it is public, it is to be withdrawn within three working
/// days with public reasons (Penalty Law Art. 48 para. 2).
/// </summary>
public sealed class ReverseDecision(Logbook logbook) : IUseCase
{
    /// <param name="Version">The version that the person saw.</param>
    /// <param name="On">The day on which it took effect.</param>
    /// <param name="Basis">The document that says so, such as a decision upon reconsideration.</param>
    public sealed record Command(AgencyId Agency, Guid Decision, int Version, DecisionReversal Reversal, DateOnly On, string Basis);

    /// <returns>Refused when it is no penalty decision (not-a-penalty), was reversed already (already-reversed) or changed meanwhile, or the day is before the decision or after today.</returns>
    /// <exception cref="KeyNotFoundException">The body has no such decision.</exception>
    public async Task<Ruling<Decision>> HandleAsync(Command command, Actor actor, CancellationToken cancel)
    {
        await using var work = await logbook.BeginAsync(command.Agency, actor, cancel);
        var decision = await work.FindAsync<Decision>(command.Agency, command.Decision, cancel);
        if (decision.Kind != DecisionKind.Penalty) return NotAPenalty(decision.Kind);
        if (decision.ReversedOn is { } since) return new Refusal("already-reversed", $"{decision.DocumentNumber}已经在{since:yyyy年M月d日}被{decision.Reversal!.Label}，没有再次登记。", Basis: null);
        if (decision.ConflictWith(command.Version) is { } conflict) return conflict;
        if (EventDay.Check("变更或者撤销日期", command.On, await work.DaysOfAsync(command.Agency, cancel)) is { } refusal) return refusal;
        if (EventDay.CheckOrder("变更或者撤销日期", command.On, "决定日期", decision.DecidedOn) is { } order) return order;

        (decision.Reversal, decision.ReversedOn, decision.ReversalBasis) = (command.Reversal, command.On, command.Basis);
        await work.CommitAsync(ProactiveActs.DecisionReversed, new Subject(decision, decision.DocumentNumber), $"{command.Reversal.Label}：{command.Basis}", cancel);
        return decision;
    }

    internal static Refusal NotAPenalty(DecisionKind kind) =>
        new("not-a-penalty", $"{kind.Label}决定不登记变更、撤销；只有行政处罚决定依法撤回并说明理由。", DisclosureRule.PenaltyWithdrawalBasis);
}
