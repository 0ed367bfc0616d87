using Gongkai.Agencies;
using Gongkai.Office.Proactive;
using Gongkai.Office.Remedies;
using Gongkai.Office.Requests;
using Gongkai.Office.Storage;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Office.Search;

/// <summary>Finds a body's records by what stands in them; never by an applicant's personal data.</summary>
public sealed class WorkspaceSearch(OfficeContext data) : IUseCase
{
    /// <summary>Records of each kind, the latest first.</summary>
    public const int Most = 50;

    /// <param name="words">Any piece of a title, description or number; of any length, also one character.</param>
    public async Task<IReadOnlyList<FoundRecord>> FindAsync(AgencyId agency, string words, CancellationToken cancel)
    {
        var found = new List<FoundRecord>();
        found.AddRange(await data.Set<Request>().Where(r => r.AgencyId == agency && (r.Number.Contains(words) || r.Description.Contains(words) || (r.AnswerNumber != null && r.AnswerNumber.Contains(words))))
            .OrderByDescending(r => r.ReceivedOn).Take(Most).Select(r => new FoundRecord(FoundKind.Request, r.Id, r.Number, r.Description, r.ReceivedOn)).ToListAsync(cancel));
        found.AddRange(await data.Set<Item>().Where(i => i.AgencyId == agency && (i.Title.Contains(words) || (i.DocumentNumber != null && i.DocumentNumber.Contains(words))))
            .OrderByDescending(i => i.PublishedOn).Take(Most).Select(i => new FoundRecord(FoundKind.Item, i.Id, i.Title, i.DocumentNumber ?? "", i.PublishedOn)).ToListAsync(cancel));
        found.AddRange(await data.Set<NormativeDocument>().Where(d => d.AgencyId == agency && (d.Title.Contains(words) || d.DocumentNumber.Contains(words)))
            .OrderByDescending(d => d.MadeOn).Take(Most).Select(d => new FoundRecord(FoundKind.NormativeDocument, d.Id, d.Title, d.DocumentNumber, d.MadeOn)).ToListAsync(cancel));
        found.AddRange(await data.Set<Decision>().Where(d => d.AgencyId == agency && (d.Subject.Contains(words) || d.DocumentNumber.Contains(words)))
            .OrderByDescending(d => d.DecidedOn).Take(Most).Select(d => new FoundRecord(FoundKind.Decision, d.Id, d.Subject, d.DocumentNumber, d.DecidedOn)).ToListAsync(cancel));
        found.AddRange(await data.Set<Charge>().Where(c => c.AgencyId == agency && (c.Item.Contains(words) || c.Receipt.Contains(words)))
            .OrderByDescending(c => c.ReceivedOn).Take(Most).Select(c => new FoundRecord(FoundKind.Charge, c.Id, c.Item, c.Receipt, c.ReceivedOn)).ToListAsync(cancel));
        found.AddRange(await data.Set<Remedy>().Where(r => r.AgencyId == agency && r.CaseNumber.Contains(words))
            .OrderByDescending(r => r.AcceptedOn).Take(Most).Select(r => new FoundRecord(FoundKind.Remedy, r.Id, r.CaseNumber, "", r.AcceptedOn)).ToListAsync(cancel));
        return found;
    }
}

/// <summary>The ledgers in which records are found.</summary>
public enum FoundKind
{
    Request,
    Item,
    NormativeDocument,
    Decision,
    Charge,
    Remedy,
}

/// <summary>A record that was found.</summary>
/// <param name="On">The day by which its ledger is ordered.</param>
public sealed record FoundRecord(FoundKind Kind, Guid Id, string Title, string Detail, DateOnly On);
