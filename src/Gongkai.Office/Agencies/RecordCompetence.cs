using Gongkai.Agencies;
using Gongkai.Law;
using Gongkai.Office.Journal;

namespace Gongkai.Office.Agencies;

/// <summary>Records what a body may do, or which body or court is competent for it, from a day on.</summary>
public sealed class RecordCompetence(Logbook logbook) : IUseCase
{
    /// <param name="Competent">The body or court, for kinds that need one; see <see cref="CompetenceKind.NeedsCompetent"/>.</param>
    /// <param name="CompetentAgency">The same, when it is a body of this installation.</param>
    public sealed record Command(AgencyId Agency, CompetenceKind Kind, DateOnly From, string? Competent, AgencyId? CompetentAgency, string? Basis);

    /// <returns>Refused when the competent body is missing (competent-missing), the body does not exist on the day
    /// (agency-not-there), or the same is recorded from a later day (version-not-last).</returns>
    /// <exception cref="KeyNotFoundException">There is no such body.</exception>
    public async Task<Ruling<AgencyCompetence>> HandleAsync(Command command, Actor actor, CancellationToken cancel)
    {
        await using var work = await logbook.BeginAsync(JournalLog.Installation, actor, cancel);
        var agency = await work.FindAgencyAsync(command.Agency, cancel);
        if (agency.CheckExists(command.From) is { } refusal) return refusal;

        var competent = !command.Kind.NeedsCompetent ? null
            : command.CompetentAgency is { } known ? await work.NameOfAsync((await work.FindAgencyAsync(known, cancel)).Id, cancel)
            : command.Competent;
        if (command.Kind.NeedsCompetent && string.IsNullOrWhiteSpace(competent))
            return new Refusal("competent-missing", $"登记{command.Kind.Label}时，应当写明机关或者法院的全称。", Basis: null);

        var versions = (await work.FactsOfAsync<AgencyCompetence>(agency.Id, cancel)).FindAll(fact => fact.Kind == command.Kind);
        if (Successive.MakeRoom(work, versions, command.From, command.Kind.Label) is { } late) return late;

        var competence = work.Add(new AgencyCompetence
        {
            Id = work.NewId(),
            AgencyId = agency.Id,
            Kind = command.Kind,
            From = command.From,
            Competent = competent,
            CompetentAgencyId = command.Kind.NeedsCompetent ? command.CompetentAgency : null,
            Basis = command.Basis,
        });
        await work.CommitAsync(AgencyActs.CompetenceRecorded, new Subject(agency, await work.NameOfAsync(agency.Id, cancel)), command.Kind.Label, cancel);
        return competence;
    }
}
