using Gongkai.Agencies;
using Gongkai.Law;
using Gongkai.Office.Agencies;
using Gongkai.Office.Journal;
using Gongkai.Office.Ledgers;
using Gongkai.Proactive;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Office.Proactive;

/// <summary>Records a licence, penalty or compulsory decision, disclosed or lawfully not (Regulation Art. 20 items 5 and 6).</summary>
public sealed class RecordDecision(Logbook logbook) : IUseCase
{
    /// <param name="Subject">What it is about; no personal data.</param>
    public sealed record Command(AgencyId Agency, DecisionKind Kind, string DocumentNumber, string Subject, DateOnly DecidedOn)
    {
        /// <summary>The public item that shows it.</summary>
        public Guid? Item { get; init; }
    }

    /// <returns>Refused when the number is used already, or the day is after today or before the body existed, or the body had ended by then (agency-ended),
    /// or the item was not published here (item-not-published).</returns>
    /// <exception cref="KeyNotFoundException">The body has no such item.</exception>
    public async Task<Ruling<Decision>> HandleAsync(Command command, Actor actor, CancellationToken cancel)
    {
        await using var work = await logbook.BeginAsync(command.Agency, actor, cancel);
        if (EventDay.Check("决定日期", command.DecidedOn, await work.DaysOfAsync(command.Agency, cancel)) is { } refusal) return refusal;
        if (await work.CheckNotEndedAsync(command.Agency, command.DecidedOn, cancel) is { } ended) return ended;
        if (await work.Data.Set<Decision>().Standing().AnyAsync(d => d.AgencyId == command.Agency && d.DocumentNumber == command.DocumentNumber, cancel))
            return DocumentNumbers.Used("决定书文号", command.DocumentNumber);
        if (await CheckItemAsync(work, command.Agency, command.Item, cancel) is { } unfit) return unfit;

        var decision = work.Add(new Decision
        {
            AgencyId = command.Agency,
            Id = work.NewId(),
            Kind = command.Kind,
            DocumentNumber = command.DocumentNumber,
            Subject = command.Subject,
            DecidedOn = command.DecidedOn,
            ItemId = command.Item,
        });
        await work.CommitAsync(ProactiveActs.DecisionRecorded, new Subject(decision, decision.DocumentNumber), decision.Kind.Label, cancel);
        return decision;
    }

    /// <summary>Refused (item-not-published) for an item that was published elsewhere and only recorded. Several decisions may stand in one item.</summary>
    internal static async Task<Refusal?> CheckItemAsync(Work work, AgencyId agency, Guid? item, CancellationToken cancel) =>
        item is { } id && (await work.FindAsync<Item>(agency, id, cancel)) is { VersionId: null } elsewhere
            ? new Refusal("item-not-published", $"“{elsewhere.Title}”不是在本系统公开的信息，没有关联。请重新选择。", Basis: null)
            : null;
}

/// <summary>Corrects the record of a decision.</summary>
public sealed class ChangeDecision(Logbook logbook) : IUseCase
{
    /// <param name="Version">The version that the person saw.</param>
    /// <param name="Reason">Why, for the journal; no personal data.</param>
    public sealed record Command(
        AgencyId Agency, Guid Decision, int Version, DecisionKind Kind, string DocumentNumber, string Subject, DateOnly DecidedOn, Guid? Item, string Reason);

    /// <returns>Refused when it was changed meanwhile, the number is another's, or the day is after today or before the body existed, or the body had ended by then (agency-ended),
    /// the item was not published here (item-not-published), or the decision was reversed and would be none of a penalty any more (not-a-penalty) or later than its reversal (day-before).</returns>
    /// <exception cref="KeyNotFoundException">The body has no such decision, or no such item.</exception>
    public async Task<Ruling<Decision>> HandleAsync(Command command, Actor actor, CancellationToken cancel)
    {
        await using var work = await logbook.BeginAsync(command.Agency, actor, cancel);
        var decision = await work.FindAsync<Decision>(command.Agency, command.Decision, cancel);
        if (decision.ConflictWith(command.Version) is { } conflict) return conflict;
        if (EventDay.Check("决定日期", command.DecidedOn, await work.DaysOfAsync(command.Agency, cancel)) is { } refusal) return refusal;
        if (await work.CheckNotEndedAsync(command.Agency, command.DecidedOn, cancel) is { } ended) return ended;
        if (await work.Data.Set<Decision>().Standing().AnyAsync(d => d.AgencyId == command.Agency && d.DocumentNumber == command.DocumentNumber && d.Id != command.Decision, cancel))
            return DocumentNumbers.Used("决定书文号", command.DocumentNumber);
        if (await RecordDecision.CheckItemAsync(work, command.Agency, command.Item, cancel) is { } unfit) return unfit;
        if (decision.ReversedOn is { } reversed)
        {
            if (command.Kind != DecisionKind.Penalty) return ReverseDecision.NotAPenalty(command.Kind);
            if (EventDay.CheckOrder("变更或者撤销日期", reversed, "决定日期", command.DecidedOn) is { } order) return order;
        }

        (decision.Kind, decision.DocumentNumber, decision.Subject, decision.DecidedOn, decision.ItemId) = (command.Kind, command.DocumentNumber, command.Subject, command.DecidedOn, command.Item);
        await work.CommitAsync(ProactiveActs.DecisionChanged, new Subject(decision, decision.DocumentNumber), command.Reason, cancel);
        return decision;
    }
}
