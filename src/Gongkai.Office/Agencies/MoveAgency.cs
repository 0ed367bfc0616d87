using Gongkai.Agencies;
using Gongkai.Law;
using Gongkai.Office.Journal;
using Gongkai.Office.Storage;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Office.Agencies;

/// <summary>Puts a body below another one from a day on (隶属关系); where it stood before stays recorded.</summary>
public sealed class MoveAgency(Logbook logbook) : IUseCase
{
    /// <param name="Superior">The body directly above; null for the top.</param>
    public sealed record Command(AgencyId Agency, AgencyId? Superior, DateOnly From, string? Basis);

    /// <returns>Refused when one of the two does not exist on the day (agency-not-there), the body would be below itself on
    /// any day (agency-below-itself), or a later move is recorded (version-not-last).</returns>
    /// <exception cref="KeyNotFoundException">There is no such body.</exception>
    public async Task<Ruling<Agency>> HandleAsync(Command command, Actor actor, CancellationToken cancel)
    {
        await using var work = await logbook.BeginAsync(JournalLog.Installation, actor, cancel);
        var agency = await work.FindAgencyAsync(command.Agency, cancel);
        if (agency.CheckExists(command.From) is { } refusal) return refusal;

        var facts = await work.Data.Set<AgencySuperior>().ToListAsync(cancel);
        if (command.Superior is { } superior)
        {
            if ((await work.FindAgencyAsync(superior, cancel)).CheckExists(command.From) is { } missing) return missing;
            if (IsBelowItself(facts, agency.Id, superior, command.From))
                return new Refusal("agency-below-itself", "所选上级机关是本机构自身或者其下级，隶属关系会成为循环。请另选上级机关。", Basis: null);
        }

        if (Successive.MakeRoom(work, facts.FindAll(fact => fact.AgencyId == agency.Id), command.From, "隶属关系") is { } late) return late;

        if (command.Superior is { } above) work.Add(new AgencySuperior { Id = work.NewId(), AgencyId = agency.Id, SuperiorId = above, From = command.From });
        await work.CommitAsync(AgencyActs.Moved, new Subject(agency, await work.NameOfAsync(agency.Id, cancel)), command.Basis, cancel);
        return agency;
    }

    /// <summary>Whether the superior is the body, or is below it, on the day or any later one, when moves to come are counted in.</summary>
    private static bool IsBelowItself(List<AgencySuperior> facts, AgencyId agency, AgencyId superior, DateOnly from)
    {
        var others = facts.FindAll(fact => fact.AgencyId != agency);
        var days = others.Select(fact => fact.From).Where(day => day > from).Append(from).Distinct();
        return superior == agency || days.Any(day => Above(superior, others.On(day).ToDictionary(fact => fact.AgencyId, fact => fact.SuperiorId)).Contains(agency));
    }

    private static IEnumerable<AgencyId> Above(AgencyId agency, Dictionary<AgencyId, AgencyId> superiors)
    {
        while (superiors.TryGetValue(agency, out agency)) yield return agency;
    }
}
