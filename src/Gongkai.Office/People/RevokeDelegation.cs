using Gongkai.Agencies;
using Gongkai.Law;
using Gongkai.Office.Journal;

namespace Gongkai.Office.People;

/// <summary>Takes a delegation back; it holds no longer from this moment on.</summary>
public sealed class RevokeDelegation(Logbook logbook) : IUseCase
{
    /// <param name="Version">The version that the person saw.</param>
    public sealed record Command(AgencyId Agency, Guid Delegation, int Version);

    /// <returns>Refused when it was changed meanwhile or is over (delegation-over).</returns>
    /// <exception cref="KeyNotFoundException">The body has no such delegation.</exception>
    public async Task<Ruling<DelegatedTenure>> HandleAsync(Command command, Actor actor, CancellationToken cancel)
    {
        await using var work = await logbook.BeginAsync(command.Agency, actor, cancel);
        var delegated = await work.FindAsync<DelegatedTenure>(command.Agency, command.Delegation, cancel);
        if (delegated.ConflictWith(command.Version) is { } conflict) return conflict;
        if (delegated.To < work.Today) return new Refusal("delegation-over", $"委托已于{delegated.To:yyyy年M月d日}到期，不需要撤回。", Basis: null);

        var tenure = await work.FindAsync<Tenure>(delegated.AgencyId, delegated.TenureId, cancel);
        var post = await work.FindAsync<Post>(tenure.AgencyId, tenure.PostId, cancel);
        End(work, delegated, work.Today.AddDays(-1));
        await work.CommitAsync(PeopleActs.DelegationRevoked, new Subject(delegated, post.Name), note: null, cancel);
        return delegated;
    }

    /// <summary>Ends it with the day; one that would not have a whole day left is removed, and the journal says so.</summary>
    internal static void End(Work work, DelegatedTenure delegated, DateOnly lastDay)
    {
        if (delegated.From > lastDay) work.Data.Remove(delegated);
        else delegated.To = lastDay;
    }
}
