using Gongkai.Agencies;
using Gongkai.Law;
using Gongkai.Office.Journal;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Office.Agencies;

/// <summary>Corrects what was entered wrongly of a body: level, kind and codes. Names, superiors and competences change with their dates instead.</summary>
public sealed class CorrectAgency(Logbook logbook) : IUseCase
{
    /// <param name="Version">The version that the person saw.</param>
    /// <param name="CreditCode">Null when not known; so are the other codes.</param>
    /// <param name="Reason">Why, for the journal.</param>
    public sealed record Command(
        AgencyId Agency, int Version, AgencyLevel Level, AgencyKind Kind, UnifiedCreditCode? CreditCode, DivisionCode? DivisionCode, SiteCode? SiteCode, string Reason);

    /// <returns>Refused when it was changed meanwhile, no reason is given (reason-missing), or the unified social credit code is another
    /// body's (credit-code-taken).</returns>
    /// <exception cref="KeyNotFoundException">There is no such body.</exception>
    public async Task<Ruling<Agency>> HandleAsync(Command command, Actor actor, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(command.Reason)) return new Refusal("reason-missing", "应当写明更正的理由。", Basis: null);

        await using var work = await logbook.BeginAsync(JournalLog.Installation, actor, cancel);
        var agency = await work.FindAgencyAsync(command.Agency, cancel);
        if (agency.ConflictWith(command.Version) is { } conflict) return conflict;
        if (command.CreditCode is not null && await work.Data.Set<Agency>().AnyAsync(a => a.CreditCode == command.CreditCode && a.Id != agency.Id, cancel))
            return EstablishAgency.CreditCodeTaken(command.CreditCode);

        (agency.Level, agency.Kind, agency.CreditCode, agency.DivisionCode, agency.SiteCode) =
            (command.Level, command.Kind, command.CreditCode, command.DivisionCode, command.SiteCode);
        await work.CommitAsync(AgencyActs.Corrected, new Subject(agency, await work.NameOfAsync(agency.Id, cancel)), command.Reason.Trim(), cancel);
        return agency;
    }
}
