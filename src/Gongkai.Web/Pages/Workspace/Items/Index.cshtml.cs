using Gongkai.Agencies;
using Gongkai.Law;
using Gongkai.Office.Proactive;
using Gongkai.Office.Storage;
using Gongkai.Proactive;
using Gongkai.Web.Tables;
using Gongkai.Web.Workspace;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Pages.Workspace.Items;

/// <summary>主动公开信息: the ledger, the latest first.</summary>
public sealed class IndexModel(OfficeContext data) : LedgerIndex
{
    private static readonly string[] Columns = ["on", "title", "category"];

    [FromQuery]
    public string? Category { get; set; }

    public Page<Row> Rows { get; private set; } = null!;

    public bool MayRecord => May(Right.RecordItem);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var ledger = data.Set<Item>().AsNoTracking().Where(r => r.AgencyId == AgencyId);
        var rows = ledger;
        if (ChosenYear is (var first, var last)) rows = rows.Where(r => r.PublishedOn >= first && r.PublishedOn <= last);

        if (Term.Find<ItemCategory>(Category) is { } category) rows = rows.Where(r => r.Category == category);

        var query = TableQuery.From(Request.Query, Columns, isDescending: true);
        Rows = await ShowAsync(ledger, rows, query, all => Sorted(all, query), r => new Row(r.Id, r.Title, r.Category, r.PublishedOn, r.DocumentNumber, r.VoidedAt != null), cancel);
    }

    private static IOrderedQueryable<Item> Sorted(IQueryable<Item> rows, TableQuery query) => query.Sort switch
    {
        "title" => rows.By(r => r.Title, query).ThenBy(r => r.Id, query),
        "category" => rows.By(r => r.Category, query).ThenBy(r => r.Id, query),
        _ => rows.By(r => r.PublishedOn, query).ThenBy(r => r.Id, query),
    };

    public sealed record Row(Guid Id, string Title, ItemCategory Category, DateOnly PublishedOn, string? DocumentNumber, bool IsVoid);
}
