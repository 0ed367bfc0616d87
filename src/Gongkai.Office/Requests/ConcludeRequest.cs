using Gongkai.Agencies;
using Gongkai.Law;
using Gongkai.Office.Journal;
using Gongkai.Requests;

namespace Gongkai.Office.Requests;

/// <summary>Records how and when an application was answered (Regulation Arts. 33 and 36 to 39).</summary>
public sealed class ConcludeRequest(Logbook logbook) : IUseCase
{
    /// <param name="Version">The version that the person saw.</param>
    public sealed record Command(AgencyId Agency, Guid Request, int Version, Outcome Outcome, DateOnly ConcludedOn, string? AnswerNumber);

    /// <returns>Refused when it was changed or concluded meanwhile, or the day cannot be.</returns>
    /// <exception cref="KeyNotFoundException">The body has no such application.</exception>
    public async Task<Ruling<Request>> HandleAsync(Command command, Actor actor, CancellationToken cancel)
    {
        await using var work = await logbook.BeginAsync(command.Agency, actor, cancel);
        var request = await work.FindAsync<Request>(command.Agency, command.Request, cancel);
        if (!request.IsOpen) return new Refusal("already-concluded", $"申请{request.Number}已经在{request.ConcludedOn:yyyy年M月d日}办结，没有再次登记。", Basis: null);
        if (request.ConflictWith(command.Version) is { } conflict) return conflict;
        if (ConclusionRules.Check(request.ReceivedOn, command.ConcludedOn, work.Today) is { } refusal) return refusal;

        request.Conclude(command.Outcome, command.ConcludedOn, command.AnswerNumber);
        await work.CommitAsync(RequestActs.Concluded, new Subject(request, request.Number), command.Outcome.Label, cancel);
        return request;
    }
}
