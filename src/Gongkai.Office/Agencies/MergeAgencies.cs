using Gongkai.Agencies;
using Gongkai.Law;
using Gongkai.Office.Journal;
using Gongkai.Office.People;
using Gongkai.Office.Storage;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Office.Agencies;

/// <summary>
/// Bodies end, and others carry on what they did: a merger, or a split. The records of the ended bodies stay where they are, and
/// from the first day on the successors answer for them; divisions, posts, tenures, delegations and leading groups end with their body.
/// </summary>
/// <remarks>The rights of the successors' people are those of <see cref="Standing.Reaches"/>: nothing is written for them.</remarks>
public sealed class MergeAgencies(Logbook logbook) : IUseCase
{
    /// <param name="Predecessors">They exist to the day before.</param>
    /// <param name="Successors">They exist already: a new one is established first.</param>
    /// <param name="On">The first day of the successors' responsibility.</param>
    /// <param name="Basis">The document that ordered it, such as 云阳府发〔2023〕18号.</param>
    public sealed record Command(IReadOnlyList<AgencyId> Predecessors, IReadOnlyList<AgencyId> Successors, DateOnly On, string Basis);

    /// <returns>Refused when bodies are missing or on both sides (merger-sides), the document is not named (basis-missing), a
    /// body does not exist on its day (agency-not-there), bodies are left below a predecessor (agencies-below), something of a
    /// predecessor begins later (version-after-end), or nobody would be left who is one of the three administrators (last-administrator).</returns>
    /// <exception cref="KeyNotFoundException">There is no such body.</exception>
    public async Task<Ruling<IReadOnlyList<AgencySuccession>>> HandleAsync(Command command, Actor actor, CancellationToken cancel)
    {
        if (command.Predecessors.Count == 0 || command.Successors.Count == 0 || command.Predecessors.Intersect(command.Successors).Any())
            return new Refusal("merger-sides", "应当分别选择被撤并的机构和承接的机构，同一机构不能同时在两边。", Basis: null);
        if (string.IsNullOrWhiteSpace(command.Basis)) return new Refusal("basis-missing", "应当写明批准机构调整的文件。", Basis: null);

        await using var work = await logbook.BeginAsync(JournalLog.Installation, actor, cancel, command.Predecessors);
        var lastDay = command.On.AddDays(-1);
        var administrators = await AdministratorsInOffice.ReadAsync(work, cancel);
        var superiors = await work.Data.Set<AgencySuperior>().ToListAsync(cancel);
        var predecessors = new List<Agency>();
        foreach (var id in command.Predecessors.Distinct())
        {
            var agency = await work.FindAgencyAsync(id, cancel);
            if ((agency.CheckExists(lastDay) ?? CheckNoneBelow(superiors, id, command) ?? await EndAsync(work, agency, superiors, lastDay, cancel)) is { } refusal) return refusal;
            predecessors.Add(agency);
        }

        if (await administrators.CheckRemainAsync(work, cancel) is { } last) return last;

        foreach (var id in command.Successors)
        {
            if ((await work.FindAgencyAsync(id, cancel)).CheckExists(command.On) is { } refusal) return refusal;
        }

        var successions = predecessors
            .SelectMany(predecessor => command.Successors.Distinct().Select(successor =>
                new AgencySuccession { Id = work.NewId(), PredecessorId = predecessor.Id, SuccessorId = successor, On = command.On, Basis = command.Basis }))
            .ToList();
        work.Data.AddRange(successions);
        var names = new List<string>();
        foreach (var predecessor in predecessors) names.Add(await work.NameOfAsync(predecessor.Id, cancel));
        await work.CommitAsync(AgencyActs.Merged, new Subject(predecessors[0], string.Join("、", names)), command.Basis, cancel);
        return new Ruling<IReadOnlyList<AgencySuccession>>.Allowed(successions);
    }

    private static async Task<Refusal?> EndAsync(Work work, Agency agency, List<AgencySuperior> superiors, DateOnly lastDay, CancellationToken cancel)
    {
        if (agency.DissolvedOn is not null) return new Refusal("agency-not-there", $"该机构已定于{agency.DissolvedOn:yyyy年M月d日}撤销，不能再次撤并。", Basis: null);

        agency.DissolvedOn = lastDay;
        return Successive.End(superiors.Where(fact => fact.AgencyId == agency.Id), lastDay)
            ?? Successive.End(await work.FactsOfAsync<AgencyNaming>(agency.Id, cancel), lastDay)
            ?? Successive.End(await work.FactsOfAsync<AgencyCompetence>(agency.Id, cancel), lastDay)
            ?? Successive.End(await work.FactsOfAsync<DisclosureOffice>(agency.Id, cancel), lastDay)
            ?? await work.EndStaffAsync(agency.Id, lastDay, cancel);
    }

    private static Refusal? CheckNoneBelow(IEnumerable<AgencySuperior> superiors, AgencyId agency, Command command)
    {
        var left = superiors.Count(fact => fact.SuperiorId == agency && (fact.To is null || fact.To >= command.On) && !command.Predecessors.Contains(fact.AgencyId));
        return left == 0 ? null : new Refusal("agencies-below", $"该机构在{command.On:yyyy年M月d日}还有{left}个下级。请先调整下级的隶属关系，再办理撤并。", Basis: null);
    }
}
