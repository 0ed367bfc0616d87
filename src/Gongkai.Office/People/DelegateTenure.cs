using Gongkai.Agencies;
using Gongkai.Law;
using Gongkai.Office.Journal;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Office.People;

/// <summary>The holder of a post lets another person act in it for some days (委托代行); the rule is <see cref="Delegation"/>.</summary>
public sealed class DelegateTenure(Logbook logbook) : IUseCase
{
    /// <param name="To">The last day, included.</param>
    public sealed record Command(AgencyId Agency, Guid Tenure, Guid Delegate, DateOnly From, DateOnly To, string Reason);

    /// <returns>Refused by the rule; or when whoever acts is not the holder (not-own-tenure), it would begin before today
    /// (delegation-in-past), the days are the wrong way round (end-before-beginning), no reason is given (reason-missing), the
    /// delegate's account is disabled (person-disabled), or another delegation holds on a day of it (already-delegated).</returns>
    /// <exception cref="KeyNotFoundException">There is no such tenure or person.</exception>
    public async Task<Ruling<DelegatedTenure>> HandleAsync(Command command, Actor actor, CancellationToken cancel)
    {
        if (command.To < command.From) return new Refusal("end-before-beginning", $"截止日期应当不早于起始日期{command.From:yyyy年M月d日}。", Basis: null);
        if (string.IsNullOrWhiteSpace(command.Reason)) return new Refusal("reason-missing", "应当写明委托的原因，例如外出学习、休假。", Basis: null);

        await using var work = await logbook.BeginAsync(command.Agency, actor, cancel);
        if (command.From < work.Today) return new Refusal("delegation-in-past", "委托应当自当日或者以后起算，不能追溯。请修改起始日期。", Basis: null);

        var tenure = await work.FindAsync<Tenure>(command.Agency, command.Tenure, cancel);
        var post = await work.FindAsync<Post>(command.Agency, tenure.PostId, cancel);
        var others = await work.Data.Set<DelegatedTenure>().Where(d => d.AgencyId == tenure.AgencyId && d.TenureId == tenure.Id).ToListAsync(cancel);
        var period = new Validity(command.From, command.To);
        var isDelegated = actor.PersonId is { } acting && others.Exists(d => d.PersonId == acting && d.From <= work.Today && work.Today <= d.To);
        if (Delegation.Of(new HeldPost(tenure.PersonId, post.Duties, tenure.Validity(), isDelegated), command.Delegate, period) is Ruling<Delegation>.Refused refused) return refused.Reason;
        if (actor.PersonId is { } person && person != tenure.PersonId) return new Refusal("not-own-tenure", "只能委托本人任职的岗位。请由任职人本人办理委托。", Basis: null);
        if ((await work.FindPersonAsync(command.Delegate, cancel)).CheckEnabled() is { } disabled) return disabled;
        if (others.Find(other => new Validity(other.From, other.To).Overlaps(period)) is { } other)
            return new Refusal("already-delegated", $"该岗位自{other.From:yyyy年M月d日}至{other.To:yyyy年M月d日}已有委托。请先撤回，或者修改起止日期。", Basis: null);

        var delegated = work.Add(new DelegatedTenure
        {
            AgencyId = tenure.AgencyId,
            Id = work.NewId(),
            TenureId = tenure.Id,
            PersonId = command.Delegate,
            From = command.From,
            To = command.To,
            Reason = command.Reason.Trim(),
        });
        await work.CommitAsync(PeopleActs.Delegated, new Subject(delegated, post.Name), note: null, cancel);
        return delegated;
    }
}
