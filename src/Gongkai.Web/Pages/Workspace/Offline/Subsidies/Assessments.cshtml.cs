using Gongkai.Agencies;
using Gongkai.Office.Proactive.Offline.Subsidies;
using Gongkai.Office.Storage;
using Gongkai.Web.Tables;
using Gongkai.Web.Workspace;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Pages.Workspace.Offline.Subsidies;

/// <summary>影响评估: those of the body, the latest first.</summary>
public sealed class AssessmentsModel(OfficeContext data) : LedgerIndex
{
    private static readonly string[] Columns = ["on", "subject"];

    public Page<Row> Rows { get; private set; } = null!;

    public bool MayRecord => May(Right.ReleaseLists);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var ledger = data.Set<ImpactAssessment>().AsNoTracking().Where(a => a.AgencyId == AgencyId);
        var rows = ledger;
        if (ChosenYear is (var first, var last)) rows = rows.Where(a => a.AssessedOn >= first && a.AssessedOn <= last);

        var query = TableQuery.From(Request.Query, Columns, isDescending: true);
        Rows = await ShowAsync(ledger, rows, query, all => Sorted(all, query), a => new Row(a.Id, a.Subject, a.AssessedOn, a.VoidedAt != null), cancel);
    }

    private static IOrderedQueryable<ImpactAssessment> Sorted(IQueryable<ImpactAssessment> rows, TableQuery query) => query.Sort switch
    {
        "subject" => rows.By(a => a.Subject, query).ThenBy(a => a.Id, query),
        _ => rows.By(a => a.AssessedOn, query).ThenBy(a => a.Id, query),
    };

    public sealed record Row(Guid Id, string Subject, DateOnly On, bool IsVoid);
}
