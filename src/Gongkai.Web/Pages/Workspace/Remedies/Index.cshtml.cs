using Gongkai.Agencies;
using Gongkai.Office.Remedies;
using Gongkai.Office.Storage;
using Gongkai.Remedies;
using Gongkai.Web.Tables;
using Gongkai.Web.Workspace;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Pages.Workspace.Remedies;

/// <summary>复议和诉讼: the ledger, the latest first.</summary>
public sealed class IndexModel(OfficeContext data) : LedgerIndex
{
    private static readonly string[] Columns = ["on", "number", "kind", "state"];

    [FromQuery]
    public string? State { get; set; }

    public Page<Row> Rows { get; private set; } = null!;

    public bool MayRecord => May(Right.RecordLedger);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var ledger = data.Set<Remedy>().AsNoTracking().Where(r => r.AgencyId == AgencyId);
        var rows = ledger;
        if (ChosenYear is (var first, var last)) rows = rows.Where(r => r.AcceptedOn >= first && r.AcceptedOn <= last);

        if (State is "pending" or "decided") rows = rows.Where(r => r.DecidedOn == null == (State == "pending"));

        var query = TableQuery.From(Request.Query, Columns, isDescending: true);
        Rows = await ShowAsync(ledger, rows, query, all => Sorted(all, query), r => new Row(r.Id, r.CaseNumber, r.Kind, r.AcceptedOn, r.Result, r.DecidedOn, r.VoidedAt != null), cancel);
    }

    private static IOrderedQueryable<Remedy> Sorted(IQueryable<Remedy> rows, TableQuery query) => query.Sort switch
    {
        "number" => rows.By(r => r.CaseNumber, query).ThenBy(r => r.Id, query),
        "kind" => rows.By(r => r.Kind, query).ThenBy(r => r.Id, query),
        "state" => rows.By(r => r.DecidedOn == null, query).ThenBy(r => r.Id, query),
        _ => rows.By(r => r.AcceptedOn, query).ThenBy(r => r.Id, query),
    };

    public sealed record Row(Guid Id, string CaseNumber, RemedyKind Kind, DateOnly AcceptedOn, RemedyResult? Result, DateOnly? DecidedOn, bool IsVoid);
}
