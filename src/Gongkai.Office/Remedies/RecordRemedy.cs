using Gongkai.Agencies;
using Gongkai.Law;
using Gongkai.Office.Agencies;
using Gongkai.Office.Journal;
using Gongkai.Office.Ledgers;
using Gongkai.Office.Requests;
using Gongkai.Remedies;
using Gongkai.Requests;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Office.Remedies;

/// <summary>Records a reconsideration or suit that was accepted (Regulation Art. 51).</summary>
public sealed class RecordRemedy(Logbook logbook) : IUseCase
{
    /// <param name="RequestNumber">The application it is about, when it is about one; its year in any brackets.</param>
    public sealed record Command(AgencyId Agency, RemedyKind Kind, string CaseNumber, DateOnly AcceptedOn, string? RequestNumber);

    /// <returns>Refused when the case number is used already, the application is unknown or came later, or the day is after today or before the body existed, or the body had ended by then (agency-ended).</returns>
    public async Task<Ruling<Remedy>> HandleAsync(Command command, Actor actor, CancellationToken cancel)
    {
        await using var work = await logbook.BeginAsync(command.Agency, actor, cancel);
        var facts = await RemedyFacts.CheckAsync(work, command.Agency, remedy: null, command.CaseNumber, command.AcceptedOn, command.RequestNumber, cancel);
        if (facts is Ruling<Guid?>.Refused { Reason: var refusal }) return refusal;

        var remedy = work.Add(new Remedy
        {
            AgencyId = command.Agency,
            Id = work.NewId(),
            Kind = command.Kind,
            CaseNumber = command.CaseNumber,
            AcceptedOn = command.AcceptedOn,
            RequestId = ((Ruling<Guid?>.Allowed)facts).Value,
        });
        await work.CommitAsync(RemedyActs.Recorded, new Subject(remedy, remedy.CaseNumber), remedy.Kind.Label, cancel);
        return remedy;
    }
}

/// <summary>Corrects the record of a reconsideration or suit; its result has <see cref="DecideRemedy"/>.</summary>
public sealed class ChangeRemedy(Logbook logbook) : IUseCase
{
    /// <param name="Version">The version that the person saw.</param>
    /// <param name="Reason">Why, for the journal; no personal data.</param>
    public sealed record Command(AgencyId Agency, Guid Remedy, int Version, string CaseNumber, DateOnly AcceptedOn, string? RequestNumber, string Reason);

    /// <returns>Refused when it was changed meanwhile, the case number is another's, the application is unknown or came later, the day cannot be, or the body had ended by then (agency-ended).</returns>
    /// <exception cref="KeyNotFoundException">The body has no such reconsideration or suit.</exception>
    public async Task<Ruling<Remedy>> HandleAsync(Command command, Actor actor, CancellationToken cancel)
    {
        await using var work = await logbook.BeginAsync(command.Agency, actor, cancel);
        var remedy = await work.FindAsync<Remedy>(command.Agency, command.Remedy, cancel);
        if (remedy.ConflictWith(command.Version) is { } conflict) return conflict;
        if (remedy.DecidedOn is { } decided && EventDay.CheckOrder("作出日期", decided, "受理日期", command.AcceptedOn) is { } order) return order;
        var facts = await RemedyFacts.CheckAsync(work, command.Agency, remedy.Id, command.CaseNumber, command.AcceptedOn, command.RequestNumber, cancel);
        if (facts is Ruling<Guid?>.Refused { Reason: var refusal }) return refusal;

        (remedy.CaseNumber, remedy.AcceptedOn, remedy.RequestId) = (command.CaseNumber, command.AcceptedOn, ((Ruling<Guid?>.Allowed)facts).Value);
        await work.CommitAsync(RemedyActs.Changed, new Subject(remedy, remedy.CaseNumber), command.Reason, cancel);
        return remedy;
    }
}

/// <summary>Records how and when a reconsideration or suit was decided.</summary>
public sealed class DecideRemedy(Logbook logbook) : IUseCase
{
    /// <param name="Version">The version that the person saw.</param>
    public sealed record Command(AgencyId Agency, Guid Remedy, int Version, RemedyResult Result, DateOnly DecidedOn);

    /// <returns>Refused when it was changed or decided meanwhile, or the day is before its acceptance or after today.</returns>
    /// <exception cref="KeyNotFoundException">The body has no such reconsideration or suit.</exception>
    public async Task<Ruling<Remedy>> HandleAsync(Command command, Actor actor, CancellationToken cancel)
    {
        await using var work = await logbook.BeginAsync(command.Agency, actor, cancel);
        var remedy = await work.FindAsync<Remedy>(command.Agency, command.Remedy, cancel);
        if (remedy.DecidedOn is { } on) return new Refusal("already-decided", $"{remedy.CaseNumber}的结果已经登记（{on:yyyy年M月d日}），没有再次登记。", Basis: null);
        if (remedy.ConflictWith(command.Version) is { } conflict) return conflict;
        if (EventDay.Check("作出日期", command.DecidedOn, await work.DaysOfAsync(command.Agency, cancel)) is { } refusal) return refusal;
        if (EventDay.CheckOrder("作出日期", command.DecidedOn, "受理日期", remedy.AcceptedOn) is { } order) return order;

        (remedy.Result, remedy.DecidedOn) = (command.Result, command.DecidedOn);
        await work.CommitAsync(RemedyActs.Decided, new Subject(remedy, remedy.CaseNumber), command.Result.Label, cancel);
        return remedy;
    }
}

/// <summary>What must hold of a reconsideration or suit when it is recorded or corrected.</summary>
internal static class RemedyFacts
{
    /// <returns>The application it is about, if any; refused (number-used, request-unknown, request-void, day-in-future, day-before).</returns>
    public static async Task<Ruling<Guid?>> CheckAsync(
        Work work, AgencyId agency, Guid? remedy, string caseNumber, DateOnly acceptedOn, string? requestNumber, CancellationToken cancel)
    {
        if (EventDay.Check("受理日期", acceptedOn, await work.DaysOfAsync(agency, cancel)) is { } refusal) return refusal;
        if (await work.CheckNotEndedAsync(agency, acceptedOn, cancel) is { } ended) return ended;
        if (await work.Data.Set<Remedy>().Standing().AnyAsync(r => r.AgencyId == agency && r.CaseNumber == caseNumber && r.Id != remedy, cancel))
            return new Refusal("number-used", $"案号“{caseNumber}”已经登记过，没有重复登记。请核对案号，或者到台账里打开已有的记录。", Basis: null);
        if (requestNumber is null) return (Guid?)null;

        var number = RequestNumber.WithOfficialBrackets(requestNumber);
        var request = await work.Data.Set<Request>()
            .Where(r => r.AgencyId == agency && r.Number == number)
            .Select(r => new { r.Id, r.ReceivedOn, r.VoidedAt })
            .SingleOrDefaultAsync(cancel);
        if (request is null) return new Refusal("request-unknown", $"没有编号为“{requestNumber}”的申请。请核对编号；与申请无关的，留空。", Basis: null);
        if (request.VoidedAt is not null) return new Refusal("request-void", $"申请{requestNumber}已经作废，不能作为案件针对的申请。请核对编号；与申请无关的，留空。", Basis: null);
        return EventDay.CheckOrder("受理日期", acceptedOn, "收到申请之日", request.ReceivedOn) is { } order ? order : (Guid?)request.Id;
    }
}
