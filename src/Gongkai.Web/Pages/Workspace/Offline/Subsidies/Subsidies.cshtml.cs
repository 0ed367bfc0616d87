using Gongkai.Agencies;
using Gongkai.Office.Proactive.Offline.Subsidies;
using Gongkai.Office.Storage;
using Gongkai.Web.Tables;
using Gongkai.Web.Workspace;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Pages.Workspace.Offline.Subsidies;

/// <summary>补贴公示: the lists of a body and its villages, the latest first.</summary>
public sealed class SubsidiesModel(OfficeContext data) : OfflineIndex
{
    private static readonly string[] Columns = ["from", "title"];

    public Page<SubsidyList> Rows { get; private set; } = null!;

    public bool MayPost => May(Right.PostNotices);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var (all, chosen) = (Bodies.Select(body => body.Id).ToList(), Chosen);
        var ledger = data.Set<SubsidyList>().AsNoTracking().Where(l => all.Contains(l.AgencyId));
        var rows = ledger.Where(l => chosen.Contains(l.AgencyId));
        if (ChosenYear is (var first, var last)) rows = rows.Where(l => l.From >= first && l.From <= last);

        var query = TableQuery.From(Request.Query, Columns, isDescending: true);
        Rows = await ShowAsync(ledger, rows, query, table => Sorted(table, query), l => l, cancel);
    }

    private static IOrderedQueryable<SubsidyList> Sorted(IQueryable<SubsidyList> rows, TableQuery query) => query.Sort switch
    {
        "title" => rows.By(l => l.Title, query).ThenBy(l => l.Id, query),
        _ => rows.By(l => l.From, query).ThenBy(l => l.Id, query),
    };
}
