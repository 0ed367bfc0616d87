using Gongkai.Agencies;
using Gongkai.Office.Proactive.Offline;
using Gongkai.Office.Storage;
using Gongkai.Web.Tables;
using Gongkai.Web.Workspace;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Pages.Workspace.Offline.Supplies;

/// <summary>向档案馆、图书馆提供: the packages, the latest first.</summary>
public sealed class SuppliesModel(OfficeContext data) : LedgerIndex
{
    private static readonly string[] Columns = ["on", "receiver"];

    public Page<Supply> Rows { get; private set; } = null!;

    public bool MayPrepare => May(Right.RecordItem);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var ledger = data.Set<Supply>().AsNoTracking().Where(s => s.AgencyId == AgencyId);
        var rows = ledger;
        if (ChosenYear is (var first, var last)) rows = rows.Where(s => s.PreparedOn >= first && s.PreparedOn <= last);

        var query = TableQuery.From(Request.Query, Columns, isDescending: true);
        Rows = await ShowAsync(ledger, rows, query, all => Sorted(all, query), s => s, cancel);
    }

    private static IOrderedQueryable<Supply> Sorted(IQueryable<Supply> rows, TableQuery query) => query.Sort switch
    {
        "receiver" => rows.By(s => s.Receiver, query).ThenBy(s => s.Id, query),
        _ => rows.By(s => s.PreparedOn, query).ThenBy(s => s.Id, query),
    };
}
