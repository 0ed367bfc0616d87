using Gongkai.Agencies;
using Gongkai.Law;
using Gongkai.Office.Journal;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Office.Agencies;

/// <summary>Enters a body of the installation: an agency, or a village or community below one.</summary>
public sealed class EstablishAgency(Logbook logbook) : IUseCase
{
    /// <param name="Superior">The body directly above from the first day on; null at the top.</param>
    /// <param name="EstablishedOn">The first day of its existence.</param>
    public sealed record Command(AgencyCode Code, AgencyLevel Level, AgencyKind Kind, AgencyNames Names, AgencyId? Superior, DateOnly EstablishedOn)
    {
        public UnifiedCreditCode? CreditCode { get; init; }

        public DivisionCode? DivisionCode { get; init; }

        public SiteCode? SiteCode { get; init; }
    }

    /// <returns>Refused when the code (agency-code-taken) or the unified social credit code (credit-code-taken) is another
    /// body's, a name is missing (names-incomplete), or the superior does not exist on the first day (agency-not-there).</returns>
    /// <exception cref="KeyNotFoundException">There is no such superior.</exception>
    public async Task<Ruling<Agency>> HandleAsync(Command command, Actor actor, CancellationToken cancel)
    {
        if (command.Names.Check() is { } incomplete) return incomplete;

        await using var work = await logbook.BeginAsync(JournalLog.Installation, actor, cancel);
        if (await work.Data.Set<Agency>().AnyAsync(a => a.Code == command.Code, cancel))
            return new Refusal("agency-code-taken", $"单位代号“{command.Code}”已由其他机构使用。请换一个代号。", Basis: null);
        if (command.CreditCode is not null && await work.Data.Set<Agency>().AnyAsync(a => a.CreditCode == command.CreditCode, cancel))
            return CreditCodeTaken(command.CreditCode);
        if (command.Superior is { } above && (await work.FindAgencyAsync(above, cancel)).CheckExists(command.EstablishedOn) is { } refusal) return refusal;

        var agency = work.Add(new Agency
        {
            Id = new AgencyId(work.NewId()),
            Code = command.Code,
            Level = command.Level,
            Kind = command.Kind,
            CreditCode = command.CreditCode,
            DivisionCode = command.DivisionCode,
            SiteCode = command.SiteCode,
            EstablishedOn = command.EstablishedOn,
        });
        work.Add(RenameAgency.Naming(work, agency.Id, command.Names, command.EstablishedOn));
        if (command.Superior is { } superior)
            work.Add(new AgencySuperior { Id = work.NewId(), AgencyId = agency.Id, SuperiorId = superior, From = command.EstablishedOn });
        await work.CommitAsync(AgencyActs.Established, new Subject(agency, command.Names.FullName), note: null, cancel);
        return agency;
    }

    internal static Refusal CreditCodeTaken(UnifiedCreditCode code) =>
        new("credit-code-taken", $"统一社会信用代码{code}已登记在其他机构名下。请核对后重新填写。", Basis: null);
}
