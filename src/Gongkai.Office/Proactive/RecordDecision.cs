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
    public sealed record Command(AgencyId Agency, DecisionKind Kind, string DocumentNumber, string Subject, DateOnly DecidedOn);

    /// <returns>Refused when the number is used already, or the day is after today or before the body existed, or the body had ended by then (agency-ended).</returns>
    public async Task<Ruling<Decision>> HandleAsync(Command command, Actor actor, CancellationToken cancel)
    {
        await using var work = await logbook.BeginAsync(command.Agency, actor, cancel);
        if (EventDay.Check("决定日期", command.DecidedOn, await work.DaysOfAsync(command.Agency, cancel)) is { } refusal) return refusal;
        if (await work.CheckNotEndedAsync(command.Agency, command.DecidedOn, cancel) is { } ended) return ended;
        if (await work.Data.Set<Decision>().Standing().AnyAsync(d => d.AgencyId == command.Agency && d.DocumentNumber == command.DocumentNumber, cancel))
            return DocumentNumbers.Used("决定书文号", command.DocumentNumber);

        var decision = work.Add(new Decision
        {
            AgencyId = command.Agency,
            Id = work.NewId(),
            Kind = command.Kind,
            DocumentNumber = command.DocumentNumber,
            Subject = command.Subject,
            DecidedOn = command.DecidedOn,
        });
        await work.CommitAsync(ProactiveActs.DecisionRecorded, new Subject(decision, decision.DocumentNumber), decision.Kind.Label, cancel);
        return decision;
    }
}

/// <summary>Corrects the record of a decision.</summary>
public sealed class ChangeDecision(Logbook logbook) : IUseCase
{
    /// <param name="Version">The version that the person saw.</param>
    /// <param name="Reason">Why, for the journal; no personal data.</param>
    public sealed record Command(
        AgencyId Agency, Guid Decision, int Version, DecisionKind Kind, string DocumentNumber, string Subject, DateOnly DecidedOn, string Reason);

    /// <returns>Refused when it was changed meanwhile, the number is another's, or the day is after today or before the body existed, or the body had ended by then (agency-ended).</returns>
    /// <exception cref="KeyNotFoundException">The body has no such decision.</exception>
    public async Task<Ruling<Decision>> HandleAsync(Command command, Actor actor, CancellationToken cancel)
    {
        await using var work = await logbook.BeginAsync(command.Agency, actor, cancel);
        var decision = await work.FindAsync<Decision>(command.Agency, command.Decision, cancel);
        if (decision.ConflictWith(command.Version) is { } conflict) return conflict;
        if (EventDay.Check("决定日期", command.DecidedOn, await work.DaysOfAsync(command.Agency, cancel)) is { } refusal) return refusal;
        if (await work.CheckNotEndedAsync(command.Agency, command.DecidedOn, cancel) is { } ended) return ended;
        if (await work.Data.Set<Decision>().Standing().AnyAsync(d => d.AgencyId == command.Agency && d.DocumentNumber == command.DocumentNumber && d.Id != command.Decision, cancel))
            return DocumentNumbers.Used("决定书文号", command.DocumentNumber);

        (decision.Kind, decision.DocumentNumber, decision.Subject, decision.DecidedOn) = (command.Kind, command.DocumentNumber, command.Subject, command.DecidedOn);
        await work.CommitAsync(ProactiveActs.DecisionChanged, new Subject(decision, decision.DocumentNumber), command.Reason, cancel);
        return decision;
    }
}
