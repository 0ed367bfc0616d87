using Gongkai.Agencies;
using Gongkai.Office.Proactive;
using Gongkai.Office.Remedies;
using Gongkai.Office.Requests;
using Gongkai.Office.Storage;
using Gongkai.Requests;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Office.Search;

/// <summary>Finds a body's records by what stands in them; never by an applicant's personal data. Void records are found too, and marked.</summary>
public sealed class WorkspaceSearch(OfficeContext data) : IUseCase
{
    /// <summary>Records of each kind, the latest first.</summary>
    public const int Most = 50;

    /// <param name="words">Any piece of a title, description or number; of any length, also one character. The year of a number may stand in any brackets.</param>
    public async Task<IReadOnlyList<FoundRecord>> FindAsync(AgencyId agency, string words, CancellationToken cancel)
    {
        var number = RequestNumber.WithOfficialBrackets(words);
        var found = new List<FoundRecord>();
        found.AddRange(await data.Set<Request>().Where(r => r.AgencyId == agency && (r.Number.Contains(number) || r.Description.Contains(words) || (r.AnswerNumber != null && (r.AnswerNumber.Contains(words) || r.AnswerNumber.Contains(number)))))
            .OrderByDescending(r => r.ReceivedOn).Take(Most).Select(r => new FoundRecord(FoundKind.Request, r.Id, r.Number, r.Description, r.ReceivedOn, r.VoidedAt != null)).ToListAsync(cancel));
        found.AddRange(await data.Set<Item>().Where(i => i.AgencyId == agency && (i.Title.Contains(words) || (i.DocumentNumber != null && (i.DocumentNumber.Contains(words) || i.DocumentNumber.Contains(number)))))
            .OrderByDescending(i => i.PublishedOn).Take(Most).Select(i => new FoundRecord(FoundKind.Item, i.Id, i.Title, i.DocumentNumber ?? "", i.PublishedOn, i.VoidedAt != null)).ToListAsync(cancel));
        found.AddRange(await data.Set<NormativeDocument>().Where(d => d.AgencyId == agency && (d.Title.Contains(words) || d.DocumentNumber.Contains(words) || d.DocumentNumber.Contains(number) || (d.RegisterNumber != null && (d.RegisterNumber.Contains(words) || d.RegisterNumber.Contains(number)))))
            .OrderByDescending(d => d.MadeOn).Take(Most).Select(d => new FoundRecord(FoundKind.NormativeDocument, d.Id, d.Title, d.DocumentNumber, d.MadeOn, d.VoidedAt != null)).ToListAsync(cancel));
        found.AddRange(await data.Set<Decision>().Where(d => d.AgencyId == agency && (d.Subject.Contains(words) || (d.DocumentNumber.Contains(words) || d.DocumentNumber.Contains(number))))
            .OrderByDescending(d => d.DecidedOn).Take(Most).Select(d => new FoundRecord(FoundKind.Decision, d.Id, d.Subject, d.DocumentNumber, d.DecidedOn, d.VoidedAt != null)).ToListAsync(cancel));
        found.AddRange(await data.Set<Charge>().Where(c => c.AgencyId == agency && (c.Item.Contains(words) || c.Receipt.Contains(words)))
            .OrderByDescending(c => c.ReceivedOn).Take(Most).Select(c => new FoundRecord(FoundKind.Charge, c.Id, c.Item, c.Receipt, c.ReceivedOn, c.VoidedAt != null)).ToListAsync(cancel));
        found.AddRange(await data.Set<Remedy>().Where(r => r.AgencyId == agency && (r.CaseNumber.Contains(words) || r.CaseNumber.Contains(number)))
            .OrderByDescending(r => r.AcceptedOn).Take(Most).Select(r => new FoundRecord(FoundKind.Remedy, r.Id, r.CaseNumber, "", r.AcceptedOn, r.VoidedAt != null)).ToListAsync(cancel));
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
public sealed record FoundRecord(FoundKind Kind, Guid Id, string Title, string Detail, DateOnly On, bool IsVoid);
