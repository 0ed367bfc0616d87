using Gongkai.Agencies;
using Gongkai.Law;
using Gongkai.Office.Journal;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Office.People;

/// <summary>Records the last day of somebody's time in a post; delegations of it end with it.</summary>
public sealed class EndTenure(Logbook logbook) : IUseCase
{
    /// <param name="Version">The version that the person saw.</param>
    public sealed record Command(AgencyId Agency, Guid Tenure, int Version, DateOnly LastDay);

    /// <returns>Refused when it was changed meanwhile, the day cannot be (end-before-beginning, end-later), or nobody would
    /// be left who is one of the three administrators (last-administrator).</returns>
    /// <exception cref="KeyNotFoundException">The body has no such tenure.</exception>
    public async Task<Ruling<Tenure>> HandleAsync(Command command, Actor actor, CancellationToken cancel)
    {
        await using var work = await logbook.BeginAsync(command.Agency, actor, cancel, JournalLog.Installation);
        var tenure = await work.FindAsync<Tenure>(command.Agency, command.Tenure, cancel);
        if ((tenure.ConflictWith(command.Version) ?? tenure.CheckLastDay(command.LastDay)) is { } refusal) return refusal;

        var post = await work.FindAsync<Post>(tenure.AgencyId, tenure.PostId, cancel);
        var administrators = post.Duties.Any(duty => duty.IsAdministrator) ? await AdministratorsInOffice.ReadAsync(work, cancel) : null;
        tenure.To = command.LastDay;
        if (administrators is not null && await administrators.CheckRemainAsync(work, cancel) is { } last) return last;

        foreach (var delegation in await work.Data.Set<DelegatedTenure>().Where(d => d.AgencyId == tenure.AgencyId && d.TenureId == tenure.Id && d.To > command.LastDay).ToListAsync(cancel))
            RevokeDelegation.End(work, delegation, command.LastDay);

        await work.CommitAsync(PeopleActs.TenureEnded, new Subject(tenure, post.Name), note: null, cancel);
        return tenure;
    }
}
