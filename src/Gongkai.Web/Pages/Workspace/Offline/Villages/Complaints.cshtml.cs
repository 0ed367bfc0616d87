using Gongkai.Agencies;
using Gongkai.Office.Proactive.Offline;
using Gongkai.Office.Storage;
using Gongkai.Web.Tables;
using Gongkai.Web.Workspace;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Pages.Workspace.Offline.Villages;

/// <summary>村务反映: complaints about the affairs of villages, at the town.</summary>
public sealed class ComplaintsModel(OfficeContext data) : LedgerIndex
{
    private static readonly string[] Columns = ["on", "due"];

    public Page<Row> Rows { get; private set; } = null!;

    public bool MayRecord => May(Right.KeepPlaces) && Me.Agency.Level != AgencyLevel.Village;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var ledger = data.Set<VillageComplaint>().AsNoTracking().Where(c => c.AgencyId == AgencyId);
        var rows = ledger;
        if (ChosenYear is (var first, var last)) rows = rows.Where(c => c.ReceivedOn >= first && c.ReceivedOn <= last);

        var query = TableQuery.From(Request.Query, Columns, isDescending: true);
        Rows = await ShowAsync(ledger, rows, query, all => Sorted(all, query), c => new Row(c.Id, c.VillageId, c.Matter, c.ReceivedOn, c.DueOn, c.IsTrue, c.VoidedAt != null), cancel);
    }

    private static IOrderedQueryable<VillageComplaint> Sorted(IQueryable<VillageComplaint> rows, TableQuery query) => query.Sort switch
    {
        "due" => rows.By(c => c.DueOn, query).ThenBy(c => c.Id, query),
        _ => rows.By(c => c.ReceivedOn, query).ThenBy(c => c.Id, query),
    };

    public sealed record Row(Guid Id, AgencyId Village, string Matter, DateOnly On, DateOnly Due, bool? IsTrue, bool IsVoid);
}
