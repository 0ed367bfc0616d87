using Gongkai.Agencies;
using Gongkai.Office.Proactive;
using Gongkai.Office.Remedies;
using Gongkai.Office.Requests;
using Gongkai.Office.Storage;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.AnnualReports;

/// <summary>A record behind a figure.</summary>
/// <param name="Address">Below the body: <c>requests/…</c>.</param>
/// <param name="On">The day that its ledger is ordered by.</param>
/// <param name="Amount">Fen; only of charges.</param>
public sealed record CellRecord(Guid Id, string Address, string Title, string Detail, DateOnly On, long? Amount = null);

/// <summary>Finds the records behind a figure in the ledger that its row counts.</summary>
public sealed class CellRecords(OfficeContext data)
{
    /// <summary>Ids asked for at once; databases limit the length of a list.</summary>
    private const int Portion = 500;

    /// <param name="key">The key of the cell, which tells the ledger.</param>
    /// <returns>In the order of their days.</returns>
    public async Task<IReadOnlyList<CellRecord>> OfAsync(AgencyId agency, string key, IReadOnlyList<Guid> ids, CancellationToken cancel)
    {
        var found = new List<CellRecord>(ids.Count);
        foreach (var portion in ids.Chunk(Portion)) found.AddRange(await Records(agency, key, portion).ToListAsync(cancel));
        return [.. found.OrderBy(record => record.On).ThenBy(record => record.Id)];
    }

    private IQueryable<CellRecord> Records(AgencyId agency, string key, Guid[] ids) => key.Split('/') switch
    {
        ["t3", ..] => Of<Request>(agency, ids).Select(r => new CellRecord(r.Id, "requests", r.Number, r.Description, r.ReceivedOn, null)),
        ["t4", ..] => Of<Remedy>(agency, ids).Select(r => new CellRecord(r.Id, "remedies", r.CaseNumber, r.Kind.Label, r.AcceptedOn, null)),
        ["t2", "reg" or "doc", ..] => Of<NormativeDocument>(agency, ids).Select(d => new CellRecord(d.Id, "registers/normative-documents", d.Title, d.DocumentNumber, d.MadeOn, null)),
        ["t2", "fee", ..] => Of<Charge>(agency, ids).Select(c => new CellRecord(c.Id, "registers/charges", c.Item, c.Receipt, c.ReceivedOn, c.AmountInFen)),
        _ => Of<Decision>(agency, ids).Select(d => new CellRecord(d.Id, "registers/decisions", d.DocumentNumber, d.Subject, d.DecidedOn, null)),
    };

    private IQueryable<TRow> Of<TRow>(AgencyId agency, Guid[] ids)
        where TRow : AgencyRow => data.Set<TRow>().AsNoTracking().Where(row => row.AgencyId == agency && ids.Contains(row.Id));
}
