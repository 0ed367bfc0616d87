using Gongkai.Agencies;
using Gongkai.Office.Proactive;
using Gongkai.Office.Storage;
using Gongkai.Proactive;
using Gongkai.Web.Tables;
using Gongkai.Web.Workspace;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Pages.Workspace.Registers;

/// <summary>规章和规范性文件: the ledger, the latest first.</summary>
public sealed class NormativeDocumentsModel(OfficeContext data) : LedgerIndex
{
    private static readonly string[] Columns = ["on", "title", "state"];

    [FromQuery]
    public string? State { get; set; }

    public Page<Row> Rows { get; private set; } = null!;

    public bool MayRecord => May(Right.RecordLedger);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var ledger = data.Set<NormativeDocument>().AsNoTracking().Where(r => r.AgencyId == AgencyId);
        var rows = ledger;
        if (Year is { } year and >= 1 and <= 9999)
        {
            var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
            rows = rows.Where(r => r.MadeOn >= first && r.MadeOn <= last);
        }

        if (State is "inforce" or "repealed") rows = rows.Where(r => r.RepealedOn == null == (State == "inforce"));

        var query = TableQuery.From(Request.Query, Columns, isDescending: true);
        Rows = await ShowAsync(ledger, rows, query, all => Sorted(all, query), r => new Row(r.Id, r.Title, r.DocumentNumber, r.Kind, r.MadeOn, r.RepealedOn, r.VoidedAt != null), cancel);
    }

    private static IOrderedQueryable<NormativeDocument> Sorted(IQueryable<NormativeDocument> rows, TableQuery query) => query.Sort switch
    {
        "title" => rows.By(r => r.Title, query).ThenBy(r => r.Id, query),
        "state" => rows.By(r => r.RepealedOn == null, query).ThenBy(r => r.Id, query),
        _ => rows.By(r => r.MadeOn, query).ThenBy(r => r.Id, query),
    };

    public sealed record Row(Guid Id, string Title, string DocumentNumber, NormativeKind Kind, DateOnly MadeOn, DateOnly? RepealedOn, bool IsVoid);
}
