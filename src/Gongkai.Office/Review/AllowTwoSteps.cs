using Gongkai.Agencies;
using Gongkai.Law;
using Gongkai.Office.Journal;
using Gongkai.Office.People;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Office.Review;

/// <summary>The county allows a body with too few people that one person takes two parts in one item, for a time.</summary>
public sealed class AllowTwoSteps(Logbook logbook) : IUseCase
{
    /// <summary>Days that an allowance lasts, at most; after that the county looks again.</summary>
    public const int LongestDays = 366;

    /// <param name="To">The last day, included.</param>
    public sealed record Command(AgencyId Agency, DateOnly From, DateOnly To, string Reason);

    /// <returns>Refused when the days are the wrong way round (end-before-beginning), it would begin before today (allowance-in-past), last
    /// too long (allowance-too-long), no reason is given (reason-missing), or one holds already (already-allowed).</returns>
    public async Task<Ruling<TwoStepsAllowed>> HandleAsync(Command command, Actor actor, CancellationToken cancel)
    {
        if (command.To < command.From) return new Refusal("end-before-beginning", $"截止日期应当不早于起始日期{command.From:yyyy年M月d日}。", Basis: null);
        if (command.To > command.From.AddDays(LongestDays - 1)) return new Refusal("allowance-too-long", "一次批准最长一年。到期后仍然需要的，请重新批准。", Basis: null);
        if (string.IsNullOrWhiteSpace(command.Reason)) return new Refusal("reason-missing", "应当写明批准兼任的原因，例如岗位空缺。", Basis: null);

        await using var work = await logbook.BeginAsync(command.Agency, actor, cancel);
        if (command.From < work.Today) return new Refusal("allowance-in-past", "批准应当自当日或者以后起算，不能追溯。请修改起始日期。", Basis: null);
        if (await work.Data.Set<TwoStepsAllowed>().AnyAsync(a => a.AgencyId == command.Agency && a.From <= command.To && (a.To == null || a.To >= command.From), cancel))
            return new Refusal("already-allowed", "这段时间里已经有批准。请先终止，或者修改起止日期。", Basis: null);

        var allowed = work.Add(new TwoStepsAllowed { AgencyId = command.Agency, Id = work.NewId(), From = command.From, To = command.To, Reason = command.Reason.Trim() });
        await work.CommitAsync(ReviewActs.TwoStepsAllowed, new Subject(allowed, $"{command.From:yyyy年M月d日}至{command.To:yyyy年M月d日}"), allowed.Reason, cancel);
        return allowed;
    }
}

/// <summary>Ends such an allowance before its time.</summary>
public sealed class EndTwoStepsAllowance(Logbook logbook) : IUseCase
{
    /// <param name="Version">The version that the person saw.</param>
    public sealed record Command(AgencyId Agency, Guid Allowance, int Version, DateOnly LastDay);

    /// <returns>Refused when it was changed meanwhile, or the day cannot be (end-before-beginning, end-later).</returns>
    /// <exception cref="KeyNotFoundException">The body has no such allowance.</exception>
    public async Task<Ruling<TwoStepsAllowed>> HandleAsync(Command command, Actor actor, CancellationToken cancel)
    {
        await using var work = await logbook.BeginAsync(command.Agency, actor, cancel);
        var allowed = await work.FindAsync<TwoStepsAllowed>(command.Agency, command.Allowance, cancel);
        if ((allowed.ConflictWith(command.Version) ?? allowed.CheckLastDay(command.LastDay)) is { } refusal) return refusal;

        allowed.To = command.LastDay;
        await work.CommitAsync(ReviewActs.AllowanceEnded, new Subject(allowed, $"{allowed.From:yyyy年M月d日}至{allowed.To:yyyy年M月d日}"), note: null, cancel);
        return allowed;
    }
}
