using Gongkai.Agencies;
using Gongkai.Law;
using Gongkai.Office.Journal;

namespace Gongkai.Office.Agencies;

/// <summary>Gives a body new names from a day on; the old ones keep their time.</summary>
public sealed class RenameAgency(Logbook logbook) : IUseCase
{
    /// <param name="From">The first day of the new names. When the last names begin on the same day, they are corrected.</param>
    /// <param name="Basis">The document that ordered it; null when none is at hand.</param>
    public sealed record Command(AgencyId Agency, AgencyNames Names, DateOnly From, string? Basis);

    /// <returns>Refused when a name is missing (names-incomplete), the body does not exist on the day (agency-not-there), or
    /// later names are recorded (version-not-last).</returns>
    /// <exception cref="KeyNotFoundException">There is no such body.</exception>
    public async Task<Ruling<AgencyNaming>> HandleAsync(Command command, Actor actor, CancellationToken cancel)
    {
        if (command.Names.Check() is { } incomplete) return incomplete;

        await using var work = await logbook.BeginAsync(JournalLog.Installation, actor, cancel);
        var agency = await work.FindAgencyAsync(command.Agency, cancel);
        if (agency.CheckExists(command.From) is { } refusal) return refusal;
        if (Successive.MakeRoom(work, await work.FactsOfAsync<AgencyNaming>(agency.Id, cancel), command.From, "名称") is { } late) return late;

        var naming = work.Add(Naming(work, agency.Id, command.Names, command.From));
        await work.CommitAsync(AgencyActs.Renamed, new Subject(agency, command.Names.FullName), command.Basis, cancel);
        return naming;
    }

    internal static AgencyNaming Naming(Work work, AgencyId agency, AgencyNames names, DateOnly from) => new()
    {
        Id = work.NewId(),
        AgencyId = agency,
        From = from,
        FullName = names.FullName,
        ShortName = names.ShortName,
        DocumentCode = names.DocumentCode,
        RequestPrefix = names.RequestPrefix,
    };
}
