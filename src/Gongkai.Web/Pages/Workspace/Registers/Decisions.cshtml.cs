using Gongkai.Agencies;
using Gongkai.Law;
using Gongkai.Office.Proactive;
using Gongkai.Office.Storage;
using Gongkai.Proactive;
using Gongkai.Web.Tables;
using Gongkai.Web.Workspace;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Pages.Workspace.Registers;

/// <summary>许可、处罚和强制: the ledger, the latest first.</summary>
public sealed class DecisionsModel(OfficeContext data) : LedgerIndex
{
    private static readonly string[] Columns = ["on", "number", "kind"];

    [FromQuery]
    public string? Kind { get; set; }

    public Page<Row> Rows { get; private set; } = null!;

    public bool MayRecord => May(Right.RecordLedger);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var ledger = data.Set<Decision>().AsNoTracking().Where(r => r.AgencyId == AgencyId);
        var rows = ledger;
        if (ChosenYear is (var first, var last)) rows = rows.Where(r => r.DecidedOn >= first && r.DecidedOn <= last);

        if (Term.Find<DecisionKind>(Kind) is { } kind) rows = rows.Where(r => r.Kind == kind);

        var query = TableQuery.From(Request.Query, Columns, isDescending: true);
        Rows = await ShowAsync(ledger, rows, query, all => Sorted(all, query), r => new Row(r.Id, r.DocumentNumber, r.Subject, r.Kind, r.DecidedOn, r.Reversal, r.VoidedAt != null), cancel);
    }

    private static IOrderedQueryable<Decision> Sorted(IQueryable<Decision> rows, TableQuery query) => query.Sort switch
    {
        "number" => rows.By(r => r.DocumentNumber, query).ThenBy(r => r.Id, query),
        "kind" => rows.By(r => r.Kind, query).ThenBy(r => r.Id, query),
        _ => rows.By(r => r.DecidedOn, query).ThenBy(r => r.Id, query),
    };

    public sealed record Row(Guid Id, string DocumentNumber, string Subject, DecisionKind Kind, DateOnly DecidedOn, DecisionReversal? Reversal, bool IsVoid);
}
