using Gongkai.Agencies;
using Gongkai.Office.Proactive;
using Gongkai.Office.Storage;
using Gongkai.Web.Tables;
using Gongkai.Web.Workspace;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Pages.Workspace.Registers;

/// <summary>行政事业性收费: the ledger, the latest first.</summary>
public sealed class ChargesModel(OfficeContext data) : LedgerIndex
{
    private static readonly string[] Columns = ["on", "item", "amount"];

    public Page<Row> Rows { get; private set; } = null!;

    public bool MayRecord => May(Right.RecordLedger);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var ledger = data.Set<Charge>().AsNoTracking().Where(r => r.AgencyId == AgencyId);
        var rows = ledger;
        if (ChosenYear is (var first, var last)) rows = rows.Where(r => r.ReceivedOn >= first && r.ReceivedOn <= last);

        var query = TableQuery.From(Request.Query, Columns, isDescending: true);
        Rows = await ShowAsync(ledger, rows, query, all => Sorted(all, query), r => new Row(r.Id, r.Item, r.Receipt, r.AmountInFen, r.ReceivedOn, r.VoidedAt != null), cancel);
    }

    private static IOrderedQueryable<Charge> Sorted(IQueryable<Charge> rows, TableQuery query) => query.Sort switch
    {
        "item" => rows.By(r => r.Item, query).ThenBy(r => r.Id, query),
        "amount" => rows.By(r => r.AmountInFen, query).ThenBy(r => r.Id, query),
        _ => rows.By(r => r.ReceivedOn, query).ThenBy(r => r.Id, query),
    };

    public sealed record Row(Guid Id, string Item, string Receipt, long AmountInFen, DateOnly ReceivedOn, bool IsVoid);
}
