using Gongkai.Law;
using Gongkai.Office.Journal;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Office.Agencies;

/// <summary>Records the last day of a competence that nothing follows.</summary>
public sealed class EndCompetence(Logbook logbook) : IUseCase
{
    /// <param name="Version">The version that the person saw.</param>
    public sealed record Command(Guid Competence, int Version, DateOnly LastDay);

    /// <returns>Refused when it was changed meanwhile or begins after the day (end-before-beginning).</returns>
    /// <exception cref="KeyNotFoundException">There is no such competence.</exception>
    public async Task<Ruling<AgencyCompetence>> HandleAsync(Command command, Actor actor, CancellationToken cancel)
    {
        await using var work = await logbook.BeginAsync(JournalLog.Installation, actor, cancel);
        var competence = await work.Data.Set<AgencyCompetence>().SingleOrDefaultAsync(c => c.Id == command.Competence, cancel)
            ?? throw new KeyNotFoundException($"There is no competence {command.Competence}.");
        if (competence.ConflictWith(command.Version) is { } conflict) return conflict;
        if (command.LastDay < competence.From) return new Refusal("end-before-beginning", $"截止日期应当不早于起始日期{competence.From:yyyy年M月d日}。", Basis: null);

        competence.To = command.LastDay;
        var agency = await work.FindAgencyAsync(competence.AgencyId, cancel);
        await work.CommitAsync(AgencyActs.CompetenceEnded, new Subject(agency, await work.NameOfAsync(agency.Id, cancel)), competence.Kind.Label, cancel);
        return competence;
    }
}
