using Gongkai.Agencies;
using Gongkai.AnnualReports.Compilation;
using Gongkai.Office.Ledgers;
using Gongkai.Office.Proactive;
using Gongkai.Office.Remedies;
using Gongkai.Office.Requests;
using Gongkai.Office.Storage;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Office.AnnualReports;

/// <summary>Reads from a body's ledgers what bears on the report of a year, and nothing else of them; void records never do.</summary>
public sealed class YearLedger(OfficeContext data) : IUseCase
{
    public async Task<YearFacts> ReadAsync(AgencyId agency, int year, CancellationToken cancel)
    {
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        var requests = await data.Set<Request>().AsNoTracking().Standing()
            .Where(r => r.AgencyId == agency && r.ReceivedOn <= last && (r.ConcludedOn == null || r.ConcludedOn >= first))
            .OrderBy(r => r.ReceivedOn).ThenBy(r => r.Id)
            .Select(r => new { r.Id, r.ApplicantKind, r.ReceivedOn, r.ConcludedOn, r.Outcome })
            .ToListAsync(cancel);
        var remedies = await data.Set<Remedy>().AsNoTracking().Standing()
            .Where(r => r.AgencyId == agency && r.AcceptedOn <= last && (r.DecidedOn == null || r.DecidedOn >= first))
            .OrderBy(r => r.AcceptedOn).ThenBy(r => r.Id)
            .Select(r => new { r.Id, r.Kind, r.AcceptedOn, r.DecidedOn, r.Result })
            .ToListAsync(cancel);
        var documents = await data.Set<NormativeDocument>().AsNoTracking().Standing()
            .Where(d => d.AgencyId == agency && d.MadeOn <= last && (d.RepealedOn == null || d.RepealedOn >= first))
            .OrderBy(d => d.MadeOn).ThenBy(d => d.Id)
            .ToListAsync(cancel);
        return new YearFacts(year)
        {
            Requests = [.. requests.Select(r => new RequestFact(r.Id, r.ApplicantKind, r.ReceivedOn, r.ConcludedOn is { } on ? new Conclusion(on, r.Outcome!) : null))],
            Remedies = [.. remedies.Select(r => new RemedyFact(r.Id, r.Kind, r.AcceptedOn, r.DecidedOn is { } on ? new RemedyDecision(on, r.Result!) : null))],
            NormativeDocuments = [.. documents.Select(d => new NormativeFact(d.Id, d.Kind, d.MadeOn, d.Times(amendedOn: null).OverOn))],
            Decisions = await data.Set<Decision>().AsNoTracking().Standing()
                .Where(d => d.AgencyId == agency && d.DecidedOn >= first && d.DecidedOn <= last)
                .OrderBy(d => d.DecidedOn).ThenBy(d => d.Id)
                .Select(d => new DecisionFact(d.Id, d.Kind, d.DecidedOn))
                .ToListAsync(cancel),
            Charges = await data.Set<Charge>().AsNoTracking().Standing()
                .Where(c => c.AgencyId == agency && c.ReceivedOn >= first && c.ReceivedOn <= last)
                .OrderBy(c => c.ReceivedOn).ThenBy(c => c.Id)
                .Select(c => new ChargeFact(c.Id, c.ReceivedOn, c.AmountInFen))
                .ToListAsync(cancel),
            Items = await data.Set<Item>().AsNoTracking().Standing()
                .Where(i => i.AgencyId == agency && i.PublishedOn >= first && i.PublishedOn <= last)
                .OrderBy(i => i.PublishedOn).ThenBy(i => i.Id)
                .Select(i => new ItemFact(i.Id, i.Category, i.PublishedOn))
                .ToListAsync(cancel),
        };
    }
}
