using Gongkai.Agencies;
using Gongkai.Law;
using Gongkai.Office.Journal;
using Gongkai.Requests;

namespace Gongkai.Office.Requests;

/// <summary>Corrects a conclusion that was recorded wrongly: outcome, day or number of the answer.</summary>
public sealed class CorrectConclusion(Logbook logbook) : IUseCase
{
    /// <param name="Version">The version that the person saw.</param>
    /// <param name="Reason">Why, for the journal; no personal data.</param>
    public sealed record Command(AgencyId Agency, Guid Request, int Version, Outcome Outcome, DateOnly ConcludedOn, string? AnswerNumber, string Reason);

    /// <returns>Refused when it was changed meanwhile, is not concluded, nothing would change (nothing-changed), or the day cannot be.</returns>
    /// <exception cref="KeyNotFoundException">The body has no such application.</exception>
    public async Task<Ruling<Request>> HandleAsync(Command command, Actor actor, CancellationToken cancel)
    {
        await using var work = await logbook.BeginAsync(command.Agency, actor, cancel);
        var request = await work.FindAsync<Request>(command.Agency, command.Request, cancel);
        if (request.ConflictWith(command.Version) is { } conflict) return conflict;
        if (ConclusionRules.CheckConcluded(request.ConcludedOn) is { } open) return open;
        if (ConclusionRules.Check(request.ReceivedOn, command.ConcludedOn, work.Today) is { } refusal) return refusal;

        var changes = Changes(request, command).ToList();
        if (changes.Count == 0) return new Refusal("nothing-changed", "没有改动任何一项，没有保存。", Basis: null);

        request.Conclude(command.Outcome, command.ConcludedOn, command.AnswerNumber);
        await work.CommitAsync(RequestActs.ConclusionCorrected, new Subject(request, request.Number), $"{command.Reason}（更正{string.Join("，", changes)}）", cancel);
        return request;
    }

    private static IEnumerable<string> Changes(Request request, Command command)
    {
        if (request.Outcome != command.Outcome) yield return $"办理结果{request.Outcome!.FullLabel}→{command.Outcome.FullLabel}";
        if (request.ConcludedOn != command.ConcludedOn) yield return $"办结日期{request.ConcludedOn:yyyy年M月d日}→{command.ConcludedOn:yyyy年M月d日}";
        if (request.AnswerNumber != command.AnswerNumber) yield return $"答复文号{request.AnswerNumber ?? "无"}→{command.AnswerNumber ?? "无"}";
    }
}

/// <summary>Withdraws a conclusion that was recorded although the application was not answered: it is open again.</summary>
public sealed class WithdrawConclusion(Logbook logbook) : IUseCase
{
    /// <param name="Version">The version that the person saw.</param>
    /// <param name="Reason">Why, for the journal; no personal data.</param>
    public sealed record Command(AgencyId Agency, Guid Request, int Version, string Reason);

    /// <returns>Refused when it was changed meanwhile or is not concluded.</returns>
    /// <exception cref="KeyNotFoundException">The body has no such application.</exception>
    public async Task<Ruling<Request>> HandleAsync(Command command, Actor actor, CancellationToken cancel)
    {
        await using var work = await logbook.BeginAsync(command.Agency, actor, cancel);
        var request = await work.FindAsync<Request>(command.Agency, command.Request, cancel);
        if (request.ConflictWith(command.Version) is { } conflict) return conflict;
        if (ConclusionRules.CheckConcluded(request.ConcludedOn) is { } open) return open;

        var was = $"原登记：{request.Outcome!.FullLabel}，{request.ConcludedOn:yyyy年M月d日}，答复文号{request.AnswerNumber ?? "无"}";
        request.Reopen();
        await work.CommitAsync(RequestActs.ConclusionWithdrawn, new Subject(request, request.Number), $"{command.Reason}（{was}）", cancel);
        return request;
    }
}
